import { type KeptReading, keptIn, keptText } from "@parley/reading"
import { useEffect, useMemo, useState } from "react"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { readReport } from "../reading/read-report.ts"
import { type Api, Refused } from "../server/api.ts"
import { readingPath } from "./gone-texts.ts"
import { entryAt } from "./paths.ts"
import { textPath } from "./text-path.ts"

/** A report of the conflict: its text, and what was read out of it. */
export interface Report {
  /** Id of the source. */
  readonly source: string
  readonly text: string
  readonly kept: KeptReading
  /** Keeps what a person has made of the proposals. */
  readonly keep: (change: (kept: KeptReading) => KeptReading) => void
}

export type ReportState =
  | { readonly kind: "reading"; readonly share: number }
  | { readonly kind: "unread" | "failed" | "no-text" }
  | { readonly kind: "ready"; readonly report: Report }

/**
 * Fetches the text of a source and what was read out of it; reads it by another date where that has changed, and where
 * nobody has read it yet and it `isWanted`.
 */
export function useReport(source: string, isWanted = true): ReportState {
  const { api } = useBench()
  const { path, moment } = useOpen()
  const entry = entryAt(moment.reading.data, ["sources", source])
  const of = (key: string): string | null => {
    const value = entryAt(entry ?? null, [key])
    return typeof value === "string" && value !== "" ? value : null
  }
  const file = of("text")
  const date = /^\d{4}-\d\d-\d\d$/.test(of("date") ?? "") ? of("date") : null
  const publisher = of("publisher")
  const [state, setState] = useState<ReportState>({ kind: isWanted ? "reading" : "unread", share: 0 })
  const store = useMemo(
    () => (file === null ? null : new ReadingFile(api, textPath(path, file))),
    [api, path, file],
  )
  useEffect(() => {
    if (store === null) return setState({ kind: "no-text" })
    const end = new AbortController()
    const show = (next: ReportState): void => {
      if (!end.signal.aborted) setState(next)
    }
    const keep: Report["keep"] = (change) => {
      const kept = store.change(change)
      if (kept !== null) show({ kind: "ready", report: { source, text: store.text, kept, keep } })
    }
    const load = async (): Promise<void> => {
      const known = await store.load()
      if (known === null && !isWanted) return show({ kind: "unread" })
      // A shape is never read: its proposals were written with it.
      const isSame = known !== null && (known.published === date || known.shape !== undefined)
      if (!isSame) {
        const progress = (share: number): void => show({ kind: "reading", share })
        const { language, published, proposals } = await readReport(
          { text: store.text, date, publisher },
          progress,
          end.signal,
        )
        store.change((old) => ({
          refused: old?.refused ?? [],
          taken: old?.taken ?? {},
          merged: old?.merged ?? {},
          language,
          published: date,
          stated: published,
          proposals,
        }))
      }
      const kept = store.kept!
      show({ kind: "ready", report: { source, text: store.text, kept, keep } })
    }
    load().catch(() => show({ kind: "failed" }))
    return () => end.abort()
  }, [store, source, date, publisher, isWanted])
  return state
}

// The file that keeps a reading, written one state after the other; what another page has kept meanwhile stays in it.
class ReadingFile {
  text = ""
  kept: KeptReading | null = null
  #revision: string | null = null
  #isWriting = false
  #isDirty = false
  readonly #path: string

  readonly #api: Pick<Api, "text" | "readings">
  readonly #textFile: string

  constructor(api: Pick<Api, "text" | "readings">, textFile: string) {
    this.#api = api
    this.#textFile = textFile
    this.#path = readingPath(textFile)
  }

  async load(): Promise<KeptReading | null> {
    this.text = (await this.#api.text(this.#textFile)).text
    await this.#fetch()
    return this.kept
  }

  change(how: (kept: KeptReading | null) => KeptReading): KeptReading
  change(how: (kept: KeptReading) => KeptReading): KeptReading | null
  change(how: (kept: KeptReading) => KeptReading): KeptReading | null {
    this.kept = how(this.kept as KeptReading)
    this.#isDirty = true
    void this.#write()
    return this.kept
  }

  async #fetch(): Promise<void> {
    try {
      const { text, revision } = await this.#api.readings.read(this.#path)
      this.#revision = revision
      this.kept = keptIn(text, this.text)
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 404) throw error
    }
  }

  // What cannot be written now is written with the next change; the conflict file holds all that was taken.
  async #write(): Promise<void> {
    if (this.#isWriting) return
    this.#isWriting = true
    try {
      for (let tries = 0; this.#isDirty && tries < 3; tries++) {
        this.#isDirty = false
        await this.#put(this.kept!)
      }
    } catch {
      this.#isDirty = true
    }
    this.#isWriting = false
  }

  async #put(kept: KeptReading): Promise<void> {
    const text = keptText(kept)
    try {
      const { readings } = this.#api
      const { revision } =
        this.#revision === null
          ? await readings.create(this.#path, text)
          : await readings.write(this.#path, text, this.#revision)
      this.#revision = revision
    } catch (error) {
      if (!(error instanceof Refused) || (error.status !== 409 && error.status !== 412)) throw error
      await this.#fetch()
      this.kept = together(this.kept, kept)
      this.#isDirty = true
    }
  }
}

// What two pages have made of the same proposals; of what both decided, what was decided here.
function together(theirs: KeptReading | null, own: KeptReading): KeptReading {
  if (theirs === null) return own
  return {
    ...own,
    refused: [...new Set([...theirs.refused, ...own.refused])],
    taken: { ...theirs.taken, ...own.taken },
    merged: { ...theirs.merged, ...own.merged },
  }
}
