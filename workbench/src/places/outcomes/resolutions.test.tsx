import { expect, test } from "vitest"
import { readOf, shown, two } from "../../page/sample.tsx"
import { SurenessContext } from "../../page/sureness.tsx"
import { Resolutions } from "./resolutions.tsx"

const unsure = {
  stage: "none",
  answer: null,
  of: new Map(),
  failure: null,
  ask: () => {},
  stop: () => {},
} as const
const part = (
  <SurenessContext value={unsure}>
    <Resolutions />
  </SurenessContext>
)

test("the outcomes are counted and told, one card each", () => {
  const markup = shown(part, two())
  expect(readOf(markup)).toContain("One outcome would hold, under these assumptions")
  expect(markup.match(/<article/g)).toHaveLength(2)
})

test("in a scenario they are those of the scenario", () => {
  expect(readOf(shown(part, two()))).toContain("One chooses to go")
  expect(readOf(shown(part, two(), { scenario: "later" }))).not.toContain("One chooses to go")
})

test("while nobody says what they want, none is told and none is counted", () => {
  const markup = shown(part, two(""))
  expect(markup).not.toContain("<article")
  expect(readOf(markup)).not.toMatch(/would hold, under/)
})
