import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Conflict, read } from "@parley/core"
import { Ids, type LeftOut } from "@parley/core/file"
import { type PageParts, type PublishedFile, publishedHtml } from "@parley/core/render"
import { briefOf, PROGRAM_VERSION, withheldBrief } from "@parley/core/report"
import { Exit, INPUT_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { leavingOut, leftOutNamed, type Source, told, withheldIn } from "../leaving.ts"
import { type Asked, loadSubject, textOfConflict } from "../load.ts"
import { deliver } from "../output.ts"
import { packageAt } from "../packages.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface PublishOptions extends Asked {
  readonly without?: string
  readonly date?: string
  readonly withFile?: boolean
}

/** `parley publish FILE…`: one page that holds the files and the workbench to look at them, and needs nothing else. */
export function publish(files: readonly string[], options: PublishOptions, io: Io, say: Say): void {
  const { words } = say
  const parts = pageParts(say)
  const sources = files.map((file) => sourceOf(file, options, io, say))
  const left = leftOutNamed(options.without, sources, say)
  const names = new Ids([])
  const published = sources.map((source) => {
    const name = `${names.make(told(source.conflict.title, source.conflict, say), "conflict")}.yaml`
    return publishedFile(name, source, { left, options }, { io, say })
  })
  const loaderHash = createHash("sha256").update(parts.loader).digest("base64")
  const lines = footLines(sources, left, options.date, say)
  const save = options.withFile ? words.publish.save : null
  const page = publishedHtml(published as [PublishedFile], parts, { lines, save }, loaderHash)
  deliver([page], options, io, say)
  const tell = options.output === "-" ? io.err : io.out
  for (const { text } of published) tell(`${contents(read(text).conflict!, say)}\n`)
  for (const line of [...leftOutLines(sources, left, say, true), words.publish.always]) tell(`${line}\n`)
  tell(`${words.publish.size({ bytes: Buffer.byteLength(page) })}\n`)
}

/** What the build has made for pages; an Exit where it is not there. */
function pageParts(say: Say): PageParts {
  const server = packageAt("@parley/server")
  const workbench =
    packageAt("@parley/workbench") ??
    (server === null ? null : packageAt("@parley/workbench", join(server, "package.json")))
  try {
    return JSON.parse(readFileSync(join(workbench ?? "", "dist-published", "parts.json"), "utf8"))
  } catch {
    throw new Exit(INPUT_WRONG, say.words.publish.notBuilt)
  }
}

function sourceOf(file: string, options: PublishOptions, io: Io, say: Say): Source {
  const text = textOfConflict(file, io, say)
  // What is wrong with the file itself is told of it, with its places.
  const { conflict } = loadSubject(file, { ...options, text }, io, say)
  return { file, text, conflict }
}

interface How {
  readonly left: readonly LeftOut[]
  readonly options: PublishOptions
}

function publishedFile(
  path: string,
  source: Source,
  { left, options }: How,
  { io, say }: { readonly io: Io; readonly say: Say },
): PublishedFile {
  const { text, conflict, withheld } = leavingOut(source, left, { io, say })
  if (withheld.length > 0)
    return { path, text, withheld, document: withheldBrief(conflict, withheld, say.words) }
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask } = loadSubject(source.file, { ...options, text }, io, say)
  return { path, text, withheld, document: briefOf(ask({ kind: "brief", concepts }), opened, say.words) }
}

function footLines(
  sources: readonly Source[],
  left: readonly LeftOut[],
  date: string | undefined,
  say: Say,
): string[] {
  const { publish } = say.words
  const dates = [...new Set(sources.flatMap(({ conflict }) => conflict.asOf ?? []))]
  const day = date ?? (dates.length === 1 ? dates[0] : undefined)
  return [
    publish.assumptions,
    publish.kept,
    ...leftOutLines(sources, left, say, false),
    [
      ...(day === undefined ? [] : [publish.dated({ date: day })]),
      publish.made({ version: PROGRAM_VERSION }),
    ].join(" "),
    ...sources.map(({ text, conflict }) =>
      publish.source({
        title: told(conflict.title, conflict, say),
        hash: createHash("sha256").update(text).digest("hex"),
      }),
    ),
  ]
}

/** What was left out by choice, said; with what follows where these are preferences. Only to who publishes by name. */
function leftOutLines(
  sources: readonly Source[],
  left: readonly LeftOut[],
  say: Say,
  isNamed: boolean,
): string[] {
  const { publish } = say.words
  if (left.length === 0) return [publish.nothingLeftOut]
  const nameOf = (kind: "decisionMakers" | "scenarios", id: string): string =>
    sources.flatMap(({ conflict }) =>
      conflict[kind].filter((one) => one.id === id).map(({ name }) => told(name, conflict, say)),
    )[0]!
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
  const isWithheld = sources.some(({ conflict }) => withheldIn(conflict, left).length > 0)
  return [`${publish.leftOut({ parts })}${isWithheld ? ` ${publish.noResults}` : ""}`]
}

function contents(conflict: Conflict, say: Say): string {
  const { decisionMakers, options, preferences, scenarios, record } = conflict
  return say.words.publish.contents({
    title: told(conflict.title, conflict, say),
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
