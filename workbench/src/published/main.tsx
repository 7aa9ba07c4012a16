import { fetchWords } from "../words/index.ts"
import "../look/fonts.css"
import "../look/base.css"
import "../look/controls.css"
import "../look/choices.css"
import "../look/layers.css"
import { createRoot } from "react-dom/client"
import { hashBar } from "../page/address-bar.ts"
import { BenchProvider } from "../page/bench.tsx"
import { Engine } from "../page/engine.ts"
import { loadSettings } from "../page/settings.ts"
import { App } from "../shell/app.tsx"
import { publishedApi } from "./api.ts"
import { publishedPage } from "./data.ts"
import { storageInMemory } from "./storage.ts"
import { withholding } from "./withholding.ts"

for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { value: storageInMemory(), configurable: true })

const { files, only } = publishedPage()
const bar = hashBar(
  files.map(({ path }) => path),
  only,
)
const start = withholding(files, () => bar.read().file)
const engine = new Engine(start, false)
engine.warm()
const settings = loadSettings(window.localStorage, navigator.languages)

void fetchWords(settings.language).then(() => {
  document.getElementById("parley-brief")?.remove()
  document.getElementById("parley-look")?.removeAttribute("media")
  const root = document.getElementById("root")!
  root.replaceChildren()
  createRoot(root).render(
    <BenchProvider
      api={publishedApi(files)}
      engine={engine}
      aside={new Engine(start, false)}
      start={settings}
      bar={bar}
      only={only}
      readOnly
    >
      <App />
    </BenchProvider>,
  )
})
