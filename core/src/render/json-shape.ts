import type { Path, ValueKind } from "../file/index.ts"
import { oneLine } from "../file/index.ts"
import { cut, type Faults } from "./faults.ts"
import type { JsonList, JsonMap, JsonNode } from "./json-tree.ts"

/** The list under a key; a problem and null if there is none. */
export function listAt(faults: Faults, node: JsonMap, key: string, path: Path): JsonList | null {
  const list = node.entries.get(key)
  if (list?.kind === "list") return list
  if (list === undefined) faults.error("missing-key", path, { key })
  else wrongType(faults, list, key, "list", [...path, key])
  return null
}

/** `expected`: kinds of values as problems name them, joined by ", ". */
export function wrongType(faults: Faults, node: JsonNode, key: string, expected: string, path: Path): void {
  faults.error("wrong-type", path, { key, expected, got: kindOf(node), text: quoted(node) })
}

/** A value to be quoted in a problem; "" for a list, a map or null. */
export function quoted(node: JsonNode): string {
  return node.kind === "leaf" && node.value !== null ? cut(oneLine(String(node.value).slice(0, 200))) : ""
}

function kindOf(node: JsonNode): ValueKind {
  if (node.kind !== "leaf") return node.kind
  if (node.value === null) return "empty"
  if (typeof node.value === "string") return "text"
  return typeof node.value === "number" ? "number" : "boolean"
}
