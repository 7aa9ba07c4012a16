import { expect, test } from "vitest"
import { optionName } from "./option-name.ts"

const named = (words: string, act?: string, language = "en") =>
  optionName(
    {
      kind: "act",
      spans: [{ from: 0, to: words.length, exact: words }],
      fields: act === undefined ? {} : { act },
    },
    language,
  )

test.each([
  ["the Federation shows respect", "demand", "Show respect"],
  ["he gives up the presidency before January", undefined, "Give up the presidency before January"],
  ["Varga to give up the presidency, and it opposes an amnesty", "demand", "Give up the presidency"],
  ["the Port of Lunde publishes the terms", "demand", "Publish the terms"],
  ["it has the gates closed", undefined, "Have the gates closed"],
  ["President Varga immunity from prosecution", "offer", "President Varga immunity from prosecution"],
  ["the talks on pay", "demand", "Grant the talks on pay"],
  ["the United Nations sanctions regime", "impose", "Impose the United Nations sanctions regime"],
  ["to call a strike, and it demands more", "threat", "Call a strike"],
])("%j (%s) may be called %j", (words, act, name) => expect(named(words, act)).toBe(name))

test("a long one is whole", () => {
  const long = `pay ${"the arrears and ".repeat(20)}more`
  expect(named(long)).toBe(`P${long.slice(1)}`)
})
