import { describe, expect, it } from "vitest"
import {
  analyse,
  type Concept,
  type Preference,
  Reference,
  Stopped,
  type Structure,
} from "../core/src/engine/index.ts"
import { compile, read } from "../core/src/file/index.ts"
import { evaluate, type Formula } from "../core/src/logic/index.ts"
import { type Goal, mostLevers, packagesFor, targetAt } from "../core/src/study/index.ts"
import { Random, randomFormula, randomStructure } from "./conflicts.ts"
import { fileOf, namesIn } from "./random-file.ts"
import { luck } from "./seed.ts"

// Packages (core/src/study/inverse/SPEC.md, X8), held against every bound model worked out by the definitions.

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq", "sim"]
const RUNS = 60

const isTrue = (formula: Formula, text: string): boolean => evaluate(formula, (o) => text[o] === "Y")

/** The structure with its levers at some values: every other state is infeasible. */
function bound(structure: Structure, levers: readonly number[], values: string): Structure {
  const rules = levers.map((lever, i): Formula => {
    const taken: Formula = { kind: "option", option: lever }
    return values[i] === "Y" ? { kind: "not", of: taken } : taken
  })
  return { ...structure, infeasible: [...structure.infeasible, ...rules] }
}

/** Who prefers what stays: a ranking keeps its order, whatever its states are called now. */
function kept(structure: Structure, before: Reference, states: Reference["states"]): Structure {
  const preferences = structure.preferences.map((preference, dm): Preference => {
    if (preference.kind !== "ranking") return preference
    const of = (members: readonly string[]) =>
      before.states.findIndex((each) => members.every((one) => each.includes(one)))
    const left = states.map((members) => ({ name: members[0]!, of: of(members) }))
    const groups: (typeof left)[] = []
    for (const each of left) {
      const level = groups.find(
        ([first]) => !before.prefers(dm, first!.of, each.of) && !before.prefers(dm, each.of, first!.of),
      )
      if (level === undefined) groups.push([each])
      else level.push(each)
    }
    groups.sort(([a], [b]) => (before.prefers(dm, a!.of, b!.of) ? -1 : 1))
    return { kind: "ranking", groups: groups.map((group) => group.map(({ name }) => name)) }
  })
  return { ...structure, preferences }
}

/** What improvements of everybody reach. */
function led(twin: Reference, from: number): Set<number> {
  const seen = new Set([from])
  for (const at of seen) for (const dm of twin.dms) for (const to of twin.improvements(dm, at)) seen.add(to)
  // Nobody moves twice in a row.
  return new Set([from, ...[...seen].filter((to) => twin.reach(twin.dms, from, true).has(to))])
}

const equilibria = (twin: Reference, concept: Concept): number[] =>
  twin.states.flatMap((_, s) => (twin.dms.every((dm) => twin.stable(dm, s, concept)) ? [s] : []))

