import * as z from "zod/mini"
import type { Text } from "../basics.ts"
import { type Carried, type Carry, carriedStatement, speaksOfGone } from "../carry.ts"
import { isList, isMap, type JsonMap } from "../data.ts"
import type { Moment } from "../moment.ts"
import { textIn, textOf } from "../parts.ts"
import {
  date as dateShape,
  id,
  keys,
  meant,
  optionName,
  statement as statementShape,
  text as textShape,
  words,
} from "../schema-parts.ts"
import { at, type Json, type Tree } from "../tree.ts"
import type { Citation, RecordKey } from "./keys.ts"
import { type Deed, numberOf, type Reader, type Said } from "./reader.ts"

/** What a field holds, for whoever lets a person write it. */
export type Input =
  /** Words in one language or several. */
  | { readonly kind: "text"; readonly long?: boolean }
  /** Words of no language: an address, a tag. */
  | { readonly kind: "line" }
  /** Words of a source, alone or with their place. */
  | { readonly kind: "quote" }
  | { readonly kind: "date" }
  | { readonly kind: "pick"; readonly of: readonly (string | number)[] }
  | { readonly kind: "entry"; readonly of: RecordKey }
  | { readonly kind: "ids"; readonly of: Citation }
  | { readonly kind: "makers" }
  /** Options, of the decision makers that the field `of` names, or of anybody while it names nobody. */
  | { readonly kind: "options"; readonly of: string }
  /** Options, or `not` options, of the decision makers that the field `of` names. */
  | { readonly kind: "deeds"; readonly of: string }
  /** What no general form shows. */
  | { readonly kind: "own" }
  /** What holds entries of their own, which are read where they stand. */
  | { readonly kind: "holder" }

/** One field of an entry of the file: all that is to be known of it. */
export interface Field<V = unknown> {
  readonly input: Input
  readonly required: boolean
  /** Its shape, with what it means. */
  readonly schema: z.ZodMiniType
  /**
   * What it says, undefined where it says nothing; `before` has the values of the fields before it. An entry whose
   * required field says nothing is passed over.
   */
  readonly read: (tree: Tree | undefined, reader: Reader, before: Readonly<Record<string, unknown>>) => V
  /** How a value follows a change of options and decision makers. Undefined there: nothing of it is left. */
  readonly carry?: (value: Json, carry: Carry) => Carried
  /** Whether the entry makes no sense where nothing of this field is left. */
  readonly vital: boolean
  /** Entries that it names by id, itself or under a key of its own; `circular: false`: never back to itself. */
  readonly names?: { readonly of: Citation; readonly under?: string; readonly circular?: false }
}

export type Fields = Readonly<Record<string, Field>>

type ValueOf<F> = F extends Field<infer V> ? V : never

/** What fields say: those that may say nothing may be absent. */
export type Values<F extends Fields> = {
  readonly [K in keyof F as undefined extends ValueOf<F[K]> ? never : K]: ValueOf<F[K]>
} & {
  readonly [K in keyof F as undefined extends ValueOf<F[K]> ? K : never]?: Exclude<ValueOf<F[K]>, undefined>
}

/** What the fields of a map say; null where a required one says nothing. */
export function valuesOf<F extends Fields>(
  fields: F,
  tree: Tree | undefined,
  reader: Reader,
): Values<F> | null {
  const values: Record<string, unknown> = {}
  let isWhole = true
  for (const [key, field] of Object.entries(fields)) {
    if (field.input.kind === "holder") continue
    const value = field.read(at(tree, key), reader, values)
    if (value !== undefined) values[key] = value
    else if (field.required) isWhole = false
  }
  return isWhole ? (values as Values<F>) : null
}

/** The shape of a map of fields. */
export function shapeOf(fields: Fields): z.ZodMiniType {
  return keys(Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema])))
}

// --- the kinds of fields

interface About {
  readonly about?: string
  readonly examples?: unknown[]
  readonly vital?: boolean
}
type Must = About & { readonly required: true }

interface Given<V> {
  readonly shape: z.ZodMiniType
  readonly input: Input
  readonly read: Field<V>["read"]
  readonly carry?: Field["carry"]
  readonly names?: Field["names"]
}

