import type { SaidFate, Told } from "../en/deals.ts"
import type * as en from "../en/later.ts"
import { verb } from "./tools.ts"

const quote = (name: string): string => `«${name}»`
const count = (of: number): string => `${of.toLocaleString("es")} ${of === 1 ? "puesto" : "puestos"}`
const cost = (effect: SaidFate["effect"]): Told =>
  effect === "loss" ? { text: "con pérdida", loss: true } : { text: "sin ganar con ello" }
const would = (dm: string): string => verb(dm, "tendría", "tendrían")
const could = (dm: string): string => verb(dm, "podría", "podrían")

/** Español: el lugar Ofertas. */
export const deals: typeof en.deals = {
  none: "No consta ninguna oferta.",
  record: "Anotar una oferta",
  change: "Anotar, cambiar y citar ofertas",
  table: "Qué sería de cada oferta en cada escenario",
  offer: "Trato sobre la mesa",
  base: "Si todo sigue como está en el archivo",
  fate: ({ kind, dm }) => {
    switch (kind) {
      case "kept":
        return "Se mantiene"
      case "unstarted":
        return "Se mantiene, pero nadie empieza"
      case "stalled":
        return `Se mantiene, pero ${dm} no ${verb(dm, "sigue", "siguen")}`
      case "broken":
        return `${verb(dm, "La rompe", "La rompen")} ${dm}`
      case "out-of-reach":
        return "Fuera de alcance"
      case "restless":
        return "No llega a reposo"
      case "unknown":
        return "No se sabe"
      case "impossible":
        return "No puede cumplirse"
    }
  },
  why: ({ kind, dm, acts, effect, before, rank, worst, must }) => {
    const ranks = `del puesto ${before} al ${rank} de ${worst}`
    switch (kind) {
      case "unstarted":
      case "stalled":
        return `${dm} ${would(dm)} que ${must ? "dar el primer paso" : "moverse"}${effect === "loss" ? ", con pérdida" : ", sin ganar con ello"}: ${ranks}`
      case "broken":
        return `${dm} ${could(dm)} ${acts}, y nada lo disuade: ${ranks}`
      case "out-of-reach":
        return "ningún movimiento lleva ahí desde hoy"
      case "restless":
        return "nada dentro del trato se sostendría"
      case "unknown":
        return "no se miró todo lo que podría seguir"
      case "impossible":
        return "las reglas del archivo la excluyen"
      case "kept":
        return ""
    }
  },
  finding: (of) => {
    const offer = quote(of.offer)
    const kept = `${offer} se mantendría una vez cumplida.`
    const end =
      of.gain === null || of.gain === 0
        ? "."
        : `, y ${verb(of.dm, "acabaría", "acabarían")} ${count(Math.abs(of.gain))} ${of.gain > 0 ? "mejor" : "peor"} que hoy.`
    switch (of.kind) {
      case "kept":
        return [
          {
            text: of.gains
              ? `${offer} se mantendría una vez cumplida, y con cada paso hacia ella gana quien lo da.`
              : kept,
          },
        ]
      case "unstarted":
        return [
          {
            text: `${kept} Pero ${of.dm} ${would(of.dm)} que ${of.must ? "dar el primer paso, " : "moverse "}`,
          },
          cost(of.effect),
          { text: end },
        ]
      case "stalled":
        return [
          { text: `${kept} Pero en el camino ${of.dm} ${would(of.dm)} que moverse ` },
          cost(of.effect),
          { text: end },
        ]
      case "broken":
        return [
          {
            text: `${offer} no se mantendría: una vez cumplida, ${of.dm} ${could(of.dm)} ${of.acts}, y nada lo disuade.`,
          },
        ]
      case "out-of-reach":
        return [{ text: `${offer} no se puede alcanzar: ningún movimiento lleva ahí desde hoy.` }]
      case "restless":
        return [{ text: `${offer} no llegaría a reposo: nada dentro del trato se sostendría.` }]
      case "unknown":
        return [{ text: `No se sabe si ${offer} se mantendría: no se miró todo lo que podría seguir.` }]
      case "impossible":
        return [{ text: `${offer} no puede cumplirse: las reglas del archivo la excluyen.` }]
    }
  },
  worth: "Qué vale para cada uno",
  picture: "El puesto de cada parte a lo largo del trato; la tabla de abajo dice lo mismo",
  inWords: "Como tabla",
  side: "Parte",
  alone: "Por su cuenta",
  aloneLong: "lo asegurado",
  today: "Hoy",
  start: "Una vez cumplida",
  stepHead: ({ step, act }) => `${step}  ${act}`,
  step: ({ step }) => `Paso ${step}`,
  effect: ({ effect, first }) =>
    effect === "gain"
      ? ""
      : `${first ? "da el primer paso, " : ""}${effect === "loss" ? "con pérdida" : "sin ganar"}`,
  breaks: "rompe el trato",
  rests: "aquí reposa",
  oneWay: "sin vuelta atrás",
  ofRanks: ({ worst }) => (worst === 1 ? "todo le da igual" : `de ${worst} puestos`),
  cell: ({ rank, moves }) =>
    `${rank}${moves === "own" ? ", movimiento propio" : moves === "loss" ? ", movimiento propio, con pérdida" : moves === "level" ? ", movimiento propio, sin ganar" : ""}`,
  end: "Al final",
  ends: ({ gain }) =>
    gain === null
      ? ""
      : gain === 0
        ? "igual que hoy"
        : `${gain > 0 ? "mejor" : "peor"} por ${Math.abs(gain)}`,
  endsAlone: ({ gain, alone }) =>
    gain === 0
      ? `igual que por su cuenta (${alone})`
      : `${gain > 0 ? "mejor" : "peor"} que por su cuenta (${alone})`,
  key: {
    own: "movimiento propio",
    loss: "movimiento propio, con pérdida",
    others: "movido por otros",
    level: "lo que puede asegurar por su cuenta",
    order: "Más arriba es mejor; 1 es el mejor",
  },
  noModel: "El escenario tiene errores: nada se juzga en él.",
  showEnd: "Mostrar este desenlace al lado",
}
