import { expect, test } from "vitest"
import type { Concept } from "../../engine/index.ts"
import { Random } from "../robustness/random.ts"
import { verdictChanges } from "./verdicts.ts"

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq", "sim"]
const STATES = ["NN", "YN", "NY", "YY"]

test("verdicts that differ are told state by state and concept by concept (X12)", () => {
  const random = new Random(31)
  const seen = { begins: 0, ceases: 0, both: 0, none: 0 }
  for (let run = 0; run < 300; run++) {
    const drawn = () =>
      new Map(
        STATES.map((state) => [state, CONCEPTS.filter(() => random.next() < 0.5)] as const).filter(
          ([, under]) => under.length > 0,
        ),
      )
    const before = drawn()
    const after = run % 7 === 0 ? before : drawn()
    const told = verdictChanges(before, after)
    const holds = (of: typeof before, state: string, concept: Concept): boolean =>
      of.get(state)?.includes(concept) ?? false
    for (const state of STATES) {
      const own = told.find((each) => each.state === state)
      for (const concept of CONCEPTS) {
        const [was, is] = [holds(before, state, concept), holds(after, state, concept)]
        expect(own?.begins.includes(concept) ?? false).toBe(is && !was)
        expect(own?.ceases.includes(concept) ?? false).toBe(was && !is)
      }
      if (own === undefined) seen.none++
      else {
        expect(own.begins.length + own.ceases.length).toBeGreaterThan(0)
        seen[own.begins.length === 0 ? "ceases" : own.ceases.length === 0 ? "begins" : "both"]++
      }
    }
    expect(new Set(told.map(({ state }) => state)).size).toBe(told.length)
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
})
