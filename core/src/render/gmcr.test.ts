import fc from "fast-check"
import { expect, test } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { compile, type Json, read, reviewOf } from "../file/index.ts"
import { conflictText, type Imported, readGmcr, writeGmcr } from "./index.ts"

type Loose = Record<string, unknown>

/** A file of two decision makers and three options, with changes laid over it; undefined takes a key out. */
function file(changes: Loose = {}): Loose {
  return {
    decisionMakers: [
      { name: "Syria", options: [0, 1], preferences: [[[0, "Y"]], [[2, "N"]]], misperceptions: [] },
      { name: "Iraq", options: [2], preferences: [], misperceptions: [] },
    ],
    coalitions: [0, 1],
    options: [
      { name: "Release water", permittedDirection: "both" },
      { name: "Escalate", permittedDirection: "fwd" },
      { name: "Attack", permittedDirection: "back" },
    ],
    infeasibles: [
      [
        [0, "Y"],
        [1, "Y"],
      ],
    ],
    useManualPreferenceRanking: false,
    program: "gmcr-py",
    version: "0.4.1",
    ...changes,
  }
}

function imported(content: unknown): Imported {
  return readGmcr(JSON.stringify(content), { title: "Case" })
}

function dm(at: number, changes: Loose): Loose {
  const { decisionMakers } = file() as { decisionMakers: Loose[] }
  return { decisionMakers: decisionMakers.map((each, i) => (i === at ? { ...each, ...changes } : each)) }
}

function ranked(...rankings: unknown[]): Loose {
  const { decisionMakers } = file() as { decisionMakers: Loose[] }
  return {
    useManualPreferenceRanking: true,
    decisionMakers: decisionMakers.map((each, i) => ({
      ...each,
      preferences: [],
      preferenceRanking: rankings[i],
    })),
  }
}

const ALL = [[1, 2, 3, 4, 5, 6]]

test("a plain file is read whole", () => {
  const { data, problems, notes } = imported(file())
  expect(problems).toEqual([])
  expect(data).toEqual({
    parley: 1,
    title: "Case",
    decisionMakers: {
      Syria: {
        options: { release_water: { name: "Release water" }, Escalate: { oneWay: "taken" } },
      },
      Iraq: { options: { Attack: { oneWay: "dropped" } } },
    },
    infeasible: ["release_water and Escalate"],
    preferences: { Syria: ["release_water", "not Attack"] },
  })
  expect(notes).toEqual([
    { kind: "kept", code: "decision-makers", params: { count: 2 } },
    { kind: "kept", code: "options", params: { count: 3 } },
    { kind: "kept", code: "one-way", params: { count: 2 } },
    { kind: "kept", code: "infeasible", params: { count: 1 } },
    { kind: "kept", code: "statements", params: { count: 2 } },
    { kind: "changed", code: "id", params: { name: "Release water", id: "release_water" } },
  ])
})

test("compound statements become or, and their members and", () => {
  const preferences = [
    {
      compound: true,
      members: [
        [
          [0, "Y"],
          [2, "N"],
        ],
        [[1, "Y"]],
      ],
    },
  ]
  const { data, problems } = imported(file(dm(0, { preferences })))
  expect(problems).toEqual([])
  expect((data as { preferences: Json }).preferences).toEqual({
    Syria: ["release_water and not Attack or Escalate"],
  })
})

test("rankings name the states of the feasible list", () => {
  const { data, problems, notes } = imported(file(ranked([2, [3, 1], 4, 5, 6], ALL)))
  expect(problems).toEqual([])
  expect((data as { preferences: Json }).preferences).toEqual({
    Syria: { ranking: ["YNN", ["NYN", "NNN"], "NNY", "YNY", "NYY"] },
    Iraq: { ranking: [["NNN", "YNN", "NYN", "NNY", "YNY", "NYY"]] },
  })
  expect(notes).toContainEqual({ kind: "kept", code: "rankings", params: { count: 2 } })
})

