import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import type { Path } from "./basics.ts"
import { applyToData, type Edit, edit, type Json, newDocument, serialise } from "./edit.ts"

/** A text from indented lines, so that cases can be read. */
function lines(...texts: string[]): string {
  return texts.map((line) => `${line}\n`).join("")
}

function check(before: string, edits: readonly Edit[], after: string): void {
  expect(edit(before, edits)).toBe(after)
  expect(JSON.stringify(parse(after))).toBe(JSON.stringify(applyToData(parse(before) as Json, edits)))
}

const RIVER = lines(
  "# Two states on one river.",
  "",
  "parley: 1",
  "title: The upper dam   # working title",
  "asOf: 2019-04-02",
  "",
  "decisionMakers:",
  "  upstream:",
  "    name: Upstream",
  "    options:",
  "      fill:   { name: Fill the dam, undo: Empty it }",
  "      # Only since the second treaty.",
  "      share:  { name: Share data }   # weekly",
  "  downstream:",
  "    name: 'Downstream'",
  "    options:",
  "      appeal: { name: Appeal to the court }",
  "",
  "infeasible:   # removed where true",
  "  # They cannot afford both.",
  "  - fill and appeal   # see F2",
  '  - { atMostOne: [fill, share], because: "a pledge" }',
  "",
  "  # Doubtful from here on.",
  "",
  "  - share and not fill",
  "merge: []",
  "preferences:",
  "  upstream:",
  "    - want: fill",
  "      because: >-",
  "        Power is short",
  "        every summer.",
  "    - not appeal",
  "  downstream:",
  '    ranking: ["NNN", "NNY",',
  '              "YNN"]   # best first',
  'labels: { "NNN": "1" }',
)

/** The expected text: the river with some lines replaced. */
function river(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2)
    return text.replace(from, () => to)
  }, RIVER)
}

