import { and, FALSE, type Formula, not, option as optionFormula, or, printFormula } from "../logic/index.ts"
import type {
  Conflict,
  DecisionMaker,
  NoMoveRule,
  Option,
  Preferences,
  Rule,
  RuleForm,
  Statement,
} from "./conflict.ts"
import { stateAfter } from "./events.ts"
import { MAX_OPTIONS } from "./limits.ts"
import { checkId, FileNames } from "./names.ts"
import { dictOf, entriesOf, itemsOf, leavesOf, textIn, textOf } from "./parts.ts"
import { isSpelledPattern } from "./pattern.ts"
import {
  GROUNDS,
  type Grounds,
  type NamedOutcome,
  namedOutcome,
  OPTION,
  Reader,
  readRecord,
  type Scenario,
  scenario as scenarios,
  valuesOf,
} from "./records/index.ts"
import type { Report } from "./report.ts"
import { cut } from "./source.ts"
import { at, type Dict, type Entry, type Leaf, type Tree } from "./tree.ts"
import { readDate, readWeight } from "./values.ts"

/**
 * What a file says, its names resolved. Parts that have not the shape of the schema are passed over: `checkShape`
 * tells of them. The conflict is complete only if nothing was reported as an error.
 */
export function resolve(root: Dict, report: Report, scenario: Scenario | null): Conflict {
  return new Resolver(root, report).conflict(scenario)
}

class Resolver {
  private readonly root: Dict
  private readonly report: Report
  private readonly names: FileNames
  private readonly owners: readonly number[]
  private readonly reader: Reader

  constructor(root: Dict, report: Report) {
    this.root = root
    this.report = report
    const ids: string[] = []
    const options: { id: string; dm: string }[] = []
    const owners: number[] = []
    for (const [dm, { value }] of entriesOf(at(root, "decisionMakers"))) {
      for (const [id] of entriesOf(at(value, "options"))) {
        options.push({ id, dm })
        owners.push(ids.length)
      }
      ids.push(dm)
    }
    this.names = new FileNames(ids, options)
    this.owners = owners
    this.reader = new Reader({ root, names: this.names, owners, report })
  }

  conflict(scenario: Scenario | null): Conflict {
    const { root } = this
    const decisionMakers = this.decisionMakers()
    const options = this.options()
    const summary = textIn(at(root, "summary"))
    const asOf = this.asOf()
    const record = readRecord(this.reader)
    const given = this.statusQuo()
    const derived =
      at(root, "statusQuo") === undefined ? stateAfter(record.events, options.length, asOf) : null
    return {
      title: textIn(at(root, "title")) ?? "",
      ...(summary === undefined ? {} : { summary }),
      ...(asOf === null ? {} : { asOf }),
      language: textOf(at(root, "language")) ?? "en",
      decisionMakers,
      options,
      infeasible: itemsOf(at(root, "infeasible")).flatMap((item) => this.rule(item) ?? []),
      merges: itemsOf(at(root, "merge")).flatMap((item) => this.rule(item) ?? []),
      noMoves: itemsOf(at(root, "noMove")).flatMap((item) => this.noMove(item) ?? []),
      preferences: this.preferences(),
      statusQuo: given ?? derived,
      statusQuoFrom: given !== null ? "file" : derived !== null ? "events" : null,
      statusQuoGrounds: this.grounds(at(root, "statusQuo")),
      labels: this.labels(),
      outcomes: this.outcomes(),
      scenarios: entriesOf(at(root, "scenarios")).map(([id, entry]) => {
        checkId(id, entry, at(root, "scenarios"), this.report)
        return scenarios.read({ ...entry, id }, this.reader)!
      }),
      scenario,
      record,
    }
  }

  private grounds(tree: Tree | undefined): Grounds {
    return valuesOf(GROUNDS, tree, this.reader)!
  }

