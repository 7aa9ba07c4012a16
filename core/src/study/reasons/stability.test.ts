import { describe, expect, test } from "vitest"
import { Random, randomStructure, type Traits } from "../../../../checks/conflicts.ts"
import { isLong } from "../../../../checks/runs.ts"
import {
  analyse,
  buildModel,
  CONCEPTS,
  type Concept,
  type Definition,
  definitionOf,
  type GraphModel,
  Reference,
  type Structure,
} from "../../engine/index.ts"
import type { Counter, Explanation, Improvement, Move } from "./explanation.ts"
import { explainStability, isSanction } from "./stability.ts"

const SHAPES: Record<string, Traits> = {
  plain: { dms: [1, 4], options: [1, 3] },
  "one-way and infeasible": { dms: [2, 4], options: [1, 3], oneWay: 0.3, infeasible: 0.8 },
  "many decision makers": { dms: [4, 5], options: [1, 2], oneWay: 0.2, infeasible: 0.5 },
  "forbidden moves": { dms: [2, 4], options: [1, 3], oneWay: 0.2, infeasible: 0.5, noMove: 1 },
  merged: { dms: [2, 4], options: [1, 3], oneWay: 0.2, infeasible: 0.5, merge: 1 },
  everything: { dms: [2, 4], options: [1, 3], oneWay: 0.2, infeasible: 0.5, noMove: 0.6, merge: 0.6 },
}
const RUNS = isLong ? 40 : 20

function modelOf(structure: Structure): GraphModel {
  const built = buildModel(structure)
  if (built.faults)
    throw new Error(
      `no model: ${built.faults.map((f) => JSON.stringify(f)).join()} ${JSON.stringify(structure)}`,
    )
  return built.model
}

/** Judges an explanation by the plain definitions alone, move by move. States are indices here (number - 1). */
class Judge {
  readonly reference: Reference
  readonly model: GraphModel
  readonly kinds = new Set<string>()

  constructor(structure: Structure, model: GraphModel) {
    this.reference = new Reference(structure)
    this.model = model
  }

  index(slot: number): number {
    return this.model.space.number(slot) - 1
  }

  judge(told: Explanation): void {
    const { reference } = this
    const { dm, concept } = told
    const s = this.index(told.slot)
    const better = reference.improvements(dm, s)
    expect(told.moves).toBe(reference.moves(dm, s).size)
    expect(new Set(told.improvements.map(({ to }) => this.index(to)))).toEqual(new Set(better))
    expect(told.improvements).toHaveLength(better.length)
    const order = told.improvements.map(({ to, rank }) => [rank, to])
    expect(order).toEqual([...order].sort(([a, c], [b, d]) => a! - b! || c! - d!))
    expect(told.rank).toBe(this.model.ranks[dm]![told.slot])
    const reason =
      told.verdict === "unstable"
        ? "undeterred"
        : better.length > 0
          ? "all-deterred"
          : told.moves > 0
            ? "nothing-better"
            : "no-move"
    expect(told.reason).toBe(reason)
    expect(told.verdict).toBe(reference.stable(dm, s, concept) ? "stable" : "unstable")
    for (const improvement of told.improvements) this.improvement(told, improvement)
  }

  private improvement(told: Explanation, improvement: Improvement): void {
    const { dm, concept } = told
    const { answer, to, deterred } = improvement
    this.kinds.add(`${concept} ${answer.kind}`)
    expect(improvement.rank).toBe(this.model.ranks[dm]![to])
    expect(deterred).toBe(isSanction(answer))
    switch (answer.kind) {
      case "not-considered":
        expect(concept).toBe("nash")
        return
      case "sequence": {
        const { steps, end, effect, counter } = answer
        this.sequence(concept, dm, to, steps, end)
        expect(this.sanctions(told, to)).toContain(this.index(end))
        expect(steps).toHaveLength(this.shortest(told, to, this.sanctions(told, to)))
        const hurt = this.reference.prefers(dm, this.index(told.slot), this.index(end))
        expect(effect).toBe(hurt ? "worse" : "same")
        expect(answer.rank).toBe(this.model.ranks[dm]![end])
        this.counters(told, end, counter, this.parts(concept).rounds)
        return
      }
      case "joint":
        this.joint(told, to, answer.moves, answer.end)
        expect(answer.effect).toBe(answer.rank > told.rank ? "worse" : "same")
        return
      case "not-together": {
        const definition = definitionOf(concept)
        const part = definition.kind === "either-way" ? definition.inTurn.id : null
        const counting = this.others(dm).filter(
          (other) => part === null || !this.reference.stable(other, this.index(told.slot), part as Concept),
        )
        const movers = counting.filter(
          (other) => this.reference.improvements(other, this.index(told.slot)).length > 0,
        )
        expect(answer.movers).toEqual(movers)
        expect(answer.sequence === null).toBe(part === null)
        if (answer.sequence) this.noSequence(told, to, answer.sequence)
        return
      }
      default:
        this.noSequence(told, to, answer)
    }
  }

