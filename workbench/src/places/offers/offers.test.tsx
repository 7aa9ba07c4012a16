import { DEFAULT_CONCEPTS } from "@parley/core"
import { expect, test } from "vitest"
import { shown } from "../../page/sample.tsx"
import { ask, asked, caseText } from "../../worker/sample.ts"
import { OffersTold, offerShown } from "./offers.tsx"

const text = caseText("venezuela-2024")
const answer = ask({ ...asked(text), kind: "offers", concepts: DEFAULT_CONCEPTS, worlds: "all" })
const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,;:])/g, "")
const boards = (markup: string): string[] => markup.split('class="deals-board"').slice(1)

test("what is shown first is on the table, with what becomes of it in a sentence", () => {
  const offer = offerShown(answer, null)!
  expect(offer).toMatchObject({ id: "amnesty2024", isOnTable: true })
  expect(offerShown(answer, "doha2023")!.id).toBe("doha2023")
  const markup = shown(<OffersTold answer={answer} shown={offer} />, text, { place: "offers" })
  const said = plain(markup)
  expect(said).toContain(
    "would be kept once done. But Maduro's government would have to go first, at a loss, and would end 61 ranks worse off than today.",
  )
  expect(said.match(/Kept, but nobody starts it/g)!.length).toBeGreaterThan(2)
  expect(said).toContain("Broken by Washington")
  // Nothing goes by a number of its own or an id.
  expect(said).not.toMatch(/[Ss]tate \d|statement \d|amnesty2024/)
})

test("the table says every rank that the scoreboard draws, and each move with what it means to its mover", () => {
  const offer = offerShown(answer, "guarantees2024")!
  const drawn = boards(shown(<OffersTold answer={answer} shown={offer} />, text, { place: "offers" }))
  expect(drawn).toHaveLength(2)
  drawn.forEach((board, i) => {
    const { course } = offer.judged[i]!
    const rows = board.split("<tbody>")[1]!.split("</tbody>")[0]!.split("<tr>").slice(1)
    const lines = board.split('class="score-row"').slice(1)
    expect(rows).toHaveLength(course!.parties.length)
    course!.parties.forEach((party, at) => {
      const numbers = [...lines[at]!.matchAll(/data-stop="[^"]+">(\d+)</g)].map(([, rank]) => Number(rank))
      const cells = [...rows[at]!.matchAll(/<td>(\d+)/g)].map(([, rank]) => Number(rank))
      expect(numbers).toEqual([party.alone, ...party.along])
      expect(cells).toEqual(numbers)
      const losses = lines[at]!.match(/data-loss/g)?.length ?? 0
      expect(rows[at]!.match(/own move, at a loss/g)?.length ?? 0).toBe(losses)
    })
    const breaks = course!.steps.some(({ part }) => part === "breach")
    expect(board.includes("score-breach")).toBe(breaks)
    expect(board.split("<tbody>")[0]!.split("<thead>")[1]!.includes("breaks the deal")).toBe(breaks)
  })
})
