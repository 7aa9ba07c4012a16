import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { COALITION_CONCEPTS, CONCEPTS } from "../core/src/engine/index.ts"

// Where concepts are called by name: their definitions, and what they are called in each language.
const NAMED = /^core\/src\/(engine\/concepts\/|words\/\w+\/concepts\.ts)/

const FILES = ["core", "cli", "server", "workbench"].flatMap((part) =>
  readdirSync(`${part}/src`, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => `${part}/src/${file.replaceAll("\\", "/")}`),
)

test("no code asks for a concept by its name: it asks the definition", () => {
  expect(FILES.length).toBeGreaterThan(500)
  const name = new RegExp(`"(${[...CONCEPTS, ...COALITION_CONCEPTS].join("|")})"`)
  const named = FILES.filter((file) => !NAMED.test(file)).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, i) => (name.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  )
  expect(named).toEqual([])
})

test("no switch over the kinds of concepts has a default, which a new kind would fall into", () => {
  const kinds = /case "(alone|in-turn|at-once|either-way)":/
  const switches = FILES.flatMap((file) =>
    readFileSync(file, "utf8")
      .split(/\bswitch \(/)
      .slice(1)
      .filter((text) => kinds.test(text)),
  )
  expect(switches.length).toBeGreaterThan(5)
  expect(switches.filter((text) => /\bdefault:/.test(text))).toEqual([])
})
