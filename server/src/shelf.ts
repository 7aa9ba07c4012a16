import { setTimeout as after, setImmediate as breath } from "node:timers/promises"
import type { Catalogue } from "@parley/core"
import { localText, oneLine } from "@parley/core/file"
import { notice } from "./fault.ts"
import { later } from "./files.ts"
import type { ConflictEntry, ConflictList, Notice } from "./interface.ts"
import { NOTHING, type Summary, type Text } from "./judgement.ts"
import type { Beyond, Bounds, Judges, Verdict } from "./judges.ts"
import type { Root } from "./root.ts"
import { type Found, MAX_FILES, MAX_NAMES, type Walk, walk } from "./walk.ts"

/** What is known of a file that may hold a conflict. */
export interface Volume {
  readonly found: Found
  readonly revision: string
  readonly readable: boolean
  /** False where it is another kind of file. */
  readonly isConflict: boolean
  /** Undefined as long as nobody has asked for it. */
  readonly summary: Summary | undefined
  /** What judging it took more of than it may; null as a rule. */
  readonly beyond: Beyond | null
}

type Known = Volume & { readonly settled: boolean }

// A file written to so shortly before it was read may be written to again without a trace in its times.
const UNSETTLED = 100
// What a list waits for files to be judged, milliseconds: with so many, few are left.
const GRACE = 100

/**
 * The conflict files of a workspace as they are now. A file is read again only where its times or size have changed, and
 * judged off this thread.
 */
export class Shelf {
  readonly #root: Root
  readonly #judges: Judges
  readonly #known = new Map<string, Known>()
  // When the files were first seen as they are, by path: for those whose times are ahead of the clock.
  readonly #seen = new Map<string, { readonly stamp: string; readonly at: number }>()
  // What is being judged, by file and what is wanted.
  readonly #underway = new Map<string, Promise<Volume | null>>()
  #looking: Promise<Walk> | null = null
  #next: Promise<Walk> | null = null

  constructor(root: Root, judges: Judges) {
    this.#root = root
    this.#judges = judges
  }

  /**
   * The list of the conflicts, in a language, at once: what has not been judged is marked as pending, and is being judged.
   * `whole`: it waits for all. Cost: one look through the folder; what has changed is read.
   */
  async list(language: string, words: Catalogue, whole = false): Promise<ConflictList> {
    const look = await this.look()
    const volumes = new Map<string, Volume | null>()
    const asked: Promise<unknown>[] = []
    await inSlices(look.files, (found) =>
      asked.push(this.volume(found, true).then((volume) => volumes.set(found.path, volume))),
    )
    await Promise.race([Promise.all(asked), ...(whole ? [] : [after(GRACE)])])
    const { bounds } = this.#judges
    const say = (volume: Volume): ConflictEntry => entryOf(volume, language, words, bounds)
    const conflicts: ConflictEntry[] = []
    await inSlices(look.files, (found) => {
      const volume = volumes.get(found.path)
      // What it was before is told until it is known what it is.
      const known = volume === undefined ? (this.#known.get(found.path) ?? UNKNOWN) : volume
      if (known?.isConflict)
        conflicts.push({ ...say({ ...known, found: volume?.found ?? found }), pending: volume === undefined })
    })
    return { conflicts, notices: noticesOf(look, words) }
  }

  /** What is in the folder now; what has gone is forgotten. Who asks during one look shares the next. */
  look(): Promise<Walk> {
    if (this.#looking === null) {
      this.#looking = this.#look().finally(() => {
        this.#looking = null
      })
      return this.#looking
    }
    this.#next ??= this.#looking
      .catch(() => {})
      .then(() => {
        this.#next = null
        return this.look()
      })
    return this.#next
  }

  async #look(): Promise<Walk> {
    const look = await later(walk(this.#root))
    const there = new Set(look.files.map(({ path }) => path))
    for (const known of [this.#known, this.#seen])
      for (const path of known.keys()) if (!there.has(path)) known.delete(path)
    const at = performance.now()
    for (const { path, stamp } of look.files)
      if (this.#seen.get(path)?.stamp !== stamp) this.#seen.set(path, { stamp, at })
    return look
  }

  /** What a file holds, with its summary if that is wanted; null if it cannot be read at all. */
  volume(found: Found, withSummary: boolean): Promise<Volume | null> {
    const known = this.#known.get(found.path)
    if (known?.found.stamp === found.stamp && known.settled && (!withSummary || known.summary !== undefined))
      return Promise.resolve(known)
    const key = `${withSummary} ${found.stamp} ${found.path}`
    const settled = this.#isSettled(found)
    // Where a change may leave no trace, what is being read may be what was before it.
    const under = settled ? this.#underway.get(key) : undefined
    if (under !== undefined) return under
    const volume = this.#judge(found, withSummary, settled).finally(() => {
      if (this.#underway.get(key) === volume) this.#underway.delete(key)
    })
    this.#underway.set(key, volume)
    return volume
  }

  async #judge(found: Found, withSummary: boolean, settled: boolean): Promise<Volume | null> {
    const before = this.#known.get(found.path)
    const but = before?.summary === undefined || before.beyond !== null ? null : before.revision
    const verdict = await this.#judges.judge(found.real, { summary: withSummary, but }, this.#root.open)
    const volume = await this.#volumeOf(found, verdict, withSummary)
    if (volume === null) {
      this.#known.delete(found.path)
      return null
    }
    const { revision } = volume
    const same = [this.#known.get(found.path), before].find(
      (known) => known?.summary !== undefined && known.revision === revision,
    )
    const known = { ...volume, ...(volume.summary === undefined && same), found, settled }
    this.#known.set(found.path, known)
    return known
  }

  async #volumeOf(found: Found, verdict: Verdict, withSummary: boolean): Promise<Volume | null> {
    if (verdict.kind === "gone") return null
    if (verdict.kind === "judged") {
      const { revision, ...rest } = verdict.judgement
      return { found, revision: revision ?? found.stamp, ...rest, beyond: null }
    }
    // Its revision is told at least, which takes next to nothing.
    const least = withSummary
      ? await this.#judges.judge(found.real, { summary: false, but: null }, this.#root.open)
      : ({ kind: "beyond" } as const)
    if (least.kind === "gone") return null
    const judgement = least.kind === "judged" ? least.judgement : UNKNOWN
    return {
      found,
      revision: judgement.revision || found.stamp,
      readable: judgement.readable,
      isConflict: judgement.isConflict,
      summary: NOTHING,
      beyond: verdict.what,
    }
  }

  // Whether a file that is read now has been left alone for long enough. The time of its last change is the system's own;
  // where it lies ahead, as on a drive of a machine whose clock does, it counts how long it has been seen as it is.
  #isSettled({ path, stamp, changed }: Found): boolean {
    if (Date.now() - changed > UNSETTLED) return true
    const seen = this.#seen.get(path)
    return seen?.stamp === stamp && performance.now() - seen.at > UNSETTLED
  }
}

