import {
  type Conflict,
  check,
  DEFAULT_CONCEPTS,
  type GraphModel,
  read,
  sayExplanation,
  sayProblem,
  sayState,
  words,
} from "@parley/core"
import { analyse, movesOf, Paths } from "@parley/core/engine"
import { compile } from "@parley/core/file"
import { FORMATS, resultsOf } from "@parley/core/render"
import { explainStability, strongest, whyPreferred } from "@parley/core/study"
import { sayDifference, sayTaken } from "@parley/core/words"
import { describe, expect, test } from "vitest"
import { generate } from "../../../bench/generate.ts"
import { isLong } from "../../../checks/runs.ts"
import { exported } from "./answers/export.ts"
import type { Exported, ExportRequest, ReasonsRequest } from "./protocol.ts"
import { answer, ask, asked, askOf, bench, CASES, caseText, randomTexts } from "./sample.ts"

const en = { ...words("en"), withoutNumbers: true }
const RANDOM = randomTexts(11, isLong ? 12 : 4).map((text, i) => [`random ${i}`, text] as const)
const ALL = [...CASES, ...RANDOM]

function modelOf(text: string): { conflict: Conflict; model: GraphModel; slots: number[] } {
  const { conflict } = read(text)
  const { model } = compile(conflict!)
  const slots = Array.from({ length: model!.space.count }, (_, i) => model!.space.slot(i + 1))
  return { conflict: conflict!, model: model!, slots }
}

// Some of many, the same every time.
function some<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.floor(items.length / most))
  return items.filter((_, i) => i % step === 0).slice(0, most)
}

