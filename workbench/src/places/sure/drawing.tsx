import { CHANCES } from "@parley/core/study"
import type { View } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useTyped } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Aside } from "../../parts/kept.tsx"

const LEVELS = ["high", "medium", "low"] as const
const USUAL = LEVELS.map((level) => 100 * CHANCES[level])

/** In how many worlds of 100 something is otherwise, by its confidence: as the address says, else as usual. */
export function chancesIn({ chances }: Pick<View, "chances">): readonly number[] {
  return chances.length === 0 ? USUAL : chances
}

/** How the worlds are drawn in which outcomes hold or not: how likely it is that something is otherwise, and ties. */
export function Drawing() {
  const { view, go, format } = useBench()
  const { sure } = useLaterWords()
  const { base, scenario, local } = useOpen()
  const chances = chancesIn(view)
  const set = (i: number, chance: number): void => {
    const next = chances.with(i, chance)
    go({ chances: next.every((each, k) => each === USUAL[k]) ? [] : next }, "replace")
  }
  const likely =
    scenario === null ? (base?.scenarios ?? []).filter(({ probability }) => probability !== undefined) : []
  return (
    <details className="fold sure-drawing no-print">
      <summary>{sure.drawing}</summary>
      <fieldset>
        <legend className="small quiet">{sure.chances}</legend>
        {LEVELS.map((level, i) => (
          <Chance
            key={level}
            name={sure.chanceOf[level]}
            chance={chances[i]!}
            set={(chance) => set(i, chance)}
          />
        ))}
        {view.chances.length > 0 && (
          <button type="button" className="link small" onClick={() => go({ chances: [] }, "replace")}>
            {sure.asUsual}
          </button>
        )}
      </fieldset>
      <label className="sure-tie">
        <input
          type="checkbox"
          checked={view.untied}
          onChange={({ target }) => go({ untied: target.checked }, "replace")}
        />
        {sure.untied}
      </label>
      {likely.length > 0 && (
        <p className="small quiet">
          {sure.likely({
            names: format.list(
              likely.map(({ name, probability }) =>
                sure.likelyOne({
                  name: local(name),
                  percent: format.number(Math.round(100 * probability!.value)),
                }),
              ),
            ),
          })}
        </p>
      )}
    </details>
  )
}

// A chance of 100, taken over once it is one and the field is left.
function Chance({
  name,
  chance,
  set,
}: {
  readonly name: string
  readonly chance: number
  readonly set: (chance: number) => void
}) {
  const typing = useTyped(`chance ${name}=${chance}`)
  const { typed } = typing
  const leave = (): void => {
    const next = typed === null || typed.trim() === "" ? Number.NaN : Number(typed)
    if (next >= 0 && next <= 100 && next !== chance) set(next)
    typing.settle()
  }
  return (
    <label className="sure-chance">
      <span>{name}</span>
      <input
        type="text"
        inputMode="decimal"
        className="plain-field"
        value={typed ?? chance}
        onChange={({ target }) => typing.type(target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === "Enter") leave()
          if (key === "Escape") typing.putAside()
        }}
      />
      <Aside of={typing} />
    </label>
  )
}
