type Act =
  | "offer"
  | "promise"
  | "demand"
  | "threat"
  | "refuse"
  | "accept"
  | "concede"
  | "impose"
  | "lift"
  | "meet"
  | "announce"
type Modality = "ongoing" | "floated" | "weighed" | "conditional" | "denied"

/** From a report to a conflict, step by step beside the text. */
export const report = {
  stepsLabel: "From the report to the conflict",
  steps: {
    source: "The source",
    who: "Who decides",
    can: "What each can do",
    offers: "What is on offer",
    today: "How things stand today",
    wants: "What each wants",
  },
  taken: (of: { count: number }) => `${of.count} taken`,
  goOn: "Go on",
  end: "See what follows",
  leave: "Leave it for now",

  newTitle: "A conflict from a report",
  newHint: "Paste the report, drop a file or choose one: text, a saved web page, or a PDF.",
  read: "Read it",
  reading: (of: { percent: string }) => `Reading: ${of.percent} %`,
  failed: "The text could not be read.",
  noText: "This source has no text.",
  noDate: "Say when it came out: dates in the text are counted from there.",

  title: "Title",
  publisher: "Published by",
  date: "Came out on",
  kind: "What it is",
  reliability: "How reliable is it as a rule?",
  reliabilityNone: "not said",
  relays: "Passes on what this one had first",
  relaysNone: "nobody: it is its own report",
  stated: (of: { date: string }) => `The text itself says ${of.date}: take that`,
  badDate: "That is no date: write it as 14 August 2024.",

  besideTitle: "Beside what is on record",
  contradicts: "Contradicts what is on record",
  confirms: "Says again what is on record",
  sameOrigin: (of: { origin: string }) => `Both have it from ${of.origin}: no second source.`,

  whoTitle: "Who decides here?",
  whoHint: "Those whose doing or leaving changes how it ends. Whoever only speaks or reports is left out.",
  whoKeys: "Enter takes, Delete leaves out, the arrow keys move; E changes the name.",
  decides: "Decides",
  isSame: "Is the same as …",
  speaksFor: (of: { name: string }) => `speaks for ${of.name}`,
  named: (of: { count: number }) => (of.count === 1 ? "named once" : `named ${of.count} times`),
  also: (of: { names: string }) => `also ${of.names}`,
  somebodyElse: "Somebody else who decides",

  canTitle: "What can each of them do?",
  canHint:
    "Whatever the report says that somebody has done, offered or threatened may be done or left undone.",
  canKeys: "Enter takes, Delete leaves out, the arrow keys move; E changes the words.",
  something: (of: { dm: string }) => `Something else that ${of.dm} can do`,
  none: "The report tells of nothing more.",
  idle: (of: { dm: string }) => `${of.dm} can do nothing yet: say what it could do.`,
  takeOut: "Take it out again",
  nobody: "First say who decides.",
  act: {
    offer: "offered",
    promise: "promised",
    demand: "demanded of it",
    threat: "threatened",
    refuse: "refused",
    accept: "accepted",
    concede: "conceded",
    impose: "imposed",
    lift: "lifted",
    meet: "talks",
    announce: "announced",
  } satisfies Record<Act, string>,
  modality: {
    ongoing: "under way",
    floated: "floated",
    weighed: "being weighed",
    conditional: "only as an if",
    denied: "denied",
  } satisfies Record<Modality, string>,

  offersTitle: "What is on offer, and what may come in between?",
  offersHint: "Something given for something, what nobody decides, what is disputed, and what came before.",
  offer: "Something for something",
  offerOf: (of: { by: string; to: string }) => `${of.by} to ${of.to}`,
  contingency: "What nobody decides",
  contested: "What is disputed",
  precedent: "What came before",

  wantsTitle: (of: { dm: string }) => `What does ${of.dm} want, and in what order?`,
  wantsHint: "The report does not say what matters more: the order is yours.",
  compare: (of: { dm: string }) => `Which of the two matters more to ${of.dm}?`,
  pass: "Leave it open",
  wantsFound: "Said in the report",
  wantFor: "wants",
  wantAgainst: "is against",
  redLine: "a red line",
  chooseOption: "Which option is that?",

  take: "Take",
  leaveOut: "Leave out",
  takenMark: "taken",
  known: (of: { count: number }) =>
    of.count === 1 ? "1 is in the conflict already." : `${of.count} are in the conflict already.`,
  leftOut: (of: { count: number }) => `${of.count} left out`,
  putBack: "Put back",
  doubtful: "doubtful",
  more: (of: { count: number }) => `${of.count} more`,
  nameIt: "In your words",
  takeAll: "Take all that somebody says on the record",
  tookAll: (of: { count: number }) => `${of.count} taken. One undo takes all of it back.`,
  assumed: "Not in the report.",
  assumedShape: "As in the shape; not known of this case.",
  shapes: "Or begin without a report, from a shape that comes up again and again:",
  shapeTitle: "What is your conflict called?",
  shapeHint:
    "This is no report: whatever you take from it is marked as assumed, until you cite what is known of your case. Rename what you take.",
  shapeKnown: "What is known of conflicts of this shape",
  assumedToday: "As the analyst reads the report.",
  thatDone: "That it is done",
  thatNotDone: "That it is not done",
  textLabel: "The report",
  at: (of: { place: number; count: number; what: string }) => `${of.place} of ${of.count}: ${of.what}`,
}
