import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { spread } from "../../../checks/runs.ts"
import { type Change, change } from "./change.ts"
import { check } from "./check.ts"
import { compile } from "./compile.ts"
import type { Conflict } from "./conflict.ts"
import { edit } from "./edit.ts"
import { read as readAnew } from "./read.ts"
import { newDocument } from "./render.ts"
import { restoreReview } from "./restore.ts"
import { dismissReview, reviewOf } from "./review.ts"
import { applyScenario } from "./scenario.ts"
import type { Json } from "./tree.ts"

const CASES = new URL("../../../cases/", import.meta.url)
const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(new URL(`${name}/conflict.yaml`, CASES), "utf8")] as const)

const comments = (text: string): number => text.match(/(^|\s)#/gm)?.length ?? 0

// What was read last: a test looks at few texts, each of them many times.
const READ = new Map<string, ReturnType<typeof readAnew>>()

function read(text: string): ReturnType<typeof readAnew> {
  const reading = READ.get(text) ?? readAnew(text)
  READ.delete(text)
  READ.set(text, reading)
  if (READ.size > 4) READ.delete(READ.keys().next().value!)
  return reading
}

function after(text: string, ...changes: readonly Change[]): string {
  return changes.reduce((now, one) => edit(now, change(read(now), one)), text)
}

function soundly(text: string): Conflict {
  const base = read(text)
  const worlds = [base, ...base.conflict!.scenarios.map(({ id }) => applyScenario(base, id))]
  for (const { conflict, problems } of worlds) {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
    expect(compile(conflict!).problems).toEqual([])
  }
  return base.conflict!
}

/** What a conflict comes to: by long names of options, for every feasible state the rank each decision maker gives it. */
function meaningOf(conflict: Conflict, named: (name: string) => string = (name) => name): Json {
  const { model } = compile(conflict)
  const names = conflict.options.map(({ id, owner }) => named(`${conflict.decisionMakers[owner]!.id}.${id}`))
  const states: [string, Json][] = []
  for (let number = 1; number <= model!.space.count; number++) {
    const slot = model!.space.slot(number)
    const members: string[] = []
    for (let member = 0; member < model!.space.members(slot); member++)
      members.push(
        names
          .filter((_, option) => model!.space.memberTaken(slot, member, option))
          .sort()
          .join(" "),
      )
    const ranks = conflict.decisionMakers.map(({ id }, dm): [string, number] => [
      named(id),
      model!.ranks[dm]![slot]!,
    ])
    states.push([members.sort().join(" | "), Object.fromEntries(ranks.sort())])
  }
  return Object.fromEntries(states.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function worldsOf(text: string): (Conflict | null)[] {
  const base = read(text)
  return [base, ...base.conflict!.scenarios.map(({ id }) => applyScenario(base, id))].map(
    ({ conflict }) => conflict,
  )
}

const meanings = (text: string, named?: (name: string) => string): Json[] =>
  worldsOf(text).map((conflict) => meaningOf(conflict!, named))

describe.each(cases)("the case %s", (_, text) => {
  const { decisionMakers, options } = read(text).conflict!
  let meant: Json[] | undefined
  const before = (): Json[] => (meant ??= meanings(text))

  it("says the same after every rename", () => {
    for (const { id, owner } of spread(options, 3)) {
      const dm = decisionMakers[owner]!.id
      const now = after(text, { kind: "rename-option", dm, option: id, to: "renamed" })
      soundly(now)
      const named = (name: string): string => (name === `${dm}.renamed` ? `${dm}.${id}` : name)
      expect(meanings(now, named)).toEqual(before())
      expect(comments(now)).toBe(comments(text))
      expect(reviewOf(read(now))).toEqual([])
      expect(after(now, { kind: "rename-option", dm, option: "renamed", to: id })).toBe(text)
    }
    for (const { id } of spread(decisionMakers, 2)) {
      const now = after(text, { kind: "rename-decision-maker", dm: id, to: "renamed" })
      soundly(now)
      const named = (name: string): string => name.replace(/^renamed\b/, id)
      expect(meanings(now, named)).toEqual(before())
      expect(after(now, { kind: "rename-decision-maker", dm: "renamed", to: id })).toBe(text)
    }
  })

  it("says the same in any order", () => {
    for (const from of spread([...decisionMakers.keys()], 2)) {
      const to = (from + 1) % decisionMakers.length
      const now = after(text, { kind: "move-decision-maker", from, to })
      soundly(now)
      expect(meanings(now)).toEqual(before())
      expect(comments(now)).toBe(comments(text))
    }
    for (const { id, options } of decisionMakers) {
      for (const from of spread([...options.keys()], 2)) {
        const now = after(text, { kind: "move-option", dm: id, from, to: options.length - 1 - from })
        soundly(now)
        expect(meanings(now)).toEqual(before())
        expect(comments(now)).toBe(comments(text))
      }
    }
  })

  it("ranks every state beside its twin with a new option", () => {
    const dm = decisionMakers[0]!.id
    const now = after(text, { kind: "add-option", dm, id: "fresh", name: "Fresh", at: 0 })
    soundly(now)
    const strip = (data: Json): Json =>
      Object.fromEntries(
        Object.entries(data as object).filter(([members]) => !members.split(" ").includes(`${dm}.fresh`)),
      )
    // Merged states hold the twins within; they are compared by the ranks alone.
    if (read(text).conflict!.merges.length === 0) expect(meanings(now).map(strip)).toEqual(before())
    const marked = reviewOf(read(now)).map((review) => review!.at)
    const rankings = read(text).conflict!.preferences.filter(({ kind }) => kind === "ranking")
    expect(marked).toEqual(rankings.map(({ path }) => path))
  })

  it("keeps all that a deletion alters, and puts it back", () => {
    const changes = [
      ...options.map(({ id, owner }): Change => {
        const { id: dm, options } = decisionMakers[owner]!
        return options.length === 1
          ? { kind: "delete-decision-maker", dm }
          : { kind: "delete-option", dm, option: id }
      }),
      ...decisionMakers.map(({ id }): Change => ({ kind: "delete-decision-maker", dm: id })),
    ]
    const all = whole(read(text).data)
    for (const one of changes.length > 8 ? spread(changes, 20) : spread(changes, 2)) {
      const now = after(text, one)
      soundly(now)
      let seen = read(now)
      expect(reviewOf(seen).every((each) => each?.deleted !== undefined)).toBe(true)
      const kept = new Set(whole(seen.data))
      expect(all.filter((part) => !kept.has(part))).toEqual([])
      let back = now
      for (let i = 0, turns = 0; turns < 200 && reviewOf(seen).length > i; turns++) {
        const edits = restoreReview(seen, i)
        if (edits === null) i++
        else {
          back = edit(back, edits)
          seen = read(back)
          i = 0
        }
      }
      expect(reviewOf(seen)).toEqual([])
      expect(meanings(back)).toEqual(before())
    }
  })
})

// Every statement, text and ground, wherever it stands.
function whole(data: Json): string[] {
  if (Array.isArray(data)) return data.flatMap(whole)
  if (typeof data === "object" && data !== null) return Object.values(data).flatMap(whole)
  return typeof data === "string" && !/^[YN-]+$/.test(data) && /\s/.test(data) ? [data] : []
}

describe("change", () => {
  const TEXT = `parley: 1
title: T
decisionMakers:
  us:
    options:
      a: {}   # first
      b: {}
  ru:
    options:
      c: {}
infeasible:
  - -(a|C_)&false   # cannot be read
  - { atMostOne: [us.a, b, c] }
  - { option: a, requires: "!b | c" }
  - { pattern: "YN-" }
noMove:
  - { by: us, fromPattern: "-N-", to: a&b }
preferences:
  us: { weights: { a: 2, us.b: -1.50 }, because: so }
  ru: [a, "!a & b", { want: NOT c IF a, because: so }]
labels: { "NNN": "1", "YYN": "2" }
scenarios:
  s:
    changes:
      decisionMakers: { ru: { options: { d: {} } } }
      infeasible: []
      noMove: []
      preferences: { us: { weights: { a: null } } }
      labels: null
`

  it("replaces names where they stand and keeps the spelling of the rest", () => {
    const now = after(TEXT, { kind: "rename-option", dm: "us", option: "a", to: "alpha" })
    expect(now).toBe(
      TEXT.replace("a: {}   # first", "alpha: {}   # first")
        .replace("-(a|C_)", "-(alpha|C_)")
        .replace("us.a,", "us.alpha,")
        .replace("option: a", "option: alpha")
        .replace("a&b", "alpha&b")
        .replace("{ a: 2,", "{ alpha: 2,")
        .replace('[a, "!a & b", { want: NOT c IF a', '[alpha, "!alpha & b", { want: NOT c IF alpha')
        .replace("{ a: null }", "{ alpha: null }"),
    )
  })

  it("writes long names where short ones would mean several options, and strings in the new order", () => {
    const named = after(TEXT, { kind: "rename-option", dm: "ru", option: "c", to: "a" })
    expect(named).toContain('[us.a, "!us.a & b", { want: NOT ru.a IF us.a, because: so }]')
    expect(named).toContain("{ us.a: 2, us.b: -1.50 }")
    const moved = after(TEXT, { kind: "move-decision-maker", from: 0, to: 1 })
    expect(moved).toContain('{ pattern: "-YN" }')
    expect(moved).toContain('fromPattern: "--N"')
    expect(moved).toContain('labels: { "NNN": "1", "NYY": "2" }')
    const given = after(TEXT, { kind: "give-option", dm: "us", option: "a", to: "ru", at: 0 })
    expect(given).toContain('{ pattern: "NY-" }')
    expect(given).toContain("[ru.a, b, c]")
  })

  it("leaves no scenario without a preference where none of its ranked states is left", () => {
    const text = `parley: 1
title: T
decisionMakers: { us: { options: { a: {}, b: {} } } }
preferences: { us: { weights: { a: -2, b: -2 } } }
statusQuo: []
scenarios: { other: { changes: { preferences: { us: { weights: null, ranking: [["YN"]] } }, infeasible: [not a] } } }
`
    const now = after(text, { kind: "delete-option", dm: "us", option: "a" })
    expect(applyScenario(read(now), "other").problems).toEqual([])
    expect(reviewOf(read(now)).map((each) => each!.at)).toContainEqual([
      "scenarios",
      "other",
      "changes",
      "preferences",
      "us",
    ])
  })

  it("lets no scenario inherit a ranking of other states in place of its own", () => {
    const text = `parley: 1
title: T
decisionMakers: { us: { options: { a: {}, b: {} } } }
preferences: { us: { ranking: [["NN", "NY"], ["YN", "YY"]] } }
statusQuo: []
scenarios:
  other:
    changes:
      decisionMakers: { us: { options: { c: {} } } }
      preferences: { us: { ranking: ["YNN"] } }
      infeasible: [not a, b, c]
`
    const now = after(text, { kind: "delete-option", dm: "us", option: "a" })
    expect(applyScenario(read(now), "other").problems).toEqual([])
    expect(now).toContain("us: null")
  })

  describe("a deletion parks what loses its condition", () => {
    // What stands at `place` once the inspections are gone; undefined where it waits for review as it was.
    const KEPT: [place: string, was: unknown, now: unknown, isSame?: true][] = [
      ["infeasible", "lift and not inspect", undefined],
      ["infeasible", "lift and inspect", undefined],
      ["infeasible", "raid or inspect", "raid"],
      ["infeasible", { when: "not (raid or inspect)" }, undefined],
      ["infeasible", { option: "lift", requires: "inspect" }, undefined],
      ["infeasible", { option: "lift", requires: "raid or inspect" }, undefined],
      [
        "infeasible",
        { option: "lift", requires: "raid and not inspect" },
        { option: "lift", requires: "raid" },
      ],
      ["infeasible", { option: "inspect", requires: "lift" }, undefined],
      ["infeasible", { atMostOne: ["lift", "raid", "inspect"] }, { atMostOne: ["lift", "raid"] }],
      ["infeasible", { atMostOne: ["lift", "inspect"] }, undefined],
      ["infeasible", { atLeastOne: ["lift", "inspect"] }, undefined],
      ["infeasible", { exactlyOne: ["lift", "raid", "inspect"] }, { atMostOne: ["lift", "raid"] }],
      ["infeasible", { exactlyOne: ["lift", "inspect"] }, undefined],
      ["infeasible", { pattern: "YN-" }, undefined],
      ["infeasible", { pattern: "Y-Y" }, { pattern: "YY" }, true],
      ["merge", "raid and not inspect", undefined],
      ["merge", { when: "raid or inspect" }, { when: "raid" }],
      ["merge", { pattern: "-NY" }, undefined],
      ["noMove", { by: "us", from: "not inspect", to: "lift" }, undefined],
      ["noMove", { by: "us", from: "raid", to: "lift and not inspect" }, undefined],
      ["noMove", { by: "us", from: "raid or inspect", to: "lift" }, { by: "us", from: "raid", to: "lift" }],
      ["noMove", { by: "us", fromPattern: "-N-", to: "lift" }, undefined],
      ["noMove", { by: "us", from: "raid", toPattern: "YN-" }, undefined],
      ["preferences", "lift iff inspect", undefined],
      ["preferences", "not lift if not inspect", undefined],
      ["preferences", "inspect if lift", undefined],
      ["preferences", { want: "lift or inspect" }, undefined],
      ["preferences", { want: "not (raid or inspect)" }, { want: "not raid" }],
      ["preferences", "lift and not inspect", "lift"],
      ["offers", { by: "ru", to: "us", terms: ["not raid"], asks: ["inspect"] }, undefined],
      ["offers", { by: "ru", to: "us", terms: ["raid"], asks: ["not inspect"] }, undefined],
      ["offers", { by: "us", to: "ru", terms: ["inspect"], asks: ["raid"] }, undefined],
      [
        "offers",
        { by: "us", to: "ru", terms: ["lift", "inspect"], otherwise: ["inspect"] },
        { by: "us", to: "ru", terms: ["lift"] },
      ],
    ]

    const fileWith = (place: string, value: Json, isScenario: boolean): string => {
      const part: Json =
        place === "preferences"
          ? { preferences: { us: [value] } }
          : place === "offers"
            ? { offers: { one: value } }
            : { [place]: [value] }
      return newDocument({
        parley: 1,
        title: "T",
        decisionMakers: { us: { options: { lift: {}, inspect: {} } }, ru: { options: { raid: {} } } },
        ...(isScenario ? { scenarios: { s: { changes: part } } } : (part as object)),
      })
    }

    it.each(KEPT)("%s: %j", (place, was, now, isSame) => {
      for (const isScenario of place === "offers" ? [false] : [false, true]) {
        const text = fileWith(place, was as Json, isScenario)
        soundly(text)
        const gone = after(text, { kind: "delete-option", dm: "us", option: "inspect" })
        soundly(gone)
        const data = read(gone).data as { [key: string]: Json; scenarios: Record<string, { changes: Json }> }
        const site = (isScenario ? data.scenarios.s!.changes : data) as { [key: string]: Json }
        const left = place === "offers" ? Object.values(site.offers ?? {}) : site[place]!
        const list = place === "preferences" ? (left as { us: Json }).us : left
        expect(list).toEqual(now === undefined ? [] : [now])
        const parked = reviewOf(read(gone)).filter((each) => each!.at.includes(place))
        expect(parked.map((each) => each!.was)).toEqual(isSame ? [] : [was])
        let back = gone
        while (reviewOf(read(back)).length > 0) back = edit(back, restoreReview(read(back), 0)!)
        expect(read(back).data).toEqual(read(text).data)
      }
    })
  })

  it("keeps what a deletion alters, with its place and what it was", () => {
    const now = after(TEXT, { kind: "delete-option", dm: "us", option: "a" })
    expect(read(now).data).toMatchObject({
      infeasible: ["-(a|C_)&false", { atMostOne: ["b", "c"] }],
      noMove: [],
      preferences: { us: { weights: { "us.b": -1.5 } }, ru: ["b"] },
      labels: { NN: "1" },
    })
    const review = reviewOf(read(now))
    expect(review.every((each) => each?.deleted === "us.a")).toBe(true)
    expect(review.slice(0, 4)).toEqual([
      { deleted: "us.a", at: ["decisionMakers", "us", "options", "a"], position: 0, was: {} },
      {
        deleted: "us.a",
        at: ["infeasible", 1],
        was: { atMostOne: ["us.a", "b", "c"] },
        now: { atMostOne: ["b", "c"] },
      },
      { deleted: "us.a", at: ["infeasible", 2], was: { option: "a", requires: "!b | c" } },
      {
        deleted: "us.a",
        at: ["infeasible", 3],
        order: ["us.a", "us.b", "ru.c"],
        was: { pattern: "YN-" },
      },
    ])
    const struck = edit(now, dismissReview(read(now), 1))
    expect(reviewOf(read(struck))).toEqual(review.toSpliced(1, 1))
    expect(() => dismissReview(read(now), review.length)).toThrow(RangeError)
    // Names in what is kept follow later renames.
    const later = after(now, { kind: "rename-decision-maker", dm: "us", to: "usa" })
    expect(reviewOf(read(later))[0]).toMatchObject({
      deleted: "usa.a",
      at: ["decisionMakers", "usa", "options", "a"],
    })
    // The statement cannot go back before its option does.
    const index = review.findIndex((each) => each?.at[0] === "preferences" && each.at[1] === "ru")
    const sound = now.replace("  - -(a|C_)&false   # cannot be read\n", "")
    expect(restoreReview(read(sound), index)).toBeNull()
  })

  it("refuses ids that are taken or none, and what would leave nobody or nothing to do", () => {
    const refused: Change[] = [
      { kind: "rename-option", dm: "us", option: "a", to: "b" },
      { kind: "rename-option", dm: "us", option: "z", to: "y" },
      { kind: "rename-option", dm: "us", option: "a", to: "not" },
      { kind: "rename-option", dm: "ru", option: "c", to: "d" },
      { kind: "rename-decision-maker", dm: "us", to: "ru" },
      { kind: "delete-option", dm: "ru", option: "c" },
      { kind: "give-option", dm: "ru", option: "c", to: "us", at: 0 },
      { kind: "add-option", dm: "ru", id: "d", name: "D", at: 0 },
      { kind: "add-option", dm: "us", id: "d", name: "D", at: 9 },
      { kind: "add-decision-maker", id: "cn", name: "CN", options: [], at: 0 },
    ]
    for (const one of refused) expect(() => change(read(TEXT), one), JSON.stringify(one)).toThrow(RangeError)
  })

  it("tells of what waits, and lets no scenario change it", () => {
    const text = after(TEXT.replace("  - -(a|C_)&false   # cannot be read\n", ""), {
      kind: "delete-option",
      dm: "us",
      option: "a",
    })
    const told = check(text).filter(({ code }) => code === "to-review")
    expect(told.map(({ path, params }) => [path, params])).toEqual([
      [["review"], { count: reviewOf(read(text)).length }],
    ])
    const barred = check(text.replace("labels: null", "review: []"))
    expect(barred.map(({ code }) => code)).toContain("scenario-may-not-change")
  })
})
