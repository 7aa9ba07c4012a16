/// English: the place Moves.
export const moves = {
  heading: "Moves",
  lead: "Each state with the moves that lead from it, beginning with today.",
  leadNoToday:
    "Each state with the moves that lead from it. The file gives no today, so the first state comes first.",
  as: "Show as",
  graph: "Graph",
  list: "List",
  by: "Which moves",
  allMoves: "All moves",
  improvements: "Improvements only",
  movers: "Moves of",
  noModel: "The text has errors, so no moves can be shown.",
  mend: "Go to the text",
  whole: ({ states, arcs }: { states: string; arcs: string }) => `All ${states} states; ${arcs} are drawn.`,
  arcs: ({ count, of }: { count: number; of: string }) => (count === 1 ? "1 arc" : `${of} arcs`),
  part: ({ shown, states }: { shown: string; states: string }) =>
    `${shown} of ${states} states: those around the selected one, today, and the equilibria. Select another to see what is around it.`,
  working: "Arranging the states…",
  asking: "Looking at the moves…",
  failed: "The states could not be arranged well, and come in the order of their numbers.",
  region: "Graph of moves. Arrow keys scroll, plus and minus change its size, 0 shows all of it.",
  picture: ({ states }: { states: string }) =>
    `Graph of ${states} states and the moves between them. The list says the same.`,
  larger: "Larger",
  smaller: "Smaller",
  fit: "Fit",
  toSelected: "Go to the selected state",
  hint: "Click a state to select it; hold Shift to see the ways to it from the selected one. Drag to move the picture.",
  column: ({ layer }: { layer: number }) =>
    layer === 0 ? "today" : layer === 1 ? "1 move" : `${layer} moves`,
  columnNoToday: ({ layer }: { layer: number }) =>
    layer === 0 ? "start" : layer === 1 ? "1 move" : `${layer} moves`,
  unreached: "not reached",
  unreachedLong: ({ today }: { today: boolean }) =>
    today ? "Not reached from today" : "Not reached from the first state",
  layer: ({ layer, today }: { layer: number; today: boolean }) =>
    layer === 0
      ? today
        ? "Today"
        : "The first state"
      : `${layer === 1 ? "One move" : `${layer} moves`} ${today ? "from today" : "from the first state"}`,
  node: ({ state, taken, under, today }: { state: string; taken: string; under: string; today: boolean }) =>
    `${state}${today ? ", today" : ""}. ${taken}${under === "" ? "" : ` Holds under ${under}.`}`,
  today: "today",
  selected: "selected",
  compared: "compared",
  holdsUnder: ({ names }: { names: string }) => `holds under ${names}`,
  holdsNowhere: "holds under none",
  legend: "Legend",
  legendRing: "holds under some of the concepts looked at",
  legendRings: "holds under all of them",
  legendBetter: "better for who moves",
  legendOther: "not better for who moves",
  improvesFor: ({ dm }: { dm: string }) => `better for ${dm}`,
  improvesNot: ({ dm }: { dm: string }) => `no better for ${dm}`,
  tree: "States and their moves",
  treeHint:
    "Arrow keys walk the list; right opens a state, Enter selects it or follows a move, Shift and Enter show the ways to it. Digits find a state by its number.",
  movesOf: ({ count, of }: { count: number; of: string }) =>
    count === 0 ? "no moves" : count === 1 ? "1 move" : `${of} moves`,
  statesOf: ({ count, of }: { count: number; of: string }) => (count === 1 ? "1 state" : `${of} states`),
  noMovesShown: "No moves from here are shown.",
  to: ({ state }: { state: string }) => `to ${state}`,

  ways: "Ways from one state to another",
  from: "From",
  toField: "To",
  chooseState: "Choose a state",
  option: ({ number, taken }: { number: string; taken: string }) => `${number}: ${taken}`,
  swap: "Swap",
  clear: "Clear",
  fromToday: "From today to the selected state",
  chooseTwo: "Choose two states to see the shortest ways between them.",
  sameState: "These are one and the same state.",
  waysFound: ({
    length,
    count,
    more,
    improvements,
  }: {
    length: number
    count: number
    more: boolean
    improvements: boolean
  }) => {
    const moves = improvements
      ? length === 1
        ? "improvement"
        : "improvements"
      : length === 1
        ? "move"
        : "moves"
    const ways = count === 1 && !more ? "One shortest way" : `${count}${more ? " or more" : ""} shortest ways`
    return `${ways}, of ${length} ${moves}.`
  },
  noWay: ({ improvements }: { improvements: boolean }) =>
    improvements ? "No improvements lead there." : "No moves lead there.",
  tryAllMoves: "Look among all moves",
  waysLeftOut: "There are too many moves to look for ways here.",
  way: ({ number }: { number: number }) => `Way ${number}`,
  reluctant: "no better for who moves",
  moreWays: "There are more, just as short.",
}
