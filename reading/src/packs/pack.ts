import type { DateWords } from "../dates/words.ts"

/** How a form of a verb stands to time and person. */
export type Form =
  | "base"
  | "present"
  | "past"
  | "participle"
  | "gerund"
  | "future"
  | "conditional"
  | "subjunctive"

export interface VerbForm {
  readonly lemma: string
  readonly form: Form
}

export type ActKind =
  | "offer"
  | "promise"
  | "demand"
  | "threat"
  | "refuse"
  | "accept"
  | "concede"
  | "impose"
  | "lift"
  | "meet"
  | "announce"

/** What kind of actor a noun names. */
export type NounClass =
  | "source"
  | "person"
  | "body"
  | "group"
  | "company"
  | "union"
  | "state"
  | "media"
  | "armed group"
  | "court"
  | "government"
  | "party"
  | "analyst"

/** Words that lead from an if-part to what hangs on it. */
export interface ConditionCue {
  readonly words: RegExp
  readonly type: "if" | "only_if" | "unless" | "exchange"
}

/** All that a language brings; a further language is a further one of these. */
export interface Pack {
  readonly language: string
  /** What a dot after it ends no sentence. */
  readonly abbreviations: RegExp
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>
  readonly saying: ReadonlySet<string>
  /** Verbs of saying that deny what they report. */
  readonly denying: ReadonlySet<string>
  /** Expressions of several words that say something; their clause follows. */
  readonly sayingPhrases: RegExp
  /** Verbs that hold something to be so, without a clause. */
  readonly asserting: ReadonlySet<string>
  /** Verbs of saying whose object is a claim though it is no clause: "forecast a gale". */
  readonly foretelling: ReadonlySet<string>
  readonly acts: ReadonlyMap<string, ActKind>
  /** Nouns that tell an act where a light verb carries them, as "made an offer". */
  readonly actNouns: ReadonlyMap<string, ActKind>
  readonly wanting: ReadonlySet<string>
  /** Words that are no names though they begin a sentence. */
  readonly common: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly of: ReadonlySet<string>
  /** Prepositions of place. */
  readonly places: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly adverbs: RegExp
  readonly pronouns: ReadonlyMap<string, "one" | "many" | "thing" | "speaker" | "we">
  readonly nouns: ReadonlyMap<string, NounClass>
  /** Words that stand with a noun of an actor before or after it. */
  readonly modifiers: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  /** Between the parts of a name. */
  readonly joins: ReadonlySet<string>
  readonly placeNouns: ReadonlySet<string>
  readonly treatyNouns: ReadonlySet<string>
  readonly number: RegExp
  readonly calendar: ReadonlySet<string>
  readonly anonymous: RegExp
  readonly background: RegExp
  readonly documents: RegExp
  readonly according: RegExp
  readonly citing: RegExp
  readonly dates: DateWords
  readonly clauses: ClauseWords
}

/** Expressions that acts, conditions and the like are told by. */
export interface ClauseWords {
  readonly future: RegExp
  readonly conditional: RegExp
  readonly floated: RegExp
  readonly weighed: RegExp
  readonly ongoing: RegExp
  readonly denied: RegExp
  readonly conditions: readonly ConditionCue[]
  readonly deadline: RegExp
  readonly contingent: RegExp
  readonly may: RegExp
  /** "Depends on": what hangs on an event stands before it. */
  readonly depends: RegExp
  /** What happens to a vote, a court or a ruler in an if-part that names only a pronoun. */
  readonly befalls: RegExp
  readonly event: RegExp
  readonly dispute: RegExp
  readonly counter: RegExp
  readonly precedent: RegExp
  readonly treaty: RegExp
  readonly outcomes: readonly (readonly [string, RegExp])[]
  readonly wants: readonly WantCue[]
  readonly harm: RegExp
  /** A condition that averts what is told beside it, or that it is a price of. */
  readonly averting: RegExp
  readonly granting: RegExp
  /** What is asked or refused and concerns nobody else: a comment, to be named. */
  readonly idle: RegExp
  /** Steps that bodies take of their own: decide, rule, publish. */
  readonly steps: ReadonlySet<string>
  /** Nouns of people whom somebody may dismiss. */
  readonly nobody: RegExp
  /** Verbs that tell an act with some objects alone: "reached a deal", "dropped its claim". */
  readonly objects: readonly ObjectAct[]
  /** Expressions of several words that tell an act; what it is about follows, or is told with them. */
  readonly phrases: readonly ActPhrase[]
  readonly that: RegExp
  readonly to: RegExp
  readonly stop: RegExp
}

export interface ObjectAct {
  readonly verbs: RegExp
  readonly object: RegExp
  readonly kind: ActKind
}

export interface ActPhrase {
  /** Its group `what`, where it has one, is the content. */
  readonly words: RegExp
  readonly kind: ActKind
  readonly modality: "done" | "floated" | "weighed" | "ongoing"
  /** The expression belongs to the content. */
  readonly whole?: true
  /** The content stands before it: "X is out of the question". */
  readonly before?: true
}

export interface WantCue {
  readonly words: RegExp
  readonly what: "want" | "red_line"
  readonly polarity: "for" | "against"
}

/** The words of a text, apart by white space. */
export const list = (text: string): string[] => text.trim().split(/\s+/)
export const setOf = (text: string): ReadonlySet<string> => new Set(list(text))
