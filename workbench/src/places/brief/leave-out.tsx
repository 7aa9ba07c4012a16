import { read } from "@parley/core"
import { LEAVABLE, type LeftOut, leaveOut } from "@parley/core/file"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { useWorldName } from "../../parts/worlds.ts"

/** Something that can be left out, as the command names it, and in words. */
export interface Leavable {
  readonly key: string
  readonly name: string
}

/** Kinds of things, whose words are the library's. */
export function useKinds(kinds: readonly (typeof LEAVABLE)[number][]): Leavable[] {
  const { words } = useBench()
  return kinds.map((key) => ({ key, name: words.publish.parts[key] }))
}

/** The scenarios of the file, but for one that is needed. */
export function useScenarios(needed: string | null): Leavable[] {
  const { words } = useBench()
  const { base } = useOpen()
  const nameOf = useWorldName()
  return (base?.scenarios ?? [])
    .filter(({ id }) => id !== needed)
    .map(({ id }) => ({ key: `scenario:${id}`, name: words.publish.scenarioNamed({ name: nameOf(id) }) }))
}

/** What keys say that is left out. */
export function leftOf(without: readonly string[]): LeftOut[] {
  return without.map((each): LeftOut => {
    const kind = LEAVABLE.find((kind) => kind === each)
    if (kind !== undefined) return kind
    const id = each.slice(each.indexOf(":") + 1)
    return each.startsWith("preferences:") ? { preferences: id } : { scenario: id }
  })
}

/** The text of a file without some of what it says; as it is where it has errors. */
export function textWithout(text: string, without: readonly string[]): string {
  if (without.length === 0) return text
  const reading = read(text)
  return reading.conflict === null ? text : leaveOut(reading, leftOf(without))
}

/** Whether something that was ticked is there no more under its name: then nobody knows whether it is left out. */
export function hasGone(parts: readonly Leavable[], without: readonly string[]): boolean {
  return without.some((key) => !parts.some((part) => part.key === key))
}

/** Ticks for what is left out; `set` is told all keys, in the order of the parts. */
export function LeaveOut({
  parts,
  without,
  hint,
  set,
}: {
  readonly parts: readonly Leavable[]
  readonly without: readonly string[]
  readonly hint: string
  readonly set: (without: readonly string[]) => void
}) {
  const { brief } = useLaterWords()
  const tick = (key: string, isTicked: boolean): void =>
    set(parts.map((each) => each.key).filter((each) => (each === key ? isTicked : without.includes(each))))
  return (
    <fieldset className="brief-concepts">
      <legend className="field-label">{brief.without}</legend>
      {parts.map(({ key, name }) => (
        <label key={key} className="brief-tick">
          <input
            type="checkbox"
            checked={without.includes(key)}
            onChange={({ target }) => tick(key, target.checked)}
          />
          {name}
        </label>
      ))}
      <p className="small quiet">{hint}</p>
      {hasGone(parts, without) && (
        <p className="small wrong" role="alert">
          {brief.withoutGone}{" "}
          <Button
            className="link"
            onPress={() => set(without.filter((key) => parts.some((part) => part.key === key)))}
          >
            {brief.withoutSeen}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
