import type { BriefMessages } from "../brief-words.ts"
import {
  capital,
  count,
  date,
  list,
  number,
  quote,
  small,
  stateName,
  stop,
  verb,
  when,
  within,
} from "./tools.ts"

const reasons = (of: readonly string[]): string => (of.length === 0 ? "" : ` (${of.map(small).join("; ")})`)

/** Lo que dice un informe. */
export const brief: BriefMessages = {
  asOf: ({ date: day, scenario }) =>
    [
      ...(day === null ? [] : [`Situación: ${date(day)}`]),
      ...(scenario === null ? [] : [`escenario ${quote(scenario)}`]),
    ].join(", "),
  kind: "Informe sobre salidas posibles bajo supuestos declarados. Sirve para prepararse; no predice.",

  happened: "Qué ha pasado",
  wants: "Quién quiere qué",
  holds: "Qué podría sostenerse",
  offers: "Qué se ofrece",
  changes: "Qué cambiaría el panorama",
  sure: "Hasta qué punto es seguro y en qué descansa",
  ended: "Qué ocurrió al final",
  annex: "Anexo",
  options: "Opciones y desenlaces",
  statements: "Lo que se supone que quiere cada parte, por orden de importancia",
  rules: "Lo que no puede ser",
  ways: "Caminos desde hoy",
  definitions: "Definiciones vigentes",
  offersInFull: "Las ofertas al completo",
  claims: "Afirmaciones",
  sources: "Fuentes",

  noEvents: "No consta ningún hecho.",
  event: ({ when: moment, what }) => `${capital(when(moment))}: ${what}`,
  earlierEvents: ({ count: more }) =>
    `Aquí se ${more === 1 ? "omite" : "omiten"} ${count(more, "hecho anterior", "hechos anteriores")}.`,
  today: ({ sentence }) => `Hoy: ${small(sentence)}`,
  want: ({ clauses, more }) => {
    const [first = "", ...rest] = clauses
    const said = [`Ante todo, esto: ${first}`, ...rest.map((clause) => `luego: ${clause}`)].join("; ")
    return `${said}${more > 0 ? `; y ${count(more, "deseo menor", "deseos menores")}` : ""}.`
  },
  moreMakers: ({ count: more }) =>
    `Lo que ${more === 1 ? "quiere otra parte" : `quieren otras ${number(more)} partes`} está en el anexo.`,
  wantsOrder: ({ kind }) =>
    kind === "ranking"
      ? "Se da como una clasificación de los estados; véase el anexo."
      : kind === "weights"
        ? "Se da como pesos de las opciones; véase el anexo."
        : "No se dice nada de lo que quiere, así que cuenta como indiferente.",

  outcomes: ({ count: all, shown }) =>
    `${all === 1 ? "Se sostendría" : "Se sostendrían"} ${count(all, "desenlace")} bajo estos supuestos${shown < all ? `; los ${number(shown)} más firmes:` : ":"}`,
  noOutcomes: "Bajo estos supuestos nada se sostendría: en cada estado alguien se movería.",
  outcome: ({ state, concepts, all }) =>
    `${capital(stateName(state))}, ${all && concepts.length > 1 ? "por mucho o poco que se mire hacia adelante" : `según ${list(concepts)}`}.`,
  named: ({ state }) => `${capital(stateName(state))}.`,
  isToday: "Así están las cosas hoy.",
  way: ({ steps, improving, reluctant }) =>
    `El camino desde hoy: ${steps.join("; luego ")}.${improving ? " Cada movimiento conviene a quien lo hace." : reluctant === null ? "" : ` ${capital(within(reluctant))} ${verb(reluctant, "tendría", "tendrían")} que moverse contra su interés del momento.`}`,
  noWay: "Ningún movimiento lleva hasta ahí desde hoy.",
  nobodyGains: "Se sostendría porque nadie saldría ganando al moverse.",
  deterred: ({ reasons: told }) =>
    `Se sostendría porque quien podría ganar al moverse tiene algo que temer: ${told.map((each) => small(each)).join(" ")}`,
  restsOn: ({ parts, weakest, reasons: why }) =>
    `Descansa en ${list(parts.map(small))}; lo más débil de ello es ${small(weakest)}${reasons(why)}.`,
  restsOnNothing:
    "Ningún supuesto lo sostiene por sí solo: se mantendría aunque faltara cualquiera de ellos.",
  others: ({ states, more }) =>
    `Además, ${list([...states.map(stateName), ...(more > 0 ? [`${number(more)} más`] : [])])}; véase el anexo.`,

  noOffers: "No consta ninguna oferta.",
  sameDeal: ({ name, steps }) => `Lo mismo se ofreció ya antes: ${quote(name)}, ${small(steps)}`,

  scenario: ({ name, from, probability, appear, vanish, change }) => {
    const chance =
      probability === null
        ? ""
        : ` (probabilidad: ${number(probability.percent)} %${probability.source === null ? "" : `, según ${probability.source}`})`
    const parts = [
      ...(vanish > 0
        ? [`${count(vanish, "desenlace")} ya no se ${vanish === 1 ? "sostendría" : "sostendrían"}`]
        : []),
      ...(appear > 0
        ? [`${count(appear, "desenlace")} ${appear === 1 ? "sería nuevo" : "serían nuevos"}`]
        : []),
      ...(change > 0 ? [`${number(change)} ${change === 1 ? "cambiaría" : "cambiarían"} de firmeza`] : []),
    ]
    return `${stop(name).slice(0, -1)}${chance}${from === null ? "" : `, desde ${from.text === "" ? when(from) : date(from.text)}`}: ${parts.length === 0 ? "se sostendrían los mismos desenlaces" : list(parts)}.`
  },
  scenarioFails: ({ name }) => `${name}: tiene errores y no se dice nada de él.`,
  signals: ({ signals }) => `Señales que vigilar: ${signals.map(stop).join(" ")}`,
  contested: ({ question, positions }) =>
    `En disputa: ${stop(question)} ${positions.map(({ dm, holds }) => `${capital(within(dm))}: ${stop(holds)}`).join(" ")}`,
  hangs: ({ parts }) =>
    `De la respuesta ${parts.length === 1 ? "depende" : "dependen"} ${list(parts.map(small))}.`,
  ahead: ({ dates }) =>
    `Fechas por venir: ${dates.map(({ when: moment, what }) => `${when(moment)}, ${small(what)}`).join("; ")}.`,
  offerEnds: ({ offer }) => `El plazo de ${quote(offer)}`,
  scenarioBegins: ({ name }) => `Podría empezar ${quote(name)}`,
  nothingChanges: "No constan escenarios, cuestiones en disputa ni fechas.",

  counts: ({ parts, cited, assumed, low, claims, sources }) =>
    `El panorama se compone de ${count(parts, "juicio")}: ${number(cited)} ${cited === 1 ? "cita" : "citan"} pruebas, ${number(assumed)} ${assumed === 1 ? "lleva" : "llevan"} un supuesto del analista, ${number(low)} ${low === 1 ? "es" : "son"} de confianza baja. Debajo hay ${count(claims, "afirmación", "afirmaciones")} de ${count(sources, "fuente")}.`,
  narrow: ({ oneOrigin, relayed, unnamed }) =>
    `De ellos, ${number(oneOrigin)} ${oneOrigin === 1 ? "descansa" : "descansan"} en una sola fuente, ${number(relayed)} en lo que otros han reproducido y ${number(unnamed)} en personas sin nombre.`,
  weakestOf: ({ part, reasons: why }) =>
    `El eslabón más débil de los desenlaces más firmes: ${small(part)}${reasons(why)}.`,
  idle: ({ count: idle }) =>
    `${count(idle, "juicio", "juicios")} ${idle === 1 ? "no cambia" : "no cambian"} ningún desenlace, tomados de uno en uno.`,
  fallsMost: ({ source, parts, vanish, appear }) =>
    `Sin ${quote(source)}, ${count(parts, "juicio")} ${parts === 1 ? "perdería" : "perderían"} su fundamento; de los desenlaces, ${number(vanish)} ${vanish === 1 ? "caería" : "caerían"} y ${number(appear)} ${appear === 1 ? "sería nuevo" : "serían nuevos"}.`,
  uncomfortable: ({ parts }) => `Lo más incómodo: ${parts.map(small).join("; después, ")}.`,
  unmoved: ({ parts, more }) =>
    `No cambia nada ningún cambio suelto en ${list([...parts.map(small), ...(more > 0 ? [`${number(more)} más`] : [])])}.`,
  varied: ({ steps, depth, records }) =>
    `Se han probado ${count(steps, "cambio suelto", "cambios sueltos")} de los juicios (suprimir, invertir, subir un lugar, levantar)${depth > 1 ? ", todos sus pares" : ""}${records > 0 ? ` y la falta de cada una de ${count(records, "afirmación o fuente", "afirmaciones y fuentes")}` : ""}.`,
  caveat:
    "Todo esto se sigue de las preferencias del anexo. Quien crea que una es errónea puede cambiarla y ver qué cambia.",
  untold: "El conflicto es demasiado grande para decir en qué descansa cada desenlace.",

  endedIn: ({ state, concepts }) =>
    concepts.length === 0
      ? `Es el ${stateName(state)}, que no se sostendría según ninguno de estos conceptos.`
      : `Es el ${stateName(state)}, que se sostendría según ${list(concepts)}.`,
  definition: ({ name, long, gloss }) => `${name === long ? name : `${long} (${name})`}: ${gloss}`,
  noRules: "Toda combinación de opciones es posible.",
  made: ({ version }) =>
    `Hecho con Parley ${version} solo a partir del archivo del conflicto: el mismo archivo da las mismas páginas.`,
}
