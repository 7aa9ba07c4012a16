import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { compile, placesIn, read } from "../file/index.ts"
import {
  FOREIGN,
  FORMAT_NAMES,
  FORMATS,
  formatOfFile,
  READ_EXTENSIONS,
  readerOf,
  readGmcr,
  readNfg,
} from "./index.ts"

test("each format has an id of its own, no kind a file ending twice", () => {
  const ids = FORMATS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const kind of new Set(FORMATS.map((format) => format.kind))) {
    const extensions = FORMATS.filter((format) => format.kind === kind).flatMap((format) => format.extensions)
    expect(new Set(extensions).size).toBe(extensions.length)
  }
})

test("what is named is what is written and read", () => {
  expect(FORMAT_NAMES.map(({ id }) => id)).toEqual(FORMATS.map(({ id }) => id))
  const conflicts = FORMATS.filter(({ kind }) => kind === "conflict")
  const read = [...conflicts, ...FOREIGN].flatMap(({ extensions }) => extensions)
  expect(new Set(READ_EXTENSIONS)).toEqual(new Set(read))
})

test("each format is in the table of docs/formats.md, in this order, and as read again where it is", () => {
  const docs = readFileSync(new URL("../../../docs/formats.md", import.meta.url), "utf8")
  const rows = docs.split("\n").filter((line) => /^\| \[/.test(line))
  const named = rows.flatMap((row) => [...row.split(" | ")[1]!.matchAll(/`(\w+)`/g)].map(([, id]) => id!))
  expect([...named].sort()).toEqual(FORMATS.map(({ id }) => id).sort())
  for (const format of FORMATS) {
    const row = rows.find((each) => each.split(" | ")[1]!.includes(`\`${format.id}\``))!
    const isRead = format.kind === "conflict" && (format.carries === null || format.read !== undefined)
    expect(/\| yes \|$/.test(row), format.id).toBe(isRead)
  }
})

test("what a conflict format carries it never tells as lost, and all else that there is it does", () => {
  const text = readFileSync(
    new URL("../../../cases/prisoners-dilemma/conflict.yaml", import.meta.url),
    "utf8",
  )
  const reading = read(text)
  const conflict = reading.conflict!
  const { model } = compile(conflict)
  for (const format of FORMATS) {
    if (format.kind !== "conflict") continue
    const of = {
      conflict,
      model: model!,
      data: reading.data,
      language: "en",
      comment: "",
      where: placesIn(reading),
    }
    const { text, problems } = format.write(of)
    expect(text).not.toBeNull()
    const lost = problems.map(({ params }) => params.what)
    const all = ["title", "summary", "phrases", "grounds", "record"]
    expect([...lost].sort()).toEqual(
      format.carries === null ? [] : all.filter((each) => !format.carries!.includes(each as "title")).sort(),
    )
  }
})

test("another program's file is known by its name, or by how it begins", () => {
  expect(readerOf("x.GMCR", "NFG 1 R")).toBe(readGmcr)
  expect(readerOf("-", "\ufeffNFG 1 R")).toBe(readNfg)
  expect(readerOf("-", "  { }")).toBe(readGmcr)
  expect(readerOf("x.yaml", "title: T")).toBeNull()
})

test("a file's name tells its format", () => {
  expect(formatOfFile("a/b.c/Case.GMCR", "conflict")?.id).toBe("gmcr")
  expect(formatOfFile("conflict.yml", "conflict")?.id).toBe("yaml")
  expect(formatOfFile("results.json", "results")?.id).toBe("results")
  expect(formatOfFile("results.json", "graph")).toBeNull()
  expect(formatOfFile("folder.md/none", "table")).toBeNull()
})
