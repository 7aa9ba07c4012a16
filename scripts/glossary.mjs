// Names that docs/glossary.md lists as out of use must not be identifiers of the code.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./ready.mjs"

const FOLDERS = ["core/src", "reading/src", "server/src", "cli/src", "workbench/src"]

/** Every name out of use, with what to write for it. */
function outOfUse() {
  const [, list] = readFileSync(join(root, "docs", "glossary.md"), "utf8").split("| out of use | use |")
  return new Map(
    [...list.matchAll(/^\| (`.+`) \| (.+) \|$/gm)].flatMap(([, names, use]) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name]) => [name, use]),
    ),
  )
}

function* filesIn(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesIn(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

/** Whether no identifier has a name out of use; says where one has. Comments and texts on one line may. */
function namesAreInUse() {
  const names = outOfUse()
  if (names.size === 0) throw new RangeError("the glossary lists no names out of use")
  const name = new RegExp(`\\b(${[...names.keys()].join("|")})\\b`, "g")
  let inUse = true
  for (const path of FOLDERS.flatMap((folder) => [...filesIn(folder)])) {
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .forEach((line, i) => {
        const code = line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*|\/?\*.*/g, "")
        for (const [found] of code.matchAll(name)) {
          inUse = false
          console.error(`${path}:${i + 1}: ${found} is out of use: ${names.get(found)} (docs/glossary.md)`)
        }
      })
  }
  return inUse
}

process.exit(namesAreInUse() ? 0 : 1)