test("older keys for rankings are understood", () => {
  const { useManualPreferenceRanking: _, ...rest } = file(ranked(ALL, ALL)) as Loose
  const { decisionMakers } = rest as { decisionMakers: Loose[] }
  const older = decisionMakers.map(({ preferenceRanking, ...each }) => ({
    ...each,
    preferenceVector: preferenceRanking,
  }))
  const { data, problems } = imported({ ...rest, decisionMakers: older, useManualPreferenceVectors: true })
  expect(problems).toEqual([])
  expect(Object.keys((data as { preferences: object }).preferences)).toEqual(["Syria", "Iraq"])
})

test("options are put in the order of the decision makers; rankings follow it, conditions do not", () => {
  const content = file({
    ...ranked([3, [1, 2, 4, 5, 6]], ALL),
    infeasibles: [
      [
        [1, "Y"],
        [2, "Y"],
      ],
    ],
  })
  const { decisionMakers } = content as { decisionMakers: Loose[] }
  decisionMakers[0]!.options = [2, 1]
  decisionMakers[1]!.options = [0]
  const { data, problems, notes } = imported(content)
  expect(problems).toEqual([])
  expect(data).toMatchObject({
    decisionMakers: {
      Syria: { options: { Attack: {}, Escalate: {} } },
      Iraq: { options: { release_water: {} } },
    },
    infeasible: ["Escalate and Attack"],
    preferences: { Syria: { ranking: ["NYN", ["NNN", "YNN", "NNY", "YNY", "NYY"]] } },
  })
  expect(notes).toContainEqual({
    kind: "changed",
    code: "gmcr-reordered",
    params: { options: "Attack, Escalate, release_water" },
  })
})

test("what is not carried over is said", () => {
  const content = file({ ...ranked(ALL, ALL), coalitions: [[0, 1]], coalitionsFull: [{ stale: true }] })
  const { decisionMakers } = content as { decisionMakers: Loose[] }
  decisionMakers[0]!.misperceptions = [[[2, "Y"]]]
  decisionMakers[0]!.preferences = [[[0, "Y"]]]
  decisionMakers[1]!.payoffs = [1, 2, 3, 4, 5, 6]
  const { problems, notes } = imported(content)
  expect(problems).toEqual([])
  expect(notes.filter(({ kind }) => kind === "lost")).toEqual([
    { kind: "lost", code: "gmcr-coalitions", params: { count: 1 } },
    { kind: "lost", code: "gmcr-unused-statements", params: { dm: "Syria", count: 1 } },
    { kind: "lost", code: "gmcr-misperceptions", params: { dm: "Syria", count: 1 } },
    { kind: "lost", code: "gmcr-payoffs", params: {} },
  ])
  const { notes: others } = imported(file(dm(0, { preferenceRanking: [1] })))
  expect(others).toContainEqual({ kind: "lost", code: "gmcr-unused-ranking", params: { dm: "Syria" } })
})

const { options: OPTIONS } = file() as { options: Loose[] }

