import { expect, test } from "vitest"
import { analyse, CONCEPTS, DEFAULT_CONCEPTS } from "../engine/index.ts"
import { check, compile, localText, oneLine, read } from "../file/index.ts"
import { ENGLISH, LANGUAGES, loadWords, words } from "./languages.ts"
import { tableWords } from "./table.ts"

const en = words("en")

test("a language is found by its tag, its main language, else English speaks", () => {
  for (const { tag, name } of LANGUAGES) {
    expect(words(tag).language).toBe(tag)
    expect(words(tag).name).toBe(name)
  }
  for (const tag of ["EN", "en-GB", "en_US.UTF-8", "", "tlh", "xx-YY"]) expect(words(tag)).toBe(en)
})

test("each language is also had alone, the same one", async () => {
  for (const { tag } of LANGUAGES) expect(await loadWords(tag)).toBe(words(tag))
  for (const tag of ["tlh", "toString"]) expect(await loadWords(tag)).toBe(ENGLISH)
})

test("texts in several languages", () => {
  const text = { es: "Soltar agua", "pt-BR": "Soltar água" }
  expect(localText("Release water", "es", "en")).toBe("Release water")
  expect(localText(text, "es-MX", "en")).toBe("Soltar agua")
  expect(localText(text, "pt-BR", "es")).toBe("Soltar água")
  expect(localText(text, "de", "es-MX")).toBe("Soltar agua")
  expect(localText(text, "de", "fr")).toBe("Soltar agua")
  expect(localText({}, "en", "en")).toBe("")
})

test("a line is one line", () => {
  expect(oneLine("  a\n\tb\u0007c\u202ed\ud800 ")).toBe("a b cd?")
})

/** Every string or function of a catalogue, by its path. */
function* messages(of: object, path: string): Iterable<[string, unknown]> {
  for (const [key, value] of Object.entries(of)) {
    const here = `${path}.${key}`
    if (typeof value === "object" && value !== null) yield* messages(value, here)
    else yield [here, value]
  }
}

test("every language says everything English says, and nothing is empty", () => {
  const paths = [...messages(en, "")].map(([path]) => path).sort()
  for (const { tag } of LANGUAGES) {
    const all = [...messages(words(tag), "")]
    expect(all.map(([path]) => path).sort()).toEqual(paths)
    for (const [path, message] of all) {
      expect(["string", "function"], path).toContain(typeof message)
      expect(message, path).not.toBe("")
    }
  }
})

test.each(LANGUAGES)("$name: every concept has a name of its own and a gloss", ({ tag }) => {
  const spoken = words(tag)
  const all = [...Object.values(spoken.concepts), ...Object.values(spoken.coalitionConcepts)]
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(new Set(all.map(({ long }) => long)).size).toBe(all.length)
  for (const { gloss } of all) expect(gloss).toMatch(/^\p{Ll}.*[^.]$/u)
  expect(Object.keys(tableWords(spoken).conceptNames).sort()).toEqual([...CONCEPTS].sort())
})

test.each(LANGUAGES)("$name: the template is a conflict with something to analyse", ({ tag }) => {
  const text = words(tag).cli.template({ title: '"My \\"first\\" conflict"' })
  expect(check(text)).toEqual([])
  const { conflict } = read(text)
  expect(conflict!.language).toBe(tag)
  expect(conflict!.title).toBe('My "first" conflict')
  const { model } = compile(conflict!)
  const { equilibria } = analyse(model!, DEFAULT_CONCEPTS)
  const today = model!.space.find(conflict!.statusQuo!)
  expect(equilibria.get("gmr")!.count()).toBeGreaterThan(0)
  expect(equilibria.get("gmr")!.count()).toBeLessThan(model!.space.count)
  expect(model!.space.number(today)).toBe(1)
})

test("things are counted", () => {
  const { cli } = en
  const named = (name: string, state: number) => ({ state, label: null, name })
  expect(cli.checked({ file: "a.yaml", errors: 0, warnings: 0 })).toBe("a.yaml: nothing is wrong.")
  expect(cli.checked({ file: "a.yaml", errors: 1, warnings: 2 })).toBe("a.yaml: 1 error and 2 warnings.")
  expect(cli.sizeLine({ asOf: null, dms: 1, options: 2, states: 65536 })).toBe(
    "1 decision maker, 2 options and 65,536 feasible states.",
  )
  expect(cli.universalLine({ concept: "CNash", states: [named("One", 1), named("Four", 4)], count: 2 })).toBe(
    "“One” (1) and “Four” (4) are stable for every coalition under CNash.",
  )
  expect(cli.universalLine({ concept: "CNash", states: [named("One", 1), named("Four", 4)], count: 9 })).toBe(
    "“One” (1), “Four” (4) and 7 more are stable for every coalition under CNash.",
  )
  expect(cli.universalLine({ concept: "CNash", states: [], count: 0 })).toBe(
    "No state is stable for every coalition under CNash.",
  )
})

test("wrong use is told with what was meant", () => {
  const { cli } = en
  expect(cli.unknownCommand({ name: "analize", hint: "analyze" })).toBe(
    "There is no command “analize”. Did you mean “analyze”?",
  )
  expect(cli.unknownFlag({ flag: "--jsno", hint: "--json" })).toBe(
    "There is no flag “--jsno” here. Did you mean “--json”?",
  )
  expect(cli.unknownValue({ what: "concept", given: "sqe", allowed: "nash, seq", hint: "seq" })).toBe(
    "There is no concept “sqe”. Did you mean “seq”? Possible: nash, seq.",
  )
  expect(cli.wouldOverwrite({ file: "a.yaml" })).toBe(
    "“a.yaml” exists already and is left as it is. Add --force to replace it.",
  )
})
