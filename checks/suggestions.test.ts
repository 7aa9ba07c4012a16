import { readFileSync } from "node:fs"
import { join } from "node:path"
import { type Problem, read } from "@parley/core/file"
import { evaluate, parseStatement } from "@parley/core/logic"
import { describe, expect, test } from "vitest"
import { ROOT } from "./documents.ts"
import { SEED, tried } from "./seed.ts"

// Every suggestion, followed to the letter, makes its problem go away and keeps what was meant.

const errorsIn = (text: string): readonly Problem[] =>
  read(text).problems.filter(({ severity }) => severity === "error")

/** The text with what a problem suggests in place of what it quotes; null where it suggests nothing. */
function followed(text: string, { code, params, line, column }: Problem): string | null {
  const { hint, name, key, id, option, by, text: value } = params
  if (typeof hint !== "string" || hint === "") return null
  const lines = text.split("\n")
  const before = lines[line - 1]!
  const wrong = String(code === "others-option" ? `${by}.${option}` : (name ?? key ?? id ?? value))
  const at = before.indexOf(wrong, column - 1)
  if (at < 0 || at > column) throw new Error(`${code}: “${wrong}” is not at ${line}:${column}`)
  lines[line - 1] = `${before.slice(0, at)}${hint.split(", ")[0]}${before.slice(at + wrong.length)}`
  return lines.join("\n")
}

const CASES = ["elmira-9", "venezuela-2024", "garrison-diversion"]

/** A word with one slip, the `i`th of some. */
function slip(word: string, i: number): string {
  const at = 1 + (i % (word.length - 2))
  const [a, b] = [word[at]!, word[at + 1]!]
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    `${word.slice(0, at)}${a}${word.slice(at)}`,
    `${word.slice(0, at)}${b}${a}${word.slice(at + 2)}`,
    `${word.slice(0, at)}q${word.slice(at + 1)}`,
  ]
  return slips[i % slips.length]!
}

/** The file with one word mistyped: keys, ids and what stands in statements and lists, one after the other. */
function* slips(
  text: string,
): Iterable<{ readonly mistyped: string; readonly word: string; readonly wrong: string }> {
  // Some of a long file; all of each in the long run.
  const step = process.env.PARLEY_LONG ? 1 : text.length > 20_000 ? 41 : 7
  let i = 0
  for (const { 0: word, index } of text.matchAll(
    /[A-Za-z_]{6,}(?=:)|(?<=[[(,] ?|- (?:not )?)[a-z_A-Z]{6,}(?=[\],)\n ])/g,
  )) {
    if (i++ % step !== 0) continue
    const wrong = slip(word, i + SEED)
    tried(1)
    yield { mistyped: text.slice(0, index) + wrong + text.slice(index + word.length), word, wrong }
  }
}

/** The text with all suggestions followed, one after the other. */
function allFollowed(text: string): string {
  for (let at = text, steps = 0; ; steps++) {
    if (steps > 100) throw new Error("suggestions lead in a circle")
    const next = errorsIn(at)
      .map((problem) => followed(at, problem))
      .find((each) => each !== null)
    if (next === undefined) return at
    at = next!
  }
}

describe.each(CASES)("slips in %s", (id) => {
  const text = readFileSync(join(ROOT, "cases", id, "conflict.yaml"), "utf8")
  const alike = (a: Problem, b: Problem): boolean => a.code === b.code && a.line === b.line
  test("are told with what was meant", () => {
    let suggested = 0
    for (const { mistyped, word, wrong } of slips(text)) {
      const errors = errorsIn(mistyped)
      const problem = errors.find((each) => followed(mistyped, each) !== null)
      if (problem === undefined) continue
      suggested++
      const left = errorsIn(followed(mistyped, problem)!)
      const before = errors.filter((each) => alike(each, problem)).length
      expect([problem, left.filter((each) => alike(each, problem)).length]).toEqual([problem, before - 1])
      const mended = allFollowed(mistyped)
      expect(errorsIn(mended).length).toBeLessThan(errors.length)
      // As it was, but for its name where it was mistyped in its own place.
      const said = (of: string): string => JSON.stringify(read(of).data).replaceAll(wrong, word)
      if (errorsIn(mended).length === 0) expect(said(mended)).toBe(said(text))
    }
    expect(suggested).toBeGreaterThan(3)
  })
})

const HEAD = `parley: 1
title: T
decisionMakers:
  alpha: { options: { leave: {}, talk: {} } }
  beta: { options: { attack: {}, wait: {} } }
  gamma: { options: { attack: {} } }
sources:
  report: { title: R }
claims:
  first_claim: { says: S, source: report }
`

