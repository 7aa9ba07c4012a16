import { CONCEPTS } from "./concepts/index.ts"
import type { Preference, Structure } from "./model.ts"

// What the program itself takes, and how much more is held than what is counted below: arrays that are not yet let go.
const PROGRAM = 110 * 2 ** 20
const SLACK = 1.25

/**
 * Bytes that a conflict needs at most at one time for its model and the analysis of individual stability, the program
 * included: an estimate from above, to be told before the work starts. `slots`: 2^options in a cube, else the number
 * of members of the list. Per decision maker and state: its ranks (2 or 4), who may move into the state (in a cube
 * 1/8 to 8), and a bit for each concept; per state some arrays of the decision maker at work. Every thread has its own
 * of all but the ranks and bits.
 */
export function memoryFor(structure: Structure, form: "cube" | "list", slots: number, threads = 1): number {
  const dms = structure.optionCounts.length
  const rankBytes = structure.preferences.map((preference) =>
    classesAtMost(preference, slots) > 0xfffe ? 4 : 2,
  )
  const widest = Math.max(...rankBytes)
  const ranks = sum(rankBytes)
  // While ranks are made: keys and a table; with many classes sorted keys of states.
  const making = widest === 2 ? 20 : 56
  // Concepts x (decision makers and all), a bit each.
  const verdicts = (CONCEPTS.length * (dms + 1)) / 8
  // The best each can reach, two lists of the worst, two spare ones.
  const lists = 5 * widest
  const work = form === "cube" ? cubeWork(structure, widest) : listWork(structure)
  const perSlot = ranks + Math.max(making, verdicts + threads * (lists + work))
  const codes = form === "cube" ? 0.25 : 4 * Math.ceil(structure.directions.length / 32) * 2 + 12
  return PROGRAM * (0.7 + 0.3 * threads) + SLACK * slots * (perSlot + codes)
}

// Tables of moves, and the slice at work: indices, order, stack, values and what may move into its states.
function cubeWork({ optionCounts, directions, infeasible }: Structure, widest: number): number {
  const plain = infeasible.length === 0 && directions.every((direction) => direction === "both")
  const table = (width: number): number =>
    width <= 3 ? 1 : width === 4 ? 2 : width <= 7 ? 4 : width <= 15 ? 4 : 8
  // Masks and flips are kept twice, for any moves and for improvements; moves of everybody's one or two options take a word.
  const small = optionCounts.every((width) => width <= 2)
  const tables = (small ? 8 : sum(optionCounts.map(table))) * (plain ? 1 : 2)
  const slice = 12 + 2 * widest + (small ? 4 : optionCounts.length * 2 * table(Math.max(...optionCounts)))
  return tables + slice / 2 ** Math.min(...optionCounts)
}

// Blocks of each decision maker, twice, and the states' order, marks and stack.
function listWork({ optionCounts, merges, noMoves }: Structure): number {
  return 20 * optionCounts.length + 40 + (merges.length > 0 || noMoves.length > 0 ? 16 : 0)
}

function classesAtMost(preference: Preference, slots: number): number {
  switch (preference.kind) {
    case "statements":
      return Math.min(slots, 2 ** preference.statements.length)
    case "weights":
      return Math.min(slots, 2 ** preference.weights.filter((weight) => weight !== 0n).length)
    case "ranking":
      return Math.min(slots, preference.groups.length)
    case "indifferent":
      return 1
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
