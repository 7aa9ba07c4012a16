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
  notBuilt:
    "What a page is put together from is not there: install @parley/workbench, or build the repository with npm run build.",
  breaks: ({ title }: { title: string }) => `Without what is left out, ${quote(title)} would have errors:`,
}
