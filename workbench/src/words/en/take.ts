import { formatIn } from "../format.ts"

const { number } = formatIn("en")

/** The place What would it take. */
export const take = {
  heading: "What would it take",
  lead: "Say what should hold. Parley then says what must be true of each side’s preferences for that, which of it is so today, the smallest changes that bring it about, and the way there. What is said is worked out, not judged: it does not say what is likely or right.",
  targetHint: "Any state where it is true will do.",
  goal: {
    label: "What should hold",
    further: (of: { place: number }) => `And what else should hold (${number(of.place)})`,
    example: "Words of what should be so …",
    state: (of: { state: string }) => `Should hold: ${of.state}`,
    add: "Something else should hold, too",
  },
  avoid: {
    label: "And what must not hold",
    further: (of: { place: number }) => `And what else must not hold (${number(of.place)})`,
    example: "Nothing in particular",
    state: (of: { state: string }) => `Must not hold: ${of.state}`,
    add: "Something else must not hold, either",
  },
  orState: "Or a state",
  orStateFor: (of: { wish: string }) => `Or a state: ${of.wish}`,
  chooseState: "Choose a state",
  theSelectedAlone: "The selected one",
  theSelected: (of: { state: string }) => `The selected one, ${of.state}`,
  another: "Something else",
  anotherFor: (of: { state: string }) => `Something else, not ${of.state}`,
  concept: "Under",
  led: "Today must lead there, too, by moves that serve those who make them",
  may: "What may change",
  who: "Whose preferences",
  nobody: "Nobody’s preferences may change, so only looking further ahead and packages are left.",
  kinds: "Which changes",
  kindOf: {
    statements: "What is wanted: moved, turned into its opposite, left out",
    inserts: "Something new that is wanted",
    situation: "The situation: commitments, barred moves, conditions, a third party",
    rankings: "The ranking of states",
    looking: "How far one looks ahead",
  },
  keep: (of: { count: number }) =>
    of.count === 0 ? "What must stay as it is" : `What must stay as it is (${number(of.count)})`,
  keepOf: (of: { dm: string }) => `Stays as it is: ${of.dm}`,

  nothing: "Nothing has to change: it holds already. What follows says what that hangs on.",
  impossible: "There is nothing to look for: no state that can be is one of these.",
  otherStates: (of: { count: string }) => `States where it is true: ${of.count}. Look closely at:`,
  onlyState: "Look closely at:",
  statesOf: (of: { goal: string; count: string }) =>
    `States where “${of.goal}” is true: ${of.count}. Look closely at:`,
  oneAtATime:
    "The changes and the packages bring about all of it together. What must be true, how far each looks ahead, the way there and the count are told of one state, the one looked at closely; choose another to see them for it.",
  moreConditions: (of: { count: number }) => `${number(of.count)} more`,
  noSolver: "The solver that several goals at once need could not be fetched.",
  noFewer: "Nothing new that is wanted does it in fewer steps.",
  atLeast: (of: { count: number }) => `At least ${number(of.count)} others take as few steps.`,
  others: (of: { count: number }) =>
    of.count === 1 ? "One other takes as few steps." : `${number(of.count)} others take as few steps.`,
  outcomes: (of: { before: number; after: number }) =>
    `Outcomes before and after: ${number(of.before)}, then ${number(of.after)}`,
  appear: "Would be new",
  vanish: "Would no longer hold",
  tryIt: "Try it out",
  takeOver: "Take over as a scenario",
  takeOverOf: (of: { label: string }) => `Take over as a scenario: ${of.label}`,
  tryItOf: (of: { label: string }) => `Try it out: ${of.label}`,
  tooLong: "A ranking of so many states is not written into a file.",
  takenOver: (of: { name: string }) => `Taken over as the scenario “${of.name}”, which is looked at now.`,

  packagesLead:
    "Mark the levers, say, what could be put into an offer. Every combination of them is tried as binding: they stand as it says, and nobody changes them.",
  levers: "Levers",
  mostLevers: (of: { most: number }) => `Up to ${number(of.most)}.`,
  morePackages: (of: { count: number }) => `${number(of.count)} more work with as few levers.`,
  noToday: "The file does not say where things stand today.",
  safe: "cannot break down here",
  unsafe: "could break down here",
  countLead:
    "Of all strict rankings of those whose preferences may change, the share that makes the state an equilibrium.",
  doCount: "Count",
}
