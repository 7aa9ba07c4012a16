import type { SaidTurn } from "../brief-words.ts"
import type { Catalogue } from "../catalogue.ts"

import {
  befalling,
  capital,
  count,
  date,
  list,
  number,
  ofWhom,
  quote,
  small,
  stop,
  verb,
  when,
  within,
} from "./tools.ts"

const reasons = (of: readonly string[]): string => (of.length === 0 ? "" : ` (${of.map(small).join("; ")})`)

const NUMBERS = "cero,una,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez".split(",")
const inLetters = (of: number): string => NUMBERS[of] ?? number(of)

// A verb after one name, or after several.
const forMany = (names: readonly string[], one: string, many: string): string =>
  names.length === 1 ? verb(names[0]!, one, many) : many

const fate = (verdict: "kept" | "holds" | "broken" | "unknown", by: string | null): string => {
  switch (verdict) {
    case "kept":
      return "se mantendría una vez cumplido"
    case "holds":
      return `podría durar una vez cumplido, pero ${by === null ? "alguien podría" : `${within(by)} ${verb(by, "podría", "podrían")}`} también ganar al romperlo`
    case "broken":
      return by === null
        ? "no se mantendría"
        : `no se mantendría: una vez cumplido, ${within(by)} ${verb(by, "ganaría", "ganarían")} al romperlo, y nada lo disuade`
    case "unknown":
      return "puede mantenerse o no: no se ha calculado"
  }
}

/** "Si «Maduro sigue en el cargo» no le importara a Washington" */
const supposed = (of: SaidTurn): string => {
  switch (of.kind) {
    case "drop":
      return `Si ${quote(of.clause)} no le importara ${befalling(of.dm)}`
    case "negate":
      return `Si ${within(of.dm)} ${verb(of.dm, "quisiera", "quisieran")} lo contrario de ${quote(of.clause)}`
    case "raise":
      return `Si ${quote(of.clause)} le importara algo más ${befalling(of.dm)}`
    case "lift-rule":
      return `Si ${quote(of.clause)} fuera posible después de todo`
    case "lift-merge":
      return `Si se distinguieran los estados con ${quote(of.clause)}`
    case "lift-bar":
      return `Si ${within(of.dm)} ${verb(of.dm, "pudiera", "pudieran")} moverse desde donde ${of.from} hasta donde ${of.to}`
    case "lift-taken":
      return `Si ${quote(of.option)} tuviera vuelta atrás`
    case "lift-dropped":
      return `Si ${quote(of.option)} se pudiera volver a hacer`
    case "drop-weight":
      return `Si ${quote(of.option)} no contara para ${within(of.dm)}`
    case "turn-weight":
      return `Si ${quote(of.option)} contara al revés para ${within(of.dm)}`
    case "swap":
      return `Si ${within(of.dm)} ${verb(of.dm, "pusiera", "pusieran")} al revés dos desenlaces vecinos (puestos ${number(of.place)} y ${number(of.place + 1)})`
  }
}

