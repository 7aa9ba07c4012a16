import { type Conflict, sayProblem } from "@parley/core"
import { namesOf } from "@parley/core/file"
import { type Formula, parseStatement } from "@parley/core/logic"
import { sayFormula } from "@parley/core/words"
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react"
import { useBench } from "../page/bench.tsx"
import { useTyped } from "../page/kept.tsx"
import { useOpen } from "../page/open.tsx"
import { answerTo, type Candidate, completed, type Menu, menuAt, menuMoved } from "./completion.ts"
import { Aside } from "./kept.tsx"
import "./field.css"
import "./expression-field.css"

const READING = 500

/** What an expression says, and what is wrong with it. */
interface Read {
  readonly formula: Formula | null
  readonly fault: { readonly message: string; readonly from: number; readonly to: number } | null
}

/** Reads an expression over the options of the open conflict, with its first fault in words. "" has none. */
export function useExpression(text: string): Read {
  const { words } = useBench()
  const { conflict } = useOpen()
  const names = useMemo(() => (conflict === null ? null : namesOf(conflict)), [conflict])
  return useMemo(() => {
    if (names === null || text.trim() === "") return { formula: null, fault: null }
    const { formula, problems } = parseStatement(text, names)
    const first = problems[0]
    if (first === undefined) return { formula, fault: null }
    const message = sayProblem(
      { ...first, severity: "error", path: [], line: 1, column: first.at.from + 1 },
      words,
    )
    return { formula: null, fault: { message, ...first.at } }
  }, [text, names, words])
}

/** A field for an expression, however it is written. */
export interface Expressing {
  /** The name that what is typed is held under until it is committed. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  /** Escape, when there is nothing to take back. */
  readonly onCancel?: (() => void) | undefined
  /** Hears what is typed and sound before it is committed, null when it is committed or taken back. */
  readonly onDraft?: ((text: string | null) => void) | undefined
  readonly optional?: boolean
  readonly echo?: boolean
  readonly showLabel?: boolean
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean
}

/**
 * A field for an expression over options as a text: completes their ids, says at once what is wrong and where, and echoes in
 * words what it means. Enter commits, and so does leaving the field; Escape puts what was typed aside. What is wrong
 * stays in the field until it is right. `onCommit` gets the text without spaces around it, and "" only with `optional`.
 */
export function ExpressionField(of: Expressing) {
  const { label, echo = true, showLabel = false, placeholder, autoFocus = false } = of
  const { ui, words } = useBench()
  const { conflict, stale } = useOpen()
  const id = useId()
  const { typing, text, formula, fault, refused, menu, input, type, take, commit, onKeyDown } = useWriting(of)
  return (
    <div className="expression">
      {showLabel && (
        <label className="field-label" htmlFor={`${id}-input`}>
          {label}
        </label>
      )}
      <div className="expression-box">
        <input
          id={`${id}-input`}
          ref={input}
          className="expression-input code"
          type="text"
          role="combobox"
          aria-label={showLabel ? undefined : label}
          aria-autocomplete="list"
          aria-expanded={menu !== null}
          aria-controls={menu === null ? undefined : `${id}-list`}
          aria-activedescendant={menu !== null && menu.active >= 0 ? `${id}-${menu.active}` : undefined}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: only where a person has just asked to write here
          autoFocus={autoFocus}
          readOnly={stale}
          value={text}
          placeholder={placeholder ?? ui.parts.expressionExample}
          onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
          onKeyDown={onKeyDown}
          onBlur={() => commit(false)}
        />
        {menu !== null && <Completions id={id} menu={menu} take={(key) => take(menu, key)} />}
      </div>
      <Aside of={typing} />
      {fault !== null && <FaultIn id={id} text={text} fault={fault} refused={refused} />}
      {echo && formula !== null && conflict !== null && (
        <p className="expression-echo said">{sayFormula(conflict, formula, words)}</p>
      )}
    </div>
  )
}