describe("what is suggested", () => {
  const one = (more: string): Problem => {
    const errors = errorsIn(`${HEAD}${more}\n`)
    expect(errors).toHaveLength(1)
    const mended = followed(`${HEAD}${more}\n`, errors[0]!)
    if (mended !== null) expect(errorsIn(mended)).toEqual([])
    return errors[0]!
  }

  test.each([
    // Somebody else's option is named as theirs.
    [
      "preferences: { alpha: [alpha.wait] }",
      "others-option",
      { option: "wait", by: "alpha", owner: "beta", hint: "wait" },
    ],
    [
      "preferences: { alpha: [alpha.attack] }",
      "others-option",
      { option: "attack", by: "alpha", owner: "beta, gamma", hint: "beta.attack, gamma.attack" },
    ],
    [
      "statusQuo: [alpha.wait]",
      "others-option",
      { option: "wait", by: "alpha", owner: "beta", hint: "wait" },
    ],
    ["preferences: { alpha: [alpha.wiat] }", "unknown-name", { name: "alpha.wiat", hint: "" }],
    ["preferences: { alpha: [aplha.leave] }", "unknown-name", { name: "aplha.leave", hint: "alpha.leave" }],
    ["preferences: { alpha: [beta.atack] }", "unknown-name", { name: "beta.atack", hint: "beta.attack" }],
    ["events: { e: { what: W, by: alpha, taken: [wiat] } }", "unknown-option", { name: "wiat", hint: "" }],
    ["events: { e: { what: W, by: beta, taken: [wiat] } }", "unknown-option", { name: "wiat", hint: "wait" }],
    // No id that would be refused.
    [
      "scenarios: { not: { changes: { title: U } }, not_1: { changes: { title: V } } }",
      "reserved-id",
      { id: "not", hint: "not_1_2" },
    ],
    ["scenarios: { 2nd: { changes: { title: U } } }", "bad-id", { id: "2nd", hint: "_2nd" }],
    [
      "scenarios: { a b: { changes: { title: U } }, a_b: { changes: { title: V } } }",
      "bad-id",
      { id: "a b", hint: "a_b_2" },
    ],
    ["events: { first claim: { what: W } }", "bad-id", { id: "first claim", hint: "first_claim_2" }],
    // No state that has another length, and nothing that names itself.
    ["statusQuo: yn", "bad-pattern", { text: "yn", hint: "" }],
    ["statusQuo: ynnyn", "bad-pattern", { text: "ynnyn", hint: "YNNYN" }],
  ])("for %s", (more, code, params) => expect(one(more)).toMatchObject({ code, params }))

  test("never names what it stands in", () => {
    const text = `${HEAD}  second_claim: { says: S, supports: [second_clam] }\n`
    expect(errorsIn(text)).toMatchObject([{ code: "unknown-entry", params: { hint: "" } }])
  })
})

describe("a word or sign of another notation", () => {
  const names = { known: ["a", "b"], resolve: (name: string) => (name === "a" ? 0 : name === "b" ? 1 : null) }
  const truth = (text: string): string =>
    [0, 1, 2, 3]
      .map((code) => {
        const { formula } = parseStatement(text, names)
        return formula === null ? "?" : Number(evaluate(formula, (option) => ((code >> option) & 1) === 1))
      })
      .join("")

  // By a and b: neither, a alone, b alone, both.
  test.each([
    ["xor", "0110"],
    ["⊕", "0110"],
    ["!=", "0110"],
    ["≠", "0110"],
    ["^", "0110"],
    ["nor", "1000"],
    ["nand", "1110"],
    ["xnor", "1001"],
    ["then", "1011"],
    ["implies", "1011"],
    ["but", "0001"],
    ["unless", "0111"],
    ["adn", "0001"],
    ["orr", "0111"],
    ["&&", "0001"],
    ["||", "0111"],
    ["=>", "1011"],
    ["→", "1011"],
    ["<=", "1101"],
    ["⇐", "1101"],
    ["==", "1001"],
    ["⇔", "1001"],
    ["+", "0111"],
    ["*", "0001"],
    ["∧", "0001"],
    ["∨", "0111"],
  ])("%s is written as what it means", (word, meant) => {
    const { problems } = parseStatement(`a ${word} b`, names)
    expect(problems).toHaveLength(1)
    const hint = String(problems[0]!.params.hint)
    // As the sentences say: a form whole, "b if a" for what points from a to b, a word or sign in its place.
    const pointsBack = /^[<←⇐]/.test(word)
    const form = hint.startsWith("not (") ? hint : hint === "if" && !pointsBack ? "b if a" : `a ${hint} b`
    expect(truth(form)).toBe(meant)
  })

  test.each(["iif", "for", "any"])(
    "%s, which may be a slip for several or for none, is not said to be one",
    (word) => {
      const { problems } = parseStatement(`a ${word} b`, names)
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.filter(({ params }) => params.hint !== undefined && params.hint !== "")).toEqual([])
    },
  )
})
