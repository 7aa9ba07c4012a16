/** What stands around every place: the masthead, the menus, saving, notices. */
export const frame = {
  parley: "Parley",
  tagline: "A workbench for strategic negotiations",
  skip: "To the content",
  places: {
    library: "Library",
    board: "Board",
    situation: "Situation",
    preferences: "Preferences",
    outcomes: "Outcomes",
    ways: "Ways",
    offers: "Offers",
    moves: "Moves",
    sure: "How sure",
    take: "What would it take",
    evidence: "Evidence",
    text: "Text",
  },
  present: "Present",
  guidedStart: "Guided start",
  placesLabel: "Places",
  asOf: (of: { date: string }) => `As of ${of.date}`,
  untitled: "Untitled",
  aside: "Beside it",
  loading: "Opening …",
  notShown: ({ place }: { place: string }) => `This page does not show “${place}”.`,
  notFound: (of: { path: string }) => `There is no file “${of.path}” in this folder.`,
  cannotOpen: "The file cannot be opened.",
  noAccess:
    "This page has no access to the server. Open the address that “parley serve” printed: it lets this browser in.",
  noServer: "The server is out of reach. Is “parley serve” still running?",
  tryAgain: "Try again",
  backToLibrary: "Back to the library",

  /** What keeps a place from telling all that it could, and the way to where it is said. */
  missing: {
    today: {
      said: "How things stand today is not said yet: ways begin there, and outcomes are compared with it.",
      go: "Say how things stand today",
    },
    wants: {
      said: "Nothing is said yet of what anybody wants, so nobody has a reason to move.",
      go: "Say what each wants",
    },
    outcome: {
      said: "No outcome would hold: from every state somebody gains by moving on.",
      go: "Look at what each wants",
    },
  },

  mendFirst:
    "The text has errors. Mend them under Text first; what is shown here is the last readable state.",
  staleNotice: (of: { count: number }) =>
    `The text has ${of.count === 1 ? "an error" : `${of.count} errors`}. Shown is its last readable state.`,
  neverRead: (of: { count: number }) =>
    `The text has ${of.count === 1 ? "an error" : `${of.count} errors`} and cannot be shown in any other way yet.`,
  errors: "Errors in the text",
  toReport: "Go on with the report",
  toText: "Mend it under Text",

  more: "Menu",
  undo: "Undo",
  redo: "Redo",
  undoWhat: (of: { what: string }) => `Undo: ${of.what}`,
  redoWhat: (of: { what: string }) => `Redo: ${of.what}`,

  saved: "Saved",
  saving: "Saving …",
  offline: "Not saved: out of reach",
  offlineLong:
    "The server is out of reach. What you change is kept in this browser and saved when it is back.",
  refused: "Not saved",
  unkept: "This browser has no room to keep it either: leave the page open",
  unkeptLong:
    "What is not saved exists on this page only. Copy it from Text, or make room and go on editing.",
  gone: "File gone",
  tried: "Tried here, not kept",
  clash: "Changed elsewhere",
  savingLabel: "Saving",
  clashTitle: "The file was changed elsewhere",
  clashText:
    "While you were changing it here, another program or window changed the file. Nothing has been overwritten. Which version shall stand?",
  clashMine: "Yours, here",
  clashTheirs: "On disk, from elsewhere",
  clashLines: (of: { added: number; removed: number }) =>
    `${of.added} ${of.added === 1 ? "line" : "lines"} more, ${of.removed} fewer`,
  keepMine: "Keep mine",
  takeTheirs: "Take theirs",
  keepBoth: "Keep both: mine as a copy",
  clashLater: "Decide later",
  keptBoth: (of: { path: string }) => `Yours is kept as ${of.path}.`,
  undoKept: "What you do not keep can still be had back with Undo.",
  goneTitle: "The file is no longer there",
  goneText: "It was moved or removed by another program. What you see here is all there is of it.",
  writeAnew: "Write it anew",
  loadedTitle: "The file changed on disk and was loaded again.",
  loadedUndo: "Have the earlier one back",
  restored: "Changes that had not reached the disk were restored.",

  scenario: "Scenario",
  scenarioBase: "As the file stands",
  scenarioNew: "New scenario …",
  scenarioName: "What is it called?",
  scenarioExample: "For example: A successor returns to pressure",
  scenarioCreate: "Create",
  scenarioRename: "Rename this scenario …",
  compareWith: "Compare with another version …",
  scenarioDelete: "Delete this scenario",
  scenarioDeleted: (of: { name: string }) => `The scenario “${of.name}” was deleted.`,
  scenarioEditing: (of: { name: string }) =>
    `What you change now is changed in the scenario “${of.name}” alone.`,
  scenarioText: (of: { name: string }) =>
    `The outcomes are those of the scenario “${of.name}”. This text is the whole file: what you type is changed where you type it.`,
  scenarioChanges: (of: { count: number }) =>
    of.count === 0
      ? "Nothing changed yet"
      : of.count === 1
        ? "1 change to the file"
        : `${of.count} changes to the file`,
  scenarioUnknown: (of: { id: string }) => `There is no scenario “${of.id}” in this file.`,
  rename: "Rename",
  cancel: "Cancel",
  close: "Close",

  settings: "Settings",
  language: "Language",
  theme: "Appearance",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  concepts: "Concepts looked at",
  guess: "Guess first",
  guessHint: "Results stay hidden until you have put down what you expect.",

  palette: "Commands",
  palettePrompt: "What do you want to do?",
  paletteNone: "Nothing of that name.",
  goTo: (of: { place: string }) => `Go to ${of.place}`,
  openConflict: (of: { title: string }) => `Open ${of.title}`,
  lookAt: (of: { scenario: string }) => `Look at: ${of.scenario}`,
  selectOutcome: (of: { name: string }) => `Select: ${of.name}`,
  speak: (of: { language: string }) => `Speak ${of.language}`,
  appear: (of: { theme: string }) => `Appearance: ${of.theme}`,
  toggleConcept: (of: { concept: string; on: boolean }) =>
    of.on ? `Leave out ${of.concept}` : `Look at ${of.concept}`,
  toggleGuess: (of: { on: boolean }): string => (of.on ? "No more guessing first" : "Guess first"),
  newKey: "Make a new key for this folder",
  newKeyMade:
    "This folder has a new key. This page goes on; other pages and bookmarks no longer open it. The window in which “parley serve” runs shows the new address.",
  signOut: "Sign out all pages",
  signedOut:
    "All pages are signed out, this one, too. To go on, open the address that “parley serve” has printed; what is not saved yet stays here until then.",
  printPage: "Print",

  engineFailed: "The engine has stopped working.",
  engineUnreadable: "What it said could not be read.",
  engineRestart: "Start it again",
  notices: "Notices",
  dismiss: "Dismiss",
  trialTitle: (of: { what: string }) => `Tried out: ${of.what}`,
  trialAccept: "Accept",
  trialKeep: "Keep as a scenario",
  trialKept: (of: { name: string }) => `Kept as the scenario “${of.name}”, which is looked at now.`,
  trialLeave: "Discard",
  trialAppear: (of: { count: number }) => `${of.count} would appear`,
  trialVanish: (of: { count: number }) => `${of.count} would vanish`,
  trialNothing: "No outcome would appear or vanish.",
  trialMore: (of: { count: number }) => `and ${of.count} more`,
  trialUnknown: "What would appear or vanish is not known.",
  trialPartly: (of: { before: number; after: number }) =>
    `${of.after} would hold, ${of.before} hold now. There are too many to compare all, so what else would appear or vanish is not known.`,
  trialWorking: "Looking at what it would change …",
  errorTitle: "Something went wrong in this part",
  errorText: "Your file is safe. The rest of the workbench goes on.",
}
