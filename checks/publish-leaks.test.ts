import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Json, newDocument, read } from "../core/src/file/index.ts"
import { capture } from "./capture.ts"
import { Random } from "./conflicts.ts"
import { ROOT } from "./documents.ts"
import { isLong } from "./runs.ts"

// Every text and comment of a file gets a mark of its own. Which of them are to be left out is said here from the place
// where they stand, and each of those is looked for in the page.

const RUNS = isLong ? 1000 : 14
const MARK = "zqmark"
const CASES = readdirSync(join(ROOT, "cases"))
  .map((name) => join(ROOT, "cases", name, "conflict.yaml"))
  .filter((file) => existsSync(file))
  .map((file) => read(readFileSync(file, "utf8")).data as Record<string, Json>)

const GROUNDS = ["because", "assumed"]
const TEXTS = new Set([
  ..."title summary name undo done notDone because assumed says by unnamed publisher address quote".split(
    " ",
  ),
  ..."what who question holds signals text".split(" "),
])
// Fields that name a source, claim, event, offer or contested question by its id.
const NAMING = new Set("evidence hangsOn source origin relays contradicts supports precedent".split(" "))
const RECORDS = ["sources", "claims", "events", "offers", "contested", "forecasts"]

interface Marked {
  readonly text: string
  /** Where each mark stands: keys and positions from the top. */
  readonly marks: ReadonlyMap<string, readonly string[]>
}

/** A file whose texts, comments and ids on record are all marked. */
function marked(data: Record<string, Json>, random: Random): Marked {
  const marks = new Map<string, readonly string[]>()
  const next = (path: readonly string[]): string => {
    const mark = `${MARK}${marks.size}${random.below(1e6)}x`
    marks.set(mark, path)
    return mark
  }
  const ids = new Map<string, string>()
  for (const key of RECORDS)
    for (const id of Object.keys((data[key] ?? {}) as object)) ids.set(id, `${id}_${next([key, id])}`)
  const walk = (value: Json, path: readonly string[], key: string): Json => {
    if (Array.isArray(value)) return value.map((each, i) => walk(each, [...path, String(i)], key))
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => {
          const isRecord = path.length === 1 && RECORDS.includes(path[0]!)
          const isPlain = !/^(?:en|es)$/.test(name)
          return [isRecord ? ids.get(name)! : name, walk(each, [...path, name], isPlain ? name : key)]
        }),
      )
    if (typeof value !== "string") return value
    if (NAMING.has(key)) return ids.get(value) ?? value
    const isMaker = key === "by" && !path.includes("claims")
    if (!TEXTS.has(key) || isMaker) return value
    return key === "text" && path[0] === "sources" ? `${next(path)}/${value}` : `${value} ${next(path)}`
  }
  const withNotes = {
    ...data,
    review: [{ at: ["title"], was: `What it was ${next(["review"])}` }],
    outcomes: {
      ...((data.outcomes ?? {}) as object),
      grounded: { name: "With grounds", because: "It was so", assumed: "That it is", ...firstTaken(data) },
    },
    sources: {
      ...((data.sources ?? {}) as object),
      drawer: { title: "In a drawer", address: "/home/me/notes", kind: "document" },
    },
  }
  ids.set("drawer", `drawer_${next(["sources", "drawer"])}`)
  const lines = newDocument(walk(withNotes, [], "") as Json).split("\n")
  const text = lines.map((line) => (/^\w+:/.test(line) ? `# ${next(["comment"])}\n${line}` : line)).join("\n")
  return { text, marks }
}

/** A condition that the first option is taken. */
function firstTaken(data: Record<string, Json>): { when: string } {
  const [maker, { options }] = Object.entries(data.decisionMakers as Record<string, { options: object }>)[0]!
  return { when: `${maker}.${Object.keys(options)[0]}` }
}

/** Whether what stands at a place is to be left out. */
function isOut(path: readonly string[], flags: readonly string[]): boolean {
  const [top, id, field, ...below] = path
  if (top === "comment" || top === "review") return true
  if (top === "scenarios" && flags.includes(`scenario:${id}`)) return true
  if (top === "scenarios" && field === "changes") return isOut(below, flags)
  const has = (flag: string): boolean => flags.includes(flag)
  if (has(top!) && top !== "evidence") return true
  if (
    has("evidence") &&
    (["sources", "claims", "contested"].includes(top!) || path.some((key) => GROUNDS.includes(key)))
  )
    return true
  if (top === "preferences" && has(`preferences:${id}`)) return true
  if (top === "sources") return field === "text" || (id === "drawer" && field === "address")
  return top === "claims" && has("sources") && ["by", "unnamed", "quote"].includes(field ?? "")
}

function randomFlags(data: Record<string, Json>, random: Random): string[] {
  const kinds = ["evidence", "sources", "claims", "events", "offers", "forecasts", "review", "summary"]
  const scenarios = Object.keys((data.scenarios ?? {}) as object).map((id) => `scenario:${id}`)
  const makers = Object.keys((data.preferences ?? {}) as object).map((id) => `preferences:${id}`)
  return [
    ...kinds.filter(() => random.chance(0.3)),
    ...scenarios.filter(() => random.chance(0.5)),
    ...makers.filter(() => random.chance(0.2)),
  ]
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zqfolder-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const parts = JSON.parse(readFileSync(join(ROOT, "workbench/dist-published/parts.json"), "utf8"))

test.each(Array.from({ length: RUNS }, (_, run) => run))(
  "nothing that is left out is in the page (%i)",
  (run) => {
    const random = new Random(9100 + run)
    const data = CASES[run % CASES.length]!
    const { text, marks } = marked(data, random)
    const flags = randomFlags(data, random)
    const file = join(folder, "zqname.yaml")
    const target = join(folder, "page.html")
    writeFileSync(file, text)
    const without = flags.length === 0 ? [] : ["--without", flags.join()]
    const saved = random.chance(0.5) ? ["--with-file"] : []
    const language = random.chance(0.5) ? "en" : "es"
    const done = capture(["publish", file, ...without, ...saved, "--lang", language, "-o", target, "--force"])
    expect({ code: done.code, err: done.err.includes(target) }).toEqual({ code: 0, err: true })
    let page = readFileSync(target, "utf8")
    // What is packed in it is the same in every page, so that nothing of a file is there.
    for (const packed of [parts.page, parts.worker, parts.style]) {
      expect(page.split(packed)).toHaveLength(2)
      page = page.replace(packed, "")
    }
    expect(/zqfolder|zqname/.exec(page)?.[0]).toBeUndefined()
    const all = [...marks]
    const out = all.filter(([, path]) => isOut(path, flags))
    expect(out.length).toBeGreaterThan(5)
    expect(out.filter(([mark]) => page.includes(mark)).map(([, path]) => path.join("."))).toEqual([])
    // All the rest is there: the marks are such as could be found.
    const kept = all.filter(([, path]) => !isOut(path, flags))
    expect(kept.filter(([mark]) => !page.includes(mark)).map(([, path]) => path.join("."))).toEqual([])
  },
)
