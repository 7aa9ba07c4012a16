import type * as en from "../en/later.ts"
import type { SaidLoss } from "../en/roads.ts"
import { verb } from "./tools.ts"

const NUMBERS = "ningún,un,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez".split(",")
const inLetters = (of: number): string => NUMBERS[of] ?? of.toLocaleString("es")
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const quote = (name: string): string => `«${name}»`
const ranks = (of: number): string => `${of.toLocaleString("es")} ${of === 1 ? "puesto" : "puestos"}`
const list = (of: readonly string[]): string => new Intl.ListFormat("es").format(of)
const moved = (before: number, rank: number, effect: SaidLoss["effect"]): string =>
  `del puesto ${before} al ${rank}${effect === "gain" ? "" : effect === "loss" ? ", con pérdida" : ", sin ganar"}`

/** Español: el lugar Caminos. */
export const roads: typeof en.roads = {
  noToday: "El archivo no dice cómo están hoy las cosas, y ahí empiezan los caminos.",
  hidden: "Los caminos llevan a lo que se sostendría, y eso queda oculto hasta que anote lo que espera.",
  guess: "Anotar lo que espera",
  silent:
    "Los caminos llevan a lo que se sostendría. Aún no se dice qué quiere nadie, así que no se sabe qué sería.",
  none: "Aparte de hoy nada se sostendría, así que no hay camino que dibujar.",
  choice: "A qué desenlace",
  all: ({ count }) => `Dibujar los ${count}`,
  fewer: "Dibujar dos",
  working: "Mirando los caminos…",
  finding: ({ goal, moves, losing }) => {
    const to = `Hasta ${quote(goal)}, `
    const [only, ...others] = losing
    if (only === undefined)
      return [
        {
          text: `${to}${moves === 1 ? "lleva un movimiento con el que gana quien lo hace" : `con cada uno de ${inLetters(moves)} movimientos gana quien lo hace`}. `,
        },
      ]
    if (others.length > 0)
      return [
        { text: `${to}${inLetters(losing.length)} de ${inLetters(moves)} movimientos son ` },
        losing.every(({ effect }) => effect === "loss")
          ? { text: "con pérdida", loss: true }
          : { text: "sin ganancia para quien los hace" },
        { text: ". " },
      ]
    const must = `${to}${only.dm} ${verb(only.dm, "tendría", "tendrían")} que ${only.must ? "dar el primer paso, " : "moverse "}`
    const end = only.oneWay ? `, y no ${verb(only.dm, "podría", "podrían")} volver atrás. ` : ". "
    return only.effect === "loss"
      ? [{ text: must }, { text: "con pérdida", loss: true }, { text: ` de ${ranks(only.by)}${end}` }]
      : [{ text: `${must}sin ganar con ello${end}` }]
  },
  unreached: ({ goal }) => `Hasta ${quote(goal)} no lleva ningún movimiento desde hoy. `,
  tooMany: ({ goal }) => `Hasta ${quote(goal)}: hay demasiados movimientos que mirar. `,
  summary: ({ moves, count, more, losses, costly, drawn }) => {
    const ways = count === 1 && !more ? "Un camino" : `${more ? "Más de " : ""}${inLetters(count)} caminos`
    const lost = (steps: number): string =>
      steps === 0 ? "sin pérdida" : steps === 1 ? "con una pérdida" : `con ${inLetters(steps)} pérdidas`
    const said = losses.map(
      ({ steps, ways: these }) => `${these === 1 ? "uno" : inLetters(these)} ${lost(steps)}`,
    )
    const first = losses[0]
    const how =
      more || first === undefined
        ? ""
        : count === 1
          ? `, ${lost(first.steps)}`
          : losses.length === 1
            ? `, todos ${lost(first.steps)}`
            : `: ${list(said)}`
    return `${capital(ways)} de ${inLetters(moves)} ${moves === 1 ? "movimiento" : "movimientos"}${how}.${costly && !more && count > 1 ? " Todos empiezan sin que nadie gane." : ""}${drawn ? "" : " Solo se dibuja el de menos pérdidas."}`
  },
  picture: ({ goal }) => `Los caminos hasta ${goal}; las listas de abajo dicen lo mismo`,
  node: ({ name, holds }) => `${name}; ${holds ? "se sostendría" : "no se sostendría"}`,
  today: "hoy",
  loses: ({ by }) => `pierde ${by}`,
  noGain: "sin ganar",
  takeBack: "preferiría retractarse",
  ranks: "El puesto a lo largo del camino grueso, el mejor arriba",
  ranksPicture: "El puesto de cada parte a lo largo del camino grueso; la lista de abajo dice lo mismo",
  ofWorst: ({ worst }) => `de ${worst}`,
  road: "El camino grueso",
  moved: ({ before, rank, effect }) => moved(before, rank, effect),
  peril: ({ dm, acts, takesBack }) =>
    `Podría romperse aquí: ${dm} ${verb(dm, "preferiría", "preferirían")} ${acts}.${takesBack ? " Solo es seguro si eso no puede hacerse." : ""}`,
  morePerils: ({ count }) =>
    count === 1
      ? "Un movimiento más podría romperlo aquí."
      : `${count} movimientos más podrían romperlo aquí.`,
  noReturn: ({ dm }) => `Sin vuelta atrás: ${dm} no ${verb(dm, "podría", "podrían")} deshacerlo.`,
  after: ({ name }) => `Después: ${name}`,
  others: ({ count }) => (count === 1 ? "El camino como lista" : `Los ${count} caminos como listas`),
  way: ({ number }) => `Camino ${number}`,
  step: ({ dm, acts, before, rank, effect, oneWay }) =>
    `${dm}: ${acts}; ${moved(before, rank, effect)}${oneWay ? "; sin vuelta atrás" : ""}.`,
  along: ({ dm, ranks: of, worst }) => `${dm}, de ${worst} puestos: ${of.join(", ")}.`,
  key: {
    loss: "con pérdida para quien mueve",
    oneWay: "sin vuelta atrás",
    takeBack: "preferiría retractarse",
    slopes: ({ up, level, down }) =>
      `hacia arriba: ${up}; ${level === null ? "" : `recto: ${level}; `}hacia abajo: ${down}`,
    bold: "grueso: menos pérdidas",
  },
}
