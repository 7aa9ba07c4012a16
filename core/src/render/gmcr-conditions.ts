import { fileLimits, type Path } from "../file/index.ts"
import type { Faults } from "./faults.ts"
import { listAt, quoted, wrongType } from "./json-shape.ts"
import { isNull, type JsonNode } from "./json-tree.ts"

/** An option, by its index in the file, taken or not. */
export type Literal = readonly [option: number, taken: boolean]

/** Any of the members, each of which is all of its literals; neither is empty. */
export interface Condition {
  readonly members: readonly (readonly Literal[])[]
  readonly path: Path
}

interface Reading {
  readonly faults: Faults
  /** Names of the file's options. */
  readonly options: readonly string[]
  /** Whose statements these are; without, they are infeasible states. */
  readonly dm?: string | undefined
}

/**
 * Reads a list of conditions. Left out with a warning: those that hold nothing, and those with a sign that is neither
 * Y nor N, for nobody knows what it meant; a `-` says nothing of its option.
 */
export function readConditions(
  node: JsonNode | undefined,
  path: Path,
  reading: Reading,
): readonly Condition[] {
  if (node === undefined || isNull(node)) return []
  const { faults, dm } = reading
  const key = String(path.at(-1))
  if (node.kind !== "list") {
    wrongType(faults, node, key, "list", path)
    return []
  }
  const limit = dm === undefined ? fileLimits.MAX_RULES : fileLimits.MAX_STATEMENTS
  if (node.items.length > limit) {
    faults.error("too-many", path, { key, limit })
    return []
  }
  return node.items.flatMap((item, i) => {
    const here = [...path, i]
    const members = membersOf(item, here, reading)
    if (members === null) return []
    const use = dm === undefined ? "infeasible" : "statement"
    const params = { ...(dm !== undefined && { dm }), position: i + 1 }
    if (members === "unreadable") faults.warning(`gmcr-left-out-${use}`, here, params)
    else if (members.length === 0 || members.some((literals) => literals.length === 0))
      faults.warning(`gmcr-empty-${use}`, here, params)
    else {
      if (item.kind === "map" && dm === undefined)
        faults.warning("gmcr-compound-infeasible", here, { ...params, count: members.length })
      return [{ members, path: here }]
    }
    return []
  })
}

/** Null after an error. */
function membersOf(
  node: JsonNode,
  path: Path,
  reading: Reading,
): readonly (readonly Literal[])[] | "unreadable" | null {
  const { faults } = reading
  if (node.kind === "leaf") {
    wrongType(faults, node, String(path.at(-2)), "list, map", path)
    return null
  }
  let read: readonly (readonly Literal[] | "unreadable" | null)[]
  if (node.kind === "map") {
    const list = listAt(faults, node, "members", path)
    if (list === null) return null
    read = list.items.map((part, i) => literalsOf(part, [...path, "members", i], reading))
  } else read = [literalsOf(node, path, reading)]
  if (read.includes(null)) return null
  return read.includes("unreadable") ? "unreadable" : (read as readonly (readonly Literal[])[])
}

function literalsOf(
  node: JsonNode,
  path: Path,
  { faults, options }: Reading,
): readonly Literal[] | "unreadable" | null {
  if (node.kind !== "list") {
    wrongType(faults, node, String(path.at(-2)), "list", path)
    return null
  }
  const literals = new Map<string, Literal>()
  let isBroken = false
  let isUnreadable = false
  node.items.forEach((item, i) => {
    const here = [...path, i]
    if (item.kind !== "list" || item.items.length !== 2) {
      faults.error("gmcr-bad-pair", here, { text: quoted(item) })
      isBroken = true
      return
    }
    const [first, second] = item.items as [JsonNode, JsonNode]
    const index = optionIndex(faults, first, [...here, 0], options.length)
    const sign = second.kind === "leaf" ? second.value : undefined
    if (index === null) isBroken = true
    else if (sign === "Y" || sign === "N") literals.set(`${index}${sign}`, [index, sign === "Y"])
    else {
      const code = sign === "-" ? "gmcr-open-literal" : "gmcr-bad-literal"
      faults.warning(code, [...here, 1], { option: options[index]!, text: quoted(second) })
      if (sign !== "-") isUnreadable = true
    }
  })
  return isBroken ? null : isUnreadable ? "unreadable" : [...literals.values()]
}

/** An index into the file's options; a problem and null if it is none. */
export function optionIndex(faults: Faults, node: JsonNode, path: Path, options: number): number | null {
  const value = node.kind === "leaf" ? node.value : undefined
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < options) return value
  faults.error("gmcr-unknown-option", path, { text: quoted(node), count: options })
  return null
}