// What is wrong, the file, and the problems: severity, code, params.
test.each<[string, unknown, readonly (readonly [string, string, Loose])[]]>([
  [
    "an option that nobody owns",
    file({ options: [...OPTIONS, { name: "Mediate", permittedDirection: "both" }] }),
    [["error", "gmcr-no-owner", { option: "Mediate" }]],
  ],
  [
    "an option that two own",
    file(dm(1, { options: [2, 0] })),
    [["error", "gmcr-two-owners", { option: "Release water", owners: "Syria, Iraq" }]],
  ],
  [
    "an option listed twice",
    file(dm(0, { options: [0, 1, 0] })),
    [["warning", "gmcr-repeated-option", { dm: "Syria", option: "Release water" }]],
  ],
  [
    "an index beyond the options",
    file(dm(0, { options: [0, 1, 3] })),
    [["error", "gmcr-unknown-option", { text: "3", count: 3 }]],
  ],
  [
    "a decision maker without options",
    file({
      decisionMakers: [...(file().decisionMakers as Loose[]), { name: "Iran", options: [], preferences: [] }],
      coalitions: [0, 1, 2],
    }),
    [["error", "gmcr-no-options", { dm: "Iran" }]],
  ],
  [
    "no decision maker",
    file({ decisionMakers: [], options: [], coalitions: [], infeasibles: [] }),
    [["error", "empty-list", { key: "decisionMakers" }]],
  ],
  [
    "a ranking that lacks states",
    file(ranked([1, 2, 3, 4], ALL)),
    [["error", "ranking-misses", { dm: "Syria", states: "5 (YNY), 6 (NYY)", count: 2 }]],
  ],
  [
    "a ranking that repeats a state",
    file(ranked([1, 2, 3, 4, 5, 6, 2], ALL)),
    [["error", "ranking-repeats", { dm: "Syria", states: "2 (YNN)", count: 1 }]],
  ],
  [
    "a ranking that invents states",
    file(ranked([...ALL, 0, 7, 1.5, -1], ALL)),
    [["error", "ranking-invents", { dm: "Syria", states: "0, 7, 1.5, -1", count: 4 }]],
  ],
  [
    "a ranking of texts",
    file(ranked(["1", 2, 3, 4, 5, 6], ALL)),
    [
      ["error", "ranking-misses", { dm: "Syria", states: "1 (NNN)", count: 1 }],
      ["error", "wrong-type", { key: "preferenceRanking", expected: "number", got: "text", text: "1" }],
    ],
  ],
  ["no ranking", file(ranked(undefined, ALL)), [["error", "missing-key", { key: "preferenceRanking" }]]],
  [
    "a sign other than Y and N",
    file({ infeasibles: [[[0, "X"]]] }),
    [
      ["warning", "gmcr-left-out-infeasible", { position: 1 }],
      ["warning", "gmcr-bad-literal", { option: "Release water", text: "X" }],
    ],
  ],
  [
    "a sign other than Y and N in a statement",
    file(dm(0, { preferences: [[[0, null]]] })),
    [
      ["warning", "gmcr-left-out-statement", { dm: "Syria", position: 1 }],
      ["warning", "gmcr-bad-literal", { option: "Release water", text: "" }],
    ],
  ],
  [
    "a dash",
    file({
      infeasibles: [
        [
          [0, "-"],
          [1, "Y"],
        ],
      ],
    }),
    [["warning", "gmcr-open-literal", { option: "Release water", text: "-" }]],
  ],
  [
    "a literal of three parts",
    file({ infeasibles: [[[0, "Y", 1]]] }),
    [["error", "gmcr-bad-pair", { text: "" }]],
  ],
  [
    "a compound infeasible",
    file({ infeasibles: [{ compound: true, members: [[[0, "Y"]], [[1, "Y"]]] }] }),
    [["warning", "gmcr-compound-infeasible", { position: 1, count: 2 }]],
  ],
  [
    "an empty infeasible",
    file({ infeasibles: [[]] }),
    [["warning", "gmcr-empty-infeasible", { position: 1 }]],
  ],
  [
    "an empty statement",
    file(dm(0, { preferences: [[[0, "Y"]], []] })),
    [["warning", "gmcr-empty-statement", { dm: "Syria", position: 2 }]],
  ],
  [
    "no feasible state",
    file({ infeasibles: [[[0, "Y"]], [[0, "N"]]] }),
    [["error", "no-feasible-state", {}]],
  ],
  [
    "coalitions that are no partition",
    file({ coalitions: [[0, 0], 5] }),
    [["warning", "gmcr-coalitions", { missing: "Iraq", repeated: "Syria", unknown: "5" }]],
  ],
  [
    "a statement given twice",
    file(
      dm(0, {
        preferences: [
          [
            [0, "Y"],
            [1, "N"],
          ],
          [[2, "Y"]],
          [
            [1, "N"],
            [0, "Y"],
          ],
        ],
      }),
    ),
    [["warning", "gmcr-repeated-statement", { dm: "Syria", position: 3 }]],
  ],
  [
    "a file of another program",
    { title: "Prisoners", decisionMakers: [], options: [], mutexes: [] },
    [["error", "gmcr-unknown-schema", { keys: "title, decisionMakers, options, mutexes" }]],
  ],
  [
    "another program's name",
    file({ program: "other" }),
    [["error", "gmcr-other-program", { program: "other" }]],
  ],
  ["a list", [], [["error", "gmcr-unknown-schema", { keys: "" }]]],
  ["a key that is not known", file({ note: "x" }), [["warning", "gmcr-unknown-key", { key: "note" }]]],
  [
    "a version that is not known",
    file({ version: "2.0" }),
    [["warning", "gmcr-version", { version: "2.0" }]],
  ],
  [
    "no word on the way of preferences",
    file({ useManualPreferenceRanking: undefined }),
    [["warning", "gmcr-no-mode", {}]],
  ],
  [
    "a direction that is not known",
    file({ options: [{ name: "A", permittedDirection: "up" }, OPTIONS[1], OPTIONS[2]] }),
    [["error", "wrong-value", { text: "up", allowed: "both, fwd, back", hint: "" }]],
  ],
  [
    "no direction",
    file({ options: [{ name: "A" }, OPTIONS[1], OPTIONS[2]] }),
    [["warning", "gmcr-no-direction", { option: 1 }]],
  ],
  [
    "a name that is no text",
    file({ options: [{ name: 5, permittedDirection: "both" }, OPTIONS[1], OPTIONS[2]] }),
    [["error", "wrong-type", { key: "name", expected: "text", got: "number", text: "5" }]],
  ],
  [
    "a statement that is a number",
    file(dm(0, { preferences: [5] })),
    [["error", "wrong-type", { key: "preferences", expected: "list, map", got: "number", text: "5" }]],
  ],
])("%s", (_, content, expected) => {
  const { data, problems } = imported(content)
  expect(problems.map(({ severity, code, params }) => [severity, code, params])).toEqual(expected)
  const wrong = expected.flatMap(([severity, code]) => (severity === "error" ? [code] : []))
  expect(data === null).toBe(wrong.some((code) => FATAL.includes(code)))
  if (data === null) return
  const reading = read(conflictText(data, "yaml"))
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(compile(reading.conflict!).problems).toEqual([])
  expect(reviewOf(reading).map((each) => each!.imported)).toEqual(wrong)
})

