import type { Conflict } from "@parley/core"
import { type Json, namesOf, type Rule } from "@parley/core/file"
import { type Formula, parseStatement } from "@parley/core/logic"
import { mapOf } from "../../parts/json.ts"

/** The ways a rule can be built. */
export const FORMS = ["atMostOne", "atLeastOne", "exactlyOne", "requires", "together", "when"] as const
export type Form = (typeof FORMS)[number]

/** A rule while it is built: what the forms ask for, kept when another form is chosen. */
export interface RuleDraft {
  readonly form: Form
  /** Indices, in the order picked. */
  readonly picked: readonly number[]
  /** Of "requires": the option, and what must be true. */
  readonly option: number | null
  readonly needs: string
  /** Of "when". */
  readonly text: string
}

export const NEW_RULE: RuleDraft = { form: "atMostOne", picked: [], option: null, needs: "", text: "" }

/** A rule of the file, to be changed. `entry` is what stands there. */
export function draftOf(conflict: Conflict, rule: Rule, entry: Json | undefined): RuleDraft {
  const names = namesOf(conflict)
  const optionAt = (name: Json | undefined): number | null => {
    const found = typeof name === "string" ? names.resolve(name) : null
    return typeof found === "number" ? found : null
  }
  const map = mapOf(entry)
  if (rule.form === "atMostOne" || rule.form === "atLeastOne" || rule.form === "exactlyOne") {
    const list = map?.[rule.form]
    const picked = Array.isArray(list) ? list.flatMap((name) => optionAt(name) ?? []) : []
    return { ...NEW_RULE, form: rule.form, picked, text: rule.text }
  }
  if (rule.form === "requires" && map !== null) {
    const needs = map.requires
    return {
      ...NEW_RULE,
      form: "requires",
      option: optionAt(map.option),
      needs: typeof needs === "string" ? needs : String(needs),
      text: rule.text,
    }
  }
  return { ...NEW_RULE, form: "when", text: rule.text }
}

/** A draft as it is held until it is in the file: options by their ids, as they may come to stand elsewhere. */
interface HeldRule extends Omit<RuleDraft, "picked" | "option"> {
  readonly picked: readonly string[]
  readonly option: string | null
}

export function heldOf({ options }: Conflict, { picked, option, ...draft }: RuleDraft): HeldRule {
  const keyOf = (each: number): string => options[each]!.key
  return { ...draft, picked: picked.map(keyOf), option: option === null ? null : keyOf(option) }
}

/** The draft that was held; options that are no more are left out. */
export function draftOfHeld({ options }: Conflict, { picked, option, ...draft }: HeldRule): RuleDraft {
  const indexOf = (wanted: string): number => options.findIndex(({ key }) => key === wanted)
  const at = option === null ? -1 : indexOf(option)
  return {
    ...draft,
    picked: picked.map(indexOf).filter((each) => each >= 0),
    option: at < 0 ? null : at,
  }
}

export function isHeldRule(value: unknown): value is HeldRule {
  const { form, picked, option, needs, text } = (value ?? {}) as Record<string, unknown>
  return (
    FORMS.some((known) => known === form) &&
    Array.isArray(picked) &&
    picked.every((each) => typeof each === "string") &&
    (option === null || typeof option === "string") &&
    typeof needs === "string" &&
    typeof text === "string"
  )
}

/** What the draft would be in the file, without grounds; null where something is still missing or wrong. */
export function fileValueOf(conflict: Conflict, draft: RuleDraft): Json | null {
  const keys = draft.picked.map((option) => conflict.options[option]!.key)
  switch (draft.form) {
    case "atMostOne":
      return keys.length < 2 ? null : { atMostOne: keys }
    case "atLeastOne":
      return keys.length < 1 ? null : { atLeastOne: keys }
    case "exactlyOne":
      return keys.length < 1 ? null : { exactlyOne: keys }
    case "together":
      return keys.length < 1 ? null : keys.join(" and ")
    case "requires":
      return draft.option === null || formulaOf(conflict, draft.needs) === null
        ? null
        : { option: conflict.options[draft.option]!.key, requires: draft.needs.trim() }
    case "when":
      return formulaOf(conflict, draft.text) === null ? null : draft.text.trim()
  }
}

/** The value with the grounds that the entry before it had. */
export function withGrounds(value: Json, before: Json | undefined): Json {
  const grounds = Object.entries(mapOf(before) ?? {}).filter(([key]) => GROUNDS.includes(key))
  if (grounds.length === 0) return value
  const map = mapOf(value) ?? { when: value }
  return { ...map, ...Object.fromEntries(grounds) }
}

const GROUNDS = ["because", "evidence", "confidence", "assumed"]

/** A statement's formula, null where it has a fault or says nothing. */
export function formulaOf(conflict: Conflict, text: string): Formula | null {
  return text.trim() === "" ? null : parseStatement(text, namesOf(conflict)).formula
}

/** Options that a formula speaks of, ascending. */
export function optionsIn(formula: Formula): number[] {
  const found = new Set<number>()
  const visit = (part: Formula): void => {
    switch (part.kind) {
      case "option":
        found.add(part.option)
        return
      case "not":
        visit(part.of)
        return
      case "and":
      case "or":
        part.of.forEach(visit)
        return
      case "if":
        visit(part.then)
        visit(part.condition)
        return
      case "iff":
        visit(part.left)
        visit(part.right)
    }
  }
  visit(formula)
  return [...found].sort((a, b) => a - b)
}

/** What holds of some options in a state, as a formula; null for none. */
export function holdingIn(state: string, options: readonly number[]): Formula | null {
  const parts = options.flatMap((option): Formula[] => {
    const taken: Formula = { kind: "option", option }
    return state[option] === "Y" ? [taken] : state[option] === "N" ? [{ kind: "not", of: taken }] : []
  })
  return parts.length === 0 ? null : parts.length === 1 ? parts[0]! : { kind: "and", of: parts }
}
