import type { Days, Tense } from "./calendar.ts"

export type DateRule =
  | "absolute"
  | "year from text"
  | "weekday before"
  | "weekday after"
  | "calendar unit"
  | "offset"
  | "event"
  | "vague"

/** What an expression of time says. */
export type Said =
  | { readonly type: "duration"; readonly value: string }
  | {
      readonly type: "date"
      readonly days: Days | null
      readonly rule: DateRule
      readonly anchor?: string
      readonly alternatives?: readonly Days[]
    }

/** What an expression is read with. */
export interface DateContext {
  readonly published: string | null
  readonly tense: Tense
  /** The text of the sentence before and after it. */
  readonly before: string
  readonly after: string
  /** The last date that the text has placed. */
  readonly last: LastDate | null
  /** The last one with a year of its own. */
  readonly era: LastDate | null
  /** The last one of all, a month or year as well. */
  readonly any: LastDate | null
}

export interface LastDate {
  readonly days: Days
  readonly words: string
}

/** A way to write a time: tried in order, what is taken by one is no other's. */
export interface DatePattern {
  readonly words: RegExp
  read(match: RegExpMatchArray, context: DateContext): Said | null
}

export interface DateWords {
  readonly patterns: readonly DatePattern[]
  /** Before an expression: what follows lies ahead, or behind. */
  readonly ahead: RegExp
  readonly behind: RegExp
  /** Told of what is to come. */
  readonly future: RegExp
}
