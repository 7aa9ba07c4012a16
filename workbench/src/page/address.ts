import { CONCEPTS, type Concept } from "@parley/core"
import type { Slide } from "@parley/core/study"

export const PLACES = [
  "library",
  "board",
  "ways",
  "offers",
  "outcomes",
  "moves",
  "sure",
  "take",
  "situation",
  "preferences",
  "evidence",
  "text",
] as const
export type Place = (typeof PLACES)[number]
/** Those of one conflict, in the order of their links. */
export const CONFLICT_PLACES = PLACES.filter((place) => place !== "library")
export type ConflictPlace = (typeof CONFLICT_PLACES)[number]

/** What the place Evidence shows, and which of its rows. */
export const PARTS = ["basis", "sources", "texts", "events", "offers"] as const
export type EvidencePart = (typeof PARTS)[number]
export const WEAK = ["unsourced", "assumed", "contested", "oneOrigin", "unnamed", "low"] as const
export type Weak = (typeof WEAK)[number]

/** In what order it is told which single changes matter. */
export const STEP_ORDERS = ["effect", "comfort"] as const
export type StepOrder = (typeof STEP_ORDERS)[number]

/** The slides that are presented, as they come one after another. */
export const SLIDES = ["stands", "wants", "holds", "deal", "take", "sure"] as const satisfies readonly Slide[]

/** The kinds of change that could bring about what is wanted. */
export const TAKE_KINDS = ["statements", "inserts", "situation", "rankings", "looking"] as const
export type TakeKind = (typeof TAKE_KINDS)[number]

/** The steps of the guided start. */
export const START_STEPS = ["parties", "today", "wants"] as const
export type StartStep = (typeof START_STEPS)[number]

/** The steps from a report to a conflict. */
export const REPORT_STEPS = ["source", "who", "can", "offers", "today", "wants"] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

/** All that an address restores: which conflict, which place, what is selected and compared, how it is shown. */
export interface View {
  /** The conflict's path in the workspace; null in the library. */
  readonly file: string | null
  readonly place: Place
  /** The scenario looked at, and the one beside it ("" for the base, null for none). */
  readonly scenario: string | null
  readonly beside: string | null
  /** The selected state and the one it is compared with, as Y/N strings. */
  readonly state: string | null
  readonly against: string | null
  /** Of the selected state: why it holds or not for this decision maker (id) under this concept. */
  readonly dm: string | null
  readonly concept: Concept | null
  /** The states walked through to the selected one, oldest first. */
  readonly trail: readonly string[]
  /** Whether ways lead from the compared state to the selected one, and not the other way. */
  readonly back: boolean
  /** The option table: which states, how sorted, filtered by an expression. */
  readonly which: "equilibria" | "all"
  readonly under: Concept | null
  readonly where: string
  /** "strength", "number", or a decision maker's id. */
  readonly sort: string
  /**
   * The graph of moves: which of them, of which decision makers (ids; none: all), and as what it is shown (null: as
   * the width of the page suggests).
   */
  readonly by: "moves" | "improvements"
  readonly movers: readonly string[]
  readonly as: "ring" | "graph" | "list" | null
  /** The decision maker (id) who is supposed to do nothing. */
  readonly idle: string | null
  /** Of the evidence: what is shown, which rows alone, and the source, claim, event or offer looked at (its id). */
  readonly part: EvidencePart
  readonly only: Weak | null
  readonly entry: string | null
  /** The source or claim that is thought away. */
  readonly without: string | null
  /** Of how sure it all is: the outcome told in full (its Y/N string), and the order of single changes. */
  readonly sure: string | null
  readonly steps: StepOrder
  /**
   * Of the worlds drawn: in how many of 100 something is otherwise whose confidence is high, medium and low (empty: as
   * usual), and whether what is ranked alike is, in each, put in an order as chance has it.
   */
  readonly chances: readonly number[]
  readonly untied: boolean
  /**
   * Of what it would take: what is all to hold and what must not, each an expression or a Y/N string; under which concept; whether today must lead there; whose preferences stay (ids), and which statements ("us.3") and options (keys)
   * do; which kinds of change are left out; and the levers (keys of options).
   */
  readonly goal: readonly string[]
  readonly avoid: readonly string[]
  readonly lens: Concept | null
  readonly led: boolean
  readonly fixed: readonly string[]
  readonly keep: readonly string[]
  readonly skip: readonly TakeKind[]
  readonly levers: readonly string[]
  /** The slide that is presented; null: nothing is. */
  readonly slide: Slide | null
  /** The step of the guided start that stands in the place; null: the place itself. */
  readonly start: StartStep | null
  /** The step of the walk from a report (`entry`: its source) that stands in the place; null: the place itself. */
  readonly report: ReportStep | null
}

