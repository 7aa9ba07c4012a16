import { Random, randomFormula } from "../checks/conflicts.ts"
import { printFormula } from "../core/src/logic/index.ts"

/** Parties that each take a plan of steps, one after the other, and one of as many stands. */
export interface Plan {
  readonly dms: number
  /** Steps of each plan, and stands of each party. */
  readonly steps: number
  /** The most steps that a party may be behind the one before it; it is never ahead. */
  readonly lag: number
}

/**
 * The text of a conflict file with few feasible states for its many options: the steps are chains of `requires`, the
 * stands groups of which one is taken, and a stand fits two places in the plan. Ten random statements each.
 */
export function generatePlan({ dms, steps, lag }: Plan, seed: number): string {
  const random = new Random(seed)
  const numbers = Array.from({ length: steps }, (_, i) => i)
  const parties = Array.from({ length: dms }, (_, dm) => dm)
  const names = parties.flatMap((dm) => [
    ...numbers.map((i) => `d${dm}step${i}`),
    ...numbers.map((i) => `d${dm}stand${i}`),
  ])
  const lines = ["parley: 1", `title: ${dms} plans of ${steps} steps, seed ${seed}`, "decisionMakers:"]
  for (const dm of parties) {
    lines.push(`  d${dm}:`, `    name: Party ${dm + 1}`, "    options:")
    for (const i of numbers) lines.push(`      d${dm}step${i}: { name: Step ${i + 1} of ${dm + 1} }`)
    for (const i of numbers) lines.push(`      d${dm}stand${i}: { name: Stand ${i + 1} of ${dm + 1} }`)
  }
  lines.push("infeasible:")
  const requires = (option: string, formula: string): number =>
    lines.push(`  - { option: ${option}, requires: ${formula} }`)
  for (const dm of parties) {
    const step = (i: number): string => `d${dm}step${i}`
    for (const i of numbers.slice(1)) requires(step(i), step(i - 1))
    lines.push(`  - { exactlyOne: [${numbers.map((i) => `d${dm}stand${i}`).join(", ")}] }`)
    // Stand i goes with i or i + 1 steps taken.
    for (const i of numbers) {
      const taken = [...(i > 0 ? [step(i - 1)] : []), ...(i + 1 < steps ? [`not ${step(i + 1)}`] : [])]
      requires(`d${dm}stand${i}`, taken.join(" and "))
    }
    if (dm === 0) continue
    for (const i of numbers) requires(step(i), `d${dm - 1}step${i}`)
    for (const i of numbers.slice(lag)) requires(`d${dm - 1}step${i}`, step(i - lag))
  }
  lines.push("preferences:")
  for (const dm of parties) {
    lines.push(`  d${dm}:`)
    for (let i = 0; i < 10; i++)
      lines.push(`    - ${printFormula(randomFormula(random, names.length, 2), (option) => names[option]!)}`)
  }
  return `${lines.join("\n")}\n`
}
