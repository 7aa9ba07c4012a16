import { type Conflict, type Edit, edit, type Reading, read } from "@parley/core"
import { freshId, newScenario } from "@parley/core/file"
import { useCallback, useEffect, useMemo, useState } from "react"
import type { ActionName, ActionParams } from "../document/actions.ts"
import type { ConflictDocument } from "../document/document.ts"
import type { Failure, Outlook, World } from "../worker/protocol.ts"
import { useBench } from "./bench.tsx"
import { type Changes, changesBetween, NO_CHANGES, renamedState } from "./changes.ts"
import { EngineFailure } from "./engine.ts"
import { keysOf, type Looked, MOST_CARDS } from "./outlook.ts"

/** Something tried out and not yet done: what it would change is looked at first. */
export interface Trial {
  readonly name: ActionName
  readonly params: ActionParams
  /** As they are written against what is looked at. */
  readonly edits: readonly Edit[]
  /** The text that it was made of, and what it would become. */
  readonly base: string
  readonly text: string
  /** Null until its outcomes are known. */
  readonly outlook: Outlook | null
  /** Why they cannot be. */
  readonly failure: Failure | null
  /** Null until both its outcomes and those now are known. */
  readonly compared: { readonly before: Outlook; readonly after: Outlook } | null
  readonly changes: Changes
}

export interface Trying {
  readonly trial: Trial | null
  /** Looks at what edits would change before they are carried out; null ends it. */
  readonly tryOut: (
    action: { name: ActionName; edits: readonly Edit[]; params?: ActionParams } | null,
  ) => void
  readonly acceptTrial: () => void
  /** Makes a scenario of it, on top of what is looked at, and gives its id; null where what it was made of is past. */
  readonly keepTrial: (name: string) => string | null
}

interface Tried {
  readonly document: ConflictDocument
  readonly world: World
  /** What it shows. */
  readonly reading: Reading
  readonly conflict: Conflict | null
}

/**
 * Trying out edits on a document; `written` says how they are written into its text, and null
 * that nothing can be tried out at the moment.
 */
export function useTrying(
  { document, world: { text, scenario }, reading, conflict }: Tried,
  written: ((edits: readonly Edit[]) => readonly Edit[]) | null,
  { outlook, computing }: Looked,
): Trying {
  const { engine, settings } = useBench()
  const [trial, setTrial] = useState<Omit<Trial, "changes" | "compared"> | null>(null)

  const tryOut = useCallback<Trying["tryOut"]>(
    (action) => {
      if (action === null || written === null) return setTrial(null)
      const { name, params = {}, edits } = action
      setTrial({
        name,
        params,
        edits,
        base: text,
        text: edit(text, written(edits)),
        outlook: null,
        failure: null,
      })
    },
    [text, written],
  )
  // A change of the text ends what was tried out on it.
  useEffect(() => setTrial(null), [text, scenario])

  const tried = trial?.text ?? null
  const { language, concepts } = settings
  useEffect(() => {
    if (tried === null) return
    const control = new AbortController()
    const { signal } = control
    const learn = (known: Partial<Pick<Trial, "outlook" | "failure">>): void => {
      if (!signal.aborted) setTrial((now) => (now?.text === tried ? { ...now, ...known } : now))
    }
    engine
      .ask(
        { kind: "outlook", world: { text: tried, scenario }, language, concepts, most: MOST_CARDS },
        { signal },
      )
      .then(
        (outlook) => learn({ outlook }),
        (error: unknown) => {
          if (!(error instanceof EngineFailure)) throw error
          learn({ failure: error.failure })
        },
      )
    return () => control.abort()
  }, [engine, tried, scenario, language, concepts])

  const ended = useCallback(() => setTrial(null), [])
  const ending = useEnding(trial, { document, reading }, ended)

  const shown = useMemo<Trial | null>(() => {
    if (trial === null) return null
    const before = outlook?.stage === "whole" && !computing ? outlook : null
    if (trial.outlook === null || before === null) return { ...trial, compared: null, changes: NO_CHANGES }
    const after = read(trial.text).conflict
    const rename =
      conflict === null || after === null
        ? undefined
        : (state: string) => renamedState(keysOf(conflict), keysOf(after), state)
    return {
      ...trial,
      compared: { before, after: trial.outlook },
      changes: changesBetween(before, trial.outlook, rename),
    }
  }, [trial, outlook, computing, conflict])

  return { trial: shown, tryOut, ...ending }
}

// What is done with what is tried out: it is accepted, or kept as a scenario of its own.
function useEnding(
  trial: Pick<Trial, "base" | "text" | "name" | "params" | "edits"> | null,
  { document, reading }: Pick<Tried, "document" | "reading">,
  ended: () => void,
): Pick<Trying, "acceptTrial" | "keepTrial"> {
  const acceptTrial = useCallback(() => {
    // What it was made of may be past.
    if (trial === null || trial.base !== document.moment().text) return
    document.replace(trial.text, trial.name, trial.params)
    ended()
  }, [document, trial, ended])

  const keepTrial = useCallback<Trying["keepTrial"]>(
    (name) => {
      const now = document.moment()
      if (trial === null || trial.base !== now.text) return null
      const ids = now.sound?.conflict?.scenarios.map(({ id }) => id) ?? []
      const id = freshId(name, ids)
      document.replace(edit(now.text, newScenario(reading, id, { name }, trial.edits)), "add-scenario", {
        what: name,
      })
      ended()
      return id
    },
    [document, reading, trial, ended],
  )
  return { acceptTrial, keepTrial }
}
