import { type KeyboardEvent, useId, useState } from "react"
import { Button } from "react-aria-components"
import { useDeeds } from "../../page/deeds.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Grounds, hasGrounds } from "../../parts/grounds.tsx"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { StandingMark } from "../../parts/standing-mark.tsx"
import { Wording } from "../../parts/wording.tsx"
import { dropMark, Grip } from "./grip.tsx"
import { focusLine, lineOf } from "./lines.ts"
import { MoreMenu } from "./more-menu.tsx"
import { OptionDetails } from "./option-details.tsx"
import { ProblemsAt } from "./problems-at.tsx"
import type { Reordering } from "./reorder.ts"

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
  const { conflict, base, local } = useOpen()
  const deeds = useDeeds()
  const [isOpen, setOpen] = useState(false)
  const details = useId()
  const it = conflict!.options[option]!
  const dm = conflict!.decisionMakers[it.owner]!
  const said = local(it.name)
  const inFile = base?.decisionMakers.find(({ id }) => id === dm.id)
  const siblings = (inFile?.options ?? []).map((each) => base!.options[each]!.id)
  const position = siblings.indexOf(it.id)
  const remove =
    position >= 0 && siblings.length > 1
      ? () => {
          focusLine(next)
          deeds.deleteOption(dm.id, it.id)
        }
      : undefined
  const move = (by: number): void => {
    deeds.moveOption(dm.id, it.id, position + by)
    focusLine(lineOf.option(dm.id, it.id))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault()
      move(event.key === "ArrowDown" ? 1 : -1)
    } else if (event.key === "Enter") {
      event.preventDefault()
      focusLine(next)
    }
  }
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
          onKeyDown={onKeyDown}
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
        <MoreMenu
          label={later.situation.more({ name: said })}
          remove={remove}
          deeds={[
            { id: "up", name: later.situation.moveUp, run: () => move(-1), disabled: position < 1 },
            {
              id: "down",
              name: later.situation.moveDown,
              run: () => move(1),
              disabled: position < 0 || position === siblings.length - 1,
            },
            ...(base?.decisionMakers ?? [])
              .filter(({ id }) => id !== dm.id)
              .map(({ id, name, options }) => ({
                id: `to ${id}`,
                name: later.situation.giveTo({ maker: local(name) }),
                run: () => deeds.giveOption(dm.id, it.id, id),
                disabled: remove === undefined || options.some((each) => base!.options[each]!.id === it.id),
              })),
            {
              id: "delete",
              name: later.situation.deleteOption,
              run: () => remove?.(),
              disabled: remove === undefined,
            },
          ]}
        />
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
