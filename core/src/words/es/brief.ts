import type { Catalogue } from "../catalogue.ts"

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
export const brief: Catalogue["brief"] = {
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
    `${capital(stateName(state))}, ${all && concepts.length > 1 ? "según todas las definiciones del anexo" : `según ${list(concepts)}`}.`,
  named: ({ state }) => `${capital(stateName(state))}.`,
  isToday: "Así están las cosas hoy.",
  way: ({ steps, improving, reluctant }) =>
    `El camino desde hoy: ${steps.join("; luego ")}.${improving ? " Cada movimiento conviene a quien lo hace." : reluctant === null ? "" : ` ${capital(within(reluctant))} ${verb(reluctant, "tendría", "tendrían")} que moverse contra su interés del momento.`}`,
  noWay: "Ningún movimiento lleva hasta ahí desde hoy.",
  stays: ({ wouldNot, couldNot, deterred, reasons: told }) => {
    if (couldNot.length + deterred.length === 0) return "Se sostendría porque nadie ganaría nada al moverse."
    if (wouldNot.length + deterred.length === 0) return "Se sostendría porque nadie puede moverse de ahí."
    const those = (names: readonly string[]): string => list(names.map(within))
    const agree = (names: readonly string[], one: string, many: string): string =>
      names.length > 1 ? many : verb(names[0]!, one, many)
    return `Se sostendría porque ${list([
      ...(wouldNot.length > 0
        ? [`${those(wouldNot)} no ${agree(wouldNot, "ganaría", "ganarían")} nada al moverse`]
        : []),
      ...(couldNot.length > 0
        ? [`${those(couldNot)} no ${agree(couldNot, "puede", "pueden")} moverse de ahí`]
        : []),
      ...(deterred.length > 0
        ? [
            `${those(deterred)} ${agree(deterred, "podría", "podrían")} ganar al moverse, pero ${deterred.length === 1 ? "una respuesta lo disuade" : "hay respuestas que lo disuaden"}: ${told.map((each) => small(each)).join(" ")}`,
          ]
        : []),
    ])}${deterred.length > 0 ? "" : "."}`
  },
  preferredByAll: ({ dms, states, more }) =>
    `${dms === 1 ? "La única parte prefiere" : dms === 2 ? "Ambas partes prefieren" : `Las ${number(dms)} partes prefieren`} ${list([...states.map((state) => `el ${stateName(state)}`), ...(more > 0 ? [`${number(more)} más`] : [])])} a la situación de hoy.`,
  together: ({ dms, state }) =>
    `A la vez, ${list(dms.map(within))} podrían dejar el estado de hoy por el ${stateName(state)}, que cada parte de estas prefiere y al que ninguna llega con un movimiento propio.`,
  restsOn: ({ parts, weakest, reasons: why }) =>
    `Descansa en ${list(parts.map(small))}; lo más débil de ello es ${small(weakest)}${reasons(why)}.`,
  restsOnNothing: ({ untold }) =>
    `Ningún supuesto lo sostiene por sí solo: se mantendría aunque faltara cualquiera de ellos${untold ? ", hasta donde se puede construir y examinar un modelo sin él" : ""}.`,
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
    `El panorama se compone de ${count(parts, "juicio")}: ${number(cited)} ${cited === 1 ? "cita" : "citan"} pruebas, ${number(assumed)} ${assumed === 1 ? "lleva" : "llevan"} un supuesto del analista, ${number(low)} ${low === 1 ? "es" : "son"} de confianza baja. Constan ${count(claims, "afirmación", "afirmaciones")} y ${count(sources, "fuente")}.`,
  narrow: ({ oneOrigin, relayed, unnamed }) =>
    `De los juicios, ${number(oneOrigin)} ${oneOrigin === 1 ? "descansa" : "descansan"} en una sola fuente, ${number(relayed)} en lo que otros han reproducido y ${number(unnamed)} en personas sin nombre.`,
  weakestOf: ({ part, reasons: why }) =>
    `El eslabón más débil del desenlace más firme: ${small(part)}${reasons(why)}.`,
  idle: ({ count: idle }) =>
    `${idle === 1 ? "Suprimido solo" : "Suprimidos de uno en uno"}, ${count(idle, "juicio", "juicios")} no ${idle === 1 ? "cambiaría" : "cambiarían"} ningún desenlace.`,
  fallsMost: ({ source, parts, outcomes, empties }) =>
    `Sin ${quote(source)}, ${count(parts, "juicio")} ${parts === 1 ? "perdería" : "perderían"} su fundamento; ${outcomes === null ? "sin ellos no se podría construir ningún modelo" : `de los desenlaces, ${number(outcomes.vanish)} ${outcomes.vanish === 1 ? "caería" : "caerían"} y ${number(outcomes.appear)} ${outcomes.appear === 1 ? "sería nuevo" : "serían nuevos"}`}.${empties ? " Nadie preferiría entonces ningún estado a otro: todos se sostienen por falta de preferencias." : ""}`,
  uncomfortable: ({ parts }) => `Lo más incómodo: ${parts.map(small).join("; después, ")}.`,
  unmoved: ({ parts, more }) =>
    `De los cambios sueltos que se han probado, ninguno en ${list([...parts.map(small), ...(more > 0 ? [`${number(more)} más`] : [])], "ni")} cambia nada.`,
  varied: ({ steps, untold, depth, records }) =>
    `Se han probado ${count(steps, "cambio suelto", "cambios sueltos")} de los juicios (suprimir, invertir, subir un lugar, levantar)${depth > 1 ? ", todos sus pares" : ""}${records > 0 ? ` y la falta de cada una de ${count(records, "afirmación o fuente", "afirmaciones y fuentes")}` : ""}.${untold > 0 ? ` Tras ${number(untold)} de estos cambios no se puede construir ningún modelo, o solo uno demasiado grande para examinarlo; de eso no se dice nada.` : ""}`,
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
