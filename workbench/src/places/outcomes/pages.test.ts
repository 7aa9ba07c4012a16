import { expect, test } from "vitest"
import type { StatesRequest } from "../../worker/protocol.ts"
import { type ListingRequest, PAGE, Pages } from "./pages.ts"

const request = (where: string): ListingRequest => ({
  kind: "states",
  world: { text: "", scenario: null },
  language: "en",
  concepts: [],
  which: "all",
  under: null,
  where,
  sort: { by: "number" },
})

// An engine that answers when it is told to, and what it was asked.
function hand() {
  const asked: { from: number; where: string; signal: AbortSignal; answer: () => void }[] = []
  const ask = ((of: StatesRequest, { signal }: { signal: AbortSignal }) =>
    new Promise((done) => {
      const { from, count, where } = of
      const states = Array.from({ length: count }, (_, i) => ({ text: `${where}${from + i}` }))
      const answer = () => done({ states, total: 9000, matching: 8000, from, fault: null })
      asked.push({ from, where, signal, answer })
    })) as unknown as ConstructorParameters<typeof Pages>[0]["ask"]
  let told = 0
  const pages = new Pages({ ask }, request("a"), () => told++)
  const answerAll = async () => {
    for (const { answer } of asked.splice(0)) answer()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { asked, pages, answerAll, told: () => told }
}

test("only the pages in sight are fetched, each once, and what is out of sight is given up", async () => {
  const { asked, pages, answerAll } = hand()
  pages.ask(request("a"))
  expect(asked.map(({ from }) => from)).toEqual([0])
  pages.want(PAGE * 4 + 10, PAGE * 5 + 1)
  expect(asked[0]!.signal.aborted).toBe(true)
  expect(asked.map(({ from }) => from)).toEqual([0, PAGE * 4, PAGE * 5])
  await answerAll()
  expect(pages.loaded?.pages.has(0)).toBe(false)
  expect(pages.here()).toHaveLength(2 * PAGE)
  pages.want(PAGE * 4, PAGE * 5)
  expect(asked).toEqual([])
})

test("what was there stays until the first page of a new list is here", async () => {
  const { pages, answerAll } = hand()
  const [first, second] = [request("a"), request("b")]
  pages.ask(first)
  await answerAll()
  expect(pages.loaded?.request).toBe(first)
  pages.stop()
  pages.ask(second)
  expect(pages.loaded?.request).toBe(first)
  expect(pages.here()[0]).toBe("a0")
  await answerAll()
  expect(pages.loaded?.request).toBe(second)
  expect(pages.loaded?.places.get("b7")).toBe(7)
})

test("far pages are let go of", async () => {
  const { pages, answerAll } = hand()
  pages.ask(request("a"))
  for (let page = 0; page < 70; page++) {
    pages.want(page * PAGE, (page + 1) * PAGE)
    await answerAll()
  }
  expect(pages.loaded?.pages.size).toBe(60)
  expect(pages.loaded?.pages.has(0)).toBe(false)
  expect(pages.loaded?.places.has("a5")).toBe(false)
})
