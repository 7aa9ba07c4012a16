import { type KeyboardEvent, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useDeeds } from "../../page/deeds.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark, hueClass } from "../../parts/dm.tsx"
import { Grounds, hasGrounds } from "../../parts/grounds.tsx"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { Wording } from "../../parts/wording.tsx"
import { dropMark, Grip } from "./grip.tsx"
import { IdField } from "./id-field.tsx"
import { focusLine, lineOf } from "./lines.ts"
import { MoreMenu } from "./more-menu.tsx"
import { NewOption } from "./new-lines.tsx"
import { OptionRow } from "./option-row.tsx"
import { ProblemsAt } from "./problems-at.tsx"
import { type Reordering, useReorder } from "./reorder.ts"

/** A decision maker with its options. `next` is the line below all of them. */
export function Maker({
  dm,
  reordering,
  next,
}: {
  readonly dm: number
  readonly reordering: Reordering
  readonly next: string
}) {
  const { ui } = useBench()
  const later = useLaterWords()
  const { conflict, base, local } = useOpen()
  const deeds = useDeeds()
  const list = useRef<HTMLOListElement>(null)
  const [giving, setGiving] = useState(false)
  const { id, name, options, path, ...grounds } = conflict!.decisionMakers[dm]!
  const ids = options.map((option) => conflict!.options[option]!.id)
  const own = useReorder(list, (from, to) => deeds.moveOption(id, ids[from]!, to))
  const said = local(name)
  const position = base?.decisionMakers.findIndex((maker) => maker.id === id) ?? -1
  const count = base?.decisionMakers.length ?? 0
  const remove = count > 1 && position >= 0 ? () => deeds.deleteMaker(id) : undefined

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault()
      deeds.moveMaker(id, position + (event.key === "ArrowDown" ? 1 : -1))
      focusLine(lineOf.maker(id))
    } else if (event.key === "Enter") {
      event.preventDefault()
      focusLine(ids[0] === undefined ? lineOf.newOption(id) : lineOf.option(id, ids[0]))
    }
  }
  return (
    <li className={`maker ${hueClass(dm)}`} data-row="" data-drop={dropMark(reordering, dm)}>
      <div className="maker-line">
        <Grip reordering={reordering} row={dm} />
        <DmMark dm={dm} conflict={conflict!} />
        <Wording
          label={later.situation.makerName({ number: dm + 1 })}
          text={name}
          path={[...path, "name"]}
          action="rename-decision-maker"
          what={id}
          required
          className="maker-name"
          onKeyDown={onKeyDown}
          line={lineOf.maker(id)}
        />
        <ScenarioMark path={[...path, "name"]} />
        <IdField
          id={id}
          taken={conflict!.decisionMakers.map((maker) => maker.id)}
          renaming={(to) => ({ kind: "rename-decision-maker", dm: id, to })}
          commit={(to) => deeds.renameMaker(id, to)}
        />
        <MoreMenu
          label={later.situation.more({ name: said })}
          remove={remove}
          deeds={[
            {
              id: "grounds",
              name: ui.parts.groundsGive,
              run: () => setGiving(true),
              disabled: hasGrounds(grounds),
            },
            {
              id: "up",
              name: later.situation.moveUp,
              run: () => deeds.moveMaker(id, position - 1),
              disabled: position < 1,
            },
            {
              id: "down",
              name: later.situation.moveDown,
              run: () => deeds.moveMaker(id, position + 1),
              disabled: position < 0 || position === count - 1,
            },
            {
              id: "delete",
              name: later.situation.deleteMaker,
              run: () => remove?.(),
              disabled: remove === undefined,
            },
          ]}
        />
      </div>
      <div className="maker-under">
        {(giving || hasGrounds(grounds)) && (
          <Grounds grounds={grounds} path={path} what={said} open={giving} />
        )}
        <ProblemsAt path={path} exactly />
        <ol className="options" ref={list}>
          {options.map((option, row) => (
            <OptionRow
              key={ids[row]!}
              option={option}
              row={row}
              reordering={own}
              next={row + 1 < ids.length ? lineOf.option(id, ids[row + 1]!) : lineOf.newOption(id)}
            />
          ))}
        </ol>
        <NewOption dm={id} name={said} next={next} />
      </div>
    </li>
  )
}
