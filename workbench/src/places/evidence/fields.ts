import { type Input, RECORDS } from "@parley/core/file"
import type { EntryKind } from "./record-edits.ts"

/** A field of an entry of the record: its key in the file, and what it holds. */
export interface Field {
  readonly key: FieldKey
  readonly required: boolean
  readonly input: FormInput
}

type FormInput = Exclude<Input, { kind: "own" | "holder" }>

// What hangs on a contested question is not asked for here.
type Hidden = "hangsOn"

export type FieldKey = {
  [K in EntryKind]: Exclude<keyof (typeof RECORDS)[K]["fields"], Hidden>
}[EntryKind]

/** The fields of each kind of entry, in the order of the form, which is that of the file. */
export const FIELDS: Readonly<Record<EntryKind, readonly Field[]>> = {
  sources: fieldsOf("sources"),
  claims: fieldsOf("claims"),
  events: fieldsOf("events"),
  offers: fieldsOf("offers"),
}

function fieldsOf(kind: EntryKind): Field[] {
  return Object.entries(RECORDS[kind].fields).flatMap(([key, { input, required }]) =>
    input.kind === "own" || input.kind === "holder" || key === ("hangsOn" satisfies Hidden)
      ? []
      : [{ key: key as FieldKey, required, input }],
  )
}
