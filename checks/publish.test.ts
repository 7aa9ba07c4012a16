import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Json, newDocument, read } from "../core/src/file/index.ts"
import { capture } from "./capture.ts"
import { ROOT } from "./documents.ts"
import { isLong } from "./runs.ts"

const VENEZUELA = join(ROOT, "cases/venezuela-2024/conflict.yaml")
const DILEMMA = join(ROOT, "cases/prisoners-dilemma/conflict.yaml")
const CHICKEN = join(ROOT, "cases/chicken/conflict.yaml")
const CASES = readdirSync(join(ROOT, "cases"))
  .map((name) => join(ROOT, "cases", name, "conflict.yaml"))
  .filter((file) => existsSync(file))

let folder: string
let runsSoFar = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-published-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Publishes, and gives the page and what was said. */
function published(...args: string[]): { page: string; said: string } {
  const file = join(folder, `page-${runsSoFar++}.html`)
  const { code, out, err } = capture(["publish", ...args, "-o", file])
  expect({ code, err }).toEqual({ code: 0, err: `Wrote ${file}.\n` })
  return { page: readFileSync(file, "utf8"), said: out.replace(/\s+/g, " ") }
}

/** What stands between the tags of a part of the page. */
function part(page: string, id: string): string {
  return new RegExp(`<script type="[a-z/]+" id="parley-${id}">([^<]*)</script>`).exec(page)![1]!
}

const filesIn = (page: string): { path: string; text: string; withheld: string[] }[] =>
  JSON.parse(part(page, "published")).files

/** A page without what is packed in it. */
function ownOf(page: string): string {
  return ["page", "worker", "style"].reduce((rest, id) => rest.replace(part(page, id), ""), page)
}

describe("parley publish", () => {
  test("says what is in the page and what was left out", () => {
    const { page, said } = published(VENEZUELA, "--without", "sources,preferences:us,scenario:successor")
    expect(said).toContain("3 decision makers, 8 options, what 2 of them want, 17 claims")
    expect(said).toContain(
      "Left out: the sources and who says a claim, what Washington wants and the scenario “A successor returns to pressure”.",
    )
    expect(ownOf(page)).toContain("what Washington wants and 1 scenario.")
    expect(filesIn(page)).toMatchObject([{ path: "amnesty_for_resignation.yaml", withheld: ["us"] }])
  })

  test.each([
    [["--without", "surces"], 2, /no part to leave out “surces”\. Did you mean “sources”\?/],
    [["--without", "preferences:usa"], 2, /Did you mean “preferences:us”\?/],
    [["--without", "scenario:nowhere"], 2, /no part to leave out “scenario:nowhere”/],
    [["--date", "yesterday"], 2, /--date/],
    [["--password", "x"], 2, /no flag “--password”/],
    [["--concepts", "nonsense"], 2, /nonsense/],
  ])("%j is refused", (flags, code, message) => {
    const file = join(folder, "refused.html")
    const done = capture(["publish", VENEZUELA, ...flags, "-o", file])
    expect(done).toMatchObject({ code, out: "", err: expect.stringMatching(message) })
    expect(existsSync(file)).toBe(false)
  })

  test("needs a file to write to, replaces none without --force, and takes none with errors", () => {
    expect(capture(["publish", VENEZUELA])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--output"),
    })
    const there = join(folder, "there.html")
    writeFileSync(there, "mine")
    expect(capture(["publish", DILEMMA, "-o", there])).toMatchObject({ code: 2, out: "" })
    expect(readFileSync(there, "utf8")).toBe("mine")
    expect(capture(["publish", DILEMMA, "-o", there, "--force"]).code).toBe(0)
    expect(readFileSync(there, "utf8")).toMatch(/^<!doctype html>/)
    const wrong = join(folder, "wrong.yaml")
    writeFileSync(wrong, "parley: 1\n")
    const page = join(folder, "never.html")
    expect(capture(["publish", wrong, "-o", page])).toMatchObject({ code: 1, out: "" })
    expect(capture(["publish", join(folder, "none.yaml"), "-o", page]).code).toBe(1)
    expect(existsSync(page)).toBe(false)
  })

  test("a text that would end a script or an attribute is only a text", () => {
    const file = join(folder, "hostile.yaml")
    const text = `</script><script>alert(1)</script><!-- "'&`
    writeFileSync(
      file,
      newDocument({ ...(read(readFileSync(DILEMMA, "utf8")).data as object), title: text, summary: text }),
    )
    const { page } = published(file, "--with-file")
    expect(page.includes("alert(1)</script>")).toBe(false)
    expect(page.match(/<script>/g)).toHaveLength(1)
    expect(read(filesIn(page)[0]!.text).conflict!.title).toBe(text)
  })

  test("offers a file to be saved where that is asked for, without what was left out", () => {
    expect(published(DILEMMA).page.includes("<a download=")).toBe(false)
    const { page } = published(DILEMMA, "--with-file", "--without", "summary")
    const [, address] = /<a download="[\w.]+" href="data:application\/yaml;charset=utf-8,([^"]*)">/.exec(
      page,
    )!
    expect(decodeURIComponent(address!.replaceAll("&#39;", "'"))).toBe(filesIn(page)[0]!.text)
  })

  test("several files have names that tell nothing of where they were", () => {
    const twice = isLong ? VENEZUELA : CHICKEN
    const { page } = published(twice, DILEMMA, twice)
    const paths = filesIn(page).map(({ path }) => path)
    expect(new Set(paths).size).toBe(3)
    expect(/venezuela-2024|\/chicken|prisoners-dilemma/.exec(ownOf(page))?.[0]).toBeUndefined()
  })
})

