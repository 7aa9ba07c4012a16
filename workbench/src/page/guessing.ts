import { useCallback, useSyncExternalStore } from "react"
import { useBench } from "./bench.tsx"
import { type Guess, Guesses, subjectOf, versionOf } from "./guess.ts"
import { useOpen } from "./open.tsx"

let guesses: Guesses | null = null

function store(): Guesses {
  guesses ??= new Guesses(window.localStorage)
  return guesses
}

/** Guessing before looking. */
export interface Guessing {
  /** Whether results are to be hidden now. */
  readonly hidden: boolean
  /** What was guessed; null while nothing was, and where nobody guesses. */
  readonly guess: Guess | null
  /** Puts down a guess, or none, and shows the results. */
  readonly look: (states: Guess["states"]) => void
  /** Hides the results for another guess. */
  readonly again: () => void
}

/** Whether the open conflict's results are hidden until somebody has guessed. */
export function useGuessing(): Guessing {
  const { settings } = useBench()
  const { path, moment, conflict, scenario } = useOpen()
  const subject = subjectOf(path, scenario)
  const now = (): Guess | null => (settings.guess ? store().of(subject, () => moment.text) : null)
  const found = useSyncExternalStore(store().subscribe, now, now)
  const look = useCallback(
    (states: Guess["states"]) =>
      store().put(subject, {
        states,
        keys: conflict === null ? [] : conflict.options.map(({ key }) => key),
        version: versionOf(moment.text),
      }),
    [subject, conflict, moment.text],
  )
  const again = useCallback(() => store().forget(subject), [subject])
  return { hidden: settings.guess && found === null, guess: found, look, again }
}
