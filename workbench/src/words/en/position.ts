/// English: the selected state.
export const position = {
  heading: "Position",
  notChosenToday: "Nothing is selected, so this is today. Select any state to see it here.",
  notChosenStrongest:
    "Nothing is selected, so this is the strongest outcome. Select any state to see it here.",
  nothing: "No state to show yet: there are no outcomes, and the file says nothing of today.",
  noModel: "The text has errors, so no state can be shown.",
  noState: "The combination asked for is no state of this conflict.",
  backToToday: "Back to today",
  showStrongest: "To the strongest outcome",
  held: "What is taken, and how each ranks it",
  rank: (of: { place: string }) => `rank ${of.place}`,
  copy: "Copy as text",
  copied: "Copied as text.",
  notCopied: "The browser does not allow copying.",

  stability: "Who would stay",
  stabilityTable: "Whether each decision maker would stay here, by concept",
  decisionMaker: "Decision maker",
  everyone: "Everyone",
  cell: (of: { dm: string; concept: string; stable: boolean }) =>
    `${of.dm}, ${of.concept}: ${of.stable ? "would stay" : "would leave"}`,
  holds: "would hold",
  holdsNot: "would not hold",
  stays: "would stay",
  leaves: "would leave",
  hidden: "Who would stay here is hidden until you have put down a guess under Outcomes.",
  chooseMark: "Choose a mark to read why.",
  why: (of: { dm: string; concept: string }) => `Why: ${of.dm}, ${of.concept}`,
  closeWhy: "Close",
  deterred: "answered",
  undeterred: "nothing deters it",
  roles: { improvement: "Move", answer: "Answer", counter: "Then" },
  more: (of: { count: number }) =>
    of.count === 1 ? "One more is not told." : `${of.count} more are not told.`,

  moves: "Moves from here",
  movesHint: "Arrow keys go from move to move; Enter follows one.",
  noMoves: "No move from here.",
  effects: { better: "better", same: "the same", worse: "worse" },
  showMore: (of: { count: number }) => (of.count === 1 ? "Show one more" : `Show ${of.count} more`),
  moveTo: (of: { sentence: string; effect: string; state: string }) =>
    `${of.sentence}: ${of.effect} for who moves. ${of.state}`,

  threat: "If one did nothing",
  threatOf: "Who does nothing",
  threatHint: "Choose who would do nothing, to see what the others would do from here.",
  ifNothing: (of: { dm: string }) => `If ${of.dm} did nothing, the others’ best moves from here would be:`,
  wouldStay: "Nothing better is in reach.",

  walked: "The way walked",
  walkedHint: "Ways left behind stay here until the page is closed.",

  compared: (of: { state: string }) => `Compared with: ${of.state}`,
  compareToday: "Compare with today",
  swap: "Swap",
  stopComparing: "Stop comparing",
  noDifference: "Both take the same options.",
  here: "this state",
  there: "the other one",
  neither: "neither",
  prefers: "Who prefers which",
}
