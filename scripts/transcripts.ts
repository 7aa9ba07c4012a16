// Writes, for every case, what the command line says of it; reviewed as a diff when something changes.
// Usage: npm run transcripts
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { CASES, TRANSLATED, transcriptOf } from "../checks/transcript.ts"

for (const { id, folder } of CASES) {
  writeFileSync(join(folder, "transcript.txt"), transcriptOf(id))
  console.log(`cases/${id}/transcript.txt`)
}
for (const { id, folder, language } of TRANSLATED) {
  writeFileSync(join(folder, `transcript.${language}.txt`), transcriptOf(id, language))
  console.log(`cases/${id}/transcript.${language}.txt`)
}
