import { edit, read } from "@parley/core"
import { applyToData } from "@parley/core/file"
import { describe, expect, test } from "vitest"
import { caseText } from "../../worker/sample.ts"
import { newId, removal } from "./record-edits.ts"

const TEXT = caseText("venezuela-2024")
const { data, conflict } = read(TEXT)
const { sources, claims, events, offers } = conflict!.record

describe("what is taken off the record", () => {
  test.each([
    ...sources.map(({ id }) => ["sources", id] as const),
    ...claims.map(({ id }) => ["claims", id] as const),
    ...events.map(({ id }) => ["events", id] as const),
    ...offers.map(({ id }) => ["offers", id] as const),
  ])("%s %s leaves no mention and a file without errors", (kind, id) => {
    const text = edit(TEXT, removal(data, kind, id))
    const after = read(text)
    expect(after.problems.filter(({ severity }) => severity === "error")).toEqual([])
    expect(after.conflict!.record[kind].map((each) => each.id)).toEqual(
      conflict!.record[kind].map((each) => each.id).filter((each) => each !== id),
    )
    // The model is the same; only what it rests on is less.
    expect(after.conflict!.preferences.length).toBe(conflict!.preferences.length)
    expect(text.startsWith(TEXT.slice(0, TEXT.indexOf("parley:")))).toBe(true)
  })

  test("the last of its kind takes the map along, and an option called evidence stays", () => {
    const own = {
      parley: 1,
      title: "t",
      decisionMakers: { a: { options: { evidence: { evidence: ["F1"] }, x: {} } } },
      preferences: { a: { weights: { evidence: 3 }, evidence: ["F1", "F2"] } },
      claims: { F1: { says: "s", supports: ["F2"] }, F2: { says: "s", supports: ["F1"] } },
    }
    const less = applyToData(own, removal(own, "claims", "F1"))
    expect(less).toEqual({
      parley: 1,
      title: "t",
      decisionMakers: { a: { options: { evidence: {}, x: {} } } },
      preferences: { a: { weights: { evidence: 3 }, evidence: ["F2"] } },
      claims: { F2: { says: "s" } },
    })
    expect(Object.keys(applyToData(less, removal(less, "claims", "F2")) as object)).not.toContain("claims")
  })
})

test("new ids: the next number for a claim, and no id that is cited already", () => {
  expect(newId(data, "claims", "whatever")).toBe("F18")
  expect(newId({}, "claims", "")).toBe("F1")
  expect(newId(data, "sources", "Article")).not.toBe("article")
  expect(newId(data, "events", "Árticulo nuevo")).toBe("articulo_nuevo")
  expect(newId(data, "offers", "???")).toBe("offer1")
})
