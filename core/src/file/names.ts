import { Candidates, isIdentifier, type Names } from "../logic/index.ts"
import type { Path } from "./basics.ts"
import { MAX_HINT_STEPS } from "./limits.ts"
import { asPattern } from "./pattern.ts"
import type { Report } from "./report.ts"
import { cut } from "./source.ts"

/** An option's ids, before anything else about it is read. */
interface Named {
  readonly id: string
  readonly dm: string
}

/** What names mean in one file: ids of decision makers and options. */
export class FileNames implements Names {
  readonly decisionMakers: readonly string[]
  readonly options: readonly Named[]
  /** How each option is written everywhere. */
  readonly keys: readonly string[]
  readonly known: readonly string[]
  private readonly meaning = new Map<string, number | string[]>()
  private readonly indices: ReadonlyMap<string, number>
  private readonly near: { readonly options: Candidates; readonly decisionMakers: Candidates }

  /** `mostSteps` bounds the work of suggesting names. */
  constructor(decisionMakers: readonly string[], options: readonly Named[], mostSteps = MAX_HINT_STEPS) {
    this.decisionMakers = decisionMakers
    this.options = options
    options.forEach(({ id, dm }, option) => {
      const qualified = `${dm}.${id}`
      this.meaning.set(qualified, option)
      const other = this.meaning.get(id)
      if (other === undefined) this.meaning.set(id, option)
      else if (typeof other === "number") this.meaning.set(id, [this.qualified(other), qualified])
      else other.push(qualified)
    })
    this.keys = options.map(({ id }, option) =>
      typeof this.meaning.get(id) === "number" ? id : this.qualified(option),
    )
    const others = options
      .map((_, option) => this.qualified(option))
      .filter((name, i) => name !== this.keys[i])
    this.known = [...this.keys, ...others]
    this.indices = new Map(decisionMakers.map((id, dm) => [id, dm]))
    this.near = {
      options: new Candidates(this.known, mostSteps),
      decisionMakers: new Candidates(decisionMakers, mostSteps),
    }
  }

  nearest(name: string): string | null {
    return this.near.options.nearest(name)
  }

  /** The index of a decision maker, null if there is none of this id. */
  maker(id: string): number | null {
    return this.indices.get(id) ?? null
  }

  resolve(name: string): number | readonly string[] | null {
    return this.meaning.get(name) ?? null
  }

  private qualified(option: number): string {
    const { id, dm } = this.options[option]!
    return `${dm}.${id}`
  }

  /** The option that a value names; a problem and null if none or several. */
  option(name: string, place: { from: number; path: Path }, report: Report): number | null {
    const found = this.resolve(name)
    if (typeof found === "number") return found
    if (found === null)
      report.error("unknown-option", place, () => ({ name: cut(name), hint: this.nearest(name) ?? "" }))
    else report.error("ambiguous-option", place, () => ({ name, hint: found.join(", ") }))
    return null
  }

  /** The decision maker that a value names; a problem and null if none. */
  decisionMaker(name: string, place: { from: number; path: Path }, report: Report): number | null {
    const found = this.maker(name)
    if (found !== null) return found
    report.error("unknown-decision-maker", place, () => ({
      name: cut(name),
      hint: this.near.decisionMakers.nearest(name) ?? "",
    }))
    return null
  }

  /** Checks a Y/N string, which may hold `-` if `open`; a problem and null if it is none of this conflict. */
  pattern(text: string, place: { from: number; path: Path }, open: boolean, report: Report): string | null {
    const expected = this.options.length
    if (!/^[YN-]*$/.test(text)) {
      report.error("bad-pattern", place, { text: cut(text), hint: asPattern(text) })
    } else if (text.length !== expected) {
      // The scenario took it over from the base, whose options are others.
      const inherited = report.scenario !== null && place.path[0] !== "scenarios"
      const code = inherited ? "inherited-length" : "wrong-length"
      report.error(code, place, { text: cut(text), expected, got: text.length })
    } else if (!open && text.includes("-")) report.error("open-pattern", place, { text: cut(text) })
    else return text
    return null
  }
}

/** The names that statements about a conflict may use. */
export function namesOf({
  decisionMakers,
  options,
}: {
  readonly decisionMakers: readonly { readonly id: string }[]
  readonly options: readonly { readonly id: string; readonly owner: number }[]
}): Names {
  const ids = decisionMakers.map(({ id }) => id)
  return new FileNames(
    ids,
    options.map(({ id, owner }) => ({ id, dm: ids[owner]! })),
    Number.POSITIVE_INFINITY,
  )
}

/** Checks that an id is no word of the statement language; what else ids must be, the schema says. */
export function checkId(id: string, place: { from: number; path: Path }, report: Report): void {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(id) && !isIdentifier(id)) report.error("reserved-id", place, { id })
}
