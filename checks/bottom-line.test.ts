import { describe, expect, test } from "vitest"
import { movesOf } from "../core/src/engine/index.ts"
import { type OpenWorld, open } from "../core/src/index.ts"
import { tellBoard, tellLine } from "../core/src/report/index.ts"
import { type BottomLineAnswer, type Finding, stepsAlong } from "../core/src/study/index.ts"
import { countWords, MOST_WORDS, sayBottomLine, words } from "../core/src/words/index.ts"
import { Random } from "./conflicts.ts"
import { caseLibrary, textOf } from "./published.ts"
import { randomWorld, statesOf } from "./random-world.ts"
import { runs } from "./runs.ts"

// The answer in a sentence and the board (SPEC A1 to A8), held against what the rules say, found the slow way.

const CONCEPTS = ["nash", "gmr", "smr", "seq", "sseq"] as const
const ask = (world: OpenWorld, to?: string): BottomLineAnswer =>
  world.ask({ kind: "bottom-line", concepts: CONCEPTS, ...(to === undefined ? {} : { to }) })

const strongIn = (world: OpenWorld): number[] =>
  statesOf(world).filter((slot) => world.analysis(CONCEPTS).equilibria.get("seq")!.has(slot))

/** All moves from a state. */
function movesFrom({ model }: OpenWorld, from: number): { dm: number; to: number }[] {
  const moves = movesOf(model)
  return model.ranks.flatMap((_, dm) => {
    const found: { dm: number; to: number }[] = []
    moves.from(dm, from, (to) => {
      found.push({ dm, to })
      return true
    })
    return found
  })
}

const gains = ({ model }: OpenWorld, dm: number, from: number, to: number): boolean =>
  model.ranks[dm]![to]! < model.ranks[dm]![from]!

/** The fewest moves to every state, nobody moving twice in a row; by gains alone or by any. */
function distances(world: OpenWorld, from: number, only: "gains" | "moves"): Map<number, number> {
  const least = new Map([[from, 0]])
  let front = [{ at: from, last: -1 }]
  const seen = new Set<string>()
  for (let steps = 1; front.length > 0; steps++) {
    front = front.flatMap(({ at, last }) =>
      movesFrom(world, at).flatMap(({ dm, to }) => {
        if (dm === last || seen.has(`${to} ${dm}`)) return []
        if (only === "gains" && !gains(world, dm, at, to)) return []
        seen.add(`${to} ${dm}`)
        if (!least.has(to)) least.set(to, steps)
        return [{ at: to, last: dm }]
      }),
    )
  }
  return least
}

const WORLDS = runs(400)
const cases = caseLibrary().flatMap(({ id }) => {
  const text = textOf(id, "conflict.yaml")
  return text === null ? [] : [[id, text] as const]
})

/** What the rules ask of an answer without a target. */
function holds(world: OpenWorld, answer: BottomLineAnswer): void {
  const { model } = world
  const strong = strongIn(world)
  const { finding, today } = answer
  expect(answer.strong).toBe(strong.length)
  const isIdle = model.ranks.every((own) =>
    statesOf(world).every((slot) => own[slot] === own[statesOf(world)[0]!]),
  )
  const expected: Finding["kind"] = isIdle
    ? "nothing-wanted"
    : strong.length === 0
      ? "nothing-holds"
      : strong.length > 12
        ? "many"
        : today === null
          ? "no-today"
          : strong.includes(today.slot)
            ? "today-holds"
            : "today-falls"
  expect(finding.kind).toBe(expected)
  if (today !== null) todayIsTrue(world, answer)
  if (finding.kind === "today-falls") {
    const stable = world.analysis(CONCEPTS).stable.get("seq")!
    expect(finding.departures.map(({ dm }) => dm)).toEqual(
      model.ranks.flatMap((_, dm) => (stable[dm]!.has(today!.slot) ? [] : [dm])),
    )
    for (const { dm, to } of finding.departures) expect(gains(world, dm, today!.slot, to)).toBe(true)
    const far = distances(world, today!.slot, "gains")
    expect(finding.ends!.total).toBe(strong.filter((slot) => slot !== today!.slot && far.has(slot)).length)
    for (const slot of finding.ends!.slots) expect(far.has(slot)).toBe(true)
  }
  if (finding.kind === "today-holds") betterIsTrue(world, finding, today!.slot)
}

function todayIsTrue(world: OpenWorld, { today }: BottomLineAnswer): void {
  const { slot, deterred, bound } = today!
  const stable = world.analysis(CONCEPTS).stable.get("seq")!
  world.model.ranks.forEach((_, dm) => {
    const own = movesFrom(world, slot).filter((move) => move.dm === dm)
    expect(bound.includes(dm)).toBe(own.length === 0)
    const canGain = own.some(({ to }) => gains(world, dm, slot, to))
    expect(deterred.includes(dm)).toBe(canGain && stable[dm]!.has(slot))
  })
}

