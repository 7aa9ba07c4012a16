import type { Conflict } from "@parley/core"
import { namesOf } from "@parley/core/file"
import { sayFormula } from "@parley/core/words"
import { useMemo, useState } from "react"
import { useBench } from "../page/bench.tsx"
import { isText, useKept, useTyped } from "../page/kept.tsx"
import { useOpen } from "../page/open.tsx"
import { chipsOf, lackOf, put, type Row, textOf, turned, without } from "./chips.ts"
import type { Expressing } from "./expression-field.tsx"
import { type Offer, offersAt, type Sayable, writtenOut } from "./offers.ts"
import { endOf, type Fault } from "./sentence-end.ts"

/** A sentence as it is built: its chips, the words typed at its place, what is offered there, and what can be done. */
export interface Sentence {
  readonly row: Row
  readonly typing: ReturnType<typeof useTyped>
  readonly typed: string
  readonly offers: readonly Offer[]
  /** Whether the offers are shown, and which of them is chosen; -1 for none. */
  readonly isOpen: boolean
  readonly active: number
  readonly isDraft: boolean
  /** What keeps it from being taken over, once that was tried. */
  readonly refused: Fault | null
  readonly type: (typed: string) => void
  readonly open: () => void
  readonly close: () => void
  readonly choose: (by: 1 | -1) => void
  readonly take: (offer: Offer) => void
  readonly group: () => void
  readonly endGroup: () => void
  readonly drop: (place: number) => void
  readonly turn: (place: number) => void
  readonly goTo: (at: number) => void
  readonly commit: (entered: boolean) => void
  readonly revert: () => void
}

/** The words of what can be put into a sentence. */
export function useSayable(conflict: Conflict): readonly Sayable[] {
  const { words } = useBench()
  const { local } = useOpen()
  return useMemo(() => {
    const { options, decisionMakers } = conflict
    return options.map(({ key, name, owner }, option) => {
      const of = { kind: "option", option } as const
      return {
        option,
        done: sayFormula(conflict, of, words),
        notDone: sayFormula(conflict, { kind: "not", of }, words),
        also: [local(name), local(decisionMakers[owner]!.name), key],
      }
    })
  }, [conflict, words, local])
}

/** The state of a sentence being built, and what changes it. What is not taken over yet is held, as in any field. */
export function useSentence(of: Expressing, conflict: Conflict): Sentence {
  const draft = useDraft(of, conflict)
  const { typing, words, row, own, keys, names, setPlace, setRefused, settle } = draft
  const typed = words.value
  const list = useList(conflict, row, typed)
  const become = (next: Row): void => {
    const text = textOf(next.chips, keys)
    if (text === own) typing.settle()
    else typing.type(text)
    words.forget()
    setPlace(next.at === next.chips.length ? null : next.at)
    setRefused(null)
    list.close()
    of.onDraft?.(text === own || lackOf(next.chips) !== null ? null : text)
  }
  const take = ({ chips: added, inside }: Offer): void => become(put(row, added, inside))
  return {
    row,
    typing,
    typed,
    ...list,
    isDraft: typing.typed !== null || typed !== "",
    refused: draft.refused,
    type: (next) => {
      const joint = writtenOut(row, next, list.signs)
      if (joint !== null) return take(joint)
      words.set(next)
      setRefused(null)
      list.offer(next)
    },
    take,
    group: () => become(put(row, [{ kind: "open" }, { kind: "close" }], 1)),
    endGroup: () => (row.chips[row.at]?.kind === "close" ? setPlace(row.at + 1) : become(ended(row))),
    drop: (at) => become(without(row, at)),
    turn: (at) => become(turned(row, at)),
    goTo: (at) => setPlace(at),
    commit: (entered) => {
      list.close()
      const { optional = false } = of
      const end = endOf(
        { row, typed, own, isDraft: typing.typed !== null, entered, optional },
        { names, keys },
      )
      if (end.kind === "refuse") setRefused(end.fault)
      if (end.kind === "settle" || end.kind === "commit") settle()
      if (end.kind === "commit") of.onCommit(end.text)
    },
    // Where there is something to come back to, it holds what was built.
    revert: () => {
      if (of.onCancel === undefined) typing.putAside()
      words.forget()
      setPlace(null)
      setRefused(null)
      of.onDraft?.(null)
      of.onCancel?.()
    },
  }
}

function ended({ chips, at }: Row): Row {
  return { chips: [...chips.slice(0, at), { kind: "close" }, ...chips.slice(at)], at: at + 1 }
}

// What is held of a sentence until it is taken over, and the place where it goes on.
function useDraft(of: Expressing, conflict: Conflict) {
  const typing = useTyped(of.name)
  const words = useKept(`${of.name}/words`, "", isText)
  const [place, setPlace] = useState<number | null>(null)
  const [refused, setRefused] = useState<Fault | null>(null)
  const names = useMemo(() => namesOf(conflict), [conflict])
  const keys = useMemo(() => conflict.options.map(({ key }) => key), [conflict])
  const text = typing.typed ?? of.value
  const chips = useMemo(() => chipsOf(text, names) ?? [], [text, names])
  const at = Math.min(place ?? chips.length, chips.length)
  const row = useMemo<Row>(() => ({ chips, at }), [chips, at])
  const own = textOf(chipsOf(of.value, names) ?? [], keys)
  const settle = (): void => {
    typing.settle()
    words.forget()
    setPlace(null)
    setRefused(null)
    of.onDraft?.(null)
  }
  return { typing, words, row, own, keys, names, refused, setPlace, setRefused, settle }
}

// The list of what can come next: whether it is shown, and which of it is chosen.
function useList(conflict: Conflict, row: Row, typed: string) {
  const { ui } = useBench()
  const signs = ui.parts.sentence
  const options = useSayable(conflict)
  const [{ isOpen, chosen }, setList] = useState({ isOpen: false, chosen: -1 })
  const offers = useMemo(
    () => (isOpen ? offersAt(row, typed, { options, signs }) : []),
    [isOpen, row, typed, options, signs],
  )
  const count = offers.length
  return {
    signs,
    offers,
    isOpen,
    active: Math.min(chosen, count - 1),
    offer: (next: string) => {
      const some = next.trim() !== ""
      setList({ isOpen: some, chosen: some ? 0 : -1 })
    },
    open: () => setList({ isOpen: true, chosen: typed === "" ? -1 : 0 }),
    close: () => setList({ isOpen: false, chosen: -1 }),
    choose: (by: 1 | -1) =>
      setList((now) => {
        const next = now.chosen < 0 ? (by === 1 ? 0 : count - 1) : (now.chosen + by + count) % count
        return { isOpen: now.isOpen, chosen: count === 0 ? -1 : next }
      }),
  }
}
