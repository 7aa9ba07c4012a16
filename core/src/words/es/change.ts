import type { ChangeMessages, SaidDemand, SaidStatement } from "../change-words.ts"
import { befalling, capital, count, list, number, quote, stateName, verb, within } from "./tools.ts"

const statement = ({ place, clause }: SaidStatement): string =>
  `la afirmación ${number(place)} (${quote(clause)})`

const own = ({ place, clause }: SaidStatement): string => `su afirmación ${number(place)} (${quote(clause)})`

const named = (states: readonly Parameters<typeof stateName>[0][], more: number): string =>
  list([...states.map(stateName), ...(more > 0 ? [`${number(more)} más`] : [])])

const halves = (of: number): string =>
  Number.isInteger(of) ? number(of) : of < 1 ? "medio" : `${number(Math.floor(of))}½`

const pairsOf = (pairs: number): string =>
  pairs === 1
    ? "cambia un par de estados"
    : pairs < 1
      ? "cambia medio par de estados"
      : `cambian ${halves(pairs)} pares de estados`

const answers = ({ alone, more, together, moreTogether }: SaidDemand): string =>
  list(
    [
      ...alone.map(stateName),
      ...(more > 0 ? [`uno de otros ${number(more)}`] : []),
      ...together.map(({ first, count: of }) =>
        of === 2
          ? `${stateName(first)} con el otro al que podría pasar desde él`
          : `${stateName(first)} con los otros ${number(of - 1)} a los que podría pasar desde él`,
      ),
      ...(moreTogether > 0 ? [`uno de otros ${number(moreTogether)} conjuntos así`] : []),
    ],
    "o",
  )