  private noSequence(told: Explanation, to: number, answer: Improvement["answer"]): void {
    const { dm, concept } = told
    const { reference } = this
    expect(this.sanctions(told, to)).toEqual([])
    const reached = this.reached(concept, dm, to)
    const hurting = reached.filter((u) => !reference.prefers(dm, u, this.index(told.slot)))
    switch (answer.kind) {
      case "no-opponents":
        expect(this.others(dm)).toEqual([])
        return
      case "no-answer":
        expect(reached).toEqual([])
        return
      case "harmless": {
        const { steps, end, rank } = answer.worst
        expect(hurting).toEqual([])
        expect(answer.reached).toBe(reached.length)
        this.sequence(concept, dm, to, steps, end)
        expect(steps).toHaveLength(this.shortest(told, to, [this.index(end)]))
        expect(rank).toBe(this.model.ranks[dm]![end])
        expect(reached.some((u) => reference.prefers(dm, this.index(end), u))).toBe(false)
        return
      }
      case "escaped": {
        const { steps, end, counter } = answer.worst
        expect(answer.hurting).toBe(hurting.length)
        expect(answer.reached).toBe(reached.length)
        expect(hurting).toContain(this.index(end))
        this.sequence(concept, dm, to, steps, end)
        expect(reference.moves(dm, this.index(end))).toContain(this.index(counter.to))
        expect(counter).toEqual({ to: counter.to, rank: this.model.ranks[dm]![counter.to] })
        expect(reference.prefers(dm, this.index(counter.to), this.index(told.slot))).toBe(true)
        const { rounds } = this.parts(concept)
        if (rounds > 1) {
          expect(this.sanctions(told, counter.to, rounds - 1)).toEqual([])
          return
        }
        this.counters(told, end, counter, 1)
        // No other state that hurts is harder to escape from.
        for (const u of hurting) {
          const escapes = [...reference.moves(dm, u)]
          expect(escapes.some((v) => !reference.prefers(dm, this.index(counter.to), v))).toBe(true)
        }
        return
      }
      default:
        throw new Error(`${answer.kind} does not say why no sequence deters`)
    }
  }

  private sequence(concept: Concept, dm: number, to: number, steps: readonly Move[], end: number): void {
    const { reference } = this
    let at = to
    let last = -1
    for (const step of steps) {
      expect(step.from).toBe(at)
      expect(step.dm).not.toBe(dm)
      expect(step.dm).not.toBe(last)
      expect(reference.moves(step.dm, this.index(at))).toContain(this.index(step.to))
      if (this.parts(concept).improving)
        expect(reference.prefers(step.dm, this.index(step.to), this.index(at))).toBe(true)
      at = step.to
      last = step.dm
    }
    expect(at).toBe(end)
    expect(steps.length).toBeGreaterThan(0)
  }

  /** The best counter-move, if there may be one: no better, or answered once more by a legal sequence. */
  private counters(
    told: Explanation,
    end: number,
    counter: Counter | null | undefined,
    rounds: number,
  ): void {
    const { dm, concept } = told
    if (rounds === 1 && !this.parts(concept).counter) {
      expect(counter).toBeUndefined()
      return
    }
    const moves = [...this.reference.moves(dm, this.index(end))]
    expect(counter === null).toBe(moves.length === 0)
    if (!counter) return
    const { to, rank, answer } = counter
    expect(moves).toContain(this.index(to))
    expect(rank).toBe(this.model.ranks[dm]![to])
    if (rounds === 1) {
      expect(answer).toBeUndefined()
      expect(moves.some((v) => this.reference.prefers(dm, v, this.index(to)))).toBe(false)
      return
    }
    expect(answer === undefined).toBe(!this.reference.prefers(dm, this.index(to), this.index(told.slot)))
    if (answer === undefined) return
    this.kinds.add(`${concept} again`)
    this.sequence(concept, dm, to, answer.steps, answer.end)
    expect(this.sanctions(told, to, rounds - 1)).toContain(this.index(answer.end))
    this.counters(told, answer.end, answer.counter, rounds - 1)
  }

  /** All changes at once, from one member of the state, make a state that is no better; by those who may. */
  private joint(told: Explanation, to: number, moves: readonly Move[], end: number): void {
    const { reference } = this
    const s = this.index(told.slot)
    expect(moves.length).toBeGreaterThan(0)
    expect(reference.prefers(told.dm, this.index(end), s)).toBe(false)
    for (const move of moves) {
      expect(move.dm).not.toBe(told.dm)
      expect(reference.improvements(move.dm, s)).toContain(this.index(move.to))
      const definition = definitionOf(told.concept)
      if (definition.kind === "either-way")
        expect(reference.stable(move.dm, s, definition.inTurn.id as Concept)).toBe(false)
    }
    const { states } = reference
    const all = [{ dm: told.dm, to }, ...moves]
    const made = states[s]!.some((member) => {
      // Each mover's own options as any member of its target has them, the others as they were.
      const targets = all.map((move) =>
        states[this.index(move.to)]!.filter((t) =>
          [...t].every((value, i) => value === member[i] || this.model.owners[i] === move.dm),
        ),
      )
      const mixes = targets.reduce<string[]>(
        (before, options, k) =>
          before.flatMap((text) =>
            options.map((t) =>
              [...text].map((c, i) => (this.model.owners[i] === all[k]!.dm ? t[i] : c)).join(""),
            ),
          ),
        [member],
      )
      return mixes.some((text) => states[this.index(end)]!.includes(text))
    })
    expect(made).toBe(true)
  }

