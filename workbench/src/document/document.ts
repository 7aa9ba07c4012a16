import { type Edit, edit, type Reading, read } from "@parley/core"
import { type ActionName, type ActionParams, isTyping } from "./actions.ts"
import { inverse, type Splice, splice, spliceOf } from "./splice.ts"

/** One thing done to a text, as the log keeps it. */
export interface Entry {
  readonly name: ActionName
  /** What it was done to, for its name in words. */
  readonly params: ActionParams
  /** Milliseconds since 1970. */
  readonly at: number
  readonly splice: Splice
}

/** What a document is like at one moment. Never changed: each change makes a new one. */
export interface Moment {
  readonly text: string
  /** Rises with every change of the text, undo and redo included. */
  readonly version: number
  readonly reading: Reading
  /** The last reading without errors, null if there was none: what forms show while the text has errors. */
  readonly sound: Reading | null
  /** What undo and redo would take back and do again. */
  readonly undoable: Entry | null
  readonly redoable: Entry | null
}

/** What was done to a document, as far as it is kept. */
export interface History {
  /** The text as it was before the first of the entries. */
  readonly opened: string
  /** Oldest first; those after the first `done` are undone, the next to do again first. */
  readonly entries: readonly Entry[]
  readonly done: number
  /** How many came before and are not kept any more, as all of it would take too much memory. */
  readonly forgotten: number
}

// Typing within so many milliseconds is one thing to undo.
const TYPING = 1_000
// Bytes that the history may take, and what an entry takes beside its texts, about.
const MOST = 64 * 1024 * 1024
const ENTRY = 250

/** A text with its history. All changes go through here, so that undo takes back each to the very bytes. */
export class ConflictDocument {
  #moment: Moment
  // Entries done, then those undone.
  readonly #entries: Entry[] = []
  #done = 0
  #opened: string
  #forgotten = 0
  #size = 0
  readonly #most: number
  readonly #listeners = new Set<() => void>()

  /** `most`: bytes that the history may take. `history`: one that ends in this text, to go on with. */
  constructor(text: string, most = MOST, history: History | null = null) {
    this.#opened = history?.opened ?? text
    this.#most = most
    if (history !== null) {
      this.#entries.push(...history.entries)
      this.#done = history.done
      this.#forgotten = history.forgotten
      for (const entry of history.entries) this.#size += sizeOf(entry)
    }
    const reading = read(text)
    const sound = reading.conflict === null ? null : reading
    this.#moment = { text, version: 0, reading, sound, ...this.#around() }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly moment = (): Moment => this.#moment

  /** Cost: O(entries). */
  history(): History {
    const entries = [...this.#entries]
    return { opened: this.#opened, entries, done: this.#done, forgotten: this.#forgotten }
  }

  /** Carries out edits on the text as one thing to undo. RangeError as `edit` throws; then nothing has changed. */
  perform(name: ActionName, edits: readonly Edit[], params: ActionParams = {}): void {
    this.replace(edit(this.#moment.text, edits), name, params)
  }

  /** Puts another text in the place of this one, as one thing to undo. */
  replace(text: string, name: ActionName, params: ActionParams = {}, at = Date.now()): void {
    if (text === this.#moment.text) return
    const entry: Entry = { name, params, at, splice: spliceOf(this.#moment.text, text) }
    for (const undone of this.#entries.splice(this.#done)) this.#size -= sizeOf(undone)
    const last = this.#entries.at(-1)
    const joined = last === undefined ? null : joinTyping(last, entry)
    if (joined !== null) this.#size -= sizeOf(this.#entries.pop()!)
    this.#entries.push(joined ?? entry)
    this.#size += sizeOf(joined ?? entry)
    this.#done = this.#entries.length
    this.#forget()
    this.#become(text)
  }

  // The oldest goes first; what was done last can always be undone.
  #forget(): void {
    let past = 0
    while (this.#size > this.#most && past < this.#done - 1) {
      const oldest = this.#entries[past++]!
      this.#opened = splice(this.#opened, oldest.splice)
      this.#size -= sizeOf(oldest)
    }
    this.#entries.splice(0, past)
    this.#done -= past
    this.#forgotten += past
  }

  undo(): void {
    const last = this.#entries[this.#done - 1]
    if (last === undefined) return
    this.#done--
    this.#become(splice(this.#moment.text, inverse(last.splice)))
  }

  redo(): void {
    const next = this.#entries[this.#done]
    if (next === undefined) return
    this.#done++
    this.#become(splice(this.#moment.text, next.splice))
  }

  #become(text: string): void {
    const reading = read(text)
    this.#moment = {
      text,
      version: this.#moment.version + 1,
      reading,
      sound: reading.conflict === null ? this.#moment.sound : reading,
      ...this.#around(),
    }
    for (const listener of this.#listeners) listener()
  }

  // What undo and redo would take back and do again.
  #around(): Pick<Moment, "undoable" | "redoable"> {
    return { undoable: this.#entries[this.#done - 1] ?? null, redoable: this.#entries[this.#done] ?? null }
  }
}

// Typing right behind what was typed a moment ago is one thing to undo; null where it is not such.
function joinTyping(last: Entry, next: Entry): Entry | null {
  if (!isTyping(last.name) || last.name !== next.name || next.at - last.at > TYPING) return null
  if (last.params.what !== next.params.what) return null
  const { at, removed, added } = next.splice
  const end = last.splice.at + last.splice.added.length
  if (at >= last.splice.at && at + removed.length <= end) {
    const within = at - last.splice.at
    const together =
      last.splice.added.slice(0, within) + added + last.splice.added.slice(within + removed.length)
    return { ...next, splice: { ...last.splice, added: together } }
  }
  return null
}

function sizeOf({ splice }: Entry): number {
  return ENTRY + 2 * (splice.removed.length + splice.added.length)
}
