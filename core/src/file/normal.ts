/** A place in a text: characters before it, and before what follows it. */
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * What an accent that stands free, as typesetting leaves it, belongs to: the letter after it (`negociaci´on`) or the one
 * before it (`Sa˜o`). Or it is none, but a careless apostrophe (`it´s`).
 */
type Accents = "before" | "after" | "none"

/**
 * A text as it is held against others: what typesetting and copying change is the same in all of them. White space and
 * line ends are one space, and none beside double quotation marks and dashes; signs without width are gone, and so is
 * a hyphen between two letters, with a line end after it; ligatures are letters; accents are part of their
 * letters; quotation marks, dashes and ellipses are of one kind each. Case counts. Cost: O(length).
 */
export class NormalText {
  readonly text: string
  // Stretches of `text` by where each begins, with their places in the source. One as long as its source came of it
  // sign by sign; of any other each sign came of the whole.
  readonly #at: number[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []

  constructor(source: string, accents: Accents = "before") {
    const parts: string[] = []
    let length = 0
    const add = (part: string, from: number, to: number): void => {
      if (part === "") return
      const last = this.#at.length - 1
      const follows =
        last >= 0 && part.length === to - from && this.#to[last] === from && this.#isEven(last, length)
      if (follows) this.#to[last] = to
      else {
        this.#at.push(length)
        this.#from.push(from)
        this.#to.push(to)
      }
      parts.push(part)
      length += part.length
    }
    const { pattern, names } = COMPOSED.test(source) ? FINDERS[accents].all : FINDERS[accents].plain
    pattern.lastIndex = 0
    let done = 0
    for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
      const found = match[0]
      add(source.slice(done, match.index), done, match.index)
      const same = SAME[names[match.indexOf(found, 1) - 1]!](found)
      // What only looked like a letter with its accent: its first sign stands for itself, the other is looked at again.
      const taken = same === null ? found[0]! : found
      const core = taken.trim() || taken
      const from = match.index + taken.indexOf(core)
      add(same ?? (taken === "´" || taken === "`" ? "'" : taken), from, from + core.length)
      done = match.index + taken.length
      pattern.lastIndex = done
    }
    add(source.slice(done), done, source.length)
    this.text = parts.join("")
  }

  /** The stretch of the source that a stretch of `text`, which is not empty, came of. Cost: O(log length). */
  origin({ from, to }: Span): Span {
    const [first, last] = [this.#stretch(from, this.#at), this.#stretch(to - 1, this.#at)]
    return {
      from: this.#isEven(first) ? this.#from[first]! + from - this.#at[first]! : this.#from[first]!,
      to: this.#isEven(last) ? this.#from[last]! + to - this.#at[last]! : this.#to[last]!,
    }
  }

  /** How much of `text` came of what stands before a place of the source. Cost: O(log length). */
  before(place: number): number {
    const i = this.#stretch(place, this.#from)
    if (i < 0) return 0
    const into = Math.min(place - this.#from[i]!, this.#to[i]! - this.#from[i]!)
    if (this.#isEven(i)) return this.#at[i]! + into
    return into === 0 ? this.#at[i]! : (this.#at[i + 1] ?? this.text.length)
  }

  // The last stretch that begins at or before a place, -1 for none.
  #stretch(place: number, starts: readonly number[]): number {
    let [low, high] = [-1, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (starts[middle]! <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  #isEven(i: number, end = this.#at[i + 1] ?? this.text.length): boolean {
    return this.#to[i]! - this.#from[i]! === end - this.#at[i]!
  }
}

/** A text in which words are looked up, whatever typesetting and copying made of either. Case counts. */
export class TextSearch {
  readonly #source: string
  readonly #readings = new Map<Accents, NormalText>()

  constructor(source: string) {
    this.#source = source
  }

  /**
   * Where words stand, the place nearest to `near`, the earlier of two as near; null where they do not.
   * Cost: O(length of text and words).
   */
  place(words: string, near = 0): Span | null {
    if (words.trim() === "") return null
    if (this.#source.startsWith(words, near)) return { from: near, to: near + words.length }
    const readings: readonly Accents[] =
      FREE.test(this.#source) || FREE.test(words) ? ["before", "after", "none"] : ["before"]
    for (const accents of readings) {
      const sought = trimmed(new NormalText(words, accents).text)
      if (sought === "") continue
      const normal = this.#reading(accents)
      const at = nearest(places(normal.text, sought), normal.before(near))
      if (at !== null) return normal.origin({ from: at, to: at + sought.length })
    }
    // Words cut off within a letter and its accent, or signs alone.
    const sought = words.trim()
    const at = nearest(places(this.#source, sought), near)
    return at === null ? null : { from: at, to: at + sought.length }
  }

  #reading(accents: Accents): NormalText {
    const known = this.#readings.get(accents)
    if (known !== undefined) return known
    const made = new NormalText(this.#source, accents)
    this.#readings.set(accents, made)
    return made
  }
}

/** A text as a search looks at it: the normal one, where neither case nor accents count. Cost: O(length). */
export function searchKey(text: string): string {
  const bare = (each: string): string => each.replace(/\p{M}+/gu, "")
  return bare(bare(trimmed(new NormalText(text).text)).normalize("NFKD")).toLowerCase()
}

// Whether a hyphen at an end joins words only shows with what stands beyond.
function trimmed(normal: string): string {
  let [from, to] = [0, normal.length]
  while (from < to && " -".includes(normal[from]!)) from++
  while (from < to && " -".includes(normal[to - 1]!)) to--
  return normal.slice(from, to)
}

function nearest(places: Iterable<number>, near: number): number | null {
  let best: number | null = null
  for (const at of places) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at
    if (at >= near) break
  }
  return best
}

/** Where words begin in a text, in order, also over each other. Knuth, Morris and Pratt: O(length of both). */
function* places(text: string, words: string): Iterable<number> {
  if (words.length > text.length) return
  // Of each beginning of the words: how long a shorter beginning it ends with.
  const shorter = new Int32Array(words.length + 1)
  for (let i = 1, fits = 0; i < words.length; i++) {
    while (fits > 0 && words[i] !== words[fits]) fits = shorter[fits]!
    if (words[i] === words[fits]) fits++
    shorter[i + 1] = fits
  }
  // Most of a text is passed over by looking for how the words begin, which is short: many quotations share a text.
  const beginning = words.slice(0, 8)
  for (let i = text.indexOf(beginning), fits = 0; i >= 0 && i < text.length; ) {
    while (fits > 0 && text[i] !== words[fits]) fits = shorter[fits]!
    if (text[i] !== words[fits]) {
      i = text.indexOf(beginning, i)
      continue
    }
    fits++
    i++
    if (fits < words.length) continue
    yield i - words.length
    fits = shorter[fits]!
  }
}

// --- what is the same

const WIDTHLESS = "\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff"
const GAP = `[\\s${WIDTHLESS}]`
const DASHES = "-‐‑–−"
// Accents as signs of their own, over a letter and under it.
const OVER = "´`¨ˆ˜ˇ˘˙˚˝¯"
const UNDER = "¸˛"
const FREE = new RegExp(`[${OVER}${UNDER}\\\\]`)
const MARKS: Readonly<Record<string, string>> = {
  ...{
    "´": "\u0301",
    "'": "\u0301",
    "`": "\u0300",
    "¨": "\u0308",
    '"': "\u0308",
    ˆ: "\u0302",
    "^": "\u0302",
  },
  ...{ "˜": "\u0303", "~": "\u0303", ˇ: "\u030c", v: "\u030c", "˘": "\u0306", u: "\u0306", "˙": "\u0307" },
  ...{ ".": "\u0307", "˚": "\u030a", r: "\u030a", "˝": "\u030b", H: "\u030b", "¯": "\u0304", "=": "\u0304" },
  ...{ "¸": "\u0327", c: "\u0327", "˛": "\u0328", k: "\u0328" },
}
const JAMO = "\\u1161-\\u11ff"
const SINGLETONS = "\\u2126\\u212a\\u212b\\uf900-\\ufaff"
// Letters that have marks, or are the same as others.
const COMPOSED = new RegExp(`[\\p{M}${JAMO}${SINGLETONS}]`, "u")

// What a sign, or several, are the same as, by name of what finds them; the first that finds something counts.
const FINDS = {
  // No letter of any script has more marks; to order them without bound would take long.
  letter: `[\\p{L}\\p{N}][\\p{M}${JAMO}]{1,30}|[${SINGLETONS}]`,
  // As texts that are to be typeset have them: \'o, \~{n}, \"\i, \c{c}.
  written: `\\\\(?:['\`^~=.]|[Hckruv](?=[\\s{\\\\])|"(?=[\\s{\\\\AEIOUYaeiouy]))\\s?(?:\\{\\\\?[A-Za-z]\\}|\\\\[ij](?![A-Za-z])|[A-Za-z])`,
  before: `[${OVER}](?:(?<=\\p{L}.) )?[A-Za-zıȷ]|[A-Za-z][${UNDER}]`,
  after: `[A-Za-zıȷ][${OVER}${UNDER}]`,
  hyphen: `(?<=[\\p{L}\\p{M}])[${DASHES}\\u00ad]${GAP}*(?=\\p{L})`,
  dash: `(?<=[\\p{L}\\p{M}\\p{N}])[${DASHES}]${GAP}*(?=[\\p{L}\\p{N}])|${GAP}*(?:[—―]|--+|(?<=\\s)[${DASHES}](?=\\s))${GAP}*`,
  double: `${GAP}*(?:["“”„‟«»″＂]|''|\`\`)${GAP}*`,
  single: "[‘’‚‛‹›′ʼ＇´`]",
  // Ligatures, and letters by their shape or width.
  form: "[\\ufb00-\\ufb06\\ufb13-\\ufb17\\ufb1d-\\ufdff\\ufe70-\\ufefc\\uff01-\\uff5e]",
  ellipsis: "…",
  // One space between words, as most are, is as it should be.
  gap: `(?! (?!${GAP}))${GAP}+`,
} as const

type Find = keyof typeof FINDS

const SAME: Readonly<Record<Find, (found: string) => string | null>> = {
  letter: (found) => found.replace(/^[ıȷ]/, dotted).normalize("NFC"),
  written: (found) => accented(found[1]!, found.replace(/[}\s]+$/, "").at(-1)!),
  before: (found) =>
    OVER.includes(found[0]!) ? accented(found[0]!, found.at(-1)!) : accented(found[1]!, found[0]!),
  after: (found) => accented(found[1]!, found[0]!),
  hyphen: () => "",
  dash: () => "-",
  double: () => '"',
  single: () => "'",
  form: (found) => found.normalize("NFKC"),
  ellipsis: () => "...",
  gap: (found) => (/[^\S\ufeff]/.test(found) ? " " : ""),
}

const dotted = (letter: string): string => ({ ı: "i", ȷ: "j" })[letter] ?? letter

// Null where no letter has that accent.
function accented(accent: string, letter: string): string | null {
  const made = `${dotted(letter)}${MARKS[accent]!}`.normalize("NFC")
  return made.length === 1 ? made : null
}

/** What finds all that is the same as something else, and by name what each of its groups finds. */
interface Finder {
  readonly pattern: RegExp
  readonly names: readonly Find[]
}

function finder(accents: Accents, isPlain: boolean): Finder {
  const unused: readonly Find[] = [
    ...(isPlain ? (["letter"] as const) : []),
    ...(accents === "none" ? (["written"] as const) : []),
    ...(["before", "after"] as const).filter((each) => each !== accents),
  ]
  const names = (Object.keys(FINDS) as Find[]).filter((name) => !unused.includes(name))
  return { pattern: new RegExp(names.map((name) => `(${FINDS[name]})`).join("|"), "gu"), names }
}

function finders(accents: Accents): { readonly all: Finder; readonly plain: Finder } {
  return { all: finder(accents, false), plain: finder(accents, true) }
}

// By reading, for texts that have letters with marks and those that have none.
const FINDERS = { none: finders("none"), before: finders("before"), after: finders("after") }
