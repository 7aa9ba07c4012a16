import { edit, read } from "@parley/core"
import { describe, expect, test } from "vitest"
import { caseText } from "../../worker/sample.ts"
import { type Draft, draftEdits, draftOf, wrongIn } from "./draft.ts"
import type { EntryKind } from "./record-edits.ts"

const TEXT = caseText("venezuela-2024")
const { data, conflict } = read(TEXT)
const KINDS: readonly EntryKind[] = ["sources", "claims", "events", "offers"]
const entry = (kind: EntryKind, id: string, of = data) => (of as never)[kind][id]
const changed = (kind: EntryKind, id: string, draft: Draft, language = "en") =>
  edit(TEXT, draftEdits({ kind, id, before: entry(kind, id) }, draft, language, "en"))

describe("an entry in a form", () => {
  test.each(KINDS)("of %s is left as it is where nothing is changed, and is sound", (kind) => {
    for (const { id } of conflict!.record[kind]) {
      const draft = draftOf(kind, entry(kind, id), "en", "en")
      expect(draftEdits({ kind, id, before: entry(kind, id) }, draft, "en", "en")).toEqual([])
      expect(wrongIn(kind, draft)).toEqual([])
    }
  })

  test.each(KINDS)("of %s that is new says in the file what the form said", (kind) => {
    for (const { id } of conflict!.record[kind]) {
      const draft = draftOf(kind, entry(kind, id), "en", "en")
      const text = edit(TEXT, draftEdits({ kind, id: "added", before: undefined }, draft, "en", "en"))
      const again = read(text)
      expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([])
      expect(draftOf(kind, entry(kind, "added", again.data), "en", "en")).toEqual(draft)
    }
  })

  test("changes its own lines alone: the other language and all comments stay", () => {
    const draft = draftOf("claims", entry("claims", "F8"), "es", "en")
    const text = changed("claims", "F8", { ...draft, says: "Otra cosa." }, "es")
    const says = read(text).conflict!.record.claims.find(({ id }) => id === "F8")!.says
    expect(says).toEqual({
      ...(conflict!.record.claims.find(({ id }) => id === "F8")!.says as object),
      es: "Otra cosa.",
    })
    const comments = (of: string) => of.split("\n").filter((line) => line.trim().startsWith("#"))
    expect(comments(text)).toEqual(comments(TEXT))
  })

  test("what is emptied leaves the file", () => {
    const draft = draftOf("claims", entry("claims", "F11"), "en", "en")
    const after = read(changed("claims", "F11", { ...draft, supports: [], credibility: "" }))
    const claim = after.conflict!.record.claims.find(({ id }) => id === "F11")!
    expect([claim.supports, claim.credibility]).toEqual([[], undefined])
  })

  test("says what cannot be", () => {
    expect(wrongIn("claims", { says: " ", date: "2024-02-30" })).toEqual([
      { key: "says", why: "missing" },
      { key: "date", why: "noDate" },
    ])
    expect(wrongIn("offers", { by: ["us"], to: [], terms: ["amnesty"] })).toEqual([
      { key: "to", why: "missing" },
    ])
  })

  test("dates are typed as people write them, and are in the file as it has them", () => {
    const draft = draftOf("claims", entry("claims", "F8"), "en", "en")
    const dateOf = (date: string) =>
      read(changed("claims", "F8", { ...draft, date })).conflict!.record.claims.find(({ id }) => id === "F8")!
        .date
    expect(dateOf("3 de marzo de 2021")).toMatchObject({ text: "2021-03-03" })
    expect(wrongIn("claims", { ...draft, date: "3/4/2021" })).toEqual([{ key: "date", why: "noDate" }])
    // Another way to write the same day changes nothing.
    const same = draftOf("events", { what: "x", date: "2021-03-03" }, "en", "en")
    const before = { what: "x", date: "2021-03-03" }
    expect(
      draftEdits({ kind: "events", id: "x", before }, { ...same, date: "March 3, 2021" }, "en", "en"),
    ).toEqual([])
  })
})
