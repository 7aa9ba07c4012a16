import { type Formula, type Names, printFormula, tokenise } from "@parley/core/logic"

/** What joins two parts of an expression. */
export const JOINTS = ["and", "or", "if", "iff"] as const
export type Joint = (typeof JOINTS)[number]

/** A part of an expression as a person sees and moves it: an option done or not, a joint, or a sign of a group. */
export type Chip =
  | { readonly kind: "option"; readonly option: number; readonly taken: boolean }
  | { readonly kind: Joint | "not" | "open" | "close" | "true" | "false" }

/** Chips and the place between them where the next one goes. */
export interface Row {
  readonly chips: readonly Chip[]
  /** How many of them stand before it. */
  readonly at: number
}

/**
 * The chips of an expression, whole or not yet; null where it holds what is no chip: a name that is no option, a sign
 * of another notation. A `not` right before an option is part of its chip.
 */
export function chipsOf(text: string, names: Pick<Names, "resolve">): readonly Chip[] | null {
  const chips: Chip[] = []
  for (const { kind, from, to } of tokenise(text)) {
    if (kind === "unknown") return null
    if (kind !== "name") {
      chips.push({ kind })
      continue
    }
    const option = names.resolve(text.slice(from, to))
    if (typeof option !== "number") return null
    const taken = chips.at(-1)?.kind !== "not"
    if (!taken) chips.pop()
    chips.push({ kind: "option", option, taken })
  }
  return chips
}

/** The chips of a formula. */
export function chipsOfFormula(formula: Formula, keys: readonly string[]): readonly Chip[] {
  const names = { resolve: (name: string) => keys.indexOf(name) }
  return chipsOf(
    printFormula(formula, (option) => keys[option]!),
    names,
  )!
}

/** The expression that chips are, with options by their keys. */
export function textOf(chips: readonly Chip[], keys: readonly string[]): string {
  const words = chips.map((chip) => {
    if (chip.kind === "option") return `${chip.taken ? "" : "not "}${keys[chip.option]}`
    return chip.kind === "open" ? "(" : chip.kind === "close" ? ")" : chip.kind
  })
  return words.join(" ").replaceAll("( ", "(").replaceAll(" )", ")")
}

export function isJoint(chip: Chip | undefined): chip is Chip & { readonly kind: Joint } {
  return chip !== undefined && JOINTS.some((joint) => joint === chip.kind)
}

/** Whether a part ends with this chip, so that a joint or the end of a group may follow. */
export function endsPart(chip: Chip | undefined): boolean {
  return chip !== undefined && ["option", "close", "true", "false"].includes(chip.kind)
}

function beginsPart(chip: Chip | undefined): boolean {
  return chip !== undefined && ["option", "open", "not", "true", "false"].includes(chip.kind)
}

/**
 * The row with chips put where the next ones go, `inside` of them before the new place. Where two parts would meet, an
 * "and" comes between; a joint that is put where one stands takes its place.
 */
export function put({ chips, at }: Row, added: readonly Chip[], inside = added.length): Row {
  const [first, last] = [added[0], added.at(-1)]
  if (first === undefined) return { chips, at }
  const before = chips.slice(0, at)
  let after = chips.slice(at)
  if (isJoint(first)) {
    if (isJoint(before.at(-1))) before.pop()
    else if (isJoint(after[0])) after = after.slice(1)
  }
  const joined = endsPart(before.at(-1)) && beginsPart(first)
  const lead: Chip[] = joined ? [{ kind: "and" }] : []
  const trail: Chip[] = endsPart(last) && beginsPart(after[0]) ? [{ kind: "and" }] : []
  return folded([...before, ...lead, ...added, ...trail, ...after], before.length + lead.length + inside)
}

/**
 * The row without a chip. With a part goes the joint that held it, and with one end of a group the other; a joint that
 * holds two parts together stays, as they cannot stand side by side.
 */
