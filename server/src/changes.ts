import { type FSWatcher, watch } from "node:fs"
import { join, sep } from "node:path"
import type { ChangeEvent } from "./interface.ts"
import type { Shelf, Volume } from "./shelf.ts"
import type { Found } from "./walk.ts"

/** How the folder is watched: milliseconds. */
export interface Pace {
  /** From the first sign of a change to the look at it; what follows within is one change. */
  readonly rest: number
  /** Between looks without any sign, for what gives none (as on a network drive). */
  readonly idle: number
  /** The same where signs cannot be had. */
  readonly poll: number
  /** Whether to ask the system for signs at all. */
  readonly watch: boolean
}

const PACE: Pace = { rest: 50, idle: 10_000, poll: 1500, watch: true }
// Folders that are watched one by one; in larger workspaces the folder is looked at from time to time.
const MOST_FOLDERS = 2048

export type Listener = (event: ChangeEvent) => void

/**
 * Tells listeners what changes in a workspace, whoever makes the change and however: what counts is what is in the
 * folder before and after, so that an editor that saves by renaming makes a change and not a removal. Nothing is
 * watched while nobody listens.
 */
export class Changes {
  readonly #shelf: Shelf
  readonly #pace: Pace
  readonly #listeners = new Set<Listener>()
  readonly #watched = new Map<string, FSWatcher>()
  // Path and revision of every conflict at the last look; null while nobody listens.
  #last: Map<string, string> | null = null
  // New files that are being judged, and those that have been since the last look.
  readonly #judging = new Set<string>()
  readonly #judged = new Set<string>()
  #polls = false
  #timer: NodeJS.Timeout | undefined
  #due = Number.POSITIVE_INFINITY
  #looking: Promise<void> | null = null
  #closed = false

  constructor(shelf: Shelf, pace: Partial<Pace> = {}) {
    this.#shelf = shelf
    this.#pace = { ...PACE, ...pace }
  }

  /** Tells `listener` of every change from when the promise is kept until the function it gives is called. */
  async listen(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener)
    // A look that is under way may have begun before this.
    await this.#looking
    await this.#look()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#rest()
    }
  }

  get listeners(): number {
    return this.#listeners.size
  }

  /** Says that something may have changed. */
  poke(): void {
    this.#lookIn(this.#pace.rest)
  }

  close(): void {
    this.#closed = true
    this.#listeners.clear()
    this.#rest()
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#due = Number.POSITIVE_INFINITY
    for (const watcher of this.#watched.values()) watcher.close()
    this.#watched.clear()
    this.#judged.clear()
    this.#last = null
  }

  #lookIn(time: number): void {
    if (this.#closed || this.#listeners.size === 0) return
    const due = performance.now() + time
    if (due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => {
      this.#due = Number.POSITIVE_INFINITY
      void this.#look()
    }, time)
    this.#timer.unref()
  }

  // One look at a time; who asks during one gets the next.
  async #look(): Promise<void> {
    while (this.#looking !== null) await this.#looking
    if (this.#closed || this.#listeners.size === 0) return
    this.#looking = this.#compare()
    try {
      await this.#looking
    } finally {
      this.#looking = null
    }
  }

  async #compare(): Promise<void> {
    const began = performance.now()
    const before = this.#last
    const now = new Map<string, string>()
    try {
      let look = await this.#shelf.look()
      // What happened in a folder before it was watched gave no sign: looked at again.
      if (this.#watch(look.folders)) look = await this.#shelf.look()
      // Revisions alone: none waits for the summary of another file.
      const volumes = await Promise.all(
        look.files.map(async (found) => ({ found, volume: await this.#shelf.volume(found, false) })),
      )
      for (const { found, volume } of volumes) {
        if (volume?.isConflict && !this.#isAwaited(found, volume, before))
          now.set(found.path, volume.revision)
        // Read while it was replaced: what was is kept until it can be told.
        else if (volume === null && before?.has(found.path)) now.set(found.path, before.get(found.path)!)
      }
    } catch {
      // The workspace folder itself is gone or closed, perhaps for a moment.
      this.#lookIn(this.#pace.poll)
      return
    }
    if (this.#closed || this.#listeners.size === 0) return
    this.#last = now
    if (before !== null) for (const event of between(before, now)) this.#tell(event)
    // A folder that takes long to look through is looked at less often.
    const pause = 50 * (performance.now() - began)
    this.#lookIn(Math.max(this.#polls ? this.#pace.poll : this.#pace.idle, pause))
  }

  // Whether it is still being found out if a file that is new is a conflict: it is told of at another look, and nothing
  // waits for it meanwhile. What has changed again by then is told of as it is.
  #isAwaited(found: Found, { summary }: Volume, before: ReadonlyMap<string, string> | null): boolean {
    const { path } = found
    if (before === null || before.has(path) || summary !== undefined || this.#judged.has(path)) {
      this.#judged.delete(path)
      return false
    }
    if (!this.#judging.has(path)) {
      this.#judging.add(path)
      void this.#shelf.volume(found, true).then(() => {
        this.#judging.delete(path)
        this.#judged.add(path)
        this.poke()
      })
    }
    return true
  }

  #tell(event: ChangeEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  // Watches exactly these folders; whether any is new.
  #watch(folders: readonly string[]): boolean {
    const wanted = new Set(this.#pace.watch ? folders.slice(0, MOST_FOLDERS) : [])
    this.#polls = folders.length > MOST_FOLDERS || !this.#pace.watch
    for (const [folder, watcher] of this.#watched) {
      if (wanted.has(folder)) continue
      watcher.close()
      this.#watched.delete(folder)
    }
    let added = false
    for (const folder of wanted) {
      if (this.#watched.has(folder)) continue
      const stop = (): void => {
        this.#watched.get(folder)?.close()
        this.#watched.delete(folder)
        this.#lookIn(this.#pace.poll)
      }
      try {
        const watcher = watch(folder, { persistent: false })
        watcher.on("change", (kind, name) => {
          if (kind === "rename" && name !== null) this.#forget(join(folder, String(name)))
          this.poke()
        })
        watcher.on("error", stop)
        this.#watched.set(folder, watcher)
        added = true
      } catch {
        // No more can be watched, or not here.
        this.#polls = true
      }
    }
    return added
  }

  // A folder of this name may have been moved or replaced: its watchers, which look at what it was, are let go, and the
  // next look sets new ones.
  #forget(folder: string): void {
    for (const [path, watcher] of this.#watched) {
      if (path !== folder && !path.startsWith(folder + sep)) continue
      watcher.close()
      this.#watched.delete(path)
    }
  }
}

function* between(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Iterable<ChangeEvent> {
  for (const path of before.keys()) if (!now.has(path)) yield { kind: "removed", path, revision: null }
  for (const [path, revision] of now) {
    const old = before.get(path)
    if (old === undefined) yield { kind: "created", path, revision }
    else if (old !== revision) yield { kind: "changed", path, revision }
  }
}