function betterIsTrue(
  world: OpenWorld,
  { better, goal }: Finding & { kind: "today-holds" },
  today: number,
): void {
  const { ranks } = world.model
  const all = strongIn(world).filter((slot) => ranks.every((own) => own[slot]! < own[today]!))
  expect(better).toBe(all.length)
  if (all.length === 0) {
    expect(goal).toBe(null)
    return
  }
  expect(all).toContain(goal!.slot)
  for (const other of all)
    if (ranks.every((own) => own[other]! <= own[goal!.slot]!))
      expect(ranks.every((own) => own[other] === own[goal!.slot])).toBe(true)
  roadIsTrue(world, goal!, today)
}

function roadIsTrue(world: OpenWorld, { slot, road }: { slot: number; road: unknown }, today: number): void {
  const told = road as NonNullable<(Finding & { kind: "today-holds" })["goal"]>["road"]
  const byGains = distances(world, today, "gains").get(slot)
  const byMoves = distances(world, today, "moves").get(slot)
  if (byMoves === undefined || slot === today) {
    expect(told!.kind).toBe(slot === today ? "here" : "none")
    return
  }
  if (told === null || !("steps" in told)) throw new Error(`no way is told: ${told?.kind}`)
  expect(told.kind).toBe(byGains === undefined ? "losses" : "gains")
  expect(told.steps).toHaveLength(byGains ?? byMoves)
  const path = stepsAlong(world.model, today, told.steps)
  expect(path.at(-1)!.to).toBe(slot)
  for (const { dm, from, to } of path) expect(movesFrom(world, from)).toContainEqual({ dm, to })
  if (told.kind === "gains") expect(path.every(({ reluctant }) => !reluctant)).toBe(true)
  else firstIsTrue(world, told, { today, slot })
}

/** Who makes the first step of the shortest ways with the fewest steps that are no gain: all ways, one by one. */
function firstIsTrue(
  world: OpenWorld,
  told: { steps: readonly { reluctant: boolean }[]; first: readonly { dm: number; effect: string }[] | null },
  { today, slot }: { today: number; slot: number },
): void {
  const ways: { dm: number; from: number; to: number; reluctant: boolean }[][] = []
  const walk = (at: number, path: { dm: number; to: number }[]): void => {
    if (path.length === told.steps.length) {
      if (at === slot) ways.push(stepsAlong(world.model, today, path))
      return
    }
    for (const move of movesFrom(world, at)) if (move.dm !== path.at(-1)?.dm) walk(move.to, [...path, move])
  }
  walk(today, [])
  const cost = (way: readonly { reluctant: boolean }[]): number =>
    way.filter(({ reluctant }) => reluctant).length
  const least = Math.min(...ways.map(cost))
  expect(cost(told.steps)).toBe(least)
  const first = new Set(
    ways
      .filter((way) => cost(way) === least)
      .map(([{ dm, from, to } = { dm: -1, from: 0, to: 0 }]) => {
        const [before, after] = [world.model.ranks[dm]![from]!, world.model.ranks[dm]![to]!]
        return `${dm} ${after < before ? "gain" : after > before ? "loss" : "nothing"}`
      }),
  )
  expect(new Set(told.first!.map(({ dm, effect }) => `${dm} ${effect}`))).toEqual(first)
}

