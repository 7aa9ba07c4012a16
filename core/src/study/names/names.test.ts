import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { runs } from "../../../../checks/runs.ts"
import { compile, read } from "../../file/index.ts"
import { evaluate } from "../../logic/index.ts"
import { sayName, words } from "../../words/index.ts"
import { Random } from "../robustness/random.ts"
import { frameOf, MOST_FRAMED } from "./frame.ts"
import type { Name } from "./name.ts"
import { type Naming, nameFor, namesFor } from "./names.ts"

function load(text: string): Naming {
  const { conflict, problems } = read(text)
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  return { conflict: conflict!, model: compile(conflict!).model! }
}

const statesOf = ({ model }: Naming): number[] =>
  Array.from({ length: model.space.count }, (_, i) => model.space.slot(i + 1))

/** A name in one line: the outcome's id, TODAY, or changes such as +a -b; `|` after those that must be told. */
function line({ conflict }: Naming, name: Name): string {
  if (name.kind === "given") return name.outcome
  if (name.kind === "today") return "TODAY"
  const changes = name.changes.map(
    ({ option, to }) => `${to === "taken" ? "+" : "-"}${conflict.options[option]!.key}`,
  )
  const told = [
    ...changes.slice(0, name.least),
    ...(name.least < changes.length ? ["|"] : []),
    ...changes.slice(name.least),
  ]
  return `${name.like === null ? "" : `${line({ conflict } as Naming, name.like)} but `}${told.join(" ")}`
}

const HEAD = (more = "") => `parley: 1
title: Two rivers
decisionMakers:
  up:
    name: Syria
    options:
      release: { name: Release water, undo: Hold the water back, done: Syria releases water, notDone: Syria holds the water back }
      escalate: { name: Escalate }
  down:
    name: Iraq
    options:
      attack: { name: Attack, done: Iraq attacks }
      talk: { name: Talk, done: there are talks }
${more}`

const at = (world: Naming, code: string): number => world.model.space.find(code)

/** The names of the states with these codes, those of `among` being at hand. */
function lines(text: string, codes: string, among: string): string[] {
  const world = load(HEAD(text))
  const slots = (list: string): number[] =>
    list
      .split(" ")
      .filter(Boolean)
      .map((code) => at(world, code))
  return [...namesFor(world, slots(codes), slots(among)).values()].map((name) => line(world, name))
}

