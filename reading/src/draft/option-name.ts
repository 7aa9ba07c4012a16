import type { Proposal } from "../proposal.ts"
import { textOf } from "./draft.ts"

// What one does to a thing that an act gives, where the words of the act name the thing alone.
const VERBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    offer: "Grant",
    promise: "Give",
    demand: "Grant",
    threat: "Carry out",
    refuse: "Accept",
    accept: "Accept",
    concede: "Give up",
    impose: "Impose",
    lift: "Lift",
    meet: "Hold",
    announce: "Carry out",
  },
  es: {
    offer: "Conceder",
    promise: "Dar",
    demand: "Conceder",
    threat: "Llevar a cabo",
    refuse: "Aceptar",
    accept: "Aceptar",
    concede: "Renunciar a",
    impose: "Imponer",
    lift: "Levantar",
    meet: "Celebrar",
    announce: "Llevar a cabo",
  },
}

// How a deed begins where nothing stands between it and the word that tells the act: "ofreció liberar".
const DEED: Readonly<Record<string, RegExp>> = {
  es: /^\p{L}+(?:ar|er|ir|ír)(?:se|l[aeo]s?|nos)?(?![\p{L}])/iu,
}

// With what the name of a thing begins.
const THING: Readonly<Record<string, RegExp>> = {
  en: /^(?:an?|the|any|no|its|his|her|their|some|all|\d[\d,.]*)(?=\s)/iu,
  es: /^(?:un[ao]?s?|el|l[ao]s?|sus?|cualquier|ning[uú]n[ao]?|\d[\d.,]*)(?=\s)/iu,
}

/**
 * What an option made of an act may be called: the act's words, as something one can do. Only a first wording, which the
 * analyst changes. Whole, however long.
 */
export function optionName(act: Proposal, language: string): string {
  const asked = ASKED.has(textOf(act, "act") ?? "demand")
  const said = act.spans[0]!.exact.replace(/\s+/g, " ")
    .replace(/^to\s+/iu, "")
    // What somebody does besides is another act.
    .replace(/,\s+(?:and|y|e)\s+(?:it|he|she|they|we|él|ella|ellos|ellas)\s.*$/iu, "")
    .replace(/[.,;:]+$/u, "")
    .trim()
  const deed = asked && language === "en" ? deedIn(said) : null
  if (deed !== null) return capital(deed)
  const words = said
  const verb = VERBS[language]?.[textOf(act, "act") ?? ""]
  const isThing =
    (THING[language]?.test(words) ?? false) || (follows(act) && !(DEED[language]?.test(words) ?? false))
  return isThing && verb !== undefined ? `${verb} ${words}` : capital(words)
}

// These, and halves of a condition, may be told with whoever is to do it: "the port pays", "the port to pay".
const ASKED: ReadonlySet<string> = new Set(["demand"])
const DOER = String.raw`(?:he|she|it|they|we|(?:(?:the|an?)\s+)?\p{Lu}[\p{L}'’-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}'’-]*)*)`
const TOLD = new RegExp(String.raw`^${DOER}\s+(\p{Ll}+s)(?=\s|$)(.*)$`, "u")
const TO_DO = new RegExp(String.raw`^${DOER}\s+to\s+(\p{Ll}.*)$`, "u")

// The deed alone, without its doer, as one would tell somebody to do it; null where there is none.
function deedIn(words: string): string | null {
  const asked = TO_DO.exec(words)
  if (asked !== null) return asked[1]!
  const told = TOLD.exec(words)
  return told === null ? null : `${plainVerb(told[1]!)}${told[2]!}`
}

const ODD: Readonly<Record<string, string>> = { has: "have", is: "be", does: "do", goes: "go" }

function plainVerb(told: string): string {
  const odd = ODD[told]
  if (odd !== undefined) return odd
  if (told.endsWith("ies")) return `${told.slice(0, -3)}y`
  return told.replace(/(?<=ss|sh|ch|x|zz)es$|s$/u, "")
}

// Whether the content stands right behind the word that tells the act, as its object does: "offered immunity".
function follows({ spans: [content, cue] }: Proposal): boolean {
  if (content === undefined || cue === undefined) return false
  return content.from >= cue.to && content.from - cue.to <= 1 && !MODAL.test(cue.exact)
}

// Behind these stands what is done, and not what it is done to.
const MODAL = /\b(?:will|would|shall|should|may|might|must|can|could|to|not)$/iu

function capital(words: string): string {
  const [first = "", ...rest] = words
  return first.toUpperCase() + rest.join("")
}