describe("set", () => {
  test("keeps the comment at the end of the line", () => {
    check(
      RIVER,
      [{ kind: "set", path: ["title"], value: "The dam" }],
      river(["title: The upper dam   #", "title: The dam   #"]),
    )
    check(
      RIVER,
      [{ kind: "set", path: ["infeasible", 0], value: "appeal and fill" }],
      river(["- fill and appeal   # see", "- appeal and fill   # see"]),
    )
  })

  test("back to the old value gives back the very bytes", () => {
    const paths: Path[] = [
      ["title"],
      ["asOf"],
      ["parley"],
      ["decisionMakers", "downstream", "name"],
      ["infeasible", 0],
      ["infeasible", 1, "because"],
      ["infeasible", 1, "atMostOne", 1],
      ["preferences", "downstream", "ranking", 2],
      ["preferences", "upstream", 1],
      ["labels", "NNN"],
    ]
    for (const path of paths) {
      const old = path.reduce<Json>(
        (data, step) => (data as Record<string, Json>)[step]!,
        parse(RIVER) as Json,
      )
      const there = edit(RIVER, [{ kind: "set", path, value: "another" }])
      expect(there).not.toBe(RIVER)
      expect(edit(there, [{ kind: "set", path, value: old }])).toBe(RIVER)
    }
  })

  test("to what is there changes nothing", () => {
    const data = parse(RIVER) as Record<string, Json>
    expect(
      edit(
        RIVER,
        Object.keys(data).map((key) => ({ kind: "set", path: [key], value: data[key]! })),
      ),
    ).toBe(RIVER)
  })

  test("quotes only what must be quoted, and keeps quotes that are there", () => {
    const values: [Json, string][] = [
      ["not a", "not a"],
      ["-a", "-a"],
      ["it's", "it's"],
      ["1975-06", "1975-06"],
      ["a:b", "a:b"],
      ["x, y", "x, y"],
      ["YN-", '"YN-"'],
      ["1", '"1"'],
      ["no", '"no"'],
      ["true", '"true"'],
      ["- x", '"- x"'],
      ["a: b", '"a: b"'],
      ["#x", '"#x"'],
      [" x", '" x"'],
      ["x ", '"x "'],
      ["", '""'],
      ["a\nb", '"a\\nb"'],
      ["!a or b", '"!a or b"'],
      ["null", '"null"'],
      ["a #b", '"a #b"'],
      ["a:", '"a:"'],
      ["*", '"*"'],
      ["---", '"---"'],
      ["0101", '"0101"'],
      ["\u2028", '"\\u2028"'],
      ["\ud800", '"\\ud800"'],
      [1, "1"],
      [-0, "0"],
      [1.5, "1.5"],
      [null, "null"],
      [false, "false"],
    ]
    for (const [value, text] of values) {
      check("a: b  # c\nd: e\n", [{ kind: "set", path: ["a"], value }], `a: ${text}  # c\nd: e\n`)
    }
    check("a: 'x'\n", [{ kind: "set", path: ["a"], value: "it's" }], "a: 'it''s'\n")
    check("a: 'x'\n", [{ kind: "set", path: ["a"], value: "two\nlines" }], 'a: "two\\nlines"\n')
    check('a: "x"\n', [{ kind: "set", path: ["a"], value: "y" }], 'a: "y"\n')
    check('a: "x"\n', [{ kind: "set", path: ["a"], value: 2 }], "a: 2\n")
    check("[a, b]\n", [{ kind: "set", path: [1], value: "c, d" }], '[a, "c, d"]\n')
  })

  test("of a value that is not written", () => {
    check("a: # c\nb:\n", [{ kind: "set", path: ["a"], value: 1 }], "a: 1 # c\nb:\n")
    check("- # c\n-\n", [{ kind: "set", path: [0], value: "x" }], "- x # c\n-\n")
    check("{ a: , b, c: 1 }\n", [{ kind: "set", path: ["b"], value: 2 }], "{ a: , b: 2, c: 1 }\n")
    check(
      "a: # c\nb: 1\n",
      [{ kind: "set", path: ["a", "x"], value: ["y z"] }],
      "a: # c\n  x:\n    - y z\nb: 1\n",
    )
  })

  test("of a missing key appends it, and the maps on the way, as their neighbours are", () => {
    check(
      RIVER,
      [
        {
          kind: "set",
          path: ["decisionMakers", "upstream", "options", "sell"],
          value: { name: "Sell power" },
        },
      ],
      river(["# weekly\n", "# weekly\n      sell: { name: Sell power }\n"]),
    )
    check(
      RIVER,
      [{ kind: "set", path: ["labels", "YNN"], value: "2" }],
      river(['"1" }', '"1", "YNN": "2" }']),
    )
    check(
      RIVER,
      [
        {
          kind: "set",
          path: ["scenarios", "drought", "changes", "preferences", "upstream"],
          value: ["share", "not fill"],
        },
      ],
      `${RIVER}${lines("scenarios:", "  drought:", "    changes:", "      preferences:", "        upstream:", "          - share", "          - not fill")}`,
    )
    check(
      "a:\n- x\nb:\n    c: 1\n",
      [{ kind: "set", path: ["b", "d"], value: ["y z"] }],
      "a:\n- x\nb:\n    c: 1\n    d:\n    - y z\n",
    )
    check("", [{ kind: "set", path: ["a", "b"], value: 1 }], "a: { b: 1 }\n")
    check("# only this\n", [{ kind: "set", path: ["a"], value: 1 }], "# only this\na: 1\n")
  })

  test("between scalars, flow and blocks", () => {
    check(
      RIVER,
      [{ kind: "set", path: ["infeasible"], value: [] }],
      RIVER.replace(/infeasible:[\s\S]*merge/, "infeasible: []   # removed where true\nmerge"),
    )
    check(
      RIVER,
      [{ kind: "set", path: ["infeasible", 0], value: { when: "fill", because: "F2" } }],
      river(["- fill and appeal   #", "- { when: fill, because: F2 }   #"]),
    )
    check(
      RIVER,
      [{ kind: "set", path: ["title"], value: { en: { a: 1 }, es: "x" } }],
      river(["title: The upper dam   # working title", "title:   # working title\n  en: { a: 1 }\n  es: x"]),
    )
    check(
      RIVER,
      [{ kind: "set", path: ["preferences", "upstream", 1], value: { a: { b: 1 }, c: 2 } }],
      river(["    - not appeal\n", "    - a: { b: 1 }\n      c: 2\n"]),
    )
    check(
      RIVER,
      [{ kind: "set", path: ["preferences", "downstream", "ranking"], value: ["NNN"] }],
      river(['["NNN", "NNY",\n              "YNN"]', '["NNN"]']),
    )
    check(
      "- a  # c\n- b\n",
      [{ kind: "set", path: [0], value: { x: { w: [{ z: 1 }] } } }],
      "- x:  # c\n    w:\n      - { z: 1 }\n- b\n",
    )
    check("a:\n  - 1\n  - 2\nb: 3\n", [{ kind: "set", path: ["a"], value: { c: "d" } }], "a:\n  c: d\nb: 3\n")
    check("a:\n- 1\nb: 3\n", [{ kind: "set", path: ["a"], value: { c: "d" } }], "a:\n  c: d\nb: 3\n")
  })

  test("of block scalars keeps their style and their comment", () => {
    check(
      "a: |  # why\n  one\n  two\nb: 1\n",
      [{ kind: "set", path: ["a"], value: "three\nfour" }],
      "a: |-  # why\n  three\n  four\nb: 1\n",
    )
    check(
      "a: |+\n    one\n\nb: 1\n",
      [{ kind: "set", path: ["a"], value: "x\n\n\n" }],
      "a: |+\n    x\n\n\nb: 1\n",
    )
    check("- >\n one\n two\n", [{ kind: "set", path: [0], value: "a b\nc\n" }], "- >\n a b\n\n c\n")
    check("a: |  # why\n  one\n", [{ kind: "set", path: ["a"], value: 5 }], "a: 5  # why\n")
    check(
      "a: |  # why\n  one\nb: 1\n",
      [{ kind: "set", path: ["a"], value: ["x y"] }],
      "a:  # why\n  - x y\nb: 1\n",
    )
    check("a: |\n  one\n", [{ kind: "set", path: ["a"], value: "\u0007\n" }], 'a: "\\u0007\\n"\n')
    const long = "word ".repeat(60).trim()
    const folded = edit("a: >-\n  one\n", [{ kind: "set", path: ["a"], value: long }])
    expect(parse(folded)).toEqual({ a: long })
    expect(folded.split("\n").every((line) => line.length < 110)).toBe(true)
  })

  test("of scalars over several lines", () => {
    check(
      'a: one\n   two  # c\nb: "x\n  y"\n',
      [{ kind: "set", path: ["a"], value: "z" }],
      'a: z  # c\nb: "x\n  y"\n',
    )
    check("a:\n  one\nb: 1\n", [{ kind: "set", path: ["a"], value: "z" }], "a:\n  z\nb: 1\n")
  })

  test("of the whole file", () => {
    check(
      "# top\na: 1\n# end\n",
      [{ kind: "set", path: [], value: { b: [1, 2] } }],
      "# top\nb: [1, 2]\n# end\n",
    )
    check("---\n- 1\n", [{ kind: "set", path: [], value: "x" }], "---\nx\n")
  })
})