describe("names of states", () => {
  it("are those of the first outcome of the file that is true of them (N1), of a merged one by its lowest member", () => {
    const names = "outcomes: { war: { name: War, when: attack }, open: { name: Open, when: release } }\n"
    expect(lines(names, "YNYN YNNN NNYN", "")).toEqual(["war", "open", "war but -release"])
    const merged =
      "merge: [escalate and talk]\noutcomes: { low: { name: Low, when: not attack and escalate } }\n"
    const world = load(HEAD(merged))
    expect(world.model.space.members(at(world, "NYNY"))).toBe(4)
    expect(line(world, nameFor(world, at(world, "NYYY")))).toBe("low")
  })

  it("are kept, of several, by today, then by what is at hand and nearest to today (N2)", () => {
    const war = "statusQuo: [talk]\noutcomes: { war: { name: War, when: attack } }\n"
    expect(lines(war, "YYYN YNYY NNYY", "YYYN YNYY NNYY")).toEqual([
      "war but +escalate -talk | +release",
      "war but +release",
      "war",
    ])
    expect(
      lines("statusQuo: [attack]\noutcomes: { war: { name: War, when: attack } }\n", "YNYN NNYN", "YNYN"),
    ).toEqual(["war but +release", "war"])
  })

  it("say of today that it is as things stand, unless the file names it (N3)", () => {
    expect(lines("statusQuo: [talk]\n", "NNNY", "")).toEqual(["TODAY"])
    expect(lines("statusQuo: [talk]\noutcomes: { calm: { name: Calm, when: talk } }\n", "NNNY", "")).toEqual([
      "calm",
    ])
  })

  it("give all of one or two differences, else the one that no other has, else the two (N5)", () => {
    const all = "YNNY YYNY YYYY"
    expect(lines("statusQuo: [talk]\n", all, all)).toEqual(["+release", "+release +escalate", "+attack"])
    // Each of its differences is one of another, and each two but the last, by rarity.
    const apart = "YYYN YYNY NYYY YNYN"
    expect(lines("statusQuo: []\n", apart, apart)).toEqual(
      [
        "+release +escalate but +attack",
        "+release +escalate but +talk",
        "+escalate +attack but +talk",
        "+release +attack",
      ].map((each, i) => (i === 3 ? each : expect.any(String))),
    )
    expect(lines("statusQuo: []\n", "YYYN", "YYYN YYNY YNYY")).toEqual(["+escalate +attack"])
  })

  it("count from nothing taken where there is no today (N5), and say so of that", () => {
    expect(lines("", "NNNN YNNN YYNN", "YNNN")).toEqual(["", "+release", "+release +escalate"])
  })

  it("are made of the nearest of which nothing said is untrue (N6)", () => {
    // YYYY shares each pair with one of the others; no plain name says what it has not.
    const hand = "YYYY YYYN YYNY YNYY NYYY"
    expect(
      lines(
        "statusQuo: []\noutcomes: { a: { name: A, when: release and escalate and attack and not talk } }\n",
        hand,
        hand,
      )[0],
    ).toBe("a but +talk")
    expect(lines("statusQuo: [talk]\n", "NNNN YYNN", "YNNY")).toEqual([
      "-talk",
      "+release but +escalate -talk",
    ])
  })

  it("of others than those at hand tell all of one or two differences that are nobody's name (N7)", () => {
    expect(lines("statusQuo: []\n", "NNYN NNYY NYYY", "")).toEqual([
      "+attack",
      "+attack +talk",
      "TODAY but +escalate +attack | +talk",
    ])
  })

  it("tell two differences of more, and more where two would be the same (N9)", () => {
    const world = load(HEAD("statusQuo: []\n"))
    const names = namesFor(
      world,
      ["NYYY", "YYYN", "YYYY", "YNYY"].map((code) => at(world, code)),
      [],
    )
    expect([...names.values()].map((name) => line(world, name))).toEqual([
      "TODAY but +escalate +attack | +talk",
      "TODAY but +release +escalate | +attack",
      "TODAY but +release +escalate | +attack +talk",
      "TODAY but +release +attack | +talk",
    ])
    const five = load(
      "parley: 1\ntitle: T\ndecisionMakers: { x: { options: { a: {}, b: {}, c: {}, d: {} } } }\nstatusQuo: []\n",
    )
    expect(
      [...namesFor(five, [at(five, "YYYN"), at(five, "YYNY")], []).values()].map((name) => line(five, name)),
    ).toEqual(["TODAY but +a +b | +c", "TODAY but +a +b +d"])
  })

  it("need a state", () => {
    const world = load(HEAD("infeasible: [attack and talk]\n"))
    expect(() => namesFor(world, [world.model.space.slots])).toThrow(RangeError)
  })
})

describe("the outcomes at hand", () => {
  it("are the equilibria under SEQ", () => {
    const venezuela = load(
      readFileSync(new URL("../../../../cases/venezuela-2024/conflict.yaml", import.meta.url), "utf8"),
    )
    expect(frameOf(venezuela.model).map((slot) => venezuela.model.space.number(slot))).toEqual([50, 99, 105])
  })

  const many = (options: number, preferences: string): string =>
    `parley: 1\ntitle: T\ndecisionMakers:\n${["a", "b"]
      .map(
        (dm) =>
          `  ${dm}: { options: { ${Array.from({ length: options / 2 }, (_, i) => `${dm}${i}: {}`).join(", ")} } }`,
      )
      .join("\n")}\n${preferences}`

  it("are none where nobody wants anything, and where there are too many", () => {
    expect(frameOf(load(many(2, "")).model)).toEqual([])
    // Everybody is content with all but the first option: half of the states hold.
    const content = "preferences: { a: [a0], b: [b0] }\n"
    expect(frameOf(load(many(10, content)).model)).toHaveLength(2 ** 8)
    expect(2 ** 8).toBe(MOST_FRAMED)
    expect(frameOf(load(many(12, content)).model)).toEqual([])
  })

  it("are none where they are much work, and names are made all the same", () => {
    const preferences = `preferences: { a: [${Array.from({ length: 9 }, (_, i) => `a${i}`).join(", ")}], b: [${Array.from({ length: 9 }, (_, i) => `b${i}`).join(", ")}] }\nstatusQuo: [a0]\n`
    const one = load(many(18, preferences))
    expect(frameOf(one.model)).toHaveLength(1)
    const large = load(many(20, preferences.replaceAll("a8]", "a8, a9]").replaceAll("b8]", "b8, b9]")))
    expect(frameOf(large.model)).toEqual([])
    const slots = Array.from({ length: 300 }, (_, i) => i * 3491)
    const said = [...namesFor(large, slots).values()].map((name) => sayName(large, name, words("en")))
    expect(new Set(said).size).toBe(300)
  })
})

