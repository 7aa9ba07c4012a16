// Jobs beside each other, whose output reads as if one had followed the other.

/**
 * What jobs print, in the order in which they took their turn: the first that has not ended prints at once, those after
 * it once all before them have ended.
 */
export class Turns {
  #open = []

  /** A turn: `say(text)` prints, `end()` ends it. */
  take() {
    const turn = { texts: [], ended: false }
    this.#open.push(turn)
    return {
      say: (text) => {
        turn.texts.push(text)
        this.#print()
      },
      end: () => {
        turn.ended = true
        this.#print()
      },
    }
  }

  #print() {
    while (this.#open.length > 0) {
      const [first] = this.#open
      for (const text of first.texts.splice(0)) process.stdout.write(text)
      if (!first.ended) return
      this.#open.shift()
    }
  }
}

/** Runs jobs, functions that give a promise, a few at a time and begun in their order; what each gave, in that order. */
export async function abreast(jobs, atOnce) {
  const given = []
  const left = jobs.entries()
  const lane = async () => {
    for (const [i, job] of left) given[i] = await job()
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return given
}
