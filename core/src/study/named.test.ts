import { describe, expect, it } from "vitest"
import { statesWhere } from "../engine/index.ts"
import { compile, read } from "../file/index.ts"
import { expressionNamed, stateNamed } from "./named.ts"

function load(more: string) {
  const { conflict } = read(`parley: 1
title: T
decisionMakers:
  a: { options: { x: {}, y: {} } }
  b: { options: { z: {}, calm: {} } }
preferences: { a: [x, y], b: [z, not calm] }
statusQuo: [x]
outcomes:
  both: { name: { en: Both of them, es: Los dos }, when: x and y }
  one: { name: Only x, when: x }
  rest: { name: The rest, when: z and not y }
  calm: { name: Quiet, when: calm }
  none: { name: None, when: y and not y }
${more}`)
  return { conflict: conflict!, model: compile(conflict!).model! }
}

const world = load("")
const codes = (text: string): string[] =>
  statesWhere(world.model.space, expressionNamed(world.conflict, text, "where"))
    .toArray()
    .map((slot) => world.model.space.text(slot))
const fault = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return (error as { fault?: unknown }).fault
  }
}

describe("an expression", () => {
  it("speaks of the states that an outcome names, and not of all where its statement is true", () => {
    expect(codes("both")).toEqual(["YYNN", "YYYN", "YYNY", "YYYY"])
    expect(codes("one")).toEqual(["YNNN", "YNYN", "YNNY", "YNYY"])
    expect(codes("rest")).toEqual(["NNYN", "NNYY"])
    expect(codes("none")).toEqual([])
  })

  it("joins outcomes and options in every way", () => {
    expect(codes("not both and z and not rest")).toEqual(["YNYN", "NYYN", "YNYY", "NYYY"])
    expect(codes("(both or rest) and not z")).toEqual(["YYNN", "YYNY"])
    expect(codes("both if x").length).toBe(12)
    expect(codes("both iff x").length).toBe(12)
    expect(codes("rest and true")).toEqual(["NNYN", "NNYY"])
  })

  it("may be the name of an outcome, in any language and case", () => {
    expect(codes("Both of them")).toEqual(codes("both"))
    expect(codes(" los DOS ")).toEqual(codes("both"))
  })

  it("means the option where both have the id", () => {
    expect(codes("calm").length).toBe(8)
    expect(codes("Quiet")).toEqual(["NNNY", "NYNY", "NYYY"])
  })

  it("is refused with the nearest of options and outcomes", () => {
    expect(fault(() => codes("bofh"))).toMatchObject({
      problems: [{ code: "unknown-name", params: { hint: "both" } }],
    })
    expect(fault(() => codes("Both of us"))).toMatchObject({ code: "bad-expression" })
  })
})

describe("a state", () => {
  const named = (text: string, of = world): string => of.model.space.text(stateNamed(of, text))

  it("is that which keeps the name: today, what holds, or the only one", () => {
    expect(named("one")).toBe("YNNN")
    expect(named("only X")).toBe("YNNN")
    // What holds: a takes x and y, b takes z.
    expect(named("both")).toBe("YYYN")
    const only = load("infeasible: [z and calm]\n")
    expect(named("rest", only)).toBe("NNYN")
  })

  it("is refused where none of several keeps the name, and where there is none", () => {
    expect(fault(() => named("rest"))).toEqual({ code: "outcome-not-one", outcome: "rest", count: 2 })
    expect(fault(() => named("None"))).toEqual({ code: "outcome-not-one", outcome: "none", count: 0 })
    expect(fault(() => named("Only y"))).toMatchObject({ code: "state-unknown", hint: "Only x" })
  })

  it("may still be a code, a label or a number", () => {
    const labelled = load('labels: { NNNN: "Only x" }\n')
    expect(named("Only x", labelled)).toBe("NNNN")
    expect(named("1")).toBe("NNNN")
    expect(named("NYNN")).toBe("NYNN")
  })
})
