import { Candidates, isIdentifier, type Names, type OthersOption } from "../logic/index.ts"
import type { Path } from "./basics.ts"
import { Ids } from "./ids.ts"
import { MAX_HINT_STEPS } from "./limits.ts"
import { entriesOf } from "./parts.ts"
import { asPattern } from "./pattern.ts"
import type { Report } from "./report.ts"
import { cut } from "./source.ts"
import type { Entry, Tree } from "./tree.ts"

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
  private readonly own = new Map<string, Candidates>()
  private readonly mostSteps: number
  private readonly indices: ReadonlyMap<string, number>
  private readonly near: { readonly options: Candidates; readonly decisionMakers: Candidates }

  /** `mostSteps` bounds the work of suggesting names. */
  constructor(decisionMakers: readonly string[], options: readonly Named[], mostSteps = MAX_HINT_STEPS) {
    this.mostSteps = mostSteps
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

  /** The nearest name of an option; of `dm.option` only options of that decision maker, or of one called like it. */
  nearest(name: string): string | null {
    const [maker, option] = partsOf(name)
    const dm = maker === null ? null : this.near.decisionMakers.nearest(maker)
    if (dm === null) return this.near.options.nearest(name)
    const found = this.ownOf(dm).nearest(option)
    return found === null ? null : `${dm}.${found}`
  }

  others(name: string): OthersOption | null {
    const [by, option] = partsOf(name)
    const found = by === null || this.maker(by) === null ? null : this.resolve(option)
    if (found === null || this.resolve(name) !== null || this.nearest(name) !== null) return null
    const keys = typeof found === "number" ? [this.keys[found]!] : found
    const owners = keys.map((key) => this.options[this.resolve(key) as number]!.dm)
    return { option, by: by!, owner: owners.join(", "), hint: keys.join(", ") }
  }

  private ownOf(dm: string): Candidates {
    if (this.own.size === 0) {
      const ids = new Map<string, string[]>(this.decisionMakers.map((id) => [id, []]))
      for (const option of this.options) ids.get(option.dm)!.push(option.id)
      for (const [id, all] of ids) this.own.set(id, new Candidates(all, this.mostSteps))
    }
    return this.own.get(dm)!
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

  /** The nearest name of an option of some decision makers, of anybody where none are given. */
  private nearestOf(who: ReadonlySet<number>, name: string): string | null {
    const found = this.nearest(name)
    const option = found === null ? null : this.resolve(found)
    const isOwn = typeof option === "number" && who.has(this.maker(this.options[option]!.dm)!)
    return who.size === 0 || isOwn ? found : null
  }

  /** The option that a value names; a problem and null if none or several. `who`: those that it should belong to. */
  option(
    name: string,
    place: { from: number; path: Path },
    report: Report,
    who: ReadonlySet<number> = new Set(),
  ): number | null {
    const found = this.resolve(name)
    if (typeof found === "number") return found
    const others = found === null ? this.others(name) : null
    if (others !== null) report.add("others-option", "error", place, { ...others })
    else if (found === null)
      report.error("unknown-option", place, () => ({
        name: cut(name),
        hint: this.nearestOf(who, name) ?? "",
      }))
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
      const hint = asPattern(text)
      const isUsable = hint.length === expected && (open || !hint.includes("-"))
      report.error("bad-pattern", place, { text: cut(text), hint: isUsable ? hint : "" })
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

/** The parts of `dm.option`; no decision maker where there is one part, or more than two. */
function partsOf(name: string): readonly [string | null, string] {
  const [maker, option, ...more] = name.split(".")
  return option === undefined || more.length > 0 ? [null, name] : [maker!, option]
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
export function checkId(id: string, entry: Entry, map: Tree | undefined, report: Report): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(id) || isIdentifier(id)) return
  report.error("reserved-id", { from: entry.from, path: entry.value.path }, () => ({
    id,
    hint: new Ids(entriesOf(map).map(([other]) => other)).make(`${id}_1`, `${id}_1`),
  }))
}
