/** What a format holds: a conflict, the option table with results, the graph of moves, or results as data. */
export type FormatKind = "conflict" | "table" | "graph" | "results"

/** What menus and files call a format. */
export interface FormatName {
  /** Its name in `parley export --to`, which no other format has. */
  readonly id: string
  /** What it is called in menus, in any language. */
  readonly name: string
  readonly kind: FormatKind
  readonly mediaType: string
  /** Of file names, without the dot; the first is the usual one. */
  readonly extensions: readonly [string, ...string[]]
}

// Apart from what reads and writes, for pages that offer formats and fetch the rest when one is chosen.
export const NAMES = {
  yaml: {
    id: "yaml",
    name: "YAML",
    kind: "conflict",
    mediaType: "application/yaml",
    extensions: ["yaml", "yml"],
  },
  json: { id: "json", name: "JSON", kind: "conflict", mediaType: "application/json", extensions: ["json"] },
  gmcr: { id: "gmcr", name: "GMCR", kind: "conflict", mediaType: "application/json", extensions: ["gmcr"] },
  nfg: { id: "nfg", name: "Gambit", kind: "conflict", mediaType: "text/plain", extensions: ["nfg"] },
  text: { id: "text", name: "Text", kind: "table", mediaType: "text/plain", extensions: ["txt"] },
  csv: { id: "csv", name: "CSV", kind: "table", mediaType: "text/csv", extensions: ["csv"] },
  tidy: { id: "tidy", name: "Tidy CSV", kind: "table", mediaType: "text/csv", extensions: ["tidy.csv"] },
  md: { id: "md", name: "Markdown", kind: "table", mediaType: "text/markdown", extensions: ["md"] },
  latex: { id: "latex", name: "LaTeX", kind: "table", mediaType: "application/x-tex", extensions: ["tex"] },
  html: { id: "html", name: "HTML", kind: "table", mediaType: "text/html", extensions: ["html", "htm"] },
  dot: {
    id: "dot",
    name: "Graphviz",
    kind: "graph",
    mediaType: "text/vnd.graphviz",
    extensions: ["dot", "gv"],
  },
  graphml: {
    id: "graphml",
    name: "GraphML",
    kind: "graph",
    mediaType: "application/graphml+xml",
    extensions: ["graphml"],
  },
  results: {
    id: "results",
    name: "JSON",
    kind: "results",
    mediaType: "application/json",
    extensions: ["json"],
  },
  ndjson: {
    id: "ndjson",
    name: "NDJSON",
    kind: "results",
    mediaType: "application/x-ndjson",
    extensions: ["ndjson", "jsonl"],
  },
} as const satisfies Readonly<Record<string, FormatName>>

/** The table that other programs write, which is read alone. */
export const MATRIX = {
  id: "matrix",
  name: "CSV",
  mediaType: "text/csv",
  extensions: ["csv", "tsv"],
} as const

export type FormatId = keyof typeof NAMES

/** Every format that is written, by name alone. */
export const FORMAT_NAMES: readonly (FormatName & { readonly id: FormatId })[] = Object.values(NAMES)

/** Endings of the files that a conflict is made of, without the dot. */
export const READ_EXTENSIONS: readonly string[] = [
  ...new Set(
    [...FORMAT_NAMES.filter(({ kind }) => kind === "conflict"), MATRIX].flatMap(
      (format) => format.extensions,
    ),
  ),
]
