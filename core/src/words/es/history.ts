import type { Catalogue } from "../catalogue.ts"
import { capital, count, date, list, number, stateName, stop, verb, when, within } from "./tools.ts"

/** Lo que se dice de lo ocurrido. */
export const history: Catalogue["history"] = {
  none: "Hasta entonces el archivo no cuenta ningún hecho. Van en «events»; docs/file-format.md muestra cómo.",
  heading: ({ events, until }) =>
    `${count(events, "hecho")}${until === null ? "" : `, hasta: ${date(until)},`} ${events === 1 ? "cotejado" : "cotejados"} con el modelo.`,
  event: ({ when: moment, what, by }) =>
    `${capital(when(moment))}${by.length === 0 ? "" : ` (${list(by.map(within))})`}: ${stop(what)}`,
  nothingChanged: "Con ello no cambia ninguna opción.",
  changed: ({ sentence }) => `Lo que cambia: ${sentence}`,
  infeasible:
    "Según las reglas del archivo, la situación no podía ser esa antes o después: no se afirma nada.",
  indifferent: ({ dm }) =>
    `Según el archivo, ${within(dm)} no ${verb(dm, "prefiere", "prefieren")} ningún estado a otro, así que el modelo no tiene nada que decir de este movimiento.`,
  move: ({ dm, effect, rank, before, stable }) => {
    const told =
      effect === "better"
        ? `Para ${within(dm)} fue una mejora (del puesto ${number(before)} al ${number(rank)}): el modelo lo explica.`
        : `Para ${within(dm)} no fue una mejora (${effect === "same" ? `puesto ${number(rank)} antes y después` : `del puesto ${number(before)} al ${number(rank)}`}): el modelo no lo explica.`
    return stable.length === 0
      ? told
      : `${told} Quedarse donde estaba era estable para ${within(dm)} según ${list(stable)}.`
  },
  stood: ({ state, concepts }) =>
    `La situación era entonces el ${stateName(state)}, que ${concepts.length === 0 ? "no se sostendría según ninguno de los conceptos pedidos" : `se sostendría según ${list(concepts)}`}.`,
  within: (states) => `Al alcance por mejoras: ${list(states.map(stateName))}.`,
  nothingWithin: "Ningún desenlace estaba al alcance por mejoras.",
  totals: ({ moves, improvements }) =>
    improvements === moves
      ? moves === 1
        ? "El único movimiento fue una mejora para quien lo hizo."
        : `Los ${number(moves)} movimientos fueron una mejora para quien los hizo.`
      : `De ${count(moves, "movimiento")}, ${number(improvements)} ${improvements === 1 ? "fue" : "fueron"} una mejora para quien lo hizo.`,
  noMoves: "Ningún hecho toma ni abandona una opción, así que no hay movimiento que cotejar con el modelo.",
  meaning:
    "Lo que muestra esta prueba: si lo ocurrido encaja con lo que el archivo dice que cada parte quiere, tal como está hoy. Lo que no muestra: que eso fuera lo que las partes querían, porque puede haberse anotado sabiendo lo ocurrido; ni lo que vendrá. Un movimiento que el modelo no explica apunta a un deseo, una opción o una creencia que falta en el archivo.",
}

/** Lo que se dice de los pronósticos. */
export const forecasts: Catalogue["forecasts"] = {
  none: ({ files }) =>
    `No hay pronósticos en ${files === 1 ? "el archivo" : `los ${number(files)} archivos`}. Van en «forecasts»; docs/file-format.md muestra cómo.`,
  question: "Pregunta",
  date: "Fecha",
  probability: "Probabilidad",
  outcome: "Resultado",
  score: "Brier",
  came: "sí",
  didNot: "no",
  open: "pendiente",
  percent: (share) => `${number(Math.round(share * 1000) / 10)} %`,
  brier: (score) => number(score.toFixed(4)),
  day: ({ text }) => date(text),
  totals: ({ resolved, open, files, mean }) =>
    `${count(resolved + open, "pronóstico")} en ${count(files, "archivo")}, ${number(resolved)} ${resolved === 1 ? "resuelto" : "resueltos"}. ${mean === null ? "Sin ninguno resuelto no hay puntuación." : `Su puntuación de Brier media es ${number(mean.toFixed(4))}: 0 es perfecto, 0,25 lo que da decir siempre 50 %, 1 errar siempre con certeza.`}`,
}
