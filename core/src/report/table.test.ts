import { expect, test } from "vitest"
import { analyse, CONCEPTS, type Concept, DEFAULT_CONCEPTS } from "../engine/index.ts"
import { compile, read } from "../file/index.ts"
import { csvOf, tableHtml, tableLatex, tableMarkdown, tableText, tidyOf, widthOf } from "../render/index.ts"
import { en } from "../words/en/index.ts"
import { type TableWords, tableOf } from "./table.ts"

const WORDS: TableWords = {
  language: "en",
  state: "State",
  label: "Label",
  ranks: "Ranks",
  equilibria: "Equilibria",
  conceptNames: Object.fromEntries(CONCEPTS.map((concept) => [concept, en.concepts[concept].name])) as Record<
    Concept,
    string
  >,
  counted: (concept, count) => `${concept} (${count})`,
  mark: "E",
  heading: (title, scenario) => (scenario === null ? title : `${title}: ${scenario}`),
  notes: (shown, states) => [`${shown} of ${states} states`],
}

function built(text: string, concepts: readonly Concept[] = DEFAULT_CONCEPTS) {
  const reading = read(text)
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  const conflict = reading.conflict!
  const model = compile(conflict).model!
  const slots = Array.from({ length: model.space.count }, (_, i) => model.space.slot(i + 1))
  return { conflict, model, analysis: analyse(model, concepts), slots }
}

const EUPHRATES = built(`
parley: 1
title: Euphrates
decisionMakers:
  syria: { name: Syria, options: { release: { name: Release water }, escalate: { name: Escalate } } }
  iraq: { name: Iraq, options: { attack: { name: Attack } } }
infeasible: [release and escalate]
preferences:
  syria: [not (release or escalate or attack), escalate, not attack, not release]
  iraq: { ranking: ["YNN", "NNY", "NYY", "NNN", "YNY", "NYN"] }
labels: { "NNN": today }
`)

// Names that mean something to some format.
const NASTY = [
  "a|b*c_d`e",
  "<script>alert(1)</script>",
  "50% & $5 #1 {x} ~y^z \\n",
  "=1+2",
  "\u001b[31mred\u202Eback",
  "二人のゲーム 👩‍👩‍👧 e\u0301",
  "[link](http://x) ![i] --- \"q\" 'r'",
]

function nasty() {
  const names = NASTY.map((name, i) => `o${i}: { name: ${JSON.stringify(name)} }`)
  return built(`
parley: 1
title: ${JSON.stringify(NASTY[1])}
decisionMakers:
  a: { name: ${JSON.stringify(NASTY[2])}, options: { ${names.join(", ")} } }
  b: { name: ${JSON.stringify(NASTY[0])}, options: { x: {} } }
preferences: { a: [o0], b: [x] }
labels: { "YYYYYYYY": "=HYPERLINK(\\"x\\")", "NNNNNNNN": "a,b\\nc" }
`)
}

test("the table has a column for each state and sections in order", () => {
  const table = tableOf({ ...EUPHRATES, words: WORDS })
  expect(table.numbers).toEqual(["1", "2", "3", "4", "5", "6"])
  expect(table.labels).toEqual({ heading: "Label", cells: ["today", "", "", "", "", ""] })
  expect(table.sections.map(({ heading }) => heading)).toEqual(["Syria", "Iraq", "Ranks", "Equilibria"])
  expect(table.sections[0]!.rows.map(({ head, cells }) => [head, cells.join("")])).toEqual([
    ["Release water", "NYNNYN"],
    ["Escalate", "NNYNNY"],
  ])
  expect(table.sections[2]!.rows[1]!.cells).toEqual(["4", "1", "6", "2", "5", "3"])
  expect(table.sections[3]!.rows[1]).toEqual({
    kind: "concept",
    head: "GMR (2)",
    cells: ["E", "", "", "", "", "E"],
  })
})

test("text is aligned", () => {
  expect(tableText(tableOf({ ...EUPHRATES, words: WORDS, concepts: ["nash", "gmr"] }))).toBe(
    `Euphrates

State                1  2  3  4  5  6
Label            today
Syria
  Release water      N  Y  N  N  Y  N
  Escalate           N  N  Y  N  N  Y
Iraq
  Attack             N  N  N  Y  Y  Y
Ranks
  Syria              1  4  2  5  6  3
  Iraq               4  1  6  2  5  3
Equilibria
  Nash (1)                          E
  GMR (2)            E              E

6 of 6 states
`,
  )
})

test.each([40, 60, 80, 120])("text stays within %d columns, in bands that repeat the heads", (width) => {
  const table = tableOf({ ...nasty(), words: WORDS })
  const text = tableText(table, { width })
  for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width)
  const bands = text.split("\n").filter((line) => line.startsWith("State")).length
  expect(bands).toBeGreaterThan(1)
  const heads = text.split("\n").filter((line) => line.startsWith("State"))
  const numbers = heads.flatMap((line) => line.slice(5).trim().split(/\s+/))
  expect(numbers).toEqual(table.numbers)
})

test("text holds no control characters and no marks that turn the direction", () => {
  expect(tableText(tableOf({ ...nasty(), words: WORDS }))).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u)
})

test("Markdown escapes every sign", () => {
  const text = tableMarkdown(tableOf({ ...nasty(), words: WORDS }))
  expect(text).toContain("a\\|b\\*c\\_d\\`e")
  expect(text).toContain("\\<script\\>")
  expect(text).toContain("\\[link\\](http://x) \\!\\[i\\]")
  const rows = text.split("\n").filter((line) => line.startsWith("|"))
  const columns = rows.map((line) => line.replaceAll("\\|", "").split("|").length)
  expect(new Set(columns)).toEqual(new Set([18 + 1]))
})