const FATAL = ["empty-list", "gmcr-unknown-schema", "gmcr-other-program"]

test("what is wrong with a file is marked where it went", () => {
  const review = (content: unknown) => (imported(content).data as { review: Json }).review
  const mediate = { name: "Mediate", permittedDirection: "both" }
  expect(review(file({ options: [...OPTIONS, mediate] }))).toEqual([
    { imported: "gmcr-no-owner", at: ["decisionMakers", "unowned", "options", "Mediate"], found: mediate },
  ])
  expect(review(file(ranked([6, 2, 2, 9], ALL)))).toEqual(
    ["ranking-misses", "ranking-repeats", "ranking-invents"].map((code) => ({
      imported: code,
      at: ["preferences", "Syria"],
      found: [6, 2, 2, 9],
    })),
  )
  expect(imported(file(ranked([6, 2, 2, 9], ALL))).data).toMatchObject({
    preferences: { Syria: { ranking: ["NYY", "YNN", ["NNN", "NYN", "NNY", "YNY"]] } },
  })
  expect(imported(file({ infeasibles: [[[0, "Y"]], [[0, "N"]]] })).data).not.toHaveProperty("infeasible")
})

test("what the first versions of the program wrote is called by its name", () => {
  const binary = new TextDecoder().decode(new Uint8Array([0x80, 3, 0x7d, 0x71, 0, 0x28]))
  for (const text of [binary, "(dp0\nS'prefPri'\np1\n"])
    expect(readGmcr(text, { title: "Case" })).toMatchObject({
      data: null,
      problems: [{ code: "gmcr-pickle" }],
    })
})

test("a compound infeasible removes what any of its members removes", () => {
  const { data } = imported(
    file({
      infeasibles: [
        {
          compound: true,
          members: [
            [[0, "Y"]],
            [
              [1, "Y"],
              [2, "N"],
            ],
          ],
        },
      ],
    }),
  )
  expect((data as { infeasible: Json }).infeasible).toEqual(["release_water", "Escalate and not Attack"])
})

