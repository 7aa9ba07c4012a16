/** What a format holds: a conflict, the option table with results, the graph of moves, or results as data. */
export type FormatKind = "conflict" | "table" | "graph" | "results"

export interface Format {
  readonly id: FormatId
  readonly kind: FormatKind
  /** Of file names, without the dot; the first is the usual one. */
  readonly extensions: readonly string[]
  readonly reads: boolean
  readonly writes: boolean
}

const ALL = [
  { id: "yaml", kind: "conflict", extensions: ["yaml", "yml"], reads: true, writes: true },
  { id: "json", kind: "conflict", extensions: ["json"], reads: true, writes: true },
  { id: "gmcr", kind: "conflict", extensions: ["gmcr"], reads: true, writes: true },
  { id: "nfg", kind: "conflict", extensions: ["nfg"], reads: true, writes: true },
  { id: "text", kind: "table", extensions: ["txt"], reads: false, writes: true },
  { id: "csv", kind: "table", extensions: ["csv"], reads: false, writes: true },
  { id: "md", kind: "table", extensions: ["md"], reads: false, writes: true },
  { id: "latex", kind: "table", extensions: ["tex"], reads: false, writes: true },
  { id: "html", kind: "table", extensions: ["html", "htm"], reads: false, writes: true },
  { id: "dot", kind: "graph", extensions: ["dot", "gv"], reads: false, writes: true },
  { id: "graphml", kind: "graph", extensions: ["graphml"], reads: false, writes: true },
  // Results go by the same name as conflicts in JSON; the kind tells them apart.
  { id: "json", kind: "results", extensions: ["json"], reads: false, writes: true },
  { id: "ndjson", kind: "results", extensions: ["ndjson", "jsonl"], reads: false, writes: true },
] as const

export type FormatId = (typeof ALL)[number]["id"]

/** Every format there is. */
export const FORMATS: readonly Format[] = ALL

/** The format a file name's ending stands for, among those of one kind; null for none. */
export function formatOfFile(name: string, kind: FormatKind): Format | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return (
    FORMATS.find((format) => format.kind === kind && format.extensions.some((each) => each === extension)) ??
    null
  )
}
