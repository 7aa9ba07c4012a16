import type { Pack } from "../packs/pack.ts"
import type { Token } from "../text/tokens.ts"
import type { Doc } from "./document.ts"

/** A run of capitalised words: from first to before last token; `title` is where the name itself begins. */
export interface Run {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** Tokens before it that are a title: "Prime Minister". */
  readonly titleFrom: number
}

/** Words seen with a capital where no sentence begins. */
export function midCapitals({ sentences }: Doc): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { tokens } of sentences) {
    if (isShouted(tokens)) continue
    for (const [i, token] of tokens.entries())
      if (token.capital && !beginsSentence(tokens, i)) seen.set(token.text, (seen.get(token.text) ?? 0) + 1)
  }
  return seen
}

/** Words seen in small letters. */
export function smallWords({ sentences }: Doc): Set<string> {
  const seen = new Set<string>()
  for (const { tokens } of sentences)
    for (const token of tokens) if (token.kind === "word" && !token.capital) seen.add(token.lower)
  return seen
}

// Every word in capitals, as a heading.
function isShouted(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === "word")
  return words.length > 2 && words.filter(({ capital }) => capital).length > words.length * 0.75
}

export function beginsSentence(tokens: readonly Token[], i: number): boolean {
  for (let n = i - 1; n >= 0; n--) {
    const before = tokens[n]!
    if (before.kind === "sign" && /["“«‘'„([¿¡—–-]/.test(before.text)) continue
    // A list's number, or what a speaker's name ends with.
    return (
      /^[:•*]$/.test(before.text) ||
      tokens.slice(0, n + 1).every(({ kind, text }) => kind !== "word" || /^(?:am|pm|h|gmt)$/i.test(text)) ||
      (n === 0 && before.kind === "number") ||
      (before.text === "." && n === 1)
    )
  }
  return true
}

/** The names of a sentence, titles before them apart. */
export function runsIn(
  doc: Doc,
  sentence: number,
  mid: ReadonlyMap<string, number>,
  small: ReadonlySet<string>,
): Run[] {
  const { pack } = doc
  const tokens = doc.sentences[sentence]!.tokens
  const runs: Run[] = []
  if (isShouted(tokens) && tokens.every(({ text }) => text === text.toUpperCase())) return runs
  let i = 0
  while (i < tokens.length) {
    if (!startsName(tokens, i, { pack, mid, small })) {
      i++
      continue
    }
    const last = endOfRun(tokens, i, pack)
    const from = afterTitle(tokens, i, last, pack)
    runs.push({ sentence, first: from, last, titleFrom: i })
    i = last
  }
  return runs.filter(
    ({ first, last, titleFrom }) =>
      first < last &&
      !isCalendar(tokens, first, last, pack) &&
      !isPortfolio(tokens, titleFrom, pack) &&
      !isTitle(tokens, titleFrom, last, { pack, small }),
  )
}

// "President", "Prime Minister" alone: a role, that no name follows.
function isTitle(
  tokens: readonly Token[],
  first: number,
  last: number,
  { pack, small }: Pick<Known, "pack" | "small">,
): boolean {
  const { lower } = tokens[last - 1]!
  return (
    pack.titles.has(lower) &&
    pack.nouns.get(lower) === "person" &&
    small.has(lower) &&
    tokens.slice(first, last).every(({ lower }) => pack.titles.has(lower) || pack.modifiers.has(lower))
  )
}

// "Minister of Defence": what a minister is for.
function isPortfolio(tokens: readonly Token[], first: number, pack: Pack): boolean {
  let at = first - 1
  if (pack.determiners.has(tokens[at]?.lower ?? "") && !/^del$/.test(tokens[at]!.lower)) at--
  return (
    /^(?:of|for|de|del)$/.test(tokens[at]?.lower ?? "") &&
    /^(?:(?:vice|ex)?minist(?:er|r[oa])s?|ministry|ministerio|secretary|secretari[oa]|department|departamento|consejer[oa]|conseller[ií]a|concejal[ií]?a?)$/.test(
      tokens[at - 1]?.lower ?? "",
    )
  )
}

function isCalendar(tokens: readonly Token[], first: number, last: number, pack: Pack): boolean {
  return tokens.slice(first, last).every(({ lower }) => pack.calendar.has(lower) && lower !== "may")
}

interface Known {
  readonly pack: Pack
  readonly mid: ReadonlyMap<string, number>
  readonly small: ReadonlySet<string>
}

function startsName(tokens: readonly Token[], i: number, { pack, mid, small }: Known): boolean {
  const token = tokens[i]!
  if (!token.capital || token.kind !== "word" || pack.calendar.has(token.lower)) return false
  if (pack.pronouns.has(token.lower) || pack.honorifics.has(token.lower))
    return pack.honorifics.has(token.lower) && tokens[i + 1]?.capital === true
  const isSmall =
    pack.determiners.has(token.lower) ||
    pack.prepositions.has(token.lower) ||
    pack.conjunctions.has(token.lower) ||
    pack.auxiliaries.has(token.lower)
  if (isSmall && token.text !== "US") return false
  if (
    pack.common.has(token.lower) &&
    tokens[i + 1]?.text === "," &&
    /^(?:who|whose|quien)$/.test(tokens[i + 2]?.lower ?? "")
  )
    return true
  if (!beginsSentence(tokens, i))
    return (
      !(pack.common.has(token.lower) && tokens[i + 1]?.capital !== true && !mid.has(token.text)) ||
      (mid.get(token.text) ?? 0) > 1
    )
  const next = tokens[i + 1]
  const isPlain =
    pack.common.has(token.lower) || pack.verbs.has(token.lower) || pack.adverbs.test(token.lower)
  if (mid.has(token.text) && !(isPlain && small.has(token.lower))) return true
  if (pack.common.has(token.lower)) return false
  if (next?.capital === true && !pack.calendar.has(next.lower)) return !isPlain || pack.titles.has(next.lower)
  if (pack.nouns.has(token.lower) || pack.modifiers.has(token.lower) || isPlain || small.has(token.lower))
    return false
  if (/^\p{Lu}{2,}$/u.test(token.text)) return true
  if (next === undefined) return false
  return isFollower(next, pack)
}

// What may follow a name that begins a sentence, and hardly a common noun without its article.
function isFollower(next: Token, pack: Pack): boolean {
  if (next.lower === "'s" || next.text === "," || next.text === "(") return true
  if (
    pack.auxiliaries.has(next.lower) ||
    pack.adverbs.test(next.lower) ||
    pack.and.has(next.lower) ||
    pack.negations.has(next.lower)
  )
    return true
  return mayBeVerb(next.lower, pack)
}

/** Whether a word may be a verb that says what somebody does. */
export function mayBeVerb(word: string, pack: Pack): boolean {
  return (pack.verbs.get(word) ?? []).some(({ form }) => form !== "base" && form !== "gerund")
}

function endOfRun(tokens: readonly Token[], start: number, pack: Pack): number {
  let end = start + 1
  while (end < tokens.length) {
    const token = tokens[end]!
    // "Drivers' Union".
    if (
      /^['’]$/.test(token.text) &&
      token.from === tokens[end - 1]!.to &&
      /s$/.test(tokens[end - 1]!.lower) &&
      tokens[end + 1]?.capital === true
    ) {
      end++
      continue
    }
    if (token.text === "." && pack.honorifics.has(tokens[end - 1]!.lower)) {
      end++
      continue
    }
    // The initial of a name.
    if (token.text === "." && /^\p{Lu}$/u.test(tokens[end - 1]!.text) && tokens[end + 1]?.capital === true) {
      end++
      continue
    }
    if (token.capital && token.kind === "word" && !isSeparate(tokens, end, pack)) {
      end++
      continue
    }
    const next = joined(tokens, start, end, pack)
    if (next === null) break
    end = next
  }
  return end
}

// A month or weekday after a name is no part of it.
function isSeparate(tokens: readonly Token[], at: number, pack: Pack): boolean {
  const { lower, text } = tokens[at]!
  return (pack.calendar.has(lower) && lower !== "may") || (pack.pronouns.has(lower) && text.length > 1)
}

const AND = /^(?:&|and|y|e)$/

// "Bank of England", "Frente de Liberación": where the next capital is, null where the run ends.
function joined(tokens: readonly Token[], start: number, end: number, pack: Pack): number | null {
  const first = tokens[end]!
  if (!pack.joins.has(first.lower) || first.capital) return null
  let at = end + 1
  while (at < tokens.length && pack.joins.has(tokens[at]!.lower) && !tokens[at]!.capital && at < end + 3) at++
  const next = tokens[at]
  if (next === undefined || !next.capital || next.kind !== "word" || pack.calendar.has(next.lower))
    return null
  if (first.text === "&") return at + 1
  if (AND.test(first.lower) || first.lower === "the" || /^(?:el|la|los|las)$/.test(first.lower)) return null
  const left = tokens.slice(start, end)
  const names = left.filter(({ capital }) => capital)
  const isBody = names.some(({ lower }) => pack.nouns.has(lower) || BODIES.has(lower))
  if (/^(?:von|van|der|den|bin|ibn|di|du|da|do|dos|al|ul)$/.test(first.lower)) return at + 1
  const right = countCapitals(tokens, at)
  if (names.length > 1 && !isBody)
    return pack.language === "es" && right === 1 && names.length === 1 ? at + 1 : null
  // "Civic Front of Elvira Montalbán": a person's name after a body's.
  if (names.length >= 2 && right >= 2 && !pack.nouns.has(next.lower) && !BODIES.has(next.lower)) return null
  if (pack.titles.has(names.at(-1)!.lower)) return null
  return at + 1
}

const BODIES = new Set(
  "hospital school clinic museum assembly staff secretariat motors electric post united republic kingdom confederation union bank university ministry department office council organization organisation league house república reino confederación unión banco universidad ministerio estado estados organización liga gobierno government front frente".split(
    " ",
  ),
)

function countCapitals(tokens: readonly Token[], from: number): number {
  let n = 0
  while (tokens[from + n]?.capital === true) n++
  return n
}

/** Where the name begins after a title: "Prime Minister Vera Solano". */
function afterTitle(tokens: readonly Token[], first: number, last: number, pack: Pack): number {
  let from = first
  for (let i = first; i < last - 1; i++) {
    const { lower } = tokens[i]!
    if (pack.honorifics.has(lower)) from = tokens[i + 1]!.text === "." ? i + 2 : i + 1
    else if (pack.titles.has(lower) && tokens[i + 1]!.capital && !namesBody(tokens, i + 1, last, pack))
      from = i + 1
  }
  return from < last ? from : first
}

function namesBody(tokens: readonly Token[], first: number, last: number, pack: Pack): boolean {
  return tokens
    .slice(first, last)
    .some(({ lower }) => (pack.nouns.has(lower) && !pack.titles.has(lower)) || BODIES.has(lower))
}
