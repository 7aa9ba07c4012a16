// How well reports are read, by kind: reads the annotated texts of reading/corpus and puts the figures into
// docs/reading.md (`--write`), or prints them, or those of another folder. Of the half that is held out only totals are
// given. Usage: npm run reading:score [-- FOLDER | --write]
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { HALVES, scoresOf, type Totals, totalsOf } from "../checks/reading/corpus.ts"
import { f1 } from "../checks/reading/score.ts"
import { KINDS } from "../reading/src/index.ts"

const PAGE = fileURLToPath(new URL("../docs/reading.md", import.meta.url))
const TARGETS: Readonly<Record<string, string>> = {
  actor: ".90 / .85",
  quotation: ".98 / .92",
  sourcing: ".85 / .75",
  date: ".97 / .93",
  act: ".80 / .65",
  condition: ".85 / .75",
  contingency: ".75 / .65",
  deadline: ".90 / .80",
  contested: ".70 / .55",
  precedent: ".75 / .60",
  want: ".70 / .60",
}

const figure = (value: number | null): string => (value === null ? "–" : value.toFixed(2).replace(/^0/, ""))

function table(totals: readonly Totals[], names: readonly string[]): string {
  const head = [
    "kind",
    ...names.flatMap((name, i) => [`${name}: in ${totals[i]!.texts} texts`, "place / core / all"]),
    "wanted: place / core",
  ]
  const rows = KINDS.map((kind) => [
    kind,
    ...totals.flatMap(({ counts }) => [
      String(counts[kind].gold),
      [0, 1, 2].map((level) => figure(f1(counts[kind], level as 0 | 1 | 2))).join(" / "),
    ]),
    TARGETS[kind]!,
  ])
  return [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")
}

function faults(totals: readonly Totals[], names: readonly string[]): string {
  const kinds = Object.keys(totals[0]!.faults) as (keyof Totals["faults"])[]
  const rows = kinds.map((fault) => [fault, ...totals.map((each) => String(each.faults[fault]))])
  return [["must not be", ...names], ["---", ...names.map(() => "--:")], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")
}

const [given] = process.argv.slice(2)
const folders: [string, string][] =
  given !== undefined && given !== "--write"
    ? [[given, given]]
    : Object.entries(HALVES).filter(([, folder]) => existsSync(folder))
const names = folders.map(([name]) => name)
const totals = folders.map(([, folder]) => totalsOf(scoresOf(folder).map(({ score }) => score)))
if (totals.length === 0) console.log("There are no annotated texts.")
else {
  const text = `${table(totals, names)}\n\n${faults(totals, names)}`
  if (given === "--write") {
    const page = readFileSync(join(PAGE), "utf8")
    writeFileSync(PAGE, page.replace(/(<!-- figures -->\n)[\s\S]*?(<!-- end -->)/, `$1${text}\n$2`))
  } else console.log(text)
}
