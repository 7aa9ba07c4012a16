import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Json, newDocument, read } from "../core/src/file/index.ts"
import { capture, captureLater } from "./capture.ts"
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
  return ["script", "style"].reduce((rest, id) => rest.replace(part(page, id), ""), page)
}

const spelt = (count: number): string => (count < 10 ? String(count) : count.toLocaleString("en"))

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
    [["--password"], 2, /There is no password/],
    [["--only", "outcome"], 2, /no place “outcome”\. Did you mean “outcomes”\?/],
    [["--only", "present"], 2, /name another one/],
    [["--only", "outcomes", "--frozen"], 2, /--only.*--frozen/],
    [["--with-file", "--frozen"], 2, /--with-file.*--frozen/],
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

describe("a page with a password", () => {
  const locked = (around: Parameters<typeof captureLater>[1], ...args: string[]) =>
    captureLater(
      ["publish", DILEMMA, "--password", "-o", join(folder, "locked.html"), "--force", ...args],
      around,
    )

  test("is made with one from the environment, a terminal or standard input, and never the same twice", async () => {
    const page = () => readFileSync(join(folder, "locked.html"), "utf8")
    const all: string[] = []
    const typed: string[] = []
    const secret = (prompt: string) => {
      typed.push(prompt)
      return "four words or more"
    }
    for (const around of [{ env: { PARLEY_PASSWORD: "x" } }, { stdin: "x\nrest" }, { secret }]) {
      const { code, out } = await locked(around)
      expect(code).toBe(0)
      expect(out).toContain("Locked: without the password only the title “Prisoner's dilemma”")
      expect(out.includes("A short password")).toBe(!("secret" in around))
      all.push(page())
    }
    expect(typed).toHaveLength(2)
    expect(new Set(all).size).toBe(3)
    for (const each of all) {
      expect(each).not.toContain('id="parley-published"')
      expect(ownOf(each).replace(/<script>[\s\S]*<\/script>/, "")).not.toMatch(/One\b|confess|SHA-256/)
    }
  })

  test("is not made without one, or with two that differ", async () => {
    let turn = 0
    const differing = await locked({ secret: () => `word ${turn++}` })
    expect(differing).toMatchObject({ code: 2, err: expect.stringContaining("not the same") })
    expect(await locked({ secret: () => "" })).toMatchObject({ code: 2 })
    const piped = capture(["publish", "-", "--password", "-o", join(folder, "none.html")], {
      stdin: readFileSync(DILEMMA, "utf8"),
    })
    expect(piped).toMatchObject({ code: 2, err: expect.stringContaining("PARLEY_PASSWORD") })
  })
})

describe("parts of the workbench, none of it, or beside the page", () => {
  test("a page shows the places named, in their order, and says so", () => {
    const { page, said } = published(VENEZUELA, "--only", "moves,outcomes,present")
    expect(JSON.parse(part(page, "published")).only).toEqual(["outcomes", "moves", "present"])
    expect(ownOf(page)).toContain("Of the workbench it shows the outcomes, the moves and the slides.")
    expect(said).toContain("What results follow from, the preferences too, is in the page still")
    const { record } = read(filesIn(page)[0]!.text).conflict!
    expect([record.sources, record.claims, record.events, record.contested]).toEqual([[], [], [], []])
    expect(record.offers).toHaveLength(3)
  })

  test("a picture has the outcomes of the file, whoever's preferences are left out, and no script", () => {
    const { page, said } = published(VENEZUELA, "--frozen", "--without", "preferences:us")
    const { states } = JSON.parse(capture(["analyze", VENEZUELA, "--json"]).out)
    expect(page).toContain(`${spelt(states.list.length)} outcomes would hold`)
    expect(page).toContain("In the scenario “A successor returns to pressure”")
    expect(page).not.toMatch(/<script|rank/i)
    expect(page).toContain("default-src 'none'; style-src")
    expect(said).toContain("one set of outcomes leaves about 9 of 75 rankings")
  })

  test("a folder has the workbench beside its page, by names that tell its files apart", () => {
    const site = join(folder, "site")
    const done = capture(["publish", VENEZUELA, "-o", `${site}/`])
    expect(done).toMatchObject({ code: 0, err: `Wrote ${join(site, "index.html")}.\n` })
    expect(readdirSync(site).sort()).toEqual(["index.html", "parley"])
    const page = readFileSync(join(site, "index.html"), "utf8")
    const names = Object.values(JSON.parse(part(page, "beside"))) as string[]
    expect(names.map((name) => name.replace(/-[0-9a-f]{12}\./, "."))).toEqual([
      "parley/script.js",
      "parley/style.css",
    ])
    expect(readdirSync(join(site, "parley")).sort()).toEqual(names.map((name) => name.slice(7)).sort())
    expect(page).toMatch(/script-src 'sha256-[^']+' blob: 'self'/)
    expect(capture(["publish", VENEZUELA, "-o", site])).toMatchObject({ code: 2 })
    expect(capture(["publish", VENEZUELA, "-o", site, "--force", "--frozen"]).code).toBe(0)
    expect(readFileSync(join(site, "index.html"), "utf8")).not.toContain("<script")
  })

  test("a page for a frame is told of with the frame", () => {
    const { page, said } = published(VENEZUELA, "--embed")
    expect(page).toMatch(/<html lang="en" data-embed>/)
    expect(said).toMatch(
      /<iframe src="page-\d+\.html" title="Amnesty for resignation: Venezuela, August 2024"/,
    )
    expect(published(VENEZUELA).page).not.toContain("data-embed>")
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
    const everything = "evidence,sources,claims,events,offers,contested,forecasts,review,summary"
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
