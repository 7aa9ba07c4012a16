import {
  COALITION_CONCEPTS,
  CONCEPTS,
  type CoalitionConcept,
  type Concept,
} from "../core/src/engine/index.ts"
import { type Count, DEPTH, type Firmness, JUDGED, type Validated } from "./validation.ts"

/** The tables of docs/validation.md by name, in Markdown. */
export function tablesOf(cases: readonly Validated[]): ReadonlyMap<string, string> {
  return new Map([
    ["outcomes", outcomes(cases)],
    ["equilibria", equilibria(cases, CONCEPTS)],
    ["coalitions", equilibria(cases, COALITION_CONCEPTS)],
    ["counts", counts(cases)],
    ["firmness", firmness(cases)],
    ["reach", reach(cases)],
  ])
}

/** A document with each table between its marks; RangeError where one has no place. */
export function withTables(text: string, tables: ReadonlyMap<string, string>): string {
  let now = text
  for (const [name, table] of tables) {
    const begin = `<!-- table: ${name} -->\n`
    const from = now.indexOf(begin)
    const to = now.indexOf("<!-- end -->", from)
    if (from < 0 || to < 0) throw new RangeError(`there is no place for the table ${name}`)
    now = `${now.slice(0, from)}${begin}\n${table}\n${now.slice(to)}`
  }
  return now
}

function outcomes(cases: readonly Validated[]): string {
  return tableOf(
    ["case", "what happened", "when", "states that fit", "of"],
    cases.map(({ id, pattern, date, fitting, states }) => [
      id,
      `\`${pattern}\``,
      date,
      fitting.length > MOST_NAMED ? `${fitting.length} states` : fitting.join(", "),
      String(states),
    ]),
  )
}

// States that are named one by one.
const MOST_NAMED = 9

function equilibria(cases: readonly Validated[], concepts: readonly (Concept | CoalitionConcept)[]): string {
  return tableOf(
    ["case", ...concepts],
    cases.map((each) => [
      each.id,
      ...concepts.map((concept) => {
        const count = each.counts.get(concept)!
        const found = `${count.fitting}/${each.fitting.length}, ${count.all}/${each.states}`
        return count.fitting === 0
          ? found
          : `${found}: ${percent(chanceOf(count, each.fitting.length, each.states))}`
      }),
    ]),
  )
}

function counts(cases: readonly Validated[]): string {
  const single = cases.filter(({ fitting }) => fitting.length === 1)
  const several = cases.filter(({ fitting }) => fitting.length > 1)
  return tableOf(
    [
      "concept",
      "one state: equilibria",
      "by chance",
      "at least as many by chance",
      "several states: all, some, none equilibria",
    ],
    [...CONCEPTS, ...COALITION_CONCEPTS].map((concept) => {
      const hits = single.filter(({ counts }) => counts.get(concept)!.fitting === 1).length
      const chances = single.map(({ counts, states }) => counts.get(concept)!.all / states)
      const kinds = several.map(({ counts, fitting }) => {
        const found = counts.get(concept)!.fitting
        return found === fitting.length ? "all" : found > 0 ? "some" : "none"
      })
      return [
        concept,
        `${hits} of ${single.length}`,
        chances.reduce((sum, chance) => sum + chance, 0).toFixed(1),
        percent(atLeast(hits, chances)),
        ["all", "some", "none"].map((kind) => kinds.filter((each) => each === kind).length).join(", "),
      ]
    }),
  )
}

function firmness(cases: readonly Validated[]): string {
  return tableOf(
    ["case", "worlds", ...JUDGED],
    cases.map(({ id, worlds, firmness }) => [
      id,
      String(worlds),
      ...JUDGED.map((concept) => firm(firmness.get(concept)!)),
    ]),
  )
}

function firm({ state, holds, turned, share: { share, low, high } }: Firmness): string {
  const steps = holds
    ? turned === null
      ? `survives ${DEPTH}`
      : `falls at ${turned}`
    : turned === null
      ? `not within ${DEPTH}`
      : `holds at ${turned}`
  return `${state}: ${steps}; ${percent(share)} (${hundredths(low)} to ${hundredths(high)})`
}

function reach(cases: readonly Validated[]): string {
  const far = (moves: number): string => (moves < 0 ? "no way" : moves === 0 ? "is today's" : String(moves))
  return tableOf(
    ["case", "moves from today", "by improvements alone", "walks that end there"],
    cases.flatMap(({ id, reach }) =>
      reach === null
        ? []
        : [
            [
              id,
              far(reach.moves),
              far(reach.improvements),
              `${reach.isLeast ? "at least " : ""}${percent(reach.ends)}`,
            ],
          ],
    ),
  )
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`
  return `${line(head)}|${head.map(() => "---|").join("")}\n${rows.map(line).join("")}`
}

function percent(share: number): string {
  return `${hundredths(share)} %`
}

/** Near none and near all with a decimal. */
function hundredths(share: number): string {
  const rounded = (share * 100).toFixed(1)
  const isNearEnd = (share > 0 && share < 0.1) || (share > 0.99 && share < 1)
  return isNearEnd ? rounded : String(Math.round(share * 100))
}

/** How often as many states drawn at random from all would hold at least as many equilibria as those that fit. */
export function chanceOf({ fitting, all }: Count, drawn: number, states: number): number {
  let chance = 0
  for (let found = fitting; found <= Math.min(drawn, all); found++)
    chance += Math.exp(choose(all, found) + choose(states - all, drawn - found) - choose(states, drawn))
  return Math.min(1, chance)
}

/** How often at least so many of independent events of these chances come about. */
export function atLeast(hits: number, chances: readonly number[]): number {
  // By how many have come about so far.
  let spread = [1]
  for (const chance of chances)
    spread = [...spread, 0].map((same, i) => same * (1 - chance) + (i > 0 ? spread[i - 1]! * chance : 0))
  return spread.slice(hits).reduce((sum, each) => sum + each, 0)
}

/** The logarithm of the binomial coefficient; minus infinity where it is 0. */
function choose(of: number, count: number): number {
  if (count < 0 || count > of) return Number.NEGATIVE_INFINITY
  let log = 0
  for (let i = 1; i <= count; i++) log += Math.log((of - count + i) / i)
  return log
}
