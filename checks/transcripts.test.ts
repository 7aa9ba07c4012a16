import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { CASES, TRANSLATED, transcriptOf } from "./transcript.ts"

// After a change that is meant: npm run transcripts, and review the difference.
test.each(CASES)("the transcript of $id is what the command line says", ({ id, folder }) => {
  expect(transcriptOf(id)).toBe(readFileSync(join(folder, "transcript.txt"), "utf8"))
})

test.each(TRANSLATED)("the transcript of $id in $language is, too", ({ id, folder, language }) => {
  const kept = readFileSync(join(folder, `transcript.${language}.txt`), "utf8")
  expect(transcriptOf(id, language)).toBe(kept)
})
