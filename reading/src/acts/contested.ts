import type { Sourced } from "../attributions/sourcing.ts"
import type { Actor } from "../mentions/mention.ts"
import type { Sentence } from "../text/sentences.ts"
import { type Claim, claimsIn, NUMBER } from "./claims.ts"
import { clauseEnd, partyOf, type Scene, type Stretch, tokenAt, trimmed } from "./scene.ts"

export interface Contested {
  readonly positions: readonly { readonly at: Stretch; readonly who: readonly Actor[] }[]
  readonly sentence: number
  /** Both count. */
  readonly counted: boolean
}

interface Side {
  readonly at: Stretch
  readonly who: Actor | null
  readonly sentence: number
}

/** Questions on which a text gives differing answers: one says, another denies or counts otherwise. */
export function contestedIn(scene: Scene, sources: readonly Sourced[]): Contested[] {
  const pairs = [...creditedTwice(scene, sources), ...sideBySide(scene, sources)]
  const found = pairs.filter(({ counted }) => counted)
  const isKnown = ({ positions }: Contested): boolean =>
    found.some((each) => each.positions.some(({ at }) => positions.some((own) => meets(own.at, at))))
  for (const [i, sentence] of scene.doc.sentences.entries()) {
    const beside = rejectedBeside(scene, i, sentence, sources)
    const answer = beside?.[1] ?? answerIn(scene, i, sentence)
    if (answer === null) continue
    const other = beside?.[0] ?? otherSide(scene, i, answer, sources)
    if (other === null) continue
    const positions = [other, answer].map(({ at, who }) => ({ at, who: who === null ? [] : [who] }))
    const one = { positions, sentence: i, counted: false }
    if (!isKnown(one)) found.push(one)
  }
  for (const pair of pairs) if (!isKnown(pair)) found.push(pair)
  return found
}

// "14 million according to X and nine according to Y": two who count, credited in one sentence.
function creditedTwice(scene: Scene, sources: readonly Sourced[]): Contested[] {
  const counts = ({ claim }: Sourced): boolean => NUMBER.test(scene.doc.text.slice(claim.from, claim.to))
  return sources.flatMap((one, i) => {
    const other = sources[i + 1]
    if (other === undefined || other.sentence !== one.sentence || isSame(one.who, other.who)) return []
    if (!counts(one) || !counts(other) || other.claim.to - other.claim.from > 80) return []
    const positions = [one, other].map(({ claim, who }) => ({ at: claim, who: who === null ? [] : [who] }))
    return [{ positions, sentence: one.sentence, counted: true }]
  })
}

const meets = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to

// "X says it holds 26. Y counts 31": claims of two that stand side by side.
function sideBySide(scene: Scene, sources: readonly Sourced[]): Contested[] {
  const found: Contested[] = []
  let last: Claim | null = null
  for (const [i, { paragraph }] of scene.doc.sentences.entries()) {
    if (
      last !== null &&
      (i - last.sentence > 1 || scene.doc.sentences[last.sentence]!.paragraph !== paragraph)
    )
      last = null
    for (const claim of claimsIn(scene, i, sources)) {
      if (last !== null && answers(scene, last, claim)) {
        const positions = [last, claim].map(({ at, who }) => ({ at, who: who === null ? [] : [who] }))
        found.push({ positions, sentence: i, counted: last.counts && claim.counts })
        // Of three, the two that count belong together.
        last = last.counts && claim.counts ? null : claim
      } else last = claim
    }
  }
  return found
}

