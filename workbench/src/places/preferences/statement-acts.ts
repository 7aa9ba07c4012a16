import type { Conflict, Edit } from "@parley/core"
import type { Json, Statement } from "@parley/core/file"
import type { ActionName } from "../../document/actions.ts"
import { deletion, duplication, moving, negated, rewording } from "../../parts/statement-edits.ts"
import type { StatementAct } from "./statement-menu.tsx"

/** The statements that something is done to: whose they are (id), and the data that edits are written against. */
export interface Listed {
  readonly conflict: Conflict
  readonly data: Json
  readonly dm: string
  readonly statements: readonly Statement[]
}

/** The edits that do something to the statement at a place. */
export function actEdits({ conflict, data, dm, statements }: Listed, act: StatementAct, at: number): Edit[] {
  switch (act) {
    case "negate":
      return rewording(data, dm, at, negated(conflict, statements[at]!.formula))
    case "duplicate":
      return duplication(data, dm, at)
    case "up":
      return moving(dm, at, at - 1)
    case "down":
      return moving(dm, at, at + 1)
    case "first":
      return moving(dm, at, 0)
    case "remove":
      return deletion(dm, at)
  }
}

/** Where the focus goes, from the place of the statement that something was done to. */
export const PLACES: Readonly<Record<StatementAct, (at: number) => number>> = {
  negate: (at) => at,
  duplicate: (at) => at + 1,
  up: (at) => at - 1,
  down: (at) => at + 1,
  first: () => 0,
  remove: (at) => at,
}

export const NAMES: Readonly<Record<StatementAct, ActionName>> = {
  negate: "negate-statement",
  duplicate: "add-statement",
  up: "move-statement",
  down: "move-statement",
  first: "move-statement",
  remove: "delete-statement",
}

/**
 * What a key does to the statement at a place of so many: something, "edit" it, "nothing" where it could not, null where the
 * key is none of the list's. `onRow`: whether the line itself has the focus, and not something in it.
 */
export function keyAct(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">,
  { at, count, onRow }: { readonly at: number; readonly count: number; readonly onRow: boolean },
): StatementAct | "edit" | "nothing" | null {
  if (ctrlKey || metaKey) return null
  if (altKey && key === "ArrowUp") return at > 0 ? "up" : "nothing"
  if (altKey && key === "ArrowDown") return at < count - 1 ? "down" : "nothing"
  if (!onRow) return null
  if ((key === "Enter" || key === "F2") && !altKey) return "edit"
  return key === "Delete" || key === "Backspace" ? "remove" : null
}
