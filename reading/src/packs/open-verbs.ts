import type { VerbForm } from "./pack.ts"

/** The forms of verbs that are listed, and of others what their endings tell. */
export class OpenVerbs extends Map<string, readonly VerbForm[]> {
  readonly #guess: (word: string) => readonly VerbForm[] | undefined

  constructor(
    known: ReadonlyMap<string, readonly VerbForm[]>,
    guess: (word: string) => readonly VerbForm[] | undefined,
  ) {
    super(known)
    this.#guess = guess
  }

  override get(word: string): readonly VerbForm[] | undefined {
    return super.get(word) ?? this.#guess(word)
  }

  override has(word: string): boolean {
    return super.has(word) || this.#guess(word) !== undefined
  }
}
