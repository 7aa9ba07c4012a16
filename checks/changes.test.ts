import { describe, expect, it } from "vitest"
import { movesOf, type Structure } from "../core/src/engine/index.ts"
import {
  applyScenario,
  type Change,
  type Conflict,
  change,
  compile,
  edit,
  type Json,
  newDocument,
  read,
  restoreReview,
  reviewOf,
} from "../core/src/file/index.ts"
import { evaluate, type Formula } from "../core/src/logic/index.ts"
import { Random, randomStructure, type Traits } from "./conflicts.ts"
import { dataOf } from "./data.ts"
import { runs } from "./runs.ts"

// Random files with scenarios, and random changes of who decides and what they can do: what a file says stays the same.

const TRAITS: Traits = {
  dms: [1, 3],
  options: [1, 3],
  oneWay: 0.2,
  infeasible: 0.5,
  noMove: 0.4,
  merge: 0.3,
  most: 5,
}

type DataMap = { readonly [key: string]: Json }

/** A file with scenarios that want something else, that add an option, and that take one away. */
function randomFile(random: Random): string {
  const base = randomStructure(random, TRAITS)
  const { optionCounts, directions } = base
  const data = dataOf(base) as DataMap
  const others = (counts: readonly number[]): DataMap => {
    for (;;) {
      const other = randomStructure(random, {
        ...TRAITS,
        dms: [counts.length, counts.length],
        options: [1, 4],
      })
      if (other.optionCounts.join() === counts.join())
        return { ...(dataOf(other) as DataMap), statusQuo: today(random, other) }
    }
  }
  const options = directions.length
  const scenarios: Record<string, Json> = {}
  // Only shapes that come up soon are drawn again.
  if (options <= 3) {
    const { infeasible, merge, noMove, preferences, statusQuo } = others(optionCounts)
    const all = Object.fromEntries(
      optionCounts.map((_, dm) => [`d${dm}`, instead(data, preferences!, `d${dm}`)]),
    )
    scenarios.otherwise = {
      changes: {
        infeasible: infeasible!,
        merge: merge!,
        noMove: noMove!,
        preferences: all,
        statusQuo: statusQuo!,
      },
    }
  }
  const last = optionCounts.length - 1
  if (options <= 4) {
    const counts = optionCounts.with(last, optionCounts[last]! + 1)
    if (random.chance(0.5)) {
      const { infeasible, merge, noMove, preferences, statusQuo } = others(counts)
      const all = Object.fromEntries(counts.map((_, dm) => [`d${dm}`, instead(data, preferences!, `d${dm}`)]))
      scenarios.more = {
        changes: {
          decisionMakers: { [`d${last}`]: { options: { [`o${options}`]: {} } } },
          ...{ infeasible: infeasible!, merge: merge!, noMove: noMove!, preferences: all },
          labels: null,
          statusQuo: random.chance(0.7) ? statusQuo! : null,
        },
      }
    }
  }
  return newDocument({
    ...data,
    statusQuo: today(random, base),
    labels: { [feasibleState(base)]: "today" },
    outcome: ending(random, options),
    scenarios,
  })
}

/** What to lay over somebody's preferences so that these are there. */
function instead(base: DataMap, preferences: Json, dm: string): Json {
  const before = (base.preferences as DataMap)[dm] ?? null
  const after = (preferences as DataMap)[dm] ?? null
  if (after === null || Array.isArray(after) || before === null || Array.isArray(before)) return after
  return {
    ...Object.fromEntries(Object.keys(before as DataMap).map((key) => [key, null])),
    ...(after as DataMap),
  }
}

/** A feasible state, in one of the two ways that today's state may be written. */
function today(random: Random, structure: Structure): Json {
  const state = feasibleState(structure)
  if (random.chance(0.5)) return state
  return [...state].flatMap((letter, option) => (letter === "Y" ? [`o${option}`] : []))
}

/** What happened, in one of the two ways that it may be written; of some options it is not known. */
function ending(random: Random, options: number): Json {
  const state = Array.from({ length: options }, () => random.pick(["Y", "N", "-"])).join("")
  return random.chance(0.5) ? state : { state, because: "It was seen." }
}

function feasibleState({ directions, infeasible }: Structure): string {
  for (let code = 0; ; code++) {
    const taken = (option: number): boolean => ((code >> option) & 1) === 1
    if (!infeasible.some((rule: Formula) => evaluate(rule, taken)))
      return directions.map((_, option) => (taken(option) ? "Y" : "N")).join("")
  }
}