/** A field of a kind of its own. */
export function field<V>(given: Given<V>, about: About & { readonly required?: boolean } = {}): Field<V> {
  const { shape, input, read, carry, names } = given
  const required = about.required ?? false
  const optional = required ? shape : z.optional(shape)
  const meta = {
    ...(about.about === undefined ? {} : { description: about.about }),
    ...(about.examples === undefined ? {} : { examples: about.examples }),
  }
  return {
    input,
    required,
    schema: Object.keys(meta).length === 0 ? optional : meant(optional, meta),
    read,
    vital: required || (about.vital ?? false),
    ...(carry === undefined ? {} : { carry }),
    ...(names === undefined ? {} : { names }),
  }
}

/** A field that holds entries of their own. */
export function holder(shape: z.ZodMiniType, about: About): Field<undefined> {
  const given: Given<undefined> = { shape, input: { kind: "holder" }, read: () => undefined }
  return field(given, { ...about, required: true })
}

export function text(about: Must & { long?: true }): Field<Text>
export function text(about?: About & { long?: true }): Field<Text | undefined>
export function text(about: About & { required?: true; long?: true } = {}): Field<Text | undefined> {
  const { long, required } = about
  return field<Text | undefined>(
    {
      shape: textShape,
      input: { kind: "text", ...(long === undefined ? {} : { long }) },
      read: (tree) => textIn(tree) ?? (required ? "" : undefined),
    },
    about,
  )
}

export function line(about?: About): Field<string | undefined> {
  return field({ shape: words, input: { kind: "line" }, read: (tree) => textOf(tree) ?? undefined }, about)
}

export function date(about: Must): Field<Moment>
export function date(about?: About): Field<Moment | undefined>
export function date(about?: About): Field<Moment | undefined> {
  return field(
    { shape: dateShape, input: { kind: "date" }, read: (tree, reader) => reader.moment(tree) ?? undefined },
    about,
  )
}

/** A date that counts with others: as it is written. */
export function bound(about?: About): Field<string | undefined> {
  return field(
    { shape: dateShape, input: { kind: "date" }, read: (tree, reader) => reader.date(tree) ?? undefined },
    about,
  )
}

export function pick<const Of extends readonly string[]>(
  of: Of,
  about?: About,
): Field<Of[number] | undefined> {
  return field(
    {
      shape: z.enum(of),
      input: { kind: "pick", of },
      read: (tree) => (textOf(tree) ?? undefined) as Of[number] | undefined,
    },
    about,
  )
}

/** A grade from 1 to the last. */
export function grade(last: number, about?: About): Field<number | undefined> {
  return field(
    {
      shape: z.int().check(z.minimum(1), z.maximum(last)),
      input: { kind: "pick", of: Array.from({ length: last }, (_, i) => i + 1) },
      read: (tree) => numberOf(tree) ?? undefined,
    },
    about,
  )
}

export function probability(about: Must): Field<number> {
  return field(
    {
      shape: z.number().check(z.minimum(0), z.maximum(1)),
      input: { kind: "own" },
      read: (tree) => (numberOf(tree) ?? undefined) as number,
    },
    about,
  )
}

export function truth(about?: About): Field<boolean | undefined> {
  return field(
    {
      shape: z.boolean(),
      input: { kind: "own" },
      read: (tree) => (tree?.kind === "leaf" && typeof tree.value === "boolean" ? tree.value : undefined),
    },
    about,
  )
}

/** Another entry, by its id. */
export function entry(of: RecordKey, about: About & { circular?: false } = {}): Field<string | undefined> {
  return field(
    {
      shape: id,
      input: { kind: "entry", of },
      read: (tree, reader) => reader.named(tree, of) ?? undefined,
      names: { of, ...(about.circular === false ? { circular: false } : {}) },
    },
    about,
  )
}

/** Other entries, by their ids: none where nothing is given. */
export function entries(of: RecordKey, about: About & { circular?: false } = {}): Field<readonly string[]> {
  return field<readonly string[]>(
    {
      shape: z.array(id),
      input: { kind: "ids", of },
      read: (tree, reader) => reader.namedList(tree, of),
      names: { of, ...(about.circular === false ? { circular: false } : {}) },
    },
    about,
  )
}

