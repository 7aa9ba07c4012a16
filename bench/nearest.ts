// How long it takes to find the nearest ranking under which two states are stable for a decision maker and a third is
// not, in a process that is warm. Usage: tsx bench/nearest.ts [RUNS]
import { fileURLToPath } from "node:url"
import { buildModel, type Concept, type Preference, type Structure } from "../core/src/engine/index.ts"
import { and, not, option } from "../core/src/logic/index.ts"
import { highs } from "../core/src/solver/index.ts"
import { conditionsOf, type Demands, loadSolver, nearestMeeting } from "../core/src/study/index.ts"
import { Random } from "../core/src/study/robustness/random.ts"
import { median } from "./median.ts"

/** Decision makers with 3, 2 and 1 options, 40 feasible states. */
const CONFLICT: Omit<Structure, "preferences"> = {
  optionCounts: [3, 2, 1],
  directions: Array(6).fill("both"),
  infeasible: [and([option(5), option(4)]), and([option(5), option(3), not(option(4))])],
  merges: [],
  noMoves: [],
}

export interface Timed {
  readonly states: number
  /** States that the demands speak of, least and most. */
  readonly spoken: readonly [number, number]
  readonly pairs: readonly number[]
  readonly milliseconds: readonly number[]
}

/** Rankings without ties in random order, of seeds 1, 2, …; the states, too, are random. Throws where a run finds none. */
export async function timeNearest(concept: Concept, runs: number): Promise<Timed> {
  const spoken: number[] = []
  const pairs: number[] = []
  const milliseconds: number[] = []
  let states = 0
  for (let seed = 1; seed <= runs; seed++) {
    const random = new Random(seed)
    const model = modelOf(random)
    states = model.space.count
    const slots = Array.from({ length: states }, (_, i) => model.space.slot(i + 1))
    const [first, second, third] = shuffled(random, slots)
    const at = (slot: number | undefined) => conditionsOf(model, slot!, 0, concept)!
    const demands: Demands = { hold: [at(first), at(second)], fail: [at(third)] }
    const told = [...demands.hold, ...demands.fail].flatMap(({ slot, demands: of }) => [
      slot,
      ...of.flatMap(({ ways }) => ways.flat()),
    ])
    const before = performance.now()
    const found = nearestMeeting(await loadSolver(highs), demands, model.ranks[0]!)
    milliseconds.push(performance.now() - before)
    if (found.kind !== "met") throw new Error(`${concept}, seed ${seed}: ${found.kind}`)
    spoken.push(new Set(told).size)
    pairs.push(found.pairs)
  }
  return { states, spoken: [Math.min(...spoken), Math.max(...spoken)], pairs, milliseconds }
}

function modelOf(random: Random) {
  const indifferent: Preference = { kind: "indifferent" }
  const bare = buildModel({ ...CONFLICT, preferences: CONFLICT.optionCounts.map(() => indifferent) })
  if (bare.faults) throw new Error(bare.faults[0]!.kind)
  const { space } = bare.model
  const texts = Array.from({ length: space.count }, (_, i) => space.text(space.slot(i + 1)))
  const preferences = CONFLICT.optionCounts.map(
    (): Preference => ({ kind: "ranking", groups: shuffled(random, texts).map((text) => [text]) }),
  )
  const built = buildModel({ ...CONFLICT, preferences })
  if (built.faults) throw new Error(built.faults[0]!.kind)
  return built.model
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items]
  for (let i = left.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[left[i], left[j]] = [left[j]!, left[i]!]
  }
  return left
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = Number(process.argv[2] ?? 12)
  await timeNearest("nash", 1)
  console.log("| concept | states | spoken of | runs | median s | least to most s | pairs |")
  console.log("|---|--:|--:|--:|--:|--:|--:|")
  for (const concept of ["nash", "gmr", "smr", "seq", "sseq"] as const) {
    const { states, spoken, pairs, milliseconds } = await timeNearest(concept, runs)
    const seconds = (value: number): string => (value / 1000).toFixed(2)
    const [least, most] = [Math.min(...milliseconds), Math.max(...milliseconds)]
    console.log(
      `| ${concept} | ${states} | ${spoken.join(" to ")} | ${runs} | ${seconds(median(milliseconds))} | ${seconds(least)} to ${seconds(most)} | ${Math.min(...pairs)} to ${Math.max(...pairs)} |`,
    )
  }
}
