import { DEFAULT_LIMITS, type Limits } from "../engine/index.ts"
import {
  constantOver,
  type Diagram,
  Diagrams,
  NOWHERE,
  redundantRules,
  rewardedByAbsence,
  TooManyNodes,
} from "../logic/index.ts"
import type { Path } from "./basics.ts"
import type { ProblemParams } from "./codes.ts"
import { type Compiled, compile, pathOf, placesIn, tellStatusQuo } from "./compile.ts"
import type { Conflict, Statement } from "./conflict.ts"
import { stateAfter } from "./events.ts"
import { MAX_SCENARIO_TEXT, MAX_SCENARIOS } from "./limits.ts"
import type { Problem } from "./problem.ts"
import { locate, type Reading, read } from "./read.ts"
import { fits } from "./resolve.ts"
import { reviewOf } from "./review.ts"
import { applyScenario } from "./scenario.ts"
import { cut } from "./source.ts"
import { at, follow } from "./tree.ts"

// States up to which the model is built just to see which statements the earlier ones decide. Beyond, nothing is
// said of that; all else is decided by diagrams, exactly and without listing states, while they stay small.
const LISTED_STATES = 2n ** 18n
const NODES = 1_000_000
// Rules, and pairs of a merge and a statement, looked at one by one.
const MOST_RULES = 1024
const MOST_PAIRS = 65_536

/**
 * All that is wrong or doubtful in a file, by place and without repeats: of the conflict, and of every scenario laid
 * over it (these carry `scenario`). Of a scenario only those doubts are told that stand in its own lines; and none
 * that the base has already. Of a long text only so many scenarios are looked at, which is told. Never throws.
 * `base`: the text as read, if it is at hand.
 */
export function check(text: string, limits: Partial<Limits> = {}, base: Reading = read(text)): Problem[] {
  const problems = [...checkReading(base, limits)]
  const seen = new Set(problems.map(identity))
  const ids = scenarioIds(base)
  const most = Math.min(MAX_SCENARIOS, Math.floor(MAX_SCENARIO_TEXT / Math.max(1, text.length)))
  if (ids.length > most && base.conflict !== null) problems.push(unchecked(base, ids.length - most))
  for (const id of ids.slice(0, most)) {
    for (const problem of checkReading(applyScenario(base, id), limits)) {
      if (problem.severity === "warning" && problem.path[0] !== "scenarios") continue
      if (seen.has(identity(problem))) continue
      seen.add(`${identity(problem)} ${id}`)
      problems.push(problem)
    }
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column)
}

/** Problems of one reading: its own, those of its model, and doubts about what it says. */
export function checkReading(reading: Reading, limits: Partial<Limits> = {}): readonly Problem[] {
  const { conflict, problems } = reading
  return conflict === null ? problems : [...problems, ...new Checker(reading, conflict, limits).problems()]
}

function unchecked(base: Reading, count: number): Problem {
  const path = ["scenarios"]
  return { code: "scenarios-unchecked", severity: "warning", path, ...locate(base, path), params: { count } }
}

function scenarioIds(base: Reading): string[] {
  const scenarios = at(base.tree ?? undefined, "scenarios")
  return scenarios?.kind === "dict" ? [...scenarios.entries.keys()] : []
}

function identity({ code, path, line, column, params }: Problem): string {
  const own = Object.entries(params).filter(([key]) => key !== "scenario")
  return JSON.stringify([code, path, line, column, own])
}

class Checker {
  private readonly reading: Reading
  private readonly conflict: Conflict
  private readonly limits: Partial<Limits>
  private readonly diagrams: Diagrams
  private readonly told: Problem[] = []

  constructor(reading: Reading, conflict: Conflict, limits: Partial<Limits>) {
    this.reading = reading
    this.conflict = conflict
    this.limits = limits
    this.diagrams = new Diagrams(conflict.options.length, NODES)
  }

  problems(): readonly Problem[] {
    const rules = this.conflict.infeasible.map(({ formula }) => formula)
    const domain = this.attempt(() => this.diagrams.outside(rules))
    const count = domain === null ? null : this.diagrams.count(domain)
    const isListed = count !== null && count <= LISTED_STATES
    const isRanked = this.conflict.preferences.some(({ kind }) => kind === "ranking")
    // A model is needed for what cannot be told without: rankings, merges, and whether there are too many states.
    const tooMany = count === null || (this.limits.states !== undefined && count > BigInt(this.limits.states))
    const isNeeded = isRanked || this.conflict.merges.length > 1 || tooMany
    const compiled =
      isListed || isNeeded || count > BigInt(DEFAULT_LIMITS.states)
        ? compile(this.conflict, this.limits, placesIn(this.reading))
        : null
    for (const problem of compiled?.problems ?? []) {
      // A conflict too large to analyse may still be written and checked.
      const isLarge = problem.code === "too-many-states" || problem.code === "too-entangled"
      this.told.push(isLarge ? { ...problem, severity: "warning" } : problem)
    }
    if (compiled === null)
      tellStatusQuo(this.conflict, (code, path, params) => this.tell(code, path, params, "error"))
    if (domain !== null && domain !== NOWHERE) this.doubts(domain, count!, compiled)
    const unseen = reviewOf(this.reading).length
    if (unseen > 0 && this.conflict.scenario === null) this.tell("to-review", ["review"], { count: unseen })
    this.statusQuo()
    this.outcome(domain)
    return this.told
  }

