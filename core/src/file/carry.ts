import type { StateSpace } from "../engine/index.ts"
import { evaluate, type Formula, parseStatement, tokenise } from "../logic/index.ts"
import { isMap, type JsonMap } from "./data.ts"
import { FileNames } from "./names.ts"
import type { Json } from "./tree.ts"
import { type Leaning, leaningOn, withoutOptions } from "./without.ts"

/**
 * How what a file says of options is carried over a change of the options: from the names and positions they had to
 * those they have.
 */
export interface Carry {
  /** What statements were written with. */
  readonly names: FileNames
  /** How the option that a name meant is written now; the name itself where it means nothing, or one that is gone. */
  readonly rename: (name: string) => string
  /** Whether a name meant an option that is no more. */
  readonly isGone: (name: string) => boolean
  /** What a decision maker is called now; null where it is no more. */
  readonly decisionMaker: (id: string) => string | null
  /** Positions in Y/N strings: by the old one the new one, by the new one the old one; -1 where there is none. */
  readonly target: readonly number[]
  readonly source: readonly number[]
  /** Where some states were merged and these were few enough: the states, and what merged them. */
  readonly merged: { readonly space: StateSpace; readonly by: readonly Formula[] } | null
}

/** A part of a file carried over a change of options. */
export interface Carried {
  /** Undefined where nothing of it makes sense any more. */
  readonly value: Json | undefined
  /** Whether it no longer means what it meant, so that somebody should look at it. */
  readonly isMarked: boolean
}

/** The names in a file's data, or in a scenario laid over it. */
export function namesIn(data: Json): FileNames {
  const decisionMakers = entries(data, "decisionMakers")
  const options = decisionMakers.flatMap(([dm, value]) =>
    entries(value, "options").map(([id]) => ({ id, dm })),
  )
  return new FileNames(
    decisionMakers.map(([dm]) => dm),
    options,
  )
}

function entries(data: Json | undefined, key: string): [string, Json][] {
  const map = data !== undefined && isMap(data) ? data[key] : undefined
  return map !== undefined && isMap(map) ? Object.entries(map as JsonMap) : []
}

/** An option's long name, which is one option's alone. */
export function longName({ dm, id }: { readonly dm: string; readonly id: string }): string {
  return `${dm}.${id}`
}

/** Where the options of one order are in another, by long name; `moved` gives the name that an option has there. */
export function positionsIn(
  from: readonly string[],
  to: readonly string[],
  moved: (name: string) => string = (name) => name,
): Pick<Carry, "target" | "source"> {
  const at = new Map(to.map((name, i) => [name, i]))
  const target = from.map((name) => at.get(moved(name)) ?? -1)
  const source = to.map(() => -1)
  target.forEach((position, i) => {
    if (position >= 0) source[position] = i
  })
  return { target, source }
}

/** One world, the base or a scenario laid over it, before and after a change. */
export interface World {
  readonly from: FileNames
  readonly to: FileNames
  readonly target: readonly number[]
  readonly source: readonly number[]
}

/** `moved`: the long name now of an option by the one it had. */
export function worldOf(from: FileNames, to: FileNames, moved: (name: string) => string): World {
  return { from, to, ...positionsIn(from.options.map(longName), to.options.map(longName), moved) }
}

/**
 * How a name reads after the change: as it was wherever that still means the same, else the short name if it had
 * been short and that will do, else the long one. Of `worlds` the first is that of the place where the name stands;
 * the name keeps its meaning in the others that read it.
 */
export function renamedIn(worlds: readonly World[]): (name: string) => string {
  const known = new Map<string, string>()
  const find = (name: string): string => {
    const own = worlds.find(({ from }) => typeof from.resolve(name) === "number")
    if (!own) return name
    const target = own.target[own.from.resolve(name) as number]!
    if (target < 0) return name
    const option = own.to.options[target]!
    const keeps = (candidate: string, { from, to, target }: World): boolean => {
      const was = from.resolve(name)
      return typeof was !== "number" || target[was]! < 0 || to.resolve(candidate) === target[was]
    }
    const candidates = [name, ...(name.includes(".") ? [] : [option.id]), longName(option)]
    return candidates.find((each) => worlds.every((world) => keeps(each, world))) ?? longName(option)
  }
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const now = find(name)
    known.set(name, now)
    return now
  }
}

