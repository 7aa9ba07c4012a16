import type { Actor } from "../mentions/mention.ts"
import type { ActKind } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import { mentionsIn, partyOf, type Scene, type Stretch, speakerAt } from "./scene.ts"
import type { Verb } from "./verbs.ts"

/** Who does something, and who with them. */
export interface Giver {
  readonly actor: Actor
  readonly also: readonly Actor[]
}

export function agentOf(scene: Scene, index: number, sentence: Sentence, t: number): Giver | null {
  const by = sentence.tokens.findIndex(({ lower }, i) => i > t && i < t + 10 && /^(?:by|por)$/.test(lower))
  if (by < 0) return null
  const end = sentence.tokens[Math.min(by + 5, sentence.tokens.length - 1)]!.to
  const [mention] = mentionsIn(scene, index, { from: sentence.tokens[by]!.to, to: end })
  return mention?.actor == null ? null : { actor: mention.actor, also: [] }
}

// Spanish: after its verb, or left out and the one told of last.
export function afterwards(scene: Scene, index: number, sentence: Sentence, t: number): Giver | null {
  const subject = scene.doc.pack.language === "es" ? scene.subjects.after(index, t) : null
  if (subject !== null && !/^(?:a|al)$/.test(sentence.tokens[t + 1]?.lower ?? "")) return subject
  const first = [...scene.cast.bySentence[index]!].find(
    ({ last, actor }) => last <= t && actor !== null && !["media", "analyst"].includes(actor.type),
  )
  if (
    first?.actor != null &&
    sentence.tokens.slice(first.last, t).every(({ text }) => !/^[;:“”«»"]$/.test(text))
  )
    return { actor: first.actor, also: [] }
  if (scene.doc.pack.language !== "es" || !isLeftOut(scene, sentence, t)) return null
  const actor = scene.subjects.understood(index, t, "any")
  return actor === null ? null : { actor, also: [] }
}

export function addresseesOf(
  scene: Scene,
  index: number,
  sentence: Sentence,
  { t, content, givers }: { t: number; content: Stretch; givers: readonly Actor[] },
): Actor[] {
  const given = new Set(givers.map(partyOf))
  const near = mentionsIn(scene, index, {
    from: sentence.tokens[t]!.to,
    to: Math.max(content.to, sentence.tokens[t]!.to),
  })
  for (const mention of near) {
    if (
      mention.actor === null ||
      given.has(partyOf(mention.actor)) ||
      ["media", "analyst"].includes(mention.actor.type)
    )
      continue
    const before = sentence.tokens[mention.first - 1]?.lower ?? ""
    const two = sentence.tokens[mention.first - 2]?.lower ?? ""
    const word = scene.doc.pack.determiners.has(before) && !/^al$/.test(before) ? two : before
    if (mention.first <= t + 3 || /^(?:to|on|against|with|from|a|al|contra|con|que|that|at)$/.test(word))
      return [mention.actor]
  }
  const others = scene.parties.filter((party) => !given.has(party))
  return scene.parties.length === 2 && others.length === 1 ? [...others] : []
}

/** Of an act told in the passive without who did it: both sides of what is agreed, the other side of what is imposed. */
export function unnamed(
  scene: Scene,
  index: number,
  t: number,
  { settled, modal }: Verb & { readonly settled: ActKind },
): Giver | null {
  const [one, other] = scene.parties
  if (modal !== null && settled !== "meet")
    return saidBy(scene, index, scene.doc.sentences[index]!.tokens[t]!.from, { modal })
  if (one === undefined || other === undefined) return null
  if (settled === "accept" || settled === "meet") return { actor: one, also: [other] }
  if (settled !== "impose" && settled !== "lift") return null
  const sentence = scene.doc.sentences[index]!
  const near = mentionsIn(scene, index, {
    from: sentence.tokens[Math.max(0, t - 6)]!.from,
    to: sentence.tokens[Math.min(sentence.tokens.length - 1, t + 6)]!.to,
  }).flatMap(({ actor }) => (actor === null ? [] : [partyOf(actor)]))
  const done = near.find((actor) => actor === one || actor === other)
  return done === undefined ? null : { actor: done === one ? other : one, also: [] }
}

/** Whose words tell what will be, where its subject is nobody: "the pit will close, its owner said". */
export function saidBy(
  scene: Scene,
  index: number,
  at: number,
  { modal }: Pick<Verb, "modal">,
): Giver | null {
  if (modal === null) return null
  const told = scene.sources.find(
    ({ sentence, claim }) => sentence === index && claim.from <= at && at < claim.to,
  )
  const who = speakerAt(scene, at) ?? told?.who ?? null
  if (who === null || ["media", "analyst", "court", "group"].includes(who.type)) return null
  if (who.type === "source" && partyOf(who) === who) return null
  return { actor: who, also: [] }
}

// Spanish: whether a verb has no subject of its own before it: it begins its clause.
function isLeftOut({ doc }: Scene, { tokens, body }: Sentence, t: number): boolean {
  const { pack } = doc
  let at = t - 1
  while (
    at >= 0 &&
    (pack.auxiliaries.has(tokens[at]!.lower) ||
      pack.negations.has(tokens[at]!.lower) ||
      pack.adverbs.test(tokens[at]!.lower))
  )
    at--
  const before = tokens[at]
  if (before === undefined || before.from < body) return true
  return before.kind === "sign" || pack.conjunctions.has(before.lower) || pack.calendar.has(before.lower)
}
