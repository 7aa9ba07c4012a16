import type { Conflict } from "@parley/core"
import { namesOf } from "@parley/core/file"
import { parseStatement } from "@parley/core/logic"
import { sayFormula } from "@parley/core/words"
import { type KeyboardEvent, type RefObject, useId, useMemo, useRef, useState } from "react"
import { useBench } from "../page/bench.tsx"
import { useTyped } from "../page/kept.tsx"
import { useOpen } from "../page/open.tsx"
import { type Chip, chipsOf, textOf } from "./chips.ts"
import { type Expressing, ExpressionField } from "./expression-field.tsx"
import { Aside } from "./kept.tsx"
import { type Deed, deedOf } from "./offers.ts"
import { Chips, useChipWords } from "./sentence-chips.tsx"
import type { Fault } from "./sentence-end.ts"
import { Offers } from "./sentence-offers.tsx"
import { type Sentence, useSentence } from "./use-sentence.ts"
import "./field.css"
import "./sentence-field.css"

/**
 * A field for an expression over options, built of chips: options in their words, and what joins them. Typed words
 * filter what can come next. Whoever likes writes it as a text instead, and so does everyone where what stands there is
 * no expression. It commits and holds what is not committed as `ExpressionField` does.
 */
export function SentenceField(of: Expressing) {
  const { settings, set, ui } = useBench()
  const { conflict } = useOpen()
  const { typed } = useTyped(of.name)
  const names = useMemo(() => (conflict === null ? null : namesOf(conflict)), [conflict])
  const isChips = names !== null && chipsOf(typed ?? of.value, names) !== null
  // What has come up as a text stays one until it is asked for in words.
  const [asText, setAsText] = useState(!isChips)
  if (!isChips && !asText) setAsText(true)
  const isText = asText || settings.asText
  const { sentence } = ui.parts
  return (
    <div className="sentence-field">
      {isText || conflict === null ? (
        <ExpressionField {...of} />
      ) : (
        <SentenceBox of={of} conflict={conflict} />
      )}
      {isChips && (
        <button
          type="button"
          className="link small sentence-switch no-print"
          aria-label={(isText ? sentence.asWordsOf : sentence.asTextOf)({ label: of.label })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setAsText(false)
            set({ asText: !isText })
          }}
        >
          {isText ? sentence.asWords : sentence.asText}
        </button>
      )}
    </div>
  )
}

function SentenceBox({ of, conflict }: { readonly of: Expressing; readonly conflict: Conflict }) {
  const { ui } = useBench()
  const { stale } = useOpen()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const now = useSentence(of, conflict)
  const { row, typed, offers, isOpen, active, refused } = now
  const { sentence } = ui.parts
  const onKeyDown = useKeys(of, now, box)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is built is taken over wherever one leaves it
    <div
      className="expression"
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.parentElement?.contains(relatedTarget)) now.commit(false)
      }}
    >
      {of.showLabel && (
        <label className="field-label" htmlFor={`${id}-input`}>
          {of.label}
        </label>
      )}
      <div className="expression-box">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the field goes to the field */}
        <div
          ref={box}
          className="sentence-box"
          data-wrong={refused === null ? undefined : ""}
          onMouseDown={(event) => {
            if (event.target !== event.currentTarget) return
            event.preventDefault()
            now.goTo(row.chips.length)
            input.current?.focus()
          }}
        >
          <Chips id={id} now={now} label={of.label} wrong={refused?.at ?? -1} input={input} />
          <input
            id={`${id}-input`}
            ref={input}
            className="sentence-input"
            style={{ order: 2 * row.at }}
            type="text"
            role="combobox"
            aria-label={of.showLabel ? undefined : of.label}
            aria-autocomplete="list"
            aria-expanded={isOpen && offers.length > 0}
            aria-controls={isOpen && offers.length > 0 ? `${id}-list` : undefined}
            aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
            aria-invalid={refused !== null}
            aria-describedby={`${id}-said`}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: only where a person has just asked to write here
            autoFocus={of.autoFocus}
            readOnly={stale}
            value={typed}
            placeholder={row.chips.length === 0 ? (of.placeholder ?? sentence.begin) : sentence.goOn}
            onChange={({ target }) => now.type(target.value)}
            onKeyDown={onKeyDown}
            onClick={() => !stale && now.open()}
          />
        </div>
        {isOpen && !stale && <Offers id={id} now={now} conflict={conflict} />}
      </div>
      <Told id={id} now={now} conflict={conflict} echo={of.echo ?? true} />
    </div>
  )
}

