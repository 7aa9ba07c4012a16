import { Random, randomFormula } from "../checks/conflicts.ts"
import { printFormula } from "../core/src/logic/index.ts"

/** A conflict to be timed. */
export interface Shape {
  readonly dms: number
  /** Options of each decision maker: as many for all, or a number for each. */
  readonly options: number | readonly number[]
  /** Statements of each; ten unless given. */
  readonly statements?: number
  /** How preferences are given; by statements unless said. A ranking is of all states, so without rules. */
  readonly preferences?: "statements" | "ranking" | "weights"
  /** Share of one-way options, and how many rules, each removing an eighth of what is left. */
  readonly oneWay?: number
  readonly rules?: number
  /** How many barred moves, and how many merged states, each of a 64th of what is left; at most 64. */
  readonly noMoves?: number
  readonly merges?: number
}

/** The text of a random conflict file of a shape; the same seed gives the same text. */
export function generate(shape: Shape, seed: number): string {
  const { dms, options, oneWay = 0, rules = 0, noMoves = 0, merges = 0 } = shape
  const counts = typeof options === "number" ? Array<number>(dms).fill(options) : options
  if (counts.length !== dms) throw new RangeError("there must be a number of options per decision maker")
  if (shape.preferences === "ranking" && rules > 0)
    throw new RangeError("a ranking is of all states, so there can be no rules")
  const random = new Random(seed)
  const names = counts.flatMap((count, dm) => Array.from({ length: count }, (_, i) => `d${dm}o${i}`))
  const literal = (option: number): string => (random.chance(0.5) ? `not ${names[option]}` : names[option]!)
  const some = (count: number): number[] => random.shuffle(names.map((_, option) => option)).slice(0, count)
  const held = typeof options === "number" ? `${options} options each` : `${options.join(", ")} options`

  const lines = ["parley: 1", `title: ${dms} decision makers with ${held}, seed ${seed}`, "decisionMakers:"]
  counts.forEach((count, dm) => {
    lines.push(`  d${dm}:`, `    name: Party ${dm + 1}`, "    options:")
    for (let i = 0; i < count; i++) {
      const way = random.chance(oneWay) ? `, oneWay: ${random.pick(["taken", "dropped"])}` : ""
      lines.push(`      d${dm}o${i}: { name: Option ${i + 1} of ${dm + 1}${way} }`)
    }
  })
  if (rules > 0) lines.push("infeasible:")
  for (let rule = 0; rule < rules; rule++) lines.push(`  - ${some(3).map(literal).join(" and ")}`)
  lines.push("preferences:")
  for (let dm = 0; dm < dms; dm++) lines.push(...preferencesOf(shape, dm, names, random))
  if (noMoves > 0) lines.push("noMove:")
  for (let rule = 0; rule < noMoves; rule++) {
    // What it may not move to is about its own options: others' do not change.
    const by = random.below(dms)
    const own = literal(names.indexOf(`d${by}o${random.below(counts[by]!)}`))
    lines.push(`  - { by: d${by}, from: ${some(2).map(literal).join(" and ")}, to: ${own} }`)
  }
  if (merges > 0) lines.push("merge:", ...merged(some(6), merges, names))
  return `${lines.join("\n")}\n`
}

function preferencesOf(
  { statements = 10, preferences = "statements" }: Shape,
  dm: number,
  names: readonly string[],
  random: Random,
): string[] {
  switch (preferences) {
    case "statements":
      return [
        `  d${dm}:`,
        ...Array.from(
          { length: statements },
          () => `    - ${printFormula(randomFormula(random, names.length, 2), (option) => names[option]!)}`,
        ),
      ]
    case "weights":
      return [`  d${dm}:`, `    weights: { ${names.map((name) => `${name}: ${weight(random)}`).join(", ")} }`]
    case "ranking":
      return [
        `  d${dm}:`,
        `    ranking: [${random
          .shuffle(allStates(names.length))
          .map((state) => `"${state}"`)
          .join(", ")}]`,
      ]
  }
}

// From -9.9 to 9.9 by tenths.
function weight(random: Random): string {
  return ((random.below(199) - 99) / 10).toFixed(1)
}

function allStates(options: number): string[] {
  return Array.from({ length: 2 ** options }, (_, code) => patternOf(code, options))
}

function patternOf(code: number, options: number): string {
  return Array.from({ length: options }, (_, option) => ((code >>> option) & 1 ? "Y" : "N")).join("")
}

// Different patterns of the same options, so that no two have a state in common.
function merged(options: readonly number[], count: number, names: readonly string[]): string[] {
  return Array.from({ length: count }, (_, code) => {
    const pattern = patternOf(code, options.length)
    const parts = options.map((option, i) => (pattern[i] === "Y" ? names[option]! : `not ${names[option]}`))
    return `  - ${parts.join(" and ")}`
  })
}
