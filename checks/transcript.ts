import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { capture } from "./capture.ts"

const library = fileURLToPath(new URL("../cases", import.meta.url))

/** The cases of the library, by id. */
export const CASES = readdirSync(library)
  .filter((id) => existsSync(join(library, id, "conflict.yaml")))
  .sort()
  .map((id) => ({ id, folder: join(library, id) }))

/** Cases with texts in further languages, of which transcripts are kept as well. */
export const TRANSLATED = CASES.filter(({ id }) => id === "venezuela-2024").map((each) => ({
  ...each,
  language: "es",
}))

/** What the command line says of a case: commands as typed, each followed by all it prints. */
export function transcriptOf(id: string, language?: string): string {
  const file = `cases/${id}/conflict.yaml`
  const text = readFileSync(join(library, id, "conflict.yaml"), "utf8")
  const scenarios = scenarioIds(text)
  const hasToday = /^statusQuo:/m.test(text)
  const commands = [
    ["check", file],
    ["answer", file],
    ...scenarios.map((scenario) => ["answer", file, "--scenario", scenario]),
    ["analyze", file],
    ...scenarios.map((scenario) => ["analyze", file, "--scenario", scenario]),
    [
      "analyze",
      file,
      "--coalitions",
      "--concepts",
      "nash,gmr,smr,seq,sseq,sim,seq-or-sim",
      "--states",
      "none",
    ],
    ...(hasToday ? [["paths", file, "--by", "improvements"]] : []),
    ["explain", file, "--state", "1"],
    ...(/^claims:/m.test(text)
      ? [["evidence", file], ...sourceIds(text).map((source) => ["evidence", file, "--without", source])]
      : []),
    ...(/^offers:/m.test(text) ? [["offers", file]] : []),
    ...(scenarios.length > 0 ? [["compare", file]] : []),
    ...(/^events:/m.test(text) ? [["history", file]] : []),
    ...(hasToday && id === "venezuela-2024"
      ? EXPLAINED.map((state) => ["explain", file, "--state", state])
      : []),
  ]
  const spoken = language === undefined ? [] : ["--lang", language]
  return commands
    .map((command) => {
      const args = [...command, ...spoken]
      const { code, out, err } = capture(args)
      return `$ parley ${args.join(" ")}\n${out}${err}${code === 0 ? "" : `[exit ${code}]\n`}`
    })
    .join("\n")
}

// States of the Venezuela case worth a closer look, as Y/N strings; see its notes.
const EXPLAINED: readonly string[] = []

const scenarioIds = (text: string): string[] => idsUnder("scenarios", text)
const sourceIds = (text: string): string[] => idsUnder("sources", text)

function idsUnder(key: string, text: string): string[] {
  const section = new RegExp(`^${key}:\\n((?: .*\\n|\\n|#.*\\n)*)`, "m").exec(text)?.[1] ?? ""
  return [...section.matchAll(/^ {2}([A-Za-z_]\w*):/gm)].map((match) => match[1]!)
}
