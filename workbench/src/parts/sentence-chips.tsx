import type { Conflict } from "@parley/core"
import { type KeyboardEvent, type RefObject, useMemo } from "react"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { type Chip, isTurnable, turned } from "./chips.ts"
import { DmMark, hueClass } from "./dm.tsx"
import { type Sentence, useSayable } from "./use-sentence.ts"

/** How chips are said. */
export function useChipWords(conflict: Conflict): (chip: Chip) => string {
  const { ui } = useBench()
  const sayable = useSayable(conflict)
  const { sentence } = ui.parts
  return useMemo(
    () => (chip: Chip) => {
      switch (chip.kind) {
        case "option":
          return sayable[chip.option]?.[chip.taken ? "done" : "notDone"] ?? ""
        case "true":
          return sentence.always
        case "false":
          return sentence.never
        case "open":
        case "close":
        case "not":
          return sentence[chip.kind]
        default:
          return sentence.joints[chip.kind]
      }
    },
    [sayable, sentence],
  )
}

/** The chips of a sentence: walked by the arrow keys, turned by Enter, taken out by Delete; typing goes on behind them. */
export function Chips({
  id,
  now,
  label,
  wrong,
  input,
}: {
  readonly id: string
  readonly now: Sentence
  readonly label: string
  /** The chip at which something is wrong; -1 for none. */
  readonly wrong: number
  readonly input: RefObject<HTMLInputElement | null>
}) {
  const { ui } = useBench()
  const { conflict, stale } = useOpen()
  const chipWords = useChipWords(conflict!)
  const { row } = now
  if (row.chips.length === 0) return null
  const toInput = (): void => input.current?.focus()
  const toChip = (from: HTMLElement, place: number): void =>
    from.closest(".sentence-box")?.querySelector<HTMLElement>(`[data-chip="${place}"]`)?.focus()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, place: number): void => {
    if (stale) return
    const done = chipKey(event, now, { place, toInput, toChip: (to) => toChip(event.currentTarget, to) })
    if (done) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot share the line of the field
    <div className="sentence-chips" role="group" aria-label={ui.parts.sentence.parts({ label })}>
      {row.chips.map((chip, place) => (
        <ChipButton
          key={place}
          id={`${id}-chip-${place}`}
          chip={chip}
          place={place}
          at={row.at}
          isWrong={place === wrong}
          chipWords={chipWords}
          onKeyDown={(event) => onKeyDown(event, place)}
          turn={() => !stale && now.turn(place)}
          drop={
            stale
              ? null
              : () => {
                  now.drop(place)
                  toInput()
                }
          }
        />
      ))}
    </div>
  )
}

// What a key does on a chip; false where it is left to the browser.
function chipKey(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  now: Sentence,
  {
    place,
    toInput,
    toChip,
  }: {
    readonly place: number
    readonly toInput: () => void
    readonly toChip: (place: number) => void
  },
): boolean {
  const { at, chips } = now.row
  if (key === "ArrowLeft") place === at ? toInput() : place > 0 && toChip(place - 1)
  else if (key === "ArrowRight")
    place === at - 1 || place === chips.length - 1 ? toInput() : toChip(place + 1)
  else if (key === "Home" || key === "End") {
    now.goTo(key === "Home" ? 0 : chips.length)
    toInput()
  } else if (key === "Backspace" || key === "Delete") {
    now.drop(place)
    toInput()
  } else {
    if (key.length !== 1 || key === " " || ctrlKey || metaKey || altKey) return false
    // What is typed here goes on right behind the chip.
    now.goTo(place + 1)
    toInput()
    return false
  }
  return true
}

function ChipButton({
  id,
  chip,
  place,
  at,
  isWrong,
  chipWords,
  onKeyDown,
  turn,
  drop,
}: {
  readonly id: string
  readonly chip: Chip
  readonly place: number
  readonly at: number
  readonly isWrong: boolean
  readonly chipWords: (chip: Chip) => string
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly turn: () => void
  readonly drop: (() => void) | null
}) {
  const { ui } = useBench()
  const { conflict } = useOpen()
  const { sentence } = ui.parts
  const what = chipWords(chip)
  const said = chip.kind === "open" || chip.kind === "close" ? sentence[`${chip.kind}Aloud`] : what
  const next = isTurnable(chip) ? chipWords(turned({ chips: [chip], at: 0 }, 0).chips[0]!) : null
  const owner = chip.kind === "option" ? conflict?.options[chip.option]?.owner : undefined
  return (
    <span
      className={`sentence-chip ${owner === undefined ? "" : hueClass(owner)}`}
      data-kind={chip.kind === "option" ? "option" : "sign"}
      data-wrong={isWrong ? "" : undefined}
      style={{ order: 2 * place + (place < at ? -1 : 1) }}
    >
      <button
        type="button"
        id={id}
        className="sentence-turn"
        data-chip={place}
        tabIndex={-1}
        aria-label={said}
        title={next === null ? undefined : sentence.turn({ to: next })}
        onKeyDown={onKeyDown}
        onClick={turn}
      >
        {owner === undefined || conflict === null ? null : <DmMark dm={owner} conflict={conflict} />}
        <span>{what}</span>
      </button>
      {drop === null || chip.kind !== "option" ? null : (
        <button
          type="button"
          className="sentence-drop no-print"
          tabIndex={-1}
          aria-label={sentence.drop({ what })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={drop}
        >
          <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
            <path d="M1.5 1.5 8.5 8.5M8.5 1.5 1.5 8.5" />
          </svg>
        </button>
      )}
    </span>
  )
}
