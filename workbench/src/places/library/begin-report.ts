import { freshId, type Json, newDocument, VERSION } from "@parley/core/file"
import { type PlainText, tidy } from "@parley/reading"
import { keepText } from "../../parts/taken.ts"
import type { Api } from "../../server/api.ts"
import { fileNameOf } from "./names.ts"
import { createBeside } from "./shelf.ts"

/**
 * Begins a conflict from reports: their texts are kept beside a file that names them as its sources, and says nothing else
 * yet. Gives its path and the first source; null where none has any text. Rejects with `Refused`.
 */
export async function beginReport(
  api: Api,
  reports: readonly PlainText[],
  { language, fallback }: { readonly language: string; readonly fallback: string },
): Promise<{ readonly path: string; readonly source: string } | null> {
  const told = reports
    .map((each) => ({ ...each, text: tidy(each.text) }))
    .filter(({ text }) => text !== "")
    .map((each) => ({ ...each, title: each.title ?? firstLine(each.text) }))
  const [first] = told
  if (first === undefined) return null
  const path = `${fileNameOf(first.title, fallback)}.yaml`
  const sources: Record<string, Json> = {}
  for (const { title, date, publisher, text } of told) {
    const id = freshId(title, Object.keys(sources), "source")
    const name = await keepText(api, path, id, text)
    sources[id] = {
      title,
      ...(publisher === null ? {} : { publisher }),
      ...(date === null ? {} : { date }),
      kind: "press",
      text: name,
    }
  }
  const data = {
    parley: VERSION,
    title: first.title,
    ...(language === "en" ? {} : { language }),
    sources,
  }
  const saved = await createBeside(api, path, newDocument(data))
  return { path: saved.path, source: Object.keys(sources)[0]! }
}

// What a text begins with, as far as a title goes.
function firstLine(text: string): string {
  const [line = ""] = text.split("\n", 1)
  return line.length <= 120 ? line : `${line.slice(0, line.lastIndexOf(" ", 120))} …`
}
