import { edit, newDocument, read } from "@parley/core/file"
import { describe, expect, test } from "vitest"
import {
  actorOfAct,
  Draft,
  exchangeIn,
  LANGUAGES,
  makerOf,
  readShape,
  SHAPES,
  statementIn,
  takeOffer,
  takeOption,
  takeParty,
  takeScenario,
  takeWant,
  wanterOf,
} from "../index.ts"

const ALL = SHAPES.flatMap(({ id, said, sources }) =>
  LANGUAGES.map((language) => ({ id, language, sources, said: said[language] })),
)

describe.each(ALL)("the shape $id in $language", ({ language, said, sources }) => {
  const { text, proposals } = readShape(said)

  test("has its words where it says", () => {
    for (const { spans } of proposals) {
      expect(spans.length).toBeGreaterThan(0)
      for (const { from, to, exact } of spans) expect(text.slice(from, to)).toBe(exact)
    }
    expect(text).not.toMatch(/[[\]{}]/)
  })

  test("becomes a conflict, all of it marked as assumed and nothing cited", () => {
    const begun = newDocument({
      parley: 1,
      title: said.title,
      language,
      sources: { ...sources, shape: { title: "Shape", text: "a.txt" } },
    })
    const draft = new Draft(read(begun).data, {
      source: "shape",
      text,
      language,
      proposals,
      assumed: "As in the shape.",
    })
    const of = (kind: string) => proposals.filter((each) => each.kind === kind)
    for (const actor of of("actor")) takeParty(draft, actor)
    for (const act of of("act")) takeOption(draft, act, makerOf(draft, actorOfAct(act))!)
    const options = Object.values(draft.at(["decisionMakers"]) as object).flatMap((dm) =>
      Object.keys(dm.options),
    )
    for (const condition of of("condition")) {
      expect(exchangeIn(draft, condition)).not.toBeNull()
      takeOffer(draft, condition, "Offer")
    }
    for (const event of of("contingency")) takeScenario(draft, event, "Event")
    for (const want of of("want")) {
      const statement = statementIn(draft, want)
      expect([want.spans[0]!.exact, statement]).toEqual([want.spans[0]!.exact, expect.any(String)])
      takeWant(draft, want, wanterOf(draft, want)!, statement!)
    }
    const { conflict, problems } = read(edit(begun, draft.edits))
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
    expect(conflict!.decisionMakers.length).toBeGreaterThanOrEqual(2)
    // Whatever is exchanged or wanted is one of the options told.
    expect(conflict!.options.map(({ id }) => id).sort()).toEqual(options.sort())
    expect(conflict!.preferences.every(({ kind }) => kind === "statements")).toBe(true)
    expect(conflict!.record.claims).toEqual([])
    for (const part of [...conflict!.options, ...conflict!.record.offers])
      expect(part.assumed).toBe("As in the shape.")
  })
})
