import { jsonSchema } from "@parley/core/file"

// Files that hold a great many of one thing, for every list and map that the schema has.

type Value = null | boolean | number | string | Value[] | { [key: string]: Value }

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly const?: Value
  readonly enum?: readonly Value[]
  readonly type?: string
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minimum?: number
}

/** A list or map of the schema: the way to it, and what each entry is. */
export interface Holder {
  readonly name: string
  readonly kind: "list" | "map"
  readonly entry: Schema
  readonly keys: Schema
  /** The file with these entries in it. */
  readonly holding: (entries: Value) => Value
}

/** What is done to the entries: nothing, another shape, or slips in the names of keys and in names. */
export const KINDS = ["right", "wrong", "misspelt", "mixed"] as const
type Kind = (typeof KINDS)[number]

const ROOT = jsonSchema() as Schema

const BASE = {
  parley: 1,
  title: "T",
  decisionMakers: { a: { options: { x: {} } }, b: { options: { y: {} } } },
  preferences: { a: ["x"], b: ["y"] },
}

const OWN: Readonly<Record<string, (i: number) => Value>> = {
  id: () => "a",
  optionName: () => "x",
  statement: () => "x",
  pattern: () => "Y-",
  text: (i) => `T${i}`,
}

const refOf = ({ $ref }: Schema): string => $ref?.split("/").at(-1) ?? ""

function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : resolved(ROOT.$defs![refOf(schema)]!)
}

/** What fits a schema, the `i`th of many. */
function fitting(schema: Schema, i: number): Value {
  const own = OWN[refOf(schema)]
  if (own !== undefined) return own(i)
  const of = resolved(schema)
  if (of.const !== undefined) return of.const
  if (of.enum !== undefined) return of.enum[0]!
  if (of.anyOf !== undefined) return fitting(of.anyOf[0]!, i)
  switch (of.type) {
    case "string":
      return of.pattern?.includes("\\d{4}") ? "2024-01-01" : `T${i}`
    case "number":
    case "integer":
      return Math.max(of.minimum ?? 0, 0)
    case "boolean":
      return true
    case "array":
      return [fitting(of.items!, i)]
    case "object":
      return Object.fromEntries((of.required ?? []).map((key) => [key, fitting(of.properties![key]!, i)]))
    default:
      return "T"
  }
}

/** Every list and map of the schema, by the way to it; `once`: of those that are alike one. */
export function holders(once: boolean): Holder[] {
  const found = new Map<string, Holder>()
  const visit = (schema: Schema, way: string, open: readonly string[], holding: Holder["holding"]): void => {
    const ref = refOf(schema)
    if (ref !== "" && open.includes(ref)) return
    const of = resolved(schema)
    const inner = ref === "" ? open : [...open, ref]
    for (const each of of.anyOf ?? []) visit(each, way, inner, holding)
    for (const [key, each] of Object.entries(of.properties ?? {})) {
      const beside = fitting({ ...of, type: "object" }, 0) as { [key: string]: Value }
      const all = way === "" ? BASE : beside
      visit(each, way === "" ? key : `${way}.${key}`, inner, (value) => holding({ ...all, [key]: value }))
    }
    const entry =
      of.items ?? (typeof of.additionalProperties === "object" ? of.additionalProperties : undefined)
    if (entry === undefined) return
    const kind = of.items === undefined ? "map" : "list"
    const keys = of.propertyNames ?? {}
    const last = way.split(".").at(-1)!
    const name = once ? JSON.stringify([kind, ref || last, entry]) : `${kind} ${way}`
    if (!found.has(name)) found.set(name, { name: `${kind} ${way}`, kind, entry, keys, holding })
    visit(entry, `${way}.*`, inner, (value) => holding(kind === "list" ? [value] : { a: value }))
  }
  visit(ROOT, "", [], (value) => value)
  return [...found.values()]
}

/** The text of a file whose `holder` has `count` entries. */
export function hostile({ kind, entry, keys, holding }: Holder, how: Kind, count: number): string {
  const values = Array.from({ length: count }, (_, i) => bent(fitting(entry, i), how, i))
  if (kind === "list") return JSON.stringify(holding(values), null, 1)
  return JSON.stringify(
    holding(Object.fromEntries(values.map((value, i) => [keyOf(keys, how, i), value]))),
    null,
    1,
  )
}

function keyOf(keys: Schema, how: Kind, i: number): string {
  if (how !== "right" && how !== "wrong" && i % 5 === 2) return `e ${i}`
  const ref = refOf(keys)
  const isLanguage = resolved(keys).pattern?.includes("{2,8}")
  return isLanguage ? `en-${i}` : ref === "pattern" ? `Y${i}` : ref === "optionName" ? `x${i}` : `e${i}`
}

function bent(value: Value, how: Kind, i: number): Value {
  if (how === "mixed") return bent(value, KINDS[i % 3]!, Math.floor(i / 3))
  if (how === "right") return value
  if (how === "wrong") return [5, [["x"]], { nosuch: 1, wrong: ["x"] }, "?"][i % 4]!
  if (typeof value === "string") return `${value}${i}q`
  if (Array.isArray(value)) return value.map((each) => bent(each, how, i))
  if (typeof value !== "object" || value === null) return `${value}`
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      i % 2 === 0 ? `${key[0]}${key.slice(2)}` : key,
      bent(each, how, i),
    ]),
  )
}
