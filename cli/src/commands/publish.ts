import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import type { Concept, Conflict } from "@parley/core"
import { type LeftOut, untoldIn } from "@parley/core/file"
import {
  embedHtml,
  lockedPage,
  type PageParts,
  type Publishable,
  type Publishing,
  publishedPage,
} from "@parley/core/render"
import { briefOf, frozenBrief, publishedContents, withheldBrief } from "@parley/core/report"
import { Exit, INPUT_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { leavingOut, leftOutNamed, type Source } from "../leaving.ts"
import { type Asked, loadSubject, textOfConflict } from "../load.ts"
import { deliver, mayDeliver } from "../output.ts"
import { packageAt } from "../packages.ts"
import { isFrozen, passwordAsked, placesNamed, type ShowOptions } from "../page-choices.ts"
import { filesBeside, fillFolder, INDEX, isFolder, mayFill } from "../page-folder.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface PublishOptions extends Asked, ShowOptions {
  readonly output: string
  readonly without?: string
  readonly date?: string
  readonly embed?: boolean
}

// A password of fewer characters is said to be short.
const LONG = 14

type Published = Publishable & { readonly conflict: Conflict }

/** What is published, and how. */
interface Made {
  readonly sources: readonly Source[]
  readonly published: readonly [Published, ...Published[]]
  readonly choice: Publishing
  readonly password: string | null
}

interface Face {
  readonly io: Io
  readonly say: Say
}

/**
 * `parley publish FILE…`: one page that holds the files and the workbench to look at them, and needs nothing else. Where it
 * is locked it gives a promise.
 */
export function publish(
  files: readonly string[],
  options: PublishOptions,
  io: Io,
  say: Say,
): Promise<void> | undefined {
  const { output, force = false } = options
  const inFolder = isFolder(output)
  if (inFolder) mayFill(output, force, say)
  else mayDeliver(options, say)
  const parts = pageParts(say)
  const made = madeOf(files, options, { io, say })
  const { published, password, choice } = made
  const beside = inFolder && !choice.isFrozen ? filesBeside(parts) : null
  const publishing = { ...choice, beside: beside?.names ?? null }
  const finish = (page: string): void => {
    const { size, folder } = say.words.publish
    if (!inFolder) {
      deliver([page], options, io, say)
      tellOf(made, size({ bytes: Buffer.byteLength(page) }), options, { io, say })
      return
    }
    const bytes = fillFolder(output, beside?.files ?? [], page, { force, say })
    io.err(`${say.words.cli.wrote({ file: join(output, INDEX) })}\n`)
    tellOf(made, folder({ bytes }), options, { io, say })
  }
  if (password !== null)
    return lockedPage(published, parts, { ...publishing, password }, say.words).then(finish)
  finish(publishedPage(published, parts, publishing, say.words))
  return undefined
}

function madeOf(files: readonly string[], options: PublishOptions, face: Face): Made {
  const { io, say } = face
  const { date, withFile = false, embed = false } = options
  const [frozen, only] = [isFrozen(options, say), placesNamed(options, say)]
  const concepts = conceptsNamed(options.concepts, say)
  const password = passwordAsked(options, files, io, say)
  const sources = files.map((file) => sourceOf(file, options, io, say))
  const named = leftOutNamed(options.without, sources, say)
  const left = only === null ? named : [...new Set([...named, ...untoldIn(only)])]
  const how = frozen ? pictureOf : publishable
  const [first, ...others] = sources.map((source) => how(source, { left, concepts }, options, face))
  const choice = { left, date, withFile, only, isFrozen: frozen, isEmbedded: embed }
  return { sources, published: [first!, ...others], choice, password }
}

/** Tells what is in the page, who can read it, how large it is, and where it may stand. */
function tellOf(
  { sources, published, choice, password }: Made,
  size: string,
  options: PublishOptions,
  face: Face,
) {
  const { io, say } = face
  const { output, embed } = options
  const { publish } = say.words
  const [before, after] = [sources, published].map((all) => all.map(({ conflict }) => conflict))
  const { title } = published[0].document
  const lines = [
    ...publishedContents(before!, after!, choice, say.words),
    ...(password === null ? [] : [publish.lockedNote({ title })]),
    ...(password !== null && password.length < LONG ? [publish.weakPassword] : []),
    size,
    ...(embed ? [publish.embedHint, embedHtml(addressOf(output), title)] : []),
  ]
  const tell = output === "-" ? io.err : io.out
  for (const line of lines) tell(`${line}\n`)
}

/** Of what is written, as a page in the folder around it names it. */
function addressOf(output: string): string {
  if (output === "-") return "page.html"
  return isFolder(output) ? `${basename(output)}/` : basename(output)
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
  readonly concepts: readonly Concept[]
}

function publishable(
  source: Source,
  { left, concepts }: How,
  options: PublishOptions,
  face: Face,
): Published {
  const { io, say } = face
  const rest = leavingOut(source, left, face)
  const { text, conflict, withheld } = rest
  if (withheld.length > 0)
    return { whole: source, ...rest, document: withheldBrief(conflict, withheld, say.words) }
  const { opened, ask } = loadSubject(source.file, { ...options, text }, io, say)
  return { whole: source, ...rest, document: briefOf(ask({ kind: "brief", concepts }), opened, say.words) }
}

/** The results alone: those of the file with all that anybody wants. */
function pictureOf(source: Source, { left, concepts }: How, options: PublishOptions, face: Face): Published {
  const { io, say } = face
  const wanted = left.filter((each) => typeof each === "string" || "scenario" in each)
  const { text, conflict } = leavingOut(source, wanted, face)
  const { opened } = loadSubject(source.file, { ...options, text }, io, say)
  return { whole: source, text, conflict, withheld: [], document: frozenBrief(opened, concepts, say.words) }
}
