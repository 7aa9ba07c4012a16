import { type Change, change, fileLimits, type Path } from "@parley/core/file"
import { RESERVED } from "@parley/core/logic"
import { useMemo } from "react"
import { Button } from "react-aria-components"
import { useKeptOpen } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { CheckedField } from "./checked-field.tsx"

// The words of the statement language, in any case.
const reserved = (text: string): boolean => RESERVED.some((word) => word === text.toLowerCase())

/**
 * The id of a decision maker or option, small, to be changed together with all that uses it. `renaming` makes the
 * change of it to another id.
 */
export function IdField({
  of,
  id,
  taken,
  renaming,
  commit,
}: {
  /** Whose id it is, in a word. */
  readonly of: string
  readonly id: string
  readonly taken: readonly string[]
  readonly renaming: (to: string) => Change
  readonly commit: (to: string) => void
}) {
  const later = useLaterWords()
  const { stale } = useOpen()
  const [editing, setEditing] = useKeptOpen(`id ${of}=${id}`)
  if (!editing) {
    return (
      <Button
        className="id-shown code quiet"
        isDisabled={stale}
        aria-label={later.situation.changeId({ id })}
        onPress={() => setEditing(true)}
      >
        {id}
      </Button>
    )
  }
  const check = (text: string): string => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(text) || text.length > fileLimits.MAX_ID_LENGTH)
      return later.situation.badId
    if (reserved(text)) return later.situation.reservedId
    return text !== id && taken.includes(text) ? later.situation.takenId : ""
  }
  return (
    <span className="id-editing">
      <CheckedField
        name={`id ${of}`}
        label={later.situation.changeId({ id })}
        value={id}
        check={check}
        commit={commit}
        className="code"
        close={() => setEditing(false)}
        autoFocus
      />
      <Uses renaming={renaming} />
    </span>
  )
}

/** What uses an id, by kind, and so changes with it. */
function Uses({ renaming }: { readonly renaming: (to: string) => Change }) {
  const later = useLaterWords()
  const { reading } = useOpen()
  // Nobody is called so; and it is renamed only to see what that would touch.
  const paths = useMemo(
    () => change(reading, renaming("_parley_unused_")).map(({ path }) => path),
    [reading, renaming],
  )
  const counts = useMemo(() => usesIn(paths), [paths])
  return (
    <span className="small quiet" role="status">
      {later.situation.usedIn({
        places: counts.map((each) => later.situation.uses[each.kind]({ count: each.count })),
      })}
    </span>
  )
}

const KINDS = [
  "preferences",
  "infeasible",
  "merge",
  "noMove",
  "statusQuo",
  "labels",
  "scenarios",
  "review",
] as const

function usesIn(paths: readonly Path[]): { readonly kind: (typeof KINDS)[number]; readonly count: number }[] {
  return KINDS.map((kind) => ({ kind, count: paths.filter(([first]) => first === kind).length })).filter(
    ({ count }) => count > 0,
  )
}
