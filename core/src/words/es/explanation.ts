import { countsAnswers } from "../../engine/index.ts"
import type { Catalogue } from "../catalogue.ts"
import type { SaidCounter, SaidEnd, SaidMove } from "../messages.ts"
import type { StateName } from "../state-name.ts"
import { concepts } from "./concepts.ts"
import { phrases } from "./phrases.ts"
import {
  befalling,
  capital,
  count,
  list,
  number,
  quote,
  stateAside,
  stateName,
  verb,
  within,
} from "./tools.ts"

const theState = (of: StateName): string => `el ${stateName(of)}`

const MANNERS = ["de ninguna manera", "de una manera", "de dos maneras", "de tres maneras"]

const manners = (of: number): string =>
  MANNERS[of] ?? `de ${["cuatro", "cinco", "seis"][of - 4] ?? number(of)} maneras`

/** "Siria podría liberar agua (estado 2)" */
const moving = ({ by, acts, to }: SaidMove, between = ""): string =>
  `${within(by)} ${verb(by, "podría", "podrían")} ${between}${list(acts)}${stateAside(to)}`

/** "Si Siria decidiera liberar agua (estado 2), " */
const supposed = ({ by, acts, to }: SaidMove): string =>
  `Si ${within(by)} ${verb(by, "decidiera", "decidieran")} ${list(acts)}${stateAside(to)}, `

/** "Iraq podría atacar (estado 5); luego Siria podría escalar (estado 6)" */
const inTurn = (steps: readonly SaidMove[]): string =>
  steps.map((step, i) => `${i === 0 ? "" : "luego "}${moving(step)}`).join("; ")

const against = ({ rank, before }: SaidEnd): string =>
  rank === before ? `(puesto ${number(rank)})` : `(puesto ${number(rank)}, antes ${number(before)})`

/** "lo que dejaría a Siria peor que antes (puesto 4, antes 2)" */
const leaving = (dm: string, end: SaidEnd): string => {
  switch (end.effect) {
    case "back":
      return "lo que solo llevaría de vuelta al punto de partida"
    case "same":
      return `lo que dejaría ${befalling(dm)} exactamente igual que antes ${against(end)}`
    case "worse":
      return `lo que dejaría ${befalling(dm)} peor que antes ${against(end)}`
    case "better":
      return `lo que dejaría ${befalling(dm)} mejor que antes ${against(end)}`
  }
}

/** " en beneficio propio", where only moves that serve their makers count. */
const serving = (improving: boolean): string => (improving ? " en beneficio propio" : "")

/** "Iraq podría provocar", "los demás podrían provocar" */
const theOthersCould = (others: readonly string[], act: string): string =>
  others.length === 1
    ? `${within(others[0]!)} ${verb(others[0]!, "podría", "podrían")} ${act}`
    : `los demás podrían ${act}`

const noneCould = (others: readonly string[], act: string): string =>
  others.length === 1
    ? `${within(others[0]!)} no ${verb(others[0]!, "podría", "podrían")} ${act}`
    : `ninguno de los demás podría ${act}`

const countered = (by: string, end: SaidEnd, counter: SaidCounter | null | undefined): string => {
  const could = verb(by, "podría", "podrían")
  if (counter === undefined) return ""
  if (counter === null) return ` Desde allí ${within(by)} no ${could} moverse.`
  const best = ` Lo mejor que ${within(by)} ${could} hacer desde allí es ${list(counter.move.acts)}${stateAside(counter.move.to)}`
  const { answered } = counter
  if (answered === null)
    return `${best}, y tampoco sería mejor que antes ${against({ ...end, rank: counter.rank })}.`
  return `${best}, pero entonces ${inTurn(answered.steps)}, ${leaving(by, answered.end)}.${countered(by, answered.end, counter.counter)}`
}

