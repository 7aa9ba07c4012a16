import { describe, expect, it } from "vitest"
import {
  analyse,
  buildModel,
  type Concept,
  type GraphModel,
  type Preference,
  Reference,
  statesWhere,
} from "../core/src/engine/index.ts"
import { and, not, option } from "../core/src/logic/index.ts"
import { highs } from "../core/src/solver/index.ts"
import { type Goal, loadSolver, severalGoals, targetAt } from "../core/src/study/index.ts"
import { Random, randomFormula, randomStructure } from "./conflicts.ts"
import { luck } from "./seed.ts"

// Several goals at once (core/src/study/inverse/SPEC.md, X1, X4, X11), held against all rankings of all who may be touched.

const RUNS = 120

/** Every weak order of so many states, as dense ranks. */
function rankings(states: number): number[][] {
  const found: number[][] = []
  for (let code = 0; code < states ** states; code++) {
    const ranks = Array.from({ length: states }, (_, s) => 1 + (Math.floor(code / states ** s) % states))
    if (Math.max(...ranks) === new Set(ranks).size) found.push(ranks)
  }
  return found
}

function distance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < a; b++)
      sum += Math.abs(Math.sign(one[a]! - one[b]!) - Math.sign(other[a]! - other[b]!)) / 2
  return sum
}

/** What a random goal asks for: states to hold, and states that must not. */
function randomGoal(random: Random, twin: Reference, concept: Concept, options: number): Goal {
  const state = () => targetAt(random.pick(random.pick(twin.states)))
  const formula = () => ({ formula: randomFormula(random, options, 1), text: "" })
  return {
    concept,
    hold: random.chance(0.5) ? [state()] : [state(), random.chance(0.5) ? state() : formula()],
    not: random.chance(0.7) ? [random.chance(0.6) ? state() : formula()] : [],
  }
}

const cases = Array.from({ length: RUNS }, (_, run) => {
  const random = new Random(5200 + run)
  for (;;) {
    const structure = randomStructure(random, {
      dms: [2, 3],
      options: [1, 2],
      oneWay: 0.2,
      infeasible: 0.6,
      noMove: 0.2,
      most: 3,
    })
    const twin = new Reference(structure)
    if (twin.states.length < 3 || twin.states.length > 4) continue
    return { random, structure, twin, model: (buildModel(structure) as { model: GraphModel }).model }
  }
})

const solver = await loadSolver(highs)

