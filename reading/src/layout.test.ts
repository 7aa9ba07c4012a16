import { expect, it } from "vitest"
import { pageOf } from "./clean/page.ts"
import { type Kind, read } from "./index.ts"

const TEXT = `The owners of the Blackwater colliery announced on Monday that they would close the pit in March, with the loss of 600 jobs, unless the government agreed to underwrite its pension debt.

“This is not a decision anyone wanted,” managing director Helen Croft told a meeting of the workforce. “But a mine that cannot pay its pensioners cannot pay its miners.”

The National Union of Mineworkers, which represents most of the men, demanded an urgent meeting with the energy minister, Rafe Coulter. Two people with knowledge of the talks said the owners had privately asked for 80 million.

Coulter ruled out a bailout. He said the state would consider guaranteeing half of the debt if Croft’s company put in fresh capital. “We are not a bank of last resort,” he said.

Under a 1994 agreement, the owners must give ninety days’ notice of closure. That notice, the union says, was never served; the company insists that it was posted in September.

A cold winter could keep the pit open. The minister has until the end of the month to answer, and the county council has offered to waive its rates in exchange for a seat on the board.`

/** Lines of a width, long words broken. */
function wrapped(width: number): string {
  const lines = (paragraph: string): string => {
    const made = [""]
    for (const word of paragraph.split(" ")) {
      const last = made.at(-1)!
      const room = width - last.length - 2
      if (`${last} ${word}`.length <= width) made[made.length - 1] = `${last} ${word}`.trim()
      else if (room > 3 && word.length > 8 && /^\p{Ll}+$/u.test(word)) {
        made[made.length - 1] = `${last} ${word.slice(0, room)}-`
        made.push(word.slice(room))
      } else made.push(word)
    }
    return made.join("\n")
  }
  return TEXT.split("\n\n").map(lines).join("\n\n")
}

// As the text layer of a printed journal: ligatures, page numbers and running heads.
function printed(): string {
  const lines = wrapped(68).replace(/fi/g, "ﬁ").split("\n")
  return lines
    .flatMap((line, i) =>
      i % 14 === 13 ? [line, "", String(i), "COAL REVIEW        Vol. 3, No. 2", ""] : [line],
    )
    .join("\n")
}

const plain = (words: string): string =>
  words
    .replace(/\n+\d+\nCOAL REVIEW {8}Vol\. 3, No\. 2\n+/g, "\n")
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, "$1")
    .replace(/ﬁ/g, "fi")
    .replace(/\s+/g, " ")

type Found = ReadonlyMap<Kind, readonly string[]>

function foundIn(text: string, asides: readonly { from: number; to: number }[] = []): Found {
  const found = new Map<Kind, string[]>()
  for (const { kind, spans } of read(text, { date: "2025-01-15", asides }).proposals)
    found.set(kind, [...(found.get(kind) ?? []), plain(spans[0]!.exact)])
  return found
}

// The mean over kinds of what both have, as F1.
function alike(one: Found, other: Found): number {
  const rates = [...one].map(([kind, words]) => {
    const left = [...(other.get(kind) ?? [])]
    const both = words.filter((each) => left.includes(each) && left.splice(left.indexOf(each), 1).length > 0)
    return (2 * both.length) / (words.length + (other.get(kind)?.length ?? 0))
  })
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
}

const page = pageOf(
  `<html><body><nav><a>Home</a> <a>News</a></nav><main>${TEXT.split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("")}</main><footer>© 2025. All rights reserved.</footer></body></html>`,
)

it.each([
  ["wrapped", () => foundIn(wrapped(76))],
  ["printed", () => foundIn(printed())],
  ["a page", () => foundIn(page.text, page.asides)],
])("finds in a text %s what it finds in the plain one", (_, found) => {
  const own = foundIn(TEXT)
  expect(own.size).toBeGreaterThanOrEqual(8)
  expect(alike(own, found())).toBeGreaterThan(0.97)
})
