import type { Edit } from "@parley/core"
import type { Json } from "@parley/core/file"

/** What is to hold, and what may be changed for it. */
export interface Wanted {
  /** Y/N strings or expressions that are all to hold, at least one; and those that must not. */
  readonly hold: readonly string[]
  readonly not: readonly string[]
  /** Whether improvements must lead there from today, too. */
  readonly reached: boolean
  /** Ids of decision makers whose preferences may be touched. */
  readonly who: readonly string[]
  /** Paths of statements and options that stay as they are. */
  readonly kept: readonly (readonly (string | number)[])[]
}

/** A state in words. */
export interface TakenState {
  readonly state: string
  readonly number: number
  readonly name: string
  readonly sentence: string
}

/** One thing that is to hold: its states, those first that the fewest would leave, at most a few; how many there are in all. */
export interface TakenGoal {
  /** As it was asked for, and in words. */
  readonly text: string
  readonly said: string
  readonly near: readonly (TakenState & { readonly leavers: readonly number[] })[]
  readonly states: number
}

/** What is wanted, how near it is, what it hangs on, and the way there. Sentences are in the language asked for. */
export interface Take {
  /** What is wrong with an expression, or why today cannot be begun from; then there is nothing else. */
  readonly fault: string | null
  /** What is wanted, and whether it holds. */
  readonly said: readonly string[]
  /** Whether nothing has to change. */
  readonly reached: boolean
  /** The state looked at closely; null where no state is wanted that can be. */
  readonly focus: TakenState | null
  /** What is to hold, each with its states. */
  readonly goals: readonly TakenGoal[]
  /** Of the state looked at, per decision maker; null where the concept has no such conditions. */
  readonly conditions: readonly TakenConditions[] | null
  /** What holds of all conditions. */
  readonly note: string
  /** How far each would have to look ahead. */
  readonly looking: readonly string[]
  /** The way there from today; null where the file gives none. */
  readonly way: TakenWay | null
}

export interface TakenConditions {
  readonly dm: number
  readonly said: string
  /** Those not met today first, at most as many as can be read. */
  readonly demands: readonly { readonly met: boolean; readonly said: string; readonly to: string }[]
  readonly more: number
}

export interface TakenWay {
  readonly said: string
  readonly steps: readonly {
    readonly dm: number
    readonly to: string
    readonly said: string
    /** Where it could break down at that state, and what would have to be past undoing. */
    readonly notes: readonly string[]
    readonly safe: boolean
  }[]
}

/** The smallest changes of one kind that bring it about. */
export interface TakeChanges {
  /** The fewest steps that do, of those looked for by steps; null where there are none, or they are not counted. */
  readonly least: number | null
  /** What was looked at. */
  readonly said: string
  /** Why there is no answer; null where there is one. */
  readonly none: string | null
  readonly answers: readonly TakenChange[]
  /** How many others there are of as few steps, or at least so many. */
  readonly more: number
  readonly atLeast: boolean
  /** With one step more. */
  readonly next: readonly TakenChange[]
}

/** A change that brings it about, as the engine has confirmed. */
export interface TakenChange {
  /** "S1": its kind and place. */
  readonly label: string
  readonly said: string
  /** The same without how many steps that are. */
  readonly what: string
  /** What holds then, and which outcomes appear and vanish. */
  readonly effect: string
  readonly todayBarred: boolean
  readonly states: readonly string[]
  readonly appear: readonly TakenState[]
  readonly vanish: readonly TakenState[]
  /** How many outcomes there are before and after. */
  readonly before: number
  readonly after: number
  /** How many appear and vanish, told or not. */
  readonly appears: number
  readonly vanishes: number
  /** How it is written into what is looked at, and as a scenario of its own; null where it is too long for a file. */
  readonly taken: { readonly edits: readonly Edit[]; readonly scenario: Json; readonly name: string } | null
}

/** Packages of levers. */
export interface TakePackages {
  readonly said: string
  /** The smallest that work, the first of them. */
  readonly packages: readonly { readonly said: string; readonly states: readonly TakenState[] }[]
  readonly more: number
  /** What does nothing, or that no package works; "" for neither. */
  readonly idle: string
  readonly none: string
}

export interface TakeCount {
  readonly said: string
}
