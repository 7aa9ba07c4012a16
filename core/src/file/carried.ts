import type { Path } from "./basics.ts"
import {
  type Carried,
  type Carry,
  carriedPattern,
  carriedStatement,
  carriedStates,
  isState,
  leaningOnGone,
} from "./carry.ts"
import { isList, isMap, type JsonMap } from "./data.ts"
import { carriedEntry, carriedOutcome, GROUNDS } from "./records/index.ts"
import type { Json } from "./tree.ts"

const OUT: Carried = { value: undefined, isMarked: true }

// More states than these, and a ranking is taken out rather than grown.
const MOST_RANKED = 65_536

/**
 * What a part of the file does where it is true: it bars something (removes states, makes them one, forbids moves), or
 * it asks for something (what an option requires, what somebody wants).
 *
 * An option that is no more counts as one that nobody takes. But a ban stays only if taking the option could never have
 * lifted it, and a demand only if taking the option could never have met it. "Lifting requires inspections" would
 * otherwise become a ban on lifting when the inspections go: what loses its condition is out, and waits for review.
 */
type Force = "bars" | "asks"

/** A rule of `infeasible` or `merge`: out where its condition is gone, or where it says the same of every state. */
export function carriedRule(rule: Json, carry: Carry): Carried {
  if (!isMap(rule)) return carriedWhole(rule, "bars", carry)
  const form = LISTS.find((each) => isList(rule[each] ?? null))
  if (form !== undefined) return carriedChoice(rule, form, carry)
  if (typeof rule.pattern === "string") {
    const pattern = carriedBar(rule.pattern, carry)
    return pattern === null ? OUT : { value: { ...rule, pattern }, isMarked: false }
  }
  if (rule.requires !== undefined) return carriedRequirement(rule, carry)
  return carriedUnder(rule, "when", "bars", carry)
}

const LISTS = ["atMostOne", "atLeastOne", "exactlyOne"] as const

// Of options of which one had to be taken, the one taken may be gone: that no two go together is all that is left.
function carriedChoice(rule: JsonMap, form: (typeof LISTS)[number], carry: Carry): Carried {
  const { value, isMarked } = carriedList(rule[form] as readonly Json[], carry)
  if (!isMarked) return { value: { ...rule, [form]: value }, isMarked }
  if (form === "atLeastOne" || value.length < 2) return OUT
  const entries = Object.entries(rule).map(([key, each]) =>
    key === form ? ["atMostOne", value] : [key, each],
  )
  return { value: Object.fromEntries(entries), isMarked }
}

function carriedRequirement(rule: JsonMap, carry: Carry): Carried {
  const option = typeof rule.option === "string" ? rule.option : null
  if (option !== null && carry.isGone(option)) return OUT
  const { requires } = rule
  const left = bearing(requires!, "asks", carry)
  if (left === null || (left === true && requires !== true)) return OUT
  return {
    value: { ...rule, ...(option === null ? {} : { option: carry.rename(option) }), requires: left },
    isMarked: isChanged(requires!, carry),
  }
}

/** A rule of `noMove`: out where it forbids nothing, where its condition is gone, or who may not move is no more. */
export function carriedNoMove(rule: Json, carry: Carry): Carried {
  if (!isMap(rule)) return { value: rule, isMarked: false }
  let value: JsonMap = rule
  let isMarked = false
  if (typeof rule.by === "string") {
    const by = carry.decisionMaker(rule.by)
    if (by === null) return OUT
    value = { ...value, by }
  }
  for (const key of ["from", "to"] as const) {
    const given = rule[key]
    if (given !== undefined) {
      const statement = bearing(given, "bars", carry)
      if (statement === null || (statement === false && given !== false)) return OUT
      value = { ...value, [key]: statement }
      isMarked ||= isChanged(given, carry)
    }
    const pattern = rule[`${key}Pattern`]
    if (typeof pattern === "string") {
      const now = carriedBar(pattern, carry)
      if (now === null) return OUT
      value = { ...value, [`${key}Pattern`]: now }
    }
  }
  return { value, isMarked }
}

