import { expect, test } from "vitest"
import { Random, randomStructure } from "../../../checks/conflicts.ts"
import { Bits } from "./bits.ts"
import { buildModel } from "./build.ts"
import type { GraphModel } from "./model.ts"
import { Paths, type StepKind } from "./paths.ts"
import { Reference } from "./reference.ts"

// Every legal sequence, longest `most` moves, that ends where no shorter one does: straight from the words of Q1.
function shortest(
  reference: Reference,
  start: number,
  kind: StepKind,
  until: (s: number) => boolean,
  most: number,
) {
  const found = new Map<number, string[]>([[start, [""]]])
  let level: { at: number; last: number; text: string }[] = [{ at: start, last: -1, text: "" }]
  for (let length = 1; length <= most; length++) {
    const next: typeof level = []
    const reached = new Map<number, string[]>()
    for (const { at, last, text } of level) {
      if (until(at)) continue
      for (const dm of reference.dms) {
        if (dm === last) continue
        const steps = kind === "moves" ? [...reference.moves(dm, at)] : reference.improvements(dm, at)
        for (const to of steps) {
          const path = `${text} ${dm}>${to}`
          next.push({ at: to, last: dm, text: path })
          if (!found.has(to)) reached.set(to, [...(reached.get(to) ?? []), path])
        }
      }
    }
    for (const [to, paths] of reached) found.set(to, paths)
    level = next
  }
  return found
}

test("all shortest paths agree with trying every legal sequence (Q1 to Q3)", () => {
  for (let seed = 1; seed <= 150; seed++) {
    const random = new Random(seed)
    const structure = randomStructure(random, {
      dms: [1, 3],
      options: [1, 2],
      oneWay: 0.2,
      infeasible: 0.5,
      noMove: 0.4,
      merge: 0.3,
      most: 4,
    })
    const reference = new Reference(structure)
    const model = (buildModel(structure) as { model: GraphModel }).model
    const start = random.below(reference.states.length)
    const stops = reference.states.map(() => random.chance(0.2))
    for (const kind of ["moves", "improvements"] as const)
      for (const stop of [false, true]) {
        const until = stop
          ? Bits.of(
              model.space.slots,
              stops.flatMap((on, s) => (on ? [model.space.slot(s + 1)] : [])),
            )
          : null
        const expected = shortest(reference, start, kind, (s) => stop && stops[s]!, 5)
        const paths = new Paths(model, model.space.slot(start + 1), kind, { until })
        reference.states.forEach((_, s) => {
          const { length, paths: found, more } = paths.to(model.space.slot(s + 1), 1000)
          const told = found.map((steps) =>
            steps.map(({ dm, to }) => ` ${dm}>${model.space.number(to) - 1}`).join(""),
          )
          const wanted = expected.get(s)
          if (length > 5) return
          expect({ seed, s, told: told.sort(), more }).toEqual({
            seed,
            s,
            told: [...(wanted ?? [])].sort(),
            more: false,
          })
          expect(length).toBe(
            wanted === undefined ? -1 : wanted[0]!.trim() === "" ? 0 : wanted[0]!.trim().split(" ").length,
          )
        })
      }
  }
})

test("a limit on paths is said when it cuts (Q2)", () => {
  const structure = {
    optionCounts: [1, 1, 1],
    directions: ["both", "both", "both"] as const,
    infeasible: [],
    merges: [],
    noMoves: [],
    preferences: [0, 1, 2].map(() => ({ kind: "indifferent" }) as const),
  }
  const { model } = buildModel(structure) as { model: GraphModel }
  const paths = new Paths(model, 0, "moves")
  expect(paths.to(7, 6)).toMatchObject({ length: 3, more: false })
  expect(paths.to(7, 6).paths).toHaveLength(6)
  expect(paths.to(7, 5)).toMatchObject({ length: 3, more: true })
  expect(paths.to(7, 5).paths).toHaveLength(5)
})
