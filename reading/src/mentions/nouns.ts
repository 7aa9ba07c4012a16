import type { NounClass, Pack } from "../packs/pack.ts"
import type { Token } from "../text/tokens.ts"
import type { Run } from "./names.ts"
import { mayBeVerb } from "./names.ts"

/** A common noun that names somebody, with what goes with it. */
export interface Noun {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly of: NounClass
  readonly definite: boolean
  readonly indefinite: boolean
  readonly counted: boolean
  /** The words that say whose it is, before or after it: token numbers; null where none do. */
  readonly owner: { readonly first: number; readonly last: number } | null
}

/** The nouns of actors in a sentence, the names in it known. */
export function nounsIn(tokens: readonly Token[], runs: readonly Run[], pack: Pack): Noun[] {
  const inRun = new Set<number>()
  for (const { first, last } of runs) for (let i = first; i < last; i++) inRun.add(i)
  const found: Noun[] = []
  for (let i = 0; i < tokens.length; i++) {
    const of = tokens[i]!.kind === "word" && !inRun.has(i) ? pack.nouns.get(tokens[i]!.lower) : undefined
    if (of === undefined) continue
    if (tokens[i]!.capital && i > 0 && tokens[i + 1]?.capital === true) continue
    // "El corte" is no court.
    if (/^cortes?$/.test(tokens[i]!.lower) && !/^(?:la|una|las|esta|esa)$/.test(tokens[i - 1]?.lower ?? ""))
      continue
    const noun = pack.language === "en" ? headLast(tokens, i, pack, inRun) : headFirst(tokens, i, pack, inRun)
    if (noun === null) continue
    found.push({ ...noun, of })
  }
  return found
}

type Found = Omit<Noun, "of">

// English: what goes with a noun stands before it, and a noun after it makes it go with that one.
function headLast(
  tokens: readonly Token[],
  head: number,
  pack: Pack,
  inRun: ReadonlySet<number>,
): Found | null {
  const next = tokens[head + 1]
  if (next !== undefined && next.kind === "word" && !mayFollow(next, pack)) return null
  if (next?.kind === "word" && pack.nouns.has(next.lower) && !mayBeVerb(next.lower, pack)) return null
  let first = head
  while (first > 0 && goesBefore(tokens, first - 1, pack)) first--
  let owner: Noun["owner"] = null
  // "Belmaran mediators": the adjective is of a name.
  if (first > 0 && inRun.has(first - 1)) {
    const last = first
    while (first > 0 && inRun.has(first - 1)) first--
    owner = { first, last }
  }
  const before = tokens[first - 1]
  if (before?.lower === "'s") {
    let from = first - 1
    while (from > 0 && (inRun.has(from - 1) || goesBefore(tokens, from - 1, pack))) from--
    owner = { first: from, last: first - 1 }
    return { first, last: head + 1, head, definite: true, indefinite: false, counted: false, owner }
  }
  owner ??= ownerAfter(tokens, head + 1, pack, inRun)
  const lower = before?.lower ?? ""
  // "To chair", "will host": a verb.
  if (
    first === head &&
    /^(?:to|will|would|can|could|may|might|should|must|not)$/.test(lower) &&
    pack.verbs.has(tokens[head]!.lower)
  )
    return null
  const indefinite = pack.indefinite.has(lower)
  const counted =
    tokens.slice(first, head).some(({ lower }) => pack.number.test(lower)) || pack.number.test(lower)
  if (/^(?:no|any|every|each)$/.test(lower)) return null
  return {
    first,
    last: head + 1,
    head,
    definite: pack.determiners.has(lower) && !indefinite,
    indefinite,
    counted,
    owner,
  }
}

