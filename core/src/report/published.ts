import { type Conflict, type LeftOut, type PagePlace, withheldIn } from "../file/index.ts"
import { type Catalogue, textOf } from "../words/index.ts"
import { PROGRAM_VERSION } from "./version.ts"

/** A file that goes into a page, as it was, with the SHA-256 of its text in hexadecimal digits. */
export interface PublishedSource {
  readonly conflict: Conflict
  readonly hash: string
}

/** What is chosen of a page, as far as it is told. */
export interface PublishedChoice {
  readonly left: readonly LeftOut[]
  /** That of the files unless given. */
  readonly date?: string | undefined
  /** The places that it shows; all unless given. */
  readonly only?: readonly PagePlace[] | null
  /** Whether it has results alone. */
  readonly isFrozen?: boolean
}

/** What stands at the foot of a page: what it rests on, what was left out, the date, the version, the files. */
export function publishedFoot(
  sources: readonly PublishedSource[],
  { left, date, only = null, isFrozen = false }: PublishedChoice,
  words: Catalogue,
): string[] {
  const { publish } = words
  const conflicts = sources.map(({ conflict }) => conflict)
  const dates = [...new Set(conflicts.flatMap(({ asOf }) => asOf ?? []))]
  const day = date ?? (dates.length === 1 ? dates[0] : undefined)
  return [
    publish.assumptions,
    isFrozen ? publish.frozenFoot : publish.kept,
    ...(isFrozen && left.length === 0
      ? []
      : [leftOutLine(conflicts, left, words, { isNamed: false, isFrozen })]),
    ...(only === null ? [] : [shownLine(only, words)]),
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
  { left, only = null, isFrozen = false }: PublishedChoice,
  words: Catalogue,
): string[] {
  const { publish } = words
  return [
    ...published.map((conflict) => (isFrozen ? frozenLine(conflict, words) : contentsLine(conflict, words))),
    leftOutLine(sources, left, words, { isNamed: true, isFrozen }),
    ...(only === null ? [] : [shownLine(only, words), publish.onlyNote]),
    publish.always,
    ...(isFrozen ? [publish.frozenWarning] : []),
  ]
}

function shownLine(only: readonly PagePlace[], { publish }: Catalogue): string {
  return publish.shown({ places: only.map((place) => publish.places[place]) })
}

function frozenLine(conflict: Conflict, words: Catalogue): string {
  const { title, decisionMakers, options, scenarios } = conflict
  return words.publish.frozenContents({
    title: textOf(conflict, title, words),
    dms: decisionMakers.length,
    options: options.length,
    scenarios: scenarios.length,
  })
}

/** What was left out by choice, said; with what follows where these are preferences. Only to who publishes by name. */
function leftOutLine(
  sources: readonly Conflict[],
  left: readonly LeftOut[],
  words: Catalogue,
  { isNamed, isFrozen }: { readonly isNamed: boolean; readonly isFrozen: boolean },
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
  const isWithheld = !isFrozen && sources.some((conflict) => withheldIn(conflict, left).length > 0)
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
