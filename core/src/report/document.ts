import type { Table } from "./table.ts"

/** A passage of a document, with what it rests on: ids that are entries of one of the document's lists. */
export interface Passage {
  readonly text: string
  /** Begins the passage, set apart from the rest. */
  readonly lead?: string
  readonly cites?: readonly string[]
}

/** A line of an outline: what stands under another is one deeper, or a half; 0 is not set in. */
export interface OutlineItem {
  readonly depth: number
  readonly text: string
  /** By how much deeper it goes on than it begins. */
  readonly hangs?: number
  readonly bold?: boolean
}

/** A bar: what it is of, how long its two parts are, and a remark. */
export interface Bar {
  readonly name: string
  readonly parts: readonly [number, number]
  readonly note: string
}

/** What the two parts of a bar are drawn with where there is nothing but letters. */
export const BAR_PARTS = ["█", "░"] as const

/** Where each side ranks some outcomes: a picture, or a table of the same. */
export interface RankFigure {
  readonly title: string
  readonly note: string
  /** By the name, what stands in the mark, and the last place there is. */
  readonly sides: readonly { readonly name: string; readonly initial: string; readonly worst: number }[]
  /** Today first, where there is one; the first of the others is the one spoken of. */
  readonly rows: readonly {
    readonly name: string
    readonly isToday: boolean
    readonly ranks: readonly number[]
    /** The same as places, whole ("13th of 60") and short ("13th"). */
    readonly places: readonly string[]
    readonly short: readonly string[]
  }[]
  readonly best: string
  readonly worst: string
  /** Above the names in the table. */
  readonly head: string
}

/** A judgement: what is held, with what confidence (of three bars, 0 for not worked out), and on what grounds. */
export interface JudgementItem {
  readonly confidence: string
  readonly bars: 0 | 1 | 2 | 3
  /** The confidence as it is read out. */
  readonly said: string
  readonly text: string
  readonly grounds: string
  readonly cites: readonly string[]
}

/**
 * A part of a document. `apart`: a blank line comes before it where paragraphs follow one another without. `shorter`: texts
 * to take instead, one after another, where a paragraph would be longer than a few lines. Texts are plain: writers escape
 * them.
 */
export type Block =
  /** `mark`: set apart, behind the heading. */
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly mark?: string }
  /** `apart`: after a blank line, where paragraphs have none between them. */
  | ({ readonly kind: "paragraph"; readonly apart?: boolean; readonly shorter?: readonly string[] } & Passage)
  /** What all of it comes to, set large, below a line that says so. */
  | { readonly kind: "statement"; readonly label: string; readonly text: string }
  | { readonly kind: "figure"; readonly figure: RankFigure }
  | { readonly kind: "judgements"; readonly items: readonly JudgementItem[] }
  /** Small print. */
  | ({ readonly kind: "note" } & Passage)
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Passage[] }
  /** Lines without marks, some under others. */
  | { readonly kind: "outline"; readonly apart?: boolean; readonly items: readonly OutlineItem[] }
  /** Bars of two parts, beside what each is of; the longest first or last, as they come. */
  | { readonly kind: "bars"; readonly rows: readonly Bar[] }
  /** Lines in columns: what has no mark ("") goes with what stands above. */
  | { readonly kind: "marked"; readonly items: readonly { readonly mark: string; readonly text: string }[] }
  /** Things with an id, which passages cite. */
  | { readonly kind: "entries"; readonly items: readonly (Passage & { readonly id: string })[] }
  | {
      readonly kind: "grid"
      /** Right below what stands above it. */
      readonly close?: boolean
      readonly head: readonly string[]
      /** The first cell heads its row. */
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: "options"; readonly table: Table }

/** A document to be read: a body, and an annex that begins on a page of its own. */
export interface Document {
  /** A language tag. */
  readonly language: string
  readonly title: string
  readonly subtitle: readonly string[]
  readonly body: readonly Block[]
  readonly annex: { readonly title: string; readonly blocks: readonly Block[] }
}
