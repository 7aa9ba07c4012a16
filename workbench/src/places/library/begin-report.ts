import { freshId, type Json, newDocument, VERSION } from "@parley/core/file"
import { keptText, type PlainText, sourceOf, tidy, titleOf } from "@parley/reading"
import { LANGUAGES, readShape, type Said, type Shape } from "@parley/reading/draft"
import { readingPath } from "../../parts/gone-texts.ts"
import { keepText } from "../../parts/taken.ts"
import { textPath } from "../../parts/text-path.ts"
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
  const told = reports.map((each) => ({ ...each, text: tidy(each.text) })).filter(({ text }) => text !== "")
  const [first] = told
  if (first === undefined) return null
  const path = `${fileNameOf(titleOf(first), fallback)}.yaml`
  const sources: Record<string, Json> = {}
  for (const each of told) {
    const id = freshId(titleOf(each), Object.keys(sources), "source")
    const name = await keepText(api, path, id, each.text)
    sources[id] = { ...sourceOf(each, name), kind: "press" }
  }
  const data = {
    parley: VERSION,
    title: titleOf(first),
    ...(language === "en" ? {} : { language }),
    sources,
  }
  const saved = await createBeside(api, path, newDocument(data))
  return { path: saved.path, source: Object.keys(sources)[0]! }
}

/** A shape in the language spoken, English where it has none. */
export function saidIn(
  { said }: Shape,
  language: string,
): { readonly language: string; readonly said: Said } {
  const spoken = LANGUAGES.find((each) => each === language) ?? "en"
  return { language: spoken, said: said[spoken] }
}

/**
 * Begins a conflict from a shape: its words are kept beside the file as those of a report would be, with what they propose,
 * and the file names what is known of the shape. Rejects with `Refused`.
 */
export async function beginShape(
  api: Api,
  shape: Shape,
  of: { readonly language: string; readonly fallback: string },
): Promise<{ readonly path: string; readonly source: string }> {
  const { language, said } = saidIn(shape, of.language)
  const path = `${fileNameOf(said.title, of.fallback)}.yaml`
  const { text, proposals } = readShape(said)
  const name = await keepText(api, path, shape.id, text)
  const kept = { language, published: null, stated: null, proposals, refused: [], taken: {}, merged: {} }
  await api.readings.create(readingPath(textPath(path, name)), keptText({ ...kept, shape: shape.id }))
  const data = {
    parley: VERSION,
    title: said.title,
    ...(of.language === "en" ? {} : { language: of.language }),
    sources: { [shape.id]: { title: said.title, kind: "document", text: name }, ...shape.sources },
  }
  const saved = await createBeside(api, path, newDocument(data))
  return { path: saved.path, source: shape.id }
}