test("versions in circulation are known, and none", () => {
  for (const version of ["0.3.1", "0.3.5", "0.3.12", "0.4.0", "0.4.1", undefined])
    expect(imported(file({ version, program: version && "gmcr-py" })).problems).toEqual([])
})

test("problems have their places", () => {
  const text = `{
  "program": "gmcr-py", "version": "0.4.1", "useManualPreferenceRanking": false,
  "options": [{ "name": "A", "permittedDirection": "both" }],
  "decisionMakers": [
    { "name": "One", "options": [0],
      "preferences": [[[0, "Y"]], [[0, "Q"]]] }
  ],
  "infeasibles": [], "infeasibles": []
}`
  const { problems } = readGmcr(text, { title: "Case" })
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ["gmcr-left-out-statement", 6, 35],
    ["gmcr-bad-literal", 6, 40],
    ["duplicate-key", 8, 22],
  ])
})

test.each([
  ["", 1, 1],
  ["{", 1, 2],
  ['{"a": 1,}', 1, 9],
  ['{"a"\n: tru}', 2, 3],
  ['["\u0001"]', 1, 3],
  ["[1] x", 1, 5],
  ["\u0000\u0001PK", 1, 1],
])("%j is no JSON", (text, line, column) => {
  const { data, problems } = readGmcr(text, { title: "Case" })
  expect(data).toBeNull()
  expect(problems).toMatchObject([{ code: "json-syntax", severity: "error", line, column }])
})

test("a file nested beyond reason is refused", () => {
  const { problems } = readGmcr("[".repeat(100_000), { title: "Case" })
  expect(problems).toMatchObject([{ code: "json-too-deep", params: { limit: 64 } }])
})

test("a file that is too big is refused", () => {
  const { problems } = readGmcr(" ".repeat(17 * 1024 * 1024), { title: "Case" })
  expect(problems.map(({ code }) => code)).toEqual(["file-too-big"])
})

test("names of any kind make ids that are told apart", () => {
  const names = ["if", "Éxito", "Éxito", "二人", "Отказ", "2nd", "__proto__", "a-b c", "", "x".repeat(50)]
  const { data, problems } = imported({
    decisionMakers: [{ name: "constructor", options: names.map((_, i) => i), preferences: [] }],
    options: names.map((name) => ({ name, permittedDirection: "both" })),
    infeasibles: [],
    useManualPreferenceRanking: false,
  })
  expect(problems).toEqual([])
  const { decisionMakers } = data as { decisionMakers: Record<string, { options: object }> }
  expect(Object.keys(Object.values(decisionMakers)[0]!.options)).toEqual([
    "if_",
    "exito",
    "exito_2",
    "option4",
    "otkaz",
    "_2nd",
    "proto",
    "a_b_c",
    "option9",
    "x".repeat(32),
  ])
  expect(read(conflictText(data, "yaml")).problems).toEqual([])
})

function expectReadable({ data, problems }: Imported): void {
  const isWrong = problems.some(({ severity }) => severity === "error")
  expect(data === null ? isWrong : Object.hasOwn(data as object, "review") === isWrong).toBe(true)
  for (const { line, column } of problems) expect(line > 0 && column > 0).toBe(true)
  if (data === null) return
  for (const format of ["yaml", "json"] as const) {
    const reading = read(conflictText(data, format))
    expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
    expect(compile(reading.conflict!).problems.filter(({ severity }) => severity === "error")).toEqual([])
  }
}

test("changed files are read or refused, and what is read is a conflict file", () => {
  const whole = [file(), file(ranked(ALL, [[1, 2], 3, 4, 5, 6]))]
  const wild = fc.oneof(
    fc.constantFrom(
      null,
      true,
      -1,
      0,
      1,
      2,
      3,
      1e308,
      0.5,
      "",
      "Y",
      "-",
      "\ud800",
      "\u0000",
      [],
      {},
      [[]],
      [[0, "Y"]],
    ),
    fc.jsonValue({ maxDepth: 3 }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), wild), { maxLength: 4 }),
      (start, changes) => {
        const content: unknown = JSON.parse(JSON.stringify(start))
        for (const [at, value] of changes) {
          const places = placesIn(content)
          const [holder, key] = places[at % places.length]!
          // A value may be drawn twice, and would then be put into itself.
          holder[key] = structuredClone(value) as Json
        }
        expectReadable(imported(content))
      },
    ),
    { seed: 1, numRuns: runs(700) },
  )
})

