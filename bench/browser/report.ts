import { median } from "../median.ts"

/** Milliseconds from a key to the new outcomes, for each of many edits. */
export interface EditFigures {
  readonly edit: "move" | "type"
  readonly states: number
  readonly milliseconds: readonly number[]
}

/** What some files come to. */
export interface Bytes {
  readonly files: number
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

/** How soon a first page was of use, each time; the scripts it needed for that, and those fetched afterwards. */
export interface StartFigures {
  readonly page: string
  readonly milliseconds: readonly number[]
  readonly scripts: Bytes
  readonly later: Bytes
}

/** Bytes in use after so many edits: by the page's own objects, and by page and workers in all. */
export interface MemoryFigures {
  readonly edits: number
  readonly page: number
  readonly all: number
  readonly nodes: number
}

/** How soon a published page showed its first outcome, each time, and how large it is: as it is, and as hosts send it. */
export interface PublishedFigures {
  readonly milliseconds: readonly number[]
  readonly bytes: number
  readonly gzip: number
  readonly brotli: number
}

/** What a run has found; null where it was not asked for. */
export interface Figures {
  readonly edits: readonly EditFigures[] | null
  readonly start: readonly StartFigures[] | null
  readonly published: PublishedFigures | null
  readonly memory: readonly MemoryFigures[] | null
}

/** What is aimed at. `edit`: milliseconds for conflicts of up to so many states. */
export const TARGETS = {
  edit: [
    { states: 2_000, milliseconds: 50 },
    { states: 25_000, milliseconds: 200 },
  ],
  start: 1_500,
  scripts: 350_000,
  published: { milliseconds: 2_500, bytes: 1_800_000 },
}

/** The tables of a report, as Markdown. */
export function report({ edits, start, published, memory }: Figures): string {
  return [
    ...(edits ? [editTable(edits)] : []),
    ...(start ? [startTable(start), scriptTable(start)] : []),
    ...(published ? [publishedTable(published)] : []),
    ...(memory ? [memoryTable(memory)] : []),
  ].join("\n\n")
}

const EDITS = { move: "a statement moved by a key", type: "a letter typed into the file" }

function editTable(all: readonly EditFigures[]): string {
  return table(
    ["edit", "states", "edits", "median ms", "95 % within", "most", "target"],
    all.map(({ edit, states, milliseconds }) => {
      const target = TARGETS.edit.find((one) => states <= one.states)?.milliseconds
      return [
        EDITS[edit],
        whole(states),
        whole(milliseconds.length),
        ...spread(milliseconds),
        target === undefined ? "" : within(percentile(milliseconds, 0.95), target),
      ]
    }),
  )
}

function startTable(all: readonly StartFigures[]): string {
  return table(
    ["first page, nothing cached", "runs", "median ms", "95 % within", "most", "target"],
    all.map(({ page, milliseconds }) => [
      page,
      whole(milliseconds.length),
      ...spread(milliseconds),
      within(percentile(milliseconds, 0.95), TARGETS.start),
    ]),
  )
}

function scriptTable(all: readonly StartFigures[]): string {
  const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(0)
  const row = (name: string, { files, raw, gzip, brotli }: Bytes, target: string): string[] => [
    name,
    whole(files),
    ...[raw, gzip, brotli].map(kilobytes),
    target,
  ]
  return table(
    ["scripts, worker included", "files", "kB", "gzip kB", "brotli kB", "target (brotli, as sent)"],
    all.flatMap(({ page, scripts, later }) => [
      row(page, scripts, within(scripts.brotli / 1_000, TARGETS.scripts / 1_000)),
      row(`${page}, fetched afterwards`, later, ""),
    ]),
  )
}

function publishedTable({ milliseconds, bytes, gzip, brotli }: PublishedFigures): string {
  const { published } = TARGETS
  return table(
    ["a published page, from the disk", "", "target"],
    [
      ["runs", whole(milliseconds.length), ""],
      ["median ms to the first outcome", spread(milliseconds)[0]!, ""],
      [
        "95 % within",
        spread(milliseconds)[1]!,
        within(percentile(milliseconds, 0.95), published.milliseconds),
      ],
      ["kB", whole(bytes / 1_000), within(bytes / 1_000, published.bytes / 1_000)],
      ["gzip kB", whole(gzip / 1_000), ""],
      ["brotli kB", whole(brotli / 1_000), ""],
    ],
  )
}

function memoryTable(all: readonly MemoryFigures[]): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
  return table(
    ["after edits", "page MB", "page and workers MB", "nodes"],
    all.map(({ edits, page, all, nodes }) => [whole(edits), megabytes(page), megabytes(all), whole(nodes)]),
  )
}

/** The least number that a share of the numbers does not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const ascending = numbers.toSorted((a, b) => a - b)
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)]!
}

function spread(milliseconds: readonly number[]): string[] {
  return [median(milliseconds), percentile(milliseconds, 0.95), Math.max(...milliseconds)].map((ms) =>
    ms.toFixed(0),
  )
}

function within(value: number, target: number): string {
  return `${whole(target)}: ${value <= target ? "kept" : "missed"}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const align = head.map((_, i) => (i === 0 ? "---" : "--:"))
  return [head, align, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en")
}
