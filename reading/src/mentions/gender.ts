import type { Doc } from "./document.ts"
import type { Actor } from "./mention.ts"

export type Gender = "she" | "he"

const SHE =
  /(?:woman|women|lady|queen|princess|mother|sister|widow|daughter|nun|actress|duchess|baroness|countess|dame|mrs|ms|miss|señora|sra|doña|reina|princesa|madre|hermana|viuda|monja|alcaldesa|jueza|presidenta|ministra|secretaria|directora|portavoza|gobernadora|senadora|diputada|consejera|conselleira|consellera|concejala|embajadora|abogada|dirigenta|jefa|vocera|lideresa|gerenta|candidata|delegada|enviada|mediadora|negociadora|economista-a|profesora|historiadora|investigadora|catedrática|experta|comisaria|homóloga|coordinadora|rectora|magistrada|regidora|parlamentaria|empresaria|médica|enfermera|maestra|patrona|exministra|expresidenta|vicepresidenta|viceministra|subsecretaria|opositora|asesora|tesorera|copresidenta|politóloga|socióloga)$/
const HE =
  /(?:man|men|king|prince|father|brother|widower|monk|duke|baron|lord|sir|mr|señor|sr|don|rey|príncipe|padre|hermano|viudo|monje|alcalde|presidente|ministro|secretario|director|gobernador|senador|diputado|consejero|conselleiro|conseller|concejal|embajador|abogado|jefe|vocero|candidato|delegado|enviado|mediador|negociador|profesor|historiador|investigador|catedrático|experto|comisario|homólogo|coordinador|rector|magistrado|regidor|parlamentario|empresario|médico|enfermero|maestro|patrón|exministro|expresidente|vicepresidente|viceministro|subsecretario|opositor|asesor|tesorero|politólogo|sociólogo)$/

/** Of persons, what their titles or the ending of a first name tell; null where nothing does. */
export function genderOf({ text, pack, sentences }: Doc, actor: Actor): Gender | null {
  let [she, he] = [0, 0]
  const put = (word: string, weight: number): void => {
    const lower = word.toLowerCase().replace(/\.$/, "")
    if (SHE.test(lower)) she += weight
    else if (HE.test(lower) && lower !== "human") he += weight
  }
  for (const { first, sentence, from, to } of actor.mentions.slice(0, 40)) {
    const { tokens } = sentences[sentence]!
    for (let i = first - 1; i >= 0 && i > first - 5; i--) {
      const { lower, kind, capital } = tokens[i]!
      if (pack.honorifics.has(lower) || pack.titles.has(lower) || pack.nouns.has(lower)) put(lower, 3)
      if (/^la$/.test(lower) && i >= first - 3) she += 2
      if (/^(?:el|al|del)$/.test(lower) && i >= first - 3) he += 2
      if (kind === "sign" || !(capital || pack.modifiers.has(lower) || pack.nouns.has(lower) || pack.titles.has(lower))) break
    }
    for (const word of text.slice(from, to).split(/\s+/)) if (pack.nouns.has(word.toLowerCase())) put(word, 3)
  }
  if (she !== he) return she > he ? "she" : "he"
  const [given, ...rest] = actor.name.split(/\s+/)
  return rest.length > 0 && /[^au]a$/.test(given!) ? "she" : null
}
