import { type Conflict, type LeftOut, withheldIn } from "../file/index.ts"
import { type Catalogue, textOf } from "../words/index.ts"
import { PROGRAM_VERSION } from "./version.ts"

/** A file that goes into a page, as it was, with the SHA-256 of its text in hexadecimal digits. */
export interface PublishedSource {
  readonly conflict: Conflict
  readonly hash: string
}

/** What stands at the foot of a page: what it rests on, what was left out, the date (that of the files unless given), the version, the files. */
export function publishedFoot(
  sources: readonly PublishedSource[],
  left: readonly LeftOut[],
  date: string | undefined,
  words: Catalogue,
): string[] {
  const { publish } = words
  const conflicts = sources.map(({ conflict }) => conflict)
  const dates = [...new Set(conflicts.flatMap(({ asOf }) => asOf ?? []))]
  const day = date ?? (dates.length === 1 ? dates[0] : undefined)
  return [
    publish.assumptions,
    publish.kept,
    leftOutLine(conflicts, left, words, false),
    [
      ...(day === undefined ? [] : [publish.dated({ date: day })]),
      publish.made({ version: PROGRAM_VERSION }),
    ].join(" "),
    ...sources.map(({ conflict, hash }) =>
      publish.source({ title: textOf(conflict, conflict.title, words), hash }),
    ),
  ]
}

/** What who publishes is told: what is in the page of each file as it is then, what was left out, and what never is in it. */
export function publishedContents(
  sources: readonly Conflict[],
  published: readonly Conflict[],
  left: readonly LeftOut[],
  words: Catalogue,
): string[] {
  return [
    ...published.map((conflict) => contentsLine(conflict, words)),
    leftOutLine(sources, left, words, true),
    words.publish.always,
  ]
}

/** What was left out by choice, said; with what follows where these are preferences. Only to who publishes by name. */
function leftOutLine(
  sources: readonly Conflict[],
  left: readonly LeftOut[],
  words: Catalogue,
  isNamed: boolean,
): string {
  const { publish } = words
  if (left.length === 0) return publish.nothingLeftOut
  const nameOf = (kind: "decisionMakers" | "scenarios", id: string): string =>
    sources.flatMap((conflict) =>
      conflict[kind].filter((one) => one.id === id).map(({ name }) => textOf(conflict, name, words)),
    )[0] ?? id
  const scenarios = left.flatMap((each) =>
    typeof each === "object" && "scenario" in each ? each.scenario : [],
  )
  const parts = [
    ...left.flatMap((each) => (typeof each === "string" ? publish.parts[each] : [])),
    ...left.flatMap((each) =>
      typeof each === "object" && "preferences" in each
        ? publish.preferencesOf({ name: nameOf("decisionMakers", each.preferences) })
        : [],
    ),
    ...(isNamed
      ? scenarios.map((id) => publish.scenarioNamed({ name: nameOf("scenarios", id) }))
      : scenarios.length === 0
        ? []
        : [publish.scenarios({ count: scenarios.length })]),
  ]
  const isWithheld = sources.some((conflict) => withheldIn(conflict, left).length > 0)
  return `${publish.leftOut({ parts })}${isWithheld ? ` ${publish.noResults}` : ""}`
}

function contentsLine(conflict: Conflict, words: Catalogue): string {
  const { title, decisionMakers, options, preferences, scenarios, record } = conflict
  return words.publish.contents({
    title: textOf(conflict, title, words),
    dms: decisionMakers.length,
    options: options.length,
    wants: preferences.filter(({ kind }) => kind !== "indifferent").length,
    scenarios: scenarios.length,
    sources: record.sources.length,
    claims: record.claims.length,
    events: record.events.length,
    offers: record.offers.length,
    forecasts: record.forecasts.length,
  })
}