describe("the library and random conflicts", () => {
  test.each(ALL)("outlook and cards say what the results say: %s", (_, text) => {
    const { conflict, model } = modelOf(text)
    const analysis = analyse(model, DEFAULT_CONCEPTS)
    const results = resultsOf({ conflict, model, analysis, states: "all" })
    const outlook = ask({ kind: "outlook", ...asked(text), most: 1000 })
    expect(outlook.stage).toBe("whole")
    expect(outlook.problems.map(({ message, line }) => [message, line])).toEqual(
      check(text).map((problem) => [sayProblem(problem, en, read(text).conflict), problem.line]),
    )
    const told = outlook.model!
    expect(told.states).toBe(results.states.feasible)
    expect(told.counts).toEqual(DEFAULT_CONCEPTS.map((concept) => results.counts[concept]))
    expect(told.worst).toEqual(model.worst)
    const best = strongest(analysis, DEFAULT_CONCEPTS, null, 1000)
    expect(told.total).toBe(best.total)
    expect(told.outcomes.map(({ number }) => number)).toEqual(
      best.slots.map((slot) => model.space.number(slot)),
    )
    const ids = conflict.decisionMakers.map(({ id }) => id)
    for (const card of told.outcomes) {
      const state = results.states.list![card.number - 1]!
      expect([card.text, card.label]).toEqual([state.code, state.label])
      expect(card.ranks).toEqual(ids.map((id) => state.ranks[id]))
      for (const concept of DEFAULT_CONCEPTS) {
        const stability = results.stability![concept]!
        expect(card.stable[concept]).toEqual(ids.map((id) => stability[id]!.includes(card.number)))
        expect(card.under.includes(concept)).toBe(results.equilibria![concept]!.includes(card.number))
      }
      const slot = model.space.find(card.text)
      expect(card.sentence).toBe(sayState({ conflict, model }, slot, en))
      expect(card.taken).toBe(sayTaken({ conflict, model }, slot, en))
    }
    const states = told.outcomes.map(({ text: state }) => state)
    const cards = ask({ kind: "cards", ...asked(text), states: [...states, "?"] })
    expect(cards).toEqual([...told.outcomes, null])
  })

  test.each(ALL)("ways lead from today to the state, as short as can be: %s", (_, text) => {
    const { conflict, model, slots } = modelOf(text)
    const states = slots.map((slot) => model.space.text(slot))
    const cards = ask({ kind: "cards", ...asked(text), states })
    const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
    const by = (kind: "moves" | "improvements") => (today < 0 ? null : new Paths(model, today, kind))
    const [moves, improvements] = [by("moves"), by("improvements")]
    cards.forEach((card, i) => {
      const { way, change } = card!
      if (today < 0) expect([way.kind, change]).toEqual(["unknown", null])
      else if (slots[i] === today) expect([way.kind, change]).toEqual(["today", null])
      else {
        expect(change).toBe(sayDifference({ conflict, model }, today, slots[i]!, en))
        const improving = improvements!.length(slots[i]!)
        const length = improving >= 0 ? improving : moves!.length(slots[i]!)
        if (length < 0) expect(way.kind).toBe("none")
        if (way.kind !== "way") return
        expect([way.improving, way.steps.length]).toEqual([improving >= 0, length])
        expect(way.steps.at(-1)!.to).toBe(card!.text)
        for (const { dm, from, to, reluctant } of way.steps) {
          const [before, after] = [model.space.find(from), model.space.find(to)]
          expect(movesOf(model).can(dm, before, after)).toBe(true)
          expect(reluctant).toBe(model.ranks[dm]![after]! >= model.ranks[dm]![before]!)
        }
      }
    })
  })

  test.each(ALL)("pages of states are cut from a plain sort: %s", (_, text) => {
    const { model, slots } = modelOf(text)
    const { equilibria } = analyse(model, DEFAULT_CONCEPTS)
    const under = (slot: number) =>
      DEFAULT_CONCEPTS.map((concept) => (equilibria.get(concept)!.has(slot) ? 1 : 0))
    const sum = (bits: readonly number[]) => bits.reduce((total: number, bit) => total + bit, 0)
    const option = read(text).conflict!.options[0]!.key
    const lists = {
      all: slots,
      equilibria: slots.filter((slot) => sum(under(slot)) > 0),
      seq: slots.filter((slot) => equilibria.get("seq")!.has(slot)),
    }
    const orders = {
      number: () => 0,
      rank: (a: number, b: number) => model.ranks[1]![a]! - model.ranks[1]![b]!,
      strength: (a: number, b: number) =>
        sum(under(b)) - sum(under(a)) ||
        (under(a).join("") < under(b).join("") ? 1 : under(a).join("") === under(b).join("") ? 0 : -1),
    }
    for (const list of ["all", "equilibria", "seq"] as const)
      for (const by of ["number", "rank", "strength"] as const)
        for (const where of ["", `not ${option}`]) {
          const matching = lists[list].filter((slot) => where === "" || !model.space.taken(slot, 0))
          const expected = [...matching].sort((a, b) => orders[by](a, b) || a - b)
          const page = ask({
            kind: "states",
            ...asked(text),
            which: list === "all" ? "all" : "equilibria",
            under: list === "seq" ? "seq" : null,
            where,
            sort: by === "rank" ? { by, dm: 1 } : { by },
            from: 2,
            count: 5,
          })
          expect([page.total, page.matching, page.fault]).toEqual([lists[list].length, expected.length, null])
          expect(page.states.map(({ number }) => number)).toEqual(
            expected.slice(2, 7).map((slot) => model.space.number(slot)),
          )
          for (const card of page.states) expect(card.way.kind).toBe("unknown")
        }
  })

  test.each(ALL)("values are a plain count: %s", (_, text) => {
    const { model, slots } = modelOf(text)
    const { equilibria } = analyse(model, DEFAULT_CONCEPTS)
    const option = read(text).conflict!.options[0]!.key
    const values = ask({
      kind: "values",
      ...asked(text),
      which: "all",
      under: null,
      where: `${option} or not ${option}`,
    })
    const texts = slots.map((slot) => model.space.text(slot))
    // Dashed texts that two merged states would share are not used: then members tell.
    const members = (slot: number, of: number) =>
      new Set(
        Array.from({ length: model.space.members(slot) }, (_m, i) => model.space.memberTaken(slot, i, of)),
      )
    values.options.forEach((counted, of) => {
      const held = slots.map((slot) => members(slot, of))
      const either = held.filter(({ size }) => size === 2).length
      const taken = held.filter((set) => set.size === 1 && set.has(true)).length
      expect(counted).toEqual({ taken, either, notTaken: texts.length - taken - either })
    })
    expect(values.counts).toEqual(DEFAULT_CONCEPTS.map((concept) => equilibria.get(concept)!.count()))
  })

  test.each(ALL)("reasons are those of the explanation, and their moves are legal: %s", (_, text) => {
    const { conflict, model, slots } = modelOf(text)
    const moves = movesOf(model)
    for (const slot of some(slots, isLong ? 12 : 2))
      for (let dm = 0; dm < model.ranks.length; dm++)
        for (const concept of ["nash", "gmr", "smr", "seq", "sseq", "sim", "seq-or-sim"] as const) {
          const state = model.space.text(slot)
          const [why] = ask<ReasonsRequest>({
            kind: "reasons",
            ...asked(text),
            state,
            dms: [dm],
            concepts: [concept],
          })
          const explanation = explainStability(model, slot, dm, concept)
          const said = sayExplanation({ conflict, model }, explanation, en)
          expect(why!.verdict).toBe(said.verdict)
          expect(why!.stable).toBe(explanation.verdict === "stable")
          expect(why!.lines.map(({ sentence }) => sentence)).toEqual(said.lines.slice(0, why!.lines.length))
          expect(why!.lines.length + why!.more).toBe(explanation.improvements.length)
          for (const { chain } of why!.lines) {
            expect(chain[0]!.role).toBe("improvement")
            for (const link of chain)
              expect(
                moves.can(link.dm, model.space.find(link.from), model.space.find(link.to)),
                JSON.stringify(link),
              ).toBe(true)
          }
        }
  })

  test.each(ALL)("moves are all there are, best first: %s", (_, text) => {
    const { model, slots } = modelOf(text)
    for (const slot of some(slots, 10)) {
      const { of } = ask({ kind: "moves", ...asked(text), state: model.space.text(slot), most: 3 })
      of.forEach(({ moves, total }, dm) => {
        const ranks = model.ranks[dm]!
        const expected = slots
          .filter((to) => movesOf(model).can(dm, slot, to))
          .sort((a, b) => ranks[a]! - ranks[b]! || a - b)
        expect(total).toBe(expected.length)
        expect(moves.map(({ number }) => number)).toEqual(
          expected.slice(0, 3).map((to) => model.space.number(to)),
        )
        for (const { effect, rank } of moves)
          expect(effect).toBe(rank < ranks[slot]! ? "better" : rank > ranks[slot]! ? "worse" : "same")
      })
    }
  })

  test.each(ALL)("ways are the shortest paths: %s", (_, text) => {
    const { model, slots } = modelOf(text)
    for (const from of some(slots, 3))
      for (const to of some(slots, 6))
        for (const by of ["moves", "improvements"] as const) {
          const found = ask({
            kind: "ways",
            ...asked(text),
            from: model.space.text(from),
            to: model.space.text(to),
            by,
            most: 4,
          })
          const expected = new Paths(model, from, by).to(to, 4)
          expect([found.length, found.more, found.leftOut]).toEqual([expected.length, expected.more, false])
          expect(
            found.paths.map((steps) => steps.map(({ dm, to: at }) => [dm, model.space.find(at)])),
          ).toEqual(expected.paths.map((steps) => steps.map(({ dm, to: at }) => [dm, at])))
        }
  })

  test.each(ALL)("the graph has all moves between its states: %s", (_, text) => {
    const { conflict, model, slots } = modelOf(text)
    const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
    for (const by of ["moves", "improvements"] as const)
      for (const most of [5, 10_000]) {
        const focus = model.space.text(slots.at(-1)!)
        const graph = ask({ kind: "graph", ...asked(text), by, focus, most })
        expect(graph.whole).toBe(slots.length <= most)
        expect(graph.states).toBe(slots.length)
        expect(graph.nodes.length).toBeLessThanOrEqual(most)
        if (graph.whole) expect(graph.nodes.length).toBe(slots.length)
        const nodes = graph.nodes.map((node) => model.space.find(node.text))
        expect(nodes).toContain(slots.at(-1))
        if (today >= 0) expect(nodes).toContain(today)
        const drawn = new Map<string, boolean>()
        for (const { dm, from, to, both, improves } of graph.edges) {
          drawn.set(`${dm} ${nodes[from]} ${nodes[to]}`, improves)
          if (both) drawn.set(`${dm} ${nodes[to]} ${nodes[from]}`, false)
        }
        const expected = new Map<string, boolean>()
        model.ranks.forEach((ranks, dm) => {
          for (const from of nodes)
            movesOf(model).from(dm, from, (to) => {
              const improves = ranks[to]! < ranks[from]!
              if (nodes.includes(to) && (by === "moves" || improves))
                expected.set(`${dm} ${from} ${to}`, improves)
              return true
            })
        })
        expect(new Map([...drawn].sort())).toEqual(new Map([...expected].sort()))
        if (today >= 0) {
          const paths = new Paths(model, today, "moves")
          expect(graph.nodes.map(({ layer }) => layer)).toEqual(nodes.map((slot) => paths.length(slot)))
        }
      }
  })

  test.each(ALL)("rankings group by rank, and say what a statement parts: %s", (_, text) => {
    const { conflict, model, slots } = modelOf(text)
    model.ranks.forEach((ranks, dm) => {
      const preferences = conflict.preferences[dm]!
      const statements = preferences.kind === "statements" ? preferences.statements.map((_s, i) => i) : []
      for (const statement of [null, ...statements]) {
        const ranking = ask({ kind: "ranking", ...asked(text), dm, statement, most: 100 })
        expect(ranking.total).toBe(model.worst[dm])
        const without =
          statement === null
            ? null
            : compile({
                ...conflict,
                preferences: conflict.preferences.map((each, other) =>
                  other === dm && each.kind === "statements"
                    ? { ...each, statements: each.statements.filter((_s, i) => i !== statement) }
                    : each,
                ),
              }).model!.ranks[dm]!
        ranking.groups.forEach(({ rank, count, states, parts, holds }, i) => {
          const group = slots.filter((slot) => ranks[slot] === rank)
          expect([rank, count]).toEqual([i + 1, group.length])
          expect(states.map(({ number }) => number)).toEqual(
            group.slice(0, 6).map((slot) => model.space.number(slot)),
          )
          const next = slots.find((slot) => ranks[slot] === rank + 1)
          expect(parts).toBe(without !== null && next !== undefined && without[group[0]!] === without[next])
          expect(holds === null).toBe(statement === null)
        })
      }
    })
  })

  test.each(ALL)("preferences are those of the reasons: %s", (_, text) => {
    const { conflict, model, slots } = modelOf(text)
    for (const first of some(slots, 4))
      for (const second of some(slots, 5)) {
        const texts = { first: model.space.text(first), second: model.space.text(second) }
        const { sides, sentences } = ask({ kind: "preferred", ...asked(text), ...texts })
        expect(sentences).toHaveLength(model.ranks.length)
        model.ranks.forEach((ranks, dm) => {
          expect(sides[dm]).toBe(Math.sign(ranks[second]! - ranks[first]!))
          expect(whyPreferred(conflict, model, dm, first, second).preferred === null).toBe(sides[dm] === 0)
        })
      }
  })
})