describe("delete", () => {
  test("takes the comments of the entry, leaves those set apart", () => {
    check(
      RIVER,
      [{ kind: "delete", path: ["infeasible", 0] }],
      river(["  # They cannot afford both.\n  - fill and appeal   # see F2\n", ""]),
    )
    check(
      RIVER,
      [{ kind: "delete", path: ["infeasible", 1] }],
      river(['  - { atMostOne: [fill, share], because: "a pledge" }\n', ""]),
    )
    check(RIVER, [{ kind: "delete", path: ["infeasible", 2] }], river(["\n  - share and not fill\n", "\n"]))
    check(
      RIVER,
      [{ kind: "delete", path: ["decisionMakers", "upstream", "options", "share"] }],
      river(["      # Only since the second treaty.\n      share:  { name: Share data }   # weekly\n", ""]),
    )
    check(RIVER, [{ kind: "delete", path: ["labels"] }], river(['labels: { "NNN": "1" }\n', ""]))
    check("a: 1\n  # deeper\n# of b\nb: 2\n", [{ kind: "delete", path: ["a"] }], "# of b\nb: 2\n")
  })

  test("takes the blank line on one side along", () => {
    check("a: 1\n\nb: 2\n\nc: 3\n", [{ kind: "delete", path: ["b"] }], "a: 1\n\nc: 3\n")
    check("a: 1\n\nb: 2\n", [{ kind: "delete", path: ["b"] }], "a: 1\n")
    check("a: 1\n\nb: 2\n", [{ kind: "delete", path: ["a"] }], "b: 2\n")
    check("a: 1\nb: 2", [{ kind: "delete", path: ["b"] }], "a: 1")
  })

  test("of the only entry leaves an empty list or map", () => {
    check("a: # c\n  # of x\n  - x  # y\nb: 1\n", [{ kind: "delete", path: ["a", 0] }], "a: [] # c\nb: 1\n")
    check(
      "a:\n  # apart\n\n  x: y\nb: 1\n",
      [{ kind: "delete", path: ["a", "x"] }],
      "a: {}\n  # apart\n\nb: 1\n",
    )
    check("- a: 1\n- 2\n", [{ kind: "delete", path: [0, "a"] }], "- {}\n- 2\n")
    check("# top\n\na: 1\n", [{ kind: "delete", path: ["a"] }], "# top\n\n{}\n")
    check("a: [ 1 ]\n", [{ kind: "delete", path: ["a", 0] }], "a: []\n")
  })

  test("of the first entry behind a dash", () => {
    check(
      RIVER,
      [{ kind: "delete", path: ["preferences", "upstream", 0, "want"] }],
      river(["- want: fill\n      because", "- because"]),
    )
    check(
      "- a: 1\n\n  # apart\n\n  b: 2\n",
      [{ kind: "delete", path: [0, "a"] }],
      "-\n\n  # apart\n\n  b: 2\n",
    )
    check("- a: # c\n    - 1 # d\n  b: 2 # e\n", [{ kind: "delete", path: [0, "a"] }], "- b: 2 # e\n")
  })

  test("in flow", () => {
    check("[a, b, c]", [{ kind: "delete", path: [0] }], "[b, c]")
    check("[a, b, c]", [{ kind: "delete", path: [1] }], "[a, c]")
    check("[a, b, c]", [{ kind: "delete", path: [2] }], "[a, b]")
    check(
      "x: [a, # of a\n  # of b\n  b,\n  c # of c\n  ]\n",
      [{ kind: "delete", path: ["x", 1] }],
      "x: [a, # of a\n  c # of c\n  ]\n",
    )
    check(
      "x: [a, # of a\n  b,\n  c # of c\n  ]\n",
      [{ kind: "delete", path: ["x", 2] }],
      "x: [a, # of a\n  b\n  ]\n",
    )
    check(
      "x: [\n  a,\n\n  # apart\n\n  b,\n]\n",
      [{ kind: "delete", path: ["x", 0] }],
      "x: [\n\n  # apart\n\n  b,\n]\n",
    )
  })
})

