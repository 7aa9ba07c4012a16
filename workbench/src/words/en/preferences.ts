import { formatIn } from "../format.ts"

const { number } = formatIn("en")
const many = (count: number, one: string, more = `${one}s`): string =>
  count === 1 ? `one ${one}` : `${number(count)} ${more}`

/** The place Preferences: what each decision maker wants, and how that ranks the states. */
export const preferences = {
  heading: "Preferences",
  whose: "Whose preferences",
  whatOf: (of: { dm: string }) => `What ${of.dm} wants`,
  order: "Most important first. A statement counts only among states that the ones above it leave tied.",
  kinds: { statements: "Statements", ranking: "Ranking", weights: "Weights" },
  kindLabel: "Given as",

  // Nobody has said anything yet.
  emptyTitle: (of: { dm: string }) => `Nothing is said yet of what ${of.dm} wants.`,
  emptyText:
    "Until then every state is as good as any other here, and nothing would be an improvement. Say what is wanted, most important first.",
  emptyExample: (of: { example: string }) =>
    `For example, “${of.example}” would rank every state in which that holds above every other.`,
  emptyAction: "Write the first statement",

  // Statements.
  list: (of: { dm: string }) => `Statements of ${of.dm}, most important first`,
  listHint: "Alt with the up or down arrow moves a statement, Enter changes it, Delete deletes it.",
  menu: (of: { sentence: string }) => `What to do with “${of.sentence}”`,
  edit: "Change",
  editLabel: (of: { sentence: string }) => `In the place of “${of.sentence}”`,
  negate: "Negate",
  groundsOfOpposite: "These grounds were written for the opposite.",
  groundsFit: "They fit",
  duplicate: "Duplicate",
  up: "Move up",
  down: "Move down",
  first: "Move to the top",
  remove: "Delete",
  whatIf: "What if it were …",
  ifDropped: "… dropped?",
  ifNegated: "… negated?",
  ifUp: "… one place up?",
  ifFirst: "… the most important?",
  parts: (of: { before: number; after: number }) =>
    of.before === of.after
      ? "Parts nothing that is not parted already."
      : `Makes ${many(of.after, "group")} out of ${number(of.before)}.`,

  // Adding.
  addHeading: "Add what is wanted",
  addLabel: "What is wanted",

  // The ranking of the states.
  rankingHeading: (of: { dm: string }) => `How that ranks the states for ${of.dm}`,
  rankingLabel: (of: { dm: string }) => `States as ${of.dm} ranks them, best first`,
  rankingSize: (of: { states: number; groups: number }) =>
    of.groups === 1
      ? `${number(of.states)} states, all as good as each other`
      : of.groups === of.states
        ? `${number(of.states)} states, no two alike`
        : `${number(of.states)} states in ${number(of.groups)} groups`,
  rankingHint:
    "Each line begins with what sets it apart from the one above. Arrow keys walk down the ranking. Shift with a click or an arrow compares two states.",
  compareTwo: "Compare two",
  rankPlace: (of: { rank: number }) => number(of.rank),
  tie: (of: { count: number }) => `${number(of.count)} alike`,
  moreAlike: (of: { count: number }) => `and ${number(of.count)} more alike`,
  showMore: (of: { count: number }) =>
    of.count === 1 ? "Show one more group" : `Show ${number(of.count)} more groups`,
  holdsHere: "holds",
  holdsIn: (of: { concepts: readonly string[] }) => `would hold under ${of.concepts.join(", ")}`,
  tick: { all: "it holds here", none: "it does not hold here", some: "it holds in some of these" },
  pointed: (of: { sentence: string }) => `“${of.sentence}”:`,
  legendHolds: "holds,",
  legendNot: "does not; a line shows where it parts the ranking.",
  pointedHint: "Point at a statement to see where it holds and which states it parts.",
  sum: (of: { sum: string }) => `sum ${of.sum}`,
  working: "Ranking the states …",
  today: "today",
  against: "compared",

  // Two states compared.
  comparedHeading: "The two compared",
  stopComparing: "Stop comparing",

  // A ranking by hand.
  byHand: (of: { dm: string }) => `Ranking of ${of.dm}, best first`,
  byHandText:
    "Drag a state between others, or onto one to tie them. Alt with the up or down arrow does the same: a state joins the tie above it, then passes it.",
  byHandMany: (of: { states: number; most: number }) =>
    `${number(of.states)} states are too many to rank by hand here; up to ${of.most} can be. The ranking can be edited under Text.`,
  toText: "Open Text",
  tied: "tied",
  raise: "Up",
  lower: "Down",
  rankedState: (of: { rank: number; state: string; sentence: string }) =>
    `${of.rank}. ${of.state}: ${of.sentence}`,

  // Weights.
  weightsText:
    "A number for each option: what it is worth if it is taken, less than nothing if it is unwanted. The higher the sum, the better the state. Sums are exact.",
  weightOf: (of: { option: string }) => `Weight of “${of.option}”`,
  notNumber: "A number is wanted, such as 2, -1 or 0.5.",
  tooExact: "That is more digits than the file keeps. Use fewer.",

  // Another kind.
  changeKindTitle: (of: { kind: string }) => `Change to: ${of.kind}`,
  toRanking:
    "The ranking that follows from what is said now becomes the list to rank by hand. No state changes its place.",
  toStatements: "The list of statements begins empty.",
  toWeights: "Every weight begins at 0.",
  oldKept:
    "What is said now waits under “review” in the place Situation, from where it can be put back, with its grounds. Undo takes the change back as well.",
  changeKind: "Change it",
  kindChanged: "The kind of preferences was changed.",
  undo: "Undo",
  tooManyToRank: (of: { most: number }) => `Ranking by hand is for up to ${of.most} states.`,

  // With a scenario.
  scenarioOwn: (of: { dm: string }) => `This scenario says for itself what ${of.dm} wants.`,
  dropChange: "Drop this change",
}
