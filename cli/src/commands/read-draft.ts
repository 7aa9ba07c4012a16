import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { edit, freshId, type Json, newDocument, read as readFile, VERSION } from "@parley/core/file"
import {
  keptText,
  type PlainText,
  type Proposal,
  type Reading,
  read,
  sourceOf,
  titleOf,
} from "@parley/reading"
import { type Beside, besideIn, Draft, isKnown, takeStated, textIn } from "@parley/reading/draft"
import { Exit, INPUT_WRONG } from "../exit.ts"
import { readText, writeWhole } from "../files.ts"
import type { Io } from "../io.ts"
import { deliver, mayDeliver, type OutputOptions } from "../output.ts"
import { type Say, tellProblems } from "../say.ts"

interface How extends OutputOptions {
  readonly date?: string
  readonly publisher?: string
  /** Of a conflict file that the draft goes on from. */
  readonly conflict: string | null
}

/** How a text stands to a conflict file: what it says of claims on record, and what is new. */
export interface BesideFile {
  readonly beside: readonly (Beside & { readonly says: string })[]
  readonly fresh: readonly Proposal[]
}

/** The text of a conflict file that texts are held against. An Exit where it cannot be read. */
export function conflictBeside(file: string, io: Io, say: Say): string {
  const text = readText(file, io, say)
  const { problems, data } = readFile(text)
  if (typeof data === "object" && data !== null && "parley" in data) return text
  tellProblems(file, problems, io, say)
  throw new Exit(INPUT_WRONG)
}

/** Holds what was read against a conflict file: confirmed, contradicted, new. What the file has already is left out. */
export function heldAgainst(conflict: string, text: string, { language, proposals }: Reading): BesideFile {
  // The id of no source: all that the file has is from elsewhere.
  const draft = new Draft(readFile(conflict).data, { source: "", text, language, proposals })
  const beside = besideIn(draft).map((each) => ({
    ...each,
    says: textIn(draft.at(["claims", each.claim, "says"]), language),
  }))
  const said = new Set(beside.map(({ proposal }) => proposal))
  return { beside, fresh: proposals.filter((each) => !said.has(each) && !isKnown(draft, each)) }
}

/**
 * Writes what texts state as a conflict file of its own, or as the conflict file that goes on from another; each text goes beside it, with
 * its proposals, from which the workbench goes on.
 */
export function writeDraft(texts: readonly PlainText[], how: How, io: Io, say: Say): void {
  const { reading: words } = say.words
  mayDeliver(how, say)
  const folder = dirname(how.output!)
  const { language } = say.words
  const begun = { parley: VERSION, title: titleOf(texts[0]!) }
  let file = how.conflict ?? newDocument(language === "en" ? begun : { ...begun, language })
  const beside: (readonly [string, string])[] = []
  let left = 0
  for (const each of texts) {
    const { data } = readFile(file)
    const publisher = how.publisher ?? each.publisher
    const reading = read(each.text, { date: how.date ?? each.date, publisher })
    const source = freshId(titleOf(each), idsIn(data), "source")
    const name = freeName(folder, source, new Set(beside.map(([taken]) => taken)))
    const draft = new Draft(data, {
      source,
      text: each.text,
      language: reading.language,
      proposals: reading.proposals,
    })
    draft.set(["sources", source], sourceOf({ ...each, publisher, date: reading.published }, `${name}.txt`))
    const stated = takeStated(draft, words.assumed)
    left += stated.left
    file = edit(file, draft.edits)
    const kept = { refused: [], merged: {}, taken: stated.taken, stated: reading.published }
    beside.push(
      [`${name}.txt`, `${each.text}\n`],
      [`${name}.reading.json`, keptText({ ...reading, ...kept })],
    )
  }
  for (const [name, text] of beside) {
    const at = join(folder, name)
    writeWhole(at, [text], false, say)
    io.err(`${say.words.cli.wrote({ file: at })}\n`)
  }
  deliver([file], how, io, say)
  const makers = (readFile(file).data as { decisionMakers?: object }).decisionMakers
  if (Object.keys(makers ?? {}).length < 2) io.err(`${words.noParties}\n`)
  else if (left > 0) io.err(`${words.left({ count: left })}\n`)
}

// Sources, claims and events are cited alike.
function idsIn(data: Json): string[] {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return []
  return ["sources", "claims", "events"].flatMap((map) =>
    Object.keys(((data as Record<string, Json>)[map] ?? {}) as object),
  )
}

// A name under which neither a text nor its proposals are there, or about to be.
function freeName(folder: string, source: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? source : `${source}_${number}`
    const files = [`${name}.txt`, `${name}.reading.json`]
    if (!files.some((file) => taken.has(file) || existsSync(join(folder, file)))) return name
  }
}
