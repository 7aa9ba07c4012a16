import { evaluate } from "../../logic/index.ts"
import { type Opened, todayOf } from "../opened.ts"
import type { OptionChange } from "../outcomes/state.ts"
import { frameOf, MOST_FRAMED } from "./frame.ts"
import type { DerivedName, Name, PlainName } from "./name.ts"

/** What states are named by. */
export type Naming = Pick<Opened, "conflict" | "model">

/** Differences that are tried in pairs, those that fewest share. */
const MOST_PAIRED = 16
/** Differences that are told; how many more there are is counted. */
const TOLD = 2

/**
 * The names of states, by slot, in the order of `slots` (SPEC N1 to N9). No two names of these, of today and of the
 * outcomes that hold against credible answers are the same. `among`: the outcomes to be told apart from, instead of
 * these; at most MOST_FRAMED count. Cost: states named x outcomes x options; the first time for a model, the analysis of
 * `frameOf`.
 */
export function namesFor(
  world: Naming,
  slots: readonly number[],
  among?: readonly number[],
): ReadonlyMap<number, Name> {
  const frame = among === undefined ? framed(world) : new Frame(world, among.slice(0, MOST_FRAMED))
  return frame.name(slots)
}

/** The name of one state. Cost: outcomes x options. */
export function nameFor(world: Naming, slot: number): Name {
  return framed(world).name([slot]).get(slot)!
}

const outcomes = new WeakMap<Naming["model"], readonly number[]>()
const frames = new WeakMap<Naming["conflict"], WeakMap<Naming["model"], Frame>>()

// Asked for state by state: what the names of all rest on is worked out once.
function framed(world: Naming): Frame {
  const { conflict, model } = world
  const own = frames.get(conflict) ?? new WeakMap<Naming["model"], Frame>()
  frames.set(conflict, own)
  const found = own.get(model)
  if (found !== undefined) return found
  const slots = outcomes.get(model) ?? frameOf(model)
  outcomes.set(model, slots)
  const frame = new Frame(world, slots)
  own.set(model, frame)
  return frame
}

/** Today and the outcomes that a name must tell a state from, named. */
class Frame {
  readonly #world: Naming
  readonly #today: number
  readonly #slots: readonly number[]
  readonly #names = new Map<number, Name>()
  /** Those that another name can be made of, and those of the outcomes of the file by their ids. */
  readonly #plain: PlainName[] = []
  readonly #given = new Map<string, PlainName>()
  readonly #told = new Set<string>()
  readonly #taken = new Map<number, Uint8Array>()