  /** The events must lead to the state that the file gives for today, as far as they tell of options. */
  private statusQuo(): void {
    const { scenario, record, options, statusQuo, statusQuoFrom } = this.conflict
    if (scenario !== null || statusQuoFrom !== "file") return
    const derived = stateAfter(record.events, options.length, this.conflict.asOf ?? null)
    const differing = options.filter((_, i) => derived !== null && derived[i] !== statusQuo![i])
    if (differing.length === 0) return
    this.tell("status-quo-differs", ["statusQuo"], { options: differing.map(({ key }) => key).join(", ") })
  }

  /** What happened should be among what could: else the model has left something out. */
  private outcome(domain: Diagram | null): void {
    const state = this.conflict.record.outcome?.state
    if (state === undefined || domain === null || domain === NOWHERE) return
    const isThere = this.attempt(() => this.diagrams.within(() => this.isPossible(state, domain)))
    if (isThere === false) this.tell("outcome-infeasible", ["outcome"], { state })
  }

  /** Whether a pattern fits any feasible state. */
  private isPossible(pattern: string, domain: Diagram): boolean {
    return this.diagrams.and(this.diagrams.of(fits(pattern)), domain) !== NOWHERE
  }

  private doubts(domain: Diagram, count: bigint, compiled: Compiled | null): void {
    const attempts = [
      () => this.options(domain),
      () => this.rules(),
      () => this.merges(domain),
      () => this.noMoves(domain),
      () => this.labels(domain, compiled),
      () => this.outcomes(domain),
      ...this.conflict.decisionMakers.map((_, dm) => () => this.preferences(dm, domain, count, compiled)),
    ]
    if (count === 1n) {
      this.tell("single-state", pathOf(this.conflict, "infeasible"), { state: this.onlyState(domain) })
    }
    for (const work of attempts) this.attempt(() => this.diagrams.within(work))
  }

  /** Null where diagrams outgrow their limit: nothing is claimed then. */
  private attempt<T>(work: () => T): T | null {
    try {
      return work()
    } catch (error) {
      if (error instanceof TooManyNodes) return null
      throw error
    }
  }

  private tell<C extends keyof ProblemParams>(
    code: C,
    path: Path,
    params: ProblemParams[C],
    severity: Problem["severity"] = "warning",
  ): void {
    const scenario = this.conflict.scenario?.id
    const all = scenario === undefined ? params : { ...params, scenario }
    this.told.push({ code, severity, path, ...locate(this.reading, path), params: all })
  }

  private onlyState(domain: Diagram): string {
    const { diagrams } = this
    return this.conflict.options
      .map((_, option) =>
        diagrams.within(() => diagrams.and(domain, diagrams.option(option)) === domain) ? "Y" : "N",
      )
      .join("")
  }

  private options(domain: Diagram): void {
    const { diagrams } = this
    this.conflict.options.forEach(({ key, path }, option) => {
      const taken = diagrams.and(domain, diagrams.option(option))
      if (taken === NOWHERE) this.tell("never-taken", path, { option: key })
      else if (taken === domain) this.tell("always-taken", path, { option: key })
    })
  }

  private rules(): void {
    const { infeasible } = this.conflict
    if (infeasible.length > MOST_RULES) return
    const formulas = infeasible.map(({ formula }) => formula)
    for (const rule of redundantRules(this.diagrams, formulas)) {
      const { path, text } = infeasible[rule]!
      this.tell("removes-nothing", path, { rule: cut(text) })
    }
  }