const someone = z.union([id, z.array(id).check(z.minLength(1))])

/** Decision makers, as indices. A required one of nobody says nothing. */
export function makers(about: About & { required?: true } = {}): Field<readonly number[]> {
  return field<readonly number[]>(
    {
      shape: someone,
      input: { kind: "makers" },
      read: (tree, reader) => {
        const found = reader.makers(tree)
        return (about.required && found.length === 0 ? undefined : found) as readonly number[]
      },
      carry: carriedMakers,
    },
    about,
  )
}

/** Options, as indices; they must belong to those that the field `of` names, if it names any. */
export function options(of: string, about?: About): Field<readonly number[]> {
  return field<readonly number[]>(
    {
      shape: z.array(optionName),
      input: { kind: "options", of },
      read: (tree, reader, before) => reader.options(tree, (before[of] ?? []) as readonly number[]),
      carry: carriedOptions,
    },
    about,
  )
}

/** Options taken or not taken, which must belong to those that the field `of` names. */
export function deeds(of: string, about: About & { required?: true } = {}): Field<readonly Deed[]> {
  return field<readonly Deed[]>(
    {
      shape: z.array(words).check(z.minLength(1)),
      input: { kind: "deeds", of },
      read: (tree, reader, before) => reader.deeds(tree, before[of] as readonly number[] | undefined),
      carry: carriedDeeds,
    },
    about,
  )
}

/** A statement over options, of whomever. */
export function statement(about: Must): Field<Said> {
  return field(
    {
      shape: statementShape,
      input: { kind: "own" },
      read: (tree, reader) => (reader.statement(tree) ?? undefined) as Said,
      carry: carriedName,
    },
    about,
  )
}

// --- carried over a change of options: what cannot be understood stays

// A name would be given to other states if the statement were simplified: it waits whole.
function carriedName(given: Json, carry: Carry): Carried {
  if (typeof given !== "string") return { value: given, isMarked: false }
  if (speaksOfGone(given, carry)) return { value: undefined, isMarked: true }
  return { value: carriedStatement(given, carry), isMarked: false }
}

function carriedMakers(by: Json, carry: Carry): Carried {
  if (typeof by === "string") {
    const now = carry.decisionMaker(by)
    return { value: now ?? undefined, isMarked: now === null }
  }
  if (!isList(by)) return { value: by, isMarked: false }
  const kept = by.flatMap((dm): Json[] => {
    const now = typeof dm === "string" ? carry.decisionMaker(dm) : dm
    return now === null && dm !== null ? [] : [now]
  })
  return { value: kept.length === 0 ? undefined : kept, isMarked: kept.length < by.length }
}

function carriedOptions(list: Json, carry: Carry): Carried {
  if (!isList(list)) return { value: list, isMarked: false }
  const kept = list.filter((name) => typeof name !== "string" || !carry.isGone(name))
  return left(
    list,
    kept.map((name) => (typeof name === "string" ? carry.rename(name) : name)),
  )
}

function carriedDeeds(list: Json, carry: Carry): Carried {
  if (!isList(list)) return { value: list, isMarked: false }
  const now = list.map((deed) => (typeof deed === "string" ? carriedStatement(deed, carry) : deed))
  return left(
    list,
    now.filter((deed) => typeof deed !== "boolean"),
  )
}

function left(before: readonly Json[], after: readonly Json[]): Carried {
  const isEmptied = after.length === 0 && before.length > 0
  return { value: isEmptied ? undefined : after, isMarked: after.length < before.length }
}

/** An entry carried over: out where nothing is left of a vital field. */
export function carriedFields(fields: Fields, given: Json, carry: Carry): Carried {
  if (!isMap(given)) return { value: given, isMarked: false }
  let isMarked = false
  const entries: [string, Json][] = []
  for (const [key, value] of Object.entries(given)) {
    const known = Object.hasOwn(fields, key) ? fields[key]! : null
    const now = known?.carry?.(value, carry) ?? { value, isMarked: false }
    isMarked ||= now.isMarked
    if (now.value !== undefined) entries.push([key, now.value])
    else if (known!.vital) return { value: undefined, isMarked: true }
  }
  return { value: Object.fromEntries(entries) satisfies JsonMap, isMarked }
}
