import type * as en from "../en/index.ts"

/** Spanish: the selected state. */
export const position: (typeof en)["position"] = {
  heading: "Posición",
  notChosenToday:
    "No hay nada seleccionado, así que esto es hoy. Seleccione cualquier estado para verlo aquí.",
  notChosenStrongest:
    "No hay nada seleccionado, así que este es el desenlace más firme. Seleccione cualquier estado para verlo aquí.",
  notChosenFirst:
    "No hay nada seleccionado, así que este es el primer estado. Seleccione cualquier estado para verlo aquí.",
  nothing: "Todavía no hay estado que mostrar: no hay desenlaces, y el archivo no dice nada de hoy.",
  noModel: "El texto tiene errores y no se puede mostrar ningún estado.",
  noState: "La combinación pedida no es un estado de este conflicto.",
  backToToday: "Volver a hoy",
  showStrongest: "Al desenlace más firme",
  held: "Qué se toma y en qué lugar lo pone cada uno",
  rank: ({ place }) => `puesto ${place}`,
  copy: "Copiar como texto",
  copied: "Copiado como texto.",
  notCopied: "El navegador no permite copiar.",

  stability: "Quién se quedaría",
  stabilityTable: "Si cada decisor se quedaría aquí, según cada concepto",
  decisionMaker: "Decisor",
  everyone: "Todos",
  cell: ({ dm, concept, stable }) => `${dm}, ${concept}: ${stable ? "se quedaría" : "se iría"}`,
  holds: "se sostendría",
  holdsNot: "no se sostendría",
  stays: "se quedaría",
  leaves: "se iría",
  hidden: "Quién se quedaría aquí no se muestra hasta que anote su conjetura en Desenlaces.",
  nothingWanted: "Quién se quedaría aquí podrá saberse cuando se haya dicho qué quiere cada cual.",
  chooseMark: "Elija una marca para leer el porqué.",
  why: ({ dm, concept }) => `Por qué: ${dm}, ${concept}`,
  closeWhy: "Cerrar",
  deterred: "con respuesta",
  undeterred: "nada la disuade",
  roles: { improvement: "Movimiento", answer: "Respuesta", counter: "Después" },
  more: ({ count }) => (count === 1 ? "Una más no se cuenta." : `${count} más no se cuentan.`),

  moves: "Movimientos desde aquí",
  movesHint: "Las flechas van de un movimiento a otro; Intro sigue uno.",
  noMoves: "Ningún movimiento desde aquí.",
  effects: { better: "mejor", same: "igual", worse: "peor" },
  showMore: ({ count }) => (count === 1 ? "Mostrar uno más" : `Mostrar ${count} más`),
  moveTo: ({ sentence, effect, state }) => `${sentence}: ${effect} para quien mueve. ${state}`,

  threat: "Si uno no hiciera nada",
  threatOf: "Quién no hace nada",
  threatHint: "Elija quién no haría nada para ver qué harían los demás desde aquí.",
  ifNothing: ({ dm }) => `Si ${dm} no hiciera nada, los mejores movimientos de los demás desde aquí serían:`,
  wouldStay: "No tiene nada mejor a su alcance.",

  walked: "El camino recorrido",
  walkedHint: "Los caminos dejados atrás se conservan aquí hasta cerrar la página.",

  compared: ({ state }) => `Comparado con: ${state}`,
  compareToday: "Comparar con hoy",
  swap: "Intercambiar",
  stopComparing: "Dejar de comparar",
  noDifference: "Ambos toman las mismas opciones.",
  here: "este estado",
  there: "el otro",
  neither: "ninguno",
  prefers: "Quién prefiere cuál",
  whatWouldItTake: "¿Qué haría falta?",
}
