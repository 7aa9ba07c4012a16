import { type Formula, optionsOf, partsOf, type Span, tokenise } from "../logic/index.ts"

// How tightly a part of a statement binds (SPEC L2).
const LEVELS = { iff: 1, if: 1, or: 2, and: 3, not: 4, option: 5, true: 5, false: 5 } as const

/** A part of what is left: its text without parentheses around it. */
interface Piece {
  readonly text: string
  readonly level: number
  /** As it stands in the statement, with its own parentheses; null where it is made anew. */
  readonly slot: string | null
  /** What a piece that begins with `not` denies. */
  readonly denies: () => Piece | null
}

/**
 * A statement where some options are never taken: each counts as `false`, and no more is simplified than that calls
 * for, so that what is not concerned keeps the spelling of its author. A truth value where nothing else is left.
 * `formula` is what `text` was parsed to, with places. Cost: O(length * depth).
 */
export function withoutOptions(
  text: string,
  formula: Formula,
  isGone: (option: number) => boolean,
): string | boolean {
  const left = new Remover(text, isGone).reduce(formula, { from: 0, to: text.length })
  return typeof left === "boolean" ? left : left.text
}

/** How a statement answers to some options: whether taking one may make it true, and whether it may make it false. */
export interface Leaning {
  readonly rises: boolean
  readonly falls: boolean
}

/**
 * By the signs under which the options stand, so that what is not said of a statement is certain: one that does not
 * rise is true with an option taken only where it is true without. Cost: O(length).
 */
export function leaningOn(part: Formula, isConcerned: (option: number) => boolean): Leaning {
  switch (part.kind) {
    case "true":
    case "false":
      return { rises: false, falls: false }
    case "option":
      return { rises: isConcerned(part.option), falls: false }
    case "not":
      return denying(leaningOn(part.of, isConcerned))
    case "and":
    case "or":
      return part.of.map((each) => leaningOn(each, isConcerned)).reduce(either)
    case "if":
      return either(leaningOn(part.then, isConcerned), denying(leaningOn(part.condition, isConcerned)))
    case "iff": {
      const both = either(leaningOn(part.left, isConcerned), leaningOn(part.right, isConcerned))
      return either(both, denying(both))
    }
  }
}

function denying({ rises, falls }: Leaning): Leaning {
  return { rises: falls, falls: rises }
}

function either(a: Leaning, b: Leaning): Leaning {
  return { rises: a.rises || b.rises, falls: a.falls || b.falls }
}

class Remover {
  private readonly text: string
  private readonly isGone: (option: number) => boolean
  // Of parentheses: where the nearest sign before an offset ends, and the one after it begins.
  private readonly openBefore = new Map<number, number>()
  private readonly closeAfter = new Map<number, number>()

  constructor(text: string, isGone: (option: number) => boolean) {
    this.text = text
    this.isGone = isGone
    const tokens = tokenise(text)
    tokens.forEach((token, i) => {
      const before = tokens[i - 1]
      const after = tokens[i + 1]
      if (before?.kind === "open") this.openBefore.set(token.from, before.from)
      if (after?.kind === "close") this.closeAfter.set(token.to, after.to)
    })
  }

  reduce(part: Formula, within: Span): Piece | boolean {
    if (!optionsOf(part).some(this.isGone)) return this.kept(part, within)
    const left = this.changed(part)
    // What takes the place of a larger part has not the parentheses of that.
    return typeof left === "boolean" ? left : { ...left, slot: null }
  }

  private changed(part: Formula): Piece | boolean {
    switch (part.kind) {
      case "not": {
        const inner = this.reduce(part.of, part.at!)
        if (typeof inner === "boolean") return !inner
        const sign = this.slice({ from: part.at!.from, to: this.slotOf(part.of, part.at!).from })
        return inner.denies() ?? denial(inner, sign)
      }
      case "and":
      case "or":
        return this.chain(part)
      case "if": {
        const then = this.reduce(part.then, part.at!)
        const condition = this.reduce(part.condition, part.at!)
        if (condition === false || then === true) return true
        if (condition === true) return then
        return then === false ? denied(condition) : this.joined(part, [then, condition], LEVELS.or)
      }
      case "iff": {
        const left = this.reduce(part.left, part.at!)
        const right = this.reduce(part.right, part.at!)
        if (typeof left === "boolean")
          return typeof right === "boolean" ? left === right : left ? right : denied(right)
        if (typeof right === "boolean") return right ? left : denied(left)
        return this.joined(part, [left, right], LEVELS.or)
      }
      case "option":
      case "true":
      case "false":
        return false
    }
  }

  private chain(whole: Formula & { kind: "and" | "or" }): Piece | boolean {
    const neutral = whole.kind === "and"
    const parts = whole.of.map((part) => this.reduce(part, whole.at!))
    if (parts.includes(!neutral)) return !neutral
    const left = parts.filter((part) => typeof part !== "boolean")
    if (left.length === 0) return neutral
    return left.length === 1 ? left[0]! : this.joined(whole, parts, LEVELS[whole.kind])
  }

  /** The pieces among the parts, each after what stood before it. */
  private joined(whole: Formula, parts: readonly (Piece | boolean)[], least: number): Piece {
    const slots = partsOf(whole).map((part) => this.slotOf(part, whole.at!))
    let text = ""
    parts.forEach((part, i) => {
      if (typeof part === "boolean") return
      if (text !== "") text = beside(text, this.slice({ from: slots[i - 1]!.to, to: slots[i]!.from }))
      text = beside(text, part.slot ?? wrapped(part, least))
    })
    return { text, level: LEVELS[whole.kind], slot: null, denies: () => null }
  }

  private kept(part: Formula, within: Span): Piece {
    return {
      text: this.slice(part.at!),
      level: LEVELS[part.kind],
      slot: this.slice(this.slotOf(part, within)),
      denies: () => (part.kind === "not" ? this.kept(part.of, part.at!) : null),
    }
  }

  /** A part with the parentheses around it alone. */
  private slotOf({ at }: Formula, within: Span): Span {
    let { from, to } = at!
    for (;;) {
      const open = this.openBefore.get(from)
      const close = this.closeAfter.get(to)
      if (open === undefined || close === undefined || open < within.from || close > within.to)
        return { from, to }
      from = open
      to = close
    }
  }

  private slice({ from, to }: Span): string {
    return this.text.slice(from, to)
  }
}

function denied(piece: Piece): Piece {
  return piece.denies() ?? denial(piece, "not ")
}

function denial(piece: Piece, sign: string): Piece {
  const text = beside(sign, wrapped(piece, LEVELS.not))
  return { text, level: LEVELS.not, slot: null, denies: () => piece }
}

function wrapped({ text, level }: Piece, least: number): string {
  return level < least ? `(${text})` : text
}

// Words that parentheses kept apart need a space instead.
function beside(before: string, after: string): string {
  return /\w$/.test(before) && /^\w/.test(after) ? `${before} ${after}` : before + after
}
