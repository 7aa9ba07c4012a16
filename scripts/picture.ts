// Draws what the command line prints of the opening case: docs/picture.svg, shown in README.md. Light and dark by the
// reader's own setting. Usage: npx tsx scripts/picture.ts
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { ROOT } from "../checks/documents.ts"
import { processIo } from "../cli/src/io.ts"
import { runCommand } from "../cli/src/program.ts"

const ARGS = ["analyze", "cases/venezuela-2024/conflict.yaml"]
const COLUMNS = 88
// Outcomes told in words in the picture.
const OUTCOMES = 2

// How a terminal is told of bold and colour.
const STYLE = new RegExp(`(${String.fromCharCode(27)}\\[\\d+m)`)

const FONT_SIZE = 14
const CHARACTER = 8.43
const LINE = 20
const MARGIN = 28
const BAR = 40

process.chdir(ROOT)
const lines = excerpt(printed())
const width = Math.ceil(COLUMNS * CHARACTER + 2 * MARGIN)
const height = Math.ceil(BAR + lines.length * LINE + 1.5 * MARGIN)
writeFileSync(join(ROOT, "docs", "picture.svg"), picture())
console.log("docs/picture.svg")

/** What a terminal of `COLUMNS` columns is sent, with its colours. */
function printed(): string[] {
  let out = ""
  runCommand(ARGS, {
    ...processIo,
    worksHere: true,
    out: (text) => {
      out += text
    },
    err: (text) => {
      throw new Error(text)
    },
    outIsTerminal: true,
    columns: COLUMNS,
    env: {},
  })
  return out.trimEnd().split("\n")
}

/** The head, the strongest outcomes, and an ellipsis for the rest. */
function excerpt(all: readonly string[]): string[] {
  const heads = all.flatMap((line, i) =>
    /\(\d+\) +holds under /.test(stripVTControlCharacters(line)) ? [i] : [],
  )
  const next = heads[OUTCOMES]
  if (next === undefined) throw new Error("the case has fewer outcomes than the picture shows")
  // A long name begins on a line before.
  return [...all.slice(0, all.lastIndexOf("", next)), "", "…"]
}

function picture(): string {
  const rows = [prompt(), ...lines.map(styled)].map(
    (spans, i) =>
      `<text x="${MARGIN}" y="${i === 0 ? 26 : BAR + MARGIN / 2 + i * LINE}" xml:space="preserve">${spans}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">What “parley ${ARGS.join(" ")}” prints</title>
<style>
  .paper { fill: #fbf6ec; stroke: #ddd0b8 }
  .bar { fill: #f1e8d6 }
  text { font: ${FONT_SIZE}px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; fill: #3b3226 }
  .bold { font-weight: 700; fill: #221a10 }
  .good { fill: #4d6b2f }
  .faint { fill: #86765c }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #241f19; stroke: #453c30 }
    .bar { fill: #2f2820 }
    text { fill: #dccfb9 }
    .bold { fill: #f6ead3 }
    .good { fill: #a9c47f }
    .faint { fill: #9c8c72 }
  }
</style>
<rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10"/>
<path class="bar" d="M1 ${BAR}V11a10 10 0 0 1 10-10H${width - 11}a10 10 0 0 1 10 10V${BAR}z"/>
${rows.join("\n")}
</svg>
`
}

function prompt(): string {
  return `${span("faint", "$ ")}${span("bold", `parley ${ARGS.join(" ")}`)}`
}

/** One line, its terminal colours as classes. A text keeps the width its characters have in a terminal. */
function styled(line: string): string {
  let style: "" | "bold" | "good" | "faint" = line === "…" ? "faint" : ""
  return line
    .split(STYLE)
    .map((part) => {
      const code = STYLE.test(part) ? /\d+/.exec(part)![0] : undefined
      if (code === undefined) return part === "" ? "" : span(style, part)
      style = code === "1" ? "bold" : code === "2" ? "faint" : code === "32" ? "good" : ""
      return ""
    })
    .join("")
}

function span(style: string, text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  return style === "" ? escaped : `<tspan class="${style}">${escaped}</tspan>`
}
