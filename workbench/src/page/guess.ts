/** A state that somebody put together, and whether they expect it to hold. */
export interface Guessed {
  /** A Y/N string in the order of the guess's `keys`. */
  readonly text: string
  readonly holds: boolean
}

/** What somebody expected before looking. No states: they chose to look without a guess. */
export interface Guess {
  readonly states: readonly Guessed[]
  /** The options' names at that time. */
  readonly keys: readonly string[]
  /** Of the text that was guessed about. */
  readonly version: string
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">

/**
 * Guesses, one for each conflict and scenario, in the storage of the browser. Whoever has guessed or looked sees
 * results until the page is left, whatever they change; later on only of the same text.
 */
export class Guesses {
  readonly #store: Store
  readonly #looked = new Set<string>()
  readonly #known = new Map<string, Guess | null>()
  readonly #listeners = new Set<() => void>()

  constructor(store: Store) {
    this.#store = store
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** The guess about a subject that still counts for a text; null if there is none. The same object until it changes. */
  of(subject: string, text: () => string): Guess | null {
    let guess = this.#known.get(subject)
    if (guess === undefined) {
      guess = guessIn(this.#read(subject))
      this.#known.set(subject, guess)
    }
    if (guess === null || this.#looked.has(subject)) return guess
    if (guess.version !== versionOf(text())) return null
    this.#looked.add(subject)
    return guess
  }

  put(subject: string, guess: Guess): void {
    this.#known.set(subject, guess)
    this.#looked.add(subject)
    try {
      this.#store.setItem(keyOf(subject), JSON.stringify(guess))
    } catch {
      // It holds until the page is left.
    }
    this.#tell()
  }

  forget(subject: string): void {
    this.#known.set(subject, null)
    this.#looked.delete(subject)
    try {
      this.#store.removeItem(keyOf(subject))
    } catch {
      // There was nothing to remove.
    }
    this.#tell()
  }

  #read(subject: string): string | null {
    try {
      return this.#store.getItem(keyOf(subject))
    } catch {
      return null
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** What a guess is about: a conflict of the workspace, as it stands or with a scenario. */
export function subjectOf(path: string, scenario: string | null): string {
  return JSON.stringify(scenario === null ? [path] : [path, scenario])
}

function keyOf(subject: string): string {
  return `parley.guess ${subject}`
}

/** A short name for a text: FNV-1a over its UTF-16 units, 32 bits. */
export function versionOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return `${text.length}-${(hash >>> 0).toString(16)}`
}

function guessIn(kept: string | null): Guess | null {
  if (kept === null) return null
  try {
    const found: unknown = JSON.parse(kept)
    return isGuess(found) ? found : null
  } catch {
    return null
  }
}

function isGuess(value: unknown): value is Guess {
  if (typeof value !== "object" || value === null) return false
  const { states, keys, version } = value as Record<string, unknown>
  return (
    Array.isArray(states) &&
    states.every(isGuessed) &&
    Array.isArray(keys) &&
    keys.every((key) => typeof key === "string") &&
    typeof version === "string"
  )
}

function isGuessed(value: unknown): value is Guessed {
  if (typeof value !== "object" || value === null) return false
  const { text, holds } = value as Record<string, unknown>
  return typeof text === "string" && /^[YN-]+$/.test(text) && typeof holds === "boolean"
}
