import { expect, test } from "vitest"
import { type Analysis, analyse, CONCEPTS, type GraphModel } from "../core/src/engine/index.ts"
import { compile, type Json, read } from "../core/src/file/index.ts"
import { conflictText, readGmcr, readNfg, resultsOf, writeGmcr, writeNfg } from "../core/src/render/index.ts"
import { Random, randomStructure, type Traits } from "./conflicts.ts"
import { dataOf } from "./data.ts"

interface Built {
  readonly conflict: NonNullable<ReturnType<typeof read>["conflict"]>
  readonly model: GraphModel
  readonly analysis: Analysis
}

function built(data: Json): Built {
  const reading = read(conflictText(data, "json"))
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  const { conflict } = reading
  const { model, problems } = compile(conflict!)
  expect(problems).toEqual([])
  return { conflict: conflict!, model: model!, analysis: analyse(model!, CONCEPTS) }
}

/** What an analysis says, whatever things are called. */
function verdicts({ conflict, model, analysis }: Built): object {
  const { states, counts, equilibria, stability } = resultsOf({ conflict, model, analysis, states: "all" })
  return {
    counts,
    equilibria,
    stability: Object.values(stability!).map((of) => Object.values(of)),
    states: states.list!.map(({ state, code, ranks }) => ({ state, code, ranks: Object.values(ranks) })),
  }
}

const TRAITS: Traits = { dms: [1, 4], options: [1, 3], oneWay: 0.3, infeasible: 0.5 }

test.each(Array.from({ length: 150 }, (_, seed) => seed))(
  "conflict %d goes through .gmcr unchanged",
  (seed) => {
    const original = built(dataOf(randomStructure(new Random(seed), TRAITS)))
    const written = writeGmcr(original)
    expect(written.problems.filter(({ severity }) => severity === "error")).toEqual([])
    const again = readGmcr(written.text!, { title: "Random" })
    expect(again.problems.filter(({ code }) => code !== "gmcr-repeated-statement")).toEqual([])
    expect(verdicts(built(again.data))).toEqual(verdicts(original))
  },
)

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  "conflict %d goes through YAML and JSON unchanged",
  (seed) => {
    const traits = { ...TRAITS, merge: 0.3, noMove: 0.3 }
    const data = dataOf(randomStructure(new Random(seed), traits))
    const original = verdicts(built(data))
    for (const format of ["yaml", "json"] as const) {
      const reading = read(conflictText(data, format))
      expect(verdicts(built(reading.data))).toEqual(original)
    }
  },
)

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  "conflict %d goes through .nfg unchanged",
  (seed) => {
    const traits: Traits = { dms: [1, 4], options: [1, 3] }
    const original = built(dataOf(randomStructure(new Random(seed), traits)))
    const written = writeNfg({ ...original, comment: "Ranks" })
    expect(written.problems).toEqual([])
    const again = readNfg(written.text!, { title: "Random" })
    expect(again.problems).toEqual([])
    expect(verdicts(built(again.data))).toEqual(verdicts(original))
  },
)