describe("several goals at once", () => {
  it(`are reached by the fewest pairs, in ${RUNS} random conflicts, where each looks at its own ranking alone`, async () => {
    const seen = { changed: 0, already: 0, none: 0, contradiction: 0, two: 0, barred: 0 }
    for (const { random, structure, twin, model } of cases) {
      const concept = random.pick(["nash", "gmr", "smr"] as const)
      const goal = randomGoal(random, twin, concept, structure.directions.length)
      const dms = twin.dms.filter(() => random.chance(0.8))
      const analysis = analyse(model, [concept])
      const found = severalGoals(solver, analysis, goal, { dms, kept: [] }, 1)!

      // Of each ranking of each decision maker who is stable where, and how far it is from today's.
      const { space } = model
      const slots = twin.states.map((_, s) => space.slot(s + 1))
      const all = rankings(slots.length)
      const own = twin.dms.map((dm) => {
        const before = slots.map((slot) => model.ranks[dm]![slot]!)
        const least = new Map<string, number>()
        for (const ranks of dms.includes(dm) ? all : [before]) {
          const groups = [...new Set(ranks)]
            .sort((a, b) => a - b)
            .map((rank) => twin.states.flatMap((members, s) => (ranks[s] === rank ? [members[0]!] : [])))
          const preference: Preference = { kind: "ranking", groups }
          const as = new Reference({
            ...structure,
            preferences: structure.preferences.with(dm, preference),
          })
          const stable = slots.map((_, s) => (as.stable(dm, s, concept) ? "1" : "0")).join("")
          const far = distance(before, ranks)
          least.set(stable, Math.min(far, least.get(stable) ?? far))
        }
        return least
      })
      const wanted = goal.hold.map(({ formula }) => statesWhere(space, formula))
      const barred = goal.not.map(({ formula }) => statesWhere(space, formula))
      let best = Number.POSITIVE_INFINITY
      const combine = (dm: number, both: string, pairs: number): void => {
        const sets = own[dm]
        if (sets === undefined) {
          const holds = slots.filter((_, s) => both[s] === "1")
          const reached =
            wanted.every((set) => holds.some((slot) => set.has(slot))) &&
            !barred.some((set) => holds.some((slot) => set.has(slot)))
          if (reached) best = Math.min(best, pairs)
          return
        }
        for (const [stable, far] of sets)
          combine(
            dm + 1,
            [...both].map((is, s) => (is === "1" && stable[s] === "1" ? "1" : "0")).join(""),
            pairs + far,
          )
      }
      combine(0, "1".repeat(slots.length), 0)

      expect(found.proved).toBe(true)
      const [answer] = found.answers
      expect(answer?.pairs ?? Number.POSITIVE_INFINITY).toBe(best)
      if (answer === undefined) {
        seen.none++
        if (found.contradiction !== null) seen.contradiction++
        continue
      }
      seen[answer.pairs > 0 ? "changed" : "already"]++
      if (goal.hold.length > 1) seen.two++
      if (goal.not.length > 0 && answer.pairs > 0) seen.barred++
      const changed = answer.rankings.reduce(
        (sum, { dm, ranks }) =>
          sum +
          distance(
            slots.map((s) => model.ranks[dm]![s]!),
            slots.map((s) => ranks[s]!),
          ),
        0,
      )
      expect(changed).toBe(answer.pairs)
      for (const { dm } of answer.rankings) expect(dms).toContain(dm)
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(luck(3))
  }, 60_000)

  it("are reached by what is said to reach them where answers hang on everybody", async () => {
    let reached = 0
    for (const { random, structure, twin, model } of cases) {
      const concept = random.pick(["seq", "sseq", "sim"] as const)
      const goal = randomGoal(random, twin, concept, structure.directions.length)
      const found = severalGoals(solver, analyse(model, [concept]), goal, { dms: twin.dms, kept: [] }, 2)!
      // Half a pair is the least there is; and where each state that may hold is one that must not, nothing can do it.
      expect(found.proved).toBe(found.choices === 0 || found.answers[0]?.pairs === 0.5)
      for (const { rankings: changed, states } of found.answers) {
        const preferences = structure.preferences.map((preference, dm): Preference => {
          const ranks = changed.find((each) => each.dm === dm)?.ranks
          if (ranks === undefined) return preference
          const groups = [...new Set(ranks)]
            .filter((rank) => rank > 0)
            .sort((a, b) => a - b)
            .map((rank) =>
              twin.states.flatMap((members, s) =>
                ranks[model.space.slot(s + 1)] === rank ? [members[0]!] : [],
              ),
            )
          return { kind: "ranking", groups }
        })
        const after = new Reference({ ...structure, preferences })
        const holds = (s: number): boolean => after.dms.every((dm) => after.stable(dm, s, concept))
        const at = (text: string): number => after.states.findIndex((members) => members.includes(text))
        for (const state of states) expect(holds(at(state))).toBe(true)
        for (const { formula } of goal.not)
          statesWhere(model.space, formula).forEach((slot) => {
            expect(holds(at(model.space.text(slot)))).toBe(false)
            return true
          })
        reached++
      }
    }
    expect(reached).toBeGreaterThan(40)
  }, 60_000)

  it("name the state that holds where another was meant", () => {
    const { model } = buildModel({
      optionCounts: [1, 1],
      directions: ["both", "both"],
      infeasible: [],
      merges: [],
      noMoves: [],
      preferences: [
        { kind: "ranking", groups: [["YY"], ["YN", "NN", "NY"]] },
        { kind: "ranking", groups: [["YY"], ["YN"], ["NN"], ["NY"]] },
      ],
    }) as { model: GraphModel }
    const goal: Goal = { concept: "sim", hold: [targetAt("YN"), { formula: option(1), text: "" }], not: [] }
    const { answers } = severalGoals(solver, analyse(model, ["sim"]), goal, { dms: [0, 1], kept: [] }, 2)!
    // The second was found for NY, which the other decision maker's new ranking makes fall.
    expect(answers.map(({ states }) => states)).toEqual([
      ["YN", "YY"],
      ["YN", "YY"],
    ])
  })

  it("say what contradicts what where no ranking does", async () => {
    // Of two states between which it alone can move nobody leaves both.
    const { model } = buildModel({
      optionCounts: [1, 1],
      directions: ["both", "both"],
      infeasible: [],
      merges: [],
      noMoves: [],
      preferences: [{ kind: "statements", statements: [option(0)] }, { kind: "indifferent" }],
    }) as { model: GraphModel }
    const goal: Goal = {
      concept: "nash",
      hold: [targetAt("NY")],
      not: [targetAt("NN"), targetAt("YN")],
    }
    const found = severalGoals(solver, analyse(model, ["nash"]), goal, { dms: [0], kept: [] }, 1)!
    expect(found.answers).toEqual([])
    expect(found.contradiction).toMatchObject({ dm: 0, isSmallest: true })
    expect(found.contradiction!.clash).toHaveLength(2)
    const formula = and([option(0), not(option(0))])
    const impossible: Goal = { concept: "nash", hold: [{ formula, text: "" }], not: [] }
    expect(
      severalGoals(solver, analyse(model, ["nash"]), impossible, { dms: [0], kept: [] }, 1),
    ).toMatchObject({
      answers: [],
      contradiction: null,
      choices: 0,
    })
  })
})
