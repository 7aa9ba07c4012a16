// Every optional package that the lock file names has an entry where Node would look for it, in a version that fits
// (`npm ci` refuses the file otherwise, and only on a fresh machine), and none has a download address.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./ready.mjs"

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))

// The entry that a package at `path` gets for a name: its own, else that of the folders above.
function nearestEntry(path, name) {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/"))).replace(/\/$/, "")
  ) {
    const found = packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]
    if (found !== undefined || folder === "") return found
  }
}

const faults = []
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = nearestEntry(path, name)
    if (found === undefined) faults.push(`${path || "."} names ${name}, which has no entry`)
    else if (/^\d/.test(range) && found.version !== range)
      faults.push(`${path || "."} names ${name} ${range}, and the entry is ${found.version}`)
  }
  if (entry.resolved && !entry.link) faults.push(`${path} holds a download address`)
}
for (const fault of faults) console.error(`package-lock.json: ${fault}`)
process.exit(faults.length === 0 ? 0 : 1)
