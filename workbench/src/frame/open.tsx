import {
  applyScenario,
  type Conflict,
  type Edit,
  edit,
  layer,
  localText,
  oneLine,
  type Reading,
  read,
  type Text,
} from "@parley/core"
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import type { ActionName, ActionParams } from "../document/actions.ts"
import type { ConflictDocument, Moment } from "../document/document.ts"
import type { Saver, Saving } from "../document/saver.ts"
import { EngineFailure } from "../engine/engine.ts"
import type { Failure, Outlook, World } from "../engine/protocol.ts"
import { useBench } from "./bench.tsx"
import { type Changes, changesBetween, NO_CHANGES, renamedState } from "./changes.ts"

/// Something tried out and not yet done: what it would change is looked at first.
export interface Trial {
  readonly name: ActionName
  readonly params: ActionParams
  /// The text that it was made of, and what it would become.
  readonly base: string
  readonly text: string
  /// Null until its outcomes are known.
  readonly outlook: Outlook | null
  readonly changes: Changes
}

/// Edits to carry out as one action. They are written against what `conflict` shows: with a scenario looked at they
/// go into the scenario's changes. "file" carries them out on the file itself, whatever is looked at.
export type Perform = (
  name: ActionName,
  edits: readonly Edit[],
  params?: ActionParams,
  where?: "world" | "file",
) => void

/// The conflict that is open.
export interface Open {
  readonly path: string
  readonly document: ConflictDocument
  readonly moment: Moment
  readonly saver: Saver
  readonly saving: Saving
  /// What the engine is asked about: the text with the scenario looked at.
  readonly world: World
  /// The text as it is now, read with the scenario looked at; it may have errors.
  readonly reading: Reading
  /// The conflict as last read without errors, with the scenario looked at; null if it never was.
  readonly conflict: Conflict | null
  /// The file without a scenario, as last read without errors.
  readonly base: Conflict | null
  /// Whether the text has errors, so that `conflict` is an earlier one and nothing can be done to it here.
  readonly stale: boolean
  readonly perform: Perform
  /// Looks at what edits would change before they are carried out; null ends it.
  readonly tryOut: (
    action: { name: ActionName; edits: readonly Edit[]; params?: ActionParams } | null,
  ) => void
  readonly trial: Trial | null
  readonly acceptTrial: () => void
  /// The newest outlook, of an earlier moment while `computing`.
  readonly outlook: Outlook | null
  readonly failure: Failure | null
  readonly computing: boolean
  /// Of the outcomes, against those before the last change.
  readonly changes: Changes
  /// A text of the conflict in the language spoken, on one line.
  readonly local: (text: Text) => string
}

const Context = createContext<Open | null>(null)

/// The open conflict. RangeError outside of one.
export function useOpen(): Open {
  const open = useContext(Context)
  if (open === null) throw new RangeError("no conflict is open around this part")
  return open
}

/// The same, null where none is open.
export function useMaybeOpen(): Open | null {
  return useContext(Context)
}

// Cards told of an outlook, at most: what the live list shows, and more than that is in the table.
const MOST_CARDS = 60