export const explanation: Catalogue["explanation"] = {
  verdict: ({ dm, concepts: under, stable, reason, improvements, undeterred }) => {
    const who = within(dm)
    const names = list(under.map((concept) => concepts[concept].name))
    const verdict = `${stable ? "Estable" : "Inestable"} para ${who} según ${names}: `
    const could = `desde aquí ${who} ${verb(dm, "podría", "podrían")} mejorar ${manners(improvements)}`
    switch (reason) {
      case "no-move":
        return `${verdict}${who} no ${verb(dm, "puede moverse", "pueden moverse")} desde aquí.`
      case "nothing-better":
        return `${verdict}ningún movimiento desde aquí dejaría en mejor situación ${befalling(dm)}.`
      case "all-deterred": {
        const each = improvements === 1 ? "" : improvements === 2 ? "a ambas " : "a todas "
        return `${verdict}${could}, pero ${each}se puede responder de modo que no se gane nada.`
      }
      case "undeterred": {
        if (!under.some(countsAnswers)) return `${verdict}${could}.`
        if (undeterred < improvements)
          return `${verdict}${could}, y nada disuade de ${undeterred === 1 ? "una" : number(undeterred)} de ellas.`
        return `${verdict}${could}, y nada disuade de ${undeterred === 1 ? "ello" : "ninguna de ellas"}.`
      }
    }
  },
  answered: ({ move, steps, end, counter }) => {
    const sentence = `${supposed(move)}${inTurn(steps)}, ${leaving(move.by, end)}.`
    return `${sentence}${countered(move.by, end, counter)}`
  },
  met: ({ move, moves, to, end }) => {
    const others = list(moves.map(({ by, acts }) => phrases.could({ by, acts })))
    const together =
      end.effect === "back"
        ? "Todo ello junto solo llevaría de vuelta al punto de partida"
        : `Todo ello junto llevaría al ${stateName(to)}, ${leaving(move.by, end)}`
    return `${supposed(move)}${others} al mismo tiempo. ${together}.`
  },
  free: ({ move, end }) => capital(`${moving(move)}, ${leaving(move.by, end)}.`),
  nobodyElse: ({ move }) => `${supposed(move)}no habría nadie más que pudiera responder.`,
  noAnswer: ({ move, others, improving }) =>
    `${supposed(move)}${noneCould(others, improving ? "ganar nada moviéndose desde allí" : "moverse desde allí")}.`,
  harmless: ({ move, others, improving, reached, steps, end }) => {
    const who = within(move.by)
    const still = `${inTurn(steps)}, lo que aun así dejaría ${befalling(move.by)} mejor que antes ${against(end)}.`
    const bySuch = improving ? ` con movimientos${serving(improving)}` : ""
    return reached === 1
      ? `${supposed(move)}${theOthersCould(others, `dar lugar a un solo estado más${bySuch}`)}: ${still}`
      : `${supposed(move)}${theOthersCould(others, `dar lugar a otros ${number(reached)} estados${bySuch}`)}, ${reached === 2 ? "ambos" : "todos"} mejores para ${who} que antes. El peor de ellos: ${still}`
  },
  escaped: ({ move, others, improving, hurting, steps, harm, counter, end }) => {
    const who = within(move.by)
    const could = verb(move.by, "podría", "podrían")
    const bySuch = improving ? ` con movimientos${serving(improving)}` : ""
    const flight = `${moving(counter, "entonces ")}, ${leaving(move.by, end)}.`
    return hurting === 1
      ? `${supposed(move)}${inTurn(steps)}, la única respuesta${serving(improving)} que no dejaría ${befalling(move.by)} mejor que antes ${against(harm)}. Pero ${flight}`
      : `${supposed(move)}${theOthersCould(others, `dar lugar a ${number(hurting)} estados${bySuch}`)} que no son mejores para ${who} que antes, pero ${who} ${could} escapar de todos ellos. El más difícil de eludir: ${inTurn(steps)}, lo que no sería mejor que antes ${against(harm)}; ${flight}`
  },
  notTogether: ({ move, others, movers, unstableOnly, follows }) => {
    const also = "Tampoco un movimiento simultáneo disuadiría de ello: "
    if (movers.length > 0) {
      const could = movers.length > 1 ? "pudieran" : verb(movers[0]!, "pudiera", "pudieran")
      const none = `ninguna mejora que ${list(movers.map(within), "o")} ${could} lograr al mismo tiempo dejaría ${befalling(move.by)} tan mal como antes.`
      return `${follows ? also : supposed(move)}${none}`
    }
    if (unstableOnly) {
      const whom = others.length === 1 ? within(others[0]!) : "todos los demás"
      return `${also}este estado es estable para ${whom} según ${concepts.seq.name}.`
    }
    return `${supposed(move)}${noneCould(others, "mejorar desde aquí al mismo tiempo")}.`
  },
  more: ({ count: more }) => `Aquí ${more === 1 ? "se omite" : "se omiten"} ${count(more, "mejora")} más.`,
}

/** "Siria prefiere el estado 3 al estado 1" */
const prefers = (dm: string, preferred: StateName, other: StateName): string =>
  `${within(dm)} ${verb(dm, "prefiere", "prefieren")} ${theState(preferred)} al ${stateName(other)}`

/** "a Siria le es indiferente el estado 3 o el estado 1" */
const indifferent = (dm: string, first: StateName, second: StateName): string =>
  `${befalling(dm)} ${verb(dm, "le", "les")} son indiferentes ${theState(first)} y ${theState(second)}`

export const preference: Catalogue["preference"] = {
  statement: ({ dm, preferred, other, statement, place }) =>
    capital(
      `${prefers(dm, preferred, other)}: ${quote(statement)} se cumple en ${theState(preferred)} y no en ${theState(other)}${place === 1 ? ", y nada importa más" : ", y en todo lo que importa más ambos son iguales"}.`,
    ),
  statementsAgree: ({ dm, first, second, of }) =>
    capital(
      `${indifferent(dm, first, second)}: ${of === 0 ? "ningún enunciado dice qué quiere" : of === 1 ? "su único enunciado se cumple en ambos o en ninguno" : `cada uno de sus ${of} enunciados se cumple en ambos o en ninguno`}.`,
    ),
  ranked: ({ dm, preferred, other, places: [high, low], of }) =>
    capital(
      `${prefers(dm, preferred, other)}: su clasificación los sitúa en los puestos ${high} y ${low} de ${of}.`,
    ),
  rankedAlike: ({ dm, first, second, place }) =>
    capital(`${indifferent(dm, first, second)}: su clasificación sitúa ambos en el puesto ${place}.`),
  weighed: ({ dm, preferred, other, sums: [high, low], forIt, against: others }) =>
    capital(
      `${prefers(dm, preferred, other)}: los pesos de las opciones elegidas suman ${number(high)} frente a ${number(low)}. ${[
        forIt.length > 0 && `Solo el primero tiene ${list(forIt)}`,
        others.length > 0 && `solo el segundo tiene ${list(others)}`,
      ]
        .filter((part) => part !== false)
        .map((part, i) => (i === 0 ? capital(part) : part))
        .join("; ")}.`,
    ),
  weighedAlike: ({ dm, first, second, sum }) =>
    capital(
      `${indifferent(dm, first, second)}: en ambos los pesos de las opciones elegidas suman ${number(sum)}.`,
    ),
  indifferent: ({ dm }) =>
    capital(
      `${within(dm)} no ${verb(dm, "tiene", "tienen")} preferencias, y todos los estados ${verb(dm, "le", "les")} son indiferentes.`,
    ),
  share: ({ option, weight }) => `${quote(option)} (${number(weight)})`,
}
