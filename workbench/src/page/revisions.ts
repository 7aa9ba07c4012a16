// Texts remembered, at most.
const MOST = 64

/** Numbers for texts: the same for the same text, as long as it is among those asked about last. */
export class Revisions {
  readonly #known = new Map<string, number>()
  #next = 0

  of(text: string): number {
    const revision = this.#known.get(text) ?? this.#next++
    // The one asked about last comes last.
    this.#known.delete(text)
    this.#known.set(text, revision)
    if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value!)
    return revision
  }
}
