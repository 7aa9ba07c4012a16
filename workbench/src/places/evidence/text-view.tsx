import { TextSearch } from "@parley/core/file"
import type { Proposal } from "@parley/reading"
import { sentenceAround } from "@parley/reading/draft"
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { useReport } from "../../parts/use-report.ts"
import { cut, type Span, sentencesIn, windowsOf } from "../../reading/spans.ts"
import { FoundIn } from "./found-in.tsx"
import { type Chosen, MakeOf } from "./make-of.tsx"

/**
 * A text, a piece at a time: a sentence of it is chosen, by a press, by the arrow keys or by marking words with the
 * mouse, and made something of. Words that claims quote are marked.
 */
export function TextView({ source, text }: { readonly source: string; readonly text: string }) {
  const { go } = useBench()
  const { evidence } = useLaterWords()
  const { base, conflict } = useOpen()
  const given = base?.record.sources.find(({ id }) => id === source)
  const language = given?.language ?? conflict?.language ?? "en"
  const windows = useMemo(() => windowsOf(text), [text])
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<Span | null>(null)
  const [isWanted, want] = useState(false)
  const state = useReport(source, isWanted)
  const window = windows[page]!
  const paragraphs = useMemo(() => sentencesIn(text, window, language), [text, window, language])
  const quotes = useQuotes(text)
  const list = useRef<HTMLDivElement>(null)
  const show = (place: Span): void => {
    const at = windows.findIndex(({ to }) => place.from < to)
    setPage(Math.max(0, at))
    setChosen(place)
    requestAnimationFrame(() =>
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "center" }),
    )
  }
  const kept = state.kind === "ready" ? state.report.kept : null
  const words = useMemo((): Chosen | null => {
    if (chosen === null) return null
    const { from, to, exact } = trimmed(text, chosen)
    const { proposals, language: read } = kept ?? { proposals: [], language }
    return { source, text, language: read, proposals, from, to, exact }
  }, [chosen, kept, source, text, language])
  // What is found leads to the sentence that it stands in.
  const around = (place: Proposal["spans"][number]): Span => sentenceAround(text, place)
  const uses = chosen === null ? [] : quotes.filter((quote) => overlap(quote, chosen))
  return (
    <div className="text-pane">
      <div>
        {windows.length > 1 && <Pages page={page} count={windows.length} turn={setPage} />}
        <Sentences {...{ text, paragraphs, quotes, chosen, choose: setChosen, list }} />
      </div>
      <div className="text-beside">
        <MakeOf
          key={chosen === null ? "" : `${chosen.from} ${chosen.to}`}
          chosen={words}
          uses={uses.map(({ id }) => id)}
        />
        <button
          type="button"
          className="button no-print"
          onClick={() => go({ place: "board", report: "source", entry: source })}
        >
          {evidence.walk}
        </button>
        <FoundIn state={state} ask={want} show={({ spans: [first] }) => show(around(first!))} />
      </div>
    </div>
  )
}

// Marked words without the room around them.
function trimmed(text: string, { from, to }: Span): Span & { readonly exact: string } {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const exact = words.trim()
  return { from: start, to: start + exact.length, exact }
}

interface Quote extends Span {
  /** The claim that quotes it. */
  readonly id: string
}

// Where a text has what claims quote.
function useQuotes(text: string): readonly Quote[] {
  const { base } = useOpen()
  const claims = base?.record.claims
  const search = useMemo(() => new TextSearch(text), [text])
  return useMemo(
    () =>
      (claims ?? []).flatMap(({ id, quote }) => {
        const place = quote === undefined ? null : search.place(quote.text, quote.at)
        return place === null ? [] : [{ ...place, id }]
      }),
    [claims, search],
  )
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && one.to > other.from
}

function Pages({
  page,
  count,
  turn,
}: {
  readonly page: number
  readonly count: number
  readonly turn: (page: number) => void
}) {
  const { format } = useBench()
  const { evidence } = useLaterWords()
  return (
    <nav className="text-pages small no-print" aria-label={evidence.pages}>
      <button type="button" className="link" disabled={page === 0} onClick={() => turn(page - 1)}>
        {evidence.back}
      </button>
      <span>{evidence.page({ page: format.number(page + 1), of: format.number(count) })}</span>
      <button type="button" className="link" disabled={page === count - 1} onClick={() => turn(page + 1)}>
        {evidence.on}
      </button>
    </nav>
  )
}

// The sentences of a piece of the text, one of which is chosen, or words marked over several of them.
function Sentences({
  text,
  paragraphs,
  quotes,
  chosen,
  choose,
  list,
}: {
  readonly text: string
  readonly paragraphs: readonly (readonly Span[])[]
  readonly quotes: readonly Quote[]
  readonly chosen: Span | null
  readonly choose: (span: Span) => void
  readonly list: RefObject<HTMLDivElement | null>
}) {
  const { evidence } = useLaterWords()
  const all = paragraphs.flat()
  const isChosen = (span: Span) => chosen !== null && overlap(chosen, span)
  const places = useMemo(() => new Map(all.map((span, at) => [span, at + 1])), [paragraphs])
  const tabbed = all.find(isChosen) ?? all[0]
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = Math.min(all.length - 1, Math.max(0, all.indexOf(tabbed!) + by))
    choose(all[at]!)
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[at]?.focus()
  }
  return (
    <div
      ref={list}
      className="text-read said"
      role="listbox"
      tabIndex={-1}
      aria-label={evidence.sentences}
      onKeyDown={walk}
      onMouseUp={() => {
        const marked = markedSpan()
        if (marked !== null) choose(marked)
      }}
    >
      {paragraphs.map((sentences) => (
        <p key={sentences[0]!.from} dir="auto" role="presentation">
          {sentences.map((sentence) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list listens to the keys
            <span
              key={sentence.from}
              role="option"
              aria-selected={isChosen(sentence)}
              aria-posinset={places.get(sentence)}
              aria-setsize={all.length}
              tabIndex={sentence === tabbed ? 0 : -1}
              onFocus={() => {
                if (!isChosen(sentence)) choose(sentence)
              }}
              onClick={() => {
                if (globalThis.getSelection()?.isCollapsed !== false) choose(sentence)
              }}
            >
              {cut(sentence, quotes).map(({ from, to, of }) => {
                const Piece = of.length > 0 ? "mark" : "span"
                return (
                  <Piece key={from} data-from={from}>
                    {text.slice(from, to)}
                  </Piece>
                )
              })}{" "}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

// Words marked with the mouse are chosen as they are, over several sentences too.
function markedSpan(): Span | null {
  const selection = globalThis.getSelection()
  if (selection === null || selection.isCollapsed) return null
  const one = offsetOf(selection.anchorNode, selection.anchorOffset)
  const other = offsetOf(selection.focusNode, selection.focusOffset)
  if (one === null || other === null || one === other) return null
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

// Characters before a place of the page, as the text counts them; null outside of the text.
function offsetOf(node: Node | null, offset: number): number | null {
  const piece = node?.parentElement?.closest<HTMLElement>("[data-from]")
  return piece ? Number(piece.dataset.from) + offset : null
}