/** A statement of somebody's preferences: out where its condition is gone, or where it tells no states apart. */
export function carriedWanted(wanted: Json, carry: Carry): Carried {
  return isMap(wanted) ? carriedUnder(wanted, "want", "asks", carry) : carriedWhole(wanted, "asks", carry)
}

/**
 * A ranking, or weights. States and options that are no more are left out; a state of which an option is new stands
 * beside its twins, as a tie.
 */
export function carriedOrder(preference: JsonMap, carry: Carry): Carried {
  let value: JsonMap = preference
  let isMarked = false
  const { ranking, weights } = preference
  if (ranking !== undefined && isList(ranking)) {
    const groups = carriedRanking(ranking, carry)
    isMarked = groups.isMarked
    if (groups.value === undefined) {
      // In a scenario, null takes away what the file has: that alone is no preference.
      if (weights === undefined || weights === null) return OUT
      const { ranking: _, ...rest } = value
      value = rest
    } else value = { ...value, ranking: groups.value }
  }
  if (weights !== undefined && isMap(weights)) {
    const kept = Object.entries(weights).filter(([name]) => !carry.isGone(name))
    isMarked ||= kept.length < Object.keys(weights).length
    value = {
      ...value,
      weights: Object.fromEntries(kept.map(([name, weight]) => [carry.rename(name), weight])),
    }
  }
  return { value, isMarked }
}

function carriedRanking(ranking: readonly Json[], carry: Carry): Carried {
  const added = carry.source.filter((from) => from < 0).length
  const states = ranking.reduce<number>((sum, group) => sum + (isList(group) ? group.length : 1), 0)
  if (states * 2 ** added > MOST_RANKED && added > 0) return OUT
  const seen = new Set<string>()
  let isMarked = false
  const now = (state: Json): Json[] => {
    if (typeof state !== "string" || !isState(state, carry)) return [state]
    const names = carriedStates(state, carry).filter((name) => !seen.has(name))
    for (const name of names) seen.add(name)
    if (names.length !== 1) isMarked = true
    return names
  }
  const groups = ranking.flatMap((group): Json[] => {
    const names = isList(group) ? group.flatMap(now) : now(group)
    if (names.length === 0) return []
    const isTie = names.length > 1 || (isList(group) && group.length === 1)
    return [isTie ? names : names[0]!]
  })
  return { value: groups.length === 0 && ranking.length > 0 ? undefined : groups, isMarked }
}

/** Today's state. It is marked where an option that is no more was taken. */
export function carriedStatusQuo(statusQuo: Json, carry: Carry): { value: Json; isMarked: boolean } {
  if (isMap(statusQuo)) {
    if (statusQuo.taken === undefined) return { value: statusQuo, isMarked: false }
    const { value, isMarked } = carriedStatusQuo(statusQuo.taken, carry)
    return { value: { ...statusQuo, taken: value }, isMarked }
  }
  if (isList(statusQuo)) return carriedList(statusQuo, carry)
  if (typeof statusQuo !== "string" || !isState(statusQuo, carry))
    return { value: statusQuo, isMarked: false }
  const value = carry.source.map((from) => (from < 0 ? "N" : statusQuo[from])).join("")
  return { value, isMarked: carry.target.some((to, i) => to < 0 && statusQuo[i] === "Y") }
}

/**
 * What happened in the end. What became of an option that is new is not known; the letter of one that is no more is
 * left out, and out it is where nothing else was known.
 */
export function carriedAftermath(aftermath: Json, carry: Carry): Carried {
  const state = isMap(aftermath) ? aftermath.state : aftermath
  if (typeof state !== "string" || !isState(state, carry)) return { value: aftermath, isMarked: false }
  const now = carry.source.map((from) => (from < 0 ? "-" : state[from])).join("")
  if (!/[YN]/.test(now) && /[YN]/.test(state)) return OUT
  return { value: isMap(aftermath) ? { ...aftermath, state: now } : now, isMarked: losesLetter(state, carry) }
}

