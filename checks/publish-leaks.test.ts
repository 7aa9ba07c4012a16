import { createDecipheriv, pbkdf2Sync } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Json, newDocument, PAGE_PLACES, read, untoldIn } from "../core/src/file/index.ts"
import { capture, captureLater } from "./capture.ts"
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
  const kinds = [
    "evidence",
    "sources",
    "claims",
    "events",
    "offers",
    "contested",
    "forecasts",
    "review",
    "summary",
  ]
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
const file = () => join(folder, "zqname.yaml")
const target = () => join(folder, "page.html")

/** A page without what is packed in it, which is the same in every page, so that nothing of a file is there. */
function ownOf(page: string): string {
  return ["script", "style"].reduce((rest, part) => {
    expect(rest.split(parts[part])).toHaveLength(2)
    return rest.replace(parts[part], "")
  }, page)
}

/** A random case, marked, with flags. */
function drawn(run: number) {
  const random = new Random(9100 + run)
  const data = CASES[run % CASES.length]!
  const { text, marks } = marked(data, random)
  const flags = randomFlags(data, random)
  writeFileSync(file(), text)
  const language = random.chance(0.5) ? "en" : "es"
  const args = [file(), "--lang", language, "-o", target(), "--force"]
  return {
    random,
    marks: [...marks],
    flags,
    args,
    without: flags.length === 0 ? [] : ["--without", flags.join()],
  }
}

const places = (found: readonly (readonly [string, readonly string[]])[]): string[] =>
  found.map(([, path]) => path.join("."))

test.each(Array.from({ length: RUNS }, (_, run) => run))(
  "nothing that is left out is in the page (%i)",
  (run) => {
    const { random, marks, flags, args, without } = drawn(run)
    const saved = random.chance(0.5) ? ["--with-file"] : []
    const shown = random.chance(0.3)
      ? PAGE_PLACES.filter((place) => place === "board" || random.chance(0.4))
      : null
    const only = shown === null ? [] : ["--only", shown.join()]
    const out = [...flags, ...(shown === null ? [] : (untoldIn(shown) as string[]))]
    const done = capture(["publish", ...args, ...without, ...only, ...saved])
    expect({ code: done.code, err: done.err.includes(target()) }).toEqual({ code: 0, err: true })
    const page = ownOf(readFileSync(target(), "utf8"))
    expect(/zqfolder|zqname/.exec(page)?.[0]).toBeUndefined()
    const gone = marks.filter(([, path]) => isOut(path, out))
    expect(gone.length).toBeGreaterThan(5)
    expect(places(gone.filter(([mark]) => page.includes(mark)))).toEqual([])
    // All the rest is there: the marks are such as could be found.
    const kept = marks.filter(([, path]) => !isOut(path, out))
    expect(places(kept.filter(([mark]) => !page.includes(mark)))).toEqual([])
  },
)

// Of what a picture of the results tells, the places.
const PICTURED =
  /^(?:title|summary)(?:\.|$)|^decisionMakers\.\w+\.(?:name|options\.\w+(?:\.(?:name|done|undone|notDone))?)(?:\.(?:en|es))?$|^(?:outcomes|scenarios)\.\w+\.name(?:\.|$)/

test.each(Array.from({ length: Math.ceil(RUNS / 4) }, (_, run) => run))(
  "a picture of the results tells of nothing else (%i)",
  (run) => {
    const { marks, flags, args, without } = drawn(run)
    expect(capture(["publish", ...args, ...without, "--frozen"]).code).toBe(0)
    const page = readFileSync(target(), "utf8")
    expect(/<script|zqfolder|zqname/.exec(page)?.[0]).toBeUndefined()
    const found = marks.filter(([mark]) => page.includes(mark))
    expect(found.length).toBeGreaterThan(2)
    const told = (path: readonly string[]) => PICTURED.test(path.join(".")) && !isOut(path, flags)
    expect(places(found.filter(([, path]) => !told(path)))).toEqual([])
  },
)

/** What a sealed page holds, by Node's own cryptography. */
async function openedWith(password: string, page: string): Promise<string> {
  const data = /<script type="application\/json" id="parley-sealed">([^<]*)</.exec(page)![1]!
  const { rounds, salt, iv, text } = JSON.parse(data)
  const bytes = (base64: string) => Buffer.from(base64, "base64")
  const key = pbkdf2Sync(password, bytes(salt), rounds, 32, "sha256")
  const sealed = bytes(text)
  const cipher = createDecipheriv("aes-256-gcm", key, bytes(iv)).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]).toString("utf8")
}

test.each(Array.from({ length: Math.ceil(RUNS / 4) }, (_, run) => run))(
  "of a locked page the title alone can be read, and with the password all of it (%i)",
  async (run) => {
    const { marks, flags, args, without, random } = drawn(run)
    const frozen = random.chance(0.3) ? ["--frozen"] : []
    const env = { PARLEY_PASSWORD: "contraseña de prueba" }
    const done = await captureLater(["publish", ...args, ...without, ...frozen, "--password"], { env })
    expect(done.code).toBe(0)
    const page = readFileSync(target(), "utf8")
    const own = frozen.length > 0 ? page : ownOf(page)
    const read = marks.filter(([mark]) => own.includes(mark))
    expect(new Set(read.map(([, [top]]) => top))).toEqual(new Set(["title"]))
    expect(/zqfolder|zqname|[0-9a-f]{64}|contrase\S+ de prueba/.exec(own)?.[0]).toBeUndefined()
    await expect(openedWith("contrasena de prueba", page)).rejects.toThrow()
    const opened = await openedWith(env.PARLEY_PASSWORD, page)
    expect(places(marks.filter(([mark, path]) => isOut(path, flags) && opened.includes(mark)))).toEqual([])
    expect(marks.filter(([mark]) => opened.includes(mark)).length).toBeGreaterThan(read.length)
  },
)
