import { describe, expect, it } from "vitest"
import type { ProblemParams } from "./codes.ts"
import { MAX_FILE_BYTES, MAX_OF_KIND, MAX_PROBLEMS, MAX_TOKENS } from "./limits.ts"
import { locate, read } from "./read.ts"
import { Report } from "./report.ts"
import { Source } from "./source.ts"

const HEAD = `parley: 1
title: Two rivers
decisionMakers:
  up: { options: { release: {}, escalate: {} } }
  down: { options: { attack: {} } }
`

// A whole file with everything that it can hold.
const FULL = `# A quarrel over water
parley: 1
title: { en: Two rivers, es: Dos ríos }
summary: One basin, two states
asOf: 1975-06-01
language: en
decisionMakers:
  up:
    name: Upstream
    because: It has the dam
    options:
      release:  { name: Release water, undo: Hold the water back, evidence: [F1, F2] }
      escalate: { name: Escalate, oneWay: taken }
  down:
    name: Downstream
    options:
      attack: { name: Attack, undo: Call off, done: Downstream attacks, notDone: Downstream does not attack }
      appeal: { oneWay: dropped }
infeasible:
  - release and escalate
  - { atMostOne: [release, attack], because: "Water and war" }
  - { atLeastOne: [release, escalate, attack, down.appeal] }
  - { exactlyOne: [attack, appeal], confidence: low }
  - { option: attack, requires: "escalate or not release" }
  - { pattern: "YYN-", assumed: { en: An assumption } }
  - { when: "false" }
merge:
  - { pattern: "NY--" }
  - { when: release, because: Nobody cares }
noMove:
  - { by: down, from: "attack", toPattern: "N---", because: why }
preferences:
  up:
    - not (release or escalate or attack)
    - { want: escalate, because: "It presses", evidence: [F3], confidence: medium }
    - true
  down:
    ranking: ["NYYN", ["NYNY", "YNNY"], "NNYN"]
statusQuo: [escalate, appeal]
labels: { "NYNY": "1" }
scenarios:
  later:
    name: Later
    because: Things change
    changes: { preferences: { down: [attack] } }
`

