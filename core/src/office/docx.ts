import type { IParagraphOptions, ISectionOptions, Paragraph, Table } from "docx"
import { ranksTable } from "../render/index.ts"
import {
  BAR_PARTS,
  type Block,
  type Document,
  type JudgementItem,
  type Table as OptionTable,
  type Passage,
  type RankFigure,
} from "../report/index.ts"
import { undated } from "./undated.ts"

type Docx = typeof import("docx")
type Child = Paragraph | Table

/** Loads the package `docx`. */
export type DocxSource = () => Promise<Docx>

const SERIF = "Georgia"
const SANS = "Calibri"
const SOFT = "5D574E"
const LINE = "CFC8BB"
// Half points.
const BODY = 20
const SMALL = 17

/** The bytes of a document of Word. */
export async function writeDocx(document: Document, docx: Docx): Promise<Uint8Array> {
  const { title, language, subtitle, body, annex } = document
  const writer = new Writer(docx)
  const children: Child[] = [
    writer.styled("Title", title),
    ...subtitle.map((line) => writer.styled("Note", line)),
    ...body.flatMap((block) => writer.block(block)),
    ...(annex.blocks.length === 0
      ? []
      : [
          writer.paragraph({ text: annex.title, heading: "Heading1", pageBreakBefore: true }),
          ...annex.blocks.flatMap((block) => writer.block(block)),
        ]),
  ]
  const page = { margin: { top: 900, right: 1020, bottom: 900, left: 1020 } }
  const section: ISectionOptions = { properties: { page }, children }
  const file = new docx.Document({
    title,
    creator: "Parley",
    styles: stylesIn(language),
    numbering: NUMBERING,
    sections: [section],
  })
  const bytes = await docx.Packer.toArrayBuffer(file, undefined, [
    { path: "docProps/core.xml", data: propertiesOf(title, language) },
  ])
  return undated(new Uint8Array(bytes))
}

