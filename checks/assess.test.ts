import { describe, expect, it } from "vitest"
import { analyse, type Concept, Reference, type Structure } from "../core/src/engine/index.ts"
import { citedIn, compile, type Json, read, toStructure } from "../core/src/file/index.ts"
import {
  evidenceOf,
  fallsWith,
  jointDeparture,
  judgeOffer,
  leavingOut,
  type Part,
  partsOf,
  preferredByAll,
} from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { fileOf, namesIn, some } from "./random-file.ts"
import { luck } from "./seed.ts"

// What is judged beside the outcomes, held against the definitions of core/src/study/SPEC.md written out over sets.

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq"]
const RUNS = 60

interface World {
  readonly random: Random
  readonly structure: Structure
  readonly names: ReturnType<typeof namesIn>
}

function worlds(seed: number, traits: Parameters<typeof randomStructure>[1]): World[] {
  return Array.from({ length: RUNS }, (_, i) => {
    const random = new Random(seed + i)
    const structure = randomStructure(random, traits)
    return { random, structure, names: namesIn(structure) }
  })
}

function analysed(text: string) {
  const reading = read(text)
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  const conflict = reading.conflict!
  const { model } = compile(conflict)
  return { reading, conflict, model: model!, analysis: analyse(model!, CONCEPTS) }
}

/** Whether nobody prefers any state to another. */
function isEmpty(structure: Structure): boolean {
  const twin = new Reference(structure)
  const states = [...twin.states.keys()]
  return twin.dms.every((dm) => states.every((s) => states.every((t) => !twin.prefers(dm, s, t))))
}

/** The states that are an equilibrium under a concept, by every name they have. */
function equilibria(structure: Structure, concept: Concept): Set<string> {
  const twin = new Reference(structure)
  const found = twin.states.flatMap((members, s) =>
    twin.dms.every((dm) => twin.stable(dm, s, concept)) ? members : [],
  )
  return new Set(found)
}

describe("on what outcomes rest (R3, R4, R9, R10)", () => {
  const all = worlds(4100, {
    dms: [2, 3],
    options: [1, 2],
    oneWay: 0.2,
    infeasible: 0.6,
    noMove: 0.3,
    most: 4,
  })
  it(`agrees with leaving each part out, in ${RUNS} random conflicts`, () => {
    let rested = 0
    let idle = 0
    let emptied = 0
    for (const { structure } of all) {
      const { reading, conflict, analysis } = analysed(fileOf(structure))
      const evidence = evidenceOf(conflict, analysis, citedIn(reading.data))
      const untold = new Set(evidence.untold.map(({ path }) => path.join()))
      const places = (parts: readonly Part[]) => new Set(parts.map(({ path }) => path.join()))
      const [leftOut, empties] = [places(evidence.idle), places(evidence.emptied)]
      const full = new Map(CONCEPTS.map((concept) => [concept, equilibria(toStructure(conflict), concept)]))
      for (const part of partsOf(conflict)) {
        if (untold.has(part.path.join())) {
          // Only rankings can stand in the way of a model.
          expect(conflict.preferences.some(({ kind }) => kind === "ranking")).toBe(true)
          continue
        }
        const without = toStructure(leavingOut(conflict, [part]))
        const left = new Map(CONCEPTS.map((concept) => [concept, equilibria(without, concept)]))
        const same = CONCEPTS.every((concept) => {
          const [before, after] = [full.get(concept)!, left.get(concept)!]
          return before.size === after.size && [...before].every((state) => after.has(state))
        })
        expect(leftOut.has(part.path.join())).toBe(same)
        idle += Number(same)
        expect(empties.has(part.path.join())).toBe(!isEmpty(toStructure(conflict)) && isEmpty(without))
        emptied += Number(empties.has(part.path.join()))
        for (const { state, concepts, on } of evidence.outcomes) {
          const lost = concepts.filter((concept) => !left.get(concept)!.has(state))
          const told = on.find(({ part: other }) => other.part.path.join() === part.path.join())
          expect(told?.lost ?? []).toEqual(lost)
          rested += lost.length
        }
      }
    }
    expect(rested).toBeGreaterThan(100)
    expect(idle).toBeGreaterThan(100)
    expect(emptied).toBeGreaterThan(0)
  })
})

