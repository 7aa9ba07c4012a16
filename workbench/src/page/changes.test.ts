import { describe, expect, test } from "vitest"
import type { Card, Outlook } from "../worker/protocol.ts"
import { changesBetween, NO_CHANGES, renamedState } from "./changes.ts"

function outlookOf(texts: readonly string[], total = texts.length): Outlook {
  const outcomes = texts.map((text) => ({ text, under: ["nash"] }) as unknown as Card)
  return {
    stage: "whole",
    problems: [],
    model: { outcomes, total } as unknown as NonNullable<Outlook["model"]>,
  }
}

describe("the name of a state when options are others than they were", () => {
  test("follows options that changed places", () => {
    expect(renamedState(["a", "b", "c"], ["c", "a", "b"], "YNN")).toBe("NYN")
  })
  test("has new options not taken, and leaves out those that are gone", () => {
    expect(renamedState(["a", "b"], ["a", "n", "b"], "YY")).toBe("YNY")
    expect(renamedState(["a", "b"], ["b"], "YN")).toBe("N")
  })
  test("stays where an id was changed", () => {
    expect(renamedState(["a.x", "a.y"], ["a.x", "a.z"], "YY")).toBe("YY")
    expect(renamedState(["us.x", "us.y", "b"], ["usa.x", "usa.y", "b"], "YNY")).toBe("YNY")
  })
  test("is none for a text that names no state of these options", () => {
    expect(renamedState(["a"], ["a"], "YN")).toBeNull()
  })
})

describe("what changes between two looks", () => {
  const said = (before: Outlook, after: Outlook) => {
    const { appeared, vanished, isWhole } = changesBetween(before, after)
    return [[...appeared], vanished.map(({ text }) => text), isWhole]
  }

  test("is what appeared and what vanished", () => {
    expect(said(outlookOf(["YN", "NN"]), outlookOf(["NN", "YY"]))).toEqual([["YY"], ["YN"], true])
    expect(said(outlookOf(["YN"]), outlookOf(["YN"]))).toEqual([[], [], true])
  })
  test("is not whole where some outcomes are not told: what is not known to appear or vanish is not said to", () => {
    expect(said(outlookOf(["YN"], 5), outlookOf(["YN"], 5))).toEqual([[], [], false])
    expect(said(outlookOf(["YN"], 5), outlookOf(["NN"]))).toEqual([[], ["YN"], false])
    expect(said(outlookOf(["YN"]), outlookOf(["NN"], 5))).toEqual([["NN"], [], false])
  })
  test("is under which concepts an outcome of both has come to hold, and under which it holds no longer", () => {
    const under = (text: string, ...concepts: readonly string[]): Outlook => {
      const look = outlookOf([text])
      return {
        ...look,
        model: { ...look.model!, outcomes: [{ text, under: concepts } as unknown as Card] },
      }
    }
    const { shifted } = changesBetween(under("YN", "nash", "gmr"), under("NY", "gmr", "seq"), () => "NY")
    expect([...shifted]).toEqual([["NY", { gained: ["seq"], lost: ["nash"] }]])
    expect(changesBetween(under("YN", "gmr"), under("YN", "gmr")).shifted.size).toBe(0)
    expect(changesBetween(under("YN", "gmr"), under("NN", "nash")).shifted.size).toBe(0)
  })
  test("says how many held before; nothing where there is no look to compare with", () => {
    expect(changesBetween(outlookOf(["YN"], 5), outlookOf(["NN"])).before).toBe(5)
    expect(NO_CHANGES.before).toBeNull()
  })
  test("is not known where there is no model", () => {
    const none: Outlook = { stage: "whole", problems: [], model: null }
    expect(said(outlookOf(["YN"]), none)).toEqual([[], [], false])
    expect(said(none, outlookOf(["YN"]))).toEqual([[], [], false])
  })
})