interface Meaning {
  /** By the members of each state, the long names of what is taken: the rank each decision maker gives it. */
  readonly ranks: Record<string, Record<string, number>>
  /** By decision maker: pairs of states it can move between. */
  readonly moves: Record<string, string[]>
  readonly today: string | null
  readonly labels: Record<string, string>
  /** What is known of the outcome: the long names of what was taken and of what was not. */
  readonly outcome: { readonly taken: string; readonly not: string } | null
}

function meaningOf(conflict: Conflict, named: (name: string) => string = (name) => name): Meaning {
  const { model } = compile(conflict)
  const { space } = model!
  const names = conflict.options.map(({ id, owner }) => named(`${conflict.decisionMakers[owner]!.id}.${id}`))
  const said = (taken: (option: number) => boolean): string =>
    names
      .filter((_, option) => taken(option))
      .sort()
      .join(" ")
  const keyOf = (slot: number): string =>
    Array.from({ length: space.members(slot) }, (_, member) =>
      said((option) => space.memberTaken(slot, member, option)),
    )
      .sort()
      .join(" | ")
  const slots = Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
  const moves = movesOf(model!)
  const state = conflict.record.outcome?.state
  const known = (letter: "Y" | "N"): string => said((option) => state![option] === letter)
  return {
    ranks: Object.fromEntries(
      slots.map((slot) => [
        keyOf(slot),
        Object.fromEntries(
          conflict.decisionMakers.map(({ id }, dm) => [named(id), model!.ranks[dm]![slot]!]),
        ),
      ]),
    ),
    moves: Object.fromEntries(
      conflict.decisionMakers.map(({ id }, dm) => {
        const pairs: string[] = []
        for (const slot of slots) {
          moves.from(dm, slot, (to) => {
            pairs.push(`${keyOf(slot)} > ${keyOf(to)}`)
            return true
          })
        }
        return [named(id), pairs.sort()]
      }),
    ),
    today: conflict.statusQuo === null ? null : said((option) => conflict.statusQuo![option] === "Y"),
    labels: Object.fromEntries(
      [...conflict.labels].map(([state, label]) => [
        label,
        space.find(state) < 0 ? "" : keyOf(space.find(state)),
      ]),
    ),
    outcome: state === undefined ? null : { taken: known("Y"), not: known("N") },
  }
}

function worlds(text: string): Conflict[] {
  const base = read(text)
  const readings = [base, ...base.conflict!.scenarios.map(({ id }) => applyScenario(base, id))]
  return readings.map(({ conflict, problems }) => {
    expect(
      problems.filter(({ severity }) => severity === "error"),
      text,
    ).toEqual([])
    expect(compile(conflict!).problems, text).toEqual([])
    return conflict!
  })
}

const makers = (text: string) => {
  const { decisionMakers, options } = read(text).conflict!
  return decisionMakers.map(({ id, options: own }) => ({
    id,
    options: own.map((option) => options[option]!.id),
  }))
}

/** A rename or move that the file takes; ids are few, so that they repeat among decision makers. */
function randomMove(
  random: Random,
  text: string,
): { change: Change; named: (name: string) => string } | null {
  const all = makers(text)
  const dm = random.pick(all)
  const option = random.pick(dm.options)
  const same = (name: string): string => name
  switch (random.below(5)) {
    case 0: {
      const to = `d${random.below(6)}`
      if (all.some(({ id }) => id === to)) return null
      const named = (name: string) => (name.split(".")[0] === to ? dm.id + name.slice(to.length) : name)
      return { change: { kind: "rename-decision-maker", dm: dm.id, to }, named }
    }
    case 1:
    case 2: {
      const to = `o${random.below(6)}`
      const named = (name: string) => (name === `${dm.id}.${to}` ? `${dm.id}.${option}` : name)
      return { change: { kind: "rename-option", dm: dm.id, option, to }, named }
    }
    case 3:
      return {
        change: { kind: "move-decision-maker", from: random.below(all.length), to: random.below(all.length) },
        named: same,
      }
    default: {
      const { length } = dm.options
      return {
        change: { kind: "move-option", dm: dm.id, from: random.below(length), to: random.below(length) },
        named: same,
      }
    }
  }
}

/** The edits, null where an id is taken in some scenario. */
function tried(text: string, one: Change): string | null {
  try {
    return edit(text, change(read(text), one))
  } catch (error) {
    if (error instanceof RangeError && /already/.test(error.message)) return null
    throw error
  }
}