/** Lo que dice un informe. */
export const brief: Catalogue["brief"] = {
  asOf: ({ date: day, scenario }) =>
    [
      ...(day === null ? [] : [`Situación: ${date(day)}`]),
      ...(scenario === null ? [] : [`escenario ${quote(scenario)}`]),
    ].join(", "),
  kind: "Informe sobre salidas posibles bajo supuestos declarados. Sirve para prepararse; no predice.",

  bottomLine: "En una frase",
  judgements: "Juicios clave",
  mind: "Qué nos haría cambiar de idea",
  background: "Antecedentes",
  happened: "Qué ha pasado",
  wants: "Quién quiere qué",
  holds: "Qué podría sostenerse",
  offers: "Qué se ofrece",
  sure: "Hasta qué punto es seguro y en qué descansa",
  ended: "Qué ocurrió al final",
  annex: "Anexo",
  options: "Opciones y desenlaces",
  statements: "Lo que se supone que quiere cada parte, por orden de importancia",
  rules: "Lo que no puede ser",
  ways: "Caminos desde hoy",
  definitions: "Definiciones vigentes",
  confidenceRule: "Palabras de confianza",
  survives: "Qué aguantan los desenlaces",
  rests: "En qué descansa esto",
  offersInFull: "Las ofertas al completo",
  claims: "Afirmaciones",
  sources: "Fuentes",

  figureTitle: ({ suits, dms }) =>
    suits.length === 0
      ? "Cómo clasifica cada parte lo que se sostendría"
      : capital(
          suits
            .map(
              ({ name, better }, i) =>
                `${name} ${better === 0 ? "no conviene a nadie" : `conviene ${better === dms ? (dms === 2 ? "a ambas partes" : `a las ${inLetters(dms)}`) : `a ${better === 1 ? "una" : inLetters(better)}`}`}${i === 0 ? " más que lo de hoy" : ""}`,
            )
            .join("; "),
        ),
  figureNote: "En qué puesto los pone cada parte; el 1.º es el mejor.",
  best: "mejor",
  worst: "peor",
  outcomeHead: "Desenlace",
  place: ({ rank, worst }) => (worst === 1 ? "indiferente" : `${number(rank)}.º de ${number(worst)}`),
  shortPlace: ({ rank }) => `${number(rank)}.º`,
  confidence: { high: "alta", moderate: "moderada", low: "baja" },
  unsure: "sin calcular",
  withConfidence: ({ word }) => `Confianza ${word}`,
  judgedToday: ({ name, holds, moves, losses, deterred, bound, leaving, dms }) => {
    const it = name === null ? "Lo que hay hoy" : capital(name)
    if (!holds)
      return `${it} no duraría: ${list(leaving.map(within))} ${forMany(leaving, "gana", "ganan")} al moverse, y ninguna respuesta que otros quisieran dar lo disuade.`
    if (bound.length === dms) return `${it} duraría: nadie puede moverse.`
    if (deterred.length > 0)
      return `${it} duraría: ${list(deterred.map(within))} ${forMany(deterred, "podría", "podrían")} ganar al moverse, pero las respuestas de los demás disuaden de ello.`
    return moves > 0 && losses === moves
      ? `${it} duraría hasta que alguien dé el primer paso con pérdida: ${moves === 1 ? "el único movimiento posible hoy le cuesta a quien lo hace" : `cada uno de los ${number(moves)} movimientos posibles hoy le cuesta a quien lo hace`}.`
      : `${it} duraría: nadie gana al moverse.`
  },
  judgedOutcome: ({ name, holds, deterred, bound, leaving, dms }) => {
    const it = capital(name ?? "")
    if (!holds)
      return `${it} no duraría si se alcanzara: ${list(leaving.map(within))} ${forMany(leaving, "gana", "ganan")} al dejarlo.`
    if (bound.length === dms) return `${it} duraría si se alcanzara: nadie podría dejarlo.`
    if (deterred.length > 0)
      return `${it} duraría si se alcanzara: ${list(deterred.map(within))} ${forMany(deterred, "podría", "podrían")} ganar al dejarlo, pero las respuestas de los demás disuaden de ello.`
    return `${it} duraría si se alcanzara: nadie ganaría al dejarlo.`
  },
  judgedOffer: ({ name, verdict, by, elsewhere }) =>
    `${capital(name)} ${fate(verdict, by)}${elsewhere.length === 0 ? "" : `; con ${elsewhere.map((each) => `${each.scenario} ${fate(each.verdict, each.by)}`).join("; con ")}`}.`,
  grounds: ({ holds, of, low, high, ends, weakest, reasons: why }) =>
    [
      `${holds ? "Se sostiene" : "No se sostiene"} en ${number(of)} de cada 100 variantes de lo incierto (entre ${number(low)} y ${number(high)})${ends === null ? "" : `; los movimientos con ganancia llevan ahí en ${number(ends)} de cada 100`}.`,
      weakest === null
        ? "Ningún cambio suelto de un deseo o una regla lo altera."
        : `De lo que depende, lo menos seguro: ${weakest}${reasons(why)}.`,
    ].join(" "),
  aWish: ({ dm }) => `un deseo ${ofWhom(dm)}`,
  aRule: "una regla de lo que no puede ser",
  noGrounds: "No se ha calculado hasta qué punto es seguro: el conflicto es demasiado grande.",
  turn: ({ of, state, holds }) =>
    `${supposed(of)}, ${state} ${holds ? "se sostendría" : "ya no se sostendría"}.`,
  confidenceIs: ({ high, low, variants }) =>
    `Alta: no lo altera ningún cambio suelto de un deseo o una regla de confianza menor que alta, y es así en al menos ${number(high)} de cada 100 variantes. Baja: el único deseo o la única regla cuyo cambio lo altera es de confianza baja, o es así en menos de ${number(low)} de cada 100 variantes. Moderada: todo lo demás. De ${number(variants)} variantes, cada una tiene cada deseo y cada regla de otro modo con una probabilidad: 5 de cada 100 donde la confianza es alta, 20 de cada 100 donde es media o no se da, 40 de cada 100 donde es baja.`,

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
    `${capital(state)}${all && concepts.length > 1 ? "" : `, según ${list(concepts)}`}.`,
  named: ({ state }) => `${capital(state)}.`,
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
            `${those(deterred)} ${agree(deterred, "podría", "podrían")} ganar al moverse, pero ${deterred.length === 1 ? "una respuesta lo disuade" : "hay respuestas que lo disuaden"}: ${told.map((each, i) => (i === 0 ? small(each) : each)).join(" ")}`,
          ]
        : []),
    ])}${deterred.length > 0 ? "" : "."}`
  },
  preferredByAll: ({ dms, states, more }) =>
    `${dms === 1 ? "La única parte prefiere" : dms === 2 ? "Ambas partes prefieren" : `Las ${number(dms)} partes prefieren`} ${list([...states, ...(more > 0 ? [`${number(more)} más`] : [])])} a la situación de hoy.`,
  together: ({ dms, state }) =>
    `A la vez, ${list(dms.map(within))} podrían dejar el estado de hoy por ${state}, que cada parte de estas prefiere y a lo que ninguna llega con un movimiento propio.`,
  restsOn: ({ parts, weakest, reasons: why }) =>
    `Descansa en ${list(parts.map(small))}; lo más débil de ello es ${small(weakest)}${reasons(why)}.`,
  restsOnNothing: ({ untold }) =>
    `Ningún supuesto lo sostiene por sí solo: se mantendría aunque faltara cualquiera de ellos${untold ? ", hasta donde se puede construir y examinar un modelo sin él" : ""}.`,
  others: ({ states, more }) =>
    `Además, ${list([...states, ...(more > 0 ? [`${number(more)} más`] : [])])}; véase el anexo.`,

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
  contested: ({ question }) => `Una respuesta a lo que está en disputa: ${stop(question)}`,
  positions: ({ question, positions }) =>
    `${stop(question)} ${positions.map(({ dm, holds }) => `${capital(within(dm))}: ${stop(holds)}`).join(" ")}`,
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
      ? `Es ${state}, que no se sostendría según ninguno de estos conceptos.`
      : `Es ${state}, que se sostendría según ${list(concepts)}.`,
  definition: ({ name, long, gloss }) => `${name === long ? name : `${long} (${name})`}: ${gloss}`,
  noRules: "Toda combinación de opciones es posible.",
  made: ({ version }) =>
    `Hecho con Parley ${version} solo a partir del archivo del conflicto: el mismo archivo da las mismas páginas.`,
}
