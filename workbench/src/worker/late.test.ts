import { expect, test } from "vitest"
import { Late } from "./late.ts"
import { Waiting } from "./refusal.ts"

// What asking for it throws.
async function waited(ask: () => unknown): Promise<void> {
  try {
    ask()
  } catch (error) {
    if (!(error instanceof Waiting)) throw error
    return error.until
  }
  throw new Error("it was there")
}

test("a part is fetched when it is first asked for, and is there from then on", async () => {
  let fetches = 0
  const late = new Late({ sum: async () => ++fetches, other: async () => "x" })
  expect([late.has("sum"), late.has("toString")]).toEqual([true, false])
  await waited(() => late.get("sum"))
  expect([late.get("sum"), late.get("sum"), fetches]).toEqual([1, 1, 1])
  const all = late.beside({ near: 0 })
  expect([all.near, all.sum]).toEqual([0, 1])
  await waited(() => all.other)
  expect(all.other).toBe("x")
})

test("what could not be fetched is told once, and then tried again", async () => {
  let fetches = 0
  const late = new Late({
    sum: async () => {
      if (++fetches < 3) throw new Error("no network")
      return fetches
    },
  })
  late.ahead()
  await waited(() => late.get("sum"))
  expect(() => late.get("sum")).toThrow("no network")
  await waited(() => late.get("sum"))
  expect(late.get("sum")).toBe(3)
})

test("what is fetched ahead is there when it is asked for", async () => {
  const late = new Late({ sum: async () => 1, broken: () => Promise.reject(new Error("no network")) })
  late.ahead()
  await expect.poll(() => late.get("sum")).toBe(1)
  await waited(() => late.get("broken"))
})
