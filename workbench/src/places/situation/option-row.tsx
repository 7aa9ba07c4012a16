import { useId, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useDeeds } from "../../page/deeds.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Grounds, hasGrounds } from "../../parts/grounds.tsx"
import { focusLine, lineKeys, lineOf } from "../../parts/outline-lines.ts"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { StandingMark } from "../../parts/standing-mark.tsx"
import { Wording } from "../../parts/wording.tsx"
import { dropMark, Grip } from "./grip.tsx"
import { MoreMenu } from "./more-menu.tsx"
import { OptionDetails } from "./option-details.tsx"
import { ProblemsAt } from "./problems-at.tsx"
import type { Reordering } from "./reorder.ts"
import { sayMoved } from "./say-moved.ts"

/** An option: its name, whether it can be undone, and behind that its phrases, id and grounds. */
export function OptionRow({
  option,
  row,
  reordering,
  next,
}: {
  readonly option: number
  readonly row: number
  readonly reordering: Reordering
  readonly next: string
}) {
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const [isOpen, setOpen] = useState(false)
  const details = useId()
  const it = conflict!.options[option]!
  const dm = conflict!.decisionMakers[it.owner]!
  const said = local(it.name)
  const { move, ...menu } = useOptionDeeds(option, next)
  return (
    <li className="option" data-row="" data-drop={dropMark(reordering, row)}>
      <div className="option-line">
        <Grip reordering={reordering} row={row} />
        <Wording
          label={later.situation.optionName({ number: row + 1, maker: local(dm.name) })}
          text={it.name}
          path={[...it.path, "name"]}
          action="rename-option"
          what={it.key}
          required
          onKeyDown={lineKeys({ move, next: () => focusLine(next) })}
          line={lineOf.option(dm.id, it.id)}
        />
        {it.oneWay !== undefined && (
          <span className="one-way small">{later.situation.oneWay[it.oneWay]}</span>
        )}
        <StandingMark grounds={it} path={it.path} what={said} />
        <ScenarioMark path={it.path} />
        <Button
          className="link small details-toggle no-print"
          aria-expanded={isOpen}
          aria-controls={isOpen ? details : undefined}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? later.situation.detailsClose : later.situation.detailsOpen}
          <span className="aloud">: {said}</span>
        </Button>
        <MoreMenu label={later.situation.more({ name: said })} {...menu} />
      </div>
      {isOpen ? (
        <OptionDetails id={details} option={option} />
      ) : (
        hasGrounds(it) && (
          <div className="option-grounds">
            <Grounds grounds={it} path={it.path} what={said} />
          </div>
        )
      )}
      <ProblemsAt path={it.path} />
    </li>
  )
}

// What can be done to an option as a whole. An option that a scenario adds has no place in the file.
function useOptionDeeds(option: number, next: string) {
  const { ui } = useBench()
  const { situation } = useLaterWords()
  const { conflict, base, local } = useOpen()
  const { moveOption, deleteOption, giveOption } = useDeeds()
  const { id, owner, name } = conflict!.options[option]!
  const dm = conflict!.decisionMakers[owner]!.id
  const idsOf = (maker: string): string[] =>
    (base?.decisionMakers.find(({ id }) => id === maker)?.options ?? []).map(
      (each) => base!.options[each]!.id,
    )
  const siblings = idsOf(dm)
  const position = siblings.indexOf(id)
  const move = (by: 1 | -1): void => {
    moveOption(dm, id, position + by)
    focusLine(lineOf.option(dm, id))
    sayMoved(ui, { what: local(name), from: position, by, of: siblings.length })
  }
  const remove =
    position >= 0 && siblings.length > 1
      ? () => {
          focusLine(next)
          deleteOption(dm, id)
        }
      : undefined
  const disabled = remove === undefined
  const isLast = position === siblings.length - 1
  const deeds = [
    { id: "up", name: situation.moveUp, run: () => move(-1), disabled: position < 1 },
    { id: "down", name: situation.moveDown, run: () => move(1), disabled: position < 0 || isLast },
    ...(base?.decisionMakers ?? [])
      .filter((maker) => maker.id !== dm)
      .map((maker) => ({
        id: `to ${maker.id}`,
        name: situation.giveTo({ maker: local(maker.name) }),
        run: () => giveOption(dm, id, maker.id),
        disabled: disabled || idsOf(maker.id).includes(id),
      })),
    { id: "delete", name: situation.deleteOption, run: () => remove?.(), disabled },
  ]
  return { move, remove, deeds }
}
