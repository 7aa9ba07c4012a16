import type * as z from "zod/mini"
import { meant } from "../schema-parts.ts"
import { type Fields, shapeOf, type Values, valuesOf } from "./field.ts"
import type { Entry, EntryPlace, Reader } from "./reader.ts"

/** A kind of entry of the file: its fields, and what they come to. */
export interface Definition<E, F extends Fields = Fields> {
  /** In the order in which they are written. */
  readonly fields: F
  readonly schema: z.ZodMiniType
  /** What an entry says; null where it is passed over. */
  readonly read: (entry: EntryPlace, reader: Reader) => E | null
}

/** What an entry is called in the JSON Schema, and what it is. */
type Meta = {
  readonly id: string
  readonly description: string
  readonly examples?: unknown[]
}

/** What an entry's fields say, with its id and place. */
type Said<F extends Fields> = Entry & Values<F>

/** `finish` makes of what the fields say what the entry is, and tells what cannot be. */
export function define<F extends Fields, E = Said<F>>(
  meta: Meta,
  fields: F,
  finish: (said: Said<F>, entry: EntryPlace, reader: Reader) => E | null = (said) => said as E,
): Definition<E, F> {
  return {
    fields,
    schema: meant(shapeOf(fields), meta),
    read: (entry, reader) => {
      const values = valuesOf(fields, entry.value, reader)
      if (values === null) return null
      return finish({ id: entry.id, path: entry.value.path, ...values }, entry, reader)
    },
  }
}

export type EntryOf<D> = D extends Definition<infer E, Fields> ? E : never
