import type { Path } from "@parley/core/file"
import { keyOf, type Proposal } from "@parley/reading"
import type { Draft } from "@parley/reading/draft"
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useTyped } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import type { Taking } from "./taking.ts"

// Of a list, shown at first and with each press on "more".
const PAGE = 8

export interface FindsProps {
  readonly taking: Taking
  readonly label: string
  readonly proposals: readonly Proposal[]
  /** What it may be called, which can be changed before it is taken; null where it has no name. */
  readonly name: (proposal: Proposal) => string | null
  /** What is told of it beside its words. */
  readonly told: (proposal: Proposal) => ReactNode
  readonly take: (draft: Draft, proposal: Proposal, name: string) => Path | null
  /** What the button says that takes it. */
  readonly takes?: string
  /** More to do with it. */
  readonly deeds?: (proposal: Proposal) => ReactNode
  /** Whether it can be taken as it stands. */
  readonly isReady?: (proposal: Proposal) => boolean
  readonly at: string | null
  readonly show: (proposal: Proposal) => void
}

/** Proposals as cards, to be taken or left out; what is doubtful after the rest. By keys as the page says. */
export function Finds(props: FindsProps) {
  const { taking, proposals, label } = props
  const { report } = useLaterWords()
  const { format } = useBench()
  const [most, setMost] = useState(PAGE)
  const list = useRef<HTMLUListElement>(null)
  const rest = proposals.filter((each) => !taking.isRefused(each))
  const open = rest.filter((each) => taking.isTaken(each) || !taking.isKnown(each))
  const known = rest.length - open.length
  const sorted = [...open.filter((each) => !each.doubtful), ...open.filter((each) => each.doubtful)]
  const refused = proposals.filter((each) => taking.isRefused(each))
  const shown = sorted.slice(0, most)
  if (proposals.length === 0) return null
  return (
    <>
      <ul ref={list} className="finds" aria-label={label} onKeyDown={(event) => walk(event, list.current!)}>
        {shown.map((each, i) => (
          <Find key={keyOf(each)} {...props} proposal={each} place={i} count={sorted.length} />
        ))}
      </ul>
      <p className="small quiet">
        {sorted.length > most && (
          <button type="button" className="link" onClick={() => setMost(most + PAGE)}>
            {report.more({ count: sorted.length - most })}
          </button>
        )}{" "}
        {known > 0 && <>{report.known({ count: known })} </>}
        {refused.length > 0 && (
          <>
            {report.leftOut({ count: refused.length })}{" "}
            <button
              type="button"
              className="link"
              onClick={() => {
                for (const each of refused) taking.refuse(each, false)
              }}
            >
              {report.putBack}
            </button>
          </>
        )}
        <span className="aloud">{format.number(sorted.length)}</span>
      </p>
    </>
  )
}

interface FindProps extends FindsProps {
  readonly proposal: Proposal
  readonly place: number
  readonly count: number
}

function Find(props: FindProps) {
  const { taking, proposal, name, told, take, deeds, at, show, place, count } = props
  const { report } = useLaterWords()
  const isTaken = taking.isTaken(proposal)
  const first = name(proposal)
  // What it was called by hand stays so until it is taken.
  const typing = useTyped(`report ${taking.report.source} ${keyOf(proposal)}`)
  const called = typing.typed ?? first ?? ""
  // Both halves of a condition, as the text has them.
  const isTwo = proposal.kind === "condition"
  const spans = isTwo ? proposal.spans.toSorted((a, b) => a.from - b.from) : proposal.spans.slice(0, 1)
  const words = [spans.map(({ exact }) => exact.replace(/\s+/g, " ")).join(" … ")]
  const isReady = (first === null || called.trim() !== "") && (props.isReady?.(proposal) ?? true)
  const doTake = (): void => {
    if (!isReady || isTaken) return
    taking.take(proposal, called.trim() || words[0]!, (draft, each) => take(draft, each, called.trim()))
    typing.settle()
  }
  return (
    <li
      className="find"
      data-find=""
      data-state={isTaken ? "taken" : "open"}
      data-plain={first === null ? "" : undefined}
      aria-current={at === keyOf(proposal)}
      onFocus={() => show(proposal)}
    >
      {first === null ? (
        <span className="said">“{words[0]}”</span>
      ) : isTaken ? (
        <span className="find-taken">
          <b>{taking.nameOf(proposal) ?? called}</b>
        </span>
      ) : (
        <NameField value={called} type={typing.type} take={doTake} place={place} />
      )}
      <div className="find-deeds">
        {isTaken ? (
          <span className="find-taken small quiet">✓ {report.takenMark}</span>
        ) : (
          <>
            <button
              type="button"
              className="button"
              data-take=""
              disabled={!isReady}
              aria-label={`${props.takes ?? report.take}: ${report.at({ place: place + 1, count, what: called || words[0]! })}`}
              onClick={(event) => {
                const list = event.currentTarget.closest("ul")!
                doTake()
                focusFind(list, place + 1)
              }}
            >
              {props.takes ?? report.take}
            </button>
            {deeds?.(proposal)}
            <button
              type="button"
              className="link small"
              data-refuse=""
              aria-label={`${report.leaveOut}: ${called || words[0]!}`}
              onClick={(event) => {
                const list = event.currentTarget.closest("ul")!
                taking.refuse(proposal, true)
                requestAnimationFrame(() => focusFind(list, place))
              }}
            >
              {report.leaveOut}
            </button>
          </>
        )}
      </div>
      <p className="find-words small quiet">
        {proposal.doubtful ? <span className="doubt">{report.doubtful}. </span> : null}
        {told(proposal)}
      </p>
    </li>
  )
}

function NameField({
  value,
  type,
  take,
  place,
}: {
  readonly value: string
  readonly type: (name: string) => void
  readonly take: () => void
  readonly place: number
}) {
  const { report } = useLaterWords()
  return (
    <input
      className="plain-field find-name"
      dir="auto"
      aria-label={report.nameIt}
      value={value}
      onChange={({ target }) => type(target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return
        event.preventDefault()
        take()
        focusFind(event.currentTarget.closest("ul")!, place + 1)
      }}
    />
  )
}

// The first card from `place` on that can still be taken.
function focusFind(list: Element, place: number): void {
  requestAnimationFrame(() => {
    const cards = [...list.querySelectorAll("[data-find]")]
    const open = [...cards.slice(place), ...cards.slice(0, place)]
    open
      .map((each) => each.querySelector<HTMLElement>("[data-take]"))
      .find((each) => each !== null)
      ?.focus()
  })
}

function walk(event: KeyboardEvent, list: HTMLElement): void {
  const { target, key } = event
  if (!(target instanceof HTMLElement)) return
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  const by = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0
  const card = target.closest("[data-find]")
  if (card === null || target instanceof HTMLSelectElement) return
  if (by !== 0) {
    const cards = [...list.querySelectorAll("[data-find]")]
    const next = cards[cards.indexOf(card) + by]
    const to =
      next?.querySelector<HTMLElement>("[data-take]") ?? next?.querySelector<HTMLElement>("button, input")
    if (to === undefined || to === null) return
    event.preventDefault()
    to.focus()
  } else if (!isField && (key === "Delete" || key === "Backspace")) {
    event.preventDefault()
    card.querySelector<HTMLElement>("[data-refuse]")?.click()
  } else if (!isField && key.toLowerCase() === "e" && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const field = card.querySelector<HTMLInputElement>(".find-name")
    if (field === null) return
    event.preventDefault()
    field.select()
  }
}
