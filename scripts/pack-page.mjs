// What `parley publish` puts into a page: the workbench and its worker as one script, and the styles, each packed. Built once; publishing only puts texts together.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "vite"
import { root } from "./ready.mjs"

const CONFIG = join(root, "workbench", "published.config.ts")
const OUT = join(root, "workbench", "dist-published", "parts.json")

async function built() {
  const result = await build({ configFile: CONFIG, logLevel: "warn" })
  return [result].flat().flatMap(({ output }) => output)
}

/** The same bytes on every machine: gzip notes the system it ran on. */
function packed(text) {
  const bytes = gzipSync(text, { level: 9 })
  bytes[9] = 255
  return bytes.toString("base64")
}

/** The one file of a kind; a build that makes more asks for files, and a published page has none. */
function only(files, ending) {
  const found = files.filter(({ fileName }) => fileName.endsWith(ending))
  if (found.length !== 1) throw new Error(`one ${ending} expected, and there are ${found.length}`)
  return found[0].code ?? String(found[0].source)
}

const files = await built()
const others = files.filter(({ fileName }) => !/\.(js|css)$/.test(fileName))
if (others.length > 0) throw new Error(`files of their own: ${others.map(({ fileName }) => fileName)}`)
const loader = readFileSync(join(root, "workbench/src/published/loader.js"), "utf8")
const parts = {
  loader: loader.replace(/^ *\/\/.*\n/gm, ""),
  script: packed(only(files, ".js")),
  style: packed(only(files, ".css")),
}
mkdirSync(dirname(OUT), { recursive: true })
writeFileSync(OUT, JSON.stringify(parts))
