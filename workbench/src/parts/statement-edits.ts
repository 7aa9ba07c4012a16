import type { Catalogue, Conflict, Edit } from "@parley/core"
import { type Json, namesOf } from "@parley/core/file"
import { type Formula, parseStatement, printFormula } from "@parley/core/logic"
import { sayFormula } from "@parley/core/words"
import { entryAt } from "./paths.ts"

// A statement of the file is its text, or a map that gives the text as `want` beside its grounds. Positions count from
// 0; `data` is what the edits are written against.

/** The edits that give a statement another text; its grounds stay. */
export function rewording(data: Json, dm: string, at: number, text: string): Edit[] {
  const path = ["preferences", dm, at]
  const entry = entryAt(data, path)
  const isPlain = typeof entry !== "object" || entry === null
  return [{ kind: "set", path: isPlain ? path : [...path, "want"], value: text }]
}

/** The edits that put a new statement at a position, the first one also where nothing is said yet. */
export function addition(data: Json, dm: string, at: number, entry: Json): Edit[] {
  const path = ["preferences", dm]
  const list = entryAt(data, path)
  return Array.isArray(list) && list.length > 0
    ? [{ kind: "insert", path, at, value: entry }]
    : [{ kind: "set", path, value: [entry] }]
}

/** The edits that put a statement a second time right below itself. */
export function duplication(data: Json, dm: string, at: number): Edit[] {
  return addition(data, dm, at + 1, entryAt(data, ["preferences", dm, at]) ?? "true")
}

/** The edits that move a statement to position `to` of what remains without it; none where it stays. */
export function moving(dm: string, from: number, to: number): Edit[] {
  return from === to ? [] : [{ kind: "move", path: ["preferences", dm], from, to }]
}

export function deletion(dm: string, at: number): Edit[] {
  return [{ kind: "delete", path: ["preferences", dm, at] }]
}

/** Where what is dropped beside the statement at `target` goes, as `to` of `moving`. */
export function landing(from: number, target: number, position: "before" | "after"): number {
  const slot = position === "before" ? target : target + 1
  return slot > from ? slot - 1 : slot
}

/** The text of a statement's contrary: without a leading `not`, or with one. */
export function negated(conflict: Conflict, formula: Formula): string {
  const contrary: Formula = formula.kind === "not" ? formula.of : { kind: "not", of: formula }
  return printFormula(contrary, (option) => conflict.options[option]!.key)
}

/** The texts of a decision maker's statements as the file gives them. */
export function textsOf(data: Json, dm: string): string[] {
  const list = entryAt(data, ["preferences", dm])
  if (!Array.isArray(list)) return []
  return list.map((_, at) => {
    const path = ["preferences", dm, at]
    const want = entryAt(data, [...path, "want"]) ?? entryAt(data, path)
    return typeof want === "string" ? want : ""
  })
}

/** Keys of statements that stay with them when they move: their texts, and which of the same text they are. */
export function keysOf(texts: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const times = seen.get(text) ?? 0
    seen.set(text, times + 1)
    return `${times} ${text}`
  })
}

/** The formula of a statement's text; null where it has faults. */
export function formulaOf(conflict: Conflict, text: string): Formula | null {
  return parseStatement(text, namesOf(conflict)).formula
}

/** An expression in words, as it stands where it has faults. */
export function wordsOf(conflict: Conflict, text: string, words: Catalogue): string {
  const formula = formulaOf(conflict, text)
  return formula === null ? text : words.phrases.sentence([sayFormula(conflict, formula, words)])
}