// Every list and map with each of its keys.
function placesIn(value: unknown): [Record<string, Json>, string][] {
  if (typeof value !== "object" || value === null) return []
  const holder = value as Record<string, Json>
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Record<string, Json>, string],
    ...placesIn(holder[key]),
  ])
}

test("damaged text is read or refused", () => {
  const text = JSON.stringify(file(ranked(ALL, ALL)), null, 1)
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.nat(20),
      fc.string({ unit: "binary", maxLength: 5 }),
      (at, cut, put) => {
        expectReadable(readGmcr(text.slice(0, at) + put + text.slice(at + cut), { title: put }))
      },
    ),
    { seed: 2, numRuns: runs(700) },
  )
})

test("a file with more options than can be counted through is read in statement mode", () => {
  const options = Array.from({ length: 200 }, (_, i) => ({ name: `Option ${i}`, permittedDirection: "both" }))
  const content = file({
    options,
    coalitions: [0],
    decisionMakers: [{ name: "One", options: options.map((_, i) => i), preferences: [[[0, "Y"]]] }],
  })
  expect(imported(content).problems).toEqual([])
  const manual = imported({
    ...content,
    useManualPreferenceRanking: true,
    decisionMakers: [
      { name: "One", options: options.map((_, i) => i), preferences: [], preferenceRanking: [1] },
    ],
  })
  expect(manual.problems.map(({ code }) => code)).toEqual(["too-many-states"])
})

// --- writing

function written(text: string) {
  const reading = read(text)
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  const conflict = reading.conflict!
  return writeGmcr({ conflict, model: compile(conflict).model! })
}

const EUPHRATES = `
parley: 1
title: Euphrates
decisionMakers:
  syria: { name: Syria, options: { release: { name: Release water }, escalate: { oneWay: taken } } }
  iraq: { name: { en: Iraq, es: Irak }, options: { attack: { undo: Call it off, oneWay: dropped } } }
`

test("what is written is what the format asks for", () => {
  const { text, problems } = written(`${EUPHRATES}
infeasible: [{ atMostOne: [release, escalate] }, attack iff release]
preferences:
  syria: [not (release or escalate or attack), escalate if attack, release or not release]
`)
  expect(JSON.parse(text!)).toEqual({
    decisionMakers: [
      {
        name: "Syria",
        options: [0, 1],
        misperceptions: [],
        preferences: [
          [
            [0, "N"],
            [1, "N"],
            [2, "N"],
          ],
          { compound: true, members: [[[1, "Y"]], [[2, "N"]]] },
          { compound: true, members: [[[0, "Y"]], [[0, "N"]]] },
        ],
      },
      { name: "Iraq", options: [2], misperceptions: [], preferences: [] },
    ],
    coalitions: [0, 1],
    options: [
      { name: "Release water", permittedDirection: "both" },
      { name: "escalate", permittedDirection: "fwd" },
      { name: "attack", permittedDirection: "back" },
    ],
    infeasibles: [
      [
        [0, "Y"],
        [1, "Y"],
      ],
      [
        [0, "Y"],
        [2, "Y"],
      ],
      [
        [0, "N"],
        [2, "N"],
      ],
    ],
    useManualPreferenceRanking: false,
    program: "gmcr-py",
    version: "0.4.1",
  })
  expect(problems.map(({ code, severity, params }) => [code, severity, params.what, params.count])).toEqual([
    ["not-carried", "warning", "title", 1],
    ["not-carried", "warning", "languages", 1],
    ["not-carried", "warning", "phrases", 1],
  ])
})