function mayFollow(next: Token, pack: Pack): boolean {
  if (next.capital || next.lower === "'s") return true
  if (
    pack.prepositions.has(next.lower) ||
    pack.conjunctions.has(next.lower) ||
    pack.auxiliaries.has(next.lower)
  )
    return true
  if (
    pack.adverbs.test(next.lower) ||
    pack.determiners.has(next.lower) ||
    pack.pronouns.has(next.lower) ||
    pack.negations.has(next.lower)
  )
    return true
  return (
    (pack.verbs.get(next.lower) ?? []).length > 0 ||
    /^(?:familiar|close|aware|present|alike|alone|involved|here|there|responsible|loyal|opposed|unhappy|both)$/.test(
      next.lower,
    )
  )
}

function goesBefore(tokens: readonly Token[], i: number, pack: Pack): boolean {
  const { lower, kind, capital } = tokens[i]!
  if (kind === "number") return true
  if (kind !== "word" || (capital && i > 0)) return false
  return (
    pack.modifiers.has(lower) ||
    pack.number.test(lower) ||
    (pack.nouns.has(lower) && !pack.determiners.has(lower) && tokens[i + 1]?.kind === "word")
  )
}

// Spanish: what goes with a noun mostly follows it.
function headFirst(
  tokens: readonly Token[],
  head: number,
  pack: Pack,
  inRun: ReadonlySet<number>,
): Found | null {
  let first = head
  while (first > 0 && isBefore(tokens[first - 1]!, pack)) first--
  let last = head + 1
  while (last < tokens.length && !inRun.has(last) && isAfter(tokens[last]!, pack)) last++
  const lower = tokens[first - 1]?.lower ?? ""
  // After another noun it is an adjective: "interconexión eléctrica".
  if (first === head && !mayPrecede(tokens[head - 1], pack)) return null
  if (/^(?:ningún|ninguna|cada|cualquier)$/.test(lower)) return null
  // A noun that goes with the one before it: "el portavoz presidente".
  if (first === head && head > 0 && pack.nouns.has(tokens[head - 1]!.lower) && !inRun.has(head - 1))
    return null
  const indefinite = pack.indefinite.has(lower)
  const counted =
    tokens.slice(first, head).some(({ lower }) => pack.number.test(lower)) || pack.number.test(lower)
  const definite = pack.determiners.has(lower) && !indefinite
  return { first, last, head, definite, indefinite, counted, owner: ownerAfter(tokens, last, pack, inRun) }
}

function mayPrecede(before: Token | undefined, pack: Pack): boolean {
  if (before === undefined || before.kind !== "word") return true
  const { lower } = before
  if (
    pack.determiners.has(lower) ||
    pack.prepositions.has(lower) ||
    pack.conjunctions.has(lower) ||
    pack.number.test(lower)
  )
    return true
  return (
    pack.verbs.has(lower) || pack.auxiliaries.has(lower) || pack.adverbs.test(lower) || pack.nouns.has(lower)
  )
}

function isBefore({ lower, kind, capital }: Token, pack: Pack): boolean {
  if (kind === "number") return true
  return (
    kind === "word" &&
    !capital &&
    !pack.determiners.has(lower) &&
    (pack.modifiers.has(lower) || pack.number.test(lower))
  )
}

function isAfter({ lower, kind, capital }: Token, pack: Pack): boolean {
  return kind === "word" && !capital && pack.modifiers.has(lower)
}

/** Whose it is: "of X" or "for X" after a noun. */
export function ownerAfter(
  tokens: readonly Token[],
  last: number,
  pack: Pack,
  inRun: ReadonlySet<number>,
): Noun["owner"] {
  if (!/^(?:of|for|to|at|de|del|para)$/.test(tokens[last]?.lower ?? "")) return null
  let from = last + 1
  while (
    from < tokens.length &&
    from < last + 4 &&
    !inRun.has(from) &&
    (pack.determiners.has(tokens[from]!.lower) ||
      pack.modifiers.has(tokens[from]!.lower) ||
      tokens[from]!.capital)
  )
    from++
  if (inRun.has(from)) {
    let to = from
    while (inRun.has(to)) to++
    return { first: from, last: to }
  }
  return pack.nouns.has(tokens[from]?.lower ?? "") ? { first: from, last: from + 1 } : null
}