describe("the same file and flags give the same bytes", () => {
  test("in another folder, time zone and process", () => {
    const args = ["publish", VENEZUELA, "--without", "forecasts", "--lang", "es"]
    const one = join(folder, "one.html")
    const other = join(folder, "other.html")
    expect(capture([...args, "-o", one]).code).toBe(0)
    execFileSync(process.execPath, [join(ROOT, "cli/bin/parley.js"), ...args, "-o", other], {
      cwd: folder,
      env: { ...process.env, TZ: "Pacific/Auckland" },
      stdio: "ignore",
    })
    expect(readFileSync(other).equals(readFileSync(one))).toBe(true)
  })

  test("the date is the file's or that of the flag", () => {
    expect(ownOf(published(VENEZUELA).page)).toContain("<p>As of 12 August 2024. ")
    expect(ownOf(published(VENEZUELA, "--date", "2024-09").page)).toContain("<p>As of September 2024. ")
    const undated = join(folder, "undated.yaml")
    const { asOf: _, ...rest } = read(readFileSync(VENEZUELA, "utf8")).data as Record<string, Json>
    writeFileSync(undated, newDocument(rest))
    expect(ownOf(published(undated).page)).not.toMatch(/<p>As of/)
  })
})

describe("what is left out changes no outcome", () => {
  test.each(CASES.filter((_, i) => isLong || i % 3 === 0))("%s", (file) => {
    const everything = "evidence,sources,claims,events,offers,forecasts,review,summary"
    const { page } = published(file, "--without", everything)
    const reduced = join(folder, "reduced.yaml")
    writeFileSync(reduced, filesIn(page)[0]!.text)
    const told = (path: string, ...world: string[]) => {
      const { states, equilibria } = JSON.parse(capture(["analyze", path, "--json", ...world]).out)
      return { states, equilibria }
    }
    const { scenarios } = read(readFileSync(file, "utf8")).conflict!
    const worlds = scenarios.map(({ id }) => ["--scenario", id])
    for (const world of [[], ...worlds]) expect(told(reduced, ...world)).toEqual(told(file, ...world))
  })
})
