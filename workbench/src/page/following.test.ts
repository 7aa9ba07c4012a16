import { expect, test } from "vitest"
import { Following } from "./following.ts"

const [WITH, WITHOUT] = [
  ["a", "b", "c"],
  ["a", "c"],
]
const selected = { state: "YYN", against: "NYN", trail: ["YYN", "NNN"] }

test("what was selected is selected again when an option comes back", () => {
  const following = new Following()
  const gone = following.follow(WITH, WITHOUT, selected)
  expect(gone).toEqual({ state: "YN", against: "NN", trail: ["YN", "NN"] })
  expect(following.follow(WITHOUT, WITH, gone)).toEqual(selected)
})

test("what is selected meanwhile stays, with what came back not taken", () => {
  const following = new Following()
  const gone = following.follow(WITH, WITHOUT, selected)
  expect(following.follow(WITHOUT, WITH, { ...gone, state: "NY" }).state).toBe("NNY")
})

test("other options that come are not those that went", () => {
  const following = new Following()
  const gone = following.follow(WITH, WITHOUT, selected)
  expect(following.follow(WITHOUT, ["a", "n", "c"], gone).state).toBe("YNN")
})
