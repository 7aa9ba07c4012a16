import { keyOf, type Proposal } from "@parley/reading"
import { useEffect, useMemo, useRef } from "react"
import { useLaterWords } from "../../page/later-words.ts"
import { cut, windowsOf } from "../../reading/spans.ts"
import type { Taking } from "./taking.ts"

// Of a long text, shown at a time.
const MOST_SHOWN = 30_000

/** The report, with the words underlined that the step's proposals rest on; the one looked at is brought into sight. */
export function TextBeside({
  taking,
  proposals,
  at,
  show,
}: {
  readonly taking: Taking
  readonly proposals: readonly Proposal[]
  readonly at: string | null
  readonly show: (proposal: Proposal) => void
}) {
  const { report } = useLaterWords()
  const { text, kept } = taking.report
  const pane = useRef<HTMLDivElement>(null)
  const windows = useMemo(() => windowsOf(text, MOST_SHOWN), [text])
  const selected = proposals.find((each) => keyOf(each) === at) ?? null
  const from = selected?.spans[0]?.from ?? 0
  const window = windows.find(({ to }) => from < to) ?? windows[0]!
  const marks = useMemo(
    () =>
      proposals
        .filter((each) => !taking.isRefused(each))
        .flatMap((each) => each.spans.map(({ from, to }) => ({ from, to, of: each }))),
    [proposals, taking],
  )
  useEffect(() => {
    const mark = at === null ? null : pane.current?.querySelector("mark[data-at]")
    mark?.scrollIntoView({ block: "nearest" })
  }, [at])
  return (
    <section
      className="report-text said"
      aria-label={report.textLabel}
      ref={pane}
      lang={kept.language}
      dir="auto"
    >
      {cut(window, marks).map(({ from, to, of }) => {
        const words = text.slice(from, to)
        const owners = of.map((i) => marks[i]!.of)
        const owner = owners.find((each) => keyOf(each) === at) ?? owners[0]
        return owner === undefined ? (
          words
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the cards beside it do the same by keys
          <mark
            key={from}
            data-state={taking.isTaken(owner) ? "taken" : "open"}
            data-at={keyOf(owner) === at ? "" : undefined}
            onClick={() => show(owner)}
          >
            {words}
          </mark>
        )
      })}
    </section>
  )
}