export function OpenProvider({
  path,
  document,
  saver,
  children,
}: {
  readonly path: string
  readonly document: ConflictDocument
  readonly saver: Saver
  readonly children: ReactNode
}) {
  const { engine, view, settings, ui, notify } = useBench()
  const moment = useSyncExternalStore(document.subscribe, document.moment)
  const saving = useSyncExternalStore(saver.subscribe, saver.state)
  const { scenario } = view

  const reading = useMemo(() => readingOf(moment.reading, scenario), [moment.reading, scenario])
  const sound = useMemo(
    () => (moment.sound === null ? null : readingOf(moment.sound, scenario).conflict),
    [moment.sound, scenario],
  )
  const lastSound = useRef<Conflict | null>(null)
  if (sound !== null) lastSound.current = sound
  const conflict = reading.conflict ?? sound ?? lastSound.current
  const stale = reading.conflict === null
  const world = useMemo<World>(() => ({ text: moment.text, scenario }), [moment.text, scenario])

  const { outlook, failure, computing, changes } = useOutlook(world, conflict)

  const written = useCallback(
    (edits: readonly Edit[], where: "world" | "file"): readonly Edit[] =>
      scenario === null || where === "file" ? edits : layer(moment.reading, scenario, edits),
    [scenario, moment.reading],
  )
  const perform = useCallback<Perform>(
    (name, edits, params = {}, where = "world") => {
      if (stale) return notify({ text: ui.frame.mendFirst })
      document.perform(name, written(edits, where), params)
    },
    [document, stale, written, notify, ui],
  )

  const [trial, setTrial] = useState<Omit<Trial, "changes"> | null>(null)
  const tryOut = useCallback<Open["tryOut"]>(
    (action) => {
      if (action === null || stale) return setTrial(null)
      const text = edit(moment.text, written(action.edits, "world"))
      setTrial({ name: action.name, params: action.params ?? {}, base: moment.text, text, outlook: null })
    },
    [moment.text, stale, written],
  )
  // A change of the text ends what was tried out on it.
  useEffect(() => setTrial(null), [moment.text, scenario])
  const trialText = trial?.text ?? null
  useEffect(() => {
    if (trialText === null) return
    const control = new AbortController()
    engine
      .ask(
        {
          kind: "outlook",
          world: { text: trialText, scenario },
          language: settings.language,
          concepts: settings.concepts,
          most: MOST_CARDS,
        },
        { signal: control.signal },
      )
      .then((outlook) => setTrial((now) => (now?.text === trialText ? { ...now, outlook } : now)))
      .catch((error: unknown) => {
        if (!(error instanceof EngineFailure)) throw error
      })
    return () => control.abort()
  }, [engine, trialText, scenario, settings.language, settings.concepts])
  const acceptTrial = useCallback(() => {
    // What it was made of may be past.
    if (trial === null || trial.base !== document.moment().text) return
    document.replace(trial.text, trial.name, trial.params)
    setTrial(null)
  }, [document, trial])

  const local = useCallback(
    (text: Text) => oneLine(localText(text, settings.language, conflict?.language ?? "en")),
    [settings.language, conflict?.language],
  )

  const shownTrial = useMemo<Trial | null>(() => {
    if (trial === null) return null
    const known = trial.outlook !== null && outlook !== null
    const after = read(trial.text).conflict
    const rename =
      conflict === null || after === null
        ? undefined
        : (state: string) => renamedState(keysOf(conflict), keysOf(after), state)
    return { ...trial, changes: known ? changesBetween(outlook, trial.outlook, rename) : NO_CHANGES }
  }, [trial, outlook, conflict])

  const open = useMemo<Open>(
    () => ({
      path,
      document,
      moment,
      saver,
      saving,
      world,
      reading,
      conflict,
      base: moment.sound?.conflict ?? null,
      stale,
      perform,
      tryOut,
      trial: shownTrial,
      acceptTrial,
      outlook,
      failure,
      computing,
      changes,
      local,
    }),
    [
      path,
      document,
      moment,
      saver,
      saving,
      world,
      reading,
      conflict,
      stale,
      perform,
      tryOut,
      shownTrial,
      acceptTrial,
      outlook,
      failure,
      computing,
      changes,
      local,
    ],
  )
  return <Context value={open}>{children}</Context>
}

function readingOf(base: Reading, scenario: string | null): Reading {
  return scenario === null ? base : applyScenario(base, scenario)
}

function keysOf(conflict: Conflict): string[] {
  return conflict.options.map(({ key }) => key)
}

/// The outlook of a world, asked for anew with every change; what is no longer of use is cancelled. The selected
/// states of the address follow when options change places.
function useOutlook(world: World, conflict: Conflict | null) {
  const { engine, settings, view, go } = useBench()
  const [outlook, setOutlook] = useState<Outlook | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [computing, setComputing] = useState(true)
  const [changes, setChanges] = useState(NO_CHANGES)
  const last = useRef<{ outlook: Outlook; keys: readonly string[]; world: World } | null>(null)
  const keys = useMemo(() => (conflict === null ? [] : keysOf(conflict)), [conflict])
  const shown = useRef({ keys, view })
  const now = useRef({ keys })
  now.current = { keys }

  useEffect(() => {
    const before = shown.current
    shown.current = { keys, view }
    if (keys.length === 0 || before.keys.length === 0 || before.keys.join() === keys.join()) return
    const renamed = (state: string | null) => (state === null ? null : renamedState(before.keys, keys, state))
    go(
      {
        state: renamed(view.state),
        against: renamed(view.against),
        trail: view.trail.flatMap((state) => renamed(state) ?? []),
      },
      "replace",
    )
  }, [keys, view, go])

  useEffect(() => {
    const control = new AbortController()
    const { signal } = control
    setComputing(true)
    const { language, concepts } = settings
    const take = (next: Outlook): void => {
      if (signal.aborted) return
      setOutlook(next)
      // A text with errors is no look to compare the next one with.
      if (next.stage !== "whole" || next.model === null) return
      const before = last.current
      const { keys } = now.current
      // A change of language or concepts is no change of the conflict; another scenario is another look, and no news.
      if (before !== null && before.world.scenario !== world.scenario) setChanges(NO_CHANGES)
      else if (before !== null && before.world !== world) {
        setChanges(changesBetween(before.outlook, next, (state) => renamedState(before.keys, keys, state)))
      }
      last.current = { outlook: next, keys, world }
    }
    engine.ask({ kind: "outlook", world, language, concepts, most: MOST_CARDS }, { signal, part: take }).then(
      (next) => {
        if (signal.aborted) return
        take(next)
        setFailure(null)
        setComputing(false)
      },
      (error: unknown) => {
        if (signal.aborted) return
        if (!(error instanceof EngineFailure)) throw error
        setFailure(error.failure)
        setComputing(false)
      },
    )
    return () => control.abort()
  }, [engine, world, settings])
  return { outlook, failure, computing, changes }
}
