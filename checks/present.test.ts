import { describe, expect, test } from "vitest"
import { type OpenWorld, open } from "../core/src/index.ts"
import { tellPresent } from "../core/src/report/index.ts"
import { type PresentAnswer, SLIDES, type Slide } from "../core/src/study/index.ts"
import { words } from "../core/src/words/index.ts"
import { caseLibrary, textOf } from "./published.ts"
import { randomWorld, statesOf } from "./random-world.ts"
import { runs } from "./runs.ts"

// Slides (SPEC D1 to D6) are parts of answers that are given elsewhere whole.

const CONCEPTS = ["nash", "gmr", "smr", "seq", "sseq"] as const
const ask = <S extends Slide>(world: OpenWorld, slide: S) =>
  world.ask({ kind: "present", slide, concepts: CONCEPTS }) as Extract<PresentAnswer, { slide: S }>

function told(world: OpenWorld, slide: Slide, language = "en") {
  return tellPresent(ask(world, slide), world, words(language), { concepts: CONCEPTS })
}

// The worlds of the last slide are drawn in tests of their own.
const QUICK = SLIDES.filter((slide) => slide !== "sure")

/** What is shown is what the whole questions say. */
function partsAreTrue(world: OpenWorld): void {
  const { conflict, model } = world
  const line = world.ask({ kind: "bottom-line", concepts: CONCEPTS })
  const board = world.ask({ kind: "board", concepts: CONCEPTS })
  const first = ask(world, "stands")
  if (first.empty) throw new Error("the first slide is never empty")
  expect(first.line).toEqual(line)
  for (const slide of QUICK) expect(ask(world, slide).empty).toBe(!first.slides.includes(slide))
  const wants = ask(world, "wants")
  const indifferent = conflict.preferences.every(({ kind }) => kind === "indifferent")
  expect(wants.empty).toBe(indifferent)
  if (wants.empty) return
  expect(wants.board.today).toEqual(board.today)
  expect(wants.board.strong).toEqual(board.strong.slice(0, 3))
  for (const [dm, { statements, best }] of wants.wishes.entries()) {
    const own = conflict.preferences[dm]!
    if (own.kind === "statements")
      expect([statements.length, best]).toEqual([Math.min(2, own.statements.length), -1])
    else {
      const firsts = statesOf(world).filter((slot) => model.ranks[dm]![slot] === 1)
      expect(best).toBe(firsts.length === 1 ? firsts[0] : -1)
    }
  }
}

/** In what order who stands above and below today, by the ranks alone (D2). */
function rankedSlowly({ model, conflict }: OpenWorld, slot: number, today: number): [string[], string[]] {
  const names = (sign: number): string[] =>
    conflict.decisionMakers.flatMap(({ name }, dm) =>
      Math.sign(model.ranks[dm]![today]! - model.ranks[dm]![slot]!) === sign
        ? [typeof name === "string" ? name : name.en!]
        : [],
    )
  return [names(1), names(-1)]
}

const WORLDS = runs(60)

