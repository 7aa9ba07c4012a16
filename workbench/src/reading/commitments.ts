import type { Actor } from "./actors.ts"
import type { Sentence } from "./sentences.ts"

export const ACTS = ["offer", "promise", "demand", "refusal", "threat"] as const

export type Act = (typeof ACTS)[number]

const VERBS: readonly (readonly [Act, RegExp])[] = [
  ["refusal", /^(?:refuse|reject|decline|rebuff|dismiss|deny)$/],
  ["threat", /^(?:threaten|warn)$/],
  ["offer", /^(?:offer|propose|float|dangle)$/],
  ["promise", /^(?:promise|pledge|vow|guarantee|commit|agree|assure|undertake|accept|swear)$/],
  ["demand", /^(?:demand|insist|urge|require|call)$/],
]

/**
 * What a sentence says that somebody offers, promises, demands, refuses or threatens: the first such verb, and the
 * name before it that is nearest. Null where there is none.
 */
export function commitmentIn(
  { words }: Sentence,
  actors: readonly Actor[],
): { from: number; to: number; act: Act; actor: string | null } | null {
  for (const word of words) {
    if (word.kind !== "VERB") continue
    const act = VERBS.find(([, verb]) => verb.test(word.lemma))?.[0]
    if (act === undefined) continue
    const before = actors.filter(({ to }) => to <= word.from)
    return { from: word.from, to: word.to, act, actor: before[before.length - 1]?.name ?? null }
  }
  return null
}