describe("what falls with sources (R7)", () => {
  const all = worlds(5200, { dms: [2, 2], options: [1, 2], infeasible: 0.5, most: 4 })
  it(`agrees with the definition, in ${RUNS} random conflicts`, () => {
    let fallen = 0
    for (const { random, structure } of all) {
      const sources = ["s0", "s1", "s2", "s3"]
      const claims = ["c0", "c1", "c2", "c3", "c4"]
      const relays = new Map(sources.slice(1).map((id, i) => [id, random.chance(0.5) ? sources[i]! : null]))
      const read = new Map(claims.map((id) => [id, random.pick(sources)]))
      const data = JSON.parse(JSON.stringify(dataOf(structure))) as Record<string, Json>
      const evidence = (): Json => some(random, [...claims, ...sources], 0.15)
      for (const list of Object.values(data.preferences as Record<string, Json>))
        if (Array.isArray(list)) for (const item of list) (item as Record<string, Json>).evidence = evidence()
      const text = JSON.stringify({
        ...data,
        sources: Object.fromEntries(
          sources.map((id) => [id, { title: id, ...(relays.get(id) ? { relays: relays.get(id) } : {}) }]),
        ),
        claims: Object.fromEntries(claims.map((id) => [id, { says: id, source: read.get(id) }])),
      })
      const { conflict, analysis } = analysed(text)
      const removed = random.pick(sources)
      const through = (id: string): string[] => [id, ...(relays.get(id) ? through(relays.get(id)!) : [])]
      const lost = claims.filter((id) => through(read.get(id)!).includes(removed))
      const fall = fallsWith([removed], conflict, analysis)
      expect(fall.claims).toEqual(lost)
      const gone = new Set([...lost, removed])
      const parts = partsOf(conflict).filter(
        ({ grounds: { evidence = [] } }) => evidence.length > 0 && evidence.every((id) => gone.has(id)),
      )
      expect(fall.parts.map(({ path }) => path)).toEqual(parts.map(({ path }) => path))
      if (fall.shift === null) continue
      const without = toStructure(leavingOut(conflict, parts))
      const union = (of: Structure): Set<string> =>
        new Set(CONCEPTS.flatMap((each) => [...equilibria(of, each)]))
      const [before, after] = [union(toStructure(conflict)), union(without)]
      const { counts, vanish, appear } = fall.shift
      const states = (of: readonly { readonly state: string }[]) => new Set(of.map(({ state }) => state))
      expect(states(vanish)).toEqual(new Set([...before].filter((each) => !after.has(each))))
      expect(states(appear)).toEqual(new Set([...after].filter((each) => !before.has(each))))
      expect(counts.vanish + counts.change + counts.stay).toBe(before.size)
      expect(counts.appear + counts.change + counts.stay).toBe(after.size)
      fallen += parts.length
    }
    expect(fallen).toBeGreaterThan(luck(12))
  })
})

function dataOf(structure: Structure): Json {
  return read(fileOf(structure)).data
}

describe("beyond single moves (B1, B2)", () => {
  const all = worlds(5700, { dms: [2, 4], options: [1, 2], oneWay: 0.3, infeasible: 0.4, noMove: 0.2 })
  it(`agrees with the definition, in ${RUNS} random conflicts`, () => {
    let [preferred, joint, none] = [0, 0, 0]
    for (const { structure } of all) {
      const { conflict, analysis } = analysed(fileOf(structure))
      const { space } = analysis.model
      const twin = new Reference(toStructure(conflict))
      const outcomes = [...twin.states.keys()].filter((s) =>
        CONCEPTS.some((concept) => twin.dms.every((dm) => twin.stable(dm, s, concept))),
      )
      const text = (s: number): string => twin.states[s]![0]!
      for (let s = 0; s < twin.states.length; s++) {
        const slot = space.find(text(s))
        const all = outcomes.filter((t) => twin.dms.every((dm) => twin.prefers(dm, t, s)))
        expect(
          preferredByAll(analysis, slot)
            .map((each) => space.text(each))
            .sort(),
        ).toEqual(all.map(text).sort())
        preferred += all.length
        // Every coalition, by brute force, with what it alone can do together.
        const coalitions = Array.from({ length: 2 ** twin.dms.length }, (_, code) =>
          twin.dms.filter((dm) => (code >>> dm) & 1),
        ).filter(({ length }) => length > 1)
        const able = coalitions.flatMap((members) => {
          const to = twin
            .coalitionImprovements(members, s)
            .filter((t) => members.every((dm) => !twin.moves(dm, s).has(t)))
          return to.length === 0 ? [] : [{ members, to: to.map(text) }]
        })
        const found = jointDeparture(analysis, slot)
        if (found === null) {
          expect(able).toEqual([])
          none++
          continue
        }
        joint++
        const same = able.find(({ members }) => members.join() === found.members.join())!
        expect(same.to).toContain(space.text(found.to))
        expect(found.members.length).toBe(Math.min(...able.map(({ members }) => members.length)))
      }
    }
    expect(Math.min(preferred, joint, none)).toBeGreaterThan(luck(30))
  })
})

