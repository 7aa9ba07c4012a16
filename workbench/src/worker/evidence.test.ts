import { DEFAULT_CONCEPTS, read, words } from "@parley/core"
import { analyse } from "@parley/core/engine"
import { compile } from "@parley/core/file"
import { evidenceOf, fallsWith, historyOf, judgeOffer, leavingOut, outcomesOf } from "@parley/core/study"
import { sayFate, sayPart } from "@parley/core/words"
import { describe, expect, test } from "vitest"
import { ask, asked, caseText } from "./sample.ts"

const TEXT = caseText("venezuela-2024")
const conflict = read(TEXT).conflict!
const model = compile(conflict).model!
const analysis = analyse(model, DEFAULT_CONCEPTS)
const en = { ...words("en"), withoutNumbers: true }

describe("what the workbench is told of evidence is what the library says", () => {
  test("on what outcomes rest, the weakest link first", () => {
    const states = [...outcomesOf(analysis).keys()]
    const found = evidenceOf(conflict, analysis, new Set())
    const told = ask({ kind: "evidence", ...asked(TEXT), states })
    expect(told.outcomes.map(({ state }) => state)).toEqual(states)
    for (const [i, { on, weakest }] of found.outcomes.entries()) {
      const shown = told.outcomes[i]!.on
      expect(new Set(shown.map(({ sentence }) => sentence))).toEqual(
        new Set(on.map(({ part }) => sayPart(conflict, part.part, en))),
      )
      expect(shown[0]?.sentence).toBe(weakest === null ? undefined : sayPart(conflict, weakest.part, en))
    }
  })

  test("a state that is none is refused", () => {
    expect(() => ask({ kind: "evidence", ...asked(TEXT), states: ["YYY"] })).toThrow("state-wrong-length")
  })

  test.each(conflict.record.sources.map(({ id }) => id))("what falls with %s", (id) => {
    const fall = fallsWith([id], conflict, analysis)
    const told = ask({ kind: "falls", ...asked(TEXT), removed: [id] })
    expect(told.claims).toEqual(fall.claims)
    expect(told.events).toEqual(fall.events)
    expect(told.parts).toHaveLength(fall.parts.length)
    const { vanish, appear, change, stay } = told.outcomes!
    const { counts } = fall.shift!
    expect({ vanish: vanish.count, appear: appear.count, change: change.count, stay }).toEqual(counts)
    expect(vanish.count + change.count + stay).toBe(outcomesOf(analysis).size)
    const without = analyse(compile(leavingOut(conflict, fall.parts)).model!, DEFAULT_CONCEPTS)
    expect(appear.count + change.count + stay).toBe(outcomesOf(without).size)
    expect(told.empties !== "").toBe(fall.empties)
  })

  test("offers in the file and in its scenario", () => {
    const told = ask({ kind: "offers", ...asked(TEXT), worlds: "all" })
    expect(told.worlds).toEqual([null, "successor"])
    expect(told.offers.map(({ id }) => id)).toEqual(conflict.record.offers.map(({ id }) => id))
    for (const [i, offer] of conflict.record.offers.entries())
      expect(told.offers[i]!.judged[0]!.brief).toBe(
        sayFate({ conflict, model: analysis.model }, judgeOffer(offer, conflict, analysis), en),
      )
    expect(told.offers.some(({ judged }) => judged[0]!.verdict !== judged[1]!.verdict)).toBe(true)
  })

  test("what happened, each state after the one before", () => {
    const { asOf: _, ...undated } = conflict
    const history = historyOf(undated, analysis)
    const told = ask({ kind: "history", ...asked(TEXT), undated: true })
    expect(told.moments.map(({ id, state }) => [id, state])).toEqual(
      history.moments.map(({ event, after }) => [event.id, after]),
    )
    expect([told.moves, told.improvements]).toEqual([history.moves, history.improvements])
    expect(told.moments.at(-1)!.state).toBe(conflict.statusQuo)
  })
})
