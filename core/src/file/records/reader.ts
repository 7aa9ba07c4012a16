import { Candidates, type Formula, parseStatement } from "../../logic/index.ts"
import type { Path } from "../basics.ts"
import { MAX_HINT_STEPS } from "../limits.ts"
import { type Moment, momentOf } from "../moment.ts"
import type { FileNames } from "../names.ts"
import { entriesOf, leavesOf, textOf } from "../parts.ts"
import type { Place, Report } from "../report.ts"
import { locateIn } from "../scalar.ts"
import { cut } from "../source.ts"
import { at, type Dict, type Leaf, type Tree, type Entry as TreeEntry } from "../tree.ts"
import { readDate } from "../values.ts"
import { CITED, type Citation, RECORD_KEYS, type RecordKey } from "./keys.ts"

/** An entry of a map: its id, and where it stands. */
export interface Entry {
  readonly id: string
  readonly path: Path
}

/** The same as it is written. */
export type EntryPlace = TreeEntry & { readonly id: string }

/** An option taken, or not taken. */
export interface Deed {
  readonly option: number
  readonly taken: boolean
}

/** What a statement says, and how it is written. */
export interface Said {
  readonly formula: Formula
  readonly text: string
}

/** The file that a reader reads. */
interface World {
  readonly root: Dict
  readonly names: FileNames
  /** By option its decision maker. */
  readonly owners: readonly number[]
  readonly report: Report
}

/**
 * Reads values and resolves what they name. What has not the shape of the schema is passed over; ids that name
 * nothing are told. In a scenario, names of options and decision makers that it has taken away are passed over.
 */
export class Reader {
  readonly root: Dict
  readonly names: FileNames
  readonly owners: readonly number[]
  readonly report: Report
  /** What may be named, by what it is. */
  private readonly ids: Readonly<Record<Citation, ReadonlySet<string>>>
  private readonly near: Partial<Record<Citation, Candidates>> = {}

  constructor({ root, names, owners, report }: World) {
    this.root = root
    this.names = names
    this.owners = owners
    this.report = report
    const ids = RECORD_KEYS.map((key) => [key, entriesOf(at(root, key)).map(([id]) => id)] as const)
    const sets = Object.fromEntries(ids.map(([key, all]) => [key, new Set(all)])) as unknown as Record<
      RecordKey,
      ReadonlySet<string>
    >
    const evidence = new Set(CITED.flatMap((key) => [...sets[key]]))
    this.ids = { ...sets, evidence }
  }

  /** A date as written. */
  date(tree: Tree | undefined): string | null {
    return tree?.kind === "leaf" ? readDate(tree, this.report) : null
  }

  moment(tree: Tree | undefined): Moment | null {
    const text = this.date(tree)
    return text === null ? null : momentOf({ text })
  }

  /** The text of a leaf that must be the id of an entry; null with a problem if it is none. */
  named(tree: Tree | undefined, of: Citation): string | null {
    const name = textOf(tree)
    if (name === null || !tree || this.ids[of].has(name)) return name
    this.report.error("unknown-entry", tree, () => {
      this.near[of] ??= new Candidates([...this.ids[of]], MAX_HINT_STEPS)
      const hint = this.near[of].nearest(name) ?? ""
      // Nothing is offered that would name itself.
      return { name: cut(name), kind: of, hint: hint === tree.path[1] ? "" : hint }
    })
    return null
  }

  namedList(tree: Tree | undefined, of: Citation): string[] {
    return leavesOf(tree).flatMap((leaf) => this.named(leaf, of) ?? [])
  }

  /**
   * What is cited, as it is written. A file without any claims, sources and events keeps them elsewhere: nothing is
   * said of its evidence.
   */
  cited(tree: Tree | undefined, of: Citation): string[] | undefined {
    if (of !== "evidence" || this.ids.evidence.size > 0) this.namedList(tree, of)
    return tree && leavesOf(tree).map(({ value }) => value)
  }

