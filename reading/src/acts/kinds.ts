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
  const { lemma, modal, negated } = verb
  const kind = ownKind(scene, sentence, t, verb)
  const told = scene.doc.text.slice(sentence.from, sentence.to)
  if (pack.clauses.idle.test(objectOf(scene, sentence, t))) return null
  if (isUnreal(scene, sentence.tokens, t, verb) || isGeneral(sentence.tokens, t, verb)) return null
  if (sentence.tokens[verb.first]!.lower === "shall" && !negated)
    return kind === "meet" || lemma === "hold" ? "meet" : "promise"
  if (isSaid(scene, sentence, t, verb)) return null
  if (negated) return negatedKind(scene, told, kind, { ...verb, isPast: isPast(sentence.tokens, t, verb) })
  if (kind === "threat" && !/^(?:threaten|amenazar)$/.test(lemma)) return harm ? "threat" : null
  if (modal === null) return kind
  if (kind !== null) return modalKind(scene, told, kind, harm)
  return isMere(sentence.tokens, t, verb) ? null : willedKind(scene, told, verb, harm)
}

// What somebody will or would do, told by a verb of no kind of its own.
function willedKind({ doc }: Scene, told: string, { lemma, modal }: Verb, harm: boolean): ActKind | null {
  const { averting, granting, steps } = doc.pack.clauses
  if (UNWILLED.test(lemma)) return null
  if (averting.test(told)) return "threat"
  const plain = doc.pack.language === "es" && modal === "conditional" ? "offer" : "promise"
  if (granting.test(told)) return plain
  if (harm) return "threat"
  return steps.has(lemma) ? "announce" : plain
}

// What somebody does not do, or will not.
function negatedKind(
  { doc }: Scene,
  told: string,
  kind: ActKind | null,
  { lemma, modal, isPast }: Verb & { readonly isPast: boolean },
): ActKind | null {
  if (UNTOLD.test(lemma) || isPast) return null
  if (modal === null && !isWilling(lemma)) return kind !== null && REFUSABLE.has(kind) ? "refuse" : null
  if (kind === "refuse" || kind === "impose" || UNWILLED.test(lemma)) return null
  return doc.pack.clauses.averting.test(told) ? "threat" : "refuse"
}

// "Did not agree", "nadie ha ofrecido": what was not is told, and no will.
function isPast(tokens: readonly Token[], t: number, { first, lemma }: Verb): boolean {
  if (/^(?:accept|sign|ratify|comply|aceptar|firmar|ratificar)$/.test(lemma)) return false
  return tokens
    .slice(Math.max(0, first - 1), t)
    .some(({ lower }) =>
      /^(?:did|didn't|has|have|had|hasn't|haven't|hadn't|ha|han|había|habían|hubo)$/.test(lower),
    )
}

