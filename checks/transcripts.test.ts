import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { CASES, transcriptOf } from "./transcript.ts"

// After a change that is meant: npm run transcripts, and review the difference.
test.each(CASES)("the transcript of $id is what the command line says", ({ id, folder }) => {
  expect(transcriptOf(id)).toBe(readFileSync(join(folder, "transcript.txt"), "utf8"))
})
