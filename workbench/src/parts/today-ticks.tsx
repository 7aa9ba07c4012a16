import type { Edit } from "@parley/core"
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react"
import { useLaterWords } from "../page/later-words.ts"
import { useOpen } from "../page/open.tsx"
import { DmName, hueClass } from "./dm.tsx"
import { Local } from "./local.tsx"
import { ScenarioMark } from "./scenario-mark.tsx"
import { todayEdits } from "./today-edits.ts"
import "./today-ticks.css"

/** Which of what could be done is done today, as boxes; `goOn` is told whether today was said before. */
export function TodayTicks({
  goOn,
  assumed,
  children,
}: {
  readonly goOn: () => void
  /** What is put down as assumed where today was not said before. */
  readonly assumed?: string
  /** What stands below: whether anything is done, and whether it has been said. */
  readonly children: (today: { readonly isSaid: boolean; readonly isAny: boolean }) => ReactNode
}) {
  const { start } = useLaterWords()
  const { conflict, reading, perform, stale } = useOpen()
  const { statusQuo, options, decisionMakers } = conflict!
  const today = statusQuo ?? "N".repeat(options.length)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector("input")?.focus(), [])
  const write = (state: string): void => perform("set-today", editsOf(state), { what: "" })
  const editsOf = (state: string): readonly Edit[] => {
    if (assumed === undefined || statusQuo !== null) return todayEdits(reading.data, conflict!, state)
    const taken = options.flatMap(({ key }, option) => (state[option] === "Y" ? [key] : []))
    return [{ kind: "set", path: ["statusQuo"], value: { taken, assumed } }]
  }
  return (
    <form
      ref={form}
      onKeyDown={walk}
      onSubmit={(event) => {
        event.preventDefault()
        if (statusQuo === null) write(today)
        goOn()
      }}
    >
      <h2 className="title start-title">{start.todayTitle}</h2>
      <ScenarioMark path={["statusQuo"]} />
      {decisionMakers.map(({ id, options: own }, dm) => (
        <fieldset key={id} className={`start-maker-today ${hueClass(dm)}`}>
          <legend>
            <DmName dm={dm} />
          </legend>
          {own.map((option) => (
            <Tick
              key={option}
              option={option}
              isDone={today[option] === "Y"}
              isDisabled={stale}
              change={(isDone) =>
                write(today.slice(0, option) + (isDone ? "Y" : "N") + today.slice(option + 1))
              }
            />
          ))}
        </fieldset>
      ))}
      {children({ isSaid: statusQuo !== null, isAny: today.includes("Y") })}
    </form>
  )
}

function Tick({
  option,
  isDone,
  isDisabled,
  change,
}: {
  readonly option: number
  readonly isDone: boolean
  readonly isDisabled: boolean
  readonly change: (isDone: boolean) => void
}) {
  const { conflict } = useOpen()
  return (
    <label className="start-tick">
      <input
        type="checkbox"
        checked={isDone}
        disabled={isDisabled}
        onChange={({ target }) => change(target.checked)}
      />
      <span>
        <Local of={conflict!.options[option]!.name} />
      </span>
    </label>
  )
}

// The arrow keys walk the boxes; Tab does too.
function walk(event: KeyboardEvent<HTMLFormElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input")]
  const at = boxes.indexOf(event.target as HTMLInputElement)
  if (by === 0 || at < 0) return
  event.preventDefault()
  boxes[at + by]?.focus()
}
