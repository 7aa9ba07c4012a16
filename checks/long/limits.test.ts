import { expect, test } from "vitest"
import type { GraphModel } from "../../core/src/engine/index.ts"
import { compile, type Json, read } from "../../core/src/file/index.ts"
import { conflictText, readGmcr, readNfg, writeGmcr, writeNfg } from "../../core/src/render/index.ts"

// What is written at the limit of a format is read back, with the same states and ranks.

interface Built {
  readonly conflict: NonNullable<ReturnType<typeof read>["conflict"]>
  readonly model: GraphModel
}

function built(text: string): Built {
  const reading = read(text)
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  const { model } = compile(reading.conflict!)
  return { conflict: reading.conflict!, model: model! }
}

function expectSame(data: Json, { model }: Built): void {
  expect(data).not.toBeNull()
  const again = built(conflictText(data, "yaml")).model
  expect(again.space.count).toBe(model.space.count)
  const same = again.ranks.every((ranks, dm) => ranks.every((rank, slot) => rank === model.ranks[dm]![slot]))
  expect(same).toBe(true)
}

// Each of so many decision makers has so many options, and wants all options of all in an order of its own.
function everyOrder(makers: number, options: number): string {
  const ids = Array.from({ length: makers * options }, (_, i) => `o${i}`)
  const of = (dm: number) => ids.slice(dm * options, (dm + 1) * options)
  const turned = (by: number) => [...ids.slice(by), ...ids.slice(0, by)].join(", ")
  const all = Array.from({ length: makers }, (_, dm) => dm)
  return `parley: 1
title: Limit
decisionMakers:
${all
  .map(
    (dm) =>
      `  m${dm}: { options: { ${of(dm)
        .map((id) => `${id}: {}`)
        .join(", ")} } }`,
  )
  .join("\n")}
preferences:
${all.map((dm) => `  m${dm}: [${turned(dm)}]`).join("\n")}
`
}

const SIXTEEN = `parley: 1
title: Sixteen
decisionMakers:
${Array.from({ length: 16 }, (_, i) => `  m${i}: { options: { o${i}: {} } }`).join("\n")}
preferences:
${Array.from({ length: 16 }, (_, i) => `  m${i}: [o${(i + 1) % 16}, not o${i}]`).join("\n")}
`

test.each([
  ["65,536 states of 16 players", SIXTEEN],
  ["65,536 states, all of them ranked by each of two", everyOrder(2, 8)],
  ["131,072 states of one player", everyOrder(1, 17)],
])(".nfg: %s", (_, text) => {
  const original = built(text)
  const written = writeNfg({ ...original, comment: "Ranks" })
  expect(written.text, JSON.stringify(written.problems)).not.toBeNull()
  expectSame(readNfg(written.text!, { title: "Limit" }).data, original)
})

test(".nfg: what could not be read back is not written", () => {
  const written = writeNfg({ ...built(everyOrder(4, 4)), comment: "Ranks" })
  expect(written.problems).toMatchObject([{ code: "not-read-back" }])
})

// Weights, which that program has no statements for, that give every state a rank of its own.
function weighed(makers: number, options: number): string {
  return everyOrder(makers, options).replace(/\[(o\d+[^\]]*)\]/g, (_, list: string) => {
    const weights = list.split(", ").map((id, i, { length }) => `${id}: ${2 ** (length - 1 - i)}`)
    return `{ weights: { ${weights.join(", ")} } }`
  })
}

test.each([
  ["131,072 states of one decision maker", weighed(1, 17)],
  ["65,536 states, all of them ranked by each of two", weighed(2, 8)],
])(".gmcr: %s", (_, text) => {
  const original = built(text)
  const written = writeGmcr(original)
  expect(written.text, JSON.stringify(written.problems)).not.toBeNull()
  expectSame(readGmcr(written.text!, { title: "Limit" }).data, original)
})

test(".gmcr: what could not be read back is not written", () => {
  expect(writeGmcr(built(weighed(4, 4))).problems.at(-1)).toMatchObject({ code: "not-read-back" })
})
