import { CONCEPTS } from "@parley/core"
import { useMemo } from "react"
import { CONFLICT_PLACES, SLIDES, selecting } from "../page/address.ts"
import { type Bench, useBench } from "../page/bench.tsx"
import { type Command, useCommands } from "../page/commands.ts"
import { useLooked, useOpen } from "../page/open.tsx"
import { nextStart } from "../page/silent.ts"
import { useTold } from "../page/told.ts"
import { isApple } from "./platform.ts"
import { KEYS, keysText } from "./shortcuts.ts"

// Outcomes offered for selection.
const MOST = 12

/** What can be done with the conflict that is open. */
export function useOpenCommands(): void {
  const { ui, go, view, settings, set, words, places: shown, presents } = useBench()
  const { document, moment, base, scenario, local } = useOpen()
  const { outlook } = useLooked()
  const told = useTold()
  const list = useMemo((): Command[] => {
    const apple = isApple()
    const places = placeCommands({ ui, go, places: shown, presents }, apple)
    const history = (["undo", "redo"] as const).flatMap((id) => {
      const entry = moment[`${id}able`]
      if (entry === null) return []
      const what = ui.actions[entry.name]({ what: entry.params.what ?? "" })
      const name = ui.frame[`${id}What`]({ what })
      return [{ id, group: ui.frame.undo, name, keys: keysText(KEYS[id], apple), run: () => document[id]() }]
    })
    const scenarios = [
      { id: null, name: ui.frame.scenarioBase },
      ...(base?.scenarios ?? []).map(({ id, name }) => ({ id, name: local(name) })),
    ]
      .filter(({ id }) => id !== scenario)
      .map(({ id, name }) => ({
        id: `scenario:${id ?? ""}`,
        group: ui.frame.scenario,
        name: ui.frame.lookAt({ scenario: name }),
        run: () => go({ scenario: id }),
      }))
    const outcomes = (told ? (outlook?.model?.outcomes ?? []) : []).slice(0, MOST).map(({ text, name }) => ({
      id: `outcome:${text}`,
      group: ui.frame.places.outcomes,
      name: ui.frame.selectOutcome({ name }),
      run: () => go(selecting(view, text)),
    }))
    const concepts = CONCEPTS.map((concept) => {
      const on = settings.concepts.includes(concept)
      return {
        id: `concept:${concept}`,
        group: ui.frame.concepts,
        name: ui.frame.toggleConcept({ concept: words.concepts[concept].name, on }),
        run: () => {
          const chosen = CONCEPTS.filter((each) => (each === concept) !== settings.concepts.includes(each))
          if (chosen.length > 0) set({ concepts: chosen })
        },
      }
    })
    return [...places, ...history, ...scenarios, ...outcomes, ...concepts]
  }, [
    ui,
    go,
    view,
    settings,
    set,
    words,
    shown,
    presents,
    document,
    moment,
    base,
    scenario,
    outlook,
    told,
    local,
  ])
  useCommands(list)
  useStartCommand()
}

function placeCommands(
  { ui, go, places, presents }: Pick<Bench, "ui" | "go" | "places" | "presents">,
  apple: boolean,
): Command[] {
  const group = ui.frame.placesLabel
  const present = {
    id: "present",
    group,
    name: ui.frame.present,
    keys: "P",
    run: () => go({ slide: SLIDES[0] }),
  }
  return [
    ...places.map((place) => ({
      id: `place:${place}`,
      group,
      name: ui.frame.goTo({ place: ui.frame.places[place] }),
      keys: keysText(KEYS.place(CONFLICT_PLACES.indexOf(place) + 1), apple),
      run: () => go({ place }),
    })),
    ...(presents ? [present] : []),
  ]
}

// The guided start is taken up where something is not said yet.
function useStartCommand(): void {
  const { ui, go, readOnly } = useBench()
  const { conflict } = useOpen()
  useCommands(
    useMemo(() => {
      if (readOnly) return []
      const run = () => go({ start: nextStart(conflict), dm: null })
      return [{ id: "start", group: ui.frame.placesLabel, name: ui.frame.guidedStart, run }]
    }, [ui, go, readOnly, conflict]),
  )
}
