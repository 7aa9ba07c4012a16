import { describe, expect, it } from "vitest"
import { read } from "./read.ts"

const FILE = `parley: 1
title: T
decisionMakers:
  a: { name: Alpha, options: { x: {}, y: {} } }
  b: { name: "Beta", options: { z: {} } }
preferences:
  a: [x, not y]
  b:
    - z
    - not x
events:
  e: { what: W, date: 2024-01-02, by: a, taken: [x] }
`

const told = (text: string) =>
  read(text).problems.map(({ line, column, code, params }) =>
    code === "look-alike"
      ? `${line}:${column} ${params.character} ${params.kind} “${params.instead}”`
      : `${line}:${column} ${code}`,
  )

describe("a character that is taken for another is named", () => {
  it("where all is right, none is", () => expect(told(FILE)).toEqual([]))

  it.each([
    ["in a key", "title: T", "ti\u200btle: T", ["2:3 U+200B zero-width “”"]],
    ["behind a key", "title: T", "title\u00a0: T", ["2:6 U+00A0 no-break-space “ ”"]],
    ["as indentation of a key", "  b:\n", "\u00a0 b:\n", ["8:1 U+00A0 no-break-space “ ”"]],
    ["as indentation of an item", "    - not x", "   \u3000- not x", ["10:4 U+3000 other-space “ ”"]],
    ["for a colon", "title: T", "title：T", ["2:6 U+FF1A full-width “:”"]],
    ["after a colon", "parley: 1", "parley:\u00a01", ["1:8 U+00A0 no-break-space “ ”"]],
    ["in an id", "x: {}, y", "\u0445: {}, y", ["4:32 U+0445 cyrillic “x”"]],
    ["in a statement", "[x, not y]", "[x, n\u03bft y]", ["7:11 U+03BF greek “o”"]],
    ["in a date", "2024-01-02", "2024\u201101\u201102", ["12:27 U+2011 dash “-”"]],
    ["at the end of a date", "2024-01-02", "2024-01-02\u200e", ["12:33 U+200E direction-mark “”"]],
    ["for a dash", "- not x", "\u2013 not x", ["10:5 U+2013 dash “-”"]],
    ["after a dash", "- not x", "-\u00a0not x", ["10:6 U+00A0 no-break-space “ ”"]],
    [
      "for quotation marks",
      '"Beta"',
      "“Beta: one”",
      ['5:14 U+201C quotation-mark “"”', '5:24 U+201D quotation-mark “"”'],
    ],
    ["for a brace", "{ name: Alpha", "｛ name: Alpha", ["4:6 U+FF5B full-width “{”"]],
    ["for a comma", "x: {}, y", "x: {}， y", ["4:37 U+FF0C full-width “,”"]],
    [
      "in each of many places",
      /x/g,
      "\u0445",
      [
        "4:32 U+0445 cyrillic “x”",
        "7:7 U+0445 cyrillic “x”",
        "10:11 U+0445 cyrillic “x”",
        "12:50 U+0445 cyrillic “x”",
      ],
    ],
  ])("%s", (_, what, by, expected) => expect(told(FILE.replaceAll(what, by))).toEqual(expected))

  it("a tab is, as before", () => {
    expect(told(FILE.replace("  b:\n", "\tb:\n"))).toEqual(["8:1 yaml-tab"])
    expect(told(FILE.replace("    - not x", "\t- not x"))).toEqual(["10:1 yaml-tab"])
  })

  it("but not where it belongs to a text, nor where something else is wrong", () => {
    const file = FILE.replace("title: T", "title: “The\u00a0dam” – Дамба")
    expect(told(file)).toEqual([])
    expect(told(file.replace("title", "titel").replace("not y", "not q"))).toEqual([
      "2:1 unknown-key",
      "7:14 unknown-name",
    ])
  })

  it("and shows what an unreadable line has hidden", () => {
    const file = FILE.replace("  a: [x", "  a： [x").replace("- z", "- q").replace("Alpha", "Alpha, nam: B")
    expect(told(file)).toEqual(["4:21 unknown-key", "7:4 U+FF1A full-width “:”", "9:7 unknown-name"])
  })

  it("and what else is wrong keeps its place", () => {
    expect(told(FILE.replace("[x, not y]", "[\u200bx, not\u200b\u200b q]"))).toEqual([
      "7:7 U+200B zero-width “”",
      "7:17 unknown-name",
    ])
  })
})
