/** English: the place Moves. */
export const moves = {
  heading: "Moves",
  lead: "Who can move from which state to which, beginning with today.",
  leadNoToday:
    "Who can move from which state to which. The file says nothing of today, so the first state stands first.",
  as: "Shown as",
  ring: "Ring",
  ringFinding: (of: { name: string; total: number; gaining: number; costly: boolean }): string =>
    of.total === 0
      ? `From “${of.name}” nobody can move.`
      : of.costly
        ? `${of.total === 1 ? "The one move" : `Each of the ${of.total} moves`} open from “${of.name}” is a loss to whoever makes it. That is why it holds.`
        : of.gaining === 0
          ? `None of the ${of.total} moves open from “${of.name}” is a gain to whoever makes it. That is why it holds.`
          : `${of.gaining} of the ${of.total} moves open from “${of.name}” ${of.gaining === 1 ? "is a gain" : "are gains"} to whoever makes ${of.gaining === 1 ? "it" : "them"}.`,
  ringPicture: (of: { name: string }) =>
    `The moves from ${of.name} and the outcomes beside it; arrow keys go around, Enter walks, Backspace goes back`,
  ringLost: (of: { percent: number }) => `${of.percent}% lost`,
  ringCost: ({ lost }: { lost: number }): string =>
    lost > 0 ? `loses ${lost}` : lost < 0 ? `gains ${-lost}` : "no gain",
  ringMove: (of: { dm: string; acts: string; lost: number; worst: number; name: string; oneWay: boolean }) =>
    `${of.dm}: ${of.acts}; ${of.lost > 0 ? `loses ${of.lost}` : of.lost < 0 ? `gains ${-of.lost}` : "no gain"} of ${of.worst} ranks${of.oneWay ? "; no way back" : ""}. Leads to: ${of.name}.`,
  ringIsland: (of: { name: string; moves: number | null; passed: number; all: number }) =>
    `${of.name}; ${of.moves === null ? "no way is known" : of.moves === 1 ? "1 move away" : `${of.moves} moves away`}; passes ${of.passed} of ${of.all} tests.`,
  ringMore: (of: { count: number }) =>
    `${of.count} more moves are in the list: of each side those are drawn that it likes best.`,
  ringInWords: "All of it in words",
  ringBack: (of: { name: string }) => `Back to ${of.name}`,
  ringKey: {
    loss: "at a loss to the mover",
    out: "further out: more of its own ranks lost",
    oneWay: "no way back",
    holds: "would hold",
    weaker: "holds by other tests alone",
    tests: "contours: passes all tests",
  },
  graph: "Graph",
  list: "List",
  by: "Which moves",
  allMoves: "All moves",
  improvements: "Improvements only",
  movers: "Whose moves",
  noModel: "The text has errors, so no moves can be shown.",
  whole: (of: { states: string; arcs: string }) => `All of the conflict: ${of.states}, ${of.arcs}.`,
  arcs: (of: { count: number }) => (of.count === 1 ? "1 arc" : `${of.count} arcs`),
  part: (of: { shown: string; states: string }) =>
    `${of.shown} of ${of.states} states: those near the selected one and today, and the strongest outcomes. Select another state to see what is near it.`,
  asking: "Looking at the moves …",
  region: "Graph of moves: arrow keys scroll it, plus and minus change its size, zero fits it in",
  picture: (of: { states: string }) =>
    `Graph of moves among ${of.states} states. The list says the same in words.`,
  larger: "Larger",
  smaller: "Smaller",
  fit: "Fit",
  toSelected: "To the selected state",
  hint: "Click a state to select it; with Shift, to see the ways to it. Drag to move the picture, Ctrl and wheel or + and − to change its size.",
  column: (of: { layer: number; today: boolean }) =>
    of.layer === 0 ? (of.today ? "today" : "start") : of.layer === 1 ? "1 move" : `${of.layer} moves`,
  unreached: (of: { whole: boolean }): string => (of.whole ? "out of reach" : "not reached here"),
  layer: (of: { layer: number; today: boolean }) =>
    of.layer === 0
      ? of.today
        ? "Today"
        : "The first state"
      : `${of.layer === 1 ? "One move" : `${of.layer} moves`} from ${of.today ? "today" : "the first state"}`,
  unreachedLong: (of: { today: boolean; whole: boolean }): string => {
    const from = of.today ? "today" : "the first state"
    return of.whole ? `Out of reach from ${from}` : `Not reached from ${from} by the moves shown`
  },
  node: (of: { state: string; taken: string; under: string }) =>
    `${of.state}. ${of.taken}${of.under === "" ? "" : ` Holds under ${of.under}.`}`,
  selected: "selected",
  compared: "compared",
  legend: "What the signs mean",
  legendRing: "would hold under some concepts",
  legendRings: "would hold under all concepts looked at",
  legendBetter: "better for who moves",
  legendOther: "no better for who moves",
  improvesFor: (of: { dm: string }) => `better for ${of.dm}`,
  improvesNot: (of: { dm: string }) => `no better for ${of.dm}`,
  tree: "States and the moves from them",
  treeHint:
    "Arrow keys walk the list, Right opens a state, Enter selects it or follows a move, Shift and Enter show the ways to it; digits find a state by its number.",
  movesOf: (of: { count: number; improvements: boolean }) => {
    const move = of.improvements ? "improvement" : "move"
    return of.count === 0 ? `no ${move}s` : of.count === 1 ? `1 ${move}` : `${of.count} ${move}s`
  },
  statesOf: (of: { count: number }) => (of.count === 1 ? "1 state" : `${of.count} states`),

  ways: "Ways from one state to another",
  from: "From",
  toField: "To",
  chooseState: "Choose a state",
  option: (of: { state: string; taken: string }) => `${of.state}: ${of.taken}`,
  clear: "Clear",
  fromToday: "From today to the selected state",
  chooseTwo: "Choose a second state to see the shortest ways to it, in words and in the graph.",
  sameState: "These are one and the same state.",
  waysFound: (of: { length: number; count: number; more: boolean; improvements: boolean }) => {
    const moves = of.improvements ? "improvement" : "move"
    const ways = of.count === 1 && !of.more ? "One shortest way" : `${of.count} shortest ways`
    return `${ways}, of ${of.length} ${of.length === 1 ? moves : `${moves}s`}.`
  },
  noWay: (of: { improvements: boolean }): string =>
    of.improvements ? "No improvements lead there." : "No moves lead there.",
  tryAllMoves: "Look among all moves",
  waysLeftOut: "There are too many moves to look for ways here.",
  way: (of: { number: number }) => `Way ${of.number}`,
  reluctant: "no better for who moves",
  moreWays: "There are more ways just as short.",
}
