import { fetchWords } from "./words/index.ts"
import "./look/fonts.css"
import "./look/base.css"
import "./look/controls.css"
import "./look/choices.css"
import "./look/layers.css"
import { createRoot } from "react-dom/client"
import { BenchProvider } from "./page/bench.tsx"
import { Engine } from "./page/engine.ts"
import { loadSettings } from "./page/settings.ts"
import { trustOwnScripts } from "./page/trusted-types.ts"
import { type Api, httpApi } from "./server/api.ts"
import { App } from "./shell/app.tsx"

trustOwnScripts()
const engine = new Engine()
engine.warm()
const root = document.getElementById("root")!
const settings = loadSettings(window.localStorage, navigator.languages)
const spoken = await fetchWords(settings.language).then(
  () => settings.language,
  () => "en",
)

createRoot(root).render(
  <BenchProvider
    api={await api()}
    engine={engine}
    aside={new Engine()}
    start={{ ...settings, language: spoken }}
  >
    <App />
  </BenchProvider>,
)

// In development there may be no server: "?fake" takes the case library instead, in memory.
async function api(): Promise<Api> {
  if (import.meta.env.DEV && new URLSearchParams(window.location.search).has("fake")) {
    const { fakeApi } = await import("./server/fake.ts")
    const files = import.meta.glob<string>("../../cases/*/conflict.yaml", {
      query: "?raw",
      import: "default",
      eager: true,
    })
    const named = Object.entries(files).map(([path, text]) => [path.replace("../../cases/", ""), text])
    return fakeApi(Object.fromEntries(named))
  }
  return httpApi(() => document.documentElement.lang)
}