describe("insert", () => {
  test("in blocks", () => {
    const value = "share"
    check(
      RIVER,
      [{ kind: "insert", path: ["infeasible"], at: 0, value }],
      river(["  # They", "  - share\n  # They"]),
    )
    check(
      RIVER,
      [{ kind: "insert", path: ["infeasible"], at: 2, value }],
      river(["  - share and", "  - share\n  - share and"]),
    )
    check(
      RIVER,
      [{ kind: "insert", path: ["infeasible"], at: 3, value }],
      river(["not fill\n", "not fill\n  - share\n"]),
    )
    check(
      RIVER,
      [
        {
          kind: "insert",
          path: ["preferences", "upstream"],
          at: 1,
          value: { want: "appeal", because: "F3" },
        },
      ],
      river(["    - not appeal\n", "    - want: appeal\n      because: F3\n    - not appeal\n"]),
    )
    check(
      RIVER,
      [{ kind: "insert", path: ["preferences", "upstream", 0], at: 0, key: "id", value: 1 }],
      river(["- want: fill", "- id: 1\n      want: fill"]),
    )
    check(
      RIVER,
      [{ kind: "insert", path: [], at: 2, key: "language", value: "en" }],
      river(["asOf", "language: en\nasOf"]),
    )
    check(
      "a: 1\n\nb: 2\n\nc: 3",
      [{ kind: "insert", path: [], at: 3, key: "d", value: 4 }],
      "a: 1\n\nb: 2\n\nc: 3\n\nd: 4",
    )
    check("a: 1\n...\n", [{ kind: "insert", path: [], at: 1, key: "b", value: 2 }], "a: 1\nb: 2\n...\n")
    check("a:\nb:\n", [{ kind: "insert", path: ["a"], at: 0, value: "x y" }], "a:\n  - x y\nb:\n")
    check("- - 1\n  - 2\n", [{ kind: "insert", path: [0], at: 1, value: [3] }], "- - 1\n  - [3]\n  - 2\n")
  })

  test("in flow", () => {
    check("[]", [{ kind: "insert", path: [], at: 0, value: 1 }], "[1]")
    check("a: []\n", [{ kind: "insert", path: ["a"], at: 0, value: "b" }], "a: [b]\n")
    check("a: []  # c\n", [{ kind: "insert", path: ["a"], at: 0, value: "not b" }], "a:  # c\n  - not b\n")
    check("a: [x]\n", [{ kind: "insert", path: ["a"], at: 1, value: "not b" }], "a: [x, not b]\n")
    check("a: [x,y]\n", [{ kind: "insert", path: ["a"], at: 0, value: { b: 1 } }], "a: [{ b: 1 },x,y]\n")
    check(
      "a: { x: 1 }\n",
      [{ kind: "insert", path: ["a"], at: 0, key: "w", value: [1] }],
      "a: { w: [1], x: 1 }\n",
    )
    check(
      "a: [\n  x, # c\n  y # d\n]\n",
      [{ kind: "insert", path: ["a"], at: 2, value: 1 }],
      "a: [\n  x, # c\n  y, # d\n  1\n]\n",
    )
    check("a: [\n  x,\n]\n", [{ kind: "insert", path: ["a"], at: 1, value: 1 }], "a: [\n  x,\n  1,\n]\n")
    check("a: [x,\ty]\n", [{ kind: "insert", path: ["a"], at: 1, value: 1 }], "a: [x,\t1,\ty]\n")
    check("[a: 1]\n", [{ kind: "set", path: [0, "b"], value: 2 }], "[{ a: 1, b: 2 }]\n")
  })
})

