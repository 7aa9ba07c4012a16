import type { NounClass, Pack } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import type { Doc } from "./document.ts"
import { isPlural, isSaying, isSayingAt } from "./evidence.ts"

// What is written or counted says something as well, and is nobody.
const THINGS =
  /^(?:reports?|study|studies|statements?|letters?|texts?|drafts?|memos?|documents?|papers?|articles?|laws?|rulings?|judg\w+|orders?|decrees?|polls?|surveys?|figures?|data|messages?|notes?|emails?|signs?|notices?|posters?|banners?|posts?|books?|films?|story|stories|versions?|accounts?|plans?|proposals?|deals?|agreements?|contracts?|treat(?:y|ies)|clauses?|rules?|evidence|research|results?|numbers?|maps?|bulletins?|communiqu\w+|transcripts?|records?|logs?|lists?|latter|former|same|rest|move|moves|decision|news|idea|fact|question|answer|move|vote|court|constitution|charter|informes?|estudios?|documentos?|textos?|cartas?|comunicados?|notas?|ley|leyes|sentencias?|fallos?|autos?|decretos?|artículos?|encuestas?|sondeos?|cifras?|datos?|mensajes?|correos?|carteles?|libros?|versión|relatos?|planes|propuestas?|acuerdos?|contratos?|tratados?|cláusulas?|normas?|pruebas?|resultados?|números?|mapas?|actas?|listas?|decisión|noticias?|idea|hecho|pregunta|respuesta|voto|constitución|carta|fuente|cable|titular|pancarta|mundo|caso|tiempo|día|semana|mes|año)$/

const PERSON = /(?:er|or|ist|ian|man|woman|ant|ee|ologist|dero|dera|tor|tora|ista|ero|era|nte|nta|ano|ana)$/

/** A text read with the nouns of actors that it shows itself. */
export function widened(doc: Doc): Doc {
  const more = discovered(doc.sentences, doc.pack)
  return more.size === 0
    ? doc
    : { ...doc, pack: { ...doc.pack, nouns: new Map([...doc.pack.nouns, ...more]) } }
}

// Common nouns that no list has and that say something: "the dean said".
function discovered(sentences: readonly Sentence[], pack: Pack): ReadonlyMap<string, NounClass> {
  const found = new Map<string, NounClass>()
  for (const { tokens } of sentences)
    for (const [i, token] of tokens.entries())
      if (isOpen(token, pack) && saysAt(tokens, i, pack))
        found.set(
          token.lower,
          PERSON.test(token.lower) ? "person" : /[^s]s$/.test(token.lower) ? "group" : "body",
        )
  return found
}

function isOpen({ kind, lower, capital }: Token, pack: Pack): boolean {
  return (
    kind === "word" &&
    !capital &&
    lower.length > 3 &&
    !/-/.test(lower) &&
    !THINGS.test(lower) &&
    !pack.nouns.has(lower) &&
    !pack.verbs.has(lower) &&
    !pack.common.has(lower) &&
    !pack.modifiers.has(lower) &&
    !pack.determiners.has(lower) &&
    !pack.auxiliaries.has(lower) &&
    !pack.prepositions.has(lower) &&
    !pack.conjunctions.has(lower) &&
    !pack.adverbs.test(lower) &&
    !pack.calendar.has(lower) &&
    !pack.treatyNouns.has(lower)
  )
}

const PEOPLE = /(?:istas|ologists|ólogos|ólogas|dores|doras|eros|eras|ors|[^aeiou]ers|ists|ians)$/

function doesAt(tokens: readonly Token[], i: number, pack: Pack): boolean {
  if (isPlural(tokens, i, pack)) return pack.acts.has(tokens[i]!.lower) || pack.saying.has(tokens[i]!.lower)
  return (pack.verbs.get(tokens[i]!.lower) ?? []).some(
    ({ lemma, form }) =>
      (form === "past" || form === "present") && (pack.acts.has(lemma) || pack.saying.has(lemma)),
  )
}

// With an article, and right before a verb of saying, or in Spanish after one.
function saysAt(tokens: readonly Token[], i: number, pack: Pack): boolean {
  let at = i - 1
  if (pack.modifiers.has(tokens[at]?.lower ?? "")) at--
  const article = tokens[at]?.lower ?? ""
  if (!/^(?:the|its|their|his|her|a|an|one|el|la|los|las|un|una|su|sus)$/.test(article)) return false
  // ", who were not asked, ": an aside before the verb.
  const isAside = /^(?:,)$/.test(tokens[i + 1]?.text ?? "") && pack.relatives.has(tokens[i + 2]?.lower ?? "")
  const close = isAside ? tokens.findIndex(({ text }, n) => n > i + 2 && text === ",") : i
  const verb = close < 0 || close > i + 14 ? -1 : close + 1
  const next = tokens[verb]
  if (next !== undefined && !isAside && !pack.acts.has(next.lower) && isSayingAt(tokens, verb, pack))
    return true
  // "The ecologists demand": people, by the ending.
  if (next !== undefined && PEOPLE.test(tokens[i]!.lower) && doesAt(tokens, verb, pack)) return true
  return (
    pack.language === "es" && isSaying(tokens[at - 1]?.lower ?? "", pack) && /^[,.]$/.test(next?.text ?? ".")
  )
}
