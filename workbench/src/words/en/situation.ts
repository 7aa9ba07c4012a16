/** The situation: what it is about, who can do what, what cannot be, what holds today. */
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`

export const situation = {
  keys: "In the outline, Enter goes on to the next line, Alt with the up and down arrows moves a line, and Delete on the button of a line deletes it.",
  about: "What it is about",
  aboutHint: "As a headline would say it, and the day that the file describes.",
  title: "Title",
  asOf: "As of",
  summary: "Summary",
  summaryExample: "What is at stake, in a paragraph. Who would want to know before they read on?",

  makers: "Who can do what",
  makersHint:
    "Each decision maker, and what it alone can do or leave undone. Name an option by a verb phrase: “Release water”.",
  makerName: (of: { number: number }) => `Decision maker ${of.number}`,
  optionName: (of: { number: number; maker: string }) => `Option ${of.number} of ${of.maker}`,
  newMaker: "Another decision maker",
  newOption: (of: { maker: string }) => `Another option of ${of.maker}`,
  newOptionShort: "Another option",
  firstOption: (of: { maker: string }) => `What can ${of.maker} do?`,
  needsOption: "Whoever decides can do at least one thing. Enter adds both.",
  more: (of: { name: string }) => `More: ${of.name}`,
  moveUp: "Move up",
  moveDown: "Move down",
  giveTo: (of: { maker: string }) => `Give to ${of.maker}`,
  deleteMaker: "Delete the decision maker",
  deleteOption: "Delete the option",
  deleted: (of: { what: string; marked: boolean }) =>
    of.marked
      ? `“${of.what}” was deleted. What spoke of it was changed, and is listed for review.`
      : `“${of.what}” was deleted.`,
  detailsOpen: "Details",
  detailsClose: "Fewer details",
  oneWay: { taken: "once taken, stays", dropped: "once dropped, stays so" },
  phrases: { undo: "Taking it back", done: "When it is taken", notDone: "When it is not" },
  phraseExamples: {
    undo: "Hold the water back",
    done: "Syria releases water",
    notDone: "Syria holds the water back",
  },
  preview: "So sentences read",
  direction: "Can it be undone?",
  directions: {
    both: "Yes, both ways",
    taken: "No: once taken it stays taken",
    dropped: "No: once dropped it stays dropped",
  },
  idLabel: "Id, as expressions write it",
  changeId: (of: { id: string }) => `Change the id ${of.id}`,
  badId: "Letters a to z, digits and _, not beginning with a digit.",
  reservedId: "This is a word of expressions.",
  takenId: "Something else is called so.",
  usedIn: (of: { places: readonly string[] }) =>
    of.places.length === 0 ? "Nothing uses it yet." : `Changed along with it: ${of.places.join(", ")}.`,
  uses: {
    preferences: (of: { count: number }) => many(of.count, "preference", "preferences"),
    infeasible: (of: { count: number }) => many(of.count, "rule", "rules"),
    merge: (of: { count: number }) => many(of.count, "merge", "merges"),
    noMove: (of: { count: number }) => many(of.count, "barred move", "barred moves"),
    statusQuo: (_: { count: number }) => "today's state",
    labels: (_: { count: number }) => "labels",
    scenarios: (of: { count: number }) => many(of.count, "place in scenarios", "places in scenarios"),
    review: (_: { count: number }) => "what is to be reviewed",
  },

  rules: "What cannot be",
  rulesHint: "Combinations that make no sense or cannot happen. Each rule says how many it removes.",
  rulesNone:
    "Nothing is ruled out: every combination of options counts as possible. For example: one cannot both attack and withdraw.",
  feasible: (of: { all: string; left: string | null }) =>
    of.left === null
      ? `${of.all} combinations of options in all.`
      : `${of.left} of ${of.all} combinations are left.`,
  newRule: "Rule something out",
  addRule: "Add",
  changeRule: "Change",
  change: "Change it",
  deleteRule: "Delete it",
  ruleKind: "What kind of rule?",
  ruleForms: {
    atMostOne: "At most one of these",
    atLeastOne: "At least one of these",
    exactlyOne: "Exactly one of these",
    requires: "One thing requires another",
    together: "Never all of these together",
    when: "An expression that cannot be true",
  },
  ruleMissing: {
    atMostOne: "Pick two or more.",
    atLeastOne: "Pick one or more.",
    exactlyOne: "Pick one or more.",
    requires: "Choose an option, and write what it requires.",
    together: "Pick one or more.",
    when: "Write an expression.",
  },
  requiresOption: "This option",
  requiresWhat: "is possible only where this is true",
  chooseOption: "Choose an option",
  whenWhat: "What cannot be true",
  optionOf: (of: { name: string; maker: string }) => `“${of.name}” (${of.maker})`,
  ruleSaid: {
    atMostOne: (of: { items: readonly string[] }) => `At most one of ${listed(of.items, "and")} is taken.`,
    atLeastOne: (of: { items: readonly string[] }) =>
      of.items.length === 1
        ? `${of.items[0]} is always taken.`
        : `At least one of ${listed(of.items, "and")} is taken.`,
    exactlyOne: (of: { items: readonly string[] }) =>
      of.items.length === 1
        ? `${of.items[0]} is always taken.`
        : `Exactly one of ${listed(of.items, "and")} is taken.`,
    requires: (of: { option: string; needs: string }) => `It can be that ${of.option} only if ${of.needs}.`,
    when: (of: { what: string }) => `It cannot be that ${of.what}.`,
  },
  removes: (of: { count: string; alone: string | null; same: boolean }): string => {
    const all = `Removes ${of.count === "1" ? "1 combination" : `${of.count} combinations`}`
    if (of.alone === null || of.same) return `${all}.`
    return of.alone === "0"
      ? `${all}, all of them removed by other rules as well.`
      : `${all}, ${of.alone} of them alone.`
  },
  example: "For example:",

  today: "Today",
  todayHint: "What is the case now. From here Parley looks for the ways to each outcome.",
  todayNone: "Not said yet. Without it no ways lead from today, and outcomes are not compared with it.",
  todayOption: (of: { name: string }) => `Today: ${of.name}`,
  todaySay: "Say what holds today",
  todayForget: "Leave today open",

  refinements: "Finer points",
  refinementsHint: "Seldom needed: states that nobody needs to tell apart, and moves that nobody can make.",
  merges: "States that are one",
  mergeSaid: (of: { what: string }) => `All states are one in which ${of.what}.`,
  mergeWhat: "All states are one in which this is true",
  newMerge: "Make states one",
  barred: "Moves that are barred",
  barredSaid: (of: { maker: string; from: string; to: string }) =>
    `${of.maker} cannot move from where ${of.from} to where ${of.to}.`,
  barredBy: "Who cannot move so",
  barredFrom: "from where this is true",
  barredTo: "to where this is true",
  barredMissing: "Write both expressions, each ended by Enter.",
  newBarred: "Bar a move",

  review: (of: { count: number }) =>
    of.count === 1 ? "One thing to review" : `${of.count} things to review`,
  reviewHint: "A change altered these, or took them out. Nothing is lost: put it back, or dismiss it.",
  reviewHintLook:
    "A change touches these. Nothing is lost: see whether they still say what is meant, then dismiss it.",
  reviewUnknown: "This entry of the file's review cannot be read.",
  reviewDeleted: (of: { what: string }) => `when ${of.what} was deleted`,
  reviewAdded: (of: { what: string }) => `when ${of.what} was added; see whether it matters here`,
  reviewRestored: (of: { what: string }) => `when ${of.what} was put back`,
  reviewImported: "The file that was taken in was at fault here.",
  reviewFound: "There stood:",
  reviewNegated: "when it was negated: its grounds were written for the opposite",
  reviewWas: "It was:",
  reviewNow: "It is now:",
  reviewRestore: "Put it back",
  reviewRestoreAll: "Put all back",
  reviewDismiss: "Dismiss",
  reviewDismissAll: "Dismiss all",
  reviewMore: (of: { count: number }) =>
    of.count === 1 ? "Show the other one" : `Show the other ${of.count}`,
  reviewFewer: "Show fewer",
  reviewPlaces: {
    preferences: (of: { maker: string }) => `Preferences of ${of.maker}`,
    infeasible: "Rules",
    merge: "States that are one",
    noMove: "Barred moves",
    statusQuo: "Today",
    labels: "Labels of states",
    outcome: "What happened in the end",
    option: (of: { name: string }) => `Option “${of.name}”`,
    maker: (of: { name: string }) => `Decision maker “${of.name}”`,
    scenario: (of: { name: string; within: string }) =>
      of.within === "" ? `Scenario “${of.name}”` : `${of.within}, in the scenario “${of.name}”`,
  },
  reviewCannot:
    "This cannot be put back as it is: what it speaks of is no longer there. Put that back first.",
}
