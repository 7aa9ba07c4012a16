import { buildSpace, type GraphModel, type StateSpace } from "../engine/index.ts"
import {
  type Conflict,
  fileLimits,
  localText,
  oneLine,
  type Path,
  type Position,
  type Text,
} from "../file/index.ts"
import type { Carried } from "./codes.ts"
import { type Term, termsOf } from "./dnf.ts"
import { type Exported, fitsFile, MOST_RANKED, SMALL_RANKINGS } from "./exchange.ts"
import { Faults } from "./faults.ts"
import { jsonPieces } from "./json.ts"
import { tellLosses } from "./losses.ts"

/** What it carries beside decision makers, options, rules and preferences. */
export const CARRIES: readonly Carried[] = []

/** The most members a statement may have. */
const MOST_MEMBERS = 512

/**
 * A conflict as a `.gmcr` file of the older program. `model` is that of the conflict. Warnings say what the file does
 * not carry. Where a decision maker's preferences cannot be said in that program's statements (a ranking, weights,
 * a statement that would be too long), all decision makers get rankings, for the file has one way for all.
 * Refused are rules that would be too long, rankings of more than 131,072 states, and any that could not be read back.
 * `where` gives the places of problems; without it all stand at the beginning.
 */
export function writeGmcr(of: {
  readonly conflict: Conflict
  readonly model: GraphModel
  /** Language of names; the file's unless given. */
  readonly language?: string
  readonly where?: (path: Path) => Position
}): Exported {
  const { conflict, model, language = conflict.language, where = () => ({ line: 1, column: 1 }) } = of
  const faults = new Faults(where)
  tellLosses(conflict, faults, CARRIES)
  const infeasibles = conflict.infeasible.flatMap(({ formula, text, path }) => {
    const terms = termsOf(formula, fileLimits.MAX_RULES)
    if (terms === null)
      faults.error("rule-too-long", path, { rule: text.slice(0, 60), limit: fileLimits.MAX_RULES })
    return (terms ?? []).map(simple)
  })
  if (infeasibles.length > fileLimits.MAX_RULES)
    faults.error("too-many", ["infeasible"], { key: "infeasible", limit: fileLimits.MAX_RULES })
  const preferences = faults.clean ? preferencesOf(conflict, model, faults) : null
  if (preferences === null || !faults.clean) return { text: null, problems: faults.problems() }

  const say = (text: Text): string => oneLine(localText(text, language, conflict.language))
  const directions = { both: "both", up: "fwd", down: "back" } as const
  const file = {
    decisionMakers: conflict.decisionMakers.map(({ name, options }, dm) => ({
      name: say(name),
      options,
      misperceptions: [],
      ...preferences.of[dm]!,
    })),
    coalitions: conflict.decisionMakers.map((_, dm) => dm),
    options: conflict.options.map(({ name, direction }) => ({
      name: say(name),
      permittedDirection: directions[direction],
    })),
    infeasibles,
    useManualPreferenceRanking: preferences.manual,
    program: "gmcr-py",
    version: "0.4.1",
  }
  return { text: [...jsonPieces(file)].join(""), problems: faults.problems() }
}

type Simple = readonly (readonly [number, "Y" | "N"])[]
type Statement = Simple | { readonly compound: true; readonly members: readonly Simple[] }
interface FilePreferences {
  readonly preferences: readonly Statement[]
  readonly preferenceRanking?: Ranking
}

function simple(term: Term): Simple {
  return term.map(([option, taken]) => [option, taken ? "Y" : "N"])
}

function preferencesOf(
  conflict: Conflict,
  model: GraphModel,
  faults: Faults,
): { readonly manual: boolean; readonly of: readonly FilePreferences[] } | null {
  const statements = conflict.preferences.map((preferences) => {
    if (preferences.kind === "indifferent") return []
    return preferences.kind === "statements"
      ? every(preferences.statements.map(({ formula }) => termsOf(formula, MOST_MEMBERS)))
      : null
  })
  const written = every(statements)
  if (written !== null)
    return { manual: false, of: written.map((each) => ({ preferences: each.flatMap(statement) })) }

  const space = unmerged(model)
  if (space.count > MOST_RANKED) {
    const key = conflict.preferences.find((_, dm) => statements[dm] === null)!
    faults.error("ranking-too-long", key.path, { count: space.count, limit: MOST_RANKED })
    return null
  }
  conflict.preferences.forEach(({ kind, path }, dm) => {
    if (kind !== "ranking")
      faults.warning("gmcr-as-ranking", path, { dm: conflict.decisionMakers[dm]!.id, kind })
  })
  const rankings = model.ranks.map((_, dm) => rankingOf(model, space, dm))
  if (!isReadBack(rankings, space)) {
    faults.error("not-read-back", ["preferences"], {})
    return null
  }
  return { manual: true, of: rankings.map((each) => ({ preferences: [], preferenceRanking: each })) }
}

// A conflict file has Y/N strings for numbers.
function isReadBack(rankings: readonly Ranking[], space: StateSpace): boolean {
  if (rankings.length * space.count < SMALL_RANKINGS) return true
  const texts = Array.from({ length: space.count }, (_, i) => space.text(space.slot(i + 1)))
  const text = (number: number): string => texts[number - 1]!
  return fitsFile(
    rankings.map((groups) =>
      groups.map((group) => (typeof group === "number" ? text(group) : group.map(text))),
    ),
  )
}

type Ranking = readonly (number | readonly number[])[]

/** What is true or false by its form separates no states and is left out. */
function statement(terms: readonly Term[]): Statement[] {
  if (terms.length === 0 || terms.some((term) => term.length === 0)) return []
  return [terms.length === 1 ? simple(terms[0]!) : { compound: true, members: terms.map(simple) }]
}

function rankingOf(model: GraphModel, space: StateSpace, dm: number): Ranking {
  const groups = Array.from({ length: model.worst[dm]! }, (): number[] => [])
  for (let number = 1; number <= space.count; number++) {
    const slot = space.slot(number)
    const state = space === model.space ? slot : model.space.at((option) => space.taken(slot, option))
    groups[model.ranks[dm]![state]! - 1]!.push(number)
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : group))
}

/** The states as that program sees them, which cannot merge any. */
function unmerged({ structure, space }: GraphModel): StateSpace {
  if (structure.merges.length === 0) return space
  const plain = buildSpace({ ...structure, merges: [], noMoves: [] })
  return "slots" in plain ? plain : space
}

function every<Value>(values: readonly (Value | null)[]): readonly Value[] | null {
  return values.includes(null) ? null : (values as readonly Value[])
}