/// Qué haría falta.
export const change: ChangeMessages = {
  briefHeading: "Qué haría falta",
  adjustment: (of) => {
    switch (of.kind) {
      case "raise":
        return `para ${within(of.dm)}, ${statement(of.statement)} pesa más que ${statement(of.above)}`
      case "negate":
        return `${within(of.dm)} ${verb(of.dm, "quiere", "quieren")} lo contrario de ${own(of.statement)}`
      case "drop":
        return `${befalling(of.dm)} ya no le importa ${own(of.statement)}`
      case "drop-weight":
        return `${befalling(of.dm)} ya no le importa ${quote(of.option)}`
      case "turn-weight":
        return `${within(of.dm)} ${verb(of.dm, "da", "dan")} a ${quote(of.option)} el peso contrario`
      case "insert":
        return of.after === null
          ? `${within(of.dm)} ${verb(of.dm, "quiere", "quieren")} ante todo esto: ${quote(of.clause)}`
          : `${within(of.dm)} ${verb(of.dm, "quiere", "quieren")} además esto, justo después de ${own(of.after)}: ${quote(of.clause)}`
      case "rank":
        return of.place === "level"
          ? `${befalling(of.dm)} le gusta ${stateName(of.state)} tanto como ${stateName(of.to)}; en su orden ${pairsOf(of.pairs)}`
          : `${befalling(of.dm)} le gusta ${stateName(of.state)} más que ${stateName(of.to)}; en su orden ${pairsOf(of.pairs)}`
      case "reorder":
        return `en el orden de ${within(of.dm)} ${pairsOf(of.pairs)}${of.up.length === 0 ? "" : `: le gusta ${list(of.up.map(({ state, over }) => `${stateName(state)} no menos que ${stateName(over)}`))}${of.more ? ", entre otros" : ""}`}`
      case "commit":
        return of.oneWay === "taken"
          ? `${quote(of.option)}, una vez hecho, no se puede deshacer`
          : `${quote(of.option)}, una vez dejado o deshecho, ya no se puede hacer`
      case "bar":
        return `${within(of.dm)} no ${verb(of.dm, "puede", "pueden")} pasar de donde ${of.from} a donde ${of.to}`
      case "tie":
        return `${quote(of.option)} solo es posible junto con ${quote(of.requires)}`
      case "rule-out":
        return `${quote(of.option)} (${within(of.dm)}) queda descartado`
      case "guarantor":
        return `un tercero responde allí donde ${of.when}, y de un modo que ${within(of.dm)} ${verb(of.dm, "teme", "temen")} más que nada`
      case "look":
        return `${within(of.dm)} ${verb(of.dm, "mira", "miran")} tan lejos como ${of.concept}`
      case "other":
        return of.phrase
    }
  },

  wanted: ({ clause, states, holding, concept }) =>
    `Se busca esto: ${clause}. Es así en ${count(states, "estado")}; según ${concept}, ${holding === 0 ? "ninguno de ellos se sostendría" : holding === 1 ? "uno de ellos se sostendría tal como están las cosas" : `${number(holding)} de ellos se sostendrían tal como están las cosas`}.`,
  wantedState: ({ name, holds, concept }) =>
    `Se busca ${stateName(name)}. Según ${concept} ${holds ? "se sostendría tal como están las cosas" : "no se sostendría"}.`,
  unwanted: ({ clause, holding, concept }) =>
    `No se quiere esto: ${clause}. Según ${concept}, ${holding === 0 ? "ningún estado así se sostendría tal como están las cosas" : holding === 1 ? "un estado así se sostendría tal como están las cosas" : `${number(holding)} estados así se sostendrían tal como están las cosas`}.`,
  unwantedState: ({ name, holds, concept }) =>
    `No se quiere ${stateName(name)}. Según ${concept} ${holds ? "se sostendría tal como están las cosas" : "no se sostendría"}.`,
  atOdds: ({ wanted, unwanted }) =>
    `Eso no puede ser: todo estado de ${quote(wanted)}, que ha de sostenerse, lo es de ${quote(unwanted)}, del que ninguno ha de sostenerse.`,
  impossible: ({ clause }) =>
    `No hay estado posible en que se cumpla esto: ${clause}. Ninguna preferencia puede cambiarlo.`,
  wantedReached: "Se busca además que desde hoy se llegue allí por movimientos que sirvan a quien los hace.",
  holdsAlready: "Nada tiene que cambiar para ello. Lo que sigue dice de qué depende, y el camino hasta allí.",
  focus: ({ name, leavers }) =>
    leavers.length === 0
      ? `Se mira de cerca ${stateName(name)}, que nadie abandonaría.`
      : leavers.length === 1
        ? `Se mira de cerca ${stateName(name)}, que solo ${verb(leavers[0]!, "abandonaría", "abandonarían")} ${within(leavers[0]!)}.`
        : `Se mira de cerca ${stateName(name)}, que abandonarían ${list(leavers.map(within))}.`,

  conditionsHeading: ({ name, concept }) =>
    `Qué tiene que ser cierto para que ${stateName(name)} se sostenga según ${concept}`,
  asTheyAre: ({ concept }) =>
    `Según ${concept} solo cuentan las respuestas que sirven a quien las da; para cada uno se toman las preferencias de los demás tal como son.`,
  conditionsOf: ({ dm, met, all }) =>
    met === all
      ? `${dm}: ${all === 1 ? "se cumple la única condición" : `se cumplen las ${number(all)} condiciones`}.`
      : `${dm}: de ${count(all, "condición", "condiciones")} no se ${all - met === 1 ? "cumple" : "cumplen"} ${number(all - met)}.`,
  anyRanking: ({ dm, moves }) =>
    moves === 0
      ? `${dm}: desde allí no puede moverse, quiera lo que quiera.`
      : `${dm}: se quedaría, quiera lo que quiera; todo movimiento tiene una respuesta que lleva de vuelta.`,
  noConditions: ({ concept }) =>
    `Según ${concept} no hay condiciones así para cada uno por separado; lo que sigue se halla calculando cada cambio.`,
  demand: (of) => {
    const move = of.acts.length === 0 ? "podría moverse" : `podría ${list(of.acts)}`
    const said = answers(of)
    const itself = `le gusta ${stateName(of.state)} al menos tanto como ${stateName(of.to)} (${move})`
    return `${of.met ? "Se cumple" : "No se cumple"}: ${
      !of.itself
        ? `${move}, y le gusta ${stateName(of.state)} al menos tanto como aquello con que otros pueden responder: ${said}`
        : said === ""
          ? itself
          : `${itself}, o como aquello con que otros pueden responder entonces: ${said}`
    }.`
  },
  moreDemands: ({ more, met }) =>
    `${count(more, "condición", "condiciones")} más${met ? ` que hoy se ${more === 1 ? "cumple" : "cumplen"}` : ""}: --json las da todas.`,

  statementsHeading: "Los cambios más pequeños de lo que se quiere",
  insertsHeading: "Si se quiere además algo nuevo",
  situationHeading: "Cambios de la situación",
  rankingsHeading: "Los cambios más pequeños de los órdenes",
  lookingHeading: "Si alguien mirara más lejos",
  searched: ({ steps, inserts }) =>
    `${steps < 1 ? "" : steps === 1 ? "Se ha mirado todo paso suelto. " : `Se ha mirado todo conjunto de hasta ${number(steps)} pasos. `}Un paso mueve una afirmación un lugar, la convierte en lo contrario${inserts ? ", la suprime, o añade una: una opción o su contrario, o lo que se busca" : " o la suprime"}.`,
  noSteps: ({ steps }) =>
    steps < 1
      ? "Son demasiados para mirarlos todos: no se ha hallado nada."
      : steps === 1
        ? "Ningún paso suelto lo consigue."
        : `No lo consiguen ${number(steps)} pasos ni menos.`,
  searchedSituation: ({ proved, isFound }) =>
    `Se han mirado compromisos que no se pueden deshacer, movimientos vedados, opciones atadas a otras o descartadas, y un tercero que responde${proved < 1 ? "" : proved === 1 && isFound ? "; cada cambio por sí solo" : proved === 1 ? "; cada cambio por sí solo, y algunos pares" : "; cada cambio por sí solo, y todos los pares"}.${isFound ? "" : " Ninguno lo consigue."}`,
  rankedAs: ({ proved, looked, states, concept }) =>
    `${
      proved
        ? "Ningún cambio menor de los órdenes bastaría."
        : looked < states
          ? `Se han mirado los ${number(looked)} estados más próximos de ${number(states)}.`
          : `Para cada uno es el menor, tomando las respuestas de los demás tal como son según ${concept}.`
    } Cada dos estados que cambian de orden cuentan uno; un empate cuenta medio.`,
  rankedTogether: ({ proved, looked, choices }) =>
    `${proved ? "Ningún cambio menor de los órdenes bastaría." : looked < choices ? `Se han mirado ${number(looked)} de ${number(choices)} elecciones de un estado para cada meta.` : "Las respuestas de los demás se toman tal como son, de modo que no se puede descartar algo menor."} Cada dos estados que cambian de orden cuentan uno; un empate cuenta medio.`,
  contradiction: ({ dm, demands }) =>
    `Lo que se pide ${befalling(dm)} no puede ser todo a la vez: ${demands.join("; ")}. Sin cualquiera de estas cosas, el resto sí podría.`,
  mustStay: ({ state, to, answers }) =>
    `que le guste ${stateName(state)} al menos tanto como ${stateName(to)}${answers === 0 ? "" : answers === 1 ? ", o como aquello con que otros pueden responder" : `, o como una de ${number(answers)} respuestas a ello`}`,
  mustLeave: ({ state }) => `que abandone ${stateName(state)}`,
  noRankings: "Ningún cambio de los órdenes que se pueden tocar lo consigue.",
  answer: ({ label, steps, adjustments }) =>
    `${label}  ${steps > 0 ? `${capital(count(steps, "paso"))}: ` : ""}${adjustments.map((each, i) => (i === 0 && steps === 0 ? capital(each) : each)).join("; y además ")}.`,
  effect: ({ concept, holds, moreHolds, appear, moreAppear, vanish, moreVanish }) => {
    const [come, go] = [appear.length + moreAppear, vanish.length + moreVanish]
    const parts = [
      ...(come > 0
        ? [
            `${named(appear, moreAppear)} ${come === 1 ? "sería nuevo" : "serían nuevos"} entre los desenlaces`,
          ]
        : []),
      ...(go > 0
        ? [`${named(vanish, moreVanish)} ya no ${go === 1 ? "estaría" : "estarían"} entre ellos`]
        : []),
    ]
    return `${holds.length === 0 ? "" : `Entonces, según ${concept}, se ${holds.length + moreHolds === 1 ? "sostendría" : "sostendrían"} ${named(holds, moreHolds)}. `}${parts.length === 0 ? "Ningún otro desenlace aparece ni desaparece." : `${capital(parts.join("; "))}.`}`
  },
  moreAnswers: ({ more, atLeast }) =>
    `Hay ${atLeast ? "al menos " : ""}${count(more, "respuesta")} más de tan pocos pasos; --limit dice cuántas se dan.`,
  nextBest: "Con un paso más:",
  todayBarred: "El estado de hoy dejaría de ser posible.",

  looks: ({ dm, concepts }) => `${dm} se ${verb(dm, "quedaría", "quedarían")} según ${list(concepts)}.`,
  looksNone: ({ dm }) => `${dm} lo ${verb(dm, "abandonaría", "abandonarían")} según todos los conceptos.`,
  mixed: ({ name, parts, concept }) =>
    `${capital(stateName(name))} se sostiene si ${list(parts.map(({ dm, concept: other }) => `${within(dm)} ${verb(dm, "mira", "miran")} tan lejos como ${other}`))}, y los demás según ${concept}.`,

  packagesHeading: "Paquetes",
  packagesIntro: ({ levers, packages, working }) =>
    `Palancas: ${list(levers.map(quote))}. De ${number(packages)} combinaciones, cada una vinculante, ${working === 0 ? "ninguna sirve" : working === 1 ? "sirve una" : `sirven ${number(working)}`}. Las más pequeñas:`,
  package: ({ taken, left, differs, holds, more, unbound, led }) =>
    `${taken.length === 0 ? "Ninguna de ellas" : list(taken.map(quote))}${left.length === 0 ? "" : `, sin ${list(left.map(quote), "o")}`} (${differs === 0 ? "como hoy" : differs === 1 ? "una palanca distinta de hoy" : `${number(differs)} palancas distintas de hoy`}): se ${holds.length + more === 1 ? "sostendría" : "sostendrían"} ${named(holds, more)}${unbound ? ", y lo haría sin ser vinculante" : ", solo por ser vinculante"}${led ? "; desde hoy se llega allí por movimientos que sirven a quien los hace" : ""}.`,
  idleLevers: ({ levers }) => `No cambian nada en ningún paquete: ${list(levers.map(quote))}.`,
  noPackage: "Ninguna combinación de estas palancas lo consigue.",

  wayHeading: ({ name }) => `El camino desde hoy hasta ${stateName(name)}`,
  wayHere: "Ahí es donde están hoy las cosas.",
  wayNone: "Ninguna sucesión de movimientos lleva allí desde hoy.",
  wayTooLong: "Hay demasiados movimientos para buscar un camino.",
  wayIntro: ({ improving, steps, first }) =>
    `${capital(count(steps, "movimiento"))}, ${improving ? "cada uno de los cuales sirve a quien lo hace" : "no todos los cuales sirven a quien los hace"}. ${first.length === 1 ? `${capital(first[0]!)} ${verb(first[0]!, "tiene", "tienen")} que empezar.` : `Puede empezar cualquiera de estos: ${list(first.map(within))}.`}`,
  wayStep: ({ place, dm, acts, to, reluctant }) =>
    `${number(place)}. ${dm}: ${list(acts)} (${stateName(to)})${reluctant ? ", en ese momento contra su propio interés" : ""}.`,
  departure: ({ dm, acts, to, takesBack }) =>
    `Ahí podría romperse: ${within(dm)} ${verb(dm, "preferiría", "preferirían")} ${list(acts)} (${stateName(to)})${takesBack ? ", con lo que retira lo que ha hecho" : ""}.`,
  moreDepartures: ({ more }) => `${count(more, "manera")} más de que se rompa ahí.`,
  noDeparture: "Desde ahí nadie preferiría estar en otra parte.",
  irrevocable: ({ options, isLast }) =>
    `${isLast ? "Para quedarse ahí" : "Antes de que el paso siguiente sea seguro"}, esto no debería poder deshacerse: ${list(options.map(quote))}.`,

  countHeading: "Cuántos órdenes hacen que se sostenga",
  count: ({ name, concept, dms, how, of, in: all, share, percent, worlds, seed }) => {
    const who = `órdenes estrictos de ${list(dms.map(within))}`
    const rest = "las preferencias de los demás, como son"
    if (how === "sample")
      return `${capital(stateName(name))} según ${concept}: el ${percent} % (de ${share!.low} a ${share!.high}) de ${number(worlds)} ${who} sorteados, semilla ${number(seed)}; ${rest}. Son demasiados para contarlos; entre paréntesis, el intervalo en que está la proporción verdadera 95 veces de 100.`
    const written =
      of === null || all === null ? `el ${percent} % de todos los` : `${number(of)} de ${number(all)}`
    return `${capital(stateName(name))} según ${concept}: ${written} ${who}${of === null ? "" : ` (${percent} %)`}, ${how === "exact" ? "calculado con exactitud" : "mirados uno por uno"}; ${rest}.`
  },

  verified:
    "Cada cambio se ha calculado de nuevo: los desenlaces que se nombran son los del conflicto cambiado, bajo estos supuestos.",
}
