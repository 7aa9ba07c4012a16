import type { Conflict, Edit, Reading } from "@parley/core"
import { applyScenario, layer, localText, oneLine, type Text } from "@parley/core/file"
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react"
import type { ActionName, ActionParams } from "../document/actions.ts"
import type { ConflictDocument, Moment } from "../document/document.ts"
import type { Saver } from "../document/saver.ts"
import type { World } from "../worker/protocol.ts"
import { useBench } from "./bench.tsx"
import { type Looked, useOutlook } from "./outlook.ts"
import { useSame } from "./same.ts"
import { type Trying, useTrying } from "./trying.ts"

/**
 * Edits to carry out as one action. They are written against what `conflict` shows: with a scenario looked at they
 * go into the scenario's changes. "file" carries them out on the file itself, whatever is looked at.
 */
export type Perform = (
  name: ActionName,
  edits: readonly Edit[],
  params?: ActionParams,
  where?: "world" | "file",
) => void

/** The conflict that is open. */
export interface Open extends Pick<Trying, "tryOut"> {
  readonly path: string
  readonly document: ConflictDocument
  readonly moment: Moment
  readonly saver: Saver
  /** The scenario looked at; null where the address names none that the file has: then it is the file as it stands. */
  readonly scenario: string | null
  /** The one beside it, "" for the file as it stands; null where none is, and where it is no other. */
  readonly beside: string | null
  /** What the engine is asked about: the text with the scenario looked at. */
  readonly world: World
  /** The text as it is now, read with the scenario looked at; it may have errors. */
  readonly reading: Reading
  /** The conflict as last read without errors, with the scenario looked at; null if it never was. */
  readonly conflict: Conflict | null
  /** The file without a scenario, as last read without errors. */
  readonly base: Conflict | null
  /** Whether the text has errors, so that `conflict` is an earlier one and nothing can be done to it here. */
  readonly stale: boolean
  readonly perform: Perform
  /** A text of the conflict in the language spoken, on one line. */
  readonly local: (text: Text) => string
}

/** What follows from it: apart from the conflict, so that an answer draws anew what shows it, and nothing else. */
export interface LookedAt extends Looked, Omit<Trying, "tryOut"> {}

/** What `useOpen` gives. */
export const OpenContext = createContext<Open | null>(null)

/** What `useLooked` gives. */
export const LookedContext = createContext<LookedAt | null>(null)

/** What would hold in the open conflict, and what would in what is tried out. RangeError outside of one. */
export function useLooked(): LookedAt {
  const looked = useContext(LookedContext)
  if (looked === null) throw new RangeError("no conflict is open around this part")
  return looked
}

/** The open conflict. RangeError outside of one. */
export function useOpen(): Open {
  const open = useContext(OpenContext)
  if (open === null) throw new RangeError("no conflict is open around this part")
  return open
}

/** What a conflict is called, where its text says so, also where the rest of it cannot be read. */
export function titleOf({ conflict, reading, local }: Open): string | null {
  if (conflict !== null) return local(conflict.title)
  const { data } = reading
  const title = typeof data === "object" && data !== null && "title" in data ? data.title : null
  return typeof title === "string" && title !== "" ? local(title) : null
}

/** The same, null where none is open. */
export function useMaybeOpen(): Open | null {
  return useContext(OpenContext)
}

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
  const { settings } = useBench()
  const moment = useSyncExternalStore(document.subscribe, document.moment)
  const seen = useSeen(moment)
  const { world, reading, conflict } = seen
  const looked = useOutlook(world, conflict)
  const { perform, tried } = usePerforming(document, moment, seen)
  const { tryOut, ...trying } = useTrying({ document, world, reading, conflict }, tried, looked)
  const own = conflict?.language ?? "en"
  const local = useCallback(
    (text: Text) => oneLine(localText(text, settings.language, own)),
    [settings.language, own],
  )
  const base = moment.sound?.conflict ?? null
  const open = useSame<Open>({
    path,
    document,
    moment,
    saver,
    base,
    perform,
    local,
    tryOut,
    ...seen,
  })
  const lookedAt = useSame<LookedAt>({ ...looked, ...trying })
  return (
    <OpenContext value={open}>
      <LookedContext value={lookedAt}>{children}</LookedContext>
    </OpenContext>
  )
}

type Seen = Pick<Open, "scenario" | "beside" | "world" | "reading" | "conflict" | "stale">

// What there is to be seen of a text at a moment, with the scenario that the address names.
function useSeen(moment: Moment): Seen {
  const { view } = useBench()
  const scenario = scenarioIn(moment.sound, view.scenario)
  const other = view.beside === "" ? "" : scenarioIn(moment.sound, view.beside)
  const beside = other === (scenario ?? "") ? null : other
  const reading = useMemo(() => readingOf(moment.reading, scenario), [moment.reading, scenario])
  const sound = useMemo(
    () => (moment.sound === null ? null : readingOf(moment.sound, scenario).conflict),
    [moment.sound, scenario],
  )
  const lastSound = useRef<Conflict | null>(null)
  if (sound !== null) lastSound.current = sound
  const conflict = reading.conflict ?? sound ?? lastSound.current
  const world = useMemo<World>(() => ({ text: moment.text, scenario }), [moment.text, scenario])
  return { scenario, beside, world, reading, conflict, stale: reading.conflict === null }
}

// What carries edits out, and how they are written for being tried out (null: nothing can be done at the moment).
function usePerforming(document: ConflictDocument, { reading }: Moment, { scenario, stale }: Seen) {
  const { ui, notify } = useBench()
  const written = useCallback(
    (edits: readonly Edit[], where: "world" | "file"): readonly Edit[] =>
      scenario === null || where === "file" ? edits : layer(reading, scenario, edits),
    [scenario, reading],
  )
  const perform = useCallback<Perform>(
    (name, edits, params = {}, where = "world") => {
      if (stale) return notify({ text: ui.frame.mendFirst })
      document.perform(name, written(edits, where), params)
    },
    [document, stale, written, notify, ui],
  )
  const tried = useMemo(
    () => (stale ? null : (edits: readonly Edit[]) => written(edits, "world")),
    [stale, written],
  )
  return { perform, tried }
}

/**
 * The scenario that an address names, if the file has it; null else. Undoing what made it leaves the file as it stands to be
 * looked at, and doing it again brings it back.
 */
export function scenarioIn(file: Reading | null, named: string | null): string | null {
  const conflict = file?.conflict ?? null
  return conflict === null || conflict.scenarios.some(({ id }) => id === named) ? named : null
}

function readingOf(base: Reading, scenario: string | null): Reading {
  return scenario === null ? base : applyScenario(base, scenario)
}