describe("packages (X8)", () => {
  it(`are what the definitions say, in ${RUNS} random conflicts`, () => {
    const seen = {
      works: 0,
      fails: 0,
      empty: 0,
      led: 0,
      stuck: 0,
      unbound: 0,
      needed: 0,
      idle: 0,
      whole: 0,
      loss: 0,
      noLoss: 0,
    }
    for (let run = 0; run < RUNS; run++) {
      const random = new Random(9100 + run)
      const structure = randomStructure(random, {
        dms: [2, 3],
        options: [1, 2],
        oneWay: 0.2,
        infeasible: 0.4,
        noMove: 0.2,
        merge: 0.3,
        most: 5,
      })
      const free = new Reference(structure)
      const today = random.pick(random.pick(free.states))
      const { options, owners } = namesIn(structure)
      const { conflict } = read(fileOf(structure, { statusQuo: options.filter((_, o) => today[o] === "Y") }))
      const { model } = compile(conflict!)
      expect(conflict!.statusQuo).toBe(today)
      const concept = random.pick(CONCEPTS)
      const levers = random.shuffle(owners.map((_, o) => o)).slice(0, 1 + random.below(3))
      const target = () => ({ formula: randomFormula(random, owners.length, 2), text: "" })
      const goal: Goal = {
        concept,
        hold: random.chance(0.3) ? [target(), target()] : [targetAt(random.pick(random.pick(free.states)))],
        not: random.chance(0.3) ? [target()] : [],
      }
      const found = packagesFor(conflict!, analyse(model!, [concept]), goal, levers)
      if (structure.optionCounts.some((count, dm) => count === levers.filter((o) => owners[o] === dm).length))
        seen.whole++

      const heldFree = equilibria(free, concept).map((s) => free.states[s]!)
      const barredFree = goal.not.some(({ formula }) =>
        heldFree.some((members) => isTrue(formula, members[0]!)),
      )
      const works = new Map<string, boolean>()
      for (const pack of found.packages) {
        const values = pack.taken.map((is) => (is ? "Y" : "N")).join("")
        expect(pack.differs).toBe(levers.filter((o, i) => today[o] !== values[i]).length)
        const plain = bound(structure, levers, values)
        const states = new Reference({
          ...plain,
          preferences: plain.preferences.map(() => ({ kind: "indifferent" as const })),
        }).states
        expect(pack.feasible).toBe(states.length)
        if (states.length === 0) {
          expect(pack.works).toBe(false)
          works.set(values, false)
          seen.empty++
          continue
        }
        const twin = new Reference(kept(plain, free, states))
        const held = equilibria(twin, concept)
        const targetsMet = goal.hold.map(({ formula }) =>
          held.filter((s) => isTrue(formula, twin.states[s]![0]!)),
        )
        const barred = goal.not.some(({ formula }) => held.some((s) => isTrue(formula, twin.states[s]![0]!)))
        const reached = targetsMet.every((of) => of.length > 0) && !barred
        expect(pack.works).toBe(reached)
        works.set(values, reached)
        seen[reached ? "works" : "fails"]++
        const start = [...today]
        levers.forEach((o, i) => {
          start[o] = values[i]!
        })
        const from = twin.states.findIndex((members) => members.includes(start.join("")))
        const [now, then] = [today, start.join("")].map((text) =>
          free.states.findIndex((members) => members.includes(text)),
        ) as [number, number]
        const setters = owners.filter((_, o) => start[o] !== today[o])
        const losers = free.dms.filter(
          (dm) => then >= 0 && setters.includes(dm) && free.prefers(dm, now, then),
        )
        expect(pack.losers).toEqual(losers)
        expect(pack.start === null).toBe(then < 0)
        seen[losers.length > 0 ? "loss" : "noLoss"]++
        const reach = from < 0 ? null : led(twin, from)
        const isFree = (s: number): boolean =>
          heldFree.some((members) => members.includes(twin.states[s]![0]!))
        pack.holding.forEach(({ states: told, count }, i) => {
          expect(count).toBe(targetsMet[i]!.length)
          const all = targetsMet[i]!.slice(0, 12)
          expect(told).toHaveLength(all.length)
          all.forEach((s, j) => {
            const members = twin.states[s]!
            const dashed = [...members[0]!]
              .map((c, o) => (members.every((m) => m[o] === c) ? c : "-"))
              .join("")
            expect([dashed, members[0]]).toContain(told[j]!.state)
            expect(told[j]!.unbound).toBe(isFree(s))
            expect(told[j]!.led).toBe(reach === null ? null : reach.has(s))
            if (reach !== null) seen[reach.has(s) ? "led" : "stuck"]++
          })
        })
        const unbound = reached && !barredFree && targetsMet.every((of) => of.some(isFree))
        expect(pack.unbound).toBe(unbound)
        if (reached) seen[unbound ? "unbound" : "needed"]++
      }
      const reached = found.packages.filter(({ works: is }) => is)
      const least = Math.min(...reached.map(({ differs }) => differs))
      expect(found.smallest.map((i) => found.packages[i])).toEqual(
        reached.filter(({ differs }) => differs === least),
      )
      const idle = levers.filter((_, bit) =>
        [...works].every(
          ([values, is]) =>
            is === works.get([...values].map((v, i) => (i === bit ? (v === "Y" ? "N" : "Y") : v)).join("")),
        ),
      )
      expect(found.idle).toEqual(idle)
      seen.idle += idle.length
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(luck(4))
  })

  it("let improvements lead on from today with the levers set, where they are asked to", () => {
    const { conflict } = read(`parley: 1
title: An offer
decisionMakers:
  giver: { options: { offer: {} } }
  taker: { options: { accept: {}, sulk: {} } }
preferences:
  taker: [accept iff offer, not sulk]
statusQuo: [sulk]
`)
    const analysis = analyse(compile(conflict!).model!, ["seq"])
    const works = (state: string): boolean[] => {
      const goal: Goal = { concept: "seq", hold: [targetAt(state)], not: [], from: conflict!.statusQuo! }
      return packagesFor(conflict!, analysis, goal, [0]).packages.map((each) => each.works)
    }
    expect(works("YYN")).toEqual([false, true])
    // Nobody makes the offer unbound, though it would hold.
    const offered = (from: object) => {
      const goal: Goal = { concept: "seq", hold: [targetAt("YYN")], not: [], ...from }
      return packagesFor(conflict!, analysis, goal, [0]).packages.map((each) => each.unbound)
    }
    expect(offered({})).toEqual([false, true])
    expect(offered({ from: conflict!.statusQuo! })).toEqual([false, false])
    expect(offered({ from: "YNN" })).toEqual([false, true])
    expect(works("NNN")).toEqual([true, false])
    // With a lever more today's sulking stays, and nobody comes to where there is none.
    const goal: Goal = { concept: "seq", hold: [targetAt("YYN")], not: [], from: conflict!.statusQuo! }
    const { packages, smallest } = packagesFor(conflict!, analysis, goal, [0, 2])
    expect(packages.map((each) => each.works)).toEqual([false, true, false, false])
    expect(smallest).toEqual([1])
  })

  it("are refused where there are too many levers, none, or one twice", () => {
    const { conflict } = read(
      fileOf({
        optionCounts: [13],
        directions: Array(13).fill("both"),
        infeasible: [],
        merges: [],
        noMoves: [],
        preferences: [{ kind: "indifferent" }],
      }),
    )
    const analysis = analyse(compile(conflict!).model!, ["nash"])
    const goal: Goal = { concept: "nash", hold: [targetAt("Y".repeat(13))], not: [] }
    const asked = (levers: number[]) => () => packagesFor(conflict!, analysis, goal, levers)
    expect(asked(Array.from({ length: 13 }, (_, o) => o))).toThrow(RangeError)
    expect(asked([])).toThrow(RangeError)
    expect(asked([1, 1])).toThrow(RangeError)
    expect(asked([13])).toThrow(RangeError)
  })

  it("are refused where so many of so large a model would take minutes", () => {
    const { conflict } = read(`parley: 1
title: Large
decisionMakers: { one: { options: { ${Array.from({ length: 17 }, (_, i) => `o${i}: {}`).join(", ")} } } }
preferences: { one: [o0] }
`)
    const analysis = analyse(compile(conflict!).model!, ["nash"])
    const goal: Goal = { concept: "nash", hold: [targetAt("Y".repeat(17))], not: [] }
    expect(mostLevers(analysis.model)).toBe(9)
    const ten = Array.from({ length: 10 }, (_, lever) => lever)
    expect(() => packagesFor(conflict!, analysis, goal, ten)).toThrow(Stopped)
  })

  it("end when they are stopped", () => {
    const { conflict } = read(fileOf(randomStructure(new Random(3), { dms: [2, 2], options: [2, 2] })))
    const analysis = analyse(compile(conflict!).model!, ["nash"])
    const goal: Goal = { concept: "nash", hold: [targetAt("Y---")], not: [] }
    let ticks = 0
    const signal = { aborted: false }
    const watch = { signal, progress: () => (signal.aborted = ++ticks === 3) }
    expect(() => packagesFor(conflict!, analysis, goal, [0, 1, 2], {}, watch)).toThrow("aborted")
    expect(ticks).toBe(3)
  })
})
