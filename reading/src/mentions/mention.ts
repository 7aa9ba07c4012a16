import type { NounClass } from "../packs/pack.ts"

/** Words that name somebody, in one place. */
export interface Mention {
  readonly from: number
  readonly to: number
  /** Sentence by number, and its tokens from first to before last. */
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly text: string
  readonly kind: "name" | "noun" | "pronoun"
  readonly of: NounClass | null
  readonly plural: boolean
  /** Told as one not known yet: "a minister". */
  readonly indefinite: boolean
  /** The words that a title before a name has, or the noun's own with what goes with it. */
  readonly title: string | null
  /** The actor, once settled. */
  actor: Actor | null
}

/** Somebody whom a text names, with all places. */
export interface Actor {
  readonly id: string
  name: string
  type: NounClass
  readonly mentions: Mention[]
  actsFor: Actor | null
  decides: boolean
  isPerson: boolean
  doubtful: boolean
}

export function plainName(text: string): string {
  return text.replace(/[’']/g, "'").replace(/\s+/g, " ").toLowerCase()
}
