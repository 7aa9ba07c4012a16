import { buildSpace, type Direction, type StateSpace } from "../engine/index.ts"
import { fileLimits, Ids, type Json, oneLine, type Path, VERSION } from "../file/index.ts"
import { and, type Formula, MAX_LENGTH, not, option, or, printFormula } from "../logic/index.ts"
import type { NoteParams } from "./codes.ts"
import { fitsFile, MOST_RANKED, type Note } from "./exchange.ts"
import { cut, type Faults } from "./faults.ts"
import type { Condition } from "./gmcr-conditions.ts"
import { wrongType } from "./json-shape.ts"
import type { JsonMap, JsonNode } from "./json-tree.ts"

export interface FileOption {
  readonly name: string
  readonly direction: Direction
}

export interface FileDm {
  readonly name: string
  /** Indices in the order of the file's option list. */
  readonly options: readonly number[]
  readonly node: JsonMap
  readonly path: Path
}

/** Of a decision maker who is not in the file, but has the options that nobody has. */
export const NOTHING: JsonMap = { kind: "map", entries: new Map(), at: 0 }

type Fields = Readonly<Record<string, Json>>

/** What a `.gmcr` file says, its parts read. */
export interface GmcrFile {
  readonly title: string
  readonly options: readonly FileOption[]
  readonly dms: readonly FileDm[]
  readonly infeasible: readonly Condition[]
  /** Whether it goes by rankings. */
  readonly manual: boolean
  /** Of each decision maker. */
  readonly wanted: readonly (readonly Condition[])[]
}

/** A conflict made of what a `.gmcr` file says; notes tell what was made of it. */
export class GmcrConflict {
  readonly #file: GmcrFile
  readonly #faults: Faults
  readonly #notes: Note[]
  /** The file's options in the order in which the decision makers list them, which is that of the program. */
  readonly #order: readonly number[]
  readonly #position: ReadonlyMap<number, number>
  readonly #dmIds: readonly string[]
  readonly #optionIds: readonly string[]
  #rules: readonly Formula[]

