import type { Json, Path } from "@parley/core/file"

/**
 * Where something of the conflict shown is to be edited: a part that a scenario gives stands below the scenario's
 * changes in the file, and edits are written against the whole that they make.
 */
export function inWorld(path: Path): Path {
  return path[0] === "scenarios" && path[2] === "changes" ? path.slice(3) : path
}

/** What stands at a path of plain data, undefined where nothing does. */
export function entryAt(data: Json, path: Path): Json | undefined {
  let here: Json | undefined = data
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined
    here = Object.hasOwn(here, step) ? (here as Readonly<Record<string, Json>>)[step] : undefined
  }
  return here
}

/** Whether two paths are the same, or the first leads to something within what the second leads to. */
export function isWithin(path: Path, whole: Path): boolean {
  return path.length >= whole.length && whole.every((step, i) => String(step) === String(path[i]))
}

/** By which a part is found in an address. */
export function keyOf(path: Path): string {
  return path.join(".")
}
