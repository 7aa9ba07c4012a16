import type { Problem } from "./problem.ts"
import type { Source } from "./source.ts"

/** What a character is that is taken for another, or for none. */
export type LookAlike =
  | "no-break-space"
  | "other-space"
  | "zero-width"
  | "soft-hyphen"
  | "direction-mark"
  | "full-width"
  | "colon"
  | "quotation-mark"
  | "dash"
  | "cyrillic"
  | "greek"

interface Kind {
  readonly kind: LookAlike
  /** Each character with what it stands in for, "" for nothing. */
  readonly pairs: readonly (readonly [string, string])[]
}

// Each sign for the same, and each for the one at its place.
const all = (signs: string, instead: string): [string, string][] => [...signs].map((sign) => [sign, instead])
const each = (signs: string, instead: string): [string, string][] =>
  [...signs].map((sign, i) => [sign, instead[i]!])

const KINDS: readonly Kind[] = [
  { kind: "no-break-space", pairs: all("\u00a0\u202f", " ") },
  {
    kind: "other-space",
    pairs: all("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000", " "),
  },
  { kind: "zero-width", pairs: all("\u180e\u200b\u200c\u200d\u2060", "") },
  { kind: "soft-hyphen", pairs: all("\u00ad", "") },
  {
    kind: "direction-mark",
    pairs: all("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""),
  },
  {
    kind: "full-width",
    pairs: Array.from({ length: 94 }, (_, i) => [
      String.fromCharCode(0xff01 + i),
      String.fromCharCode(0x21 + i),
    ]),
  },
  { kind: "colon", pairs: all("\ufe55\ua789\u2236\ufe13", ":") },
  { kind: "quotation-mark", pairs: [...all("“”„‟«»″", '"'), ...all("‘’‚‛′", "'")] },
  { kind: "dash", pairs: all("‐‑‒–—―−﹣•", "-") },
  { kind: "cyrillic", pairs: each("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ", "aeopcyxijshdqwABEKMHOPCTYXIJS") },
  { kind: "greek", pairs: each("οαινρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oaivpuABEZHIKMNOPTYX") },
]

const KNOWN: ReadonlyMap<string, { readonly kind: LookAlike; readonly instead: string }> = new Map(
  KINDS.flatMap(({ kind, pairs }) => pairs.map(([sign, instead]) => [sign, { kind, instead }] as const)),
)
const ANY = new RegExp(`[${[...KNOWN.keys()].join("")}]`, "g")

/** One character on one line, wherever it stands there. */
interface Suspect {
  readonly character: string
  readonly line: number
  readonly offsets: readonly number[]
}

/** What is said of a text, and its tree where there is one. */
interface Told {
  readonly problems: readonly Problem[]
  readonly tree: unknown
}

// Characters whose part in what is wrong is looked into one by one, and the longest text for which that is done.
const MOST = 24
const LONGEST = 200_000

/**
 * Problems with characters that cannot be seen, or look like others, named for what they are: where reading the text
 * with what they stand in for makes problems go away, they are told instead of these. `read` gives the problems of a
 * text. Cost: that of reading the text once for each such character, up to MOST, and none where there are none.
 */
export function tellLookAlikes(
  { source, problems, tree }: Told & { readonly source: Source },
  read: (text: string) => Told,
): readonly Problem[] {
  if (source.text.length > LONGEST || source.text.search(ANY) < 0) return problems
  const suspects = suspectsIn(source, problems)
  if (suspects.length === 0) return problems
  const told = (of: readonly Suspect[]): Told => read(mended(source.text, of))
  const before = { problems, tree }
  let best = told(suspects)
  let guilty = suspects
  // What is mended on one line may show what is wrong on another.
  const wider = isBetter(best, before) ? suspectsIn(source, [...problems, ...best.problems]) : suspects
  if (wider.length > suspects.length) {
    guilty = wider
    best = told(wider)
  }
  if (!isBetter(best, before)) {
    // Some that are mended may be right as they are: quotation marks in a text, for instance.
    guilty = suspects.filter((suspect) => isBetter(told([suspect]), before))
    best = told(guilty)
    if (guilty.length === 0 || !isBetter(best, before)) return problems
  }
  for (const suspect of guilty) {
    const others = guilty.filter((other) => other !== suspect)
    const without = told(others)
    if (isBetter(best, without)) continue
    guilty = others
    best = without
  }
  const left = best.problems.map((problem) => moved(problem, guilty, source))
  return [...guilty.map((suspect) => problemOf(suspect, problems, source)), ...left].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  )
}

/** Those on lines where something is wrong, or next to one. */
function suspectsIn(source: Source, problems: readonly Problem[]): readonly Suspect[] {
  const lines = new Set(problems.flatMap(({ line }) => [line, line - 1, line + 1]))
  const found = new Map<string, { character: string; line: number; offsets: number[] }>()
  for (const { 0: character, index } of source.text.matchAll(ANY)) {
    const { line } = source.position(index)
    if (!lines.has(line)) continue
    const key = `${line} ${character}`
    const suspect = found.get(key)
    if (suspect !== undefined) suspect.offsets.push(index)
    else if (found.size < MOST) found.set(key, { character, line, offsets: [index] })
  }
  return [...found.values()]
}

function mended(text: string, suspects: readonly Suspect[]): string {
  const places = suspects.flatMap(({ offsets }) => offsets).sort((a, b) => a - b)
  const parts: string[] = []
  let from = 0
  for (const at of places) {
    parts.push(text.slice(from, at), insteadOf(text, at))
    from = at + 1
  }
  return parts.join("") + text.slice(from)
}

/** What a character stands in for where it is: a colon or a dash that begins something has a space after it. */
function insteadOf(text: string, at: number): string {
  const { instead } = KNOWN.get(text[at]!)!
  const next = text[at + 1] ?? "\n"
  const isKey = instead === ":" && /[^\s,\]}]/.test(next)
  const isItem =
    instead === "-" && /(?:^|\n) *$/.test(text.slice(Math.max(0, at - 200), at)) && /\S/.test(next)
  return isKey || isItem ? `${instead} ` : instead
}

// What could not be parsed hides what else is wrong.
function isBetter(now: Told, before: Told): boolean {
  if ((now.tree === null) !== (before.tree === null)) return now.tree !== null
  return now.problems.length < before.problems.length
}

function moved(problem: Problem, suspects: readonly Suspect[], source: Source): Problem {
  const offsets = suspects
    .filter(({ line }) => line === problem.line)
    .flatMap((suspect) => suspect.offsets)
    .sort((a, b) => a - b)
  let { column } = problem
  for (const at of offsets) {
    const own = source.position(at).column
    if (own < column) column += 1 - insteadOf(source.text, at).length
  }
  return { ...problem, column }
}

function problemOf(
  { character, line, offsets }: Suspect,
  problems: readonly Problem[],
  source: Source,
): Problem {
  const { kind, instead } = KNOWN.get(character)!
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")
  const path = problems.find((each) => each.line === line)?.path ?? []
  return {
    code: "look-alike",
    severity: "error",
    path,
    ...source.position(offsets[0]!),
    params: { kind, character: `U+${code}`, instead, count: offsets.length },
  }
}