// --- the slow twin: each rule as it reads

function twin(world: Naming, asked: readonly number[], among: readonly number[]): string[] {
  const { conflict, model } = world
  const { space } = model
  const today = conflict.statusQuo === null ? -1 : space.find(conflict.statusQuo)
  type Sign = string
  const id = (option: number): string => conflict.options[option]!.key
  const signs = (slot: number): Sign[] =>
    conflict.options.map((_, o) => `${slot >= 0 && space.taken(slot, o) ? "+" : "-"}${id(o)}`)
  const every = conflict.options.flatMap((_, o) => [`+${id(o)}`, `-${id(o)}`])
  const order = (list: Sign[]): Sign[] => {
    const inFile = every.filter((s) => list.includes(s))
    return [...inFile.filter((s) => s[0] === "+"), ...inFile.filter((s) => s[0] === "-")]
  }
  const differing = (from: number, to: number): Sign[] =>
    order(signs(to).filter((s) => !signs(from).includes(s)))
  const given = (slot: number): string | null =>
    conflict.outcomes.filter(({ when }) => evaluate(when.formula, (o) => space.taken(slot, o)))[0]?.id ?? null
  const hand = [...new Set([...(today < 0 ? [] : [today]), ...[...among].sort((a, b) => a - b)])].sort(
    (a, b) => differing(today, a).length - differing(today, b).length,
  )
  const sharers = (slot: number, of: Sign[]): number =>
    hand.filter((other) => other !== slot && of.every((s) => signs(other).includes(s))).length
  const rare = (slot: number, list: Sign[]): Sign[] =>
    [0, ...hand.map((_, i) => i + 1)].flatMap((n) => order(list).filter((s) => sharers(slot, [s]) === n))

  const names = new Map<number, { text: string; plain: boolean; kind: number; says: Sign[]; told: number }>()
  const put = (
    slot: number,
    text: string,
    of: { plain: boolean; kind: number; says?: Sign[]; told?: number },
  ) => names.set(slot, { says: [], told: of.says?.length ?? 0, ...of, text })
  const isTaken = (text: string): boolean =>
    [...names.values()].some((name) => name.plain && name.text === text)
  for (const slot of hand) {
    const outcome = given(slot)
    if (outcome !== null && !isTaken(outcome)) put(slot, outcome, { plain: true, kind: 0 })
    else if (slot === today) put(slot, "TODAY", { plain: true, kind: 1 })
  }
  for (const slot of hand) {
    if (names.has(slot) || given(slot) !== null) continue
    const all = differing(today, slot)
    const single = all.filter((s) => sharers(slot, [s]) === 0).slice(0, 1)
    const list = rare(slot, all)
    const pairs = list.flatMap((second, j) => list.slice(0, j).map((first) => [first, second]))
    const pair = pairs.filter((two) => sharers(slot, two) === 0)[0]
    const says = all.length <= 2 ? all : single.length > 0 ? single : pair === undefined ? null : order(pair)
    if (says !== null) put(slot, says.join(" "), { plain: true, kind: 2, says })
  }
  const framed = [...names.keys()]
  const alike = (slot: number): void => {
    const outcome = given(slot)
    const same = outcome === null ? [] : [...names].filter(([, { text, plain }]) => plain && text === outcome)
    const near = framed
      .filter(
        (other) => names.get(other)!.plain && names.get(other)!.says.every((s) => signs(slot).includes(s)),
      )
      .sort(
        (a, b) =>
          differing(a, slot).length - differing(b, slot).length ||
          names.get(a)!.kind - names.get(b)!.kind ||
          a - b,
      )
    const like = same[0]?.[0] ?? near[0] ?? null
    const list = rare(slot, differing(like ?? today, slot))
    const head = like === null ? "" : `${names.get(like)!.text} but `
    const clashes = (n: number): boolean =>
      [...names.values()].some(
        ({ text, says, told, plain }) =>
          (like === null ? plain : text.startsWith(head) && !plain) &&
          says.length === list.length &&
          told === n &&
          [...says.slice(0, n)].sort().join() === [...list.slice(0, n)].sort().join(),
      )
    let n = Math.min(2, list.length)
    while (n < list.length && clashes(n)) n++
    const told = [...list.slice(0, n), ...(n < list.length ? ["|"] : []), ...list.slice(n)]
    put(slot, head + told.join(" "), { plain: like === null, kind: 2, says: list, told: n })
  }
  for (const slot of hand) if (!names.has(slot)) alike(slot)
  for (const slot of asked) {
    if (names.has(slot)) continue
    const outcome = given(slot)
    const all = differing(today, slot)
    const whole = all.join(" ")
    const isFree = ![...names.values()].some(
      ({ plain, kind, says }) =>
        plain && kind === 2 && says.length === all.length && says.join(" ") === whole,
    )
    if (outcome !== null && !isTaken(outcome)) put(slot, outcome, { plain: true, kind: 0 })
    else if (outcome === null && all.length <= 2 && isFree)
      put(slot, whole, { plain: true, kind: 2, says: all })
    else alike(slot)
  }
  return asked.map((slot) => names.get(slot)!.text)
}

