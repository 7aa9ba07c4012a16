// How long it takes to read 200 kB: the texts of the open corpus one after another. Usage: tsx bench/reading.ts
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { read } from "../reading/src/index.ts"
import { machine } from "./machine.ts"
import { median } from "./median.ts"

const FOLDER = fileURLToPath(new URL("../reading/corpus/open/", import.meta.url))
const LENGTH = 200_000
const RUNS = 5

const texts = readdirSync(FOLDER).filter((name) => /^o.*\.txt$/.test(name))
const whole = texts.map((name) => readFileSync(FOLDER + name, "utf8")).join("\n\n")
const text = whole.repeat(Math.ceil(LENGTH / whole.length)).slice(0, LENGTH)
const taken = Array.from({ length: RUNS }, () => {
  const start = performance.now()
  read(text, { date: "2025-01-15" })
  return performance.now() - start
})
console.log(`${machine()}\n200 kB, ${RUNS} runs: ${(median(taken) / 1000).toFixed(1)} s in the middle`)
