import {
  applyToData,
  type Change,
  change,
  type Edit,
  freshId,
  type Json,
  type Path,
  read,
} from "@parley/core/file"
import type { Proposal, Span } from "../proposal.ts"

/** What was read out of one text, and the source of the conflict file that the text is. */
export interface ReadText {
  /** Id of the source in the file. */
  readonly source: string
  /** The text in which the proposals' spans count. */
  readonly text: string
  readonly language: string
  readonly proposals: readonly Proposal[]
  /** By an actor's id: the decision maker that a person has said it to be. */
  readonly parties?: Readonly<Record<string, string>>
  /** Of a text that is no report, and no ground for anything: what is put down as assumed of all that is taken from it. */
  readonly assumed?: string
}

/**
 * A conflict file while parts of a text are taken into it: its plain data as the edits so far leave it. The file may lack
 * what a conflict needs: nothing here asks for more than plain data.
 */
export class Draft {
  readonly read: ReadText
  readonly edits: Edit[] = []
  /** By an actor's id: the decision maker that it is. */
  readonly parties: Map<string, string>
  #data: Json

  constructor(data: Json, read: ReadText) {
    this.read = read
    this.#data = data
    this.parties = new Map(Object.entries(read.parties ?? {}))
  }

  get data(): Json {
    return this.#data
  }

  set(path: Path, value: Json): void {
    this.#do({ kind: "set", path, value })
  }

  drop(path: Path): void {
    this.#do({ kind: "delete", path })
  }

  /** Carries out a change of decision makers or options with all that hangs on it; what is added is this value. */
  change(wanted: Change & { readonly id: string }, value: Json): void {
    for (const edit of change(read(JSON.stringify(this.#data)), wanted))
      this.#do(edit.kind === "insert" && edit.key === wanted.id ? { ...edit, value } : edit)
  }

  #do(edit: Edit): void {
    this.#data = applyToData(this.#data, [edit])
    this.edits.push(edit)
  }

  at(path: Path): Json | undefined {
    return path.reduce<Json | undefined>(
      (here, step) => (isMap(here) && Object.hasOwn(here, step) ? here[step] : undefined),
      this.#data,
    )
  }

  /** The entries of a map of the file, in its order; none where it is missing or something else. */
  entries(path: Path): readonly (readonly [string, Dict])[] {
    const map = this.at(path)
    if (!isMap(map)) return []
    return Object.entries(map).flatMap(([key, value]) => (isMap(value) ? [[key, value] as const] : []))
  }

  /** An id that nothing of these maps has. */
  fresh(name: string, maps: readonly Path[], prefix: string): string {
    const taken = maps.flatMap((path) => {
      const map = this.at(path)
      return isMap(map) ? Object.keys(map) : []
    })
    return freshId(name, taken, prefix)
  }

  /** An id that no option of the file has. */
  freshOption(name: string): string {
    const options = this.entries(["decisionMakers"]).map(([id]) => ["decisionMakers", id, "options"])
    return this.fresh(name, options, "opt")
  }
}

export type Dict = { readonly [key: string]: Json }

export function isMap(value: Json | undefined): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A text of the file in the language of the text read, else in whatever it is given; "" where it is none. */
export function textIn(value: Json | undefined, language: string): string {
  if (typeof value === "string") return value
  if (!isMap(value)) return ""
  const own = value[language] ?? Object.values(value)[0]
  return typeof own === "string" ? own : ""
}

/** Whether two spans share words. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

/** A field of a proposal that is a text. */
export function textOf({ fields }: Proposal, name: string): string | null {
  const value = fields[name]
  return typeof value === "string" && value !== "" ? value : null
}

/** A field of a proposal that is a list of texts; one text is a list of one. */
export function textsOf({ fields }: Proposal, name: string): readonly string[] {
  const value = fields[name]
  if (typeof value === "string") return [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : []
}
