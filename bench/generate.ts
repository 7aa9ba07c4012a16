import { Random, randomFormula } from "../checks/conflicts.ts"
import { printFormula } from "../core/src/logic/index.ts"

/// A conflict to be timed.
export interface Shape {
  readonly dms: number
  /// Options of each decision maker.
  readonly options: number
  /// Statements of each; ten unless given.
  readonly statements?: number
  /// Share of one-way options, and how many rules, each removing an eighth of what is left.
  readonly oneWay?: number
  readonly rules?: number
}

/// The text of a random conflict file of a shape; the same seed gives the same text.
export function generate(
  { dms, options, statements = 10, oneWay = 0, rules = 0 }: Shape,
  seed: number,
): string {
  const random = new Random(seed)
  const total = dms * options
  const name = (option: number): string => `d${Math.floor(option / options)}o${option % options}`
  const lines = [
    "parley: 1",
    `title: ${dms} decision makers with ${options} options each, seed ${seed}`,
    "decisionMakers:",
  ]
  for (let dm = 0; dm < dms; dm++) {
    lines.push(`  d${dm}:`, `    name: Party ${dm + 1}`, "    options:")
    for (let i = 0; i < options; i++) {
      const way = random.chance(oneWay) ? `, oneWay: ${random.pick(["taken", "dropped"])}` : ""
      lines.push(`      ${name(dm * options + i)}: { name: Option ${i + 1} of ${dm + 1}${way} }`)
    }
  }
  if (rules > 0) {
    lines.push("infeasible:")
    for (let rule = 0; rule < rules; rule++) {
      const parts = random.shuffle(Array.from({ length: total }, (_, option) => option)).slice(0, 3)
      lines.push(
        `  - ${parts.map((option) => (random.chance(0.5) ? `not ${name(option)}` : name(option))).join(" and ")}`,
      )
    }
  }
  lines.push("preferences:")
  for (let dm = 0; dm < dms; dm++) {
    lines.push(`  d${dm}:`)
    for (let i = 0; i < statements; i++)
      lines.push(`    - ${printFormula(randomFormula(random, total, 2), name)}`)
  }
  return `${lines.join("\n")}\n`
}
