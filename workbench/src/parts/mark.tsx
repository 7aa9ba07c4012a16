import { useBench } from "../page/bench.tsx"
import "./mark.css"

/** Whether an option is taken in a state: the sign of the state's text. */
export type Sign = "Y" | "N" | "-"

/** A filled, hollow or dashed mark for taken, not taken, either; said aloud in words. */
export function Mark({ sign, hue = "" }: { readonly sign: Sign; readonly hue?: string }) {
  const { ui } = useBench()
  const said = sign === "Y" ? ui.parts.taken : sign === "N" ? ui.parts.notTaken : ui.parts.either
  return (
    <span className={`mark ${hue}`} data-sign={sign}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r={sign === "Y" ? 5 : 4.25} />
      </svg>
      <span className="aloud">{said}</span>
    </span>
  )
}

/** The marks of a state's options in a row, as a small picture of it; hidden from those who listen. */
export function Marks({ text, owners }: { readonly text: string; readonly owners: readonly number[] }) {
  return (
    <span className="marks" aria-hidden="true">
      {[...text].map((sign, option) => (
        <svg
          key={option}
          viewBox="0 0 12 12"
          width="9"
          height="9"
          aria-hidden="true"
          className={`mark dm-hue-${owners[option]! % 8}`}
          data-sign={sign}
          data-first={option > 0 && owners[option] !== owners[option - 1] ? "" : undefined}
        >
          <circle cx="6" cy="6" r={sign === "Y" ? 5 : 4.25} />
        </svg>
      ))}
    </span>
  )
}
