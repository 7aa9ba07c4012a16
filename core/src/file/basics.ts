/** A text for people: in one language (the file's), or one per language tag. */
export type Text = string | Readonly<Record<string, string>>

export type Confidence = "high" | "medium" | "low"

/** What a modelling choice rests on. `assumed` marks an assumption of the analyst, with its reason. */
export interface Grounds {
  readonly because?: Text
  readonly evidence?: readonly string[]
  readonly confidence?: Confidence
  readonly assumed?: Text
  /** Ids of the contested questions on whose answer it hangs. */
  readonly hangsOn?: readonly string[]
}

/** Where something stands in the file: keys and list positions from the top. */
export type Path = readonly (string | number)[]