describe("what is shown to many at once", () => {
  test("is what the whole questions say, in random conflicts (D1)", () => {
    const filled = new Set<Slide>()
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = randomWorld(seed)
      partsAreTrue(world)
      for (const slide of QUICK) if (!ask(world, slide).empty) filled.add(slide)
    }
    expect([...filled].sort()).toEqual(["holds", "stands", "take", "wants"])
  })

  test("says who ranks an outcome above today and who below (D2)", () => {
    let said = 0
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = randomWorld(seed)
      const slide = ask(world, "wants")
      if (slide.empty || slide.board.today === null) continue
      const { headline } = told(world, "wants")
      const shown = [...slide.board.strong, ...slide.board.weaker].slice(0, 2)
      expect(headline.split(/\.(?: |$)/).filter((each) => each !== "")).toHaveLength(shown.length)
      for (const { slot } of shown) {
        const [above, below] = rankedSlowly(world, slot, slide.board.today.slot)
        const sentence = headline.split(/(?<=\.) /)[shown.findIndex((each) => each.slot === slot)]!
        expect(sentence.includes(" above ")).toBe(above.length > 0)
        expect(sentence.includes(" below")).toBe(below.length > 0)
        const all = world.conflict.decisionMakers.length
        for (const those of [above, below])
          if (those.length < all || all === 1)
            for (const name of those) expect(sentence.toLowerCase()).toContain(name.toLowerCase())
        said++
      }
    }
    expect(said).toBeGreaterThan(20)
  })

  test("counts all that would hold, today among them (D3)", () => {
    const NUMBERS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = randomWorld(seed)
      const slide = told(world, "holds")
      if (slide.empty) continue
      const strong = world.analysis(CONCEPTS).equilibria.get("seq")!.count()
      expect(slide.headline.startsWith(NUMBERS[strong] ?? String(strong))).toBe(true)
      expect(slide.headline.includes(" cannot move.") && !slide.headline.includes("In ")).toBe(false)
    }
  })

  test("says where the first stands firmest only where chance alone does not explain it (D6)", () => {
    let clear = 0
    for (let seed = 1; seed <= WORLDS / 6; seed++) {
      const world = randomWorld(seed)
      const slide = ask(world, "sure")
      const first = ask(world, "stands")
      expect(slide.empty).toBe(first.empty || !first.slides.includes("sure"))
      if (slide.empty) continue
      const whole = world.ask({ kind: "robustness", concepts: ["seq"], worlds: 1000 })
      for (const { slot, holds } of slide.shares) {
        const share = whole.sample.shares.find(({ state }) => state === world.model.space.text(slot))
        if (share !== undefined) expect(holds).toEqual(share.holds)
      }
      const [most, second] = slide.shares
      const isClear = second !== undefined && most!.holds.low > second.holds.high
      if (isClear) clear++
      expect(told(world, "sure").headline.includes("stands firmest")).toBe(isClear)
    }
    expect(clear).toBeGreaterThan(0)
  })
})

test("the slides of Venezuela say what there is to say, in both languages", () => {
  const world = open(textOf("venezuela-2024", "conflict.yaml")!)
  const headlines = (language: string): string[] =>
    SLIDES.map((slide) => told(world, slide, language).headline)
  expect(headlines("en")).toEqual([
    "“The stand-off” holds: nobody gains by moving. “Talks under guarantees” would suit all three better, but Washington or Maduro's government must go first, at a loss.",
    "All three rank “Talks under guarantees” above “The stand-off”. Washington and Venezuela's opposition rank “He leaves, amnesty kept” above “The stand-off”, Maduro's government below.",
    "Three outcomes would hold. In “He leaves, amnesty kept”, Maduro's government cannot move.",
    "“Amnesty for resignation, August 2024” would be kept once done. Maduro's government would have to go first, at a loss. Under “A successor returns to pressure”, Washington would withdraw the promise of amnesty.",
    "Gains would lead to “Talks under guarantees” if “Promise Maduro an amnesty” is possible only together with “Guarantee regime figures against extradition”.",
    "“Talks under guarantees” stands firmest: it holds in 62 of 100 variants of what is uncertain.",
  ])
  for (const headline of [...headlines("en"), ...headlines("es")])
    expect(headline.split(/\s+/).length, headline).toBeLessThanOrEqual(40)
})

test("the deal is the offer made last that is known by the day, judged in every world (D4)", () => {
  const world = open(textOf("venezuela-2024", "conflict.yaml")!)
  const slide = ask(world, "deal")
  if (slide.empty) throw new Error("there are offers")
  expect(world.conflict.record.offers[slide.offer]!.id).toBe("amnesty2024")
  const { worlds } = world.ask({ kind: "offers", concepts: CONCEPTS, worlds: "all" })
  expect(slide.worlds).toEqual(
    worlds.map(({ scenario, judged }) => ({ scenario, judged: judged?.[slide.offer] ?? null })),
  )
})

test("no slide of any case has an id, a state's number or an empty sentence", { timeout: 60_000 }, () => {
  for (const { id } of caseLibrary()) {
    const world = open(textOf(id, "conflict.yaml")!)
    for (const slide of SLIDES)
      for (const language of ["en", "es"]) {
        const { headline, heading } = told(world, slide, language)
        expect(headline).toMatch(/[.!?»”]$/)
        expect(heading).not.toBe("")
        expect(headline).not.toMatch(/\b(?:state|estado) \d/)
        for (const { key } of world.conflict.options)
          if (key.includes(".") || key.includes("_")) expect(headline).not.toContain(key)
      }
  }
})