  private decisionMakers(): DecisionMaker[] {
    let first = 0
    return entriesOf(at(this.root, "decisionMakers")).map(([id, entry]) => {
      const { value } = entry
      checkId(id, entry, at(this.root, "decisionMakers"), this.report)
      const start = first
      first += entriesOf(at(value, "options")).length
      const options = Array.from({ length: first - start }, (_, i) => start + i)
      return { id, name: textIn(at(value, "name")) ?? id, options, path: value.path, ...this.grounds(value) }
    })
  }

  private options(): Option[] {
    const { names, owners, report } = this
    const trees = entriesOf(at(this.root, "decisionMakers")).flatMap(([, { value }]) => {
      const map = at(value, "options")
      return entriesOf(map).map(([id, entry]) => ({ id, entry, map }))
    })
    // Those of one alone are counted by the schema.
    const most = entriesOf(at(this.root, "decisionMakers")).reduce(
      (most, [, { value }]) => Math.max(most, entriesOf(at(value, "options")).length),
      0,
    )
    if (trees.length > MAX_OPTIONS && most <= MAX_OPTIONS) {
      const place = at(this.root, "decisionMakers") ?? this.root
      report.error("too-many", place, { key: "options", limit: MAX_OPTIONS })
    }
    return trees.map(({ id, entry, map }, index) => {
      const { value } = entry
      checkId(id, entry, map, report)
      const { name = id, ...said } = valuesOf(OPTION, value, this.reader)!
      return {
        id,
        key: names.keys[index]!,
        name,
        ...said,
        direction: said.oneWay === undefined ? "both" : DIRECTIONS[said.oneWay],
        owner: owners[index]!,
        path: value.path,
      }
    })
  }

  // --- statements

  private pattern(tree: Tree | undefined, open: boolean): string | null {
    const text = textOf(tree)
    return text === null || !tree ? null : this.names.pattern(text, tree, open, this.report)
  }

  private print(formula: Formula): string {
    return printFormula(formula, (option) => this.names.keys[option]!)
  }

  // --- rules

  private rule(tree: Tree): Rule | null {
    const made = (form: RuleForm, formula: Formula, text = this.print(formula)): Rule => ({
      form,
      formula,
      text,
      path: tree.path,
      ...this.grounds(tree),
    })
    if (tree.kind !== "dict") {
      const statement = this.reader.statement(tree)
      return statement && made("when", statement.formula, statement.text)
    }
    for (const form of ["atMostOne", "atLeastOne", "exactlyOne"] as const) {
      const list = at(tree, form)
      if (!list) continue
      const named = this.optionList(list)
      return named && made(form, removedBy(form, named.map(optionFormula)))
    }
    if (tree.entries.has("pattern")) {
      const pattern = this.pattern(at(tree, "pattern"), true)
      return pattern === null ? null : made("pattern", fits(pattern))
    }
    if (tree.entries.has("requires") || tree.entries.has("option")) {
      const leaf = at(tree, "option")
      const name = textOf(leaf)
      const option = name === null || !leaf ? null : this.names.option(name, leaf, this.report)
      const needed = this.reader.statement(at(tree, "requires"))
      if (option === null || needed === null) return null
      return made("requires", and([optionFormula(option), not(needed.formula)]))
    }
    const statement = this.reader.statement(at(tree, "when"))
    return statement && made("when", statement.formula, statement.text)
  }

  /** Options named in a list, each once; null if any name is wrong. */
  private optionList(tree: Tree): number[] | null {
    const found = new Set<number>()
    const leaves = leavesOf(tree)
    for (const leaf of leaves) {
      const option = this.names.option(leaf.value, leaf, this.report)
      if (option === null) continue
      if (found.has(option)) this.report.error("repeated-option", leaf, { name: leaf.value })
      else found.add(option)
    }
    return found.size === leaves.length ? [...found] : null
  }

  private noMove(tree: Tree): NoMoveRule | null {
    if (tree.kind !== "dict") return null
    const by = at(tree, "by")
    const name = textOf(by)
    const dm = name === null || !by ? null : this.names.decisionMaker(name, by, this.report)
    const from = this.side(tree, "from", "fromPattern")
    const to = this.side(tree, "to", "toPattern")
    if (dm === null || from === null || to === null) return null
    return {
      by: dm,
      from: from.formula,
      to: to.formula,
      fromText: from.text,
      toText: to.text,
      path: tree.path,
      ...this.grounds(tree),
    }
  }