describe("random changes", () => {
  it("rename and move without a change of meaning", () => {
    let done = 0
    for (let seed = 0; seed < runs(60); seed++) {
      const random = new Random(seed)
      let text = randomFile(random)
      for (let step = 0; step < 5; step++) {
        const one = randomMove(random, text)
        const now = one && tried(text, one.change)
        if (one === null || now === null) continue
        const before = worlds(text)
        worlds(now).forEach((conflict, i) => {
          // Of merged states the lowest member speaks for all: which one it is hangs on the order.
          if (one.change.kind.startsWith("move") && conflict.merges.length > 0) return
          const context = `${seed} ${JSON.stringify(one.change)}\n${text}\n${now}`
          expect(meaningOf(conflict, one.named), context).toEqual(meaningOf(before[i]!))
        })
        expect(reviewOf(read(now))).toEqual([])
        text = now
        done++
      }
    }
    expect(done).toBeGreaterThan(runs(100))
  })

  it("add an option that nothing speaks of", () => {
    for (let seed = 0; seed < runs(60); seed++) {
      const random = new Random(1000 + seed)
      const text = randomFile(random)
      const dm = random.pick(makers(text))
      const id = random.pick(["o0", "o1", "fresh"])
      const now = tried(text, {
        kind: "add-option",
        dm: dm.id,
        id,
        name: "Fresh",
        at: random.below(dm.options.length + 1),
      })
      if (now === null) continue
      const added = `${dm.id}.${id}`
      const before = worlds(text).map((conflict) => meaningOf(conflict))
      const after = worlds(now).map((conflict) => meaningOf(conflict))
      after.forEach((meaning, i) => {
        const context = `${seed} ${added}\n${text}\n${now}`
        expect(restricted(meaning, added).ranks, context).toEqual(before[i]!.ranks)
        expect(meaning.today, context).toEqual(before[i]!.today)
        expect(meaning.outcome, context).toEqual(before[i]!.outcome)
        // The twin of each state ranks as it does.
        for (const [state, ranks] of Object.entries(meaning.ranks)) {
          if (state.includes("|")) continue
          const twin = state
            .split(" ")
            .filter((name) => name !== added && name !== "")
            .join(" ")
          expect(ranks, context).toEqual(meaning.ranks[twin] ?? ranks)
        }
      })
    }
  })

  it("delete an option without making anything stricter, and put it back", () => {
    let kept = 0
    let back = 0
    for (let seed = 0; seed < runs(30); seed++) {
      const random = new Random(2000 + seed)
      const text = randomFile(random)
      const all = makers(text)
      const dm = random.pick(all)
      if (dm.options.length === 1 && all.length === 1) continue
      const option = random.pick(dm.options)
      const isWhole = dm.options.length === 1
      const one: Change = isWhole
        ? { kind: "delete-decision-maker", dm: dm.id }
        : { kind: "delete-option", dm: dm.id, option }
      const now = edit(text, change(read(text), one))
      const context = `${seed} ${JSON.stringify(one)}\n${text}\n${now}`
      const base = read(now)
      expect(
        base.problems.filter(({ severity }) => severity === "error"),
        context,
      ).toEqual([])
      const before = worlds(text)
      const ids = before[0]!.scenarios.map(({ id }) => id)
      const after = [base, ...ids.map((id) => applyScenario(base, id))].map(({ conflict }) => conflict!)
      before.forEach((conflict, i) => {
        const gone = conflict.options.flatMap(({ id, owner }, index) => {
          const isGone = conflict.decisionMakers[owner]!.id === dm.id && (isWhole || id === option)
          return isGone ? [index] : []
        })
        kept += expectNothingStricter(conflict, after[i]!, gone, context)
        // Of merged states the lowest member speaks for all, and that may be another one now.
        if (conflict.merges.length > 0) return
        expectNothingBarred(conflict, after[i]!, gone, context)
      })
      let text2 = now
      for (let at = 0, turns = 0; at < reviewOf(read(text2)).length && turns < 300; turns++) {
        const edits = restoreReview(read(text2), at)
        if (edits === null) at++
        else {
          text2 = edit(text2, edits)
          at = 0
        }
      }
      expect(reviewOf(read(text2)), context).toEqual([])
      expect(
        worlds(text2).map(({ options }) => options.map(({ id }) => id)),
        context,
      ).toEqual(before.map(({ options }) => options.map(({ id }) => id)))
      expect(
        worlds(text2).map((conflict) => meaningOf(conflict)),
        `${context}\n${text2}`,
      ).toEqual(before.map((conflict) => meaningOf(conflict)))
      back++
    }
    expect(kept).toBeGreaterThan(runs(15))
    expect(back).toBeGreaterThan(runs(15))
  })
})

