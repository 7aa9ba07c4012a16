import type { Doc } from "./document.ts"
import type { Actor, Mention } from "./mention.ts"

export type Gender = "she" | "he"

const SHE =
  /(?:woman|women|lady|queen|princess|mother|sister|widow|daughter|nun|actress|duchess|baroness|countess|dame|mrs|ms|miss|señora|sra|doña|reina|princesa|madre|hermana|viuda|monja|alcaldesa|jueza|presidenta|ministra|secretaria|directora|portavoza|gobernadora|senadora|diputada|consejera|conselleira|consellera|concejala|embajadora|abogada|dirigenta|jefa|vocera|lideresa|gerenta|candidata|delegada|enviada|mediadora|negociadora|economista-a|profesora|historiadora|investigadora|catedrática|experta|comisaria|homóloga|coordinadora|rectora|magistrada|regidora|parlamentaria|empresaria|médica|enfermera|maestra|patrona|exministra|expresidenta|vicepresidenta|viceministra|subsecretaria|opositora|asesora|tesorera|copresidenta|politóloga|socióloga)$/
const HE =
  /(?:man|men|king|prince|father|brother|widower|monk|duke|baron|lord|sir|mr|señor|sr|don|rey|príncipe|padre|hermano|viudo|monje|alcalde|presidente|ministro|secretario|director|gobernador|senador|diputado|consejero|conselleiro|conseller|concejal|embajador|abogado|jefe|vocero|candidato|delegado|enviado|mediador|negociador|profesor|historiador|investigador|catedrático|experto|comisario|homólogo|coordinador|rector|magistrado|regidor|parlamentario|empresario|médico|enfermero|maestro|patrón|exministro|expresidente|vicepresidente|viceministro|subsecretario|opositor|asesor|tesorero|politólogo|sociólogo)$/

/** Of persons, what their titles or the ending of a first name tell; null where nothing does. */
export function genderOf(doc: Doc, actor: Actor): Gender | null {
  let sum = 0
  for (const mention of actor.mentions.slice(0, 40)) {
    sum += beforeIt(doc, mention)
    for (const word of doc.text.slice(mention.from, mention.to).split(/\s+/))
      if (doc.pack.nouns.has(word.toLowerCase())) sum += told(word)
  }
  if (sum !== 0) return sum > 0 ? "she" : "he"
  const [given, ...rest] = actor.name.split(/\s+/)
  return rest.length > 0 && /[^au]a$/.test(given!) ? "she" : null
}

// Above 0 for a woman, below for a man.
function told(word: string): number {
  const lower = word.toLowerCase()
  return SHE.test(lower) ? 3 : HE.test(lower) ? -3 : 0
}

// What the titles and articles before a name tell.
function beforeIt({ pack, sentences }: Doc, { first, sentence }: Mention): number {
  const { tokens } = sentences[sentence]!
  let sum = 0
  for (let i = first - 1; i >= 0 && i > first - 5; i--) {
    const { lower, kind, capital } = tokens[i]!
    const isTitle = pack.honorifics.has(lower) || pack.titles.has(lower) || pack.nouns.has(lower)
    if (isTitle) sum += told(lower)
    if (i >= first - 3 && /^(?:la|el|al|del)$/.test(lower)) sum += lower === "la" ? 2 : -2
    if (kind === "sign" || !(capital || isTitle || pack.modifiers.has(lower))) break
  }
  return sum
}
