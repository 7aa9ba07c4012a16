// Runs the commands that the documents show and puts what they print today beneath them; an excerpt keeps its lines
// `…`. Reviewed as a diff. Usage: npx tsx scripts/docs.ts
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { commandsIn, DOCUMENTS, ROOT, readDocument, refreshed, Session } from "../checks/documents.ts"

let failed = 0
const complain = (place: string, what: string): void => {
  console.error(`${place}: ${what}`)
  failed++
}

const schema = new Session()
writeFileSync(join(ROOT, "docs", "schema.json"), `${schema.run("parley schema")!.lines.join("\n")}\n`)
schema.end()

for (const name of DOCUMENTS) {
  const document = readDocument(name)
  const lines = [...document.lines]
  let moved = 0
  const session = new Session()
  for (const block of document.blocks) {
    session.write(block)
    const commands = commandsIn(block)
    for (const [i, { text, line, output }] of commands.entries()) {
      const done = session.run(text)
      if (done === null) continue
      const place = `${name}:${line - 1}: ${text}`
      if (done.code !== 0 && commands[i + 1]?.text !== "echo $?")
        complain(place, `exit ${done.code}\n${done.lines.join("\n")}`)
      if (output === null) continue
      const fresh = refreshed(output, done.lines)
      if (fresh === null) complain(place, `choose the excerpt anew from\n${done.lines.join("\n")}`)
      else {
        lines.splice(line - 1 + moved, output.length, ...fresh)
        moved += fresh.length - output.length
      }
    }
  }
  session.end()
  const text = lines.join("\n")
  if (text === document.lines.join("\n")) continue
  writeFileSync(join(ROOT, name), text)
  console.log(name)
}
process.exit(failed === 0 ? 0 : 1)
