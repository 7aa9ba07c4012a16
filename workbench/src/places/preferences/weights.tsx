import { useId } from "react"
import { useTyped } from "../../page/kept.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName } from "../../parts/dm.tsx"
import { Aside } from "../../parts/kept.tsx"
import { entryAt } from "../../parts/paths.ts"
import { weightOf } from "./decimal.ts"
import "./weights.css"
import { useLaterWords } from "../../page/later-words.ts"

/** Weights: a number for each option, as exact decimals. */
export function Weights({ dm, weights }: { readonly dm: number; readonly weights: readonly string[] }) {
  const later = useLaterWords()
  const { conflict } = useOpen()
  if (conflict === null) return null
  return (
    <div className="weights">
      <p className="small quiet wants-order">{later.preferences.weightsText}</p>
      {conflict.decisionMakers.map(({ id, options }, owner) => (
        <section key={id} className="weights-of">
          <h4 className="small">
            <DmName dm={owner} />
          </h4>
          <ul>
            {options.map((option) => (
              <Weight key={option} dm={dm} option={option} weight={weights[option] ?? "0"} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Weight({
  dm,
  option,
  weight,
}: {
  readonly dm: number
  readonly option: number
  readonly weight: string
}) {
  const later = useLaterWords()
  const { conflict, reading, stale, perform, local } = useOpen()
  const typing = useTyped(`weight ${dm}.${option}=${weight}`)
  const { typed } = typing
  const id = useId()
  if (conflict === null) return null
  const { key, id: own, owner, name } = conflict.options[option]!
  const label = local(name)
  const read = typed === null ? null : weightOf(typed)
  const fault = read !== null && "fault" in read ? read.fault : null

  const write = (value: number): void => {
    if (value === Number(weight)) return
    const path = ["preferences", conflict.decisionMakers[dm]!.id, "weights"]
    // The file may name the option in the long way.
    const long = `${conflict.decisionMakers[owner]!.id}.${own}`
    const known = entryAt(reading.data, [...path, long]) === undefined ? key : long
    perform("set-weight", [{ kind: "set", path: [...path, known], value }], { what: label })
  }
  const commit = (): void => {
    if (read === null || !("value" in read)) return
    typing.settle()
    write(read.value)
  }
  const step = (by: number): void => {
    const from = read !== null && "value" in read ? read.value : Number(weight)
    typing.settle()
    // Whole steps of a decimal number stay exact to the digits that are written.
    write(Number((from + by).toPrecision(15)))
  }

  return (
    <li className="weight">
      <label htmlFor={id} className="weight-name">
        {label}
      </label>
      <input
        id={id}
        className="plain-field weight-input"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={later.preferences.weightOf({ option: label })}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        readOnly={stale}
        value={typed ?? weight}
        data-zero={typed === null && Number(weight) === 0 ? "" : undefined}
        onChange={({ target }) => typing.type(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit()
          else if (event.key === "Escape" && typed !== null) typing.putAside()
          else if (event.key === "ArrowUp" && !stale) step(1)
          else if (event.key === "ArrowDown" && !stale) step(-1)
          else return
          event.preventDefault()
        }}
      />
      <Aside of={typing} />
      {fault !== null && (
        <p id={`${id}-fault`} className="small doubt weight-fault" aria-live="polite">
          {fault === "not-number" ? later.preferences.notNumber : later.preferences.tooExact}
        </p>
      )}
    </li>
  )
}
