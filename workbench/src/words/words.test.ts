import { LANGUAGES } from "@parley/core/words"
import { expect, test } from "vitest"
import { fetchWords, wordsIn } from "./index.ts"
import { laterWords } from "./later.ts"

test.each(LANGUAGES.filter(({ tag }) => tag !== "en"))(
  "the workbench itself speaks $name",
  async ({ tag }) => {
    await fetchWords(tag)
    expect(wordsIn(tag)).not.toBe(wordsIn("en"))
    expect(laterWords(tag)).not.toBe(laterWords("en"))
  },
)
