import type { Table } from "./table.ts"

/** A passage of a document, with what it rests on: ids that are entries of one of the document's lists. */
export interface Passage {
  readonly text: string
  /** Begins the passage, set apart from the rest. */
  readonly lead?: string
  readonly cites?: readonly string[]
}

/** A line of an outline: what stands under another is one deeper; 0 is not set in. */
export interface OutlineItem {
  readonly depth: number
  readonly text: string
}

/** A part of a document. Texts are plain: writers escape them. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | ({ readonly kind: "paragraph" } & Passage)
  /** Small print. */
  | ({ readonly kind: "note" } & Passage)
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Passage[] }
  /** Lines without marks, some under others. */
  | { readonly kind: "outline"; readonly items: readonly OutlineItem[] }
  /** Things with an id, which passages cite. */
  | { readonly kind: "entries"; readonly items: readonly (Passage & { readonly id: string })[] }
  | {
      readonly kind: "grid"
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
