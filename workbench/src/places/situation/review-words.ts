import type { Conflict } from "@parley/core"
import { type Grounds, type Json, type Review, serialise, type Text } from "@parley/core/file"
import { mapOf } from "../../parts/json.ts"
import type { LaterWords } from "../../words/later.ts"

/** Where something to be reviewed stands or stood, in words. */
export function placeInWords(
  { at, was }: Review,
  conflict: Conflict | null,
  later: LaterWords,
  local: (text: Text) => string,
): string {
  const said = later.situation.reviewPlaces
  const [first, second, third, ...rest] = at
  switch (first) {
    case "preferences": {
      const maker = conflict?.decisionMakers.find(({ id }) => id === second)
      return said.preferences({ maker: maker === undefined ? String(second) : local(maker.name) })
    }
    case "infeasible":
    case "merge":
    case "noMove":
    case "statusQuo":
    case "labels":
    case "outcome":
      return said[first]
    case "decisionMakers": {
      const id = String(rest[0] ?? second)
      const name = nameIn(was)
      return rest.length > 0
        ? said.option({ name: name === null ? id : local(name) })
        : said.maker({ name: name === null ? id : local(name) })
    }
    case "scenarios": {
      const scenario = conflict?.scenarios.find(({ id }) => id === second)
      const name = scenario === undefined ? String(second) : local(scenario.name)
      const inner: Review = { at: rest, ...(was === undefined ? {} : { was }) }
      const within = third === "changes" && rest.length > 0 ? placeInWords(inner, conflict, later, local) : ""
      return said.scenario({ name, within })
    }
    default:
      return at.map((step) => (typeof step === "number" ? step + 1 : step)).join(" › ")
  }
}

/** A value of the file as it is shown: what it says, as the file writes it, and its grounds apart. */
export function shownValue(value: Json): { readonly text: string; readonly grounds: Grounds } {
  const map = mapOf(value)
  if (map === null)
    return { text: typeof value === "string" ? value : serialise(value, 0, "block"), grounds: {} }
  const isGrounds = ([key]: readonly [string, Json]) => GROUNDS.includes(key)
  const entries = Object.entries(map)
  const own = entries.filter((entry) => !isGrounds(entry))
  const grounds = Object.fromEntries(entries.filter(isGrounds)) as Grounds
  const [only] = own
  const isPlain = own.length === 1 && (only![0] === "want" || only![0] === "when")
  const text = isPlain ? String(only![1]) : serialise(Object.fromEntries(own), 0, "block")
  return { text, grounds }
}

const GROUNDS = ["because", "evidence", "confidence", "assumed"]

function nameIn(value: Json | undefined): Text | null {
  const name = mapOf(value)?.name
  return typeof name === "string"
    ? name
    : mapOf(name) === null
      ? null
      : (name as Readonly<Record<string, string>>)
}