describe("move", () => {
  test("takes the comments of the entry along and back again", () => {
    const there: Edit = { kind: "move", path: ["infeasible"], from: 0, to: 2 }
    const moved = river(
      ["  # They cannot afford both.\n  - fill and appeal   # see F2\n", ""],
      [
        '  - { atMostOne: [fill, share], because: "a pledge" }\n\n  # Doubtful from here on.\n\n  - share and not fill\n',
        '  - { atMostOne: [fill, share], because: "a pledge" }\n  - share and not fill\n\n  # Doubtful from here on.\n\n' +
          "  # They cannot afford both.\n  - fill and appeal   # see F2\n",
      ],
    )
    check(RIVER, [there], moved)
    check(moved, [{ kind: "move", path: ["infeasible"], from: 2, to: 0 }], RIVER)
  })

  test("of entries of a map, and behind a dash", () => {
    check(
      "# of a\na: 1\n\n# apart\n\nb: |\n  x\nc: 3",
      [{ kind: "move", path: [], from: 0, to: 2 }],
      "b: |\n  x\n\n# apart\n\nc: 3\n# of a\na: 1",
    )
    check(
      RIVER,
      [{ kind: "move", path: ["preferences", "upstream", 0], from: 0, to: 1 }],
      river([
        "- want: fill\n      because: >-\n        Power is short\n        every summer.\n",
        "- because: >-\n        Power is short\n        every summer.\n      want: fill\n",
      ]),
    )
  })

  test("in flow", () => {
    check("[a, b,c]", [{ kind: "move", path: [], from: 0, to: 2 }], "[b, c,a]")
    check(
      "x: [\n  # of a\n  a, # a\n  b,\n  c # c\n]\n",
      [{ kind: "move", path: ["x"], from: 2, to: 0 }],
      "x: [\n  c, # c\n  # of a\n  a, # a\n  b\n]\n",
    )
  })

  test("of equal entries still moves their comments", () => {
    check("- a # 1\n- a # 2\n", [{ kind: "move", path: [], from: 0, to: 1 }], "- a # 2\n- a # 1\n")
  })

  test("beside keys that objects list first", () => {
    check("b: 1\n1: 2\na: 3\n", [{ kind: "move", path: [], from: 1, to: 2 }], "1: 2\na: 3\nb: 1\n")
    check(
      "b: 1\n1: 2\na: 3\n",
      [{ kind: "insert", path: [], at: 2, key: "c", value: 4 }],
      "b: 1\n1: 2\nc: 4\na: 3\n",
    )
  })
})