// What somebody will or would do: under what averts it, a threat.
function modalKind({ doc }: Scene, told: string, kind: ActKind, harm: boolean): ActKind {
  const { granting, averting } = doc.pack.clauses
  if (!granting.test(told) && averting.test(told) && THREATENING.has(kind)) return "threat"
  // A measure to come is threatened, its end promised.
  if (kind === "impose") return "threat"
  if (kind === "lift") return "promise"
  return (kind === "announce" || kind === "refuse") && harm ? "threat" : kind
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

const THREATENING: ReadonlySet<ActKind> = new Set(["impose", "announce", "refuse", "lift", "concede"])

// "Dismissed twelve men" is no refusal; "wants to move" no demand.
function ownKind(scene: Scene, sentence: Sentence, t: number, { kind, lemma, form }: Verb): ActKind | null {
  const { doc } = scene
  const { tokens } = sentence
  const told = withObject(scene, sentence, t, lemma)
  if (told !== null) return told
  const next = tokens.slice(t + 1, t + 4).map(({ lower }) => lower)
  if (/^(?:want|querer|negar)$/.test(lemma)) return wishKind(scene, sentence, t, { kind, lemma, form })
  if (
    lemma === "dismiss" &&
    next.some((word) => doc.pack.number.test(word) || GROUP.has(doc.pack.nouns.get(word) ?? ""))
  )
    return "impose"
  return kind
}

// "Wants to move" is no demand, "niega haber recibido" no refusal.
function wishKind(
  { doc }: Scene,
  { tokens }: Sentence,
  t: number,
  { kind, lemma, form }: Pick<Verb, "kind" | "lemma" | "form">,
): ActKind | null {
  const next = tokens[t + 1]?.lower
  if (lemma === "negar") return /^(?:se|me|nos|le|les)$/.test(tokens[t - 1]?.lower ?? "") ? kind : null
  if (lemma === "want")
    return (form === "present" || form === "base") && next !== undefined && !/^(?:to|[,.;:])$/.test(next)
      ? "demand"
      : null
  const { determiners, number } = doc.pack
  const isAsked = next === "que" || determiners.has(next ?? "") || number.test(next ?? "")
  return isAsked && form === "present" ? "demand" : null
}

// What a verb tells with its object: "reached a deal".
function withObject(scene: Scene, sentence: Sentence, t: number, lemma: string): ActKind | null {
  const own = scene.doc.pack.clauses.objects.filter(({ verbs }) => verbs.test(lemma))
  if (own.length === 0 || sentence.tokens[t + 1] === undefined) return null
  const from = sentence.tokens[t]!.to
  const words = scene.doc.text.slice(from, Math.min(from + 70, clauseEnd(scene, sentence, t + 1)))
  return own.find(({ object }) => object.test(words))?.kind ?? null
}

const GROUP = new Set(["group", "person", "source"])

function objectOf({ doc }: Scene, { tokens, to }: Sentence, t: number): string {
  const next = tokens[t + 1]
  return next === undefined ? "" : doc.text.slice(next.from, Math.min(to, next.from + 60))
}

// "El que corta", "the river freezes in December": of nobody, or of no one thing.
function isGeneral(tokens: readonly Token[], t: number, { first, kind, modal, passive }: Verb): boolean {
  const [before, two] = [tokens[first - 1]?.lower ?? "", tokens[first - 2]?.lower ?? ""]
  if (before === "que" && /^(?:el|la|los|las|lo)$/.test(two)) return true
  const next = tokens[t + 1]
  return (
    kind === "impose" &&
    modal === null &&
    !passive &&
    /^(?:freeze|close|shut|rise|raise|cut|seize)$/.test(tokens[t]!.lower.replace(/s$/, "")) &&
    (next === undefined || /^(?:and|in|at|on|during|every|[,.;])$/.test(next.lower))
  )
}

// "Would have kept", "without raising": what was not, or is by the way.
function isUnreal({ doc }: Scene, tokens: readonly Token[], t: number, { modal, first }: Verb): boolean {
  const lead = tokens.slice(first, t).map(({ lower }) => lower)
  if (modal === "conditional" && doc.pack.language === "en" && lead.includes("have")) return true
  return (
    lead.some((word) => /^(?:sin|without)$/.test(word)) ||
    /^(?:sin|without)$/.test(tokens[first - 1]?.lower ?? "")
  )
}

// What happens rather than is done.
const UNWILLED =
  /^(?:be|have|do|say|mean|take|need|know|come|become|seem|remain|help|allow|cost|see|control|force|work|look|hurt|affect|reach|last|begin|start|rise|fall|lose|win|die|grow|exceed|amount|total|save|damage|suffer|benefit|result|lead|depend|matter|happen|occur|enable|wait|deal|live|expire|lapse|run|stay|follow|like|think|feel|find|get|expect|add|make|show|prove|succeed|fail|survive|ser|estar|haber|tener|poder|deber|querer|decir|hacer|saber|costar|dejar|quedar|suponer|significar|llevar|tardar|durar|implicar|caer|subir|bajar|faltar|seguir|pasar|llegar|parecer|resultar|depender|afectar|perder|ganar|morir|crecer|superar|alcanzar|sufrir|ocurrir|suceder|permitir|obligar|expirar|vencer|caducar|salir|venir|valer|creer|esperar|ver|llenar|encontrar)$/

// What is not told: no refusal towards anybody.
const UNTOLD =
  /^(?:confirm|comment|say|name|elaborate|specify|disclose|reveal|identify|answer|respond|describe|explain|rule|revelar|confirmar|comentar|precisar|decir|identificar|responder|contestar|detallar|aclarar|explicar|descartar)$/

const REFUSABLE: ReadonlySet<ActKind> = new Set(["accept", "concede", "lift", "offer", "promise"])

// English: "could work", "might stop": what may be, and nobody has said he will.
function isMere(tokens: readonly Token[], t: number, { first }: Verb): boolean {
  return tokens.slice(first, t).some(({ lower }) => /^(?:could|might|may)$/.test(lower))
}