/** The states in which an option is not taken. */
function restricted(meaning: Meaning, option: string): Meaning {
  const ranks = Object.entries(meaning.ranks).flatMap(([state, each]) => {
    const left = state.split(" | ").filter((member) => !member.split(" ").includes(option))
    return left.length === 0 ? [] : [[left.join(" | "), each] as const]
  })
  return { ...meaning, ranks: Object.fromEntries(ranks) }
}

/**
 * Every rule, barred move and statement there is now was there before, in the same order, and says the same of the
 * states that take no option that is gone; a rule bars, and a statement asks, no more than it did with any of these
 * taken. Gives how many there are.
 */
function expectNothingStricter(
  before: Conflict,
  after: Conflict,
  gone: readonly number[],
  context: string,
): number {
  const left = before.options.flatMap((_, option) => (gone.includes(option) ? [] : [option]))
  const masks = Array.from({ length: 2 ** gone.length }, (_, mask) => mask)
  const codes = Array.from({ length: 2 ** left.length }, (_, code) => code)
  const isKept = (was: Formula, now: Formula, force: "bars" | "asks"): boolean =>
    codes.every((code) => {
      const truths = masks.map((mask) =>
        evaluate(was, (option) => {
          const at = gone.indexOf(option)
          return ((at < 0 ? code >> left.indexOf(option) : mask >> at) & 1) === 1
        }),
      )
      const truth = evaluate(now, (option) => ((code >> option) & 1) === 1)
      const most = force === "bars" ? truths.every(Boolean) : truths.some(Boolean)
      return truth === truths[0] && (force === "bars" ? !truth || most : truth || !most)
    })
  const expectPart = <Part>(
    was: readonly Part[],
    now: readonly Part[],
    isSame: (a: Part, b: Part) => boolean,
  ) => {
    let at = 0
    for (const each of was) if (at < now.length && isSame(each, now[at]!)) at++
    expect(at, context).toBe(now.length)
  }
  for (const rules of ["infeasible", "merges"] as const)
    expectPart(before[rules], after[rules], (a, b) => isKept(a.formula, b.formula, "bars"))
  expectPart(
    before.noMoves,
    after.noMoves,
    (a, b) => isKept(a.from, b.from, "bars") && isKept(a.to, b.to, "bars"),
  )
  let count = after.infeasible.length + after.merges.length + after.noMoves.length
  after.decisionMakers.forEach(({ id }, dm) => {
    const was = before.preferences[before.decisionMakers.findIndex((maker) => maker.id === id)]!
    const now = after.preferences[dm]!
    if (was.kind !== "statements" || now.kind !== "statements") return
    expectPart(was.statements, now.statements, (a, b) => isKept(a.formula, b.formula, "asks"))
    count += now.statements.length
  })
  return count
}

/**
 * What could be can still be, but for what is gone: every state, and every move that changes something else. A ranking
 * and weights order the states that take nothing that is gone as they did.
 */
function expectNothingBarred(
  before: Conflict,
  after: Conflict,
  gone: readonly number[],
  context: string,
): void {
  const long = ({ id, owner }: Conflict["options"][number]): string =>
    `${before.decisionMakers[owner]!.id}.${id}`
  const names = gone.map((option) => long(before.options[option]!))
  const taken = (state: string): string[] => state.split(" ").filter((name) => names.includes(name))
  const without = (state: string): string =>
    state
      .split(" ")
      .filter((name) => !names.includes(name))
      .join(" ")
  const was = meaningOf(before)
  const now = meaningOf(after)
  for (const state of Object.keys(was.ranks)) expect(now.ranks, context).toHaveProperty([without(state)])
  for (const { id } of after.decisionMakers) {
    for (const move of was.moves[id]!) {
      const [from, to] = move.split(" > ")
      if (taken(from!).join() !== taken(to!).join()) continue
      expect(now.moves[id], context).toContain(`${without(from!)} > ${without(to!)}`)
    }
  }
  after.decisionMakers.forEach(({ id }, dm) => {
    if (after.preferences[dm]!.kind === "statements") return
    const same = Object.keys(was.ranks).filter((state) => taken(state).length === 0)
    const order = (ranks: Meaning["ranks"]) =>
      same.map((a) => same.map((b) => Math.sign(ranks[a]![id]! - ranks[b]![id]!)))
    expect(order(now.ranks), context).toEqual(order(was.ranks))
  })
}
