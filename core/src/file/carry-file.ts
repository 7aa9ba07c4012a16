import { buildSpace } from "../engine/index.ts"
import type { Path } from "./basics.ts"
import {
  carriedAftermath,
  carriedLabels,
  carriedNoMove,
  carriedOrder,
  carriedRule,
  carriedStatusQuo,
  carriedWanted,
  holdsPatterns,
} from "./carried.ts"
import { type Carried, type Carry, goneIn, longName, namesIn, renamedIn, worldOf } from "./carry.ts"
import { toStructure } from "./compile.ts"
import { type Edit, isList, isMap, type JsonMap, sameData, valueAt } from "./data.ts"
import { differences } from "./differences.ts"
import { laid, layersOf } from "./patch.ts"
import { read } from "./read.ts"
import { carriedEntry, carriedOutcome, RECORD_KEYS } from "./records/index.ts"
import { newDocument } from "./render.ts"
import { type Draft, push, type Review } from "./review.ts"
import { applyScenario } from "./scenario.ts"
import type { Json } from "./tree.ts"

/** Where a file speaks of decision makers and options: the top, and the changes of each scenario. */
export interface Site {
  readonly path: Path
  readonly scenario: string | null
}

export function sitesOf(data: Json): Site[] {
  const scenarios = valueAt(data, ["scenarios"])
  const ids = scenarios !== undefined && isMap(scenarios) ? Object.keys(scenarios) : []
  return [
    { path: [], scenario: null },
    ...ids
      .map((scenario) => ({ path: ["scenarios", scenario, "changes"], scenario }))
      .filter(({ path }) => isMap(valueAt(data, path) ?? null)),
  ]
}

/** What a change calls things that it renames or moves, and why parts are marked. */
export interface Meaning {
  readonly cause: Pick<Review, "deleted" | "added" | "restored">
  /** Null where the decision maker is no more. */
  readonly decisionMaker: (id: string) => string | null
  /** By long name. */
  readonly option: (name: string) => string
}

// States beyond which members of merged states are not looked up.
const MOST_STATES = 2 ** 18

/**
 * Carries all that speaks of options or decision makers over a change that has been made to `decisionMakers`, at the
 * top and in every scenario, each read in its own world. `before` is the data before the change.
 * Gives how it was carried at the top.
 */
export function carryFile(draft: Draft, before: Json, meaning: Meaning): Carry {
  const sites = sitesOf(before)
  const after = draft.data
  const base = worldOf(namesIn(before), namesIn(after), meaning.option)
  const worlds = sites.map(({ scenario }) =>
    scenario === null
      ? base
      : worldOf(worldNames(before, scenario), worldNames(after, scenario), meaning.option),
  )
  const merged = mergedIn(before, sites)
  const carries = sites.map(({ scenario }, i): Carry => {
    const world = worlds[i]!
    const own = scenario === null ? [base] : [world, base]
    return {
      names: world.from,
      rename: renamedIn(scenario === null ? worlds : own),
      isGone: goneIn(own),
      decisionMaker: meaning.decisionMaker,
      target: world.target,
      source: world.source,
      merged: merged[i]!,
    }
  })
  let gone: ReadonlySet<string> = new Set()
  sites.forEach((site, i) => {
    const out = carrySite({ draft, site, carry: carries[i]!, cause: meaning.cause }, carries[0]!, gone)
    if (i === 0) gone = out
  })
  carryRecord(draft, carries[0]!, meaning.cause)
  return carries[0]!
}

function worldNames(data: Json, scenario: string) {
  const layers = layersOf(data, scenario)
  return namesIn(layers === null ? data : laid(layers.base, layers.changes))
}

/** The states of each world that merges some. */
function mergedIn(data: Json, sites: readonly Site[]): Carry["merged"][] {
  const merges = ({ path }: Site): boolean => valueAt(data, [...path, "merge"]) !== undefined
  if (!sites.some(merges)) return sites.map(() => null)
  const file = read(newDocument(data))
  return sites.map(({ scenario }) => {
    const { conflict } = scenario === null ? file : applyScenario(file, scenario)
    if (conflict === null || conflict.merges.length === 0) return null
    const space = buildSpace(toStructure(conflict), { states: MOST_STATES })
    return "slots" in space ? { space, by: conflict.merges.map(({ formula }) => formula) } : null
  })
}

/** Carries one place where the file speaks of decision makers and options. */
class SiteCarrier {
  readonly #draft: Draft
  readonly #site: Site
  readonly #part: JsonMap
  readonly #carry: Carry
  readonly #cause: Meaning["cause"]

  constructor({ draft, site, part, carry, cause }: Task & { readonly part: JsonMap }) {
    this.#draft = draft
    this.#site = site
    this.#part = part
    this.#carry = carry
    this.#cause = cause
  }

