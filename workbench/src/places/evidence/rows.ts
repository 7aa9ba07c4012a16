import type { Catalogue, Conflict } from "@parley/core"
import type { Grounds, Path, Text } from "@parley/core/file"
import { type Basis, knownOf, type Part, partsOf, type Standing, standingOf } from "@parley/core/study"
import { sayEvent, sayPart } from "@parley/core/words"
import type { View, Weak } from "../../page/address.ts"
import { keyOf } from "../../parts/paths.ts"

export const GROUPS = ["options", "today", "rules", "preferences", "events", "offers", "scenarios"] as const

export type Group = (typeof GROUPS)[number]

/** Something that rests on somebody's judgement, with its evidence. */
export interface Row {
  /** As `keyOf` its path. */
  readonly key: string
  readonly group: Group
  readonly path: Path
  readonly grounds: Grounds
  readonly sentence: string
  readonly basis: Basis
  readonly standing: Standing
  readonly weak: ReadonlySet<Weak>
  /** The view in which it stands. */
  readonly to: Partial<View>
}

/**
 * All that rests on evidence in a conflict, in the order of the groups and of the file. `local`: a text in the language
 * spoken. Cost: size of the file.
 */
export function rowsOf(conflict: Conflict, words: Catalogue, local: (text: Text) => string): Row[] {
  const known = knownOf(conflict)
  const row = (given: Pick<Row, "group" | "path" | "grounds" | "sentence" | "to">): Row => {
    const basis = known.records.basis(given.grounds)
    const standing = standingOf(given.grounds, basis, known)
    return { ...given, key: keyOf(given.path), basis, standing, weak: weakOf(given.grounds, basis, standing) }
  }
  const { decisionMakers, options, record, scenarios, statusQuo, statusQuoFrom, statusQuoGrounds } = conflict
  const situation = { place: "situation" } as const
  // The one-way mark of an option rests on what the option rests on.
  const parts = partsOf(conflict).filter(({ kind }) => kind !== "oneWay")
  const ofPart = (part: Part): Row => {
    const isWish = "dm" in part
    const to: Partial<View> = isWish
      ? { place: "preferences", dm: decisionMakers[part.dm]!.id }
      : part.kind === "noMove"
        ? { place: "text" }
        : situation
    const { path, grounds } = part
    return row({
      group: isWish ? "preferences" : "rules",
      path,
      grounds,
      sentence: sayPart(conflict, part, words),
      to,
    })
  }
  return [
    ...options.map((option) => {
      const owner = local(decisionMakers[option.owner]!.name)
      const sentence = `${owner}: ${local(option.name)}`
      return row({ group: "options", path: option.path, grounds: option, sentence, to: situation })
    }),
    ...(statusQuo === null || statusQuoFrom === "events"
      ? []
      : [
          row({
            group: "today",
            path: ["statusQuo"],
            grounds: statusQuoGrounds,
            sentence: words.phrases.sentence(taken(conflict, local)),
            to: situation,
          }),
        ]),
    ...parts.map(ofPart),
    ...record.events.map((event) =>
      row({ ...inPart("events", event), grounds: event, sentence: sayEvent(conflict, event, words) }),
    ),
    ...record.offers.map((offer) =>
      row({ ...inPart("offers", offer), grounds: offer, sentence: local(offer.name) }),
    ),
    ...scenarios.map((scenario) => {
      const { id, name } = scenario
      const to = { place: "outcomes", scenario: id } as const
      return row({
        group: "scenarios",
        path: ["scenarios", id],
        grounds: scenario,
        sentence: local(name),
        to,
      })
    }),
  ]
}

// An entry of the record, which has a part of the place Evidence to itself.
function inPart<G extends "events" | "offers">(
  group: G,
  { id, path }: { readonly id: string; readonly path: Path },
) {
  return { group, path, to: { part: group, entry: id } }
}

// The names of what is taken today.
function taken({ options, statusQuo }: Conflict, local: (text: Text) => string): string[] {
  return options.flatMap(({ name }, i) => (statusQuo![i] === "Y" ? [local(name)] : []))
}

function weakOf({ confidence }: Grounds, basis: Basis, standing: Standing): ReadonlySet<Weak> {
  const is: Readonly<Record<Weak, boolean>> = {
    unsourced: basis.unsourced,
    assumed: basis.assumed,
    contested: standing === "contested",
    oneOrigin: basis.oneOrigin,
    unnamed: basis.unnamed,
    low: confidence === "low",
  }
  return new Set((Object.keys(is) as Weak[]).filter((each) => is[each]))
}
