import { type KeyboardEvent, useState } from "react"
import { useDeeds } from "../../page/deeds.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { focusLine, lineOf } from "./lines.ts"

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
  const [typed, setTyped] = useState("")
  const add = (): void => {
    const wanted = typed.trim()
    setTyped("")
    if (wanted !== "") addOption(dm, wanted)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") setTyped("")
    if (event.key !== "Enter") return
    event.preventDefault()
    if (typed.trim() === "") focusLine(next)
    else add()
  }
  return (
    <input
      type="text"
      className="plain-field new-line"
      data-line={lineOf.newOption(dm)}
      aria-label={later.situation.newOption({ maker: name })}
      placeholder={later.situation.newOptionShort}
      autoComplete="off"
      readOnly={stale}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={add}
      onKeyDown={onKeyDown}
    />
  )
}

/** The empty line below all decision makers. A new one needs something it can do: Enter or Tab goes deeper, to that. */
export function NewMaker() {
  const later = useLaterWords()
  const { stale } = useOpen()
  const { addMaker } = useDeeds()
  const [name, setName] = useState("")
  const [option, setOption] = useState("")
  const isBegun = name.trim() !== ""
  const clear = (): void => {
    setName("")
    setOption("")
  }
  const add = (): string | null => {
    if (!isBegun || option.trim() === "") return null
    const id = addMaker(name.trim(), option.trim())
    clear()
    return id
  }
  const keys = (enter: () => void) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") {
      clear()
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
        onChange={({ target }) => setName(target.value)}
        onKeyDown={keys(() => {
          if (isBegun) focusLine(lineOf.newMakerOption)
        })}
      />
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
            onChange={({ target }) => setOption(target.value)}
            onBlur={() => void add()}
            onKeyDown={keys(() => {
              const id = add()
              if (id !== null) focusLine(lineOf.newOption(id))
            })}
          />
          {option.trim() === "" && (
            <p className="small quiet new-maker-hint">{later.situation.needsOption}</p>
          )}
        </>
      )}
    </div>
  )
}