test("rename keeps the place, the quotes and the spacing", () => {
  check(
    RIVER,
    [{ kind: "rename", path: ["decisionMakers", "upstream", "options", "fill"], key: "stop" }],
    river(["fill:   {", "stop:   {"]),
  )
  check(RIVER, [{ kind: "rename", path: ["labels", "NNN"], key: "NNY" }], river(['"NNN": "1"', '"NNY": "1"']))
  check("'a' : 1\n", [{ kind: "rename", path: ["a"], key: "b c" }], "'b c' : 1\n")
  check("a: 1\n", [{ kind: "rename", path: ["a"], key: "x: y" }], '"x: y": 1\n')
  check("? a\n: 1\n", [{ kind: "rename", path: ["a"], key: "b" }], "? b\n: 1\n")
})

describe("the rest of the file", () => {
  test("keeps its line breaks, its missing last one and its byte order mark", () => {
    const text = `\ufeff${RIVER.replaceAll("\n", "\r\n").trimEnd()}`
    const edits: Edit[] = [
      { kind: "insert", path: ["preferences", "upstream"], at: 2, value: { a: { b: { c: 1 } } } },
      { kind: "set", path: ["title"], value: { en: { x: 1 }, es: { y: 2 } } },
      { kind: "delete", path: ["infeasible", 0] },
      { kind: "move", path: [], from: 7, to: 0 },
      { kind: "set", path: ["statusQuo"], value: ["fill"] },
    ]
    const result = edit(text, edits)
    expect(result).toMatch(/^\ufeff# Two states on one river\.\r\n\r\nlabels/)
    expect(result).not.toMatch(/[^\r]\n|\n$/)
    expect(result.replaceAll("\r\n", "\n")).toBe(edit(RIVER.trimEnd(), edits).replace(/^/, "\ufeff"))
  })

  test("holds the same for parsers that lose count of columns behind a byte order mark", () => {
    const data: Json = [null, true, { "1": "ends\n" }]
    const list = lines("- null", "- true", '- { "1": "ends\\n" }')
    check('\ufeffc1.\n\n"@x"\n', [{ kind: "set", path: [], value: data }], `\ufeff\n${list}`)
    check("\ufeff# c\r\na: 1\r\n", [{ kind: "set", path: [], value: [1] }], "\ufeff# c\r\n- 1\r\n")
    const deep = "\ufeff  a:\r\n  b: 1\r\n"
    const one: Edit = { kind: "set", path: ["b"], value: 2 }
    expect(edit(deep, [one])).toBe("\ufeff\r\n  a:\r\n  b: 2\r\n")
    expect(parse(edit(deep, [one]))).toEqual({ a: null, b: 2 })
    expect(edit(deep, [{ ...one, value: 1 }])).toBe(deep)
    expect(edit("\ufeff- a\n- b\n", [{ kind: "delete", path: [0] }])).toBe("\ufeff\n- b\n")
    check("\ufeff  # c\na: 1\n", [{ kind: "set", path: ["a"], value: 2 }], "\ufeff  # c\na: 2\n")
  })

  test("keeps its line ends where it is JSON, too, and is set whole", () => {
    const one: Edit = { kind: "set", path: ["a", "b"], value: 1 }
    const pretty = ["{", '  "a": {', '    "b": 1', "  }", "}", ""]
    for (const eol of ["\n", "\r\n"]) expect(edit(`{}${eol}`, [one])).toBe(pretty.join(eol))
  })

  test("stays JSON where it is JSON", () => {
    const pretty = (data: Json) => `${JSON.stringify(data, null, 2)}\n`
    const rule = { when: "x", evidence: ["F1"] }
    check(
      pretty({ a: [1], b: {} }),
      [{ kind: "set", path: ["c"], value: { d: [rule] } }],
      pretty({ a: [1], b: {}, c: { d: [rule] } }),
    )
    check(
      pretty({ a: [{ x: 1, y: 2 }], b: 1 }),
      [{ kind: "delete", path: ["a", 0, "y"] }],
      pretty({ a: [{ x: 1 }], b: 1 }),
    )
    check(
      pretty({ a: [1, 2] }),
      [{ kind: "insert", path: ["a"], at: 2, value: "no" }],
      pretty({ a: [1, 2, "no"] }),
    )
    check(
      '{"a":1,"b":[1,2]}',
      [{ kind: "set", path: ["c", "d"], value: [1, { e: "f" }] }],
      '{"a":1,"b":[1,2],"c":{"d":[1,{"e":"f"}]}}',
    )
    check(
      '{"a": 1, "b": [1, 2]}',
      [{ kind: "set", path: ["c"], value: [1, { e: "f" }] }],
      '{"a": 1, "b": [1, 2], "c": [1, {"e": "f"}]}',
    )
    check('{"a": 1}', [{ kind: "rename", path: ["a"], key: "b" }], '{"b": 1}')
    check(
      '{\n\t"a": 1\n}',
      [{ kind: "insert", path: [], at: 1, key: "b", value: [[1]] }],
      '{\n\t"a": 1,\n\t"b": [\n\t\t[\n\t\t\t1\n\t\t]\n\t]\n}',
    )
  })
})

test("edits are done in order", () => {
  check(
    "a: [1, 2]\n",
    [
      { kind: "rename", path: ["a"], key: "b" },
      { kind: "delete", path: ["b", 0] },
      { kind: "insert", path: ["b"], at: 1, value: 3 },
    ],
    "b: [2, 3]\n",
  )
})

describe("a RangeError says", () => {
  const cases: [string, string, Edit, RegExp][] = [
    ["what is not there", "a: 1\n", { kind: "delete", path: ["b"] }, /^b is not there\.$/],
    ["what has no entries", "a: 1\n", { kind: "set", path: ["a", "b"], value: 1 }, /^a\.b is not there\.$/],
    ["what index is missing", "[1]", { kind: "set", path: [1], value: 1 }, /^1 is not there\.$/],
    [
      "what position is missing",
      "a: [1]\n",
      { kind: "insert", path: ["a"], at: 2, value: 1 },
      /^a has no position 2\.$/,
    ],
    [
      "what entry is missing",
      "a: [1]\n",
      { kind: "move", path: ["a"], from: 0, to: 1 },
      /^a has no entry 1\.$/,
    ],
    [
      "what cannot be moved within",
      "a: 1\n",
      { kind: "move", path: ["a"], from: 0, to: 0 },
      /^a is no list or map\.$/,
    ],
    ["that a key is needed", "a: 1\n", { kind: "insert", path: [], at: 0, value: 1 }, /^The file is a map,/],
    [
      "that a key is not needed",
      "[1]",
      { kind: "insert", path: [], at: 0, value: 1, key: "a" },
      /^The file is a list,/,
    ],
    [
      "that a key exists",
      "a: 1\nb: 2\n",
      { kind: "rename", path: ["a"], key: "b" },
      /^a cannot be called "b"/,
    ],
    [
      "that the key exists",
      "a: 1\n",
      { kind: "insert", path: [], at: 0, value: 1, key: "a" },
      /has an entry "a"/,
    ],
    [
      "that list entries have no key",
      "[1]",
      { kind: "rename", path: [0], key: "b" },
      /^0 is no entry of a map\.$/,
    ],
    ["that the file stays", "a: 1\n", { kind: "delete", path: [] }, /^The whole file cannot/],
    [
      "that numbers are finite",
      "a: 1\n",
      { kind: "set", path: ["a"], value: [Number.NaN] },
      /^NaN cannot be written/,
    ],
    ["that keys are short", "a: 1\n", { kind: "set", path: ["k".repeat(1001)], value: 1 }, /^A key may have/],
    [
      "that the text is broken",
      "a: [1\n",
      { kind: "set", path: ["a"], value: 1 },
      /^The text is not valid YAML/,
    ],
    ["that there are anchors", "a: &x 1\nb: 2\n", { kind: "set", path: ["b"], value: 1 }, /anchor/],
    ["that there are aliases", "a: *x\nb: 2\n", { kind: "set", path: ["b"], value: 1 }, /alias/],
    ["that there are tags", "a: !x 1\nb: 2\n", { kind: "set", path: ["b"], value: 1 }, /tag/],
    [
      "that there are directives",
      "%YAML 1.2\n---\na: 1\n",
      { kind: "set", path: ["a"], value: 2 },
      /directive/,
    ],
    ["that keys repeat", "a: 1\na: 2\n", { kind: "set", path: ["a"], value: 1 }, /twice/],
    ["that keys are odd", "[a]: 1\n", { kind: "set", path: ["a"], value: 1 }, /no plain value/],
    [
      "that there are several documents",
      "a: 1\n---\nb: 1\n",
      { kind: "set", path: ["a"], value: 1 },
      /several documents/,
    ],
    ["that the text is too deep", "[".repeat(1000), { kind: "set", path: [], value: 1 }, /too deep/],
  ]
  test.each(cases)("%s", (_, text, one, message) => {
    expect(() => edit(text, [one])).toThrow(RangeError)
    expect(() => edit(text, [one])).toThrow(message)
  })
})

test("edits of a long text change their lines only", () => {
  const statement = (i: number) => `    - { want: a${i} and b, because: "some reason" }  # note`
  const text = lines(
    "title: x",
    "preferences:",
    "  one:",
    ...Array.from({ length: 5000 }, (_, i) => statement(i)),
  )
  let now = edit(text, [{ kind: "set", path: ["title"], value: "y" }])
  for (let i = 0; i < 10; i++) {
    now = edit(now, [{ kind: "set", path: ["preferences", "one", 100 * i, "want"], value: `b${i}` }])
  }
  expect(now.split("\n").filter((line, i) => line !== text.split("\n")[i])).toHaveLength(11)
})

test("serialise", () => {
  expect(serialise({ a: [1, "b, c"], d: {} }, 0, "flow")).toBe('{ a: [1, "b, c"], d: {} }')
  expect(serialise({ a: ["b c"], d: { e: { f: 1 } } }, 2, "block")).toBe(
    "a:\n    - b c\n  d:\n    e: { f: 1 }",
  )
  expect(serialise([[["a b"]], "c"], 0, "block")).toBe("- - - a b\n- c")
})

test("a new document reads well", () => {
  const text = newDocument({
    parley: 1,
    title: "A dispute",
    asOf: "2020-01-01",
    decisionMakers: {
      a: { name: "A", options: { x: { name: "Do x", undo: "Undo x" }, w: { name: "Do w" } } },
      b: { name: { en: "B", es: "Be" }, options: { z: { name: "z ".repeat(60).trim(), because: "long" } } },
    },
    infeasible: ["x and w", { atMostOne: ["x", "z"], because: "so" }],
    merge: [],
    preferences: { a: ["not z", { want: "x", because: "it pays" }], b: { ranking: ["YNN", ["NNN", "NYN"]] } },
    labels: { NNN: "1" },
  })
  expect(text).toBe(
    lines(
      "parley: 1",
      "title: A dispute",
      "asOf: 2020-01-01",
      "",
      "decisionMakers:",
      "  a:",
      "    name: A",
      "    options:",
      "      x: { name: Do x, undo: Undo x }",
      "      w: { name: Do w }",
      "  b:",
      "    name: { en: B, es: Be }",
      "    options:",
      "      z:",
      `        name: ${"z ".repeat(60).trim()}`,
      "        because: long",
      "",
      "infeasible:",
      "  - x and w",
      "  - { atMostOne: [x, z], because: so }",
      "",
      "merge: []",
      "",
      "preferences:",
      "  a:",
      "    - not z",
      "    - { want: x, because: it pays }",
      '  b: { ranking: ["YNN", ["NNN", "NYN"]] }',
      "",
      'labels: { "NNN": "1" }',
    ),
  )
})

test("a second entry in a flow map has room before it, whatever lines follow each other in the file", () => {
  const text = "title: x\nmakers:\n  p: { name: P }\n"
  const edits: Edit[] = [{ kind: "set", path: ["makers", "p", "options"], value: { one: {} } }]
  expect(edit(text, edits)).toBe("title: x\nmakers:\n  p: { name: P, options: { one: {} } }\n")
})
