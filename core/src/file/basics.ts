/** A text for people: in one language (the file's), or one per language tag. */
export type Text = string | Readonly<Record<string, string>>

/** Where something stands in the file: keys and list positions from the top. */
export type Path = readonly (string | number)[]