function told(text: string): string[] {
  return read(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

describe("a file that is right", () => {
  const { conflict, problems, data } = read(FULL)

  it("has no problems", () => {
    expect(problems).toEqual([])
    expect(data).toMatchObject({ parley: 1, asOf: "1975-06-01" })
  })

  it("gives decision makers and options in order", () => {
    expect(conflict?.decisionMakers.map(({ id, options }) => [id, options])).toEqual([
      ["up", [0, 1]],
      ["down", [2, 3]],
    ])
    expect(conflict?.options.map(({ key, name, direction, owner }) => [key, name, direction, owner])).toEqual(
      [
        ["release", "Release water", "both", 0],
        ["escalate", "Escalate", "up", 0],
        ["attack", "Attack", "both", 1],
        ["appeal", "appeal", "down", 1],
      ],
    )
    expect(conflict?.options[0]).toMatchObject({ undo: "Hold the water back", evidence: ["F1", "F2"] })
    expect(conflict?.options[2]).toMatchObject({
      done: "Downstream attacks",
      notDone: "Downstream does not attack",
      path: ["decisionMakers", "down", "options", "attack"],
    })
  })

  it("spells every form of rule out", () => {
    expect(conflict?.infeasible.map(({ form, text }) => [form, text])).toEqual([
      ["when", "release and escalate"],
      ["atMostOne", "release and attack"],
      ["atLeastOne", "not (release or escalate or attack or appeal)"],
      ["exactlyOne", "attack and appeal or not (attack or appeal)"],
      ["requires", "attack and not (escalate or not release)"],
      ["pattern", "release and escalate and not attack"],
      ["when", "false"],
    ])
    expect(conflict?.infeasible[1]).toMatchObject({ because: "Water and war", path: ["infeasible", 1] })
    expect(conflict?.infeasible[3]?.confidence).toBe("low")
    expect(conflict?.infeasible[5]?.assumed).toEqual({ en: "An assumption" })
    expect(conflict?.merges.map(({ text }) => text)).toEqual(["not release and escalate", "release"])
  })

  it("gives barred moves, preferences and the rest", () => {
    expect(conflict?.noMoves).toMatchObject([
      { by: 1, fromText: "attack", toText: "not release", because: "why" },
    ])
    expect(conflict?.preferences[0]).toMatchObject({
      kind: "statements",
      statements: [
        { text: "not (release or escalate or attack)", path: ["preferences", "up", 0] },
        { text: "escalate", because: "It presses", evidence: ["F3"], confidence: "medium" },
        { text: "true", formula: { kind: "true" } },
      ],
    })
    expect(conflict?.preferences[1]).toMatchObject({
      kind: "ranking",
      groups: [["NYYN"], ["NYNY", "YNNY"], ["NNYN"]],
    })
    expect(conflict?.statusQuo).toBe("NYNY")
    expect([...conflict!.labels]).toEqual([["NYNY", "1"]])
    expect(conflict?.scenarios).toEqual([
      { id: "later", name: "Later", signals: [], because: "Things change" },
    ])
    expect(conflict?.scenario).toBeNull()
  })

  it("may be JSON, begin with a byte order mark and have Windows line ends", () => {
    expect(read(JSON.stringify(data, null, 2)).conflict).toEqual({
      ...conflict,
      // Spans inside statements are the same, as they count from the statement's beginning.
      labels: conflict?.labels,
    })
    expect(read(`\ufeff${FULL}`)).toMatchObject({ conflict, problems: [] })
    expect(read(FULL.replaceAll("\n", "\r\n")).conflict).toEqual(conflict)
  })

  it("needs no more than a title and decision makers with options", () => {
    const { conflict, problems } = read(HEAD)
    expect(problems).toEqual([])
    expect(conflict).toMatchObject({
      statusQuo: null,
      language: "en",
      infeasible: [],
      merges: [],
      noMoves: [],
    })
    expect(conflict?.preferences.map(({ kind }) => kind)).toEqual(["indifferent", "indifferent"])
  })
})

type Row<C extends keyof ProblemParams = keyof ProblemParams> = {
  [K in C]: readonly [code: K, at: string, params: ProblemParams[K], text: string]
}[C]

const TOP_KEYS =
  "parley, title, summary, asOf, language, decisionMakers, infeasible, merge, noMove, preferences, statusQuo, labels, outcomes, scenarios, sources, claims, events, offers, contested, forecasts, outcome, review"

// Each text has this one problem; a text that begins with a line end follows HEAD, from its sixth line on.
const ROWS: readonly Row[] = [
  ["bad-character", "2:8", { character: "U+0000", count: 2 }, "parley: 1\ntitle: \0\0"],
  ["bad-character", "1:10", { character: "U+000D", count: 1 }, "parley: 1\rtitle: x"],
  ["bad-character", "1:3", { character: "U+FFFD", count: 1 }, "# \ufffd"],
  ["bad-character", "1:4", { character: "U+D800", count: 1 }, "#  \ud800"],
  ["nested-too-deep", "1:64", { limit: 64 }, "[".repeat(100_000)],
  ["nested-too-deep", "1:127", { limit: 64 }, "- ".repeat(100_000)],
  ["nested-too-deep", "1:253", { limit: 64 }, "{a: ".repeat(50_000)],
  ["yaml-anchor", "7:5", { text: "&a or b", hint: '"&a or b"' }, "\ninfeasible:\n  - &a or b # why"],
  ["yaml-alias", "6:14", { text: "*a", hint: '"*a"' }, "\ninfeasible: [*a, release]"],
  ["yaml-tag", "7:5", { text: "!a or b", hint: '"!a or b"' }, "\ninfeasible:\n  - !a or b"],
  ["yaml-tag", "1:9", { text: "!!int 1", hint: '"!!int 1"' }, "parley: !!int 1"],
  ["yaml-directive", "1:1", { text: "%YAML 1.1" }, `%YAML 1.1\n---\n${HEAD}`],
  ["several-documents", "6:1", {}, `\n---\n${HEAD}`],
  ["duplicate-key", "6:1", { key: "title", firstLine: 2 }, "\ntitle: Again"],
  ["non-text-key", "6:11", { text: "0101", hint: '"0101"' }, "\nlabels: { 0101: a }"],
  ["non-text-key", "6:11", { text: "[x]", hint: "" }, "\nlabels: { [x]: a }"],
  ["yaml-colon", "6:10", { text: "because: of" }, "\nsummary: because: of"],
  ["yaml-missing-colon", "6:1", { text: "labels" }, "\nlabels\n"],
  ["yaml-missing-colon", "6:1", { text: "labels" }, "\nlabels\nmerge: []"],
  ["yaml-indent", "8:1", { text: "NNN: b" }, "\nlabels:\n   YNN: a\n  NNN: b"],
  ["yaml-tab", "7:1", {}, "\nlabels:\n\tYNN: a"],
  ["yaml-start", "6:10", { character: "@" }, "\nsummary: @home"],
  ["yaml-start", "6:10", { character: "`" }, "\nsummary: `home`"],
  ["yaml-unclosed", "6:10", { opened: "'" }, "\nsummary: 'abc\nmerge: []\n"],
  ["yaml-unclosed", "6:10", { opened: '"' }, '\nsummary: "abc\nmerge: []\n'],
  ["yaml-unclosed", "6:9", { opened: "{" }, "\nlabels: { YNN: a\nmerge: []\n"],
  ["yaml-unclosed", "6:8", { opened: "[" }, "\nmerge: [release, attack"],
  ["yaml-escape", "6:11", { text: "\\q" }, '\nsummary: "\\q"'],
  ["yaml-unexpected", "6:14", { text: "s'" }, "\nsummary: 'it's'"],
  ["yaml-unexpected", "6:10", { text: "}" }, "\nsummary: }"],
  ["not-parley", "1:1", {}, ""],
  ["not-parley", "1:1", {}, "# nothing\n"],
  ["not-parley", "1:1", {}, "Dear all,"],
  ["not-parley", "1:1", {}, "title: x"],
  ["not-parley", "1:1", {}, "[1, 2]"],
  ["wrong-version", "1:9", { found: "2", supported: 1 }, "parley: 2\nwhatever: x"],
  ["wrong-version", "1:9", { found: '"1"', supported: 1 }, 'parley: "1"'],
  ["missing-key", "1:1", { key: "title" }, HEAD.replace("title: Two rivers\n", "")],
  ["missing-key", "7:5", { key: "to" }, "\nnoMove:\n  - { by: up, from: release }"],
  ["unknown-key", "6:1", { key: "Labels", hint: "labels", allowed: TOP_KEYS }, "\nLabels: {}"],
  ["unknown-key", "2:1", { key: "titel", hint: "title", allowed: TOP_KEYS }, HEAD.replace("title", "titel")],
  ["unknown-key", "6:1", { key: "<<", hint: "", allowed: TOP_KEYS }, "\n<<: {}"],
  [
    "unknown-key",
    "7:10",
    { key: "becuase", hint: "because", allowed: "want, because, evidence, confidence, assumed, hangsOn" },
    "\npreferences:\n  up: [{ becuase: x, want: attack }]",
  ],
  [
    "unknown-key",
    "6:16",
    {
      key: "atMostone",
      hint: "atMostOne",
      allowed: "when, atMostOne, atLeastOne, exactlyOne, option, requires, pattern",
    },
    "\ninfeasible: [{ atMostone: [release] }]",
  ],
  ["wrong-type", "6:8", { key: "merge", expected: "list", got: "text", text: "release" }, "\nmerge: release"],
  [
    "wrong-type",
    "2:8",
    { key: "title", expected: "text, map", got: "number", text: "1984" },
    HEAD.replace("Two rivers", "1984"),
  ],
  [
    "wrong-type",
    "6:14",
    { key: "infeasible", expected: "text, map", got: "number", text: "7" },
    "\ninfeasible: [7]",
  ],
  [
    "wrong-type",
    "6:19",
    { key: "YNN", expected: "text", got: "number", text: "1" },
    '\nlabels: { "YNN":  1 }',
  ],
  ["empty-value", "6:1", { key: "infeasible", expected: "list" }, "\ninfeasible:\n"],
  ["empty-value", "6:1", { key: "preferences", expected: "map" }, "\npreferences: ~\n"],
  [
    "wrong-value",
    "6:44",
    { text: "hihg", allowed: "high, medium, low", hint: "high" },
    "\ninfeasible: [{ when: release, confidence:  hihg }]",
  ],
  ["empty-text", "6:10", { key: "summary" }, '\nsummary: " "'],
  ["empty-list", "6:16", { key: "atMostOne" }, "\ninfeasible: [{ atMostOne: [] }]"],
  ["empty-map", "5:11", { key: "options" }, HEAD.replace("{ attack: {} }", "{}")],
  ["keys-exclude", "6:14", { keys: "when, pattern" }, '\ninfeasible: [{ when: release, pattern: "YNN" }]'],
  [
    "keys-exclude",
    "6:47",
    { keys: "from, fromPattern" },
    '\nnoMove: [{ by: up, from: attack, fromPattern: "YNN", to: release }]',
  ],
  [
    "no-form",
    "6:14",
    { forms: "when, atMostOne, atLeastOne, exactlyOne, option, requires, pattern" },
    "\ninfeasible: [{ because: x }]",
  ],
  ["bad-id", "5:22", { id: "at tack", hint: "at_tack" }, HEAD.replace("attack", "at tack")],
  ["reserved-id", "5:22", { id: "Not", hint: "Not_1" }, HEAD.replace("attack", "Not")],
  ["reserved-id", "5:3", { id: "if", hint: "if_1" }, HEAD.replace("down", "if")],
  ["reserved-id", "6:1", { id: "__proto__", hint: "proto" }, "\n__proto__: {}"],
  ["bad-language", "6:11", { text: "english please" }, "\nlanguage: english please"],
  ["bad-date", "6:7", { text: "2023-02-30" }, "\nasOf: 2023-02-30"],
  ["bad-date", "6:7", { text: "yesterday" }, "\nasOf: yesterday"],
  ["unknown-decision-maker", "6:16", { name: "dwn", hint: "down" }, "\npreferences: { dwn: [release] }"],
  [
    "unknown-decision-maker",
    "6:16",
    { name: "dwn", hint: "down" },
    "\nnoMove: [{ by: dwn, from: release, to: attack }]",
  ],
  ["unknown-option", "6:13", { name: "relaese", hint: "release" }, "\nstatusQuo: [relaese]"],
  [
    "unknown-option",
    "6:32",
    { name: "realese", hint: "release" },
    "\npreferences: { up: { weights: {realese: 1} } }",
  ],
  [
    "ambiguous-option",
    "6:13",
    { name: "attack", hint: "up.attack, down.attack" },
    `${HEAD.replace("escalate", "attack")}statusQuo: [attack]`,
  ],
  ["repeated-option", "6:38", { name: "release" }, "\ninfeasible: [{ atMostOne: [release,  release] }]"],
  ["wrong-length", "6:12", { text: "YN", expected: 3, got: 2 }, '\nstatusQuo: "YN"'],
  ["wrong-length", "6:11", { text: "YNNN", expected: 3, got: 4 }, '\nlabels: { "YNNN": a }'],
  ["bad-pattern", "6:24", { text: "yy-", hint: "YY-" }, '\ninfeasible: [{pattern: "yy-"}]'],
  ["bad-pattern", "6:24", { text: "010", hint: "NYN" }, '\ninfeasible: [{pattern: "010"}]'],
  ["bad-pattern", "6:12", { text: "release", hint: "[release]" }, "\nstatusQuo: release"],
  ["open-pattern", "6:12", { text: "YN-" }, '\nstatusQuo: "YN-"'],
  ["bare-pattern", "6:24", { text: "0101", hint: "NYNY" }, "\ninfeasible: [{pattern: 0101}]"],
  ["bare-pattern", "6:24", { text: "[Y, Y, N]", hint: "YYN" }, "\ninfeasible: [{pattern: [Y, Y, N]}]"],
  ["bare-pattern", "6:24", { text: "[Y, -, N]", hint: "Y-N" }, "\ninfeasible: [{pattern: [Y, -, N]}]"],
  [
    "bare-pattern",
    "6:32",
    { text: "[Y, N, N]", hint: "YNN" },
    "\npreferences: { up: { ranking: [[Y, N, N]] } }",
  ],
  [
    "repeated-state",
    "7:32",
    { state: "YNN", firstLine: 7 },
    '\npreferences:\n  up: { ranking: ["YNN", [NNN, YNN]] }',
  ],
  ["repeated-label", "8:8", { label: "a", firstLine: 7 }, "\nlabels:\n  YNN: a\n  NNN: a"],
  ["bad-weight", "6:44", { text: ".inf" }, "\npreferences: { up: { weights: { release:   .inf } } }"],
  ["bad-weight", "6:42", { text: "1e200" }, "\npreferences: { up: { weights: { release: 1e200 } } }"],
  [
    "long-weight",
    "6:42",
    { text: "0.1234567890123456", digits: 16, limit: 15 },
    "\npreferences: { up: { weights: { release: 0.1234567890123456 } } }",
  ],
]

describe("problems", () => {
  it.each(ROWS)("%s at %s", (code, at, params, text) => {
    const file = text.startsWith("\n") ? HEAD + text.slice(1) : text
    const { conflict, problems } = read(file)
    expect(problems.map(({ code, line, column, params }) => [code, `${line}:${column}`, params])).toEqual([
      [code, at, params],
    ])
    expect(problems[0]?.severity).toBe("error")
    expect(conflict).toBeNull()
  })

  it("tells all of them at once, by place", () => {
    const file = `${HEAD}infeasible:
  - release and atack
  - (escalate
statusQuo: [relese]
labels: { YN: a }
foo: 1
`
    expect(told(file)).toEqual([
      "7:17 unknown-name",
      "8:5 unclosed-parenthesis",
      "9:13 unknown-option",
      "10:11 wrong-length",
      "11:1 unknown-key",
    ])
  })

  it("points into statements of every style", () => {
    const file = `${HEAD}infeasible:
  - release and foo
  - 'release and ''foo'''
  - "release \\u0061nd foo"
  - release and
    escalate and foo
  - |
    release and
      foo
  - >-
    release and

    foo
  - "release \\
    and foo"
  - { when:   foo }
`
    expect(told(file)).toEqual([
      "7:17 unknown-name",
      "8:18 stray-character",
      "8:20 unknown-name",
      "8:23 stray-character",
      "9:23 unknown-name",
      "11:18 unknown-name",
      "14:7 unknown-name",
      "18:5 unknown-name",
      "20:9 unknown-name",
      "21:15 unknown-name",
    ])
  })

  it("does not let a file go on for ever", () => {
    expect(told("a".repeat(100_000_000))).toEqual(["1:1 file-too-big"])
    expect(told(`parley: 1\n# ${"é".repeat(MAX_FILE_BYTES / 2)}`)).toEqual(["1:1 file-too-big"])
    expect(told("\n".repeat(2_000_000))).toEqual(["1:1 too-many-lines"])
    expect(told(`[${",".repeat(MAX_TOKENS)}]`)).toEqual([`1:${MAX_TOKENS} too-many-tokens`])
  })

  it("counts what is wrong in the same way again and again", () => {
    const many = (count: number) =>
      read(`${HEAD}preferences:\n  up:\n${"    - foo\n".repeat(count)}`).problems
    expect(many(MAX_OF_KIND)).toHaveLength(MAX_OF_KIND)
    const more = many(MAX_OF_KIND + 5)
    const [first] = more
    expect(more).toHaveLength(MAX_OF_KIND + 1)
    expect(more.at(-1)).toMatchObject({
      code: "more-of-kind",
      severity: "error",
      line: first!.line + MAX_OF_KIND,
      params: { count: 5, line: first!.line },
    })
  })

  it("tells so many problems of one file, and how many more there are", () => {
    const report = new Report(new Source("text"))
    for (let i = 0; i < MAX_PROBLEMS + 5; i++)
      report.add(`kind-${i % 20}`, "error", { from: 0, path: [] }, {})
    const problems = report.problems()
    expect(problems).toHaveLength(MAX_PROBLEMS + 1)
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", params: { count: 5 } })
  })

  it("holds what the limits promise, and no more", () => {
    const dms = (count: number, options: number) =>
      Array.from({ length: count }, (_, i) => {
        const own = Array.from({ length: options }, (_, j) => `o${i}_${j}: {}`)
        return `  d${i}: { options: { ${own.join(", ")} } }\n`
      }).join("")
    const file = (count: number, options: number) =>
      `parley: 1\ntitle: x\ndecisionMakers:\n${dms(count, options)}`
    expect(read(file(256, 4)).conflict?.options).toHaveLength(1024)
    expect(told(file(257, 1))).toEqual(["3:1 too-many"])
    expect(told(file(1, 1025))).toEqual(["4:9 too-many"])
    expect(told(file(5, 205))).toEqual(["4:3 too-many"])
    const many = `${HEAD}preferences:\n  up:\n${"    - release\n".repeat(4096)}`
    expect(read(many).conflict?.preferences[0]).toMatchObject({ kind: "statements" })
  })

  it("keeps ids of several decision makers apart", () => {
    const file = `${HEAD.replace("escalate", "attack")}infeasible: [up.attack and down.attack, attack]\n`
    const { problems } = read(file)
    expect(problems.map(({ code, column, params }) => [code, column, params])).toEqual([
      ["ambiguous-name", 41, { name: "attack", hint: "up.attack, down.attack" }],
    ])
    const { conflict } = read(file.replace(", attack]", "]"))
    expect(conflict?.options.map(({ key }) => key)).toEqual(["release", "up.attack", "down.attack"])
    expect(conflict?.infeasible[0]?.text).toBe("up.attack and down.attack")
  })

  it("takes names that JavaScript's objects have", () => {
    const file = HEAD.replace("attack", "constructor").replace("down", "toString")
    const { conflict } = read(`${file}preferences: { toString: { weights: { constructor: 1 } } }`)
    expect(conflict?.options[2]?.key).toBe("constructor")
    expect(conflict?.preferences[1]).toMatchObject({ weights: ["0", "0", "1"] })
  })
})

describe("locate", () => {
  it("gives the key of what a path names, or of the nearest thing above it", () => {
    const reading = read(FULL)
    expect(locate(reading, ["decisionMakers", "down", "options", "attack"])).toEqual({ line: 17, column: 7 })
    expect(locate(reading, ["infeasible", 1, "because"])).toEqual({ line: 21, column: 37 })
    expect(locate(reading, ["infeasible", 1])).toEqual({ line: 21, column: 5 })
    expect(locate(reading, ["preferences", "nobody", 3])).toEqual({ line: 32, column: 1 })
    expect(locate(reading, ["nothing"])).toEqual({ line: 2, column: 1 })
  })
})