// What is being written in the field, and what keys and leaving it do.
function useWriting({ name, value, onCommit, onCancel, onDraft, optional = false }: Expressing) {
  const typing = useTyped(name)
  const { typed } = typing
  const [refused, setRefused] = useState(false)
  const paused = usePaused(typed)
  const text = typed ?? value
  const { formula, fault } = useExpression(text)
  const { menu, setMenu, input, offer, take } = useMenu(text, (next, caret) => type(next, caret))
  const type = (next: string, caret: number): void => {
    typing.type(next)
    setRefused(false)
    offer(next, caret)
    if (onDraft) onDraft(next.trim() === value ? null : next.trim())
  }
  const settle = (): void => {
    typing.settle()
    onDraft?.(null)
  }
  const commit = (entered: boolean): void => {
    setMenu(null)
    const wanted = typed?.trim()
    if (wanted !== undefined && (wanted === value || (wanted === "" && !optional))) {
      if (wanted !== "" || !entered) typing.settle()
      onDraft?.(null)
    } else if (fault !== null) {
      if (wanted !== undefined || entered) setRefused(true)
    } else if (wanted !== undefined) {
      settle()
      onCommit(wanted)
    }
  }
  // Where there is something to come back to, it holds what was typed.
  const revert = (): void => {
    if (onCancel === undefined) typing.putAside()
    onDraft?.(null)
    setRefused(false)
    onCancel?.()
  }
  const deeds = {
    next: () => setMenu(menu && menuMoved(menu, 1)),
    previous: () => setMenu(menu && menuMoved(menu, -1)),
    take: () => menu && take(menu, menu.items[menu.active]!.key),
    offer: () => offer(text, null),
    commit: () => commit(true),
    close: () => setMenu(null),
    revert,
    cancel: () => onCancel?.(),
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const answer = answerTo(event, { menu, isTyped: typed !== null, canCancel: onCancel !== undefined })
    if (answer === null) return
    deeds[answer]()
    if (event.key === "Escape") event.stopPropagation()
    event.preventDefault()
  }
  const shown = refused || paused ? fault : null
  return { typing, text, formula, fault: shown, refused, menu, input, type, take, commit, onKeyDown }
}

// The words offered; `type` hears of the text, and of the caret, once one of them is taken.
function useMenu(text: string, type: (next: string, caret: number) => void) {
  const { conflict, local } = useOpen()
  const [menu, setMenu] = useState<Menu | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const caretAfter = useRef<number | null>(null)
  const candidates = useMemo(
    () => (conflict === null ? [] : candidatesOf(conflict, local)),
    [conflict, local],
  )
  // React puts the caret at the end of a text that it sets: mended before the next key can arrive.
  useLayoutEffect(() => {
    const caret = caretAfter.current
    caretAfter.current = null
    if (caret !== null) input.current?.setSelectionRange(caret, caret)
  })
  const caretNow = (): number => input.current?.selectionStart ?? text.length
  /** At a caret as one types; null: at the caret that there is, all of them. */
  const offer = (next: string, caret: number | null): void =>
    setMenu(menuAt(next, caret ?? caretNow(), candidates, caret === null))
  const take = ({ word }: Menu, key: string): void => {
    const next = completed(text, word ?? { from: caretNow(), to: caretNow() }, key)
    type(next.text, next.caret)
    setMenu(null)
    caretAfter.current = next.caret
  }
  return { menu, setMenu, input, offer, take }
}

// Someone in the middle of a word is not told that it is wrong.
function usePaused(typed: string | null): boolean {
  const [paused, setPaused] = useState(true)
  useEffect(() => {
    if (typed === null) return
    setPaused(false)
    const timer = setTimeout(() => setPaused(true), READING)
    return () => clearTimeout(timer)
  }, [typed])
  return paused
}

function Completions({
  id,
  menu,
  take,
}: {
  readonly id: string
  readonly menu: Menu
  readonly take: (key: string) => void
}) {
  const { ui } = useBench()
  return (
    <div className="completions" role="listbox" id={`${id}-list`} aria-label={ui.parts.completions}>
      {menu.items.map(({ key, said }, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
        <div
          key={key}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === menu.active}
          className="completion"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(key)}
        >
          <span className="code">{key}</span>
          {said !== "" && said !== key && <span className="completion-said">{said}</span>}
        </div>
      ))}
    </div>
  )
}

function FaultIn({
  id,
  text,
  fault: { message, from, to },
  refused,
}: {
  readonly id: string
  readonly text: string
  readonly fault: NonNullable<Read["fault"]>
  readonly refused: boolean
}) {
  return (
    <p id={`${id}-fault`} className="expression-fault small" aria-live="polite">
      <span className={refused ? "wrong" : "doubt"}>{message}</span>{" "}
      <span className="code expression-excerpt">
        {excerptBefore(text, from)}
        <mark>{text.slice(from, to) || " "}</mark>
        {excerptAfter(text, to)}
      </span>
    </p>
  )
}

function candidatesOf(conflict: Conflict, local: (text: Conflict["title"]) => string): Candidate[] {
  const { decisionMakers, options } = conflict
  return options.map(({ key, name, owner }) => ({
    key,
    said: `${local(decisionMakers[owner]!.name)}: ${local(name)}`,
  }))
}

const AROUND = 24

function excerptBefore(text: string, at: number): string {
  return at > AROUND ? `… ${text.slice(at - AROUND, at)}` : text.slice(0, at)
}

function excerptAfter(text: string, at: number): string {
  return text.length - at > AROUND ? `${text.slice(at, at + AROUND)} …` : text.slice(at)
}
