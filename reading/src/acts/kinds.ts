import type { ActKind } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { clauseEnd, type Scene } from "./scene.ts"
import type { Verb } from "./verbs.ts"

/** What kind of act a verb tells in its sentence, null where none. */
export function kindOf(scene: Scene, sentence: Sentence, t: number, verb: Verb): ActKind | null {
  const { pack } = scene.doc
  const rest = scene.doc.text.slice(sentence.tokens[t]!.from, clauseEnd(scene, sentence, t + 1))
  const harm = pack.clauses.harm.test(rest)
  const { kind, lemma, modal, negated } = verb
  if (sentence.tokens[verb.first]!.lower === "shall" && !negated)
    return kind === "meet" || lemma === "hold" ? "meet" : "promise"
  if (isSaid(scene, sentence, t, verb)) return null
  if (negated && (modal !== null || isWilling(lemma)))
    return kind === "refuse" || kind === "impose"
      ? null
      : /unless|a menos que|salvo que/i.test(scene.doc.text.slice(sentence.from, sentence.to))
        ? "threat"
        : "refuse"
  if (negated) return kind === null || kind === "announce" || kind === "meet" ? null : "refuse"
  if (kind === "threat" && verb.lemma !== "threaten" && verb.lemma !== "amenazar")
    return harm ? "threat" : null
  if (kind !== null && modal === null) return kind
  if (kind !== null) return (kind === "announce" || kind === "refuse") && harm ? "threat" : kind
  if (modal === null) return null
  if (
    /^(?:be|have|do|say|mean|take|need|know|come|become|seem|remain|help|allow|cost|see|ser|estar|haber|tener|poder|deber|querer|decir|hacer|saber)$/.test(
      lemma,
    )
  )
    return null
  if (harm) return "threat"
  return pack.language === "es" && modal === "conditional" ? "offer" : "promise"
}

export const isWilling = (lemma: string): boolean =>
  /^(?:sign|accept|agree|negotiate|talk|discuss|yield|cede|querer|aceptar|firmar|negociar|ceder|sentar|volver)$/.test(
    lemma,
  )

// Verbs that report what is said, followed by a clause: the act stands in it.
function isSaid(scene: Scene, sentence: Sentence, t: number, { lemma, kind }: Verb): boolean {
  const { pack } = scene.doc
  const next = sentence.tokens[t + 1]
  if (kind === "announce" && /^(?:announce|declare|anunciar|declarar)$/.test(lemma))
    return (
      next === undefined ||
      pack.clauses.that.test(next.lower) ||
      /^[.,]$/.test(next.text) ||
      pack.calendar.has(next.lower) ||
      /^(?:on|el)$/.test(next.lower)
    )
  if (
    /^(?:call|ask|assure|suggest|leave|order|send|end|raise|hold|release)$/.test(lemma) &&
    next !== undefined &&
    pack.clauses.that.test(next.lower)
  )
    return true
  return (
    /^(?:asegurar|reconocer|negar|sugerir|advertir|warn|suggest|deny|insist)$/.test(lemma) &&
    next !== undefined &&
    pack.clauses.that.test(next.lower) &&
    !/^(?:advertir|warn)$/.test(lemma)
  )
}

// Verbs that tell an act with one object alone: "called for", "asked for", "asked X to".
export function hasObject(tokens: readonly Token[], t: number, lemma: string): boolean {
  const rest = tokens.slice(t + 1, t + 9).map(({ lower }) => lower)
  if (lemma === "call" || lemma === "appeal") return /^(?:for|on|upon|to)$/.test(rest[0] ?? "")
  if (lemma === "ask")
    return (
      (rest[0] === "for" || rest.slice(0, 7).includes("to") || rest[0] === "that") &&
      !/^(?:anonymity|about|not|by)$/.test(rest[0] === "for" ? (rest[1] ?? "") : (rest[0] ?? ""))
    )
  if (lemma === "insist") return /^(?:on|upon)$/.test(rest[0] ?? "")
  if (lemma === "leave" || lemma === "quit") return /^(?:the|its|their|his|her)$/.test(rest[0] ?? "")
  if (lemma === "declare") return /^(?:a|an|war)$/.test(rest[0] ?? "")
  return true
}
