import { useEffect } from "react"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { type Api, Refused } from "../server/api.ts"
import { entryAt } from "./paths.ts"
import { textPath } from "./text-path.ts"

/** The file that keeps what was read out of a text, beside it. */
export function readingPath(text: string): string {
  return `${text.replace(/\.txt$/i, "")}.reading.json`
}

// Texts that went with their sources, by their paths, each with what was read out of it; null until it is in the trash.
const gone = new Map<string, { readonly text: string; readonly reading: string | null } | null>()
// One after the other: what is brought back at once waits until it has gone.
let last: Promise<unknown> = Promise.resolve()

function next<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  last = done.catch(() => {})
  return done
}

/** Moves a text to the trash, with what was read out of it; it is back as soon as a source names it again. Rejects with `Refused`. */
export function putAway(api: Api, path: string): Promise<void> {
  gone.set(path, null)
  return next(async () => {
    const { text, revision } = await api.text(path)
    const reading = await readingOf(api, path)
    gone.set(path, { text, reading: reading?.text ?? null })
    await api.removeText(path, revision)
    if (reading !== null) await api.readings.remove(readingPath(path), reading.revision)
  })
}

async function readingOf(api: Api, path: string): Promise<{ text: string; revision: string } | null> {
  try {
    return await api.readings.read(readingPath(path))
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null
    throw error
  }
}

/** Brings back a text that went. */
export function bringBack(api: Api, path: string): Promise<void> {
  return next(() => restored(api, path))
}

async function restored(api: Api, path: string): Promise<void> {
  const kept = gone.get(path)
  gone.delete(path)
  if (kept == null) return
  try {
    await api.addText(path, kept.text)
    if (kept.reading !== null) await api.readings.create(readingPath(path), kept.reading)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // Where there is another one by now, that stays; the text is in the trash.
    if (error.status !== 409) gone.set(path, kept)
  }
}

/** Brings a text back whose source is: by undo, or by hand. It draws nothing. */
export default function GoneTexts(): null {
  const { api } = useBench()
  const { path, moment } = useOpen()
  const { data } = moment.reading
  useEffect(() => {
    if (gone.size === 0) return
    for (const file of textsIn(data))
      if (gone.has(textPath(path, file))) void bringBack(api, textPath(path, file))
  }, [api, path, data])
  return null
}

function textsIn(data: Parameters<typeof entryAt>[0]): string[] {
  const sources = entryAt(data, ["sources"])
  if (typeof sources !== "object" || sources === null) return []
  return Object.values(sources).flatMap((source) => {
    const text = entryAt(source, ["text"])
    return typeof text === "string" ? [text] : []
  })
}
