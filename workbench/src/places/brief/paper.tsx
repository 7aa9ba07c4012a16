import type { Block, Document } from "@parley/core"
import type { Passage, Table } from "@parley/core/report"

/** A document as it will be read: its body, and its annex below a line. */
export function Paper({
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