describe("the answer in a sentence", () => {
  test("says of random conflicts what the rules ask for", () => {
    const kinds = new Set<string>()
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = randomWorld(seed)
      const answer = ask(world)
      kinds.add(answer.finding.kind)
      holds(world, answer)
    }
    if (WORLDS >= 400)
      expect([...kinds].sort()).toEqual(["many", "no-today", "nothing-wanted", "today-falls", "today-holds"])
  })

  test("answers for what is wanted: whether it would hold, and how one gets there", () => {
    const kinds = new Set<string>()
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = randomWorld(seed)
      const random = new Random(seed)
      const wanted = random.pick(world.conflict.options).key
      const { finding, today } = ask(world, wanted)
      if (finding.kind !== "wanted-holds" && finding.kind !== "wanted-fails") continue
      const option = world.conflict.options.findIndex(({ key }) => key === wanted)
      const of = statesOf(world).filter((slot) => world.model.space.taken(slot, option))
      const held = strongIn(world).filter((slot) => of.includes(slot))
      expect(finding.kind).toBe(held.length === 0 ? "wanted-fails" : "wanted-holds")
      if (finding.kind === "wanted-fails") expect(finding.of).toBe(of.length)
      else {
        expect(finding.count).toBe(held.length)
        expect(held).toContain(finding.goal.slot)
        if (today !== null) {
          roadIsTrue(world, finding.goal, today.slot)
          const near = distances(world, today.slot, "gains")
          const some = held.filter((slot) => slot !== today.slot && near.has(slot))
          kinds.add(some.length > 0 ? "reached" : "not reached")
          if (some.length > 0)
            expect(near.get(finding.goal.slot)).toBe(Math.min(...some.map((slot) => near.get(slot)!)))
        }
      }
      kinds.add(finding.kind)
    }
    expect([...kinds].sort()).toEqual(["not reached", "reached", "wanted-fails", "wanted-holds"])
  })

  test("says where gains run in a circle", () => {
    const pennies = (today: string) => `parley: 1
title: Matching pennies
decisionMakers: { one: { name: One, options: { a: {} } }, two: { name: Two, options: { b: {} } } }
preferences: { one: [a iff b], two: [not (a iff b)] }
${today}`
    for (const today of ["", "statusQuo: [a]"]) {
      const world = open(pennies(today))
      const answer = world.ask({ kind: "bottom-line", concepts: ["nash"] })
      expect(answer.finding).toEqual({ kind: "nothing-holds", circle: 4 })
      const { sentence } = tellLine(answer, world, words("en"))
      expect(sentence).toMatch(/^Nothing would hold: .* circle of four\.$/)
    }
  })

  test("says that today holds only because an answer is feared that nobody need give", () => {
    const world = open(textOf("elmira-9", "conflict.yaml")!)
    const { today } = ask(world)
    expect(today!.holds).toBe(false)
    expect(today!.under.length).toBeGreaterThan(0)
    expect(tellLine(ask(world), world, words("en")).sentence).toContain("only as long as")
  })

  test("names the state that was asked for, and never by its code", () => {
    const world = open(textOf("venezuela-2024", "conflict.yaml")!)
    const fails = statesOf(world).filter((slot) => !strongIn(world).includes(slot))
    for (const slot of fails.slice(0, 12)) {
      const to = world.model.space.text(slot)
      const { sentence } = tellLine(ask(world, to), world, words("en"), { to })
      expect(sentence).toMatch(/^“.+” would not hold\.$/)
      expect(sentence).not.toContain(to)
    }
  })

  test.each(cases)("keeps to %s, and to its words", (_, text) => {
    const world = open(text)
    const all = [null, ...world.conflict.scenarios.map(({ id }) => id)]
    for (const scenario of all) {
      const opened = scenario === null ? world : open(text, { scenario })
      holds(opened, ask(opened))
      const targets = [undefined, ...opened.conflict.options.map(({ key }) => key)]
      for (const to of targets)
        for (const language of ["en", "es"]) {
          const pieces = sayBottomLine(ask(opened, to), opened, words(language), to ?? null)
          expect(countWords(pieces)).toBeLessThanOrEqual(MOST_WORDS)
          const { sentence } = tellLine(
            ask(opened, to),
            opened,
            words(language),
            to === undefined ? {} : { to },
          )
          expect(sentence).not.toMatch(/state \d|estado \d|undefined|null|\s\s|\s[.,:;]/i)
        }
    }
  })
})

describe("the board", () => {
  test("has today, every outcome once in its order, and what is asked for besides", () => {
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = randomWorld(seed)
      const also = world.model.space.text(new Random(seed).pick(statesOf(world)))
      const board = world.ask({ kind: "board", concepts: CONCEPTS, also: [also] })
      const strong = strongIn(world).filter((slot) => slot !== board.today?.slot)
      const { equilibria } = world.analysis(CONCEPTS)
      const weaker = statesOf(world).filter(
        (slot) =>
          slot !== board.today?.slot &&
          !strong.includes(slot) &&
          CONCEPTS.some((concept) => equilibria.get(concept)!.has(slot)),
      )
      expect(board.totals).toEqual({ strong: strong.length, weaker: weaker.length })
      expect(board.strong).toHaveLength(Math.min(12, strong.length))
      expect(board.weaker).toHaveLength(Math.min(12, weaker.length))
      const told = tellBoard(board, world, words("en"))
      const columns = [
        ...(told.today === null ? [] : [told.today]),
        ...told.strong,
        ...told.weaker,
        ...told.also,
      ]
      expect(new Set(columns.map(({ state }) => state)).size).toBe(columns.length)
      expect(columns.some(({ state }) => state === also)).toBe(true)
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
      const far = board.today === null ? null : distances(world, board.today.slot, "moves")
      const place = board.strong.map(({ slot, suitsAll, moves }) => {
        const all =
          board.today !== null && world.model.ranks.every((own) => own[slot]! < own[board.today!.slot]!)
        expect(suitsAll).toBe(all)
        expect(moves).toBe(far === null ? null : (far.get(slot) ?? -1))
        return [all ? 0 : 1, far === null ? 0 : (far.get(slot) ?? Number.MAX_SAFE_INTEGER), slot]
      })
      expect(place).toEqual([...place].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!))
    }
  })
})
