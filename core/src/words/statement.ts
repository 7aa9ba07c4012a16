import type { Conflict } from "../file/index.ts"
import type { Formula } from "../logic/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { nameOf, textOf } from "./texts.ts"

// A formula as it is said: negations lie at the options, and only there; `none` denies that all parts hold together.
type Meant =
  | { readonly kind: "always" | "never" }
  | { readonly kind: "option"; readonly option: number; readonly taken: boolean }
  | { readonly kind: "all" | "any" | "none"; readonly of: readonly Meant[] }
  | { readonly kind: "if" | "exactly" | "oneAlone"; readonly left: Meant; readonly right: Meant }

// A clause, and how it may stand within another one: as it is ("plain"), with a few words to hold it together (lists
// of plain clauses), at the end alone ("open": it goes on until the sentence ends), or in parentheses.
interface Said {
  readonly text: string
  readonly as: "plain" | "all" | "any" | "open" | "deep"
}

/**
 * A formula as a clause, without a capital or full stop of its own, from the options' own sentences: "not that Maduro
 * has left office while no promise of amnesty stands". Formulas of different meaning are said differently. Options
 * without sentences are said by their names, those of one decision maker together. Cost: O(size * depth).
 */
export function sayFormula(conflict: Conflict, formula: Formula, catalogue: Catalogue): string {
  return new Speaker(conflict, catalogue).say(meant(formula, true)).text
}

function meant(formula: Formula, holds: boolean): Meant {
  switch (formula.kind) {
    case "true":
    case "false":
      return { kind: (formula.kind === "true") === holds ? "always" : "never" }
    case "option":
      return { kind: "option", option: formula.option, taken: holds }
    case "not":
      return meant(formula.of, !holds)
    case "and":
    case "or": {
      if ((formula.kind === "and") === holds) return joined("all", formula.of, holds)
      // That not all hold is said as it is written; where every part is a negation, what they deny is said instead.
      const isPlain = formula.of.every((part) => part.kind === "not") || formula.of.length < 2
      return formula.kind === "or" || isPlain
        ? joined("any", formula.of, holds)
        : { kind: "none", of: flat("all", formula.of, true) }
    }
    case "if": {
      const [left, right] = [meant(formula.then, holds), meant(formula.condition, true)]
      return holds ? { kind: "if", left, right } : { kind: "all", of: [right, left] }
    }
    case "iff":
      return {
        kind: holds ? "exactly" : "oneAlone",
        left: meant(formula.left, true),
        right: meant(formula.right, true),
      }
  }
}

function joined(kind: "all" | "any", parts: readonly Formula[], holds: boolean): Meant {
  if (parts.length === 0) return { kind: kind === "all" ? "always" : "never" }
  const of = flat(kind, parts, holds)
  return of.length === 1 ? of[0]! : { kind, of }
}

function flat(kind: "all" | "any", parts: readonly Formula[], holds: boolean): Meant[] {
  return parts.flatMap((part) => {
    const one = meant(part, holds)
    return one.kind === kind ? one.of : [one]
  })
}

class Speaker {
  readonly #conflict: Conflict
  readonly #catalogue: Catalogue

  constructor(conflict: Conflict, catalogue: Catalogue) {
    this.#conflict = conflict
    this.#catalogue = catalogue
  }

  say(of: Meant): Said {
    const { phrases } = this.#catalogue
    switch (of.kind) {
      case "always":
        return { text: phrases.always, as: "plain" }
      case "never":
        return { text: phrases.never, as: "plain" }
      case "option":
        return { text: this.#option(of.option, of.taken), as: "plain" }
      case "all": {
        const said = this.#parts(of.of)
        const parts = this.#within(said, "any")
        // Options told together are one clause that joins them already.
        if (parts.length === 1) return { text: parts[0]!, as: "all" }
        const apart = isApart(said)
        return { text: phrases.all({ parts, apart }), as: apart ? "deep" : "all" }
      }
      case "any": {
        const said = of.of.map((part) => this.say(part))
        const apart = isApart(said)
        const parts = this.#within(said, "all")
        return { text: phrases.any({ parts, apart }), as: apart ? "deep" : "any" }
      }
      case "none":
        return { text: phrases.none(this.#within(this.#parts(of.of), "any", false)), as: "open" }
      case "if":
      case "exactly":
      case "oneAlone": {
        const [left, right] = [this.say(of.left), this.say(of.right)]
        const sides = { left: this.#side(left), right: this.#side(right), apart: left.as !== "plain" }
        return { text: phrases[of.kind](sides), as: "deep" }
      }
    }
  }

  /** The parts of a conjunction: options without sentences of their own are told together, by decision maker. */
  #parts(of: readonly Meant[]): Said[] {
    const together = new Map<number, { taken: string[]; notTaken: string[] }>()
    const said: (Said | number)[] = []
    for (const part of of) {
      const option = part.kind === "option" ? this.#conflict.options[part.option]! : null
      if (part.kind !== "option" || option === null || this.#own(part.option, part.taken) !== undefined) {
        said.push(this.say(part))
        continue
      }
      const known = together.get(option.owner)
      const names = known ?? { taken: [], notTaken: [] }
      if (known === undefined) {
        together.set(option.owner, names)
        said.push(option.owner)
      }
      names[part.taken ? "taken" : "notTaken"].push(textOf(this.#conflict, option.name, this.#catalogue))
    }
    return said.map((one): Said => {
      if (typeof one !== "number") return one
      const dm = nameOf(this.#conflict, one, this.#catalogue)
      return { text: this.#catalogue.phrases.choices({ dm, ...together.get(one)! }), as: "plain" }
    })
  }

  /**
   * Clauses as parts of a list that may hold lists of the other kind.
   * `open`: the last may go on until the end.
   */
  #within(said: readonly Said[], other: "all" | "any", open = true): string[] {
    const { phrases } = this.#catalogue
    return said.map(({ text, as }, i) => {
      if (as === "plain" || (open && as === "open" && i === said.length - 1)) return text
      if (as === other) return as === "any" ? phrases.oneOf(text) : text
      return phrases.inParentheses(text)
    })
  }

  #side({ text, as }: Said): string {
    return as === "deep" || as === "open" ? this.#catalogue.phrases.inParentheses(text) : text
  }

  #option(option: number, taken: boolean): string {
    const { phrases } = this.#catalogue
    const own = this.#own(option, taken)
    if (own !== undefined) return phrases.clause(own)
    const { name, owner } = this.#conflict.options[option]!
    const names = [textOf(this.#conflict, name, this.#catalogue)]
    const dm = nameOf(this.#conflict, owner, this.#catalogue)
    return phrases.choices({ dm, taken: taken ? names : [], notTaken: taken ? [] : names })
  }

  #own(option: number, taken: boolean): string | undefined {
    const { done, notDone } = this.#conflict.options[option]!
    const sentence = taken ? done : notDone
    return sentence === undefined ? undefined : textOf(this.#conflict, sentence, this.#catalogue)
  }
}

function isApart(said: readonly Said[]): boolean {
  return said.some(({ as }) => as !== "plain")
}