// Both count, or one denies, or they speak of the same; and they are not one side's.
function answers({ doc }: Scene, one: Claim, other: Claim): boolean {
  if (one.who !== null && other.who !== null && partyOf(one.who) === partyOf(other.who)) return false
  if (one.who === null && other.who === null && !(one.counts && other.counts)) return other.denies
  if (other.denies || (one.counts && other.counts)) return true
  // "X says A; Y insists B": set against each other by the sign.
  if (other.after !== "sentence" && one.who !== null && other.who !== null && one.sentence === other.sentence)
    return true
  const stems = (at: Stretch): string[] =>
    (
      doc.text
        .slice(at.from, at.to)
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? []
    ).map((word) => word.slice(0, 3))
  const said = new Set(stems(one.at))
  const same = stems(other.at).filter((stem) => said.has(stem)).length
  // In a sentence of its own, more must speak for it than one word.
  const both = one.who !== null && other.who !== null
  const isSet =
    (one.counters || other.counters) && (same > 0 || BACK.test(doc.text.slice(other.at.from, other.at.to)))
  return other.after === "sentence" ? both && (same >= 3 || isSet) : same > 0
}

// What looks back to what another says.
const BACK = /^(?:it|he|she|they|that|this|those|the opposite|the contrary|se|lo|la|fue|era|estaba|no)\b/i

const BESIDE =
  /(?<=, )(?:something|which|a (?:claim|charge)|an (?:accusation|allegation)|algo|lo|extremo|acusaci[oó]n|cargo|versi[oó]n)(?: that| que)? [^,.;]{3,60}?(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|contest(?:s|ed)?|niegan?|negó|rechazan?|rechazó|desmienten?|desmintió)/iu

// "…, something the ministry rejects": a claim and its denial in one sentence.
function rejectedBeside(
  scene: Scene,
  index: number,
  sentence: Sentence,
  sources: readonly Sourced[],
): readonly [Side, Side] | null {
  const { text } = scene.doc
  const match = BESIDE.exec(text.slice(sentence.from, sentence.to))
  if (match === null) return null
  const at = { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length }
  if (scene.quoted(at.from)) return null
  const who =
    scene.cast.bySentence[index]!.find(({ from, to }) => from >= at.from && to <= at.to)?.actor ?? null
  const told = sources.find(
    ({ claim }) => claim.from >= sentence.from && claim.from < at.from && claim.to > at.from - 3,
  )
  const claim = trimmed(text, { from: told?.claim.from ?? sentence.body, to: at.from })
  if (who === null || claim === null || isSame(told?.who ?? null, who)) return null
  return [
    { at: claim, who: told?.who ?? null, sentence: index },
    { at, who, sentence: index },
  ]
}