  private side(tree: Dict, key: string, patternKey: string): { formula: Formula; text: string } | null {
    const statement = at(tree, key)
    const pattern = at(tree, patternKey)
    if (statement && pattern) {
      this.report.error("keys-exclude", pattern, { keys: `${key}, ${patternKey}` })
    } else if (!statement && !pattern) {
      this.report.error("missing-key", tree, { key })
    }
    if (!pattern) return this.reader.statement(statement)
    const text = this.pattern(pattern, true)
    if (text === null) return null
    const formula = fits(text)
    return { formula, text: this.print(formula) }
  }

  // --- preferences

  private preferences(): Preferences[] {
    const all = dictOf(at(this.root, "preferences"))
    for (const [dm, { from, value }] of entriesOf(all ?? undefined)) {
      this.names.decisionMaker(dm, { from, path: value.path }, this.report)
      // Of a decision maker that is misspelt, the statements are read all the same: all problems at once.
      if (this.names.maker(dm) === null) this.preference(value)
    }
    return this.names.decisionMakers.map((dm) => {
      const tree = at(all ?? undefined, dm)
      return tree ? this.preference(tree) : { kind: "indifferent", path: ["preferences", dm] }
    })
  }

  private preference(tree: Tree): Preferences {
    const { path } = tree
    if (tree.kind === "list") {
      return { kind: "statements", statements: tree.items.flatMap((item) => this.wanted(item) ?? []), path }
    }
    const ranking = at(tree, "ranking")
    if (ranking)
      return {
        kind: "ranking",
        groups: this.ranking(ranking),
        path,
        listPath: ranking.path,
        ...this.grounds(tree),
      }
    const weights = at(tree, "weights")
    if (weights) return { kind: "weights", weights: this.weights(weights), path, ...this.grounds(tree) }
    return { kind: "indifferent", path }
  }

  private wanted(tree: Tree): Statement | null {
    const statement = this.reader.statement(tree.kind === "dict" ? at(tree, "want") : tree)
    return statement && { ...statement, path: tree.path, ...this.grounds(tree) }
  }

  private ranking(tree: Tree): string[][] {
    const lines = new Map<string, number>()
    const named = (leaf: Tree): string[] => {
      const text = this.pattern(leaf, true)
      if (text === null) return []
      const firstLine = lines.get(text)
      if (firstLine !== undefined) this.report.error("repeated-state", leaf, { state: text, firstLine })
      else lines.set(text, this.report.source.position(leaf.from).line)
      return [text]
    }
    return itemsOf(tree).map((item) => {
      if (item.kind !== "list") return named(item)
      if (this.names.options.length > 1 && isSpelledPattern(item)) {
        const raw = item.items.map((each) => String((each as Leaf).value)).join("")
        const hint = raw.toUpperCase().replaceAll("1", "Y").replaceAll("0", "N")
        const text = this.report.source.text.slice(item.from, Math.min(item.to, item.from + 60))
        this.report.error("bare-pattern", item, { text, hint })
        return []
      }
      return item.items.flatMap(named)
    })
  }

  private weights(tree: Tree): string[] {
    const weights = this.names.options.map(() => "0")
    const seen = new Set<number>()
    for (const [name, { from, value }] of entriesOf(tree)) {
      const place = { from, path: value.path }
      const option = this.names.option(name, place, this.report)
      const weight = value.kind === "leaf" ? readWeight(value, this.report) : null
      if (option === null) continue
      if (seen.has(option)) this.report.error("repeated-option", place, { name })
      seen.add(option)
      if (weight !== null) weights[option] = weight
    }
    return weights
  }

  // --- the rest

  private asOf(): string | null {
    const tree = at(this.root, "asOf")
    return tree?.kind === "leaf" ? readDate(tree, this.report) : null
  }

