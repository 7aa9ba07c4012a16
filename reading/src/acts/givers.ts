import type { Actor } from "../mentions/mention.ts"
import type { Sentence } from "../text/sentences.ts"
import { mentionsIn, partyOf, type Scene, type Stretch } from "./scene.ts"

export function agentOf(
  scene: Scene,
  index: number,
  sentence: Sentence,
  t: number,
): { actor: Actor; also: readonly Actor[] } | null {
  const by = sentence.tokens.findIndex(({ lower }, i) => i > t && i < t + 10 && /^(?:by|por)$/.test(lower))
  if (by < 0) return null
  const end = sentence.tokens[Math.min(by + 5, sentence.tokens.length - 1)]!.to
  const [mention] = mentionsIn(scene, index, { from: sentence.tokens[by]!.to, to: end })
  return mention?.actor == null ? null : { actor: mention.actor, also: [] }
}

// Spanish: after its verb, or left out and the one told of last.
export function afterwards(
  scene: Scene,
  index: number,
  sentence: Sentence,
  t: number,
): { actor: Actor; also: readonly Actor[] } | null {
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
  if (scene.doc.pack.language !== "es") return null
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
