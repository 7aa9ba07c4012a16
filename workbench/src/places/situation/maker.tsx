import { useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useDeeds } from "../../page/deeds.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark, hueClass } from "../../parts/dm.tsx"
import { Grounds, hasGrounds } from "../../parts/grounds.tsx"
import { NewOption } from "../../parts/new-lines.tsx"
import { focusLine, lineKeys, lineOf } from "../../parts/outline-lines.ts"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { Wording } from "../../parts/wording.tsx"
import { dropMark, Grip } from "./grip.tsx"
import { IdField } from "./id-field.tsx"
import { MoreMenu } from "./more-menu.tsx"
import { OptionRow } from "./option-row.tsx"
import { ProblemsAt } from "./problems-at.tsx"
import { type Reordering, useReorder } from "./reorder.ts"
import { sayMoved } from "./say-moved.ts"

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
  const { conflict, local } = useOpen()
  const deeds = useDeeds()
  const list = useRef<HTMLOListElement>(null)
  const [giving, setGiving] = useState(false)
  const { id, name, options, path, ...grounds } = conflict!.decisionMakers[dm]!
  const ids = options.map((option) => conflict!.options[option]!.id)
  const own = useReorder(list, (from, to) => deeds.moveOption(id, ids[from]!, to))
  const said = local(name)
  return (
    <li className={`maker ${hueClass(dm)}`} data-row="" data-drop={dropMark(reordering, dm)}>
      <div className="maker-line">
        <Grip reordering={reordering} row={dm} />
        <DmMark dm={dm} conflict={conflict!} />
        <MakerName dm={dm} first={ids[0] === undefined ? lineOf.newOption(id) : lineOf.option(id, ids[0])} />
        <ScenarioMark path={[...path, "name"]} />
        <IdField
          of="maker"
          id={id}
          taken={conflict!.decisionMakers.map((maker) => maker.id)}
          renaming={(to) => ({ kind: "rename-decision-maker", dm: id, to })}
          commit={(to) => deeds.renameMaker(id, to)}
        />
        <MakerMenu dm={dm} give={hasGrounds(grounds) ? undefined : () => setGiving(true)} />
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

// The place of a decision maker in the file itself, and of how many; -1 where a scenario adds it.
function usePosition(dm: number): { readonly position: number; readonly count: number } {
  const { conflict, base } = useOpen()
  const { id } = conflict!.decisionMakers[dm]!
  const makers = base?.decisionMakers ?? []
  return { position: makers.findIndex((maker) => maker.id === id), count: makers.length }
}

// `first`: the line of its first option.
function MakerName({ dm, first }: { readonly dm: number; readonly first: string }) {
  const { ui } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const deeds = useDeeds()
  const { position, count } = usePosition(dm)
  const { id, name, path } = conflict!.decisionMakers[dm]!
  return (
    <Wording
      label={later.situation.makerName({ number: dm + 1 })}
      text={name}
      path={[...path, "name"]}
      action="rename-decision-maker"
      what={id}
      required
      className="maker-name"
      onKeyDown={lineKeys({
        move: (by) => {
          deeds.moveMaker(id, position + by)
          focusLine(lineOf.maker(id))
          sayMoved(ui, { what: local(name), from: position, by, of: count })
        },
        next: () => focusLine(first),
      })}
      line={lineOf.maker(id)}
    />
  )
}

function MakerMenu({ dm, give }: { readonly dm: number; readonly give: (() => void) | undefined }) {
  const { ui } = useBench()
  const { situation } = useLaterWords()
  const { conflict, local } = useOpen()
  const { moveMaker, deleteMaker } = useDeeds()
  const { position, count } = usePosition(dm)
  const { id, name } = conflict!.decisionMakers[dm]!
  const remove = count > 1 && position >= 0 ? () => deleteMaker(id) : undefined
  return (
    <MoreMenu
      label={situation.more({ name: local(name) })}
      remove={remove}
      deeds={[
        {
          id: "grounds",
          name: ui.parts.groundsGive,
          run: () => give?.(),
          disabled: give === undefined,
        },
        {
          id: "up",
          name: situation.moveUp,
          run: () => moveMaker(id, position - 1),
          disabled: position < 1,
        },
        {
          id: "down",
          name: situation.moveDown,
          run: () => moveMaker(id, position + 1),
          disabled: position < 0 || position === count - 1,
        },
        {
          id: "delete",
          name: situation.deleteMaker,
          run: () => remove?.(),
          disabled: remove === undefined,
        },
      ]}
    />
  )
}
