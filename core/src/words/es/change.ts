import type { Catalogue } from "../catalogue.ts"
import type { SaidDemand, SaidOption, SomeStates } from "../change-words.ts"
import { befalling, capital, count, list, number, quote, stateName, verb, within } from "./tools.ts"

const theState = (name: Parameters<typeof stateName>[0]): string => `el ${stateName(name)}`

const option = ({ name, of }: SaidOption): string =>
  of === null ? quote(name) : `${quote(name)} (${within(of)})`

const named = (states: readonly Parameters<typeof stateName>[0][], more: number): string =>
  list([...states.map(theState), ...(more > 0 ? [`${number(more)} más`] : [])])

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
      ...alone.map(theState),
      ...(more > 0 ? [`uno de otros ${number(more)}`] : []),
      ...together.map(({ first, count: of }) =>
        of === 2
          ? `${theState(first)} con el otro al que podría pasar desde él`
          : `${theState(first)} con los otros ${number(of - 1)} a los que podría pasar desde él`,
      ),
      ...(moreTogether > 0 ? [`uno de otros ${number(moreTogether)} conjuntos así`] : []),
    ],
    "o",
  )

/** Qué haría falta. */
export const change: Catalogue["change"] = {
  briefHeading: "Qué haría falta",
  adjustment: (of) => {
    switch (of.kind) {
      case "raise":
        return `para ${within(of.dm)}, ${quote(of.statement)} pesa más que ${quote(of.above)}`
      case "negate":
        return `${within(of.dm)} ${verb(of.dm, "quiere", "quieren")} lo contrario de ${quote(of.statement)}`
      case "drop":
        return `${befalling(of.dm)} ya no le importa ${quote(of.statement)}`
      case "drop-weight":
        return `${befalling(of.dm)} ya no le importa ${option(of.option)}`
      case "turn-weight":
        return `${within(of.dm)} ${verb(of.dm, "da", "dan")} a ${option(of.option)} el peso contrario`
      case "insert":
        return of.after === null
          ? `${within(of.dm)} ${verb(of.dm, "quiere", "quieren")} ante todo esto: ${quote(of.clause)}`
          : `${within(of.dm)} ${verb(of.dm, "quiere", "quieren")} además esto, justo después de ${quote(of.after)}: ${quote(of.clause)}`
      case "rank":
        return of.place === "level"
          ? `${befalling(of.dm)} le gusta ${theState(of.state)} tanto como ${theState(of.to)}; en su clasificación ${pairsOf(of.pairs)}`
          : `${befalling(of.dm)} le gusta ${theState(of.state)} más que ${theState(of.to)}; en su clasificación ${pairsOf(of.pairs)}`
      case "reorder":
        return `en la clasificación de ${within(of.dm)} ${pairsOf(of.pairs)}${of.up.length === 0 ? "" : `: le gusta ${list(of.up.map(({ state, over }) => `${theState(state)} no menos que ${theState(over)}`))}${of.more ? ", entre otros" : ""}`}`
      case "commit":
        return of.oneWay === "taken"
          ? `${option(of.option)}, una vez hecho, no se puede deshacer`
          : `${option(of.option)}, una vez dejado o deshecho, ya no se puede hacer`
      case "bar":
        return `${within(of.dm)} no ${verb(of.dm, "puede", "pueden")} pasar de donde ${of.from} a donde ${of.to}`
      case "tie":
        return `${option(of.option)} solo es posible junto con ${option(of.requires)}`
      case "rule-out":
        return `${quote(of.option.name)} (${within(of.dm)}) queda descartado`
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
    `Se busca ${theState(name)}. Según ${concept} ${holds ? "se sostendría tal como están las cosas" : "no se sostendría"}.`,
  unwanted: ({ clause, holding, concept }) =>
    `No se quiere esto: ${clause}. Según ${concept}, ${holding === 0 ? "ningún estado así se sostendría tal como están las cosas" : holding === 1 ? "un estado así se sostendría tal como están las cosas" : `${number(holding)} estados así se sostendrían tal como están las cosas`}.`,
  unwantedState: ({ name, holds, concept }) =>
    `No se quiere ${theState(name)}. Según ${concept} ${holds ? "se sostendría tal como están las cosas" : "no se sostendría"}.`,
  atOdds: ({ wanted, unwanted }) =>
    `Eso no puede ser: todo estado de ${quote(wanted)}, que ha de sostenerse, lo es de ${quote(unwanted)}, del que ninguno ha de sostenerse.`,
  impossible: ({ clause }) =>
    `No hay estado posible en que se cumpla esto: ${clause}. Ninguna preferencia puede cambiarlo.`,
  wantedReached:
    "Se busca además que desde hoy se pueda llegar allí por movimientos que sirvan a quien los hace.",
  holdsAlready: "Nada tiene que cambiar para ello. Lo que sigue dice de qué depende, y el camino hasta allí.",
  focus: ({ name, leavers }) =>
    leavers.length === 0
      ? `Se mira de cerca ${theState(name)}, que nadie abandonaría.`
      : leavers.length === 1
        ? `Se mira de cerca ${theState(name)}, que solo ${verb(leavers[0]!, "abandonaría", "abandonarían")} ${within(leavers[0]!)}.`
        : `Se mira de cerca ${theState(name)}, que abandonarían ${list(leavers.map(within))}.`,

  conditionsHeading: ({ name, concept }) =>
    `Qué tiene que ser cierto para que ${theState(name)} se sostenga según ${concept}`,
  asTheyAre: ({ concept }) =>
    `Según ${concept} solo cuentan las respuestas que sirven a quien las da; para cada uno se toman las preferencias de los demás tal como son.`,
  conditionsOf: ({ dm, met, all }) =>
    met === all
      ? `${dm}: ${all === 1 ? "se cumple la única condición" : `se cumplen las ${number(all)} condiciones`}.`
      : met === 0
        ? `${dm}: ${all === 1 ? "no se cumple la única condición" : `de ${number(all)} condiciones no se cumple ninguna`}.`
        : `${dm}: de ${number(all)} condiciones no se ${all - met === 1 ? "cumple" : "cumplen"} ${number(all - met)}.`,
  anyRanking: ({ dm, moves }) =>
    moves === 0
      ? `${dm}: desde allí no puede moverse, quiera lo que quiera.`
      : `${dm}: se quedaría, quiera lo que quiera; todo movimiento tiene una respuesta que lleva de vuelta.`,
  noConditions: ({ concept }) =>
    `Según ${concept} no hay condiciones así para cada uno por separado; lo que sigue se halla calculando cada cambio.`,
  demand: (of) => {
    const move = of.acts.length === 0 ? "podría moverse" : `podría ${list(of.acts)}`
    const said = answers(of)
    const what = !of.itself
      ? `aquello con que otros pueden responder (${said}) si pasara a ${list(of.acts)}`
      : said === ""
        ? `${theState(of.to)} (${move})`
        : `${theState(of.to)} (${move}), o como aquello con que otros pueden responder entonces: ${said}`
    return of.met
      ? `Se cumple: valora ${theState(of.state)} al menos tanto como ${what}.`
      : `No se cumple: tendría que valorar ${theState(of.state)} al menos tanto como ${what}.`
  },
  moreDemands: ({ more, met }) =>
    `${count(more, "condición", "condiciones")} más${met ? ` que hoy se ${more === 1 ? "cumple" : "cumplen"}` : ""}: --json las da todas.`,

  statementsHeading: "Los cambios más pequeños de lo que se quiere",
  insertsHeading: "Si se quiere además algo nuevo",
  situationHeading: "Cambios de la situación",
  rankingsHeading: "Los cambios más pequeños de las clasificaciones",
  lookingHeading: "Si alguien mirara más lejos",
  searched: ({ steps, inserts }) =>
    `${steps < 1 ? "" : steps === 1 ? "Se ha mirado todo paso suelto. " : `Se ha mirado todo conjunto de hasta ${number(steps)} pasos. `}Un paso mueve un enunciado un lugar, lo convierte en lo contrario${inserts ? ", lo suprime, o añade uno: una opción o su contrario, o lo que se busca" : " o lo suprime"}.`,
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
        ? "El primero es un cambio mínimo: ninguno menor de las clasificaciones bastaría."
        : looked < states
          ? `Se han mirado los ${number(looked)} estados más próximos de ${number(states)}; estos son los cambios menores que se han encontrado.`
          : `Estos son los cambios menores que se han encontrado. Según ${concept}, las respuestas de los demás dependen también de sus clasificaciones, y no se han mirado todos los cambios de estas.`
    } Cada dos estados que cambian de orden cuentan uno; un empate cuenta medio.`,
  rankedTogether: ({ proved, looked, choices }) =>
    `${
      proved
        ? "El primero es un cambio mínimo: ninguno menor de las clasificaciones bastaría."
        : looked < choices
          ? `Se han mirado ${number(looked)} de ${number(choices)} elecciones de un estado para cada meta; estos son los cambios menores que se han encontrado.`
          : "Estos son los cambios menores que se han encontrado; no se puede descartar uno menor."
    } Cada dos estados que cambian de orden cuentan uno; un empate cuenta medio.`,
  contradiction: ({ dm, demands, isSmallest, isOnly }) =>
    `${isOnly ? "Lo" : "Hay varias maneras de pedirlo. En una de las que se probaron, lo"} que se pide ${befalling(dm)} no puede ser${demands.length === 1 ? "" : " todo a la vez"}: ${demands.join("; ")}.${demands.length === 1 ? "" : isSmallest ? " Sin cualquiera de estas cosas, el resto sí podría." : " Puede que alguna esté de más: no se ha calculado hasta el final."}`,
  mustStay: ({ state, to, answers }) =>
    `que le guste ${theState(state)} al menos tanto como ${theState(to)}${answers === 0 ? "" : answers === 1 ? ", o como aquello con que otros pueden responder" : `, o como una de ${number(answers)} respuestas a ello`}`,
  mustLeave: ({ state }) => `que abandone ${theState(state)}`,
  noRankings: ({ how }) =>
    how === "proved"
      ? "Ningún cambio de las clasificaciones que se pueden tocar lo consigue."
      : how === "own"
        ? "No se ha hallado ninguno subiendo estados para quienes los abandonarían, con las respuestas de los demás tal como son. Eso no descarta otro."
        : how === "no-conditions"
          ? "No se ha buscado: según este concepto no hay condiciones para cada uno por separado, de las que parte la búsqueda."
          : "No se ha buscado: si además desde hoy se debe llegar allí, no se buscan cambios de las clasificaciones.",
  noneTogether: ({ looked, choices, asTheyAre }) =>
    `No se ha hallado ninguno. ${
      looked < choices
        ? `Se han mirado ${number(looked)} de ${number(choices)} elecciones de un estado para cada meta`
        : choices === 1
          ? "Se ha mirado la única elección de un estado para cada meta"
          : `Se han mirado las ${number(choices)} elecciones de un estado para cada meta`
    }, cada una con las clasificaciones más cercanas con las que esos estados se sostienen y ninguno de los que no deben${asTheyAre ? ", con las respuestas de los demás tal como son" : ""}. Eso no descarta otro cambio.`,
  noStatements: "Nadie cuyas preferencias puedan cambiar tiene enunciados ni pesos.",
  answer: ({ label, steps, adjustments }) =>
    `${label}  ${steps > 0 ? `${capital(count(steps, "paso"))}: ` : ""}${adjustments.map((each, i) => (i === 0 && steps === 0 ? capital(each) : each)).join("; y además ")}.`,
  effect: ({ concept, holds, changes, same, today, answering }) => {
    const many = ({ names, more }: SomeStates): boolean => names.length + more > 1
    const changed = changes.map(({ concepts, begin, cease }) => {
      const parts = [
        ...(begin.names.length > 0
          ? [`${many(begin) ? "empezarían" : "empezaría"} a sostenerse ${named(begin.names, begin.more)}`]
          : []),
        ...(cease.names.length > 0
          ? [`${many(cease) ? "dejarían" : "dejaría"} de sostenerse ${named(cease.names, cease.more)}`]
          : []),
      ]
      return `Según ${list(concepts)}, ${parts.join(", y ")}.`
    })
    const verdicts =
      today === null
        ? []
        : [
            ...(today.begins.length > 0 ? [`empezaría a sostenerse según ${list(today.begins)}`] : []),
            ...(today.ceases.length > 0 ? [`dejaría de sostenerse según ${list(today.ceases)}`] : []),
          ]
    return [
      ...(holds.names.length === 0
        ? []
        : [
            `Entonces, según ${concept}, se ${many(holds) ? "sostendrían" : "sostendría"} ${named(holds.names, holds.more)}.`,
          ]),
      ...changed,
      ...(same.length === 0 ? [] : [`Según ${list(same, "ni")}, nada más empieza ni deja de sostenerse.`]),
      ...(today === null ? [] : [`El de hoy, ${theState(today.state)}, ${verdicts.join(", y ")}.`]),
      ...(answering === 0
        ? []
        : [`Habría además ${count(answering, "desenlace")} en que el tercero responde.`]),
    ].join(" ")
  },
  moreAnswers: ({ more, atLeast }) =>
    `${more === 1 ? "Otra respuesta requiere" : `${atLeast ? "Al menos otras" : "Otras"} ${count(more, "respuesta")} requieren`} igual número de pasos; --limit dice cuántas se dan.`,
  nextBest: "Con un paso más:",
  todayBarred: "El estado de hoy dejaría de ser posible.",

  looks: ({ dm, concepts }) => `${dm} se ${verb(dm, "quedaría", "quedarían")} según ${list(concepts)}.`,
  looksNone: ({ dm }) => `${dm} lo ${verb(dm, "abandonaría", "abandonarían")} según todos los conceptos.`,
  mixed: ({ name, parts, concept }) =>
    `${capital(theState(name))} se sostiene si ${list(parts.map(({ dm, concept: other }) => `${within(dm)} ${verb(dm, "mira", "miran")} tan lejos como ${other}`))}, y los demás según ${concept}.`,

  packagesHeading: "Paquetes",
  packagesIntro: ({ levers, packages, working }) =>
    `Palancas: ${list(levers.map(quote))}. De ${number(packages)} combinaciones, cada una vinculante, ${working === 0 ? "ninguna sirve." : working === 1 ? "sirve una:" : `sirven ${number(working)}. Las más pequeñas:`}`,
  package: ({ taken, left, differs, holds, more, unbound, led, start, losers }) =>
    `${taken.length === 0 ? "Ninguna de ellas" : list(taken.map(quote))}${left.length === 0 ? "" : `, sin ${list(left.map(quote), "ni")}`} (${differs === 0 ? "como hoy" : differs === 1 ? "una palanca distinta de hoy" : `${number(differs)} palancas distintas de hoy`}): se ${holds.length + more === 1 ? "sostendría" : "sostendrían"} ${named(holds, more)}${unbound ? ", y lo haría sin ser vinculante" : ", solo por ser vinculante"}${!led ? "" : start === null ? "; desde hoy se llega allí por movimientos que sirven a quien los hace" : `; una vez fijado eso (${theState(start)}), se llega allí por movimientos que sirven a quien los hace`}${start === null ? "" : losers.length === 0 ? "; fijarlo no es pérdida para quien lo fija" : `; fijarlo es ya una pérdida para ${list(losers.map(within))}`}.`,
  idleLevers: ({ levers }) => `No cambian nada en ningún paquete: ${list(levers.map(quote))}.`,
  noPackage: "Ninguna combinación de estas palancas lo consigue.",

  wayHeading: ({ name }) => `El camino desde hoy hasta el ${stateName(name)}`,
  wayHere: "Ahí es donde están hoy las cosas.",
  wayNone: "Ninguna sucesión de movimientos lleva allí desde hoy.",
  wayTooLong: "Hay demasiados movimientos para buscar un camino.",
  wayIntro: ({ improving, steps, first }) =>
    `${steps === 1 ? (improving ? "Un movimiento, que sirve a quien lo hace" : "Un movimiento, contra el interés de quien lo hace") : `${capital(count(steps, "movimiento"))}, ${improving ? "cada uno de los cuales sirve a quien lo hace" : "no todos los cuales sirven a quien los hace"}`}. ${first.length === 1 ? `${capital(first[0]!)} ${verb(first[0]!, "tiene", "tienen")} que empezar.` : `Puede empezar cualquiera de estos: ${list(first.map(within))}.`}`,
  wayStep: ({ place, dm, acts, to, reluctant }) =>
    `${number(place)}. ${dm}: ${list(acts)} (${theState(to)})${reluctant ? ", en ese momento contra su propio interés" : ""}.`,
  breaking:
    "Se rompe donde un movimiento que sirve a quien lo hace lleva adonde ya no se alcanza lo que se quiere, o solo con más movimientos contra el interés de alguien.",
  breakdown: ({ at, dm, acts, to, takesBack }) =>
    `Podría romperse en ${theState(at)}: ${within(dm)} ${verb(dm, "preferiría", "preferirían")} ${list(acts)} (${theState(to)})${takesBack ? ", con lo que retira lo que ha hecho" : ""}.`,
  moreBreakdowns: ({ at, more }) => `${count(more, "manera")} más de que se rompa en ${theState(at)}.`,
  noBreakdown: ({ at }) => `En ${theState(at)} no puede romperse.`,
  irrevocable: ({ options }) =>
    `Para que ahí no se retire nada, esto no debería poder deshacerse: ${list(options.map(quote))}.`,

  countHeading: "Cuántas clasificaciones hacen que se sostenga",
  count: ({ name, concept, dms, how, of, in: all, share, percent, worlds, seed, isAll }) => {
    const who = `clasificaciones estrictas de ${list(dms.map(within))}`
    const rest = isAll ? "" : "; las preferencias de los demás, como son"
    if (how === "sample")
      return `${capital(theState(name))} según ${concept}: el ${percent} % (de ${share!.low} a ${share!.high}) de ${number(worlds)} ${who} sorteadas, semilla ${number(seed)}${rest}. Son demasiadas para contarlas; entre paréntesis, el intervalo en que está la proporción verdadera 95 veces de 100.`
    const written =
      of === null || all === null ? `el ${percent} % de todas las` : `${number(of)} de ${number(all)}`
    return `${capital(theState(name))} según ${concept}: ${written} ${who}${of === null ? "" : ` (${percent} %)`}, ${how === "exact" ? "calculado con exactitud" : "miradas una por una"}${rest}.`
  },

  verified:
    "Los estados van por su número en el archivo tal como está. Cada cambio se ha calculado de nuevo: los desenlaces que se nombran son los del conflicto cambiado, bajo estos supuestos.",
}
