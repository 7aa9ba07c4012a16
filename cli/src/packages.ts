import { createRequire } from "node:module"
import { dirname } from "node:path"

/** The folder of a package; null where it is not installed. `from`: the file that names it. */
export function packageAt(name: string, from: string = import.meta.url): string | null {
  try {
    return dirname(createRequire(from).resolve(`${name}/package.json`))
  } catch {
    return null
  }
}
