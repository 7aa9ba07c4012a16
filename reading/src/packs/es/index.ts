import { OpenVerbs } from "../open-verbs.ts"
import type { Pack } from "../pack.ts"
import {
  actNouns,
  acts,
  asserting,
  clauses,
  denying,
  foretelling,
  saying,
  sayingPhrases,
  wanting,
} from "./clauses.ts"
import { dates } from "./dates.ts"
import { guessed, spanishVerbs } from "./verbs.ts"
import * as words from "./words.ts"

// Made when a text is first read: who only starts the program does not wait for it.
let verbs: Pack["verbs"] | null = null

export const es: Pack = {
  language: "es",
  abbreviations:
    /^(?:sr|sra|srta|sres|dr|dra|d|dña|gral|lic|ing|prof|mons|ud|uds|vd|vds|núm|num|no|nos|art|arts|pág|págs|p|pp|vol|av|avda|c|ctra|aprox|etc|ej|feb|ene|mar|abr|jun|jul|ago|sep|sept|oct|nov|dic|ee|uu|ee\.uu|cía|s\.a|a\.m|p\.m|excmo|ilmo|cf|tel)$/i,
  get verbs() {
    return (verbs ??= new OpenVerbs(spanishVerbs(), guessed))
  },
  saying,
  denying,
  sayingPhrases,
  foretelling,
  acts,
  actNouns,
  wanting,
  asserting,
  ...words,
  number:
    /^(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|varios|varias|algunos|algunas|decenas|cientos|ambos|ambas|otros|otras|otro|otra|diversas|distintas|muchos|muchas)$/,
  anonymous:
    /(?<!\p{L})(?:bajo (?:condición de )?anonimato|condición de anonimato|anónim\p{L}+|no ser (?:identificad|nombrad|citad)\p{L}+|no (?:quiso|quisieron) (?:identificarse|dar su nombre)|no autorizad\p{L}+ (?:a|para)|conocedor\p{L}+|al tanto|con conocimiento|cercan[oa]s? a|próxim[oa]s? a|fuentes?|familiarizad\p{L}+|pidi(?:ó|eron) (?:el anonimato|no ser))(?!\p{L})/iu,
  background:
    /(?<!\p{L})(?:sin atribución|en segundo plano|off the record|sesión informativa (?:reservada|a puerta cerrada)|a condición de que no se (?:les|le|los)|encuentro informativo con periodistas|reglas de la conversación)(?!\p{L})/iu,
  documents:
    /(?<!\p{L})(?:carta|borrador|documento|cable|memorando|memorándum|filtrad[oa]|grabación|transcripción|texto del|copia de|nota verbal|acta|actas|por escrito|correo|misiva|informe al que)(?!\p{L})/iu,
  according:
    /(?<!\p{L})(?:según|de acuerdo con|conforme a|en palabras de|a juicio de|a decir de|en opinión de|en palabras de|en versión de|a ojos de|para)(?!\p{L})\s+/giu,
  citing:
    /(?<!\p{L})(?:citand[oa]s?|citad[oa]s?(?: ayer| hoy)? por|citando a|que cita a|recogid[oa]s? por|publicad[oa]s? por|en declaraciones a|en una entrevista (?:con|a)|consultad[oa]s? por|al diario|a la emisora|a la cadena)(?!\p{L})\s+/giu,
  dates,
  clauses,
}
