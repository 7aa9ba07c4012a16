import {
  type Conflict,
  type Formula,
  namesOf,
  parseStatement,
  RESERVED,
  sayFormula,
  sayProblem,
} from "@parley/core"
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { type Candidate, completed, completions, type Word, wordAt } from "./completion.ts"
import "./field.css"
import "./expression-field.css"

const MOST = 8
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

/**
 * A field for an expression over options: completes their ids, says at once what is wrong and where, and echoes in
 * words what it means. Enter commits, and so does leaving the field; Escape takes back what was typed. What is wrong
 * stays in the field until it is right. `onCommit` gets the text without spaces around it, and "" only with `optional`.
 */
export function ExpressionField({
  label,
  value,
  onCommit,
  onCancel,
  onDraft,
  optional = false,
  echo = true,
  showLabel = false,
  placeholder,
  autoFocus = false,
}: {
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
}) {
  const { ui, words } = useBench()
  const { conflict, stale, local } = useOpen()
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const [paused, setPaused] = useState(true)
  const [menu, setMenu] = useState<Menu | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const caretAfter = useRef<number | null>(null)
  const id = useId()
  const text = typed ?? value
  const { formula, fault } = useExpression(text)
  const candidates = useMemo(
    () => (conflict === null ? [] : candidatesOf(conflict, local)),
    [conflict, local],
  )

  // Someone in the middle of a word is not told that it is wrong.
  useEffect(() => {
    if (typed === null) return
    setPaused(false)
    const timer = setTimeout(() => setPaused(true), READING)
    return () => clearTimeout(timer)
  }, [typed])

  // React puts the caret at the end of a text that it sets: mended before the next key can arrive.
  useLayoutEffect(() => {
    const caret = caretAfter.current
    caretAfter.current = null
    if (caret !== null) input.current?.setSelectionRange(caret, caret)
  })

  const type = (next: string, caret: number): void => {
    setTyped(next)
    setRefused(false)
    setMenu(menuAt(next, caret, candidates, false))
    if (onDraft) onDraft(next.trim() === value ? null : next.trim())
  }
  const take = (at: Word | null, key: string): void => {
    const caret = input.current?.selectionStart ?? text.length
    const next = completed(text, at ?? { from: caret, to: caret }, key)
    type(next.text, next.caret)
    setMenu(null)
    caretAfter.current = next.caret
  }
  const commit = (entered: boolean): void => {
    setMenu(null)
    if (typed === null) {
      if (entered && fault !== null) setRefused(true)
      return
    }
    const wanted = typed.trim()
    if (wanted === value || (wanted === "" && !optional)) {
      if (wanted !== "" || !entered) setTyped(null)
      onDraft?.(null)
      return
    }
    if (fault !== null) {
      setRefused(true)
      return
    }
    setTyped(null)
    onDraft?.(null)
    onCommit(wanted)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    if (menu !== null && (key === "ArrowDown" || key === "ArrowUp")) {
      const by = key === "ArrowDown" ? 1 : menu.items.length - 1
      setMenu({ ...menu, active: (menu.active + by) % menu.items.length })
    } else if (menu !== null && menu.active >= 0 && (key === "Enter" || (key === "Tab" && !event.shiftKey))) {
      take(menu.word, menu.items[menu.active]!.key)
    } else if (key === " " && event.ctrlKey) {
      setMenu(menuAt(text, input.current?.selectionStart ?? text.length, candidates, true))
    } else if (key === "Enter") commit(true)
    else if (key === "Escape" && menu !== null) setMenu(null)
    else if (key === "Escape" && typed !== null) {
      setTyped(null)
      setRefused(false)
      onDraft?.(null)
      onCancel?.()
    } else if (key === "Escape" && onCancel !== undefined) onCancel()
    else return
    if (key === "Escape") event.stopPropagation()
    event.preventDefault()
  }

  const shown = fault !== null && (refused || paused) ? fault : null
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
          aria-invalid={shown !== null}
          aria-describedby={shown === null ? undefined : `${id}-fault`}
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
        {menu !== null && (
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
                onClick={() => take(menu.word, key)}
              >
                <span className="code">{key}</span>
                {said !== "" && said !== key && <span className="completion-said">{said}</span>}
              </div>
            ))}
          </div>
        )}
      </div>
      {shown !== null && (
        <p id={`${id}-fault`} className="expression-fault small" aria-live="polite">
          <span className={refused ? "wrong" : "doubt"}>{shown.message}</span>{" "}
          <span className="code expression-excerpt">
            {excerptBefore(text, shown.from)}
            <mark>{text.slice(shown.from, shown.to) || " "}</mark>
            {excerptAfter(text, shown.to)}
          </span>
        </p>
      )}
      {echo && formula !== null && conflict !== null && (
        <p className="expression-echo said">{sayFormula(conflict, formula, words)}</p>
      )}
    </div>
  )
}

interface Menu {
  readonly word: Word | null
  readonly items: readonly Candidate[]
  /** -1: none is chosen yet. */
  readonly active: number
}

function menuAt(text: string, caret: number, candidates: readonly Candidate[], asked: boolean): Menu | null {
  const word = wordAt(text, caret)
  if (word === null && !asked) return null
  const known = [...candidates.map(({ key }) => key), ...RESERVED]
  const items = completions(word?.text ?? "", candidates, asked ? candidates.length : MOST)
  const isWhole = word !== null && known.includes(word.text)
  const others = items.filter(({ key }) => key !== word?.text)
  if (items.length === 0 || (isWhole && !asked && others.length === 0)) return null
  return {
    word,
    items: isWhole && !asked ? others : items,
    active: isWhole || (asked && word === null) ? -1 : 0,
  }
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
