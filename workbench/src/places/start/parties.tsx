import { useEffect } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark, hueClass } from "../../parts/dm.tsx"
import { NewMaker, NewOption } from "../../parts/new-lines.tsx"
import { focusLine, lineKeys, lineOf } from "../../parts/outline-lines.ts"
import { Wording } from "../../parts/wording.tsx"
import { StepEnd } from "./step-end.tsx"

/** The first step: who decides, and what each could do. */
export function PartiesStep() {
  const { go } = useBench()
  const { start } = useLaterWords()
  const { conflict } = useOpen()
  useEffect(() => focusLine(lineOf.newMaker), [])
  const makers = conflict!.decisionMakers
  return (
    <>
      <h2 className="title start-title">{start.partiesTitle}</h2>
      <ol className="start-makers">
        {makers.map(({ id }, dm) => (
          <Party key={id} dm={dm} />
        ))}
      </ol>
      {/* Enter in the empty line within goes on. */}
      <div
        onKeyDownCapture={(event) => {
          const { dataset, value } = event.target as HTMLInputElement
          const isEmpty = dataset.line === lineOf.newMaker && value === ""
          if (event.key !== "Enter" || event.nativeEvent.isComposing || !isEmpty) return
          event.preventDefault()
          event.stopPropagation()
          go({ start: "today" })
        }}
      >
        <NewMaker />
      </div>
      <StepEnd keys={start.partiesKeys}>
        <button type="button" className="button primary" onClick={() => go({ start: "today" })}>
          {start.goOn}
        </button>
      </StepEnd>
    </>
  )
}

function Party({ dm }: { readonly dm: number }) {
  const { situation } = useLaterWords()
  const { conflict, local } = useOpen()
  const { id, name, options, path } = conflict!.decisionMakers[dm]!
  const lines = options.map((option) => lineOf.option(id, conflict!.options[option]!.id))
  const after = conflict!.decisionMakers[dm + 1]
  const enter = (line: string) => lineKeys({ move: () => {}, next: () => focusLine(line) })
  return (
    <li className={hueClass(dm)}>
      <div className="start-maker">
        <DmMark dm={dm} conflict={conflict!} />
        <Wording
          label={situation.makerName({ number: dm + 1 })}
          text={name}
          path={[...path, "name"]}
          action="rename-decision-maker"
          what={id}
          required
          className="start-maker-name"
          onKeyDown={enter(lines[0] ?? lineOf.newOption(id))}
          line={lineOf.maker(id)}
        />
      </div>
      <ul className="start-options">
        {options.map((option, row) => {
          const of = conflict!.options[option]!
          return (
            <li key={of.id}>
              <Wording
                label={situation.optionName({ number: row + 1, maker: local(name) })}
                text={of.name}
                path={[...of.path, "name"]}
                action="rename-option"
                what={of.key}
                required
                onKeyDown={enter(lines[row + 1] ?? lineOf.newOption(id))}
                line={lines[row]}
              />
            </li>
          )
        })}
        <li>
          <NewOption
            dm={id}
            name={local(name)}
            next={after === undefined ? lineOf.newMaker : lineOf.maker(after.id)}
          />
        </li>
      </ul>
    </li>
  )
}
