import { existsSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { Fault } from "./fault.ts"
import type { LibraryFile, LibraryList } from "./interface.ts"
import type { Summary } from "./judgement.ts"
import type { Judges } from "./judges.ts"
import { said } from "./shelf.ts"

// The case that shows most comes first.
const FIRST = "venezuela-2024"

const fileOf = (folder: string, id: string): string => join(folder, id, "conflict.yaml")

async function idsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(fileOf(folder, entry.name)))
    .map(({ name }) => name)
    .sort((a, b) => (a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : 1))
}

async function summaryAt(folder: string, id: string, judges: Judges): Promise<Summary | null> {
  const verdict = await judges.judge(fileOf(folder, id), { summary: true, but: null })
  const judgement = verdict.kind === "judged" ? verdict.judgement : null
  return judgement?.isConflict ? (judgement.summary ?? null) : null
}

/** The cases that come with Parley, titles in a language. Cost: that of reading them all, off this thread. */
export async function casesIn(folder: string, language: string, judges: Judges): Promise<LibraryList> {
  const cases = (await idsIn(folder)).map(async (id) => {
    const summary = await summaryAt(folder, id, judges)
    return summary === null ? [] : [{ id, ...said(summary, language) }]
  })
  return { cases: (await Promise.all(cases)).flat() }
}

/** One of them, with its text. */
export async function caseIn(
  folder: string,
  id: string,
  language: string,
  judges: Judges,
): Promise<LibraryFile> {
  if (!(await idsIn(folder)).includes(id)) throw new Fault(404, "no-case", { id: id.slice(0, 100) })
  const text = await readFile(fileOf(folder, id), "utf8")
  const summary = await summaryAt(folder, id, judges)
  return { id, title: summary === null ? id : said(summary, language).title, text }
}