test.each(ALL)("rules remove what a look at all combinations says: %s", (_, text) => {
  const { conflict } = modelOf(text)
  const { options, infeasible } = conflict
  if (options.length > 12) return
  const { rules, combinations, feasible } = ask({ kind: "rules", ...asked(text) })
  const codes = Array.from({ length: 2 ** options.length }, (_c, code) =>
    options.map((_o, option) => ((code >>> option) & 1 ? "Y" : "N")).join(""),
  )
  const alone = (formulas: readonly Conflict["infeasible"][number]["formula"][]) => {
    const bare: Conflict = {
      ...conflict,
      infeasible: formulas.map((formula) => ({ form: "when", formula, text: "", path: [] })),
      merges: [],
      noMoves: [],
      preferences: conflict.preferences.map(() => ({ kind: "indifferent", path: [] })),
      statusQuo: null,
    }
    const space = compile(bare).model?.space
    return new Set(space === undefined ? codes : codes.filter((code) => space.find(code) < 0))
  }
  expect(combinations).toBe(String(codes.length))
  expect(feasible).toBe(String(codes.length - alone(infeasible.map(({ formula }) => formula)).size))
  rules.forEach((rule, i) => {
    const own = alone([infeasible[i]!.formula])
    const others = alone(infeasible.filter((_r, other) => other !== i).map(({ formula }) => formula))
    const only = [...own].filter((code) => !others.has(code))
    expect([rule.removes, rule.alone]).toEqual([String(own.size), String(only.length)])
    if (own.size === 0) expect(rule.example).toBe(null)
    else expect(only.length > 0 ? only : [...own]).toContain(rule.example)
  })
})