// So many of a list at a time, and others are heard in between.
const SLICE = 100

async function inSlices<T>(all: readonly T[], work: (each: T) => void): Promise<void> {
  for (const [at, each] of all.entries()) {
    if (at % SLICE === SLICE - 1) await breath()
    work(each)
  }
}

const UNKNOWN = { revision: "", readable: true, isConflict: true, summary: NOTHING, beyond: null }

function noticesOf(look: Walk, words: Catalogue): Notice[] {
  const { closed } = look
  return [
    ...(look.tooManyFiles ? [notice("too-many-files", { limit: MAX_FILES }, words)] : []),
    ...(look.tooManyNames ? [notice("too-many-names", { limit: MAX_NAMES }, words)] : []),
    ...(closed.length > 0
      ? [notice("closed-folders", { count: closed.length, first: closed[0]! }, words)]
      : []),
  ]
}

/** The texts of a summary in one language, each on one line. */
export function said(
  { title, asOf, language, decisionMakers, options }: Summary,
  wanted: string,
): Pick<ConflictEntry, "title" | "asOf" | "language" | "decisionMakers" | "options"> {
  const text = (of: Text): string => oneLine(localText(of, wanted, language))
  return { title: text(title), asOf, language, decisionMakers: decisionMakers.map(text), options }
}

function entryOf(volume: Volume, language: string, words: Catalogue, bounds: Bounds): ConflictEntry {
  const { found, revision, readable, summary = NOTHING, beyond } = volume
  return {
    path: found.path,
    ...said(summary, language),
    problems: { errors: summary.errors, warnings: summary.warnings },
    revision,
    modified: found.modified.toISOString(),
    size: found.size,
    readable,
    pending: false,
    notice: beyond === null ? null : beyondNotice(beyond, found.path, words, bounds),
  }
}

function beyondNotice(
  beyond: Beyond,
  path: string,
  words: Catalogue,
  { seconds, megabytes }: Bounds,
): Notice {
  switch (beyond) {
    case "time":
      return notice("judged-too-long", { path, seconds }, words)
    case "memory":
      return notice("judged-too-large", { path, limit: megabytes * 1024 * 1024 }, words)
    case "fault":
      return notice("not-judged", { path }, words)
  }
}
