import { DEFAULT_CONCEPTS } from "@parley/core"
import { expect, test } from "vitest"
import { shown } from "../../page/sample.tsx"
import { robustness } from "../../worker/answers/robustness.ts"
import { asked, askOf, caseText } from "../../worker/sample.ts"
import { strongestOf } from "./fall-sign.tsx"
import { Grid } from "./grid.tsx"
import { SureTold } from "./sure.tsx"

const text = caseText("venezuela-2024")
const sure = askOf(robustness, {
  kind: "robustness",
  ...asked(text),
  concepts: DEFAULT_CONCEPTS,
  depth: 1,
  worlds: 200,
  seed: 1,
})
const SAID = {
  gone: "falls if this is left out",
  turned: "falls if this is turned into its opposite",
  moved: "falls if this changes places with its neighbour",
  none: "makes no difference alone",
}

test("the sign of a cell says what its words say, and every part is there once it is unfolded", () => {
  const { grid } = sure
  const open = [...grid.groups.keys()]
  const markup = shown(<Grid grid={grid} isOpen={open} />, text, { place: "sure" })
  const cells = [...markup.matchAll(/data-fall="(\w+)".*?<span class="aloud">([^<]+)/g)]
  const rows = grid.groups.flatMap(({ carrying, idle }) => [...carrying, ...idle])
  expect(cells).toHaveLength(rows.length * grid.outcomes.length)
  for (const [, sign, said] of cells) expect(said).toContain(SAID[sign as keyof typeof SAID])
  expect(cells.map(([, sign]) => sign)).toEqual(
    rows.flatMap(({ falls }) => falls.map((each) => strongestOf(each) ?? "none")),
  )
  // What is held with low confidence and carries something is tinted.
  const weak = rows.filter(
    ({ confidence, falls }) => confidence === "low" && falls.some((each) => each.length > 0),
  )
  expect(markup.match(/data-weak/g)!.length).toBe(weak.length)
})

test("what carries nothing alone is folded into a count, statements are quoted, nothing is numbered", () => {
  const markup = shown(<SureTold sure={sure} />, text, { place: "sure" })
  const said = markup.replaceAll(/<[^>]+>/g, " ")
  for (const { idle } of sure.grid.groups)
    if (idle.length > 1) expect(said).toContain(`${idle.length} more make no difference alone`)
  expect(said).toContain("“The opposition presses its evidence of the vote”")
  expect(said).not.toMatch(/[Ss]tatement \d|[Ss]tate \d/)
  // Each share is drawn with its margin and said with it.
  for (const { share } of sure.grid.outcomes) {
    expect(said).toContain(`${share!.percent} of 100, margin ${share!.low} to ${share!.high}`)
    expect(markup).toContain(`class="worlds-margin" x="${share!.low}"`)
  }
})

test("what is gone says more than what is turned or moved", () => {
  expect(strongestOf(["turned", "gone"])).toBe("gone")
  expect(strongestOf(["moved", "turned"])).toBe("turned")
  expect(strongestOf([])).toBeNull()
})
