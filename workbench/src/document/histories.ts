import type { ConflictDocument, History } from "./document.ts"
import { logOf } from "./log-file.ts"
import { Replay } from "./replay.ts"
import { splice } from "./splice.ts"

/** The histories of one tab on one workspace: they outlive a reload, so that undo does. */
interface Histories {
  /** Keeps what was done to a file, the latest of it where that is much. */
  keep(path: string, history: History): void
  /** What was done to a file, if it ends in this very text; null else. */
  find(path: string, text: string): History | null
}

const PREFIX = "parley.history:"
// Characters that one may take as it is kept, and steps.
const MOST = 1_000_000
const STEPS = 1_000

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">

/**
 * Histories in a storage that the tab has for itself, so that those of two tabs on one file stay apart. `workspace` is an
 * id without a colon.
 */
export function historiesIn(storage: Shelf, workspace: string, most = MOST): Histories {
  const prefix = `${PREFIX}${workspace}:`

  return {
    keep(path, history) {
      const key = prefix + path
      const written = writtenWithin(history, most)
      if (written === null) return attempt(() => storage.removeItem(key))
      try {
        storage.setItem(key, written)
      } catch {
        // Those of files that are not open make room for it.
        attempt(() => {
          for (const other of keysOf(storage)) storage.removeItem(other)
          storage.setItem(key, written)
        })
      }
    },
    find(path, text) {
      try {
        return historyOf(storage.getItem(prefix + path), text)
      } catch {
        return null
      }
    },
  }
}

/** Keeps the history of a document as it grows, at the latest when `now` is called; until `stop` is. */
export function keepingHistory(histories: Histories, path: string, document: ConflictDocument) {
  let kept = document.moment().version
  const now = (): void => {
    const { version } = document.moment()
    if (version === kept) return
    kept = version
    histories.keep(path, document.history())
  }
  let timer: ReturnType<typeof setTimeout> | null = null
  const unsubscribe = document.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = null
      now()
    }, PAUSE)
  })
  const stop = (): void => {
    unsubscribe()
    if (timer !== null) clearTimeout(timer)
    now()
  }
  return { now, stop }
}

// Milliseconds in which the changes of a history are kept as one.
const PAUSE = 1_000

function attempt(run: () => void): void {
  try {
    run()
  } catch {
    // The storage is full or forbidden: then undo ends with the page.
  }
}

function keysOf(storage: Shelf): string[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i))
  return keys.filter((key) => key?.startsWith(PREFIX)) as string[]
}

// As text, the oldest steps left out that are too many or too long; null where nothing to undo is left.
function writtenWithin(history: History, most: number): string | null {
  const { entries, done } = history
  const sizes = entries.map((entry) => JSON.stringify(entry).length + 1)
  let size = sizes.reduce((sum, each) => sum + each, 0)
  let { opened } = history
  let past = 0
  const isTooMuch = () => entries.length - past > STEPS || size + opened.length > most
  while (past < done && isTooMuch()) {
    size -= sizes[past]!
    opened = splice(opened, entries[past++]!.splice)
  }
  if (past === entries.length || isTooMuch()) return null
  const forgotten = history.forgotten + past
  return JSON.stringify({ parleyLog: 1, opened, done: entries.slice(past), at: done - past, forgotten })
}

function historyOf(kept: string | null, text: string): History | null {
  const found: unknown = JSON.parse(kept ?? "null")
  const log = logOf(found)
  const { at, forgotten } = (found ?? {}) as Record<string, unknown>
  if (log === null || !isCount(at) || !isCount(forgotten) || at > log.done.length) return null
  const walk = new Replay(log.opened, log.done)
  if (walk.at(at) !== text || !walk.fits()) return null
  return { opened: log.opened, entries: log.done, done: at, forgotten }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0
}
