import { existsSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { Fault } from "./fault.ts"
import type { LibraryFile, LibraryList } from "./interface.ts"
import { said, summaryOf } from "./shelf.ts"

// The case that shows most comes first.
const FIRST = "venezuela-2024"

async function idsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "conflict.yaml")))
    .map(({ name }) => name)
    .sort((a, b) => (a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : 1))
}

/** The cases that come with Parley, titles in a language. Cost: that of reading them all. */
export async function casesIn(folder: string, language: string): Promise<LibraryList> {
  const cases = []
  for (const id of await idsIn(folder)) {
    const summary = summaryOf(await readFile(join(folder, id, "conflict.yaml"), "utf8"))
    if (summary !== null) cases.push({ id, ...said(summary, language) })
  }
  return { cases }
}

/** One of them, with its text. */
export async function caseIn(folder: string, id: string, language: string): Promise<LibraryFile> {
  if (!(await idsIn(folder)).includes(id)) throw new Fault(404, "no-case", { id: id.slice(0, 100) })
  const text = await readFile(join(folder, id, "conflict.yaml"), "utf8")
  const summary = summaryOf(text)
  return { id, title: summary === null ? id : said(summary, language).title, text }
}