  private parts(concept: Concept): { improving: boolean; counter: boolean; rounds: number } {
    const definition = definitionOf(concept)
    const by = definition.kind === "either-way" ? definition.inTurn : definition
    if (by.kind !== "in-turn") throw new Error(`${concept} counts no sequences`)
    return { improving: by.steps === "improving", counter: by.counter, rounds: by.rounds }
  }

  private others(dm: number): number[] {
    return this.reference.dms.filter((other) => other !== dm)
  }

  private reached(concept: Concept, dm: number, to: number): number[] {
    const t = this.index(to)
    const all = this.reference.reach(this.others(dm), t, this.parts(concept).improving)
    return [...all].filter((u) => u !== t)
  }

  private sanctions(told: Explanation, to: number, rounds = this.parts(told.concept).rounds): number[] {
    const { concept, dm, slot } = told
    const hurts = (u: number) => !this.reference.prefers(dm, u, this.index(slot))
    const isAnswered = (v: number) =>
      this.sanctions(told, this.model.space.slot(v + 1), rounds - 1).length > 0
    const mayMoveOn = rounds > 1 || this.parts(concept).counter
    return this.reached(concept, dm, to).filter((u) => {
      if (!hurts(u) || !mayMoveOn) return hurts(u)
      return [...this.reference.moves(dm, u)].every((v) => hurts(v) || (rounds > 1 && isAnswered(v)))
    })
  }

  /** Fewest moves of a legal sequence to any of some states, by widening rings of (state, last mover). */
  private shortest({ concept, dm }: Explanation, to: number, ends: readonly number[]): number {
    const { reference } = this
    const { improving } = this.parts(concept)
    let ring = [{ at: this.index(to), last: -1 }]
    for (let length = 1; length <= 64; length++) {
      const next = new Map<string, { at: number; last: number }>()
      for (const { at, last } of ring)
        for (const other of this.others(dm))
          if (other !== last)
            for (const u of improving ? reference.improvements(other, at) : reference.moves(other, at))
              next.set(`${u} ${other}`, { at: u, last: other })
      ring = [...next.values()]
      if (ring.some(({ at }) => ends.includes(at))) return length
    }
    return -1
  }
}

describe("explanations hold move by move, and give the verdict of the analysis", () => {
  const kinds = new Set<string>()
  for (const [shape, traits] of Object.entries(SHAPES))
    test(`${shape}: ${RUNS} random conflicts`, () => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const structure = randomStructure(new Random(seed * 4241 + shape.length), traits)
        const model = modelOf(structure)
        const analysis = analyse(model, CONCEPTS)
        const judge = new Judge(structure, model)
        const random = new Random(seed)
        const states = Array.from({ length: model.space.count }, (_, i) => model.space.slot(i + 1))
        try {
          for (const slot of random.shuffle(states).slice(0, 4))
            for (let dm = 0; dm < model.ranks.length; dm++)
              for (const concept of CONCEPTS) {
                const told = explainStability(model, slot, dm, concept)
                expect(told).toMatchObject({ slot, dm, concept })
                expect(told.verdict === "stable").toBe(analysis.stable.get(concept)![dm]!.has(slot))
                judge.judge(told)
              }
        } catch (error) {
          throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
        }
        for (const kind of judge.kinds) kinds.add(kind)
      }
    })

  test("every kind of answer has been met", () => {
    const wanted = (definition: Definition): string[] => {
      switch (definition.kind) {
        case "alone":
          return ["not-considered"]
        case "in-turn": {
          const moveOn = definition.rounds > 1 ? ["escaped", "again"] : definition.counter ? ["escaped"] : []
          return ["sequence", "no-opponents", "no-answer", "harmless", ...moveOn]
        }
        case "at-once":
          return ["joint", "not-together"]
        case "either-way":
          return ["sequence", "joint", "not-together"]
      }
    }
    const all = CONCEPTS.flatMap((concept) =>
      wanted(definitionOf(concept)).map((kind) => `${concept} ${kind}`),
    )
    expect([...kinds].sort()).toEqual(all.sort())
  })
})

test("what is no state and nobody is refused", () => {
  const model = modelOf({
    optionCounts: [1],
    directions: ["both"],
    infeasible: [{ kind: "option", option: 0 }],
    merges: [],
    noMoves: [],
    preferences: [{ kind: "indifferent" }],
  })
  expect(() => explainStability(model, 1, 0, "nash")).toThrow(RangeError)
  expect(() => explainStability(model, 0, 1, "nash")).toThrow(RangeError)
  expect(explainStability(model, 0, 0, "gmr")).toMatchObject({ verdict: "stable", reason: "no-move" })
})
