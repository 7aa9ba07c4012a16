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

function milliseconds(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3 && (run === 0 || least < 2000); run++) {
    const before = process.cpuUsage()
    work()
    least = Math.min(least, process.cpuUsage(before).user / 1000)
  }
  return least
}

/** The steepest of the steps from a size to the next, as a power of the size. */
function growth(textOf: (count: number) => string): number {
  const times = SIZES.map((count) => {
    const text = textOf(count)
    return milliseconds(() => check(text))
  })
  const powers = times
    .slice(1)
    .map((time, i) => (time < MOMENT ? 0 : Math.log(time / Math.max(1, times[i]!)) / Math.log(4)))
  return Math.max(...powers)
}

describe.each(KINDS)("entries of every list and map: %s", (how) => {
  test.each(holders(false).map((holder) => [holder.name, holder] as const))("%s", (_, holder) => {
    expect(growth((count) => hostile(holder, how, count))).toBeLessThan(MOST)
  })
})

describe("a text that grows by", () => {
  test.each(Object.entries(TEXTS))("%s", (_, textOf) => expect(growth(textOf)).toBeLessThan(MOST))
})