test("weights and rankings make rankings of all", () => {
  const { text, problems } = written(`${EUPHRATES}
preferences:
  syria: { weights: { release: 0.5, attack: -2 } }
  iraq: [attack]
`)
  const file = JSON.parse(text!)
  expect(file.useManualPreferenceRanking).toBe(true)
  expect(file.decisionMakers.map((each: Loose) => each.preferenceRanking)).toEqual([
    [
      [2, 4],
      [1, 3],
      [6, 8],
      [5, 7],
    ],
    [
      [5, 6, 7, 8],
      [1, 2, 3, 4],
    ],
  ])
  expect(problems.filter(({ code }) => code === "gmcr-as-ranking").map(({ params }) => params)).toEqual([
    { dm: "syria", kind: "weights" },
    { dm: "iraq", kind: "statements" },
  ])
})

test("all that is not carried is said", () => {
  const { problems } = written(`${EUPHRATES}
summary: About water.
asOf: 1975
infeasible: [{ when: release and escalate, because: "no" }]
merge: [attack and not release]
noMove: [{ by: syria, from: release, to: escalate }]
preferences:
  syria: [{ want: release, evidence: [F1] }]
statusQuo: []
labels: { "NNN": "1" }
scenarios: { other: { changes: { statusQuo: [release] } } }
`)
  expect(problems.map(({ params }) => `${params.what} ${params.count}`)).toEqual([
    "title 1",
    "summary 1",
    "date 1",
    "languages 1",
    "phrases 1",
    "grounds 2",
    "merge 1",
    "noMove 1",
    "statusQuo 1",
    "labels 1",
    "scenarios 1",
  ])
})

test("a merged state's members share its place in a ranking", () => {
  const { text } = written(
    `${EUPHRATES}
merge: [attack and not release]
preferences: { syria: { ranking: ["NYN", ["--Y", "YNN"], "NNN", "YYN", "YNY", "YYY"] } }
`.replace('["--Y", "YNN"]', '["N-Y", "YNN"]'),
  )
  expect(JSON.parse(text!).decisionMakers[0].preferenceRanking).toEqual([3, [2, 5, 7], 1, 4, 6, 8])
})

test("a rule that is too long is refused", () => {
  const pairs = Array.from({ length: 16 }, (_, i) => `(a${i} iff b${i})`).join(" and ")
  const options = (side: string) => Array.from({ length: 16 }, (_, i) => `${side}${i}: {}`).join(", ")
  const text = `
parley: 1
title: Long
decisionMakers:
  a: { options: { ${options("a")} } }
  b: { options: { ${options("b")} } }
infeasible: ["not (a0 and ${Array.from({ length: 15 }, (_, i) => `not a${i + 1}`).join(" and ")})", ${pairs}]
`
  const { text: none, problems } = written(text)
  expect(none).toBeNull()
  expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
    "rule-too-long",
  ])
})

// Twenty options; a statement with 2 to the power of `pairs` ways of being true.
function entangled(pairs: number, rest: string): string {
  const options = (side: string) => Array.from({ length: 10 }, (_, i) => `${side}${i}: {}`).join(", ")
  const statement = Array.from({ length: pairs }, (_, i) => `(a${i} iff b${i})`).join(" and ")
  return `
parley: 1
title: Long
decisionMakers:
  a: { options: { ${options("a")} } }
  b: { options: { ${options("b")} } }
preferences: { a: ["${statement}"] }
${rest}
`
}

test("a statement that is too long makes rankings, if the states are few enough", () => {
  const names = Array.from({ length: 10 }, (_, i) => `a${i}, b${i}`).join(", ")
  const few = `infeasible: [{ atMostOne: [${names}] }]`
  expect(JSON.parse(written(entangled(9, few)).text!).useManualPreferenceRanking).toBe(false)
  const { decisionMakers, useManualPreferenceRanking } = JSON.parse(written(entangled(10, few)).text!)
  expect(useManualPreferenceRanking).toBe(true)
  expect(decisionMakers[0].preferenceRanking).toEqual([1, Array.from({ length: 20 }, (_, i) => i + 2)])

  expect(JSON.parse(written(entangled(9, "")).text!).useManualPreferenceRanking).toBe(false)
  const { text, problems } = written(entangled(10, ""))
  expect(text).toBeNull()
  expect(problems.at(-1)).toMatchObject({
    code: "ranking-too-long",
    params: { count: 2 ** 20, limit: 2 ** 17 },
  })
})
