import { type StateSpace, statesWhere } from "../engine/index.ts"
import { type Conflict, namesOf, oneLine, type Text } from "../file/index.ts"
import {
  and,
  Diagrams,
  type Formula,
  type Names,
  NOWHERE,
  nearest,
  not,
  or,
  parseStatement,
  TooManyNodes,
} from "../logic/index.ts"
import { frameOf } from "./names/frame.ts"
import { namesFor } from "./names/names.ts"
import { type Opened, Refused, todayOf } from "./opened.ts"

/**
 * The slot of the state that a text names: a Y/N string, a label, a state number, a decimal code `d13`, or an outcome of
 * the file by its id or name, tried in this order; `#5` is a state number even where a label is 5. An outcome of
 * several states means the one that keeps its name (SPEC N2). Throws `Refused` with what would name a state.
 */
export function stateNamed({ conflict, model }: Pick<Opened, "conflict" | "model">, text: string): number {
  const { space } = model
  const slot = find(conflict.labels, space, text)
  if (slot >= 0) return slot
  const outcome = outcomeNamed(conflict, text)
  if (outcome !== null) return stateOf({ conflict, model }, outcome)
  const { options, count } = space
  if (/^[YN-]+$/.test(text) && text.length > 1) {
    if (text.length === options) throw new Refused({ code: "state-infeasible", state: text })
    throw new Refused({ code: "state-wrong-length", state: text, expected: options, got: text.length })
  }
  if (/^d\d+$/.test(text)) throw new Refused({ code: "state-infeasible", state: text })
  if (/^#?\d+$/.test(text)) throw new Refused({ code: "state-outside", state: text.replace("#", ""), count })
  const known = [
    ...conflict.labels.values(),
    ...conflict.outcomes.flatMap(({ id, name }) => [id, ...textsOf(name)]),
  ]
  const hint = nearest(text, known) ?? ""
  throw new Refused({ code: "state-unknown", state: text, hint, options, count })
}

function find(labels: Conflict["labels"], space: StateSpace, text: string): number {
  if (/^[YN-]+$/.test(text)) {
    const slot = space.find(text)
    if (slot >= 0) return slot
  }
  for (const [pattern, label] of labels)
    if (label === text) {
      const slot = space.find(pattern)
      if (slot >= 0) return slot
    }
  // A number, whatever the labels are.
  if (/^#\d{1,15}$/.test(text)) return find(new Map(), space, text.slice(1))
  if (/^\d{1,15}$/.test(text) && Number(text) >= 1 && Number(text) <= space.count)
    return space.slot(Number(text))
  if (/^d\d{1,400}$/.test(text)) {
    const code = BigInt(text.slice(1))
    if (code < 2n ** BigInt(space.options))
      return space.at((option) => ((code >> BigInt(option)) & 1n) === 1n)
  }
  return -1
}

/** The index of the decision maker with an id. Throws `Refused` with the nearest. */
export function dmNamed({ decisionMakers }: Conflict, id: string): number {
  const ids = decisionMakers.map((each) => each.id)
  const dm = ids.indexOf(id)
  if (dm >= 0) return dm
  const hint = nearest(id, ids) ?? ""
  throw new Refused({ code: "unknown-value", what: "decisionMaker", given: id, allowed: ids, hint })
}

/**
 * What an expression says: over options, and over outcomes of the file by their ids, each true of the states that it
 * names (SPEC N1); an option comes before an outcome of the same id. The whole may be the name of an outcome. Throws
 * `Refused` with all that is wrong with it.
 */
export function expressionNamed(conflict: Conflict, text: string, of: "where" | "hold" | "not"): Formula {
  const { formula, problems } = parseStatement(text, new WithOutcomes(conflict))
  if (formula !== null) return conflict.outcomes.length === 0 ? formula : spelledOut(formula, conflict)
  const outcome = conflict.outcomes.findIndex(({ name }) => isName(name, text))
  if (outcome >= 0) return whereNamed(conflict, outcome)
  const told = problems.map(({ code, at, params }) => ({ code, character: at.from + 1, params }))
  throw new Refused({ code: "bad-expression", of, text, problems: told })
}

/** Names of options, and those of outcomes as if they were options after all others. */
class WithOutcomes implements Names {
  readonly #options: Names
  readonly #outcomes: ReadonlyMap<string, number>
  readonly known: readonly string[]

  constructor(conflict: Conflict) {
    this.#options = namesOf(conflict)
    this.#outcomes = new Map(conflict.outcomes.map(({ id }, i) => [id, conflict.options.length + i]))
    this.known = [...this.#options.known, ...this.#outcomes.keys()]
  }

  resolve(name: string): number | readonly string[] | null {
    return this.#options.resolve(name) ?? this.#outcomes.get(name) ?? null
  }

  others(name: string) {
    return this.#options.others?.(name) ?? null
  }
}

/** A formula in which outcomes stand for what they name. */
function spelledOut(formula: Formula, conflict: Conflict): Formula {
  switch (formula.kind) {
    case "option": {
      const outcome = formula.option - conflict.options.length
      return outcome < 0 ? formula : whereNamed(conflict, outcome)
    }
    case "true":
    case "false":
      return formula
    case "not":
      return not(spelledOut(formula.of, conflict))
    case "and":
      return and(formula.of.map((part) => spelledOut(part, conflict)))
    case "or":
      return or(formula.of.map((part) => spelledOut(part, conflict)))
    case "if": {
      const [then, condition] = [formula.then, formula.condition].map((part) => spelledOut(part, conflict))
      return { kind: "if", then: then!, condition: condition! }
    }
    case "iff": {
      const [left, right] = [formula.left, formula.right].map((part) => spelledOut(part, conflict))
      return { kind: "iff", left: left!, right: right! }
    }
  }
}

// Beyond so many nodes of a diagram statements count as overlapping.
const NODES = 10_000

/** True of the states that an outcome of the file names: of which none before it is true. */
function whereNamed({ outcomes, options }: Conflict, outcome: number): Formula {
  const { formula } = outcomes[outcome]!.when
  const earlier = outcomes.slice(0, outcome).map(({ when }) => when.formula)
  const overlapping = earlier.filter((other) => !areApart(formula, other, options.length))
  return and([formula, ...overlapping.map(not)])
}

function areApart(one: Formula, other: Formula, options: number): boolean {
  const diagrams = new Diagrams(options, NODES)
  try {
    return diagrams.of(and([one, other])) === NOWHERE
  } catch (error) {
    if (error instanceof TooManyNodes) return false
    throw error
  }
}

/** The index of the outcome with this id or, in some language and however it is capitalised, this name; null for none. */
function outcomeNamed({ outcomes }: Conflict, text: string): number | null {
  const byId = outcomes.findIndex(({ id }) => id === text)
  const found = byId >= 0 ? byId : outcomes.findIndex(({ name }) => isName(name, text))
  return found < 0 ? null : found
}

function isName(name: Text, text: string): boolean {
  return textsOf(name).some((each) => oneLine(each).toLowerCase() === text.trim().toLowerCase())
}

function textsOf(name: Text): string[] {
  return typeof name === "string" ? [name] : Object.values(name)
}

/** The state that keeps the name of an outcome. Throws `Refused` where it names none, and where several are alike. */
function stateOf({ conflict, model }: Pick<Opened, "conflict" | "model">, outcome: number): number {
  const { id } = conflict.outcomes[outcome]!
  const states = statesWhere(model.space, whereNamed(conflict, outcome))
  const hand = [todayOf({ conflict, model }), ...frameOf(model)].filter(
    (slot) => slot >= 0 && states.has(slot),
  )
  const kept = [...namesFor({ conflict, model }, hand)].find(([, name]) => name.kind === "given")
  if (kept !== undefined) return kept[0]
  const [first, second] = states.toArray(2)
  if (first !== undefined && second === undefined) return first
  throw new Refused({ code: "outcome-not-one", outcome: id, count: states.count() })
}