/** Labels of states. `base` carries those that a scenario removes. */
export function carriedLabels(
  labels: JsonMap,
  carry: Carry,
  base: Carry,
): { value: JsonMap; isMarked: boolean } {
  let isMarked = false
  const kept = new Map<string, Json>()
  for (const [state, label] of Object.entries(labels)) {
    const [now] = carriedStates(state, label === null || !isState(state, carry) ? base : carry)
    if (now === undefined || kept.has(now)) isMarked = true
    else kept.set(now, label)
  }
  return { value: Object.fromEntries(kept), isMarked }
}

/** A part of a file, or of a scenario's changes, carried over: of the kind that stands at this path there. */
export function carriedAt(value: Json, [key, , item]: Path, carry: Carry): Carried {
  switch (key) {
    case "sources":
    case "claims":
    case "events":
    case "offers":
    case "contested":
    case "forecasts":
      return carriedEntry(key, value, carry)
    case "infeasible":
    case "merge":
      return carriedRule(value, carry)
    case "noMove":
      return carriedNoMove(value, carry)
    case "statusQuo":
      return carriedStatusQuo(value, carry)
    case "outcomes":
      return carriedOutcome(value, carry)
    case "outcome":
      return carriedAftermath(value, carry)
    case "labels":
      return isMap(value) ? carriedLabels(value, carry, carry) : { value, isMarked: false }
    case "preferences": {
      if (isMap(value) && item === undefined) return carriedOrder(value, carry)
      const items = isList(value) ? value : [value]
      const carried = items.map((each) => carriedWanted(each, carry).value ?? each)
      return { value: isList(value) ? carried : carried[0], isMarked: false }
    }
    default:
      return { value, isMarked: false }
  }
}

/** Whether a value holds Y/N strings, which mean nothing without the order of the options. */
export function holdsPatterns(value: Json): boolean {
  if (typeof value === "string") return /^[YN-]+$/.test(value)
  if (isList(value)) return value.some(holdsPatterns)
  return (
    isMap(value) &&
    Object.entries(value).some(
      ([key, each]) =>
        /^[YN-]+$/.test(key) || (key !== "name" && !Object.hasOwn(GROUNDS, key) && holdsPatterns(each)),
    )
  )
}

function carriedWhole(statement: Json, force: Force, carry: Carry): Carried {
  const value = bearing(statement, force, carry)
  if (value === null || (typeof value === "boolean" && typeof statement !== "boolean")) return OUT
  return { value, isMarked: isChanged(statement, carry) }
}

function carriedUnder(map: JsonMap, key: string, force: Force, carry: Carry): Carried {
  const statement = map[key]
  if (statement === undefined) return { value: map, isMarked: false }
  const { value, isMarked } = carriedWhole(statement, force, carry)
  return value === undefined ? OUT : { value: { ...map, [key]: value }, isMarked }
}

/** What is left of a statement; null where an option that is gone could have lifted the ban, or met the demand. */
function bearing(statement: Json, force: Force, carry: Carry): Json | null {
  if (typeof statement !== "string") return statement
  const { rises, falls } = leaningOnGone(statement, carry)
  return (force === "bars" ? falls : rises) ? null : carriedStatement(statement, carry)
}

/** A pattern that bars; null where it hung on an option that is gone. */
function carriedBar(pattern: string, carry: Carry): string | null {
  return losesLetter(pattern, carry) ? null : carriedPattern(pattern, carry, "-")
}

// Whether a statement is now another one, and not only written with other names.
function isChanged(statement: Json, carry: Carry): boolean {
  if (typeof statement !== "string") return false
  const asNamed = carriedStatement(statement, { ...carry, isGone: () => false })
  return carriedStatement(statement, carry) !== asNamed
}

function losesLetter(pattern: string, carry: Carry): boolean {
  return isState(pattern, carry) && carry.target.some((to, i) => to < 0 && pattern[i] !== "-")
}

function carriedList(list: readonly Json[], carry: Carry): { value: readonly Json[]; isMarked: boolean } {
  const kept = list.filter((name) => typeof name !== "string" || !carry.isGone(name))
  const value = kept.map((name) => (typeof name === "string" ? carry.rename(name) : name))
  return { value, isMarked: kept.length < list.length }
}