function random(draw: Random): string {
  const options = 2 + draw.below(5)
  const ids = Array.from({ length: options }, (_, i) => `o${i}`)
  const sign = (): string => `${draw.below(2) === 0 ? "" : "not "}${ids[draw.below(options)]}`
  const outcomes = Array.from(
    { length: draw.below(4) },
    (_, i) => `  n${i}: { name: N${i}, when: ${sign()} and ${sign()} }`,
  )
  const half = 1 + draw.below(options - 1)
  const map = (list: string[]): string => `{ options: { ${list.map((each) => `${each}: {}`).join(", ")} } }`
  return `parley: 1
title: R
decisionMakers:
  a: ${map(ids.slice(0, half))}
  b: ${map(ids.slice(half))}
${draw.below(3) === 0 ? `merge: [${ids[0]} and ${ids[1]}]\n` : ""}${draw.below(4) === 0 ? "" : `statusQuo: [${ids.filter(() => draw.below(3) === 0).join(", ")}]\n`}${outcomes.length === 0 ? "" : `outcomes:\n${outcomes.join("\n")}\n`}`
}

const CASES = new URL("../../../../cases/", import.meta.url)
const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(new URL(`${name}/conflict.yaml`, CASES), "utf8")] as const)

describe("fast and slow names are the same, and no two of them", () => {
  const agree = (world: Naming, asked: readonly number[], among: readonly number[]): void => {
    const names = [...namesFor(world, asked, among).values()]
    expect(names.map((name) => line(world, name))).toEqual(twin(world, asked, among))
    for (const language of ["en", "es"]) {
      const said = [...new Set([...asked, ...among])]
      const texts = [...namesFor(world, said, among).values()].map((name) =>
        sayName(world, name, words(language)),
      )
      expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(said.length)
    }
  }

  it.each(cases)("of the case %s", (_, text) => {
    const world = load(text)
    const states = statesOf(world)
    agree(world, states, frameOf(world.model))
    expect([...namesFor(world, states)]).toEqual([...namesFor(world, states, frameOf(world.model))])
    agree(world, states, [])
    agree(world, states.slice(0, 20), states.slice(0, 60))
  })

  it("of random conflicts", () => {
    const draw = new Random(16)
    for (let i = 0; i < runs(150); i++) {
      const world = load(random(draw))
      const states = statesOf(world)
      const some = (): number[] => states.filter(() => draw.below(3) === 0)
      agree(world, some(), some())
      agree(world, states, some())
    }
  })
})