export const START: View = {
  file: null,
  place: "library",
  scenario: null,
  beside: null,
  state: null,
  against: null,
  dm: null,
  concept: null,
  trail: [],
  back: false,
  which: "equilibria",
  under: null,
  where: "",
  sort: "strength",
  by: "moves",
  movers: [],
  as: null,
  idle: null,
  part: "basis",
  only: null,
  entry: null,
  without: null,
  sure: null,
  steps: "effect",
  chances: [],
  untied: false,
  goal: [],
  avoid: [],
  lens: null,
  led: false,
  fixed: [],
  keep: [],
  skip: [],
  levers: [],
  slide: null,
  start: null,
  report: null,
}

const MOST_TRAIL = 40

/** The address of a view, "/" and a query; what is as at the start is left out. */
export function addressOf(view: View): string {
  const query = new URLSearchParams()
  const put = (key: string, value: string | null, usual: string | null): void => {
    if (value !== usual && value !== null) query.set(key, value)
  }
  put("file", view.file, null)
  put("scenario", view.scenario, null)
  put("beside", view.beside, null)
  put("state", view.state, null)
  put("against", view.against, null)
  put("dm", view.dm, null)
  put("concept", view.concept, null)
  put("trail", view.trail.slice(-MOST_TRAIL).join("."), "")
  put("back", view.back ? "yes" : null, null)
  put("which", view.which, START.which)
  put("under", view.under, null)
  put("where", view.where, "")
  put("sort", view.sort, START.sort)
  put("by", view.by, START.by)
  put("movers", view.movers.join("."), "")
  put("as", view.as, null)
  put("idle", view.idle, null)
  put("part", view.part, START.part)
  put("only", view.only, null)
  put("entry", view.entry, null)
  put("without", view.without, null)
  put("sure", view.sure, null)
  put("steps", view.steps, START.steps)
  put("chances", view.chances.join(), "")
  put("untied", view.untied ? "yes" : null, null)
  for (const goal of view.goal) query.append("goal", goal)
  for (const avoid of view.avoid) query.append("avoid", avoid)
  put("lens", view.lens, null)
  put("led", view.led ? "yes" : null, null)
  put("fixed", view.fixed.join(), "")
  put("keep", view.keep.join(), "")
  put("skip", view.skip.join(), "")
  put("levers", view.levers.join(), "")
  put("slide", view.slide, null)
  put("start", view.start, null)
  put("report", view.report, null)
  put("place", view.place, view.file === null ? "library" : usualPlace(query))
  const text = query.toString()
  return text === "" ? "/" : `/?${text}`
}

