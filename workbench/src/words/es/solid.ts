import type * as en from "../en/later.ts"
import { verb } from "./tools.ts"

const quote = (name: string): string => `«${name}»`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Español: el lugar Solidez. */
export const solid: typeof en.solid = {
  nothing: "Nada se sostendría, así que no hay de qué estar seguro.",
  waiting: "Se está calculando qué se sostendría…",
  finding: ({ firmest, share, alone, ends }) => {
    if (share === null) return []
    const first = alone
      ? `${quote(firmest)} se sostendría en ${share} de 100 variantes de lo incierto. `
      : `${quote(firmest)} es lo más firme: se sostendría en ${share} de 100 variantes de lo incierto. `
    if (ends === null) return [{ text: first }]
    return [
      {
        text: `${first}${
          ends.isFirmest
            ? `Los movimientos desde hoy ${ends.isToday ? "se quedan" : "acaban"} ahí en ${ends.share}.`
            : `Pero los movimientos desde hoy acaban ahí en ${ends.there === 0 ? "ninguna" : ends.there === 1 ? "una" : `solo ${ends.there}`}; en ${ends.share} ${ends.isToday ? "se quedan en" : "acaban en"} ${quote(ends.name)}.`
        }`,
      },
    ]
  },
  grid: "En qué descansa este cuadro",
  gridLead: ({ carrying, all }) =>
    `${carrying} de ${all} partes cargan por sí solas con un desenlace. Cada una habla por sí misma; al pulsarla se ve en qué descansa.`,
  part: "Parte",
  confidence: "Confianza",
  support: "Descansa en",
  wants: ({ dm }) => `${capital(dm)} ${verb(dm, "quiere", "quieren")}`,
  rules: "Lo que no puede ser y lo que no puede deshacerse",
  statement: ({ clause }) => quote(capital(clause)),
  ranking: "Su orden de los desenlaces, en conjunto",
  weights: "Los pesos de sus opciones, en conjunto",
  rule: ({ clause }) => `No puede ser que ${clause}`,
  merge: ({ clause }) => `Es lo mismo siempre que ${clause}`,
  noMove: ({ name, from, to }) =>
    `${capital(name)} no ${verb(name, "puede", "pueden")} moverse a donde ${to}, desde donde ${from}`,
  oneWay: ({ name, way }) =>
    `${name}: una vez ${way === "taken" ? "hecho, no puede deshacerse" : "dejado, no puede volver a hacerse"}`,
  level: { high: "confianza alta", medium: "confianza media", low: "confianza baja" },
  noLevel: "sin confianza dada",
  cited: ({ cited, assumed }) =>
    cited === 0
      ? assumed
        ? "supuesto"
        : "nada citado"
      : `${cited} ${cited === 1 ? "cita" : "citas"}${assumed ? ", en parte supuesto" : ""}`,
  citedLong: ({ cited, assumed }) =>
    cited === 0
      ? assumed
        ? "supuesto"
        : "nada citado"
      : `${cited} ${cited === 1 ? "afirmación, fuente o hecho citado" : "afirmaciones, fuentes o hechos citados"}${assumed ? ", en parte supuesto" : ""}`,
  falls: (of) =>
    of.length === 0
      ? "por sí sola no cambia nada"
      : `cae si esto ${new Intl.ListFormat("es", { type: "disjunction" }).format(of.map((fall) => (fall === "gone" ? "se omite" : fall === "turned" ? "se vuelve su contrario" : "cambia de lugar con su vecino")))}`,
  idle: ({ count }) =>
    count === 1 ? "1 más no cambia nada por sí sola" : `${count} más no cambian nada por sí solas`,
  hideIdle: "Ocultar lo que no cambia nada por sí solo",
  today: "hoy",
  worlds: "En cuántas de 100 variantes se sostendría",
  worldsLead: ({ worlds, chances }) =>
    `De ${worlds.toLocaleString("es")} variantes sorteadas: una parte es distinta en ${chances.join(", ")} de 100, según su confianza (alta, media o no dada, baja). La barra gruesa es el margen del sorteo.`,
  share: ({ percent, low, high }) => `${percent} de 100, margen de ${low} a ${high}`,
  worldsPicture: "En cuántas de 100 variantes se sostendría cada desenlace",
  ends: "Dónde acaban los movimientos desde hoy",
  endsLead: "Uno tras otro se mueve cuando gana, en un orden al azar.",
  elsewhere: "En lo que no es ningún estado del archivo",
  endless: "En ninguna parte: siguen",
  caveat: "Proporciones bajo la incertidumbre declarada, no probabilidades del futuro.",
  after: ({ moves }) =>
    moves === 1
      ? "tras un movimiento de media"
      : `tras ${String(moves).replace(".", ",")} movimientos de media`,
  key: {
    heading: "Cómo se lee la cuadrícula",
    turned: "cae si esto se vuelve su contrario",
    gone: "cae si esto se omite o se levanta",
    moved: "cae si esto cambia de lugar con su vecino",
    none: "por sí sola no cambia nada",
    levels: "confianza baja, media, alta",
    tint: "carga con un desenlace con confianza baja",
  },
}
