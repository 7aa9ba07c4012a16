import type { Catalogue } from "../catalogue.ts"
import type { SaidField, SaidThing, ThingKind } from "../versions-words.ts"
import { befalling, capital, count, date, list, number, ofWhom, quote, stop, within } from "./tools.ts"

const THINGS: Readonly<Record<ThingKind, string>> = {
  decisionMaker: "el decisor",
  option: "la opción",
  statement: "el deseo",
  rule: "la regla contra",
  merge: "lo que cuenta como un solo estado,",
  noMove: "el movimiento vedado",
  today: "la situación de hoy",
  ranking: "la clasificación",
  weights: "los pesos",
  outcome: "el nombre de estados",
  scenario: "el escenario",
  aftermath: "lo que pasó al final",
  sources: "la fuente",
  claims: "la afirmación",
  events: "el hecho",
  offers: "la oferta",
  contested: "la cuestión discutida",
  forecasts: "el pronóstico",
}

const FIELDS: Readonly<Record<SaidField, string>> = {
  translation: "las palabras en otro idioma",
  name: "el nombre",
  undo: "las palabras para deshacerla",
  done: "la frase para cuando se toma",
  notDone: "la frase para cuando no se toma",
  oneWay: "si se puede deshacer",
  because: "las razones",
  evidence: "las pruebas",
  confidence: "la confianza",
  assumed: "lo que se supone",
  hangsOn: "las cuestiones de que depende",
  when: "cuándo se da",
  from: "cuándo empieza",
  probability: "la probabilidad",
  signals: "las señales",
  changes: "lo que cambia",
  title: "el título",
  publisher: "el editor",
  date: "la fecha",
  kind: "la clase",
  address: "la dirección",
  language: "el idioma",
  relays: "lo que retransmite",
  reliability: "la fiabilidad",
  text: "el texto",
  says: "lo que se dice",
  by: "de quién es",
  unnamed: "quién queda sin nombre",
  source: "la fuente",
  origin: "el origen",
  status: "la condición",
  credibility: "la credibilidad",
  quote: "la cita",
  contradicts: "lo que contradice",
  supports: "lo que apoya",
  what: "lo que pasó",
  who: "quién lo hizo",
  taken: "lo que se tomó",
  dropped: "lo que se abandonó",
  to: "a quién se hace",
  terms: "los términos",
  asks: "lo que pide",
  otherwise: "la amenaza",
  steps: "en qué ha quedado",
  deadline: "el plazo",
  precedent: "el precedente",
  question: "la pregunta",
  positions: "las posturas",
  outcome: "la respuesta",
  resolved: "cuándo se resolvió",
  state: "el estado",
}

const VALUES = { title: "El título", summary: "El resumen", asOf: "La fecha", language: "El idioma" } as const

const KINDS = { statements: "enunciados", ranking: "una clasificación", weights: "pesos" } as const

const thing = ({ kind, name, of }: SaidThing): string =>
  `${THINGS[kind]}${name === "" ? "" : ` ${quote(name)}`}${of === null ? "" : ` ${ofWhom(of)}`}`

const withOptions = (options: readonly string[]): string =>
  options.length === 0 ? "" : `, con ${list(options.map(quote))}`

const after = (clause: string | null): string =>
  clause === null ? "antes que nada" : `justo después de ${quote(clause)}`

/** "difiere", or "difieren" of what is many. */
const differ = ({ kind }: SaidThing): string => (kind === "weights" ? "difieren" : "difiere")

