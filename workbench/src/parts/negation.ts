import type { Edit, Reading } from "@parley/core"
import { type Json, layer, type Path, reviewOf } from "@parley/core/file"
import { mapOf } from "./json.ts"
import { parked } from "./park.ts"
import { entryAt } from "./paths.ts"
import { rewording } from "./statement-edits.ts"

// A negated statement keeps its grounds, which were written for the opposite. So it waits for review, without a cause
// of the kind that options have, until a person has looked at the grounds or the statement is as it was.

/** What is edited: the reading of the file without a scenario, and what it is with the scenario looked at. */
export interface Layers {
  readonly file: Reading
  readonly data: Json
  readonly scenario: string | null
}

/** The edits, of the file itself, that give a statement its contrary as text. */
export function negation({ file, data, scenario }: Layers, dm: string, at: number, text: string): Edit[] {
  const change = rewording(data, dm, at, text)
  const edits = scenario === null ? change : layer(file, scenario, change)
  const was = mapOf(entryAt(data, ["preferences", dm, at]))
  if (was === null || (was.because === undefined && was.assumed === undefined)) return edits
  const list = listOf(scenario, dm)
  const before = reviewOf(file)
  const known = before.findIndex(
    (entry) =>
      entry !== null && isOf(entry.at, list) && wantOf(entry.now) === was.want && wantOf(entry.was) === text,
  )
  if (known >= 0)
    return [...edits, { kind: "delete", path: before.length === 1 ? ["review"] : ["review", known] }]
  return [...edits, parked(file.data, { at: [...list, at], was, now: { want: text } })]
}

/** Which entry of the file's review doubts the grounds of a statement since it was negated; -1 if none does. */
export function doubtOf(file: Reading, scenario: string | null, dm: string, text: string): number {
  return reviewOf(file).findIndex(
    (entry) =>
      entry !== null &&
      isNegated(entry) &&
      (isOf(entry.at, listOf(scenario, dm)) || isOf(entry.at, listOf(null, dm))) &&
      wantOf(entry.now) === text,
  )
}

/** Whether an entry of the review is there since a statement was negated. */
export function isNegated(entry: NonNullable<ReturnType<typeof reviewOf>[number]>): boolean {
  const { deleted, added, restored, was, now } = entry
  return (
    deleted === undefined &&
    added === undefined &&
    restored === undefined &&
    wantOf(was) !== null &&
    wantOf(now) !== null
  )
}

function listOf(scenario: string | null, dm: string): Path {
  return scenario === null ? ["preferences", dm] : ["scenarios", scenario, "changes", "preferences", dm]
}

function isOf(at: Path, list: Path): boolean {
  return at.length === list.length + 1 && list.every((step, i) => step === at[i])
}

function wantOf(value: Json | undefined): string | null {
  const want = mapOf(value)?.want
  return typeof want === "string" ? want : null
}
