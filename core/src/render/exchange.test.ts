import { expect, test } from "vitest"
import { type Json, read } from "../file/index.ts"
import { fitsFile } from "./exchange.ts"
import { conflictText } from "./index.ts"

// Conflicts near the limit, each of one kind of part.
const LARGE: readonly (readonly [string, "yaml" | "json", (size: number) => Json])[] = [
  [
    "statements",
    "json",
    (size) => ({
      preferences: Object.fromEntries(split(size, 16_384).map((n, i) => [`d${i}`, Array(n).fill("o0")])),
    }),
  ],
  [
    "ties of two",
    "yaml",
    (size) => ({ preferences: { d0: { ranking: Array.from({ length: size }, () => ["YNYN", "YNYY"]) } } }),
  ],
]

function split(size: number, most: number): number[] {
  return Array.from({ length: Math.ceil(size / most) }, (_, i) => Math.min(most, size - i * most))
}

test.each(LARGE)("what fits by count is not too much to read: %s", (_, format, made) => {
  // The largest that fits, to a tenth.
  let size = 1000
  for (const step of [2, 1.4, 1.1])
    while (fitsFile(made(Math.floor(size * step)))) size = Math.floor(size * step)
  const decisionMakers = Object.fromEntries(
    Array.from({ length: 16 }, (_, i) => [`d${i}`, { options: { [`o${i}`]: {} } }]),
  )
  const data: Json = { parley: 1, title: "Large", decisionMakers, ...(made(size) as object) }
  const codes = new Set(read(conflictText(data, format)).problems.map(({ code }) => code))
  expect([...codes].filter((code) => /file-too-big|too-many-tokens/.test(code))).toEqual([])
})