  #mark(path: Path, was: Json, more: Partial<Review> = {}): void {
    const order = this.#carry.names.options.map(longName)
    const kept = holdsPatterns(was) ? { order } : {}
    this.#draft.marks.push({ ...this.#cause, at: [...this.#site.path, ...path], ...kept, was, ...more })
  }

  list(path: Path, carried: (item: Json) => Carried): void {
    const items = valueAt(this.#part, path)
    if (items === undefined || !isList(items)) return
    const results = items.map(carried)
    results.forEach(({ value, isMarked }, i) => {
      const now = value === undefined ? {} : { now: changedPart(items[i]!, value) }
      if (isMarked) this.#mark([...path, i], items[i]!, now)
    })
    const edits = results.map(({ value }, i): Edit[] => {
      const at = [...this.#site.path, ...path, i]
      return value === undefined ? [{ kind: "delete", path: at }] : differences(at, items[i]!, value)
    })
    push(this.#draft, edits.toReversed().flat())
  }

  preferences(): void {
    const preferences = this.#part.preferences ?? null
    if (!isMap(preferences)) return
    for (const [dm, value] of Object.entries(preferences)) this.#preference(dm, value)
    if (this.#site.scenario === null) return
    const { path } = this.#site
    const left = valueAt(this.#draft.data, [...path, "preferences"])
    if (left !== undefined && isMap(left) && Object.keys(left).length < Object.keys(preferences).length)
      dropEmpty(this.#draft, [...path, "preferences"], path.length)
  }

  #preference(dm: string, value: Json): void {
    const path = [...this.#site.path, "preferences", dm]
    const name = this.#carry.decisionMaker(dm)
    const isOrder = isMap(value)
    const carried = isOrder ? carriedOrder(value, this.#carry) : { value, isMarked: false }
    if (name === null || carried.value === undefined) {
      this.#mark(["preferences", dm], value)
      // A scenario would inherit what the file has instead: that says something else, and maybe of other options.
      const isInherited = name !== null && this.#site.scenario !== null
      push(this.#draft, isInherited ? differences(path, value, null) : [{ kind: "delete", path }])
      if (!isInherited) return
    } else if (isOrder) {
      // Where something was added nothing is lost; what stands there needs a look.
      if (carried.isMarked && this.#cause.added === undefined) this.#mark(["preferences", dm], value)
      else if (carried.isMarked) this.#draft.marks.push({ ...this.#cause, at: path })
      push(this.#draft, differences(path, value, carried.value))
    } else this.list(["preferences", dm], (item) => carriedWanted(item, this.#carry))
    if (name !== dm) push(this.#draft, [{ kind: "rename", path, key: name }])
  }

  /** Names of states; `gone`: those that the file has lost, on which nothing can be laid. Gives those that are out here. */
  outcomes(gone: ReadonlySet<string>): ReadonlySet<string> {
    const entries = this.#part.outcomes ?? null
    const out = new Set<string>()
    if (!isMap(entries)) return out
    Object.entries(entries).forEach(([id, entry], position) => {
      const { value, isMarked } = carriedOutcome(entry, this.#carry)
      const isBare = gone.has(id) && !(isMap(entry) && entry.when !== undefined)
      const path = [...this.#site.path, "outcomes", id]
      if (value !== undefined && !isBare) return push(this.#draft, differences(path, entry, value))
      if (isMarked || entry !== null) this.#mark(["outcomes", id], entry, { position })
      out.add(id)
      push(this.#draft, [{ kind: "delete", path }])
    })
    dropEmpty(this.#draft, [...this.#site.path, "outcomes"], this.#site.path.length)
    return out
  }

  value(key: string, carried: (value: Json) => Carried): void {
    const before = this.#part[key]
    if (before === undefined) return
    const { value, isMarked } = carried(before)
    const path = [...this.#site.path, key]
    if (isMarked) this.#mark([key], before)
    push(this.#draft, value === undefined ? [{ kind: "delete", path }] : differences(path, before, value))
  }
}

interface Task {
  readonly draft: Draft
  readonly site: Site
  readonly carry: Carry
  readonly cause: Meaning["cause"]
}

/** `base` is how the top is carried, `gone` the names of states that it has lost. Gives those that are out here. */
function carrySite(task: Task, base: Carry, gone: ReadonlySet<string>): ReadonlySet<string> {
  const { draft, site, carry } = task
  const part = valueAt(draft.data, site.path)
  if (part === undefined || !isMap(part)) return new Set()
  const carrier = new SiteCarrier({ ...task, part })
  carrier.list(["infeasible"], (rule) => carriedRule(rule, carry))
  carrier.list(["merge"], (rule) => carriedRule(rule, carry))
  carrier.list(["noMove"], (rule) => carriedNoMove(rule, carry))
  carrier.preferences()
  carrier.value("statusQuo", (statusQuo) => carriedStatusQuo(statusQuo, carry))
  carrier.value("labels", (labels) =>
    isMap(labels) ? carriedLabels(labels, carry, base) : { value: labels, isMarked: false },
  )
  if (site.scenario === null) carrier.value("outcome", (outcome) => carriedAftermath(outcome, carry))
  return carrier.outcomes(gone)
}

/** What happened, what is on offer and what is contested, which the file has at the top alone. */
function carryRecord(draft: Draft, carry: Carry, cause: Meaning["cause"]): void {
  for (const key of RECORD_KEYS) {
    const entries = valueAt(draft.data, [key])
    if (entries === undefined || !isMap(entries)) continue
    for (const [id, entry] of Object.entries(entries)) {
      const { value, isMarked } = carriedEntry(key, entry, carry)
      const path = [key, id]
      if (isMarked) draft.marks.push({ ...cause, at: path, was: entry })
      push(draft, value === undefined ? [{ kind: "delete", path }] : differences(path, entry, value))
    }
    if (Object.keys(entries).length > 0) dropEmpty(draft, [key], 0)
  }
}

/** What of an item is now otherwise: of a map the entries concerned. */
function changedPart(before: Json, after: Json): Json {
  if (!isMap(before) || !isMap(after)) return after
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !sameData(value, before[key]!)))
}

/** Deletes the map at `path` if it is empty, and those above it that this empties, down to a path of `least` steps. */
export function dropEmpty(draft: Draft, path: Path, least: number): void {
  for (let length = path.length; length > least; length--) {
    const here = path.slice(0, length)
    const map = valueAt(draft.data, here)
    if (map === undefined || !isMap(map) || Object.keys(map).length > 0) return
    push(draft, [{ kind: "delete", path: here }])
  }
}
