import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { isIdentifier, RESERVED, tokenise, usualSign } from "./tokens.ts"

const shown = (text: string): string =>
  tokenise(text)
    .map(({ kind, from, to }) => `${kind}:${text.slice(from, to)}`)
    .join(" ")

describe("words and signs (SPEC L1)", () => {
  it.each([
    ["a and B_2", "name:a and:and name:B_2"],
    ["NOT x Or y IF z iFF _", "not:NOT name:x or:Or name:y if:IF name:z iff:iFF name:_"],
    ["true|FALSE", "true:true or:| false:FALSE"],
    ["-a&!(b)", "not:- name:a and:& not:! open:( name:b close:)"],
    ["syria.release", "name:syria.release"],
    ["android notable iffy", "name:android name:notable name:iffy"],
    ["not.a", "name:not.a"],
    ["", ""],
    [" \t\n ", ""],
  ])("reads %j", (text, tokens) => expect(shown(text)).toBe(tokens))

  it.each([
    ["a && b||c", "name:a unknown:&& name:b unknown:|| name:c"],
    [
      "a=>b->c<->d<=>e<=f<-g",
      "name:a unknown:=> name:b unknown:-> name:c unknown:<-> name:d unknown:<=> name:e unknown:<= name:f unknown:<- name:g",
    ],
    ["a==b=c!=d", "name:a unknown:== name:b unknown:= name:c unknown:!= name:d"],
    ["a<b", "name:a unknown:< name:b"],
    ["3rd", "unknown:3rd"],
    ["año", "unknown:año"],
    ["a.b.c", "unknown:a.b.c"],
    ["a.", "name:a unknown:."],
    ["#$% @", "unknown:#$% unknown:@"],
    ["\u{1f600}a", "unknown:\u{1f600} name:a"],
    ["¬a∧b", "unknown:¬ name:a unknown:∧ name:b"],
  ])("keeps what it does not know: %j", (text, tokens) => expect(shown(text)).toBe(tokens))

  it("covers every character that is not space, once and in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let end = 0
        for (const { from, to } of tokenise(text)) {
          expect(text.slice(end, from).trim()).toBe("")
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(text.slice(end).trim()).toBe("")
      }),
      { seed: 11, numRuns: runs(500) },
    )
  })
})

describe("names of things", () => {
  it.each(["a", "A", "_", "a1_B", "nota", "iffy"])("%s is an identifier", (text) =>
    expect(isIdentifier(text)).toBe(true),
  )
  it.each(["", "1a", "a-b", "a b", "a.b", "é", "a\n", ...RESERVED, "Not", "IFF", "True"])(
    "%j is none",
    (text) => expect(isIdentifier(text)).toBe(false),
  )
  it("knows signs of other notations, and nothing that every object has", () => {
    expect(usualSign("&&")).toBe("&")
    expect(usualSign("||")).toBe("|")
    expect(usualSign("=>")).toBe("if")
    expect(usualSign("&")).toBe(null)
    expect(usualSign("constructor")).toBe(null)
  })
})

// What people write in other notations, and the sign or word of this one.
it.each(
  Object.entries({
    and: "* , ∧",
    or: "+ ∨",
    not: "~ ¬",
    if: "<= <- => -> → ⇒ ← ⇐",
    iff: "!= <=> <-> == = ↔ ⇔ ≡",
    "&": "&&",
    "|": "||",
    "-": "− –",
  }),
)("%s is also written %s", (usual, signs) => {
  for (const sign of signs.split(" ")) expect(usualSign(sign), sign).toBe(usual)
})

it("a sign that stands for nothing here has no usual one", () => {
  expect(usualSign("%")).toBe(null)
  expect(usualSign("toString")).toBe(null)
})