  private merges(domain: Diagram): void {
    const { diagrams } = this
    let pairs = 0
    for (const { formula, path, text } of this.conflict.merges) {
      const inside = diagrams.and(diagrams.of(formula), domain)
      const states = diagrams.count(inside)
      if (states < 2n) this.tell("merges-nothing", path, { rule: cut(text), states: Number(states) })
      this.conflict.preferences.forEach((preferences, dm) => {
        if (preferences.kind !== "statements" || inside === NOWHERE) return
        for (const statement of preferences.statements) {
          if (++pairs > MOST_PAIRS) return
          if (constantOver(diagrams, statement.formula, inside) !== null) continue
          const { id } = this.conflict.decisionMakers[dm]!
          this.tell("merge-disagrees", path, { rule: cut(text), dm: id, statement: cut(statement.text) })
        }
      })
    }
  }

  private noMoves(domain: Diagram): void {
    const { diagrams } = this
    for (const { by, from, to, path } of this.conflict.noMoves) {
      const isEmpty = [from, to].some((side) => diagrams.and(diagrams.of(side), domain) === NOWHERE)
      if (isEmpty) this.tell("no-move-forbids-nothing", path, { by: this.conflict.decisionMakers[by]!.id })
    }
  }

  private labels(domain: Diagram, compiled: Compiled | null): void {
    for (const [state, label] of this.conflict.labels) {
      const path = [...pathOf(this.conflict, "labels"), state]
      // Labels that a scenario takes over from the base need not all fit.
      if (this.conflict.scenario && !follow(this.reading.tree ?? undefined, path)) continue
      const space = compiled?.model?.space
      const found = space ? space.find(state) >= 0 : this.isPossible(state, domain)
      if (!found) this.tell("label-infeasible", path, { state, label: cut(label) })
    }
  }

  /** Names that name nothing: true of no state, or only of those that earlier ones name. */
  private outcomes(domain: Diagram): void {
    const { diagrams } = this
    let unnamed = domain
    for (const { id, path, when } of this.conflict.outcomes) {
      const inside = diagrams.and(diagrams.of(when.formula), domain)
      const named = diagrams.and(inside, unnamed)
      if (inside === NOWHERE) this.tell("outcome-of-no-state", path, { id, statement: cut(when.text) })
      else if (named === NOWHERE) this.tell("outcome-names-nothing", path, { id })
      unnamed = diagrams.and(unnamed, diagrams.not(inside))
    }
  }

  private preferences(dm: number, domain: Diagram, count: bigint, compiled: Compiled | null): void {
    const preferences = this.conflict.preferences[dm]!
    const { id, path } = this.conflict.decisionMakers[dm]!
    const isEmpty = preferences.kind === "statements" && preferences.statements.length === 0
    if (preferences.kind === "indifferent" || isEmpty) {
      this.tell("no-preferences", isEmpty ? preferences.path : path, { dm: id })
      return
    }
    // Where there is one state, nothing distinguishes any.
    if (count === 1n) return
    const isFlat =
      preferences.kind === "statements"
        ? this.statements(preferences.statements, id, domain, compiled?.classes[dm])
        : preferences.kind === "weights" && preferences.weights.every((weight) => Number(weight) === 0)
    const model = compiled?.model
    if (model ? model.worst[dm] === 1 : isFlat) this.tell("indifferent", preferences.path, { dm: id })
  }

  /** Whether none of the statements distinguishes any states. */
  private statements(
    statements: readonly Statement[],
    dm: string,
    domain: Diagram,
    classes: readonly number[] | undefined,
  ): boolean {
    const { diagrams } = this
    const first = new Map<Diagram, Statement>()
    let isFlat = true
    for (const [i, each] of statements.entries()) {
      const { path } = each
      const statement = cut(each.text)
      const inside = diagrams.and(diagrams.of(each.formula), domain)
      const earlier = first.get(inside)
      if (inside === domain || inside === NOWHERE) {
        this.tell("never-distinguishes", path, { dm, statement, truth: inside === domain ? "true" : "false" })
        continue
      }
      isFlat = false
      if (earlier) {
        this.tell("repeated-statement", path, {
          dm,
          statement,
          firstLine: locate(this.reading, earlier.path).line,
        })
        continue
      }
      first.set(inside, each)
      const isDecided = classes !== undefined && classes[i] === (i === 0 ? 1 : classes[i - 1])
      if (isDecided) this.tell("already-decided", path, { dm, statement })
      else this.vacuous(each, dm, domain)
    }
    return isFlat
  }

  private vacuous({ formula, text, path }: Statement, dm: string, domain: Diagram): void {
    const absence = rewardedByAbsence(this.diagrams, formula, domain)
    if (formula.kind !== "if" || absence === null || absence.withoutCondition * 2n <= absence.holds) return
    const span = formula.condition.at
    const condition = cut(span ? text.slice(span.from, span.to) : text)
    const percent = Number((absence.withoutCondition * 100n) / absence.holds)
    this.tell("mostly-vacuous", path, { dm, statement: cut(text), condition, percent })
  }
}
