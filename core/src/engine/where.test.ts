import { expect, test } from "vitest"
import { evaluate, type Formula, not, option, or } from "../logic/index.ts"
import { buildSpace } from "./build.ts"
import type { Structure } from "./model.ts"
import { statesWhere } from "./where.ts"

const structure = (options: number, more: Partial<Structure> = {}): Structure => ({
  directions: Array.from({ length: options }, () => "both" as const),
  optionCounts: [options],
  preferences: [],
  infeasible: [],
  merges: [],
  noMoves: [],
  ...more,
})

const both: Formula = { kind: "and", of: [option(0), option(2)] }

test.each([
  ["a small cube", structure(3)],
  ["a cube with gaps", structure(7, { infeasible: [both] })],
  [
    "a list with merged states",
    structure(7, { merges: [both, { kind: "and", of: [not(option(0)), option(3)] }] }),
  ],
])("%s: the same as looking at every state", (_, of) => {
  const space = buildSpace(of)
  if (!("slots" in space)) throw new Error("no space")
  const iff: Formula = { kind: "iff", left: option(0), right: option(1) }
  for (const formula of [
    option(2),
    not(option(2)),
    iff,
    or([both, not(option(1))]),
    { kind: "true" } as const,
  ]) {
    const expected: number[] = []
    for (let slot = 0; slot < space.slots; slot++)
      if (space.isState(slot) && evaluate(formula, (each) => space.taken(slot, each))) expected.push(slot)
    expect(statesWhere(space, formula).toArray()).toEqual(expected)
  }
})
