import type { OfferStep } from "../../file/index.ts"
import type { Catalogue } from "../catalogue.ts"
import type { OfferFate, SaidRank } from "../offer-words.ts"
import {
  befalling,
  capital,
  list,
  number,
  quote,
  small,
  stateAside,
  stateName,
  stateThere,
  verb,
  when,
  within,
} from "./tools.ts"

const STEPS: Readonly<Record<OfferStep, string>> = {
  floated: "planteada",
  made: "hecha",
  declined: "rechazada",
  accepted: "aceptada",
  withdrawn: "retirada",
  lapsed: "caducada",
}

const names = (of: readonly string[]): string => list(of.map(within))

const agree = (of: readonly string[], one: string, many: string): string =>
  of.length > 1 ? many : verb(of[0] ?? "", one, many)

const under = (concepts: readonly string[], all: boolean): string =>
  all && concepts.length > 1 ? "según todos los conceptos pedidos" : `según ${list(concepts)}`

const WAY: Readonly<Record<OfferFate["way"], (loser: string | null) => string>> = {
  here: () => "; se cumple hoy",
  gain: () => "; al alcance desde hoy",
  level: (loser) =>
    loser === null
      ? "; en el camino alguien tendría que moverse sin ganar con ello"
      : `; en el camino ${within(loser)} ${verb(loser, "tendría", "tendrían")} que moverse sin ganar con ello`,
  loss: (loser) =>
    loser === null
      ? "; en el camino alguien tendría que moverse con pérdida"
      : `; en el camino ${within(loser)} ${verb(loser, "tendría", "tendrían")} que moverse con pérdida`,
  none: () => "; fuera de alcance desde hoy",
  unknown: () => "",
}

const FATE: Readonly<Record<OfferFate["verdict"], string>> = {
  impossible: "no puede darse",
  broken: "no se sostendría",
  unknown: "no se sabe si se sostendría",
  holds: "podría sostenerse, y podría romperse",
  kept: "una vez cumplida se mantendría",
}

const than = ({ rank, than }: SaidRank, what: string): string =>
  than > 0
    ? `mejor que ${what} (${number(rank)})`
    : than < 0
      ? `peor que ${what} (${number(rank)})`
      : `igual que ${what}`

