import { capital, count, date, list, quote, size, within } from "./tools.ts"

/** What a file that is published holds, in numbers. */
type Contents = {
  title: string
  dms: number
  options: number
  /** Of how many decision makers it says what they want. */
  wants: number
  scenarios: number
  sources: number
  claims: number
  events: number
  offers: number
  forecasts: number
}

/** What is said of a page that is handed on. */
export const publish = {
  // At the foot of the page.
  assumptions: "All that is shown here holds under these assumptions. It prepares; it does not foretell.",
  kept: "What is changed on this page is tried out and not kept.",
  dated: ({ date: day }: { date: string }) => `As of ${date(day)}.`,
  made: ({ version }: { version: string }) => `Made with Parley ${version}.`,
  source: ({ title, hash }: { title: string; hash: string }) =>
    `SHA-256 of the file ${quote(title)}: ${hash}`,
  leftOut: ({ parts }: { parts: readonly string[] }) => `Left out: ${list(parts)}.`,
  nothingLeftOut: "Nothing was left out by choice.",
  save: "Save the file",

  /** At the foot of a page that shows some places alone. */
  shown: ({ places }: { places: readonly string[] }) => `Of the workbench it shows ${list(places)}.`,
  places: {
    board: "the board",
    ways: "the ways",
    offers: "the offers",
    outcomes: "the outcomes",
    moves: "the moves",
    sure: "how sure it is",
    take: "what it would take",
    situation: "the situation",
    preferences: "the preferences",
    evidence: "the evidence",
    text: "the text",
    present: "the slides",
  },
  /** To who publishes such a page. */
  onlyNote:
    "What no place shown tells of was left out. What results follow from, the preferences too, is in the page still: --frozen leaves it out.",

  // A page of results alone.
  frozenKind: "The results as a picture, not to be tried out. It prepares; it does not foretell.",
  frozenNote:
    "What each side wants, and why these outcomes hold, is not in this page. Results tell something of it all the same.",
  frozenFoot: "The results are a picture of that date: nothing can be changed in it.",
  frozenWarning:
    "Results tell of what each side wants: whoever knows which outcomes hold can rule out most rankings. In a conflict of two sides with two options each, one set of outcomes leaves about 9 of 75 rankings.",
  frozenContents: ({
    title,
    dms,
    options,
    scenarios,
  }: {
    title: string
    dms: number
    options: number
    scenarios: number
  }) =>
    `${capital(title)}: the results as a picture, ${list([
      count(dms, "decision maker"),
      count(options, "option"),
      ...(scenarios === 0 ? [] : [count(scenarios, "scenario")]),
    ])}. What they want is not in it, nor what it rests on.`,
  inScenario: ({ name }: { name: string }) => `In the scenario ${quote(name)}`,
  scenarioFails: "There no model can be made.",
  /** Above the numbers of outcomes. */
  column: "Outcome",
  tableNote: "Y: taken; N: not taken; -: either.",

  /** On a page that a password opens. */
  lock: {
    locked: "This page is locked. It opens with the password that whoever handed it on has given you.",
    password: "Password",
    open: "Open",
    opening: "Opening …",
    wrong: "This is not the password.",
    insecure:
      "This page cannot be opened here: at an address without encryption (http) browsers give pages no cryptography. Save it and open it from the disk, or at an address that begins with https.",
    noScript: "To open it, scripts must be allowed to run.",
  },
  /** To who publishes such a page. */
  lockedNote: ({ title }: { title: string }) =>
    `Locked: without the password only the title ${quote(title)} can be read, and nobody can bring back a password that is lost.`,
  weakPassword: "A short password can be found by trying: better four words or more.",

  /** In place of results; `names`: whose preferences were left out. */
  withheld: ({ names }: { names: readonly string[] }) =>
    `What ${list(names.map(within))} ${names.length === 1 ? "wants" : "want"} was left out of this page. Which outcomes would hold cannot be told without it.`,
  /** Above the decision makers and their options. */
  who: "Who can do what",

  // What may be left out.
  parts: {
    evidence: "the evidence and the grounds",
    sources: "the sources and who says a claim",
    claims: "the claims",
    events: "the events",
    offers: "the offers",
    contested: "the contested questions",
    forecasts: "the forecasts",
    review: "notes for review",
    summary: "the summary",
  },
  preferencesOf: ({ name }: { name: string }) => `what ${within(name)} wants`,
  /** On the page, which does not name them. */
  scenarios: ({ count: left }: { count: number }) => count(left, "scenario"),
  /** To who leaves it out. */
  scenarioNamed: ({ name }: { name: string }) => `the scenario ${quote(name)}`,

  // What the command says.
  contents: ({ title, dms, options, wants, scenarios, ...record }: Contents) =>
    `${capital(title)}: ${list([
      count(dms, "decision maker"),
      count(options, "option"),
      `what ${count(wants, "of them wants", "of them want")}`,
      ...(scenarios === 0 ? [] : [count(scenarios, "scenario")]),
      ...(record.sources === 0 ? [] : [count(record.sources, "source")]),
      ...(record.claims === 0 ? [] : [count(record.claims, "claim")]),
      ...(record.events === 0 ? [] : [count(record.events, "event")]),
      ...(record.offers === 0 ? [] : [count(record.offers, "offer")]),
      ...(record.forecasts === 0 ? [] : [count(record.forecasts, "forecast")]),
    ])}.`,
  always: "Never in it: comments, notes for review, the texts of sources, paths on this machine.",
  noResults: "Without it no outcome is told: the page says so.",
  size: ({ bytes }: { bytes: number }) =>
    `One page of ${size(bytes)}. It needs no server and asks for nothing.`,
  // What is typed, and what is wrong with it.
  password: "Password for the page: ",
  passwordAgain: "Once more: ",
  passwordsDiffer: "The two passwords are not the same.",
  noPassword:
    "There is no password: type one, set PARLEY_PASSWORD, or give it on the first line of standard input.",
  onlySlides: "The slides lie over a place: name another one beside present.",
  folder: ({ bytes }: { bytes: number }) =>
    `A folder of ${size(bytes)} for a web server, at any address. It asks for nothing but its own files.`,
  embedHint: "To stand in a page, as high as what it shows:",
  notBuilt:
    "What a page is put together from is not there: install @parley/workbench, or build the repository with npm run build.",
  breaks: ({ title }: { title: string }) => `Without what is left out, ${quote(title)} would have errors:`,
}
