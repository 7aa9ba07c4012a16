import type { ActKind } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Modality } from "./act.ts"
import type { Scene } from "./scene.ts"
import type { Verb } from "./verbs.ts"

export function modalityOf(
  scene: Scene,
  sentence: Sentence,
  t: number,
  verb: Verb & { readonly settled: ActKind },
): Modality {
  const { settled: kind } = verb
  const { clauses } = scene.doc.pack
  const before = scene.doc.text.slice(sentence.tokens[Math.max(0, t - 7)]!.from, sentence.tokens[t]!.to)
  if (clauses.denied.test(before)) return "denied"
  if (clauses.weighed.test(before)) return "weighed"
  if (clauses.ongoing.test(before)) return "ongoing"
  if (verb.modal === "conditional")
    return /\b(?:draft|plan|proposal|could work|borrador|salida|fórmula)\b/i.test(
      surroundings(scene, sentence),
    )
      ? "floated"
      : kind === "refuse" || kind === "threat" || kind === "demand"
        ? "done"
        : "conditional"
  if (clauses.floated.test(before)) return "floated"
  if (verb.modal === "future" && ["impose", "lift", "meet", "announce"].includes(kind)) return "ongoing"
  return "done"
}

function surroundings({ doc }: Scene, { from, to, paragraph }: Sentence): string {
  return doc.text.slice(Math.max(doc.paragraphs[paragraph]!.from, from - 150), to)
}
