import type { Drafts } from "./drafts.ts"

// Characters that the forms of one file may take in the storage of the browser, and how many are held at all.
const MOST = 200_000
const FORMS = 200

/**
 * What is typed in the forms of one file and not in it yet, by the name of the form or field. It is held here for as
 * long as the page is there and, as far as there is room, in the browser for the next one. A name that begins with
 * another one and "/" is part of that.
 */
export class KeptForms {
  // The one changed last comes last.
  readonly #held = new Map<string, unknown>()
  readonly #drafts: Drafts | null
  readonly #path: string
  #unkept = false
  readonly #listeners = new Set<() => void>()

  /** `drafts`: where they are kept, null for nowhere; `living`: the pages there are. */
  constructor(drafts: Drafts | null = null, path = "", living: ReadonlySet<string> = new Set()) {
    this.#drafts = drafts
    this.#path = path
    for (const [name, value] of entriesOf(drafts?.find(path, living)?.text)) this.#held.set(name, value)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is held under a name, undefined for nothing. The same object until it is changed. */
  get(name: string): unknown {
    return this.#held.get(name)
  }

  /** Whether anything is held under a name or a part of it. */
  holds(name: string): boolean {
    return this.#held.has(name) || this.#partsOf(name).length > 0
  }

  /** `value`: undefined for nothing; parts stay. */
  set(name: string, value: unknown): void {
    this.#held.delete(name)
    if (value !== undefined) this.#held.set(name, value)
    for (const oldest of [...this.#held.keys()].slice(0, -FORMS)) this.#held.delete(oldest)
    this.#changed()
  }

  /** Lets go what is held under a name and its parts. */
  forget(name: string): void {
    if (!this.holds(name)) return
    for (const each of [name, ...this.#partsOf(name)]) this.#held.delete(each)
    this.#changed()
  }

  /** Hands all that is held here over to another. */
  handTo(other: KeptForms): void {
    for (const [name, value] of this.#held) other.set(name, value)
    this.#held.clear()
    this.#changed()
  }

  /** Whether something is held here alone: closing the page would lose it. */
  readonly unkept = (): boolean => this.#unkept

  #partsOf(name: string): string[] {
    return [...this.#held.keys()].filter((each) => each.startsWith(`${name}/`))
  }

  #changed(): void {
    const fitting = this.#fitting()
    const isKept =
      fitting.length === 0 || (this.#drafts?.keep(this.#path, "", JSON.stringify(fitting)) ?? false)
    if (fitting.length === 0) this.#drafts?.forget(this.#path)
    this.#unkept = this.#held.size > 0 && (!isKept || fitting.length < this.#held.size)
    for (const listener of this.#listeners) listener()
  }

  // As many of them as there is room for, the latest first to be kept.
  #fitting(): [string, unknown][] {
    let room = MOST
    return [...this.#held]
      .reverse()
      .filter(([name, value]) => {
        const size = name.length + JSON.stringify(value).length
        if (size > room) return false
        room -= size
        return true
      })
      .reverse()
  }
}

function entriesOf(text: string | undefined): [string, unknown][] {
  let found: unknown
  try {
    found = JSON.parse(text ?? "[]")
  } catch {
    return []
  }
  if (!Array.isArray(found)) return []
  return found.filter((each): each is [string, unknown] => Array.isArray(each) && typeof each[0] === "string")
}
