import { type KeyboardEvent, useMemo, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import type { Candidate, Span } from "../../reading/candidates.ts"
import { cut, placeOf, sentencesIn, windowsOf } from "../../reading/spans.ts"
import { FoundIn } from "./found-in.tsx"
import { type Hints, MakeOf } from "./make-of.tsx"

/**
 * A text, a piece at a time: a sentence of it is chosen, by a press, by the arrow keys or by marking words with the
 * mouse, and made something of. Words that claims quote are marked.
 */
export function TextView({ source, text }: { readonly source: string; readonly text: string }) {
  const { format } = useBench()
  const later = useLaterWords()
  const { base, conflict } = useOpen()
  const given = base?.record.sources.find(({ id }) => id === source)
  const language = given?.language ?? conflict?.language ?? "en"
  const windows = useMemo(() => windowsOf(text), [text])
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<Span | null>(null)
  const [found, setFound] = useState<readonly Candidate[]>([])
  const window = windows[page]!
  const paragraphs = useMemo(() => sentencesIn(text, window, language), [text, window, language])
  const claims = base?.record.claims
  const quotes = useMemo(
    () =>
      (claims ?? []).flatMap(({ id, quote }) => {
        const place = quote === undefined ? null : placeOf(text, quote.text, quote.at)
        return place === null ? [] : [{ ...place, id }]
      }),
    [claims, text],
  )
  const list = useRef<HTMLDivElement>(null)
  const all = paragraphs.flat()
  const isChosen = ({ from, to }: Span) => chosen !== null && chosen.from < to && chosen.to > from
  const tabbed = all.find(isChosen) ?? all[0]

  const show = (span: Span): void => {
    setPage(
      Math.max(
        0,
        windows.findIndex(({ to }) => span.from < to),
      ),
    )
    setChosen(span)
    requestAnimationFrame(() =>
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "center" }),
    )
  }
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = Math.min(all.length - 1, Math.max(0, all.indexOf(tabbed!) + by))
    setChosen(all[at]!)
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[at]?.focus()
  }
  // Words marked with the mouse are chosen as they are, over several sentences too.
  const marked = (): void => {
    const selection = globalThis.getSelection()
    if (selection === null || selection.isCollapsed) return
    const ends = [
      offsetOf(selection.anchorNode, selection.anchorOffset),
      offsetOf(selection.focusNode, selection.focusOffset),
    ]
    if (ends[0] === null || ends[1] === null) return
    const [from, to] = [Math.min(ends[0]!, ends[1]!), Math.max(ends[0]!, ends[1]!)]
    if (to > from) setChosen({ from, to })
  }
  const uses = chosen === null ? [] : quotes.filter(({ from, to }) => from < chosen.to && to > chosen.from)

  return (
    <div className="text-pane">
      <div>
        {windows.length > 1 && (
          <nav className="text-pages small no-print" aria-label={later.evidence.pages}>
            <button type="button" className="link" disabled={page === 0} onClick={() => setPage(page - 1)}>
              {later.evidence.back}
            </button>
            <span>
              {later.evidence.page({ page: format.number(page + 1), of: format.number(windows.length) })}
            </span>
            <button
              type="button"
              className="link"
              disabled={page === windows.length - 1}
              onClick={() => setPage(page + 1)}
            >
              {later.evidence.on}
            </button>
          </nav>
        )}
        <div
          ref={list}
          className="text-read said"
          role="listbox"
          tabIndex={-1}
          aria-label={later.evidence.sentences}
          onKeyDown={walk}
          onMouseUp={marked}
        >
          {paragraphs.map((sentences) => (
            <p key={sentences[0]!.from} dir="auto" role="presentation">
              {sentences.map((sentence) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the list listens to the keys
                <span
                  key={sentence.from}
                  role="option"
                  aria-selected={isChosen(sentence)}
                  tabIndex={sentence === tabbed ? 0 : -1}
                  onFocus={() => {
                    if (!isChosen(sentence)) setChosen(sentence)
                  }}
                  onClick={() => {
                    if (globalThis.getSelection()?.isCollapsed !== false) setChosen(sentence)
                  }}
                >
                  {cut(sentence, quotes).map(({ from, to, of }) =>
                    of.length > 0 ? (
                      <mark key={from} data-from={from}>
                        {text.slice(from, to)}
                      </mark>
                    ) : (
                      <span key={from} data-from={from}>
                        {text.slice(from, to)}
                      </span>
                    ),
                  )}{" "}
                </span>
              ))}
            </p>
          ))}
        </div>
      </div>
      <div className="text-beside">
        <MakeOf
          key={chosen === null ? "" : `${chosen.from} ${chosen.to}`}
          source={source}
          words={chosen === null ? null : text.slice(chosen.from, chosen.to)}
          uses={uses.map(({ id }) => id)}
          hints={chosen === null ? {} : hintsIn(found, chosen)}
        />
        <FoundIn text={text} date={given?.date?.text ?? ""} show={show} found={setFound} />
      </div>
    </div>
  )
}

// What was found in chosen words that a form can begin with: who speaks, when it was, who acts.
function hintsIn(found: readonly Candidate[], chosen: Span): Hints {
  const here = found.filter(({ from, to }) => from < chosen.to && to > chosen.from)
  const named = found.find(
    (each) =>
      each.kind === "actor" && each.places.some(({ from, to }) => from >= chosen.from && to <= chosen.to),
  )
  const hints: { by?: string; date?: string; actor?: string } = {}
  for (const each of here) {
    if (each.kind === "quotation" && each.speaker !== null) hints.by ??= each.speaker
    if (each.kind === "date") hints.date ??= each.date
  }
  if (named?.kind === "actor") hints.actor = named.name
  return hints
}

// Characters before a place of the page, as the text counts them; null outside of the text.
function offsetOf(node: Node | null, offset: number): number | null {
  const piece = node?.parentElement?.closest<HTMLElement>("[data-from]")
  return piece ? Number(piece.dataset.from) + offset : null
}
