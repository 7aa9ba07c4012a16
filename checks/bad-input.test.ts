import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { processIo } from "../cli/src/io.ts"
import { tellFault } from "../cli/src/program.ts"
import { capture } from "./capture.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-bad-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TWO = `parley: 1
title: Two
decisionMakers:
  a: { name: A, options: { x: { name: X }, y: { name: "Y" } } }
  b: { name: B, options: { z: { name: Z } } }
`

// What is wrong, the file, and what the message must say: place, fault, remedy.
const FILES: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["no feasible state", `${TWO}infeasible: [x, not x]\n`, /:6:1: error: .*feasible/],
  ["an unknown option", `${TWO}preferences:\n  a: [x and zz]\n`, /:7:13: error: .*zz/],
  ["an unknown decision maker", `${TWO}preferences:\n  c: [x]\n`, /:7:3: error: .*c/],
  ["an unknown key", `${TWO}prefrences: {}\n`, /:6:1: error: .*preferences/],
  [
    "a ranking that misses a state",
    `${TWO}preferences:\n  b: { ranking: ["NNN", "YNN", "NYN", "YYN", "NNY", "YNY", "NYY"] }\n`,
    /:7:.*: error: .*YYY/,
  ],
  [
    "a ranking that repeats a state",
    `${TWO}infeasible: [x, y]\npreferences:\n  b: { ranking: ["NNN", "NNY", "NNN"] }\n`,
    /: error: .*NNN/,
  ],
  ["a state code of the wrong length", `${TWO}statusQuo: "YN"\n`, /:6:12: error: .*3/],
  ["a status quo that is infeasible", `${TWO}infeasible: [x]\nstatusQuo: "YNN"\n`, /: error: .*YNN/],
  ["a number where a pattern is meant", `${TWO}infeasible: [{ pattern: 0101 }]\n`, /: error: .*"/],
  ["a duplicate key", `${TWO}title: Again\n`, /:6:1: error: .*title/],
  ["an anchor", `${TWO}summary: &s hello\n`, /:6:10: error: .*/],
  [
    "anchors that would blow up",
    `${TWO}a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c, *c, *c, *c]\n`,
    /: error: /,
  ],
  ["a tag that would be lost", `${TWO}infeasible:\n  - !x or y\n`, /:7:5: error: .*quot/i],
  ["brackets without end", "[".repeat(100_000), /: error: /],
  ["parentheses without end", `${TWO}infeasible: ["${"(".repeat(50_000)}x"]\n`, /:6:.*: error: .*deep|nest/i],
  ["binary junk", Uint8Array.from({ length: 4096 }, (_, i) => (i * 131 + 7) % 256), /error: .*(UTF-8)/],
  ["an empty file", "", /: error: /],
  ["a text of another kind", "hello\n", /:1:1: error: .*parley/i],
  ["another version", TWO.replace("parley: 1", "parley: 2"), /:1:9: error: .*2/],
]

describe("bad files are told with their place, exit 1, and stay as they are", () => {
  test.each(FILES)("%s", (name, content, message) => {
    const file = join(folder, `${name.replaceAll(" ", "-")}.yaml`)
    writeFileSync(file, content)
    for (const command of ["check", "analyze"]) {
      const { code, out, err } = capture([command, file])
      expect({ command, code, err }).toEqual({
        command,
        code: 1,
        err: expect.stringMatching(message) as string,
      })
      if (command === "analyze") expect(out).toBe("")
    }
    expect(readFileSync(file)).toEqual(Buffer.from(content))
  })

  test("a file of 100 MB is refused before it is read", () => {
    const file = join(folder, "huge.yaml")
    writeFileSync(file, Buffer.alloc(100 * 1024 * 1024, "# a line of a comment\n"))
    expect(capture(["analyze", file])).toMatchObject({
      code: 1,
      err: expect.stringContaining("larger than 16 MB") as string,
    })
    rmSync(file)
  })

  test("a name that would steer the terminal", () => {
    const file = join(folder, "\x1b]0;owned\x07\x1b[2J.yaml")
    writeFileSync(file, "")
    for (const each of [file, `${file}.none`]) {
      const { code, err } = capture(["check", each])
      expect(code).toBe(1)
      expect(err).toContain("\ufffd]0;owned\ufffd\ufffd[2J.yaml")
      for (const steering of ["\x1b", "\x07"]) expect(err).not.toContain(steering)
    }
  })

  test("no file, a folder, a broken link", () => {
    symlinkSync(join(folder, "nowhere"), join(folder, "link.yaml"))
    for (const file of [join(folder, "none.yaml"), folder, join(folder, "link.yaml")])
      expect(capture(["analyze", file])).toMatchObject({ code: 1, out: "" })
  })

  test("a scenario that names nothing, and one that is not there", () => {
    const file = join(folder, "scenario.yaml")
    writeFileSync(
      file,
      `${TWO}scenarios:\n  other:\n    name: Other\n    changes: { preferences: { q: [x] } }\n`,
    )
    expect(capture(["analyze", file, "--scenario", "other"])).toMatchObject({ code: 1 })
    const { code, err } = capture(["analyze", file, "--scenario", "othr"])
    expect(code).toBe(1)
    expect(err).toMatch(/othr.*other/s)
  })
})

describe("wrong commands are told, exit 2", () => {
  const file = "cases/prisoners-dilemma/conflict.yaml"
  test.each([
    [["analize"], /analyze/],
    [["analyze"], /FILE/],
    [["analyze", file, "--concept", "nash"], /--concepts/],
    [["analyze", file, "--concepts", "nahs"], /nash/],
    [["analyze", file, "--format", "pdf"], /Possible: text, csv, tidy, md, latex, html, json, ndjson\./],
    [["analyze", file, "--states", "some"], /equilibria, all, none/],
    [["analyze", file, "--concept-of", "one:nash"], /one:nash/],
    [["analyze", file, "extra"], /extra/],
    [["analyze", file, "--limit-states", "many"], /many/],
    [["analyze", file, "--max-memory", "plenty"], /plenty/],
    [["analyze", file, "--max-memory", "0"], /800M/],
    [["analyze", file, "--limit", "0"], /--limit/],
    [["analyze", file, "--where", "one.coperate"], /character 1: .*one\.coperate.*one\.cooperate/],
    [["analyze", file, "--where", "one.cooperate and"], /character 15: /],
    [["analyze", file, "--where", ""], /--where/],
    [["analyze", file, "--where", "true", "--states", "none"], /--states none.*--where/],
    [["explain", file], /--state/],
    [["paths", file, "--from", "1", "--by", "improvement"], /improvements/],
    [["export", file, "--to", "doc"], /dot/],
    [["cases", "venezuela"], /venezuela-2024/],
    [["import", file], /--output/],
  ])("%j", (args, message) => {
    const { code, out, err } = capture(args)
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: expect.stringMatching(message) as string })
  })
})

describe("names that the file does not have are told, exit 1", () => {
  const file = "cases/prisoners-dilemma/conflict.yaml"
  test.each([
    [["explain", file, "--state", "9"], /1 to 4/],
    [["explain", file, "--state", "#9"], /1 to 4/],
    [["explain", file, "--state", "YNY"], /2/],
    [["explain", file, "--state", "d99999999999999999999"], /feasible/],
    [["explain", file, "--state", "YY", "--dm", "oen"], /one/],
    [["analyze", file, "--concept-of", "won=nash"], /one/],
    [["analyze", file, "--scenario", "other"], /other/],
  ])("%j", (args, message) => {
    const { code, out, err } = capture(args)
    expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringMatching(message) as string })
  })
})

describe("limits stop the work, exit 3, saying what would fit", () => {
  test("states, with the flag that raises the limit", () => {
    const options = Array.from({ length: 30 }, (_, i) => `o${i}: { name: O${i} }`).join(", ")
    const stdin = `parley: 1\ntitle: Wide\ndecisionMakers: { a: { name: A, options: { ${options} } } }\n`
    const { code, err } = capture(["analyze", "-"], { stdin })
    expect(code).toBe(3)
    expect(err).toMatch(/1,073,741,824/)
    expect(err).toMatch(/--limit-states/)
  })

  test("memory, before the work starts, with the flag that allows more", () => {
    const options = Array.from({ length: 22 }, (_, i) => `o${i}: { name: O${i} }`).join(", ")
    const stdin = `parley: 1\ntitle: Wide\ndecisionMakers: { a: { name: A, options: { ${options} } } }\n`
    const { code, out, err } = capture(["analyze", "-", "--max-memory", "200M"], { stdin })
    expect({ code, out }).toEqual({ code: 3, out: "" })
    expect(err).toMatch(
      /4,194,304 feasible states would need about .* and 200 MB may be used: about [\d,]+ of this kind/,
    )
    expect(err).toMatch(/--max-memory/)
  })

  test("coalitions", () => {
    const dms = Array.from(
      { length: 12 },
      (_, i) => `d${i}: { name: D${i}, options: { o${i}: { name: O } } }`,
    ).join(", ")
    const stdin = `parley: 1\ntitle: Many\ndecisionMakers: { ${dms} }\n`
    expect(capture(["analyze", "-", "--coalitions", "--json"], { stdin })).toMatchObject({ code: 3, out: "" })
  })
})

test("memory that cannot be had all the same ends the command with a message and exit 3", () => {
  let said = ""
  const io = {
    ...processIo,
    err: (text: string) => {
      said += text
    },
    env: {},
  }
  let error: unknown
  try {
    new ArrayBuffer(Number.MAX_SAFE_INTEGER)
  } catch (caught) {
    error = caught
  }
  expect(tellFault(error, [], io)).toBe(3)
  expect(said).toMatch(/not enough memory/)
  expect(tellFault(Object.assign(new Error("gone"), { code: "ERR_WORKER_OUT_OF_MEMORY" }), [], io)).toBe(3)
  expect(tellFault(new RangeError("one value per slot"), [], io)).toBe(70)
})

test.each([
  ["sure", "--depth", "0", "1 to 2."],
  ["sure", "--depth", "3", "1 to 2."],
  ["sure", "--samples", "0", "1 to 1,000,000."],
  ["sure", "--seed", "0", "1 to 2,147,483,648."],
  ["change", "--steps", "0", "1 to 3."],
  ["change", "--samples", "1000001", "1 to 1,000,000."],
])("%s %s %s says what it may be", (command, flag, given, range) => {
  const file = "cases/prisoners-dilemma/conflict.yaml"
  const to = command === "change" ? ["--to", "1", "--count"] : []
  expect(capture([command, file, ...to, flag, given])).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${flag}. Give a whole number from ${range}`),
  })
})