describe("offers (O1 to O8)", () => {
  const all = worlds(6300, {
    dms: [2, 3],
    options: [1, 3],
    oneWay: 0.2,
    infeasible: 0.5,
    noMove: 0.2,
    most: 5,
  })
  it(`are judged as the definitions say, in ${RUNS} random conflicts`, () => {
    const verdicts = new Set<string>()
    for (const { random, structure, names } of all) {
      const twin = new Reference(structure)
      const today = random.pick(twin.states)[0]!
      const own = (dm: number): string[] => names.options.filter((_, o) => names.owners[o] === dm)
      const deed = (option: string): string => (random.chance(0.7) ? option : `not ${option}`)
      const terms = [random.pick(own(0)), ...some(random, own(0), 0.2)]
        .filter((o, i, l) => l.indexOf(o) === i)
        .map(deed)
      const asks = some(random, own(1), 0.6).map(deed)
      const offer = { by: "d0", to: "d1", terms, ...(asks.length > 0 ? { asks } : {}) }
      const { conflict, model, analysis } = analysed(
        fileOf(structure, { statusQuo: today, offers: { x: offer } }),
      )
      const judged = judgeOffer(conflict.record.offers[0]!, conflict, analysis)
      verdicts.add(judged.verdict)

      const done = (state: string, deeds: readonly string[]): boolean =>
        deeds.every(
          (each) =>
            state[Number(each.slice(each.lastIndexOf("o") + 1))] === (each.startsWith("not") ? "N" : "Y"),
        )
      const deal = twin.states.flatMap((members, s) => (done(members[0]!, [...terms, ...asks]) ? [s] : []))
      if (judged.verdict === "impossible") {
        expect(deal).toEqual([])
        continue
      }
      expect(judged.deals).toBe(deal.length)
      const free = names.options.flatMap((o, i) =>
        [...terms, ...asks].some((d) => d.endsWith(o)) ? [] : [i],
      )
      const changes = (s: number): number => free.filter((i) => twin.states[s]![0]![i] !== today[i]).length
      const least = Math.min(...deal.map(changes))
      const nearest = deal.filter((s) => changes(s) === least)
      const index = (slot: number): number => model.space.number(slot) - 1
      expect(index(judged.performed)).toBe(nearest[0])
      expect(judged.alternatives).toBe(nearest.length)

      const inside = new Set([nearest[0]!])
      const out: [number, number, number][] = []
      for (const s of inside)
        for (const dm of twin.dms)
          for (const t of twin.moves(dm, s)) {
            if (!twin.prefers(dm, t, s)) continue
            if (deal.includes(t)) inside.add(t)
            else out.push([dm, s, t])
          }
      const settled = [...inside].filter((s) =>
        CONCEPTS.some((c) => twin.dms.every((dm) => twin.stable(dm, s, c))),
      )
      const under = CONCEPTS.filter((c) =>
        [...inside].some((s) => twin.dms.every((dm) => twin.stable(dm, s, c))),
      )
      expect(judged.under).toEqual(under)
      expect(judged.settling.length).toBe(Math.min(12, settled.length))
      expect(judged.verdict).toBe(under.length === 0 ? "broken" : out.length === 0 ? "kept" : "holds")
      expect(judged.breaches.length).toBe(Math.min(12, out.length))
      for (const { dm, from, to, credible } of judged.breaches) {
        expect(out).toContainEqual([dm, index(from), index(to)])
        for (const c of CONCEPTS) if (twin.stable(dm, index(from), c)) expect(credible).not.toContain(c)
        expect(credible).toContain("nash")
      }
      for (const { dm, secured } of judged.stakes) {
        const others = twin.dms.filter((other) => other !== dm)
        const start = twin.states.findIndex((members) => members.includes(today))
        const ranks = model.ranks[dm]!
        const rank = (s: number): number => ranks[model.space.slot(s + 1)]!
        const worst = (s: number): number => Math.max(rank(s), ...[...twin.reach(others, s, false)].map(rank))
        expect(secured).toBe(Math.min(...[start, ...twin.moves(dm, start)].map(worst)))
      }
    }
    expect([...verdicts].sort()).toEqual(["broken", "holds", "impossible", "kept"])
  })
})