  constructor(file: GmcrFile, faults: Faults, notes: Note[]) {
    this.#file = file
    this.#faults = faults
    this.#notes = notes
    this.#order = file.dms.flatMap(({ options }) => options)
    this.#position = new Map(this.#order.map((index, i) => [index, i]))
    const ids = new Ids()
    this.#dmIds = file.dms.map(({ name, node }, i) =>
      ids.make(name, node === NOTHING ? "unowned" : `dm${i + 1}`),
    )
    this.#optionIds = this.#order.map((index, i) => ids.make(file.options[index]!.name, `option${i + 1}`))
    this.#rules = file.infeasible.map((condition) => this.#formula(condition))
  }

  /** The data of the conflict file; null with problems where it cannot be. */
  data(): { readonly [key: string]: Json } | null {
    const space = this.#space()
    const decisionMakers = this.#decisionMakers()
    const preferences = this.#preferences(space)
    // Each member of a compound rule is a rule of its own: the same states go.
    const written = this.#rules.flatMap((rule) => (rule.kind === "or" ? rule.of : [rule])).map(this.#say)
    if (written.length > fileLimits.MAX_RULES) {
      this.#faults.error("too-many", ["infeasibles"], { key: "infeasibles", limit: fileLimits.MAX_RULES })
      return null
    }
    const rest: Fields = {
      ...(written.length > 0 ? { infeasible: written } : {}),
      ...(preferences.length > 0 ? { preferences: Object.fromEntries(preferences) } : {}),
    }
    const title = oneLine(this.#file.title) || "gmcr"
    const data = { parley: VERSION, title, decisionMakers, ...rest }
    if (!fitsFile(data)) {
      this.#faults.error("import-too-large", [], {})
      return null
    }
    this.#tell(written.length, preferences.length)
    return data
  }

  /** Where in the conflict file something of the file stands, or went. */
  place(path: Path): Path {
    const [key, index] = path
    const dm = this.#file.dms.findIndex((each) => each.path[1] === index && each.path.length > 0)
    if (key === "infeasibles") return ["infeasible"]
    if (key === "options" && typeof index === "number" && this.#position.has(index)) {
      const owner = this.#file.dms.findIndex(({ options }) => options.includes(index))
      return ["decisionMakers", this.#dmIds[owner]!, "options", this.#optionIds[this.#position.get(index)!]!]
    }
    if (key !== "decisionMakers" || dm < 0) return ["decisionMakers"]
    const isWanted = /^preference/.test(String(path[2] ?? ""))
    return [isWanted ? "preferences" : "decisionMakers", this.#dmIds[dm]!]
  }

  #formula({ members }: Condition): Formula {
    const literal = (index: number, taken: boolean): Formula => {
      const at = this.#position.get(index)!
      return taken ? option(at) : not(option(at))
    }
    return or(members.map((literals) => and(literals.map(([index, taken]) => literal(index, taken)))))
  }

  readonly #say = (part: Formula): string => printFormula(part, (each) => this.#optionIds[each]!)

  #decisionMakers(): Fields {
    const named = (name: string, id: string): Fields => (name === "" || name === id ? {} : { name })
    let next = 0
    const options = (indices: readonly number[]): [string, Json][] =>
      indices.map((index) => {
        const { name, direction } = this.#file.options[index]!
        const id = this.#optionIds[next++]!
        const oneWay: Fields =
          direction === "both" ? {} : { oneWay: direction === "up" ? "taken" : "dropped" }
        return [id, { ...named(name, id), ...oneWay }]
      })
    const all = this.#file.dms.map(({ name, options: own }, dm): [string, Json] => {
      const id = this.#dmIds[dm]!
      return [id, { ...named(name, id), options: Object.fromEntries(options(own)) }]
    })
    return Object.fromEntries(all)
  }

  #preferences(space: StateSpace | undefined): [string, Json][] {
    const { dms, manual, wanted } = this.#file
    return dms.flatMap((dm, i): [string, Json][] => {
      const id = this.#dmIds[i]!
      if (!manual) {
        const texts = wanted[i]!.flatMap((condition) =>
          this.#statement(this.#say(this.#formula(condition)), dm, condition.path),
        )
        return texts.length === 0 ? [] : [[id, texts]]
      }
      const ranking = space === undefined || dm.node === NOTHING ? null : this.#ranking(dm, space)
      return ranking === null ? [] : [[id, { ranking }]]
    })
  }

  /**
   * The feasible states, without the rules where these leave none; undefined for very many of them, whose numbers do
   * not matter in statement mode.
   */
  #space(): StateSpace | undefined {
    const { dms, manual, options } = this.#file
    const infeasible = this.#rules
    const directions = this.#order.map((index) => options[index]!.direction)
    const structure = {
      optionCounts: dms.map(({ options }) => options.length),
      directions,
      infeasible,
      merges: [],
      noMoves: [],
      preferences: dms.map(() => ({ kind: "indifferent" }) as const),
    }
    const space = buildSpace(structure, { states: MOST_RANKED })
    if ("slots" in space) return space
    const fault = space[0]!
    if (fault.kind === "no-feasible-state") {
      this.#faults.error("no-feasible-state", ["infeasibles"], {})
      this.#rules = []
      return this.#space()
    }
    if (!manual) return undefined
    if (fault.kind === "too-many-states")
      this.#faults.error("too-many-states", ["options"], {
        count: String(fault.needed),
        limit: String(fault.allowed),
      })
    else this.#faults.error("too-entangled", ["infeasibles"], {})
    return undefined
  }

  #statement(text: string, dm: FileDm, path: Path): string[] {
    if (text.length <= MAX_LENGTH) return [text]
    this.#faults.error("gmcr-long-statement", path, { dm: dm.name, length: text.length, limit: MAX_LENGTH })
    return []
  }

  #ranking(dm: FileDm, space: StateSpace): readonly Json[] | null {
    const key = ["preferenceRanking", "preferenceVector"].find((each) => dm.node.entries.has(each))
    if (key === undefined) {
      this.#faults.error("missing-key", dm.path, { key: "preferenceRanking" })
      return null
    }
    const path = [...dm.path, key]
    const node = dm.node.entries.get(key)!
    if (node.kind !== "list") {
      wrongType(this.#faults, node, key, "list", path)
      return null
    }
    const times = new Uint8Array(space.count + 1)
    const repeated: number[] = []
    const invented: string[] = []
    const state = (item: JsonNode, here: Path): string[] => {
      const value = item.kind === "leaf" ? item.value : null
      if (typeof value !== "number") {
        wrongType(this.#faults, item, key, "number", here)
        return []
      }
      if (!Number.isInteger(value) || value < 1 || value > space.count) {
        invented.push(cut(String(value)))
        return []
      }
      if (times[value] === 1) repeated.push(value)
      times[value] = Math.min(2, times[value]! + 1)
      return times[value] === 1 ? [space.text(space.slot(value))] : []
    }
    const groups = node.items.flatMap((item, i): Json[] => {
      const here = [...path, i]
      const texts =
        item.kind === "list" ? item.items.flatMap((each, j) => state(each, [...here, j])) : state(item, here)
      return texts.length === 0 ? [] : [texts.length === 1 ? texts[0]! : texts]
    })
    const missing: number[] = []
    for (let number = 1; number <= space.count; number++) if (times[number] === 0) missing.push(number)
    const misfit = (
      code: "ranking-misses" | "ranking-repeats" | "ranking-invents",
      all: readonly string[],
    ) => {
      const states = all.slice(0, SHOWN).join(", ")
      if (all.length > 0) this.#faults.error(code, path, { dm: dm.name, states, count: all.length })
    }
    misfit("ranking-misses", missing.map(describe(space)))
    misfit("ranking-repeats", repeated.map(describe(space)))
    misfit("ranking-invents", invented)
    const last = missing.map((number) => space.text(space.slot(number)))
    return last.length === 0 ? groups : [...groups, last.length === 1 ? last[0]! : last]
  }

  /** What was kept, changed and lost. */
  #tell(rules: number, rankings: number): void {
    const { dms, manual, wanted, options } = this.#file
    type Kept = "decision-makers" | "options" | "one-way" | "infeasible" | "statements" | "rankings"
    const kept = (code: Kept, count: number) => {
      if (count > 0) this.#note("kept", code, { count })
    }
    kept("decision-makers", dms.filter(({ node }) => node !== NOTHING).length)
    kept("options", this.#order.length)
    kept("one-way", this.#order.filter((index) => options[index]!.direction !== "both").length)
    kept("infeasible", rules)
    if (manual) kept("rankings", rankings)
    else kept("statements", wanted.flat().length)
    const names = [...dms.map(({ name }) => name), ...this.#order.map((index) => options[index]!.name)]
    const ids = [...this.#dmIds, ...this.#optionIds]
    names.forEach((name, i) => {
      if (name !== ids[i] && name !== "") this.#note("changed", "id", { name: cut(name), id: ids[i]! })
    })
    for (const dm of dms) {
      const misperceived = dm.node.entries.get("misperceptions")
      if (misperceived?.kind === "list" && misperceived.items.length > 0)
        this.#note("lost", "gmcr-misperceptions", { dm: dm.name, count: misperceived.items.length })
      if (!manual && (dm.node.entries.has("preferenceRanking") || dm.node.entries.has("preferenceVector")))
        this.#note("lost", "gmcr-unused-ranking", { dm: dm.name })
    }
    if (dms.some((dm) => dm.node.entries.has("payoffs"))) this.#note("lost", "gmcr-payoffs", {})
    if (this.#order.some((index, i) => index !== i))
      this.#note("changed", "gmcr-reordered", { options: cut(this.#optionIds.join(", ")) })
  }

  #note<C extends keyof NoteParams>(kind: Note["kind"], code: C, params: NoteParams[C]): void {
    this.#notes.push({ kind, code, params })
  }
}

const SHOWN = 8

function describe(space: StateSpace): (number: number) => string {
  return (number) => `${number} (${space.text(space.slot(number))})`
}