test("rules are counted where combinations cannot be listed", () => {
  const options = Array.from({ length: 60 }, (_, i) => `      o${i}: { name: Option ${i} }`).join("\n")
  const text = `parley: 1\ntitle: Wide\ndecisionMakers:\n  a:\n    name: A\n    options:\n${options}\ninfeasible:\n  - o0 and o59\n  - o0 and o59 and o1\n`
  const { rules, combinations, feasible } = ask({ kind: "rules", ...asked(text) })
  expect(combinations).toBe(String(2n ** 60n))
  expect(feasible).toBe(String(3n * 2n ** 58n))
  expect(rules.map(({ removes, alone }) => [removes, alone])).toEqual([
    [String(2n ** 58n), String(2n ** 57n)],
    [String(2n ** 57n), "0"],
  ])
  expect(rules[0]!.example).toMatch(/^YN{58}Y$/)
})

describe("faults and corners", () => {
  test("a world with errors has an outlook without a model, and no other answer", () => {
    const text = "parley: 1\ntitle: Broken\ndecisionMakers: { a: { options: { x: {} } } }\ninfeasible: [y]\n"
    const outlook = ask({ kind: "outlook", ...asked(text), most: 5 })
    expect(outlook.model).toBe(null)
    expect(outlook.problems.map(({ code }) => code)).toContain("unknown-name")
    expect(() => ask({ kind: "moves", ...asked(text), state: "Y", most: 1 })).toThrow("the world has errors")
    expect(() =>
      ask({ kind: "reasons", ...asked(caseText("chicken")), state: "Z", dms: [0], concepts: ["seq"] }),
    ).toThrow("state-unknown")
  })

  test("an expression that cannot be read filters nothing and is told", () => {
    const request = {
      ...asked(caseText("venezuela-2024")),
      which: "all",
      under: null,
      where: "leave an talks",
    } as const
    const page = ask({ kind: "states", ...request, sort: { by: "number" }, from: 0, count: 3 })
    expect(page.fault).toMatch(/an/)
    expect(page.matching).toBe(page.total)
    const values = ask({ kind: "values", ...request })
    expect(values.fault).toBe(page.fault)
  })

  test("a scenario has its own outcomes and problems", () => {
    const text = caseText("venezuela-2024")
    const [base, successor] = [null, "successor"].map((scenario) =>
      ask({ kind: "outlook", ...asked(text, scenario), most: 20 }),
    )
    expect(successor!.model!.outcomes).not.toEqual(base!.model!.outcomes)
    const unknown = ask({ kind: "outlook", ...asked(text, "sucessor"), most: 20 })
    expect([unknown.model, unknown.problems[0]!.code]).toEqual([null, "unknown-scenario"])
  })

  test("two worlds side by side are counted whole, however few of their outcomes are told", () => {
    // As the file stands nobody wants anything: all 512 states hold. In the scenario those with b hold.
    const options = Array.from({ length: 8 }, (_, i) => `o${i}`)
    const text = JSON.stringify({
      parley: 1,
      title: "t",
      decisionMakers: {
        a: { options: Object.fromEntries(options.map((id) => [id, {}])) },
        b: { options: { b: {} } },
      },
      scenarios: { wish: { name: "A wish", changes: { preferences: { b: ["b"] } } } },
    })
    const told = ask({ kind: "beside", ...asked(text), other: "wish", most: 60 })
    expect([told.both.count, told.onlyHere.count, told.onlyThere.count]).toEqual([256, 256, 0])
    expect([told.both.pairs.length, told.onlyHere.pairs.length]).toEqual([60, 60])
    // What holds here alone is shown as it stands there, too.
    for (const { here, there } of told.onlyHere.pairs) {
      expect(here!.under).toEqual(DEFAULT_CONCEPTS)
      expect([there!.text, there!.under]).toEqual([here!.text, []])
    }
    const back = ask({ kind: "beside", ...asked(text, "wish"), other: null, most: 60 })
    expect([back.both.count, back.onlyHere.count, back.onlyThere.count]).toEqual([256, 0, 256])
  })

  test("large work is answered in parts: the size, Nash alone, all", () => {
    const text = generate({ dms: 4, options: [5, 4, 4, 4] }, 1)
    const context = bench()
    const whole = answer({ kind: "outlook", ...asked(text), most: 3 }, context)
    expect(context.parts.map(({ stage }) => stage)).toEqual(["reading", "part"])
    const [reading, part] = context.parts
    expect(reading!.model!.states).toBe(2 ** 17)
    expect(part!.model!.concepts).toEqual(["nash"])
    expect(part!.model!.counts[0]).toBe(whole.model!.counts[0])
    expect(whole.stage).toBe("whole")
    answer({ kind: "outlook", ...asked(`${text}# The same\n`), most: 3 }, context)
    expect(context.parts).toHaveLength(2)
  })
})