  private statusQuo(): string | null {
    const given = at(this.root, "statusQuo")
    const tree = given?.kind === "dict" ? at(given, "taken") : given
    if (tree?.kind === "list") {
      const taken = this.optionList(tree)
      const all = new Set(taken)
      return taken && this.names.options.map((_, option) => (all.has(option) ? "Y" : "N")).join("")
    }
    const text = textOf(tree)
    if (text !== null && tree && typeof this.names.resolve(text) === "number" && !/^[YN]*$/.test(text)) {
      this.report.error("bad-pattern", tree, { text, hint: `[${text}]` })
      return null
    }
    return this.pattern(tree, false)
  }

  private outcomes(): NamedOutcome[] {
    const map = at(this.root, "outcomes")
    const firsts = new Map<string, number>()
    return entriesOf(map).flatMap(([id, entry]) => {
      checkId(id, entry, map, this.report)
      this.tellName(id, entry, firsts)
      if (this.reader.isOutdated(at(entry.value, "when"))) return []
      return namedOutcome.read({ ...entry, id }, this.reader) ?? []
    })
  }

  /** Doubts about a name: an option's id is read as the option, and what two are called names the first. */
  private tellName(id: string, { from, value }: Entry, firsts: Map<string, number>): void {
    const place = { from, path: value.path }
    if (this.names.resolve(id) !== null) this.report.warning("outcome-like-option", place, { id })
    const name = at(value, "name")
    const leaves =
      name?.kind === "dict" ? entriesOf(name).map(([tag, { value }]) => [tag, value] as const) : []
    for (const [tag, leaf] of name?.kind === "leaf" ? ([["", name]] as const) : leaves) {
      const text = textOf(leaf)
      if (text === null) continue
      const key = `${tag} ${text.trim().toLowerCase()}`
      const firstLine = firsts.get(key)
      if (firstLine === undefined) firsts.set(key, this.report.source.position(leaf.from).line)
      else this.report.warning("repeated-name", leaf, { name: cut(text), firstLine })
    }
  }

  private labels(): Map<string, string> {
    const labels = new Map<string, string>()
    const lines = new Map<string, number>()
    for (const [state, { from, value }] of entriesOf(at(this.root, "labels"))) {
      const pattern = this.names.pattern(state, { from, path: value.path }, true, this.report)
      const label = textOf(value)
      if (pattern === null || label === null) continue
      const firstLine = lines.get(label)
      if (firstLine !== undefined) this.report.error("repeated-label", value, { label, firstLine })
      else lines.set(label, this.report.source.position(value.from).line)
      labels.set(pattern, label)
    }
    return labels
  }
}

const DIRECTIONS = { taken: "up", dropped: "down" } as const

// --- the short forms, as what they remove

function removedBy(form: "atMostOne" | "atLeastOne" | "exactlyOne", options: readonly Formula[]): Formula {
  const none = not(or(options))
  if (form === "atLeastOne") return none
  const two = twoOf(options)
  if (form === "atMostOne") return two
  return two.kind === "or" ? or([...two.of, none]) : two.kind === "false" ? none : or([two, none])
}

// More than these are not paired off one by one: the formula would grow with the square of their number.
const PAIRED = 8

/** True where two or more of the parts are. Size: O(n log n). */
function twoOf(parts: readonly Formula[]): Formula {
  if (parts.length < 2) return FALSE
  if (parts.length <= PAIRED) {
    return or(parts.flatMap((part, i) => parts.slice(i + 1).map((other) => and([part, other]))))
  }
  const half = parts.length >>> 1
  const first = parts.slice(0, half)
  const second = parts.slice(half)
  return or([and([or(first), or(second)]), twoOf(first), twoOf(second)])
}

/** True where a Y/N/- pattern fits. */
export function fits(pattern: string): Formula {
  return and(
    [...pattern].flatMap((letter, option) =>
      letter === "-" ? [] : [letter === "Y" ? optionFormula(option) : not(optionFormula(option))],
    ),
  )
}
