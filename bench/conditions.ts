import { CONCEPTS, definitionOf } from "../core/src/engine/index.ts"
// How long it takes to say what must be true of everybody's preferences for one state to hold, and the nearest rankings, at
// 65,536 states of several shapes, in a process that is warm.
// Usage: tsx bench/conditions.ts [RUNS]

import type { Concept } from "../core/src/engine/index.ts"
import { compile, read } from "../core/src/file/index.ts"
import { conditionsOf, nearestRanking } from "../core/src/study/index.ts"
import { generate } from "./generate.ts"
import { median } from "./median.ts"

const SHAPES: readonly (readonly number[])[] = [
  [4, 4, 4, 4],
  [8, 8],
  [2, 2, 2, 2, 2, 2, 2, 2],
  [6, 5, 5],
]
const ASKED: readonly Concept[] = CONCEPTS.filter((concept) => definitionOf(concept).conditions !== "none")

const runs = Number(process.argv[2] ?? 5)
if (!Number.isInteger(runs) || runs < 1) throw new Error("Usage: tsx bench/conditions.ts [RUNS]")

console.log("| options each | concept | demands | ways | median s | most s |")
console.log("|---|---|--:|--:|--:|--:|")
for (const options of SHAPES) {
  const { conflict } = read(generate({ dms: options.length, options: [...options], statements: 8 }, 1))
  const { model } = compile(conflict!)
  for (const concept of ASKED) {
    const times: number[] = []
    let [demands, ways] = [0, 0]
    for (let run = 0; run <= runs; run++) {
      const slot = model!.space.slot(1 + ((run * 12_345) % model!.space.count))
      ;[demands, ways] = [0, 0]
      const start = performance.now()
      for (const [dm, ranks] of model!.ranks.entries()) {
        const found = conditionsOf(model!, slot, dm, concept)!
        nearestRanking(found, ranks)
        demands += found.demands.length
        ways += found.demands.reduce((sum, each) => sum + each.ways.length, 0)
      }
      if (run > 0) times.push((performance.now() - start) / 1000)
    }
    const most = Math.max(...times)
    console.log(
      `| ${options.join(", ")} | ${concept} | ${demands} | ${ways} | ${median(times).toFixed(2)} | ${most.toFixed(2)} |`,
    )
  }
}
