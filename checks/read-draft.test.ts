// `parley read`: a draft of a conflict, and a further text beside it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { read } from "../core/src/file/index.ts"
import { capture } from "./capture.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-read-"))
  writeFileSync(at("first.txt"), FIRST)
  writeFileSync(at("second.html"), SECOND)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const FIRST = `A deal is near

CAPE LUNDE, August 14, 2023 (Northern Wire) - The Lunde Harbour Company has offered to pay half of the arrears, the Daily Lantern reported.
The Dockers' Union has threatened to close the northern harbour, its secretary Ana Rull said. The company dismissed 40 dockers in July, the union said.
`
const SECOND = `<title>Port answers</title><meta name="date" content="2023-08-16"><meta property="og:site_name" content="Coast Post">
<nav>Subscribe to the Coast Post</nav><p>The company dismissed only 12 dockers in July, its director Carl Venn said.</p>
<p>The Lunde Harbour Company has threatened to hire other crews.</p>`

test("a draft has what needs no judgement, every part cited, and what is proposed marked as assumed", () => {
  const done = capture(["read", at("first.txt"), "-o", at("draft.yaml")])
  expect([done.code, done.out]).toEqual([0, ""])
  const { conflict, problems, data } = read(readFileSync(at("draft.yaml"), "utf8"))
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(conflict!.options.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["pay_half_of_the_arrears", "close_the_northern_harbour"]),
  )
  const { decisionMakers, preferences } = data as Record<string, Record<string, Record<string, unknown>>>
  expect(preferences).toBeUndefined()
  for (const maker of Object.values(decisionMakers!))
    for (const part of [maker, ...Object.values(maker.options as object)])
      expect(part).toMatchObject({ evidence: [expect.stringMatching(/^F\d/)], assumed: expect.any(String) })
  const [source] = conflict!.record.sources
  const text = readFileSync(at(source!.text!), "utf8")
  for (const { quote } of conflict!.record.claims)
    expect(text.slice(quote!.at!, quote!.at! + quote!.text.length)).toBe(quote!.text)
  expect(capture(["check", at("draft.yaml")]).err).not.toContain("error")
})

test("a further text says what contradicts and what is new, and becomes a source of a copy", () => {
  const told = capture(["read", at("second.html"), "--beside", at("draft.yaml"), "--json"])
  const { beside, proposals } = JSON.parse(told.out)
  expect(beside).toMatchObject([{ kind: "contradicts", says: expect.stringContaining("40 dockers") }])
  const acts = (proposals as { kind: string; spans: { exact: string }[] }[]).filter(
    ({ kind }) => kind === "act",
  )
  expect(acts.map(({ spans }) => spans[0]!.exact)).toEqual(["hire other crews"])

  const before = readFileSync(at("draft.yaml"), "utf8")
  expect(capture(["read", at("second.html"), "--beside", at("draft.yaml"), "-o", at("two.yaml")]).code).toBe(
    0,
  )
  const { conflict } = read(readFileSync(at("two.yaml"), "utf8"))
  expect(conflict!.record.sources.map(({ publisher }) => publisher)).toEqual([undefined, "Coast Post"])
  expect(conflict!.options.map(({ key }) => key)).toContain("hire_other_crews")
  expect(readFileSync(at("draft.yaml"), "utf8")).toBe(before)
  const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"))
  expect(texts.map((name) => readFileSync(at(name), "utf8")).join()).not.toContain("Subscribe")
})

test("nothing that is there is written over, and a draft is no JSON", () => {
  const names = readdirSync(folder)
  expect(capture(["read", at("first.txt"), "-o", at("draft.yaml")]).code).toBe(2)
  expect(capture(["read", at("first.txt"), "-o", at("third.yaml"), "--json"]).code).toBe(2)
  expect(capture(["read", at("first.txt"), "--beside", at("second.html")]).code).toBe(1)
  expect(readdirSync(folder)).toEqual(names)
})

test("texts of one title, one of which is there already, go beside the draft under names of their own", () => {
  const own = mkdtempSync(join(folder, "names-"))
  const [there, source] = [join(own, "a_deal_is_near.txt"), at("first.txt")]
  writeFileSync(there, "mine\n")
  expect(capture(["read", source, source, "-o", join(own, "draft.yaml")])).toMatchObject({ code: 0 })
  expect(readFileSync(there, "utf8")).toBe("mine\n")
  const { conflict } = read(readFileSync(join(own, "draft.yaml"), "utf8"))
  const texts = conflict!.record.sources.map(({ text }) => text!)
  expect(new Set(texts).size).toBe(2)
  for (const text of texts) expect(readFileSync(join(own, text), "utf8")).toContain("A deal is near")
})
