import { newConflict } from "@parley/core/file"
import { type KeyboardEvent, useId, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useKept } from "../../page/kept.tsx"
import { CancelOrDiscard, Restored } from "../../parts/kept.tsx"
import { StartSteps } from "../../parts/start-steps.tsx"
import {
  EMPTY,
  isLines,
  type Lines,
  lineAfter,
  type Missing,
  missingIn,
  withRoom,
  writtenIn,
} from "./beginning.ts"
import { fileNameOf } from "./names.ts"
import { useRefusal } from "./refusal.ts"
import { createBeside } from "./shelf.ts"

/**
 * Begins a conflict, the first step of the guided start: a title, who decides, and what each can do, as lines. Enter goes
 * on to the next line; on an empty option to the next decision maker; on an empty one of these, or with Ctrl anywhere, it
 * makes the file, and the next step follows there.
 */
export default function NewConflict({ close }: { readonly close: () => void }) {
  const { ui } = useBench()
  const { kept, form, lines, missing, busy, change, make, enter } = useBeginning(close)
  const id = useId()
  return (
    <section className="beginning" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="title">
        {ui.library.newTitle}
      </h2>
      <StartSteps at="parties" />
      <form
        ref={form}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.nativeEvent.isComposing) close()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Restored of={kept} />
        <div className="field">
          <label htmlFor={`${id}-name`}>{ui.library.newName}</label>
          <input
            id={`${id}-name`}
            className="input"
            data-line="title"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: whoever begins a conflict has just asked to
            autoFocus
            placeholder={ui.library.newNameExample}
            value={lines.title}
            aria-describedby={missing?.kind === "title" ? `${id}-missing` : undefined}
            onChange={({ target }) => change({ ...lines, title: target.value })}
            onKeyDown={enter("0")}
          />
        </div>
        <fieldset className="beginning-makers">
          <legend className="small quiet">{ui.library.newMakers}</legend>
          {lines.makers.map((_, maker) => (
            <MakerLines key={maker} {...{ lines, maker, change, enter }} />
          ))}
        </fieldset>
        <p id={`${id}-missing`} className="small wrong" role="status">
          {missing === null ? "" : ui.library.missing[missing.kind]}
        </p>
        <div className="beginning-end">
          <Button className="button primary" type="submit" data-line="make" isDisabled={busy}>
            {ui.library.newMake}
          </Button>
          <CancelOrDiscard of={kept} close={close} />
          <p className="small quiet beginning-keys">{ui.library.newKeys}</p>
        </div>
      </form>
    </section>
  )
}

// What is written of it so far, and the way to the file.
function useBeginning(close: () => void) {
  const { ui, api, go, settings, notify } = useBench()
  const kept = useKept("conflict new", EMPTY, isLines)
  const lines = kept.value
  const [missing, setMissing] = useState<Missing | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const refusal = useRefusal()

  const change = (next: Lines): void => {
    kept.set(withRoom(next))
    setMissing(null)
  }
  const focus = (name: string): void => {
    const wanted = form.current?.querySelector<HTMLElement>(`[data-line="${name}"]`)
    // A line that is made by this very key is there after the next drawing.
    if (wanted) wanted.focus()
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[data-line="${name}"]`)?.focus())
  }
  const make = async (): Promise<void> => {
    const lacking = missingIn(lines)
    setMissing(lacking)
    if (lacking !== null) return focus(lineOf(lacking))
    setBusy(true)
    const beginning = writtenIn(lines)
    const language = settings.language === "en" ? {} : { language: settings.language }
    try {
      const path = `${fileNameOf(beginning.title, ui.library.fallbackName)}.yaml`
      const saved = await createBeside(api, path, newConflict({ ...beginning, ...language }))
      kept.forget()
      close()
      go({
        file: saved.path,
        place: "board",
        start: "today",
        state: null,
        scenario: null,
        where: "",
        sort: "strength",
      })
    } catch (error) {
      setBusy(false)
      notify({ text: refusal(error) })
    }
  }
  const enter = (next: string) => (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey || next === "make") void make()
    else focus(next)
  }
  return { kept, form, lines, missing, busy, change, make, enter }
}

// A decision maker's name, with a line for each thing it can do.
function MakerLines({
  lines,
  maker,
  change,
  enter,
}: {
  readonly lines: Lines
  readonly maker: number
  readonly change: (next: Lines) => void
  readonly enter: (next: string) => (event: KeyboardEvent) => void
}) {
  const { ui } = useBench()
  const { name, options } = lines.makers[maker]!
  const write = (name: string, options: readonly string[]): void =>
    change({ ...lines, makers: lines.makers.with(maker, { name, options }) })
  return (
    <div className={`beginning-maker dm-hue-${maker % 8}`}>
      <input
        className="input beginning-name"
        data-line={maker}
        autoComplete="off"
        aria-label={ui.library.newMaker({ number: maker + 1 })}
        placeholder={ui.library.makerExamples[maker] ?? ui.library.makerMore}
        value={name}
        onChange={({ target }) => write(target.value, options)}
        onKeyDown={enter(lineAfter(lines, maker, null))}
      />
      {options.map((option, i) => (
        <input
          key={i}
          className="input beginning-option"
          data-line={`${maker}.${i}`}
          autoComplete="off"
          aria-label={ui.library.newOption({
            number: i + 1,
            maker: name.trim() || ui.library.newMaker({ number: maker + 1 }),
          })}
          placeholder={(i === 0 ? ui.library.optionExamples[maker] : undefined) ?? ui.library.optionMore}
          value={option}
          onChange={({ target }) => write(name, options.with(i, target.value))}
          onKeyDown={enter(lineAfter(lines, maker, i))}
        />
      ))}
    </div>
  )
}

function lineOf(missing: Missing): string {
  if (missing.kind === "title") return "title"
  return missing.kind === "name" ? `${missing.maker}` : `${missing.maker}.0`
}