describe("files are written whole, and never over others unasked", () => {
  const file = "cases/prisoners-dilemma/conflict.yaml"
  test("-o refuses to overwrite, --force replaces, nothing is left behind", () => {
    const target = join(folder, "out", "results.json")
    mkdirSync(join(folder, "out"))
    expect(capture(["analyze", file, "--json", "-o", target])).toMatchObject({ code: 0, out: "" })
    const first = readFileSync(target, "utf8")
    expect(JSON.parse(first)).toMatchObject({ parley: 1 })
    writeFileSync(target, "mine")
    expect(capture(["analyze", file, "--json", "-o", target])).toMatchObject({ code: 2 })
    // Before any work: of a file that is not there nothing is said.
    for (const command of ["analyze", "sure", "brief", "offers"])
      expect(capture([command, join(folder, "none.yaml"), "-o", target])).toMatchObject({
        code: 2,
        err: expect.stringContaining(target),
      })
    expect(readFileSync(target, "utf8")).toBe("mine")
    expect(capture(["analyze", file, "--json", "-o", target, "--force"])).toMatchObject({ code: 0 })
    expect(readFileSync(target, "utf8")).toBe(first)
    expect(readdirSync(join(folder, "out"))).toEqual(["results.json"])
    expect(capture(["analyze", file, "-o", join(folder, "no", "such", "folder")])).toMatchObject({ code: 1 })
  })

  test("new makes a file that analyses, and leaves one that is there", () => {
    const made = join(folder, "made")
    expect(capture(["new", made])).toMatchObject({ code: 0, err: "" })
    expect(capture(["check", join(made, "conflict.yaml")])).toMatchObject({ code: 0, err: "" })
    expect(capture(["analyze", join(made, "conflict.yaml")])).toMatchObject({ code: 0, err: "" })
    expect(capture(["new", made])).toMatchObject({ code: 2 })
  })
})