// What keys do in the field.
function useKeys(of: Expressing, now: Sentence, box: RefObject<HTMLElement | null>) {
  const { stale } = useOpen()
  const { isOpen, active, typed, isDraft } = now
  const focusChip = (place: number): void =>
    box.current?.querySelector<HTMLElement>(`[data-chip="${place}"]`)?.focus()
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || stale) return
    const canCancel = of.onCancel !== undefined
    const deed = deedOf(event, { isOpen, isChosen: isOpen && active >= 0, typed, isDraft, canCancel })
    if (deed === null) return
    carryOut(deed, now, focusChip, of.onCancel)
    if (event.key === "Escape") event.stopPropagation()
    event.preventDefault()
  }
}

function carryOut(
  deed: Deed,
  now: Sentence,
  focusChip: (place: number) => void,
  cancel: (() => void) | undefined,
): void {
  const { row, offers, active } = now
  const { chips, at } = row
  const all: Readonly<Record<Deed, () => unknown>> = {
    next: () => now.choose(1),
    previous: () => now.choose(-1),
    take: () => offers[active] !== undefined && now.take(offers[active]),
    open: () => now.open(),
    commit: () => now.commit(true),
    close: () => now.close(),
    revert: () => now.revert(),
    cancel: () => cancel?.(),
    left: () => at > 0 && focusChip(at - 1),
    right: () => at < chips.length && focusChip(at),
    first: () => now.goTo(0),
    last: () => now.goTo(chips.length),
    erase: () => at > 0 && now.drop(at - 1),
    eraseAfter: () => at < chips.length && now.drop(at),
    group: () => now.group(),
    groupEnd: () => now.endGroup(),
  }
  all[deed]()
}

// The sentence so far, heard as it grows and read where it is whole; what was put aside; and what is wrong.
function Told({
  id,
  now,
  conflict,
  echo,
}: {
  readonly id: string
  readonly now: Sentence
  readonly conflict: Conflict
  readonly echo: boolean
}) {
  const { ui, words } = useBench()
  const { stale } = useOpen()
  const chipWords = useChipWords(conflict)
  const { row, typing, refused, isDraft } = now
  const names = useMemo(() => namesOf(conflict), [conflict])
  const keys = conflict.options.map(({ key }) => key)
  const { formula } = parseStatement(textOf(row.chips, keys), names)
  const { sentence } = ui.parts
  const inRow = (chips: readonly Chip[]): string => chips.map(chipWords).join(" ")
  const said = formula === null ? inRow(row.chips) : sayFormula(conflict, formula, words)
  return (
    <>
      <p id={`${id}-said`} className="aloud" aria-live="polite">
        {refused !== null && `${faultIn(refused, now, chipWords, sentence)} `}
        {row.chips.length === 0 ? sentence.nothingYet : sentence.soFar({ said })}
      </p>
      <Aside of={typing} say={(text) => inRow(chipsOf(text, names) ?? []) || text} />
      {refused !== null && (
        <p className="small wrong" aria-hidden="true">
          {faultIn(refused, now, chipWords, sentence)}
        </p>
      )}
      {echo && formula !== null && row.chips.length > 1 && (
        <p className="expression-echo said" aria-hidden="true">
          {said}
        </p>
      )}
      {isDraft && !stale && (
        <button
          type="button"
          className="button sentence-done no-print"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => now.commit(true)}
        >
          {sentence.done}
        </button>
      )}
    </>
  )
}

function faultIn(
  fault: Fault,
  { row, typed }: Sentence,
  chipWords: (chip: Chip) => string,
  { lacks }: ReturnType<typeof useBench>["ui"]["parts"]["sentence"],
): string {
  if (fault.code === "typed") return lacks.typed({ typed: typed.trim() })
  const lack = lacks[fault.code]
  const chip = row.chips[fault.at]
  return typeof lack === "string" ? lack : lack({ what: chip === undefined ? "" : chipWords(chip) })
}
