import { type Edit, edit, type Reading, read } from "@parley/core"
import { type ActionName, type ActionParams, isTyping } from "./actions.ts"
import { inverse, type Splice, splice, spliceOf } from "./splice.ts"

/// One thing done to a text, as the log keeps it.
export interface Entry {
  readonly name: ActionName
  /// What it was done to, for its name in words.
  readonly params: ActionParams
  /// Milliseconds since 1970.
  readonly at: number
  readonly splice: Splice
}

/// What a document is like at one moment. Never changed: each change makes a new one.
export interface Moment {
  readonly text: string
  /// Rises with every change of the text, undo and redo included.
  readonly version: number
  readonly reading: Reading
  /// The last reading without errors, null if there was none: what forms show while the text has errors.
  readonly sound: Reading | null
  /// What undo and redo would take back and do again.
  readonly undoable: Entry | null
  readonly redoable: Entry | null
  /// Everything done since the document was opened and not undone, oldest first.
  readonly done: readonly Entry[]
}

// Typing within so many milliseconds is one thing to undo.
const TYPING = 1_000

/// A text with its history. All changes go through here, so that undo takes back each to the very bytes.
export class ConflictDocument {
  /// The text as it was opened: replaying `done` on it gives the text.
  readonly opened: string
  #moment: Moment
  #undone: Entry[] = []
  readonly #listeners = new Set<() => void>()

  constructor(text: string) {
    this.opened = text
    const reading = read(text)
    const sound = reading.conflict === null ? null : reading
    this.#moment = { text, version: 0, reading, sound, undoable: null, redoable: null, done: [] }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly moment = (): Moment => this.#moment

  /// Carries out edits on the text as one thing to undo. RangeError as `edit` throws; then nothing has changed.
  perform(name: ActionName, edits: readonly Edit[], params: ActionParams = {}): void {
    this.replace(edit(this.#moment.text, edits), name, params)
  }

  /// Puts another text in the place of this one, as one thing to undo.
  replace(text: string, name: ActionName, params: ActionParams = {}, at = Date.now()): void {
    if (text === this.#moment.text) return
    const entry: Entry = { name, params, at, splice: spliceOf(this.#moment.text, text) }
    this.#undone = []
    const last = this.#moment.done.at(-1)
    const joined = last === undefined ? null : joinTyping(last, entry)
    const done = joined === null ? [...this.#moment.done, entry] : this.#moment.done.with(-1, joined)
    this.#become(text, done)
  }

  undo(): void {
    const last = this.#moment.done.at(-1)
    if (last === undefined) return
    this.#undone.push(last)
    this.#become(splice(this.#moment.text, inverse(last.splice)), this.#moment.done.slice(0, -1))
  }

  redo(): void {
    const next = this.#undone.pop()
    if (next === undefined) return
    this.#become(splice(this.#moment.text, next.splice), [...this.#moment.done, next])
  }

  #become(text: string, done: readonly Entry[]): void {
    const reading = read(text)
    this.#moment = {
      text,
      version: this.#moment.version + 1,
      reading,
      sound: reading.conflict === null ? this.#moment.sound : reading,
      undoable: done.at(-1) ?? null,
      redoable: this.#undone.at(-1) ?? null,
      done,
    }
    for (const listener of this.#listeners) listener()
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

/// The texts from the opened one on, after each of the entries. RangeError if they do not fit.
export function replay(opened: string, entries: readonly Entry[]): string[] {
  const texts = [opened]
  for (const entry of entries) texts.push(splice(texts.at(-1)!, entry.splice))
  return texts
}