test("LaTeX escapes every sign and closes what it opens", () => {
  const text = tableLatex(tableOf({ ...nasty(), words: WORDS }))
  expect(text).toContain(
    "50\\% \\& \\$5 \\#1 \\{x\\} \\textasciitilde{}y\\textasciicircum{}z \\textbackslash{}n",
  )
  expect(text).toContain("\\textless{}script\\textgreater{}")
  expect(text.match(/\\begin\{tabular\}/g)).toHaveLength(16)
  expect(text.match(/\\end\{tabular\}/g)).toHaveLength(16)
  const bare = text.replace(/\\[a-zA-Z]+|\\[^a-zA-Z]/g, "")
  expect(bare.match(/\{/g)!.length).toBe(bare.match(/\}/g)!.length)
  expect(bare).not.toMatch(/[$#_^~]/)
})

test("LaTeX rows have as many cells as the table has columns", () => {
  const text = tableLatex(tableOf({ ...EUPHRATES, words: WORDS }))
  for (const line of text.split("\n")) {
    if (!line.endsWith("\\\\") || line.startsWith("\\multicolumn")) continue
    expect(line.replaceAll("\\&", "").split("&")).toHaveLength(7)
  }
})

test("HTML escapes everything and has no script", () => {
  const html = tableHtml(tableOf({ ...nasty(), words: WORDS }))
  expect(html).not.toContain("<script")
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
  expect(html).toContain("50% &amp; $5")
  expect(html.startsWith("<!doctype html>\n")).toBe(true)
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html.split("<style>")[0]!)?.[1]
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
  const names = [...html.replace(/<(meta|!)[^>]*>/g, "").matchAll(/<(\/?)([a-z]+)[^>]*>/g)]
  const open: string[] = []
  for (const [, slash, name] of names)
    if (slash === "/") expect(open.pop()).toBe(name)
    else open.push(name!)
  expect(open).toEqual([])
  const part = tableHtml(tableOf({ ...EUPHRATES, words: WORDS }), { page: false })
  expect(part.startsWith("<table>")).toBe(true)
})

test("CSV has a line for each state, and columns by ids", () => {
  const lines = [...csvOf({ ...EUPHRATES, concepts: ["nash"] })]
  expect(lines[0]).toBe(
    "state,code,label,syria.release,syria.escalate,iraq.attack,rank:syria,rank:iraq,nash,nash:syria,nash:iraq,name\r\n",
  )
  expect(lines[1]).toBe("1,NNN,today,N,N,N,1,4,FALSE,TRUE,FALSE,Nothing is done\r\n")
  expect(lines).toHaveLength(7)
  expect(lines[6]).toMatch(/^6,NYY,,N,Y,Y,\d,3,TRUE,TRUE,TRUE,"Escalate, attack"\r\n$/)
})

test("tidy CSV has a line for each state, decision maker and concept", () => {
  const lines = [...tidyOf({ ...EUPHRATES, concepts: ["nash", "seq"] })]
  expect(lines[0]).toBe("state,decisionMaker,concept,stable,rank\r\n")
  expect(lines).toHaveLength(1 + 6 * 2 * 2)
  expect(lines.slice(1, 5).map((line) => line.trim())).toEqual([
    "1,syria,nash,TRUE,1",
    "1,syria,seq,TRUE,1",
    "1,iraq,nash,FALSE,4",
    "1,iraq,seq,FALSE,4",
  ])
})

test("CSV quotes, and hides from spreadsheets what looks like a formula", () => {
  const lines = [...csvOf({ ...nasty(), concepts: [] })]
  expect(lines[256]).toContain(`,"'=HYPERLINK(""x"")",`)
  expect(lines[1]).toContain(',"a,b\nc",')
  const merged = [
    ...csvOf({
      ...built(`
parley: 1
title: Merged
decisionMakers: { a: { options: { x: {}, y: {} } } }
merge: [y]
labels: { "NN": "-5", "YN": "-5a" }
`),
      concepts: [],
    }),
  ]
  const wide = built(`
parley: 1
title: Wide
decisionMakers: { a: { options: { x: {} } } }
labels: { "N": "＝1＋1", "Y": "a;b" }
`)
  expect([...csvOf({ ...wide, concepts: [] })].slice(1)).toEqual([
    "1,N,'＝1＋1,N,1,Nothing is done\r\n",
    '2,Y,"a;b",Y,1,X\r\n',
  ])
  expect([...csvOf({ ...wide, concepts: [], separator: ";" })].slice(1)).toEqual([
    "1;N;'＝1＋1;N;1;Nothing is done\r\n",
    '2;Y;"a;b";Y;1;X\r\n',
  ])
  expect(merged.slice(1)).toEqual([
    "1,NN,-5,N,N,1,Nothing is done\r\n",
    "2,YN,'-5a,Y,N,1,X\r\n",
    "3,'-Y,,-,Y,1,Y\r\n",
  ])
})

test("a table of no states has heads alone", () => {
  const table = tableOf({ ...EUPHRATES, slots: [], words: WORDS })
  expect(tableText(table)).toContain("Release water")
  expect(tableMarkdown(table)).toContain("| --- |")
  expect(tableLatex(table)).toContain("\\begin{tabular}{l}")
  expect(tableHtml(table)).toContain('colspan="1"')
})

test("a table narrower than 40 columns is refused", () => {
  expect(() => tableText(tableOf({ ...EUPHRATES, words: WORDS }), { width: 39 })).toThrow(RangeError)
})