/** Lo que se dice de dos versiones de un conflicto. */
export const versions: Catalogue["versions"] = {
  same: "Nada difiere.",
  total: ({ count: all }) => (all === 1 ? "Una cosa difiere." : `${number(all)} cosas difieren.`),
  more: ({ count: more }) =>
    more === 1 ? "Otra más no se cuenta aquí." : `Otras ${number(more)} no se cuentan aquí.`,

  heads: "El conflicto en su conjunto",
  makers: "Quién decide y qué",
  situation: "Lo que no puede ser",
  todayHeading: "Hoy",
  wants: ({ dm }) => `Lo que se quiere: ${within(dm)}`,
  names: "Cómo se llaman los estados",
  scenarios: "Escenarios",
  record: "Lo que consta",

  value: ({ kind, from, to }) => {
    const said = (value: string): string => (kind === "asOf" ? date(value) : quote(value))
    const noun = VALUES[kind]
    if (from === null) return `${noun} se da ahora: ${stop(said(to!))}`
    if (to === null) return `${noun} ya no se da: ${stop(said(from))}`
    return from === to
      ? `${noun} está dicho con otras palabras en otro idioma.`
      : `${noun} era ${said(from)} y ahora es ${stop(said(to))}`
  },
  ordered: "Los decisores o las opciones están en otro orden, de modo que los estados tienen otros números.",
  turned: ({ how, of, options }) =>
    stop(`${how === "added" ? "Se añade" : "Ya no está"}: ${thing(of)}${withOptions(options)}`),
  renamed: ({ of, to }) => stop(`${capital(thing(of))} es ahora ${quote(to)}`),
  changed: ({ of, fields }) =>
    `${capital(thing(of))} ${differ(of)} en ${list(fields.map((field) => FIELDS[field]))}.`,
  oneWay: ({ of, way }) =>
    way === null
      ? `${capital(thing(of))} se puede ahora tomar y abandonar a voluntad.`
      : way === "taken"
        ? `${capital(thing(of))} ya no se puede deshacer una vez tomada.`
        : `${capital(thing(of))} ya no se puede volver a tomar una vez abandonada.`,
  ruled: ({ how, clause }) =>
    stop(`${how === "added" ? "Queda excluido ahora" : "Ya no queda excluido"}: ${clause}`),
  merged: ({ how, clause }) =>
    stop(
      `${how === "added" ? "Cuenta ahora como un solo estado" : "Ya no cuenta como un solo estado"}: ${clause}`,
    ),
  barred: ({ how, dm, from, to }) =>
    stop(
      `${how === "added" ? "Vedado ahora" : "Ya no vedado"} ${befalling(dm)}: pasar de donde ${from} adonde ${to}`,
    ),
  today: ({ how, before, now }) =>
    how === "added"
      ? `Ahora se dice qué hay hoy. ${now}`
      : how === "gone"
        ? `Ya no se dice qué hay hoy. Antes: ${before}`
        : [...(before === "" ? [] : [`Antes: ${before}`]), ...(now === "" ? [] : [`Ahora: ${now}`])].join(
            " ",
          ),
  wish: ({ clause, how, from, after: place }) => {
    switch (how) {
      case "added":
        return `Se quiere ahora, ${after(place)}: ${stop(quote(clause))}`
      case "gone":
        return `Ya no se quiere: ${stop(quote(clause))}`
      case "negated":
        return `Se quiere ahora lo contrario: ${quote(clause)}, antes: ${stop(quote(from))}`
      default:
        return `Cuenta ahora ${how === "up" ? "más" : "menos"}, ${after(place)}: ${stop(quote(clause))}`
    }
  },
  given: ({ from, to }) =>
    `${to === null ? "Ahora no se dice nada de ello" : `Ahora se da en forma de ${KINDS[to]}`}; antes, ${from === null ? "no se decía nada" : `en forma de ${KINDS[from]}`}.`,
  ranked: ({ changed, added, gone }) =>
    `En la clasificación, ${list([
      ...(changed > 0
        ? [`${count(changed, "estado")} ${changed === 1 ? "cambió" : "cambiaron"} de puesto`]
        : []),
      ...(added > 0 ? [`${count(added, "estado")} ${added === 1 ? "es nuevo" : "son nuevos"}`] : []),
      ...(gone > 0 ? [`${count(gone, "estado")} ya no ${gone === 1 ? "está" : "están"}`] : []),
    ])}.`,
  weighs: ({ of, from, to }) => `${capital(thing(of))} pesa ahora ${number(to)}, antes ${number(from)}.`,
  labelled: ({ changed, added, gone }) =>
    `De los nombres que la propia fuente da a los estados, ${list([
      ...(changed > 0 ? [`${number(changed)} ${changed === 1 ? "es otro" : "son otros"}`] : []),
      ...(added > 0 ? [`${number(added)} ${added === 1 ? "es nuevo" : "son nuevos"}`] : []),
      ...(gone > 0 ? [`${number(gone)} ya no ${gone === 1 ? "está" : "están"}`] : []),
    ])}.`,
  named: ({ name, how }) =>
    `El nombre ${quote(name)} va ahora ${how === "up" ? "antes" : "después"} en la lista.`,

  effect: "Qué supone para los desenlaces",
  summary: ({ both, before, now }) =>
    `${both === 1 ? "1 desenlace se sostendría" : `${number(both)} desenlaces se sostendrían`} en ambas versiones, ${number(before)} solo antes, ${number(now)} solo ahora.`,
  inBoth: "En ambas",
  onlyBefore: "Solo antes",
  onlyNow: "Solo ahora",
  outcome: ({ name, sentence, concepts, before }) =>
    `${name} (${concepts.join(", ")}${before.length > 0 ? `; antes: ${before.join(", ")}` : ""}): ${sentence}`,
  holds: ({ now, known, concepts, leavers }) => {
    const when = now ? "Ahora" : "Antes"
    if (!known) return `${when}: el archivo no dice qué hay hoy.`
    const holding =
      concepts.length === 0
        ? "la situación de hoy no se sostendría"
        : `la situación de hoy se sostendría (${concepts.join(", ")})`
    const leaving = leavers.map(
      ({ dm, concepts: own }) => `${within(dm)} la dejaría${own.length === 0 ? "" : ` (${own.join(", ")})`}`,
    )
    return `${when}: ${[holding, ...leaving].join("; ")}.`
  },
}