  /** A statement's formula and text; null with problems at the characters concerned. */
  statement(tree: Tree | undefined): Said | null {
    if (tree?.kind !== "leaf") return null
    if (typeof tree.value === "boolean") {
      const text = String(tree.value)
      return { formula: { kind: tree.value ? "true" : "false" }, text }
    }
    if (typeof tree.value !== "string" || !/\S/.test(tree.value)) return null
    const { formula, problems } = parseStatement(tree.value, this.names)
    if (problems.length > 0) {
      const locate = locateIn(tree, this.report.source.text)
      for (const { code, at, params } of problems) {
        this.report.add(code, "error", { from: locate(at.from), path: tree.path }, params)
      }
    }
    return formula === null ? null : { formula, text: tree.value.trimEnd() }
  }

  /** Whether a statement that a scenario takes over from the base names options that the scenario has taken away. */
  isOutdated(tree: Tree | undefined): boolean {
    const text = textOf(tree)
    if (this.report.scenario === null || text === null || tree!.path[0] === "scenarios") return false
    return parseStatement(text, this.names).formula === null
  }

  maker(name: string, place: Place): number | null {
    if (this.report.scenario !== null && this.names.maker(name) === null) return null
    return this.names.decisionMaker(name, place, this.report)
  }

  makers(tree: Tree | undefined): number[] {
    const leaves = tree?.kind === "leaf" ? [tree] : leavesOf(tree)
    return leaves.flatMap((leaf) => {
      const name = textOf(leaf)
      return name === null ? [] : (this.maker(name, leaf) ?? [])
    })
  }

  option(leaf: Leaf & { readonly value: string }, who?: ReadonlySet<number>): number | null {
    if (this.report.scenario !== null && typeof this.names.resolve(leaf.value) !== "number") return null
    return this.names.option(leaf.value, leaf, this.report, who)
  }

  /** Options, which must belong to one of `who` if that is anybody. */
  options(tree: Tree | undefined, who: readonly number[]): number[] {
    const owners = new Set(who)
    return leavesOf(tree).flatMap((leaf) => {
      const option = this.option(leaf, owners)
      if (option === null) return []
      if (who.length > 0) this.owned(option, owners, leaf)
      return [option]
    })
  }

  /** Options, or `not` options, that must belong to `who` is to do them; nothing is told where nobody is known. */
  deeds(tree: Tree | undefined, who: readonly number[] | undefined): Deed[] {
    if (who === undefined) return []
    const seen = new Set<number>()
    const owners = new Set(who)
    return leavesOf(tree).flatMap((leaf): Deed[] => {
      const { formula } = parseStatement(leaf.value, this.names)
      const inner = formula?.kind === "not" ? formula.of : formula
      if (inner?.kind !== "option") {
        const name = /^\s*(?:not\s+|[-!]\s*)?([\w.]+)\s*$/i.exec(leaf.value)?.[1]
        if (name === undefined) this.report.error("no-deed", leaf, { text: cut(leaf.value) })
        else this.option({ ...leaf, value: name }, owners)
        return []
      }
      const { option } = inner
      if (seen.has(option)) this.report.error("repeated-option", leaf, { name: this.names.keys[option]! })
      seen.add(option)
      this.owned(option, owners, leaf)
      return [{ option, taken: formula!.kind === "option" }]
    })
  }

  private owned(option: number, who: ReadonlySet<number>, place: Place): void {
    const owner = this.owners[option]!
    if (who.has(owner)) return
    const ids = this.names.decisionMakers
    this.report.error("not-its-option", place, () => ({
      option: this.names.keys[option]!,
      by: [...who].map((dm) => ids[dm]).join(", "),
      owner: ids[owner]!,
    }))
  }
}

export function numberOf(tree: Tree | undefined): number | null {
  return tree?.kind === "leaf" && typeof tree.value === "number" ? tree.value : null
}