describe("exports", () => {
  const askExport = (request: ExportRequest): Exported => askOf(exported, request)
  // A game cannot be what this conflict is.
  const formats = FORMATS.map(({ id }) => id).filter((id) => id !== "nfg")

  test.each(formats)("%s has a name, a type and what was asked for", (format) => {
    const made = askExport({
      kind: "export",
      ...asked(caseText("venezuela-2024"), "successor"),
      format,
      which: "equilibria",
      where: "not leave",
    })
    const ending = { latex: "tex", text: "txt", results: "json", tidy: "tidy.csv" } as const
    expect(made.file).toBe(
      `amnesty-for-resignation-venezuela-august-2024-successor.${format in ending ? ending[format as keyof typeof ending] : format}`,
    )
    expect(made.type).toMatch(/^\w+\/[\w.+-]+$/)
    expect(made.text.length).toBeGreaterThan(100)
    expect(made.losses.length > 0).toBe(format === "gmcr")
  })

  test("a game is refused where the conflict is none, and written where it is", () => {
    const request = { kind: "export", format: "nfg", which: "all", where: "" } as const
    expect(() => askExport({ ...request, ...asked(caseText("venezuela-2024")) })).toThrow(/./)
    const made = askExport({ ...request, ...asked(caseText("prisoners-dilemma")) })
    expect(made.text).toMatch(/^NFG 1 R/)
  })

  test("the lines of a CSV are the states", () => {
    const text = caseText("elmira-9")
    const { model } = modelOf(text)
    const made = askExport({ kind: "export", ...asked(text), format: "csv", which: "all", where: "" })
    expect(made.text.trimEnd().split("\r\n")).toHaveLength(model.space.count + 1)
  })
})
