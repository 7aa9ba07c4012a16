import type { Path } from "./basics.ts"
import type { Conflict } from "./conflict.ts"
import { tellLookAlikes } from "./look-alikes.ts"
import type { Problem } from "./problem.ts"
import { Report } from "./report.ts"
import { resolve } from "./resolve.ts"
import { checkShape } from "./shape.ts"
import { cut, type Position, Source } from "./source.ts"
import { at, type Dict, type Entry, follow, type Json, type Tree, toJson } from "./tree.ts"
import { parseYaml } from "./yaml.ts"

/** The version of the file format that is read. */
export const VERSION = 1

/** A file as read: what it says, what is wrong with it, and where things stand in it. */
export interface Reading {
  /** Null if there is any error. */
  readonly conflict: Conflict | null
  /** Errors of the file itself, by place. What the model says of it is found by `compile` and `check`. */
  readonly problems: readonly Problem[]
  /** The file's values as they are, null if it could not be parsed. */
  readonly data: Json
  readonly source: Source
  /** The values with their places, null if the file could not be parsed or is no conflict file. */
  readonly tree: Dict | null
}

/**
 * Reads a conflict file (YAML 1.2, so JSON too). Never throws: what is wrong is told all at once.
 * Characters that look like others are named where they make problems. Cost: O(length), within the limits of limits.ts.
 */
export function read(text: string): Reading {
  const reading = readAsIs(text)
  if (reading.conflict !== null) return reading
  const problems = tellLookAlikes(reading, readAsIs)
  return problems === reading.problems ? reading : { ...reading, problems }
}

function readAsIs(text: string): Reading {
  const source = new Source(text.startsWith("\ufeff") ? text.slice(1) : text)
  const report = new Report(source)
  const tree = parseYaml(source, report)
  const root = tree && fileOf(tree, report)
  // Nothing but spaces and comments.
  if (tree === null && report.clean) report.error("not-parley", { from: 0, path: [] }, {})
  const conflict = root && understand(root, report)
  return {
    conflict: report.clean ? conflict : null,
    problems: report.problems(),
    data: tree && toJson(tree),
    source,
    tree: root,
  }
}

/** Checks a parsed file against the schema and resolves its names. */
export function understand(root: Dict, report: Report, scenario: Conflict["scenario"] = null): Conflict {
  checkShape(root, report)
  return resolve(root, report, scenario)
}

function fileOf(tree: Tree, report: Report): Dict | null {
  const version = at(tree, "parley")
  if (tree.kind !== "dict" || version === undefined) {
    report.error("not-parley", tree, {})
    return null
  }
  if (version.kind === "leaf" && version.value === VERSION) return tree
  const found = cut(report.source.text.slice(version.from, version.to))
  report.error("wrong-version", version, { found, supported: VERSION })
  return null
}

/** Where the value at a path stands, or the nearest thing above it that is there; its key if it has one. */
export function locate(reading: Reading, path: Path): Position {
  const { source, tree } = reading
  if (tree === null) return source.position(0)
  for (let length = path.length; length > 0; length--) {
    const entry = entryAt(tree, path.slice(0, length))
    if (entry) return source.position(entry.from)
  }
  return source.position(tree.from)
}

function entryAt(tree: Dict, path: Path): Entry | Tree | undefined {
  const parent = follow(tree, path.slice(0, -1))
  const key = path[path.length - 1]!
  return parent?.kind === "dict" ? parent.entries.get(String(key)) : at(parent, key)
}