/** Lo que se dice de las ofertas. */
export const offers: Catalogue["offers"] = {
  notDoing: (name) => `no ${small(name)}`,
  proposal: ({ by, to, terms, asks }) => {
    const given = `${names(by)} ${agree(by, "habría", "habrían")} de ${list(terms)}`
    return capital(
      asks.length === 0
        ? `${given}; ${list(to.map(befalling))} no se ${agree(to, "le", "les")} pide nada a cambio.`
        : `${given}; a cambio, ${names(to)} ${agree(to, "habría", "habrían")} de ${list(asks)}.`,
    )
  },
  threat: ({ by, acts }) =>
    capital(`de lo contrario, ${names(by)} ${agree(by, "habría", "habrían")} de ${list(acts)}.`),
  became: (steps) => {
    const told = steps.map(({ step, when: moment }) => `${STEPS[step]} ${when(moment)}`)
    return told.length === 0 ? "No consta cuándo se hizo." : `${capital(list(told))}.`
  },
  deadline: ({ until }) => `Su plazo vence ${when(until)}.`,
  precedent: ({ offer }) => `Sigue a una oferta anterior, ${quote(offer)}.`,

  verdict: ({ verdict, concepts, all }) => {
    switch (verdict) {
      case "impossible":
        return "No puede darse: las reglas no dejan ningún estado en que se haga todo ello."
      case "broken":
        return "Una vez que ambas partes hubieran cumplido, no se sostendría según ninguno de los conceptos pedidos."
      case "unknown":
        return "No se sabe si se sostendría una vez que ambas partes hubieran cumplido: hay más estados al alcance de los que se examinan, y los examinados no se sostendrían."
      case "holds":
        return `Una vez que ambas partes hubieran cumplido, podría sostenerse ${under(concepts, all)}, pero alguien podría también ganar rompiéndola.`
      case "kept":
        return `Una vez que ambas partes hubieran cumplido, se mantendría ${under(concepts, all)}.`
    }
  },
  brief: ({ verdict, way, loser }) => `${FATE[verdict]}${verdict === "impossible" ? "" : WAY[way](loser)}`,
  performed: ({ state, sentence, differs, alternatives, anywhere }) =>
    `Cumplida${anywhere ? "" : ", con el menor cambio posible en lo demás"}, es el ${stateName(state)}${alternatives > 1 ? `, uno de ${number(alternatives)} ${anywhere ? "en que se cumple toda" : "igual de cercanos a hoy"}` : ""}${differs ? ", que se distingue de hoy en esto" : ""}: ${sentence}`,
  isToday: "Es lo que ya se cumple hoy.",
  outOfReach: "Ningún movimiento lleva hasta allí desde hoy.",
  way: ({ steps, gain }) =>
    `Desde hoy: ${steps.join("; luego ")}.${gain ? ` ${steps.length === 1 ? "El movimiento conviene" : "Cada movimiento conviene"} a quien lo hace.` : ""}`,
  atLoss: ({ dm, first, rank, before }) =>
    capital(
      rank === before
        ? `${within(dm)} ${verb(dm, "tendría", "tendrían")} que moverse ${first ? "en primer lugar y " : ""}sin ganar con ello por el momento (puesto ${number(rank)} antes y después).`
        : `${within(dm)} ${verb(dm, "tendría", "tendrían")} que moverse ${first ? "en primer lugar y " : ""}en contra de su propio interés del momento (del puesto ${number(before)} al ${number(rank)}), confiando en que lo demás siga.`,
    ),
  settles: ({ steps, state, concepts }) =>
    `Desde allí se podría seguir dentro del acuerdo: ${steps.join("; luego ")}. Eso es el ${stateName(state)}, que se sostendría según ${list(concepts)}.`,
  rests: ({ concepts }) => `Allí se sostendría según ${list(concepts)}.`,
  neverRests: ({ whole }) =>
    whole
      ? "Nada de aquello a lo que llevan las mejoras desde allí sin salir del acuerdo se sostendría según ninguno de los conceptos pedidos."
      : "De aquello a lo que llevan las mejoras desde allí sin salir del acuerdo, nada de lo examinado se sostendría; hay más.",
  breach: ({ dm, could, to, breaks, rank, before, concepts, all }) =>
    `${capital(could)}${stateAside(to)}, con lo que se retira ${breaks === "terms" ? "lo ofrecido" : breaks === "asks" ? "lo pedido" : "tanto lo ofrecido como lo pedido"}: una ganancia para ${within(dm)} (del puesto ${number(before)} al ${number(rank)}). ${concepts.length === 0 ? "Según todos los conceptos pedidos, algo disuadiría de ello." : `Nada disuade de ello ${all && concepts.length > 1 ? "según ninguno de los conceptos pedidos" : under(concepts, false)}.`}`,
  moreBreaches: ({ count: more }) =>
    more === null
      ? "Aquí se omiten más movimientos así."
      : more === 1
        ? "Aquí se omite otro movimiento así."
        : `Aquí se omiten otros ${number(more)} movimientos así.`,
  noBreach: ({ whole }) =>
    whole
      ? "Nadie podría ganar con un movimiento que la rompa."
      : "En ninguno de los estados examinados podría alguien ganar con un movimiento que la rompa; hay más.",
  notBelievable: ({ by, to, asked, concepts, all }) =>
    `Así que${all ? "" : `, ${under(concepts, false)},`} no se puede creer lo que ${agree(by, "ofrece", "ofrecen")} ${names(by)}${asked ? ` una vez que ${names(to)} ${agree(to, "haya", "hayan")} cumplido su parte` : ""}.`,
  stakes: ({ state, rests }) =>
    `Lo que vale ${rests ? "allí donde podría asentarse" : "una vez cumplida"}${stateAside(state)}:`,
  stake: ({ dm, rank, worst, today, secured }) => {
    if (worst === 1) return `${capital(within(dm))}: todo le es indiferente.`
    const compared = [
      ...(today === null ? [] : [than(today, "hoy")]),
      ...(secured === null ? [] : [than(secured, "lo que puede asegurarse por su cuenta")]),
    ]
    return `${capital(within(dm))}: puesto ${number(rank)} de ${number(worst)}${compared.length === 0 ? "" : `, ${compared.join(", ")}`}.`
  },
  refusedHolds: ({ state, concepts }) =>
    `Si se rechaza, el estado de hoy${stateThere(state)} se sostendría según ${list(concepts)}.`,
  refusedMoves: ({ state, leads }) =>
    `Si se rechaza, el estado de hoy${stateThere(state)} no se sostendría según ninguno de los conceptos pedidos${leads.length === 0 ? "" : `; sin el acuerdo, las mejoras llevan al ${list(leads.map(stateName), "o")}, que sí se ${leads.length === 1 ? "sostendría" : "sostendrían"}`}.`,
  threatImpossible: "Lo que se amenaza con hacer no puede hacerse desde el estado de hoy.",
  threatEffect: ({ dm, effect }) =>
    effect === "worse"
      ? `Cumplir la amenaza dejaría ${befalling(dm)} peor que hoy: es difícil de creer.`
      : effect === "same"
        ? `Cumplir la amenaza dejaría ${befalling(dm)} igual que hoy.`
        : `Cumplir la amenaza dejaría ${befalling(dm)} mejor que hoy: compensaría aun sin un rechazo.`,
  threatStays: ({ concepts }) =>
    concepts.length === 0
      ? "Una vez cumplida, no hay concepto pedido según el cual quien amenaza lo dejaría así."
      : `Una vez cumplida, quien amenaza lo dejaría así según ${list(concepts)}.`,

  asItStands: "el archivo tal como está",
  inWorld: ({ scenario, brief }) =>
    `${scenario === null ? "Tal como está el archivo" : `Escenario ${quote(scenario)}`}: ${brief}`,
  noModel: ({ scenario }) =>
    `El escenario ${quote(scenario)} tiene errores, así que bajo él no se juzga nada; parley check los dice.`,
  sameDeal: ({ offer }) => `El acuerdo es el de ${quote(offer)}, que se juzga más arriba.`,
  tableHeading: "Las ofertas, una junto a otra",
  offer: "Oferta",
  none: ({ example }) =>
    `En este archivo no hay ofertas.${example ? " Una podría tener el aspecto siguiente; «not» ante una opción dice que no se tomaría, y docs/file-format.md dice qué más hay:" : ""}`,
  noToday:
    "El archivo no dice cuál es la situación de hoy, así que se omiten los caminos hacia una oferta y lo que ocurre si se rechaza.",
}
