import type * as en from "../en/index.ts"
import { formatIn } from "../format.ts"

const { number, list } = formatIn("es")
const many = (count: number, one: string, more: string): string =>
  count === 1 ? one : `${number(count)} ${more}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** El lugar «Desenlaces» y los desenlaces en breve junto a los demás lugares. */
export const outcomes: (typeof en)["outcomes"] = {
  liveHeading: "Desenlaces",
  count: (of) =>
    of.count === 0
      ? "Ningún desenlace se sostendría, bajo estos supuestos"
      : `${capital(many(of.count, "un desenlace se sostendría", "desenlaces se sostendrían"))}, bajo estos supuestos`,
  caveat:
    "Una posible resolución es un estado que nadie dejaría por algo mejor, dado lo que este archivo dice de quién puede hacer qué y quién quiere qué. No es un pronóstico: cambie un supuesto y vea qué cambia.",
  toTable: "A la tabla de opciones",
  working: "Calculando los desenlaces",
  stop: "Detener",
  cancelled: "El cálculo se detuvo. Cualquier cambio lo reanuda.",
  errors: (of) =>
    `El texto tiene ${many(of.count, "un error", "errores")}; estos son los desenlaces de su último estado legible.`,
  toText: "Corregirlo en Texto",
  nothingWanted:
    "Todavía no se ha dicho qué quiere nadie. Hasta entonces nadie tiene motivo para dejar ningún estado, y no puede saberse qué se sostendría.",
  wantedByNot: (of) =>
    `Todavía no se ha dicho qué ${of.count === 1 ? "quiere" : "quieren"} ${of.names}; hasta entonces todos los estados cuentan ahí por igual.`,
  sayWants: "Decirlo en Preferencias",
  hidden: "Los desenlaces están ocultos hasta que anote lo que espera.",
  toGuess: "Anotar una conjetura",
  waiting: "Se están calculando los desenlaces…",
  onlyNash: "Por ahora solo se conoce Nash; lo demás se está calculando.",
  noneHint:
    "En todos los estados alguien podría todavía mejorar, y nada de lo que estos conceptos tienen en cuenta lo disuadiría.",
  noneDo: "Vea si lo que quiere cada parte está escrito como se pretende:",
  lookCautiously: "Mirar también conceptos más cautos",
  more: (of) => capital(many(of.count, "un desenlace más", "desenlaces más")),
  moreInTable: (of) =>
    `${capital(many(of.count, "un desenlace más está", "desenlaces más están"))} en la tabla de opciones de abajo.`,
  news: (of) => {
    const said = [
      ...(of.appeared === 0 ? [] : [`${number(of.appeared)} ${of.appeared === 1 ? "nuevo" : "nuevos"}`]),
      ...(of.vanished === 0
        ? []
        : [`${number(of.vanished)} ya no se ${of.vanished === 1 ? "sostiene" : "sostienen"}`]),
      ...(of.shifted === 0 ? [] : [`${number(of.shifted)} según otros conceptos que antes`]),
    ]
    return said.length === 0
      ? "El último cambio deja los desenlaces como estaban."
      : `Con el último cambio: ${said.join(", ")}.`
  },
  newsPartly: (of) => `Antes del último cambio se habrían sostenido ${number(of.before)}.`,
  toOutcomes: "A los desenlaces",
  isNew: "nuevo",
  isShifted: (of) =>
    [
      ...(of.gained === "" ? [] : [`ahora también según ${of.gained}`]),
      ...(of.lost === "" ? [] : [`ya no según ${of.lost}`]),
    ].join(", "),
  isGone: "ya no se sostiene",
  wouldAppear: "aparecería",
  wouldVanish: "desaparecería",

  againstToday: "En comparación con hoy:",
  whole: "El estado completo",
  pin: "Fijar para comparar",
  unpin: "Soltar",
  decisionMaker: "Decisor",
  ranksIt: "Puesto",
  holds: "se sostiene",
  holdsNot: "no se sostiene",
  why: (of) => `${of.dm} ${of.stable ? "se quedaría" : "se iría"} según ${of.concept}: ¿por qué?`,
  isToday: "Así están las cosas hoy.",
  noWay: "Ningún movimiento lleva aquí desde hoy.",
  wayLeftOut: "Hay demasiados movimientos para buscar un camino desde hoy.",
  way: (of) =>
    `Desde hoy en ${many(of.count, "un movimiento", "movimientos")}${of.improving ? (of.count === 1 ? ", mejor para quien lo hace" : ", cada uno mejor para quien lo hace") : ""}`,
  reluctant: "(sin mejora para quien lo hace)",
  todayHeading: "Hoy",
  todayHolds: "Así están las cosas hoy, y se sostendría.",
  holdsUnder: (of) => `Se sostiene según ${of.concepts}.`,
  falls: (of) =>
    `No se sostendría: se suponga el concepto que se suponga de estos, cae por obra de ${of.dms}.`,
  fallsShort: (of) => `Cae por obra de ${of.dms}.`,
  fallsSomehow: "No se sostendría: según cada uno de estos conceptos alguien lo dejaría.",

  compareWith: "Comparar con",
  compareNone: "nada",
  asItStands: "El archivo tal como está",
  sideBySide: "Dos mundos lado a lado",
  swapWorlds: "Intercambiar los dos",
  otherHasErrors: (of) => `«${of.name}» tiene errores y no se puede mirar.`,
  worldsSum: (of) =>
    `${of.both === 0 ? "Ningún desenlace se sostiene" : capital(many(of.both, "un desenlace se sostiene", "desenlaces se sostienen"))} en ambos, ${[
      of.here,
      of.there,
    ]
      .map(({ name, count }) => `${count === 0 ? "ninguno" : number(count)} solo en «${name}»`)
      .join(", ")}.`,
  inBoth: (of) => `En ambos: ${many(of.count, "un desenlace", "desenlaces")}`,
  onlyIn: (of) => `Solo en «${of.name}»: ${many(of.count, "un desenlace", "desenlaces")}`,
  outcome: "Desenlace",
  strongestOnly: (of) => `Aquí se cuentan los ${number(of.count)} más firmes.`,
  noState: "no puede darse ahí",

  table: "La tabla de opciones",
  gridLabel: (of) => `Opciones por estado, ${of.count} estados`,
  listed: (of) => {
    const what = of.all
      ? many(of.total, "un estado factible", "estados factibles")
      : many(of.total, "un desenlace", "desenlaces")
    return of.matching === of.total ? capital(what) : `${number(of.matching)} de ${what}`
  },
  stateRow: "Estado",
  rank: "puesto",
  sortedRank: "puesto, el mejor primero",
  sortBy: (of) => `Ordenar por lo que ${of.dm} prefiere`,
  holdsIn: (of) => `En «${of.name}»`,
  pinned: "fijo",
  stableFor: (of) =>
    of.count === 0
      ? "nadie se quedaría"
      : of.count === 1
        ? `solo ${of.names} se quedaría`
        : `solo ${of.names} se quedarían`,
  show: "Mostrar",
  showOutcomes: "Desenlaces",
  showUnder: (of) => `Desenlaces según ${of.concept}`,
  showAll: "Todos los estados",
  order: "Orden",
  byStrength: "Los más firmes primero",
  byNumber: "Por número",
  byRank: (of) => `Los mejores primero: ${of.dm}`,
  where: "Solo donde",
  conditions: "Solo donde",
  dropCondition: "Quitar esta condición",
  dropAll: "Quitar todas",
  countsOf: (of) => `Con qué frecuencia, entre los estados listados: ${of.name}`,
  countOf: (of) => `en ${number(of.part)} de ${number(of.all)} estados listados`,
  states: (of) => many(of.count, "1 estado", "estados"),
  eitherCount: (of) => `En ${of.count} de ellos puede ser una u otra cosa.`,
  pinSelected: "Fijar el estado seleccionado",
  chooseOther: "Elija otro estado para compararlo con el fijado.",
  differIn: (of) =>
    of.count === 0
      ? "Los dos toman las mismas opciones."
      : `El estado seleccionado y el fijado difieren en ${many(of.count, "una opción", "opciones")}: ${of.names}.`,
  nothingListed: "Ningún desenlace se sostendría. Muestre todos los estados para verlos uno a uno.",
  nothingLeft: "No queda ningún estado con estas condiciones. Quite una de ellas.",
  tooWide: (of) =>
    `Se muestran los primeros ${number(of.shown)} de ${number(of.matching)} estados en este orden. Otro orden o una condición muestra otros.`,
  tableKeys:
    "Las flechas recorren la tabla y seleccionan; Intro sobre una marca la invierte y va a ese estado, si puede darse; P lo fija. El nombre de una fila abre el recuento de sus valores.",
  cannotHappen: (of) =>
    `Con «${of.name}» ${of.taken ? "tomada" : "no tomada"} y todo lo demás como aquí, el estado no puede darse.`,
  cannotTurnEither: (of) => `«${of.name}» puede ser aquí una u otra cosa, así que no se puede invertir.`,

  guessHeading: "¿Qué espera?",
  guessLead:
    "Componga un estado que crea que se sostendría, o uno que crea que no, antes de mirar. Hasta entonces los resultados siguen ocultos.",
  guessNumber: (of) => `Conjetura ${of.number}`,
  guessRemove: "Quitar",
  guessRemoveNumber: (of) => `Quitar la conjetura ${of.number}`,
  guessWould: (of) => `¿Se sostendría la conjetura ${of.number}?`,
  guessHolds: "Esto se sostendría",
  guessHoldsNot: "Esto no se sostendría",
  guessMore: "Añadir otro estado",
  guessCannot: "Esta combinación no puede darse: una regla del archivo la excluye.",
  guessTwice: "Dos de las conjeturas son el mismo estado.",
  look: "Mirar",
  lookOnly: "Mirar sin conjetura",
  noGuess: "Ha mirado sin conjetura.",
  yourGuess: "Su conjetura",
  guessScore: (of) =>
    of.count === 1
      ? of.right === 1
        ? "Resultó como esperaba"
        : "Resultó de otro modo"
      : `${number(of.right)} de ${number(of.count)} conjeturas resultaron como esperaba`,
  guessAgain: "Conjeturar de nuevo",
  guessRight: "Como esperaba.",
  guessWrong: "De otro modo.",
  guessedHolds: "Esperaba que se sostuviera.",
  guessedNot: "Esperaba que no se sostuviera.",

  legend: "Qué significan los conceptos y las marcas",
  legendConcepts: "Cada concepto pregunta",
  legendMarks: "Marcas",
  legendHolds: "nadie se iría: el estado se sostiene",
  legendStable: "este decisor, por su color, se quedaría",
  legendUnstable: "este decisor se iría",
  legendRanks:
    "El lugar 1 es el mejor; cuanto más larga la barra, mejor. Los estados de un mismo lugar gustan por igual.",

  restsOn: (of) =>
    `Se apoya en ${of.count === 1 ? "una parte" : `${number(of.count)} partes`}${of.weak === 0 ? ", con fuente" : `, ${number(of.weak)} sin fuente plena`}`,

  stands: (of) =>
    capital(
      of.parts
        .map(({ breaks, concepts }) => {
          const under = of.parts.length === 1 ? "" : ` según ${list(concepts)}`
          return breaks === null
            ? `resiste cualquier ${of.depth === 1 ? "cambio suelto" : "par de cambios"}${under}`
            : `cae con ${breaks === 1 ? "un cambio" : "dos cambios a la vez"}${under}`
        })
        .join("; "),
    ),
  shareOne: (of) => `se sostiene en ${of.percent} de 100 variantes sorteadas (de ${of.low} a ${of.high})`,
  shareSpan: (of) => `se sostiene en ${of.from} a ${of.to} de 100 variantes sorteadas, según el concepto`,
  askSure: "Calcular hasta qué punto es seguro",
  sureWorking: "Seguridad: se está calculando…",
  toSure: "Hasta qué punto es seguro",
}