/** Whether a name meant an option that is no more, in the first of the worlds that knew it. */
export function goneIn(worlds: readonly World[]): (name: string) => boolean {
  return (name) => {
    for (const { from, target } of worlds) {
      const option = from.resolve(name)
      if (typeof option === "number") return target[option]! < 0
    }
    return false
  }
}

/**
 * A statement carried over: its text, every name changed where it stands and what speaks of options that are gone
 * simplified away; a truth value where nothing else is left. Texts that cannot be read keep what they cannot say.
 */
export function carriedStatement(text: string, carry: Carry): string | boolean {
  if (!speaksOfGone(text, carry)) return renamedStatement(text, carry)
  const { formula } = parseStatement(text, carry.names)
  if (formula === null) return renamedStatement(text, carry)
  const isGone = (option: number): boolean => carry.target[option]! < 0
  const left = withoutOptions(text, formula, isGone)
  return typeof left === "boolean" ? left : renamedStatement(left, carry)
}

/** Whether a statement names an option that is no more. */
export function speaksOfGone(text: string, carry: Carry): boolean {
  const names = tokenise(text).filter(({ kind }) => kind === "name")
  return names.some(({ from, to }) => carry.isGone(text.slice(from, to)))
}

/** How a statement answers to the options that are gone; not at all where it cannot be read. */
export function leaningOnGone(text: string, carry: Carry): Leaning {
  const { formula } = parseStatement(text, carry.names)
  if (formula === null) return { rises: false, falls: false }
  return leaningOn(formula, (option) => carry.target[option]! < 0)
}

function renamedStatement(text: string, { rename }: Carry): string {
  let result = ""
  let done = 0
  for (const { kind, from, to } of tokenise(text)) {
    if (kind !== "name") continue
    result += text.slice(done, from) + rename(text.slice(from, to))
    done = to
  }
  return result + text.slice(done)
}

/** Whether a text is a Y/N string over the options there were. */
export function isState(text: string, { target }: Pick<Carry, "target">): boolean {
  return text.length === target.length && text.length > 0 && /^[YN-]*$/.test(text)
}

/**
 * A Y/N string with its letters where the options are now, `filler` for those there were not; null where it takes
 * an option that is no more. What is no Y/N string over the options there were stays as it is.
 */
export function carriedPattern(text: string, carry: Carry, filler: "Y" | "N" | "-"): string | null {
  if (!isState(text, carry)) return text
  if (carry.target.some((to, i) => to < 0 && text[i] === "Y")) return null
  return carry.source.map((from) => (from < 0 ? filler : text[from])).join("")
}

/**
 * Of a state's name: those that its states have now, best known first. None where every member takes an option that
 * is no more; more than one where an option is new, which is not taken in the first of them.
 */
export function carriedStates(text: string, carry: Carry): string[] {
  if (!isState(text, carry)) return [text]
  const { merged } = carry
  const slot = merged === null ? -1 : merged.space.find(text)
  // A state may be all there is of a merged one, and still take its twin in.
  const isOne = (formula: Formula): boolean =>
    evaluate(formula, (option) => merged!.space.taken(slot, option))
  if (merged !== null && slot >= 0 && merged.by.some(isOne))
    return carriedMerged(text, carry, merged.space, slot)
  const plain = carriedPattern(text, carry, text.includes("-") ? "-" : "N")
  if (plain === null) return []
  if (text.includes("-")) return [plain]
  const added = carry.source.flatMap((from, i) => (from < 0 ? [i] : []))
  return added.reduce<string[]>(
    (states, at) => states.concat(states.map((state) => `${state.slice(0, at)}Y${state.slice(at + 1)}`)),
    [plain],
  )
}

// A merged state stays one; it keeps the kind of its name, a member or the string with dashes, if that still names it.
function carriedMerged(text: string, carry: Carry, space: StateSpace, slot: number): string[] {
  const left: string[] = []
  for (let member = 0; member < space.members(slot); member++) {
    const letters = carry.target.map((_, option) => (space.memberTaken(slot, member, option) ? "Y" : "N"))
    const state = carriedPattern(letters.join(""), carry, "N")
    if (state !== null) left.push(state)
  }
  const [first] = left
  if (first === undefined) return []
  if (!text.includes("-")) return [carriedPattern(text, carry, "N") ?? first]
  if (left.length === 1 && !carry.source.includes(-1)) return [first]
  const common = (at: number): string =>
    carry.source[at]! >= 0 && left.every((state) => state[at] === first[at]) ? first[at]! : "-"
  return [[...first].map((_, at) => common(at)).join("")]
}
