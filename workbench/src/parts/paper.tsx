import type { Block, Document } from "@parley/core"
import { drawRanks, ranksTable, type Shape } from "@parley/core/render"
import type { JudgementItem, Passage, RankFigure, Table } from "@parley/core/report"
import "./paper.css"

/** A document as it will be read: its body, and its annex below a line. */
export function DocumentPaper({
  document: { language, title, subtitle, body, annex },
}: {
  readonly document: Document
}) {
  return (
    <article className="paper" lang={language}>
      <header>
        <h2>{title}</h2>
        {subtitle.map((line) => (
          <p key={line} className="paper-note">
            {line}
          </p>
        ))}
      </header>
      <Blocks blocks={body} />
      <section className="paper-annex">
        <h2>{annex.title}</h2>
        <Blocks blocks={annex.blocks} />
      </section>
    </article>
  )
}

/** Blocks as they will be read, in a language. */
export function Paper({
  language,
  blocks,
}: {
  readonly language: string
  readonly blocks: readonly Block[]
}) {
  return (
    <article className="paper" lang={language}>
      <Blocks blocks={blocks} />
    </article>
  )
}

// Blocks never change places: a document is made anew as a whole.
function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, i) => <BlockShown key={i} block={block} />)
}

function BlockShown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case "paragraph":
    case "note":
      return (
        <p className={block.kind === "note" ? "paper-note" : undefined} dir="auto">
          <Said passage={block} />
        </p>
      )
    case "statement":
      return (
        <>
          <p className="paper-kicker">{block.label}</p>
          <p className="paper-statement" dir="auto">
            {block.text}
          </p>
        </>
      )
    case "figure":
      return <Figure figure={block.figure} />
    case "judgements":
      return (
        <ol className="paper-judgements">
          {block.items.map((item, i) => (
            <Judged key={i} item={item} />
          ))}
        </ol>
      )
    case "list": {
      const List = block.ordered ? "ol" : "ul"
      return (
        <List>
          {block.items.map((item, i) => (
            <li key={i} dir="auto">
              <Said passage={item} />
            </li>
          ))}
        </List>
      )
    }
    case "outline":
      return block.items.map(({ depth, text }, i) => (
        <p key={i} style={{ marginInlineStart: `${depth}em` }} dir="auto">
          {text}
        </p>
      ))
    case "entries":
      return (
        <dl>
          {block.items.map((item) => (
            <div key={item.id}>
              <dt>{item.id}</dt>
              <dd dir="auto">
                <Said passage={item} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case "grid":
      return <Grid head={block.head} rows={block.rows} />
    case "options":
      return <OptionTable table={block.table} />
  }
}

function Figure({ figure }: { readonly figure: RankFigure }) {
  const drawing = drawRanks(figure)
  return (
    <figure className="paper-figure">
      <figcaption>
        <strong>{figure.title}</strong>
        <span className="paper-note">{figure.note}</span>
      </figcaption>
      {drawing === null ? (
        <Grid {...ranksTable(figure)} />
      ) : (
        <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={drawing.label}>
          {drawing.shapes.map((shape, i) => (
            <Drawn key={i} shape={shape} />
          ))}
        </svg>
      )}
    </figure>
  )
}

function Drawn({ shape }: { readonly shape: Shape }) {
  if (shape.kind === "path")
    return (
      <path
        d={shape.d}
        fill={shape.fill}
        stroke={shape.stroke}
        strokeWidth={shape.width}
        {...(shape.dashes === "" ? {} : { strokeDasharray: shape.dashes, strokeLinecap: "round" })}
      />
    )
  const { x, y, anchor, size, bold, text, inMark } = shape
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      fontWeight={bold ? 600 : 400}
      {...(inMark ? { className: "in-mark" } : {})}
    >
      {text}
    </text>
  )
}

function Judged({
  item: { confidence, bars, said, text, grounds, cites },
}: {
  readonly item: JudgementItem
}) {
  return (
    <li>
      <div className="paper-confidence">
        <svg viewBox="0 0 21 14" role="img" aria-label={said}>
          {[0, 1, 2].map((i) => (
            <rect
              key={i}
              x={1 + 7 * i}
              y={9 - 4 * i}
              width={4.6}
              height={4 + 4 * i}
              fill={i < bars ? "currentColor" : "none"}
              stroke="currentColor"
              strokeWidth={1.2}
            />
          ))}
        </svg>
        <span>{confidence}</span>
      </div>
      <div>
        <p dir="auto">{text}</p>
        <p className="paper-note" dir="auto">
          <Said passage={{ text: grounds, cites }} />
        </p>
      </div>
    </li>
  )
}

function Said({ passage: { lead, text, cites = [] } }: { readonly passage: Passage }) {
  return (
    <>
      {lead !== undefined && <strong>{lead} </strong>}
      {text}
      {cites.length > 0 && <span className="paper-cites"> [{cites.join(", ")}]</span>}
    </>
  )
}

function Grid({
  head,
  rows,
}: {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}) {
  return (
    <div className="paper-wide">
      <table className="paper-grid">
        <thead>
          <tr>
            {head.map((cell, i) => (
              <th key={i} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], i) => (
            <tr key={i}>
              <th scope="row">{first}</th>
              {rest.map((cell, k) => (
                <td key={k}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OptionTable({ table: { state, numbers, labels, sections, notes } }: { readonly table: Table }) {
  return (
    <div className="paper-wide">
      <table>
        <thead>
          <HeadRow head={state} cells={numbers} />
          {labels !== null && <HeadRow head={labels.heading} cells={labels.cells} />}
        </thead>
        {sections.map(({ heading, rows }) => (
          <tbody key={heading}>
            <tr>
              <th scope="rowgroup" colSpan={numbers.length + 1}>
                {heading}
              </th>
            </tr>
            {rows.map(({ head, cells }, i) => (
              <tr key={i}>
                <th scope="row">{head}</th>
                {cells.map((cell, k) => (
                  <td key={k}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {notes.map((note) => (
        <p key={note} className="paper-note">
          {note}
        </p>
      ))}
    </div>
  )
}

function HeadRow({ head, cells }: { readonly head: string; readonly cells: readonly string[] }) {
  return (
    <tr>
      {[head, ...cells].map((cell, i) => (
        <th key={i} scope="col">
          {cell}
        </th>
      ))}
    </tr>
  )
}