// A clause that denies, disputes or counts otherwise.
function answerIn(scene: Scene, index: number, sentence: Sentence): Side | null {
  const { text } = scene.doc
  const { clauses } = scene.doc.pack
  const own = text.slice(sentence.from, sentence.to)
  const all = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`)
  for (const match of own.matchAll(all(clauses.dispute))) {
    const side = sideAt(scene, index, sentence.from + match.index)
    if (side !== null) return side
  }
  for (const match of own.matchAll(all(clauses.counter))) {
    const side = sideAt(scene, index, sentence.from + match.index)
    if (side !== null && /\d|\p{L}+(?:een|y|ty)\b/u.test(text.slice(side.at.from, side.at.to))) return side
  }
  return null
}

function sideAt(scene: Scene, index: number, from: number): Side | null {
  if (scene.quoted(from)) return null
  const sentence = scene.doc.sentences[index]!
  const first = tokenAt(sentence.tokens, from)
  const at = trimmed(scene.doc.text, { from, to: clauseEnd(scene, sentence, first + 1, 30) })
  const isTurned = scene.doc.pack.language === "es"
  const subject =
    scene.subjects.before(index, first) ?? (isTurned ? scene.subjects.after(index, first) : null)
  if (at === null || at.to - at.from < 6 || subject === null) return null
  return { at, who: subject.actor, sentence: index }
}

// What it answers: what somebody else says just before.
function otherSide(scene: Scene, index: number, answer: Side, sources: readonly Sourced[]): Side | null {
  const { text } = scene.doc
  const isNumber =
    /\d/.test(text.slice(answer.at.from, answer.at.to)) ||
    /\b(?:seven|eight|nine|ten)\b/.test(text.slice(answer.at.from, answer.at.to))
  const { paragraph } = scene.doc.sentences[index]!
  for (const n of isNumber ? [] : [index, index - 1]) {
    const own = scene.doc.sentences[n]
    if (own === undefined || own.paragraph !== paragraph) continue
    const accused = accusation(scene, n, Math.min(own.to, answer.at.from), answer)
    if (accused !== null) return accused
  }
  const before = sources.filter(
    (each) =>
      each.claim.to <= answer.at.from &&
      each.sentence >= index - 2 &&
      (each.sentence >= index - 1 || scene.doc.sentences[each.sentence]!.paragraph === paragraph) &&
      !isSame(each.who, answer.who) &&
      each.sentence <= index,
  )
  const told = before.findLast(({ claim }) => !isNumber || /\d/.test(text.slice(claim.from, claim.to)))
  if (told !== undefined) return { at: told.claim, who: told.who, sentence: told.sentence }
  const clause = clauseBefore(scene, index, answer)
  return clause
}

const isSame = (a: Actor | null, b: Actor | null): boolean =>
  a === b || (a !== null && b !== null && partyOf(a) === partyOf(b))

// The clause before, of another subject: "Arvenia puts it at 212 million; Tesal admits 87".
function clauseBefore(scene: Scene, index: number, answer: Side): Side | null {
  const { text, sentences } = scene.doc
  for (const n of [index, index - 1]) {
    const sentence = sentences[n]
    if (sentence === undefined || sentence.paragraph !== sentences[index]!.paragraph) continue
    const limit = n === index ? text.lastIndexOf(";", answer.at.from) : sentence.to
    for (let i = 0; i < sentence.tokens.length && sentence.tokens[i]!.to <= limit; i++) {
      const side = toldAt(scene, n, i, { limit, answer })
      if (side !== null) return side
    }
  }
  return null
}

// What another tells with the verb at a token, up to a limit: a number, where the answer is one.
function toldAt(
  scene: Scene,
  index: number,
  i: number,
  { limit, answer }: { limit: number; answer: Side },
): Side | null {
  const { text, pack, sentences } = scene.doc
  const sentence = sentences[index]!
  const { capital, lower, from } = sentence.tokens[i]!
  const forms = capital && i > 0 ? [] : (pack.verbs.get(lower) ?? [])
  if (!forms.some(({ form }) => form === "present" || form === "past")) return null
  const subject = scene.subjects.before(index, i)
  if (subject === null || isSame(subject.actor, answer.who)) return null
  const at = trimmed(text, { from, to: Math.min(limit, clauseEnd(scene, sentence, i + 1, 30)) })
  const isNumber = /\d/.test(text.slice(answer.at.from, answer.at.to))
  if (at === null || (isNumber && !/\d/.test(text.slice(at.from, at.to)))) return null
  return { at, who: subject.actor, sentence: index }
}

// "Ostrovia accused the group of breaking its word": what is most likely denied.
function accusation(scene: Scene, index: number, limit: number, { who }: Side): Side | null {
  const sentence = scene.doc.sentences[index]!
  for (const [i, { lower, to, from, capital }] of sentence.tokens.entries()) {
    if (capital || to > limit) continue
    if (
      !(scene.doc.pack.verbs.get(lower) ?? []).some(
        ({ lemma, form }) => ACCUSING.test(lemma) && form !== "base",
      )
    )
      continue
    const subject = scene.subjects.before(index, i) ?? scene.subjects.after(index, i)
    const at = trimmed(scene.doc.text, { from, to: Math.min(limit, clauseEnd(scene, sentence, i + 1, 30)) })
    if (subject !== null && !isSame(subject.actor, who) && at !== null)
      return { at, who: subject.actor, sentence: index }
  }
  return null
}

const ACCUSING =
  /^(?:accuse|blame|allege|charge|claim|fault|acusar|culpar|denunciar|reprochar|atribuir|achacar|imputar|responsabilizar)$/
