import { bandsOf, type Table } from "../report/index.ts"
import { readable } from "./format.ts"
import { NAMES } from "./names.ts"

// States side by side; more go to further tables.
const PER_BAND = 16

/**
 * The table as a LaTeX fragment (package booktabs), at most 16 states side by side. Names may hold any sign; letters
 * beyond Latin need XeLaTeX or LuaLaTeX and a font that has them.
 */
export function tableLatex(table: Table): string {
  const blocks = ["% \\usepackage{booktabs}", `\\noindent\\textbf{${escaped(table.heading)}}\\par\\medskip`]
  for (const { from, to } of bandsOf(table.numbers.length, PER_BAND)) {
    const row = (head: string, cells: readonly string[]) =>
      `${[head, ...cells.slice(from, to).map(cellText)].join(" & ")} \\\\`
    const heading = (text: string) => `\\multicolumn{${to - from + 1}}{l}{\\textit{${escaped(text)}}} \\\\`
    blocks.push(
      [
        `\\noindent\\begin{tabular}{l${"c".repeat(to - from)}}`,
        "\\toprule",
        row(escaped(table.state), table.numbers),
        ...(table.labels ? [row(escaped(table.labels.heading), table.labels.cells)] : []),
        "\\midrule",
        table.sections
          .map((section) =>
            [
              heading(section.heading),
              ...section.rows.map(({ head, cells }) => row(`\\quad ${escaped(head)}`, cells)),
            ].join("\n"),
          )
          .join("\n\\addlinespace\n"),
        "\\bottomrule",
        "\\end{tabular}\\par\\medskip",
      ].join("\n"),
    )
  }
  blocks.push(...table.notes.map((note) => `\\noindent ${escaped(note)}\\par`))
  return `${blocks.join("\n\n")}\n`
}

function cellText(text: string): string {
  return text === "-" ? "--" : escaped(text)
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\char34{}",
  "`": "\\`{}",
  // A bracket after \\ would be taken for its argument; a star likewise.
  "[": "{[}",
  "]": "{]}",
  "*": "{*}",
}

/** A text with everything escaped that means something to LaTeX. */
function escaped(text: string): string {
  return text.replace(/[\\{}$&#%_^~<>|"`[\]*]/g, (sign) => SPECIAL[sign]!).replace(/-(?=-)/g, "-{}")
}

export const latex = readable(NAMES.latex, tableLatex)
