import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { capture } from "./capture.ts"
import { TRANSLATED } from "./transcript.ts"

// What a Spanish reader sees of the command line holds no English but what is the same in every language: names of
// commands and flags, keys and statements.

const ENGLISH =
  /(?<![\p{L}-])(?:the|of|would|could|is|are|was|to|from|with|which|than|this|that|has|have|its|be|by|cannot|there|does|under|more|what|who|for|each|only|file|state)(?![\p{L}-])/iu

const CASE = "cases/venezuela-2024/conflict.yaml"

const said = (args: readonly string[], stdin?: string) => {
  const { out, err, code } = capture([...args, "--lang", "es"], stdin === undefined ? {} : { stdin })
  return { text: `${out}${err}`, code }
}

/**
 * Without what stands in quotation marks, for it comes from the file, as do names of newspapers, and without commands
 * and flags.
 */
const plain = (text: string): string =>
  text.replaceAll(
    /«[^»]*»|'[^']*'|parley \w+|--[a-z-]+|[\w./-]+\.(?:yaml|gmcr)|"[a-z]+"|The\s+Wall\s+Street\s+Journal/g,
    "",
  )

test.each([
  ["check", CASE],
  ["analyze", CASE],
  ["analyze", CASE, "--scenario", "successor"],
  ["analyze", CASE, "--coalitions", "--states", "none"],
  ["analyze", CASE, "--where", "leave", "--limit", "3", "--states", "all"],
  ["explain", CASE, "--state", "99", "--scenario", "successor"],
  ["explain", CASE, "--state", "45"],
  ["explain", CASE, "--state", "1", "--than", "50"],
  ["paths", CASE],
  ["evidence", CASE],
  ["paths", CASE, "--by", "improvements", "--to", "1"],
])("%s %s %s %s %s", (...args) => {
  const { text, code } = said(args)
  expect(code).toBe(0)
  expect(text.length).toBeGreaterThan(20)
  expect(plain(text)).not.toMatch(ENGLISH)
})

const commands = [...capture(["--help"]).out.matchAll(/^ {2}([a-z]+)(?:\|\w+)? .*\S {2,}\S/gm)].map(
  ([, name]) => name!,
)

describe("help", () => {
  test.each(["", ...commands])("%s", (command) => {
    const { text } = said([...(command === "" ? [] : [command]), "--help"])
    const [told] = text.split("\nEjemplos:")
    expect(told).toMatch(/^Uso: parley /)
    // Values of flags are the same in every language.
    expect(told!.replaceAll(/--[a-z-]+|seq-or-sim|leave and\s+amnesty/g, "")).not.toMatch(ENGLISH)
  })
})

test.each([
  [["analize", "x"], "No existe el comando «analize». ¿Quiso decir «analyze»?\nVéase: parley --help"],
  [["analyze"], "Falta ARCHIVO.\nVéase: parley analyze --help"],
  [["explain", CASE], "Falta un parámetro que este comando necesita: --state <estado>."],
  [["analyze", CASE, "--jsno"], "Aquí no existe el parámetro «--jsno». ¿Quiso decir «--json»?"],
  [["analyze", CASE, "--concepts", "sqe"], "No existe el concepto «sqe». ¿Quiso decir «seq»?"],
] as const)("wrong use: %j", (args, message) => {
  const { text, code } = said(args)
  expect(code).toBe(2)
  expect(text).toContain(`error: ${message}`)
})

test("wrong input", () => {
  const check = (lines: readonly string[]) => said(["check", "-"], `${lines.join("\n")}\n`)
  const file = ["parley: 1", "title: T", "decisionMakers: { a: { options: { x: {} } } }"]
  const wrong = check(file.with(1, "titel: T"))
  expect(wrong.code).toBe(1)
  expect(wrong.text).toContain(":2:1: error: «titel» no significa nada aquí. ¿Quiso decir «title»?")
  expect(wrong.text).toContain("entrada estándar: 1 error.")
  const doubtful = check(file)
  expect(doubtful.code).toBe(0)
  expect(doubtful.text).toContain("aviso: «a» no tiene preferencias: se entiende que todo le es indiferente.")
  expect(doubtful.text).toContain("entrada estándar: 1 aviso.")
  const state = said(["explain", CASE, "--state", "9999"])
  expect(state.code).toBe(1)
  expect(state.text).toContain("No hay ningún estado 9999: los estados se numeran de 1 a 120.")
})

describe.each(TRANSLATED)("$id in $language", ({ folder, language }) => {
  const file: unknown = parse(readFileSync(join(folder, "conflict.yaml"), "utf8"))

  test("every text is there in both languages, and names of states and people stay", () => {
    const plainTexts: string[] = []
    const visit = (value: unknown, key: string): void => {
      if (typeof value === "string" && /^(?:title|summary|name|undo|done|notDone|because|assumed)$/.test(key))
        plainTexts.push(value)
      if (Array.isArray(value)) for (const each of value) visit(each, "")
      else if (typeof value === "object" && value !== null) {
        if ("en" in value) {
          expect(Object.keys(value)).toEqual(["en", language])
          const [one, two] = Object.values(value)
          expect(one).not.toBe(two)
        } else for (const [name, each] of Object.entries(value)) visit(each, name)
      }
    }
    visit(file, "")
    expect(plainTexts).toEqual(["Washington"])
  })
})