/** The view that an address's query asks for; what makes no sense is passed over. */
export function viewOf(search: string): View {
  const query = new URLSearchParams(search)
  const file = query.get("file") || null
  const state = stateOf(query.get("state"))
  return {
    file,
    place: file === null ? "library" : (oneOf(PLACES, query.get("place")) ?? usualPlace(query)),
    scenario: query.get("scenario") || null,
    beside: query.get("beside"),
    state,
    against: stateOf(query.get("against")),
    dm: query.get("dm") || null,
    concept: oneOf(CONCEPTS, query.get("concept")),
    trail: (query.get("trail") ?? "").split(".").filter((each) => stateOf(each) !== null),
    back: query.get("back") === "yes",
    which: oneOf(["equilibria", "all"] as const, query.get("which")) ?? START.which,
    under: oneOf(CONCEPTS, query.get("under")),
    where: query.get("where") ?? "",
    sort: query.get("sort") || START.sort,
    by: oneOf(["moves", "improvements"] as const, query.get("by")) ?? START.by,
    movers: (query.get("movers") ?? "").split(".").filter((id) => id !== ""),
    as: oneOf(["ring", "graph", "list"] as const, query.get("as")),
    idle: query.get("idle") || null,
    part: oneOf(PARTS, query.get("part")) ?? START.part,
    only: oneOf(WEAK, query.get("only")),
    entry: query.get("entry") || null,
    without: query.get("without") || null,
    sure: stateOf(query.get("sure")),
    steps: oneOf(STEP_ORDERS, query.get("steps")) ?? START.steps,
    chances: chancesOf(query.get("chances")),
    untied: query.get("untied") === "yes",
    goal: query.getAll("goal").filter((each) => each !== ""),
    avoid: query.getAll("avoid").filter((each) => each !== ""),
    lens: oneOf(CONCEPTS, query.get("lens")),
    led: query.get("led") === "yes",
    fixed: listOf(query.get("fixed")),
    keep: listOf(query.get("keep")),
    skip: listOf(query.get("skip")).flatMap((kind) => oneOf(TAKE_KINDS, kind) ?? []),
    levers: listOf(query.get("levers")),
    slide: oneOf(SLIDES, query.get("slide")),
    start: oneOf(START_STEPS, query.get("start")),
    report: oneOf(REPORT_STEPS, query.get("report")),
  }
}

function stateOf(text: string | null): string | null {
  return text !== null && /^[YN-]+$/.test(text) ? text : null
}

function listOf(text: string | null): string[] {
  return (text ?? "").split(",").filter((each) => each !== "")
}

function chancesOf(text: string | null): number[] {
  const chances = listOf(text).map(Number)
  return chances.length === 3 && chances.every((each) => each >= 0 && each <= 100) ? chances : []
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((each) => each === value) ?? null
}

/**
 * The view after a change of it. Whoever goes to What would it take with a state selected asks about that state, unless an
 * expression is asked about already; ways lead back from a compared state only while there is one; whoever goes to a place
 * leaves the guided start and the report.
 */
export function changed(view: View, change: Partial<View>): View {
  const start = change.start ?? (change.place === undefined && change.start === undefined ? view.start : null)
  const report =
    change.report ?? (change.place === undefined && change.report === undefined ? view.report : null)
  const next = { ...view, ...change, start, report }
  const back = next.back && next.against !== null
  const opens = next.place === "take" && view.place !== "take" && change.goal === undefined
  const { state, goal } = next
  const isState = (text: string): boolean => text.length === state?.length && stateOf(text) !== null
  const isOpen = goal.length === 0 || (goal.length === 1 && isState(goal[0]!))
  return { ...next, back, goal: opens && isOpen && state !== null ? [state] : goal }
}

/**
 * The view of another state: walking along a move from the selected one keeps the trail, choosing any other state
 * begins a new one. The question why stays with its decision maker and concept.
 */
export function selecting(view: View, state: string | null, walked = false): Partial<View> {
  if (state === view.state) return {}
  if (!walked || view.state === null) return { state, trail: [] }
  const at = view.trail.indexOf(state ?? "")
  return { state, trail: at >= 0 ? view.trail.slice(0, at) : [...view.trail, view.state] }
}

// What the place Outcomes alone shows; addresses used to leave it out.
const OF_OUTCOMES = ["beside", "which", "under", "where", "sort"]

// The first version had How sure in Outcomes: what is told in full there has moved.
function usualPlace(query: URLSearchParams): Place {
  if (query.has("sure")) return "sure"
  return OF_OUTCOMES.some((key) => query.has(key)) ? "outcomes" : "board"
}
