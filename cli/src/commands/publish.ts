import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Conflict } from "@parley/core"
import type { LeftOut } from "@parley/core/file"
import { type PageParts, type Publishable, publishedPage } from "@parley/core/render"
import { briefOf, publishedContents, withheldBrief } from "@parley/core/report"
import { Exit, INPUT_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { leavingOut, leftOutNamed, type Source } from "../leaving.ts"
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
  const [first, ...others] = sources.map((source) => publishable(source, left, options, { io, say }))
  const published = [first!, ...others] as const
  const { date, withFile = false } = options
  const page = publishedPage(published, parts, { left, date, withFile }, words)
  deliver([page], options, io, say)
  const tell = options.output === "-" ? io.err : io.out
  const [before, after] = [sources, published].map((all) => all.map(({ conflict }) => conflict))
  for (const line of publishedContents(before!, after!, left, words)) tell(`${line}\n`)
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

function publishable(
  source: Source,
  left: readonly LeftOut[],
  options: PublishOptions,
  { io, say }: { readonly io: Io; readonly say: Say },
): Publishable & { readonly conflict: Conflict } {
  const rest = leavingOut(source, left, { io, say })
  const { text, conflict, withheld } = rest
  if (withheld.length > 0)
    return { whole: source, ...rest, document: withheldBrief(conflict, withheld, say.words) }
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask } = loadSubject(source.file, { ...options, text }, io, say)
  return { whole: source, ...rest, document: briefOf(ask({ kind: "brief", concepts }), opened, say.words) }
}