// Without the moment at which it is made, which would make other bytes each time.
function propertiesOf(title: string, language: string): string {
  const safe = title.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${safe}</dc:title><dc:creator>Parley</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`
}

const NUMBERING = {
  config: [
    {
      reference: "ordered",
      levels: [
        {
          level: 0,
          format: "decimal" as const,
          text: "%1.",
          alignment: "left" as const,
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        },
      ],
    },
  ],
}

function stylesIn(language: string) {
  const sans = { font: SANS }
  const heading = (size: number) => ({
    run: { font: SERIF, size, bold: true, color: "1D1B18" },
    paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: SERIF, size: BODY, language: { value: language } },
        paragraph: { spacing: { after: 80 } },
      },
      title: heading(34),
      heading1: heading(30),
      heading2: heading(24),
      heading3: heading(21),
    },
    paragraphStyles: [
      {
        id: "Kicker",
        name: "Kicker",
        basedOn: "Normal",
        run: { ...sans, size: SMALL, bold: true, color: SOFT },
      },
      { id: "Statement", name: "Statement", basedOn: "Normal", run: { size: 29 } },
      { id: "Note", name: "Note", basedOn: "Normal", run: { size: SMALL, color: SOFT } },
      {
        id: "Cell",
        name: "Cell",
        basedOn: "Normal",
        run: { ...sans, size: SMALL },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  }
}

class Writer {
  readonly #docx: Docx
  #lists = 0

  constructor(docx: Docx) {
    this.#docx = docx
  }

  paragraph(options: IParagraphOptions): Paragraph {
    return new this.#docx.Paragraph(options)
  }

  styled(style: string, text: string): Paragraph {
    return this.paragraph({ style, text })
  }

  block(block: Block): Child[] {
    switch (block.kind) {
      case "heading":
        return [
          this.paragraph({
            text: [block.text, block.mark ?? []].flat().join(" · "),
            heading: block.level === 2 ? "Heading2" : "Heading3",
          }),
        ]
      case "paragraph":
        return [this.#passage(block)]
      case "note":
        return [this.#passage(block, { style: "Note" })]
      case "statement":
        return [this.styled("Kicker", block.label), this.styled("Statement", block.text)]
      case "figure":
        return this.#figure(block.figure)
      case "judgements":
        return block.items.flatMap((item) => this.#judgement(item))
      case "list":
        return this.#list(block.items, block.ordered)
      case "outline":
        return block.items.map(({ depth, text }) => this.paragraph({ text, indent: { left: depth * 300 } }))
      case "bars":
        return block.rows.map(({ name, parts: [one, other], note }) =>
          this.styled(
            "Cell",
            [name, BAR_PARTS[0].repeat(one) + BAR_PARTS[1].repeat(other), `${one + other}`, note]
              .join(" ")
              .trim(),
          ),
        )
      case "marked":
        return block.items.map(({ mark, text }) =>
          this.styled("Normal", mark === "" ? text : `${mark} ${text}`),
        )
      case "entries":
        return block.items.map((item) => this.#passage({ ...item, lead: item.id }))
      case "grid":
        return [this.#table(block.head, block.rows)]
      case "options":
        return this.#options(block.table)
    }
  }

  #passage({ lead, text, cites = [] }: Passage, options: IParagraphOptions = {}): Paragraph {
    const { TextRun } = this.#docx
    const runs = [
      ...(lead === undefined ? [] : [new TextRun({ text: `${lead} `, bold: true })]),
      new TextRun(text),
      ...(cites.length === 0
        ? []
        : [new TextRun({ text: ` [${cites.join(", ")}]`, font: SANS, size: SMALL - 2, color: SOFT })]),
    ]
    return this.paragraph({ ...options, children: runs })
  }

  #list(items: readonly Passage[], ordered: boolean): Paragraph[] {
    const instance = this.#lists++
    return items.map((item) =>
      this.#passage(
        item,
        ordered ? { numbering: { reference: "ordered", level: 0, instance } } : { bullet: { level: 0 } },
      ),
    )
  }

  #judgement({ said, text, grounds, cites }: JudgementItem): Paragraph[] {
    return [
      this.paragraph({ keepNext: true, children: [new this.#docx.TextRun({ text, bold: true })] }),
      this.#passage({ lead: `${said}.`, text: grounds, cites }, { style: "Note" }),
    ]
  }

  #figure(figure: RankFigure): Child[] {
    const { head, rows } = ranksTable(figure)
    return [
      this.paragraph({
        keepNext: true,
        children: [new this.#docx.TextRun({ text: figure.title, bold: true })],
      }),
      this.paragraph({ style: "Note", keepNext: true, text: figure.note }),
      this.#table(head, rows),
    ]
  }

  #options({ state, numbers, labels, sections, notes }: OptionTable): Child[] {
    const rows = [
      ...(labels === null ? [] : [[labels.heading, ...labels.cells]]),
      ...sections.flatMap(({ heading, rows }) => [
        [heading, ...numbers.map(() => "")],
        ...rows.map(({ head, cells }) => [head, ...cells]),
      ]),
    ]
    return [this.#table([state, ...numbers], rows), ...notes.map((note) => this.styled("Note", note))]
  }

  #table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
    const { Table, TableCell, TableRow } = this.#docx
    const none = { style: "none" as const, size: 0, color: "auto" }
    const line = { style: "single" as const, size: 4, color: LINE }
    const cell = (text: string, bold: boolean) =>
      new TableCell({
        borders: { top: none, left: none, right: none, bottom: line },
        margins: { top: 30, bottom: 30, right: 120 },
        children: [this.paragraph({ style: "Cell", children: [new this.#docx.TextRun({ text, bold })] })],
      })
    const row = (cells: readonly string[], tableHeader: boolean) =>
      new TableRow({ tableHeader, cantSplit: true, children: cells.map((text) => cell(text, tableHeader)) })
    return new Table({
      width: { size: 100, type: "pct" },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    })
  }
}