  constructor(world: Naming, frame: readonly number[]) {
    this.#world = world
    this.#today = todayOf(world)
    // Who comes first keeps a name that several have.
    const others = [...new Set(frame)].filter((slot) => slot !== this.#today)
    const changed = new Map(others.map((slot) => [slot, this.#fromToday(slot).length]))
    others.sort((a, b) => changed.get(a)! - changed.get(b)! || a - b)
    this.#slots = [...(this.#today < 0 ? [] : [this.#today]), ...others]
    for (const slot of this.#slots) this.#taken.set(slot, this.#letters(slot))
    const unnamed = this.#slots.filter((slot) => !this.#nameGiven(slot))
    const alike = unnamed.filter((slot) => !this.#nameApart(slot))
    for (const slot of alike) this.#names.set(slot, this.#likened(slot, this.#told, this.#given))
  }

  #keep(name: PlainName): void {
    this.#names.set(name.slot, name)
    this.#plain.push(name)
    if (name.kind === "given") this.#given.set(name.outcome, name)
    if (name.kind === "derived") this.#told.add(keyOf(name))
  }

  /** The names of these, and of those that are no part of the frame after one another. */
  name(slots: readonly number[]): ReadonlyMap<number, Name> {
    const told = new Set(this.#told)
    const given = new Map(this.#given)
    const names = new Map<number, Name>()
    for (const slot of slots) {
      if (!this.#world.model.space.isState(slot)) throw new RangeError("only a state has a name")
      const own = this.#names.get(slot) ?? names.get(slot) ?? this.#other(slot, told, given)
      names.set(slot, own)
    }
    return names
  }

  /** N7: the name of a state that is no part of the frame. */
  #other(slot: number, told: Set<string>, given: Map<string, PlainName>): Name {
    const outcome = this.#outcomeOf(slot)
    if (outcome !== null && !given.has(outcome)) {
      const name = { kind: "given", slot, outcome } as const
      given.set(outcome, name)
      return name
    }
    const changes = ordered(this.#fromToday(slot))
    const whole = { kind: "derived", slot, like: null, changes, least: changes.length } as const
    if (outcome === null && changes.length <= TOLD && !told.has(keyOf(whole))) {
      told.add(keyOf(whole))
      return whole
    }
    return this.#likened(slot, told, given)
  }

  /** N1, N2, N3: a name that the file gives, or that of today. */
  #nameGiven(slot: number): boolean {
    const outcome = this.#outcomeOf(slot)
    if (outcome !== null && !this.#given.has(outcome)) this.#keep({ kind: "given", slot, outcome })
    else if (slot === this.#today) this.#keep({ kind: "today", slot })
    else return false
    return true
  }

  /** N1: the first outcome of the file that is true of the state. */
  #outcomeOf(slot: number): string | null {
    const { conflict, model } = this.#world
    const isTaken = (option: number): boolean => model.space.taken(slot, option)
    return conflict.outcomes.find(({ when }) => evaluate(when.formula, isTaken))?.id ?? null
  }

  /** N5: a name by what sets the state apart from today and from all others of the frame. */
  #nameApart(slot: number): boolean {
    if (this.#outcomeOf(slot) !== null) return false
    const all = ordered(this.#fromToday(slot))
    const changes = all.length <= TOLD ? all : (this.#single(slot, all) ?? this.#pair(slot, all))
    if (changes === null) return false
    this.#keep({ kind: "derived", slot, like: null, changes, least: changes.length })
    return true
  }

  #single(slot: number, all: readonly OptionChange[]): readonly OptionChange[] | null {
    const own = all.find((change) => this.#sharers(slot, [change]) === 0)
    return own === undefined ? null : [own]
  }

  /** Of the pairs that no other shares the first, those that fewest share alone coming first. */
  #pair(slot: number, all: readonly OptionChange[]): readonly OptionChange[] | null {
    const rare = this.#byRarity(slot, all).slice(0, MOST_PAIRED)
    for (let second = 1; second < rare.length; second++)
      for (let first = 0; first < second; first++) {
        const pair = [rare[first]!, rare[second]!]
        if (this.#sharers(slot, pair) === 0) return ordered(pair)
      }
    return null
  }

  /** N6: a name after the nearest that has a plain one, and what differs from it. */
  #likened(slot: number, told: Set<string>, given: ReadonlyMap<string, PlainName>): Name {
    const outcome = this.#outcomeOf(slot)
    const like = given.get(outcome ?? "") ?? this.#nearest(slot)
    const from = like === null ? this.#fromToday(slot) : this.#between(like.slot, slot)
    const changes = this.#byRarity(slot, from)
    let least = Math.min(TOLD, changes.length)
    const name = (): DerivedName => ({ kind: "derived", slot, like, changes, least })
    while (told.has(keyOf(name())) && least < changes.length) least++
    told.add(keyOf(name()))
    return name()
  }

  /**
   * The plain name, untrue of the state in nothing that it says, of the one that differs in the fewest options; of several
   * one given first, then today's, then by number.
   */
  #nearest(slot: number): PlainName | null {
    let best: PlainName | null = null
    let fewest: readonly number[] = []
    const own = this.#letters(slot)
    for (const name of this.#plain) {
      if (name.kind === "derived" && !this.#isSo(slot, name.changes)) continue
      const far = [apart(own, this.#letters(name.slot)), KINDS.indexOf(name.kind), name.slot]
      if (best !== null && !isBefore(far, fewest)) continue
      best = name
      fewest = far
    }
    return best
  }

  #byRarity(slot: number, changes: readonly OptionChange[]): OptionChange[] {
    const shared = new Map(changes.map((change) => [change, this.#sharers(slot, [change])]))
    return ordered(changes).sort((a, b) => shared.get(a)! - shared.get(b)!)
  }

  /** Per option whether it is taken, 1 or 0. */
  #letters(slot: number): Uint8Array {
    const known = this.#taken.get(slot)
    if (known !== undefined) return known
    const { space } = this.#world.model
    return Uint8Array.from(this.#world.conflict.options, (_, option) => Number(space.taken(slot, option)))
  }

  /** How many others of the frame are so, too. */
  #sharers(slot: number, changes: readonly OptionChange[]): number {
    return this.#slots.filter((other) => other !== slot && this.#isSo(other, changes)).length
  }

  #isSo(slot: number, changes: readonly OptionChange[]): boolean {
    const { space } = this.#world.model
    return changes.every(({ option, to }) => space.taken(slot, option) === (to === "taken"))
  }

  /** What differs from today's state; from nothing taken where there is none. */
  #fromToday(slot: number): OptionChange[] {
    return this.#between(this.#today, slot)
  }

  #between(from: number, to: number): OptionChange[] {
    const { space } = this.#world.model
    return this.#world.conflict.options.flatMap((_, option): OptionChange[] => {
      const now = space.taken(to, option)
      if (now === (from >= 0 && space.taken(from, option))) return []
      return [{ option, to: now ? "taken" : "not-taken" }]
    })
  }
}

/** In how many options two states differ. */
function apart(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, each, option) => sum + Number(each !== other[option]), 0)
}

const KINDS: readonly Name["kind"][] = ["given", "today", "derived"]

/** N8: what is done comes before what is not, each in the order of the file. */
function ordered(changes: readonly OptionChange[]): OptionChange[] {
  const rank = ({ to }: OptionChange): number => (to === "taken" ? 0 : 1)
  return [...changes].sort((a, b) => rank(a) - rank(b) || a.option - b.option)
}

/** What tells a name from others where as few of its changes are said as may be. */
function keyOf({ like, changes, least }: DerivedName): string {
  const said = changes.slice(0, least).map(({ option, to }) => `${option}${to}`)
  return `${like?.slot ?? ""}:${changes.length}:${said.sort().join()}`
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, i) => each !== b[i])
  return at >= 0 && a[at]! < b[at]!
}
