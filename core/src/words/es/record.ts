import type { RecordMessages } from "../record-params.ts"
import { didYouMean, list, number, quote } from "./tools.ts"

const KINDS: Readonly<Record<string, string>> = {
  evidence: "ninguna afirmación, fuente ni hecho",
  sources: "ninguna fuente",
  claims: "ninguna afirmación",
  events: "ningún hecho",
  offers: "ninguna oferta",
  contested: "ninguna cuestión disputada",
  forecasts: "ningún pronóstico",
}

const HOMES: Readonly<Record<string, string>> = { evidence: "claims" }

/** Lo que puede fallar en fuentes, afirmaciones, hechos, ofertas y demás. */
export const recordProblems: RecordMessages = {
  "unknown-entry": ({ name, kind, hint }) =>
    `No hay ${KINDS[kind] ?? kind} con el id ${quote(name)}.${didYouMean(hint) || ` Añádalo en «${HOMES[kind] ?? kind}» o quítelo de aquí.`}`,
  "repeated-entry": ({ id, firstLine }) =>
    `${quote(id)} ya es un id, en la línea ${number(firstLine)}. Afirmaciones, fuentes y hechos necesitan ids propios, porque todos pueden servir de prueba.`,
  "names-itself": ({ id }) => `${quote(id)} se nombra aquí a sí mismo. Quítelo.`,
  circle: ({ key, circle }) =>
    `${quote(key)} lleva en círculo: ${circle.split(", ").join(" → ")}. Quite uno de ellos.`,
  "bad-text-path": ({ text }) =>
    `${quote(text)} no es un archivo junto al conflicto. Escriba un nombre como «informe.txt» o una ruta dentro de la carpeta del conflicto.`,
  "long-relay": ({ source, limit }) =>
    `${quote(source)} reproduce palabras que han pasado por más de ${limit} fuentes, y no se siguen más. Indique una fuente más cercana al origen.`,
  "relays-later": ({ source, relayed }) =>
    `${quote(source)} es anterior a ${quote(relayed)}, que según el archivo reproduce. Corrija una de las fechas.`,
  "no-relay": ({ origin, source }) =>
    source === ""
      ? `Un origen necesita una fuente («source») que reproduzca ${quote(origin)}.`
      : `${quote(source)} no reproduce ${quote(origin)}, ni siquiera a través de otras. Dígalo en «relays» o corrija el origen.`,
  "said-later": ({ claim, source }) =>
    `${quote(claim)} se dijo después de que apareciera su fuente ${quote(source)}. Corrija una de las fechas.`,
  "unnamed-on-record": ({ claim }) =>
    `${quote(claim)} consta como declaración pública y no se nombra a nadie. Diga quién lo dice o escriba «reported».`,
  "no-such-time": ({ id }) =>
    `Ningún día se ajusta a lo que se dice del momento de ${quote(id)}. Corrija «date», «after» o «before».`,
  "taken-and-dropped": ({ option }) =>
    `Este hecho toma y a la vez abandona ${quote(option)}. Deje una de las dos cosas.`,
  "not-its-option": ({ option, by, owner }) =>
    `${quote(option)} es una opción de ${owner}, no de ${list(by.split(", "), "o")}. Nombre una opción propia o corrija de quién se trata.`,
  "offers-itself": ({ dm }) =>
    `${quote(dm)} no puede hacerse una oferta a sí mismo. Nombre a otro como destinatario.`,
  "step-before-offer": ({ step, first }) =>
    `«${step}» es anterior a «${first}», con lo que empieza la oferta. Corrija una de las fechas.`,
  "no-deed": ({ text }) =>
    `${quote(text)} no es una sola cosa que hacer o dejar de hacer. Escriba una opción, o «not» y una opción; la lista puede tener varias.`,
  "resolved-before": ({ id }) =>
    `El pronóstico ${quote(id)} se resolvió antes de hacerse. Corrija una de las fechas.`,
  "status-quo-differs": ({ options }) =>
    `Según los hechos, el estado de hoy sería otro; difiere en ${list(options.split(", ").map(quote))}. Vale «statusQuo». Corríjalo, corrija los hechos o quítelo.`,
  "quote-not-found": ({ claim, source }) =>
    `Las palabras citadas en ${quote(claim)} no están en el texto de ${quote(source)}. Cite palabra por palabra o quite la cita.`,
  "quote-elsewhere": ({ claim, found, given }) =>
    `Las palabras citadas en ${quote(claim)} empiezan tras ${number(found)} caracteres, no ${number(given)}. Corrija «at» o quítelo.`,
  "long-quote": ({ claim, length, limit }) =>
    `La cita de ${quote(claim)} tiene ${number(length)} caracteres. No pase de ${number(limit)} y diga el resto con sus propias palabras.`,
  "text-missing": ({ source, text }) =>
    `El texto de ${quote(source)}, ${text}, no se puede leer junto al conflicto.`,
}
