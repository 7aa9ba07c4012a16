import { check } from "@parley/core/file"
import { describe, expect, test } from "vitest"
import { holders, hostile, KINDS } from "../hostile.ts"
import { TEXTS } from "../hostile-texts.ts"

// As checks/bounded.test.ts, at 1,000, 4,000 and 16,000 and by the processor's time, which also counts what the engine
// does by itself: searches in texts, regular expressions, copies. The exponent is fitted; what takes less than a
// moment has none.

const SIZES = [1000, 4000, 16_000]
const MOMENT = 100
const MOST = 1.4

function milliseconds(text: string): number {
  const before = process.cpuUsage()
  check(text)
  return process.cpuUsage(before).user / 1000
}

/** The steepest of the steps from a size to the next, as a power of the size; of three tries the least. */
function growth(textOf: (count: number) => string): number {
  const texts = SIZES.map(textOf)
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && least >= MOST; tries++) {
    const times = texts.map(milliseconds)
    const powers = times.slice(1).map((time, i) => {
      const longer = texts[i + 1]!.length / texts[i]!.length
      return time < MOMENT ? 0 : Math.log(time / Math.max(1, times[i]!)) / Math.log(longer)
    })
    least = Math.min(least, Math.max(...powers))
  }
  return least
}

describe.each(KINDS)("entries of every list and map: %s", (how) => {
  // In every place mixed, and each kind in one place of those that are alike.
  test.each(holders(how !== "mixed").map((holder) => [holder.name, holder] as const))("%s", (_, holder) => {
    expect(growth((count) => hostile(holder, how, count))).toBeLessThan(MOST)
  })
})

describe("a text that grows by", () => {
  test.each(Object.entries(TEXTS))("%s", (_, textOf) => expect(growth(textOf)).toBeLessThan(MOST))
})
