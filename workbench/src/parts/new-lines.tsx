import type { KeyboardEvent } from "react"
import { useDeeds } from "../page/deeds.ts"
import { useTyped } from "../page/kept.tsx"
import { useLaterWords } from "../page/later-words.ts"
import { useOpen } from "../page/open.tsx"
import { Aside } from "./kept.tsx"
import { focusLine, lineOf } from "./outline-lines.ts"
import "./field.css"
import "./new-lines.css"

/** The empty line below a decision maker's options: what is written there becomes one, on Enter and when one goes on. */
export function NewOption({
  dm,
  name,
  next,
}: {
  readonly dm: string
  readonly name: string
  readonly next: string
}) {
  const later = useLaterWords()
  const { stale } = useOpen()
  const { addOption } = useDeeds()
  const typing = useTyped(`option new ${dm}`)
  const typed = typing.typed ?? ""
  const add = (): void => {
    const wanted = typed.trim()
    typing.settle()
    if (wanted !== "") addOption(dm, wanted)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") typing.putAside()
    if (event.key !== "Enter") return
    event.preventDefault()
    if (typed.trim() === "") focusLine(next)
    else add()
  }
  return (
    <>
      <input
        type="text"
        className="plain-field new-line"
        data-line={lineOf.newOption(dm)}
        aria-label={later.situation.newOption({ maker: name })}
        placeholder={later.situation.newOptionShort}
        autoComplete="off"
        readOnly={stale}
        value={typed}
        onChange={({ target }) => typing.type(target.value)}
        onBlur={add}
        onKeyDown={onKeyDown}
      />
      <Aside of={typing} />
    </>
  )
}

/** The empty line below all decision makers. A new one needs something it can do: Enter or Tab goes deeper, to that. */
export function NewMaker() {
  const later = useLaterWords()
  const { stale } = useOpen()
  const { addMaker } = useDeeds()
  const naming = useTyped("maker new")
  const doing = useTyped("maker new/option")
  const name = naming.typed ?? ""
  const option = doing.typed ?? ""
  const isBegun = name.trim() !== ""
  const add = (): string | null => {
    if (!isBegun || option.trim() === "") return null
    const id = addMaker(name.trim(), option.trim())
    naming.settle()
    return id
  }
  const keys = (enter: () => void) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") {
      doing.putAside()
      naming.putAside()
      focusLine(lineOf.newMaker)
    }
    if (event.key !== "Enter") return
    event.preventDefault()
    enter()
  }
  return (
    <div className="new-maker">
      <input
        type="text"
        className="plain-field new-line"
        data-line={lineOf.newMaker}
        aria-label={later.situation.newMaker}
        placeholder={later.situation.newMaker}
        autoComplete="off"
        readOnly={stale}
        value={name}
        onChange={({ target }) => naming.type(target.value)}
        onKeyDown={keys(() => {
          if (isBegun) focusLine(lineOf.newMakerOption)
        })}
      />
      <Aside of={naming} />
      {isBegun && (
        <>
          <input
            type="text"
            className="plain-field new-line new-maker-option"
            data-line={lineOf.newMakerOption}
            aria-label={later.situation.firstOption({ maker: name.trim() })}
            placeholder={later.situation.firstOption({ maker: name.trim() })}
            autoComplete="off"
            value={option}
            onChange={({ target }) => doing.type(target.value)}
            onBlur={() => void add()}
            onKeyDown={keys(() => {
              const id = add()
              if (id !== null) focusLine(lineOf.newOption(id))
            })}
          />
          <Aside of={doing} />
          {option.trim() === "" && (
            <p className="small quiet new-maker-hint">{later.situation.needsOption}</p>
          )}
        </>
      )}
    </div>
  )
}