export function without({ chips, at }: Row, place: number): Row {
  const chip = chips[place]
  if (chip === undefined) return { chips, at }
  const gone = new Set([place])
  if (chip.kind === "open" || chip.kind === "close") {
    const other = partnerOf(chips, place)
    if (other !== null) gone.add(other)
    if (other !== null && Math.abs(other - place) === 1) addJoint(chips, Math.min(place, other), gone)
  } else if (isJoint(chip)) {
    if (endsPart(chips[place - 1]) && beginsPart(chips[place + 1])) return { chips, at }
  } else if (endsPart(chip)) addJoint(chips, place, gone)
  const left = chips.filter((_, i) => !gone.has(i))
  return folded(
    left,
    [...gone].reduce((now, each) => (each < at ? now - 1 : now), at),
  )
}

// Marks the joint that holds a part as gone: the one before it, else the one after.
function addJoint(chips: readonly Chip[], place: number, gone: Set<number>): void {
  const [before, after] = [place - 1, Math.max(...gone) + 1]
  if (isJoint(chips[before])) gone.add(before)
  else if (isJoint(chips[after])) gone.add(after)
}

/** Where the other end of a group is; null where it has none. */
function partnerOf(chips: readonly Chip[], place: number): number | null {
  const by = chips[place]?.kind === "open" ? 1 : -1
  let depth = 0
  for (let i = place; i >= 0 && i < chips.length; i += by) {
    const { kind } = chips[i]!
    if (kind === "open") depth += by
    else if (kind === "close") depth -= by
    if (depth === 0) return i
  }
  return null
}

/** The row with a chip turned: an option done or not done, always or never, a joint into the next one. */
export function turned({ chips, at }: Row, place: number): Row {
  const chip = chips[place]
  if (chip === undefined) return { chips, at }
  return { chips: chips.map((each, i) => (i === place ? turnedChip(each) : each)), at }
}

/** Whether a chip can be turned. */
export function isTurnable(chip: Chip): boolean {
  return turnedChip(chip) !== chip
}

function turnedChip(chip: Chip): Chip {
  if (chip.kind === "option") return { ...chip, taken: !chip.taken }
  if (chip.kind === "true") return { kind: "false" }
  if (chip.kind === "false") return { kind: "true" }
  if (!isJoint(chip)) return chip
  return { kind: JOINTS[(JOINTS.indexOf(chip.kind) + 1) % JOINTS.length]! }
}

// A "not" that has come to stand before an option is part of its chip.
function folded(chips: readonly Chip[], at: number): Row {
  const all: Chip[] = []
  let place = at
  for (const [i, chip] of chips.entries()) {
    if (chip.kind === "option" && chip.taken && all.at(-1)?.kind === "not") {
      all.pop()
      all.push({ ...chip, taken: false })
      if (i < at) place--
    } else all.push(chip)
  }
  return { chips: all, at: Math.min(place, all.length) }
}

/**
 * What keeps chips from being an expression, and the chip it shows at: nothing there, a part missing before or after, two
 * parts side by side, a group empty or with one end alone, or an "if" or "exactly if" after another one without a group.
 */
export interface Lack {
  readonly code: "nothing" | "before" | "after" | "between" | "empty" | "unclosed" | "unopened" | "mixed"
  readonly at: number
}

/** The first thing that chips lack; null where they are an expression. */
export function lackOf(chips: readonly Chip[]): Lack | null {
  if (chips.length === 0) return { code: "nothing", at: 0 }
  const open: { readonly at: number; conditions: number }[] = [{ at: -1, conditions: 0 }]
  for (const [at, chip] of chips.entries()) {
    const code = lackAt(chips, at, open)
    if (code !== null) return { code, at }
    if (chip.kind === "open") open.push({ at, conditions: 0 })
    if (chip.kind === "close") open.pop()
  }
  return open.length > 1 ? { code: "unclosed", at: open.at(-1)!.at } : null
}

function lackAt(
  chips: readonly Chip[],
  at: number,
  open: readonly { conditions: number }[],
): Lack["code"] | null {
  const [before, chip, after] = [chips[at - 1], chips[at]!, chips[at + 1]]
  if (chip.kind === "close") {
    if (open.length === 1) return "unopened"
    if (before?.kind === "open") return "empty"
  } else if (isJoint(chip)) {
    if (!endsPart(before)) return "before"
    if ((chip.kind === "if" || chip.kind === "iff") && ++open.at(-1)!.conditions > 1) return "mixed"
  } else if (endsPart(before)) return "between"
  const wantsMore = isJoint(chip) || chip.kind === "not"
  return wantsMore && !beginsPart(after) ? "after" : null
}
