import { applyScenario, localText, oneLine } from "@parley/core/file"
import { ENGLISH } from "@parley/core/words"
import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { vi } from "vitest"
import { ConflictDocument } from "../document/document.ts"
import type { Saver } from "../document/saver.ts"
import { fakeApi } from "../server/fake.ts"
import { formatIn } from "../words/format.ts"
import { wordsIn } from "../words/index.ts"
import { ask, asked } from "../worker/sample.ts"
import { addressOf, CONFLICT_PLACES, START, type View } from "./address.ts"
import { type Bench, BenchContext } from "./bench.tsx"
import { NO_CHANGES } from "./changes.ts"
import type { Engine } from "./engine.ts"
import { type LookedAt, LookedContext, type Open, OpenContext, scenarioIn } from "./open.tsx"
import { loadSettings } from "./settings.ts"

// What the tests of components stand in: a conflict that is open, its outcomes known, and nothing asked any more.

const storage: Storage = {
  length: 0,
  clear: () => {},
  getItem: () => null,
  key: () => null,
  removeItem: () => {},
  setItem: () => {},
}
const engine = {
  subscribe: () => () => {},
  state: () => ({ kind: "idle" }),
  keyOf: JSON.stringify,
  ask: () => new Promise(() => {}),
} as unknown as Engine

/** The markup of a part of the page, where a conflict is open and looked at as a view says. */
export function shown(part: ReactNode, text: string, view: Partial<View> = {}): string {
  const bench = benchOf(view)
  // For as long as it takes alone: what is loaded later tells by it whether it is in a browser.
  const there = vi.stubGlobal("window", { localStorage: storage, matchMedia: () => ({ matches: false }) })
  try {
    return renderToStaticMarkup(
      <BenchContext value={bench}>
        <OpenContext value={openOf(text, bench)}>
          <LookedContext value={lookedAtOf(text, bench)}>{part}</LookedContext>
        </OpenContext>
      </BenchContext>,
    )
  } finally {
    there.unstubAllGlobals()
  }
}

function benchOf(view: Partial<View>): Bench {
  return {
    api: fakeApi({}),
    engine,
    aside: engine,
    view: { ...START, file: "sample/conflict.yaml", place: "outcomes", ...view },
    go: () => {},
    hrefOf: addressOf,
    readOnly: false,
    places: CONFLICT_PLACES,
    presents: true,
    settings: loadSettings(storage, ["en"]),
    set: () => {},
    ui: wordsIn("en"),
    words: ENGLISH,
    format: formatIn("en"),
    notices: [],
    notify: () => {},
    dismiss: () => {},
  }
}

function openOf(text: string, { view }: Bench): Open {
  const document = new ConflictDocument(text)
  const moment = document.moment()
  const scenario = scenarioIn(moment.sound, view.scenario)
  const reading = scenario === null ? moment.reading : applyScenario(moment.reading, scenario)
  const { conflict } = reading
  const world = { text, scenario }
  return {
    path: view.file!,
    document,
    moment,
    saver: {} as Saver,
    scenario,
    beside: null,
    world,
    reading,
    conflict,
    base: moment.sound?.conflict ?? null,
    stale: conflict === null,
    perform: () => {},
    tryOut: () => {},
    local: (text) => oneLine(localText(text, "en", conflict?.language ?? "en")),
  }
}

function lookedAtOf(text: string, { view, settings: { concepts } }: Bench): LookedAt {
  const scenario = scenarioIn(new ConflictDocument(text).moment().sound, view.scenario)
  return {
    outlook: ask({ ...asked(text, scenario), kind: "outlook", concepts, most: 60 }),
    failure: null,
    computing: false,
    changes: NO_CHANGES,
    trial: null,
    acceptTrial: () => {},
    keepTrial: () => null,
  }
}

/** What is left of markup when it is read: its texts, one space between. */
export function readOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ")
    .trim()
}

/** A conflict of two, each with one option; `wants`: as the file says what they want, "" for nothing. */
export const two = (wants = "preferences: { one: [go], two: [not stay] }"): string => `parley: 1
title: Two
decisionMakers:
  one: { name: One, options: { go: { name: Go } } }
  two: { name: Two, options: { stay: { name: Stay } } }
statusQuo: []
scenarios: { later: { name: Later on, changes: { preferences: { one: [not go] } } } }
${wants}
`
