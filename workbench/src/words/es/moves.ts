import type * as en from "../en/later.ts"

/** Spanish: the place Moves. */
export const moves: (typeof en)["moves"] = {
  heading: "Movimientos",
  lead: "Quién puede mover de qué estado a cuál, empezando por hoy.",
  leadNoToday:
    "Quién puede mover de qué estado a cuál. El archivo no dice nada de hoy, así que el primer estado va primero.",
  as: "Mostrar como",
  ring: "Anillo",
  ringFinding: ({ name, total, gaining, costly }) =>
    total === 0
      ? `Desde «${name}» nadie puede moverse.`
      : costly
        ? `${total === 1 ? "Con el único movimiento posible" : `Con cada uno de los ${total} movimientos posibles`} desde «${name}» pierde quien lo hace. Por eso se sostiene.`
        : gaining === 0
          ? `Con ninguno de los ${total} movimientos posibles desde «${name}» gana quien lo hace. Por eso se sostiene.`
          : `Con ${gaining} de los ${total} movimientos posibles desde «${name}» gana quien ${gaining === 1 ? "lo hace" : "los hace"}.`,
  ringPicture: ({ name }) =>
    `Los movimientos desde ${name} y los desenlaces al lado; las flechas dan la vuelta, Intro avanza, Retroceso vuelve`,
  ringLost: ({ percent }) => `pierde ${percent} %`,
  ringCost: ({ lost }) => (lost > 0 ? `pierde ${lost}` : lost < 0 ? `gana ${-lost}` : "sin ganar"),
  ringMove: ({ dm, acts, lost, worst, name, oneWay }) =>
    `${dm}: ${acts}; ${lost > 0 ? `pierde ${lost}` : lost < 0 ? `gana ${-lost}` : "sin ganar"} de ${worst} puestos${oneWay ? "; sin vuelta atrás" : ""}. Lleva a: ${name}.`,
  ringIsland: ({ name, moves, passed, all }) =>
    `${name}; ${moves === null ? "no se conoce camino" : moves === 1 ? "a 1 movimiento" : `a ${moves} movimientos`}; pasa ${passed} de ${all} pruebas.`,
  ringMore: ({ count }) =>
    `Hay ${count} movimientos más en la lista: de cada parte se dibujan los que prefiere.`,
  ringInWords: "Todo en palabras",
  ringBack: ({ name }) => `Volver a ${name}`,
  ringKey: {
    loss: "con pérdida para quien mueve",
    out: "más afuera: pierde más de sus puestos",
    oneWay: "sin vuelta atrás",
    holds: "se sostendría",
    weaker: "se sostiene solo según otras pruebas",
    tests: "contornos: pasa todas las pruebas",
  },
  graph: "Grafo",
  list: "Lista",
  by: "Qué movimientos",
  allMoves: "Todos los movimientos",
  improvements: "Solo mejoras",
  movers: "Movimientos de quién",
  noModel: "El texto tiene errores y no se pueden mostrar movimientos.",
  whole: ({ states, arcs }) => `Todo el conflicto: ${states}, ${arcs}.`,
  arcs: ({ count }) => (count === 1 ? "1 arco" : `${count} arcos`),
  part: ({ shown, states }) =>
    `${shown} de ${states} estados: los cercanos al seleccionado y a hoy, y los desenlaces más firmes. Seleccione otro estado para ver lo que tiene cerca.`,
  asking: "Mirando los movimientos …",
  region: "Grafo de movimientos: las flechas lo desplazan, más y menos cambian su tamaño, cero lo ajusta",
  picture: ({ states }) =>
    `Grafo de los movimientos entre ${states} estados. La lista dice lo mismo con palabras.`,
  larger: "Más grande",
  smaller: "Más pequeño",
  fit: "Ajustar",
  toSelected: "Al estado seleccionado",
  hint: "Haga clic en un estado para seleccionarlo; con Mayús, para ver los caminos hasta él. Arrastre para mover el grafo; Ctrl y rueda, o + y −, cambian su tamaño.",
  column: ({ layer, today }) =>
    layer === 0 ? (today ? "hoy" : "inicio") : layer === 1 ? "1 movimiento" : `${layer} movimientos`,
  unreached: ({ whole }) => (whole ? "inalcanzable" : "no alcanzado aquí"),
  layer: ({ layer, today }) =>
    layer === 0
      ? today
        ? "Hoy"
        : "El primer estado"
      : `A ${layer === 1 ? "un movimiento" : `${layer} movimientos`} ${today ? "de hoy" : "del primer estado"}`,
  unreachedLong: ({ today, whole }) => {
    const from = today ? "hoy" : "el primer estado"
    return whole ? `Inalcanzable desde ${from}` : `No alcanzado desde ${from} con los movimientos mostrados`
  },
  node: ({ state, taken, under }) => `${state}. ${taken}${under === "" ? "" : ` Se sostiene bajo ${under}.`}`,
  selected: "seleccionado",
  compared: "comparado",
  legend: "Qué significan los signos",
  legendRing: "se sostendría según algunos conceptos",
  legendRings: "se sostendría según todos los conceptos considerados",
  legendBetter: "mejor para quien mueve",
  legendOther: "no mejor para quien mueve",
  improvesFor: ({ dm }) => `mejor para ${dm}`,
  improvesNot: ({ dm }) => `no mejor para ${dm}`,
  tree: "Los estados y los movimientos desde ellos",
  treeHint:
    "Las flechas recorren la lista, la derecha abre un estado, Intro lo selecciona o sigue un movimiento, Mayús e Intro muestran los caminos hasta él; las cifras buscan un estado por su número.",
  movesOf: ({ count, improvements }) => {
    const move = improvements ? "mejora" : "movimiento"
    const none = improvements ? "ninguna mejora" : "ningún movimiento"
    return count === 0
      ? none
      : count === 1
        ? improvements
          ? "una mejora"
          : "un movimiento"
        : `${count} ${move}s`
  },
  statesOf: ({ count }) => (count === 1 ? "1 estado" : `${count} estados`),

  ways: "Caminos de un estado a otro",
  from: "Desde",
  toField: "Hasta",
  chooseState: "Elija un estado",
  option: ({ state, taken }) => `${state}: ${taken}`,
  clear: "Quitar",
  fromToday: "Desde hoy hasta el estado seleccionado",
  chooseTwo: "Elija un segundo estado para ver los caminos más cortos hasta él, con palabras y en el grafo.",
  sameState: "Son uno y el mismo estado.",
  waysFound: ({ length, count, more, improvements }) => {
    const moves = improvements ? "mejora" : "movimiento"
    const ways = count === 1 && !more ? "Un camino más corto" : `${count} caminos igual de cortos`
    return `${ways}, de ${length} ${length === 1 ? moves : `${moves}s`}.`
  },
  noWay: ({ improvements }) =>
    improvements ? "Ninguna serie de mejoras lleva allí." : "Ningún movimiento lleva allí.",
  tryAllMoves: "Buscar entre todos los movimientos",
  waysLeftOut: "Hay demasiados movimientos para buscar caminos aquí.",
  way: ({ number }) => `Camino ${number}`,
  reluctant: "no mejor para quien mueve",
  moreWays: "Hay más caminos igual de cortos.",
}
