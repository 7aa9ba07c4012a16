import type { Direction } from "../engine/index.ts"
import { fileLimits, type Json, oneLine, type Path } from "../file/index.ts"
import type { FormatParams, NoteParams } from "./codes.ts"
import { type Imported, marked, type Note } from "./exchange.ts"
import { cut, Faults } from "./faults.ts"
import { type Condition, type Literal, optionIndex, readConditions } from "./gmcr-conditions.ts"
import { type FileDm, type FileOption, GmcrConflict, NOTHING } from "./gmcr-conflict.ts"
import { listAt, wrongType } from "./json-shape.ts"
import {
  isNull,
  type JsonMap,
  type JsonNode,
  MAX_JSON_NESTING,
  offsetOf,
  parseJson,
  valueAt,
} from "./json-tree.ts"
import { positionsIn } from "./positions.ts"

/**
 * Reads a `.gmcr` file of the older program as the data of a conflict file called `title` (the format has no title).
 * Never throws; every fault is told, with its place. Files of another make, and those without a decision maker who has an
 * option, are refused. Of any other as much is read as can be: an option that nobody owns goes to a decision maker
 * `unowned` who wants nothing, one that several own to the first; states that a ranking misses come last, as a tie;
 * rules that leave no state, decision makers without options and conditions that cannot be read are left out. Each of
 * these is an error, and marked under `review`. Warnings say what was made of the rest.
 * Cost: O(length), and building the feasible states.
 */
export function readGmcr(text: string, { title }: { readonly title: string }): Imported {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text
  const place = positionsIn(source)
  const refused = <C extends keyof FormatParams>(code: C, at: number, params: FormatParams[C]): Imported => {
    const faults = new Faults(() => place(at))
    faults.error(code, [], params)
    return { data: null, problems: faults.problems(), notes: [] }
  }
  const limit = fileLimits.MAX_FILE_BYTES
  if (source.length > limit) return refused("file-too-big", 0, { bytes: source.length, limit })
  if (PICKLE.test(source)) return refused("gmcr-pickle", 0, {})
  const parsed = parseJson(source)
  if ("fault" in parsed) {
    const { kind, at } = parsed.fault
    if (kind === "too-deep") return refused("json-too-deep", at, { limit: MAX_JSON_NESTING })
    return refused("json-syntax", at, { text: cut(oneLine(source.slice(at, at + 80))) })
  }
  const { node, repeats } = parsed
  const faults = new Faults((path) => place(offsetOf(node, path)))
  const reader = new GmcrReader(faults)
  for (const { key, at, firstAt } of repeats.slice(0, 100))
    faults.add("duplicate-key", "warning", [], place(at), { key: cut(key), firstLine: place(firstAt).line })
  const data = reader.read(node, title)
  return { data, problems: faults.problems(), notes: data === null ? [] : reader.notes }
}

/** How a file begins that Python's pickle wrote: its binary protocols, also where they were taken for a text, and its first. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they name the version of the protocol
export const PICKLE = /^(?:[\x80\ufffd][\x02-\x05]|\([dil]p?\d+\s|\(dp\d)/

const KEYS = [
  "decisionMakers",
  "coalitions",
  "coalitionsFull",
  "options",
  "infeasibles",
  "useManualPreferenceRanking",
  "useManualPreferenceVectors",
  "program",
  "version",
]
const PROGRAM = "gmcr-py"
const VERSIONS = /^0\.(3\.[1-9]\d*|4\.[01])$/

class GmcrReader {
  readonly #faults: Faults
  readonly notes: Note[] = []
  #options: readonly FileOption[] = []

  constructor(faults: Faults) {
    this.#faults = faults
  }

  read(root: JsonNode, title: string): Json | null {
    if (!this.#isOurs(root)) return null
    const options = listAt(this.#faults, root, "options", [])
    const dms = listAt(this.#faults, root, "decisionMakers", [])
    if (options === null || dms === null) return null
    this.#options = options.items.map((node, i) => this.#option(node, ["options", i]))
    const listed = dms.items.flatMap((node, i) => this.#decisionMaker(node, ["decisionMakers", i]))
    if (!this.#isWithinLimits(listed)) return null
    const makers = this.#owned(listed)
    const infeasible = this.#conditions(root.entries.get("infeasibles"), ["infeasibles"])
    const manual = this.#mode(root)
    this.#coalitions(root.entries.get("coalitions"), listed)
    const wanted = makers.map((dm) => this.#statements(dm, manual))
    if (makers.length === 0) return null
    const file = { title, options: this.#options, dms: makers, infeasible, manual, wanted }
    const conflict = new GmcrConflict(file, this.#faults, this.notes)
    const data = conflict.data()
    if (data === null || this.#faults.clean) return data
    return marked(data, this.#faults.problems(), ({ path }) => ({
      at: conflict.place(path),
      found: path.length === 0 ? undefined : valueAt(root, path),
    }))
  }

  // --- the file's parts

  #isOurs(root: JsonNode): root is JsonMap {
    if (root.kind !== "map") {
      this.#faults.error("gmcr-unknown-schema", [], { keys: "" })
      return false
    }
    const { entries } = root
    const program = entries.get("program")
    const programName = program?.kind === "leaf" ? program.value : undefined
    const foreign = [...entries.keys()].filter((key) => !KEYS.includes(key))
    if (program !== undefined && programName !== PROGRAM) {
      this.#faults.error("gmcr-other-program", ["program"], { program: cut(String(programName ?? "")) })
      return false
    }
    const isForeign = program === undefined && (entries.has("title") || entries.has("mutexes"))
    if (isForeign || !entries.has("options") || !entries.has("decisionMakers")) {
      const keys = [...entries.keys()].slice(0, 12).map(oneLine).join(", ")
      this.#faults.error("gmcr-unknown-schema", [], { keys: cut(keys) })
      return false
    }
    for (const key of foreign.slice(0, 100))
      this.#faults.warning("gmcr-unknown-key", [key], { key: cut(oneLine(key)) })
    const version = entries.get("version")
    if (version !== undefined) {
      const text = version.kind === "leaf" ? String(version.value) : ""
      if (!VERSIONS.test(text))
        this.#faults.warning("gmcr-version", ["version"], { version: cut(oneLine(text)) })
    }
    return true
  }

  #option(node: JsonNode, path: Path): FileOption {
    const direction = node.kind === "map" ? node.entries.get("permittedDirection") : undefined
    return { name: this.#name(node, path), direction: this.#direction(direction, path) }
  }

  #direction(node: JsonNode | undefined, path: Path): Direction {
    if (node === undefined) {
      this.#faults.warning("gmcr-no-direction", path, { option: this.#position(path) })
      return "both"
    }
    const value = node.kind === "leaf" ? node.value : undefined
    if (value === "both") return "both"
    if (value === "fwd") return "up"
    if (value === "back") return "down"
    const params = { text: cut(oneLine(String(value ?? ""))), allowed: "both, fwd, back", hint: "" }
    this.#faults.error("wrong-value", [...path, "permittedDirection"], params)
    return "both"
  }

  #decisionMaker(node: JsonNode, path: Path): FileDm[] {
    const name = this.#name(node, path)
    if (node.kind !== "map") return []
    const listed = listAt(this.#faults, node, "options", path)
    const options = new Set<number>()
    listed?.items.forEach((item, i) => {
      const here = [...path, "options", i]
      const index = optionIndex(this.#faults, item, here, this.#options.length)
      if (index === null) return
      if (options.has(index))
        this.#faults.warning("gmcr-repeated-option", here, { dm: name, option: this.#options[index]!.name })
      else options.add(index)
    })
    if (listed !== null && listed.items.length === 0)
      this.#faults.error("gmcr-no-options", path, { dm: name })
    return [{ name, options: [...options], node, path }]
  }

  #isWithinLimits(dms: readonly FileDm[]): boolean {
    const isWithin = (key: string, count: number, limit: number): boolean => {
      if (count > limit) this.#faults.error("too-many", [key], { key, limit })
      return count <= limit
    }
    if (dms.length === 0) this.#faults.error("empty-list", ["decisionMakers"], { key: "decisionMakers" })
    const isFew = isWithin("options", this.#options.length, fileLimits.MAX_OPTIONS)
    return isWithin("decisionMakers", dms.length, fileLimits.MAX_DECISION_MAKERS) && isFew && dms.length > 0
  }

  /** The decision makers with an option, each option with one of them. */
  #owned(dms: readonly FileDm[]): readonly FileDm[] {
    this.#owners(dms)
    const taken = new Set<number>()
    const take = (index: number): boolean => !taken.has(index) && taken.add(index).size > 0
    const makers = dms.map((dm) => ({ ...dm, options: dm.options.filter(take) }))
    const left = this.#options.map((_, i) => i).filter((i) => !taken.has(i))
    const nobody = { name: "", options: left, node: NOTHING, path: [] }
    const all = [...makers, nobody].filter(({ options }) => options.length > 0)
    return all.slice(0, fileLimits.MAX_DECISION_MAKERS)
  }

  #owners(dms: readonly FileDm[]): void {
    const owners = this.#options.map((): string[] => [])
    for (const dm of dms) for (const index of dm.options) owners[index]!.push(dm.name)
    owners.forEach((names, i) => {
      const path = ["options", i]
      const { name } = this.#options[i]!
      if (names.length === 0) this.#faults.error("gmcr-no-owner", path, { option: name })
      if (names.length > 1)
        this.#faults.error("gmcr-two-owners", path, { option: name, owners: cut(names.join(", ")) })
    })
  }

  #mode(root: JsonMap): boolean {
    const key = ["useManualPreferenceRanking", "useManualPreferenceVectors"].find((each) =>
      root.entries.has(each),
    )
    if (key === undefined) {
      this.#faults.warning("gmcr-no-mode", [], {})
      return false
    }
    const node = root.entries.get(key)!
    if (node.kind === "leaf" && typeof node.value === "boolean") return node.value
    wrongType(this.#faults, node, key, "boolean", [key])
    return false
  }

  #coalitions(node: JsonNode | undefined, dms: readonly FileDm[]): void {
    if (node === undefined || isNull(node)) return
    const path = ["coalitions"]
    if (node.kind !== "list") {
      wrongType(this.#faults, node, "coalitions", "list", path)
      return
    }
    const seen = dms.map(() => 0)
    const unknown: string[] = []
    const count = (item: JsonNode) => {
      const value = item.kind === "leaf" ? item.value : undefined
      if (typeof value === "number" && value in seen) seen[value]!++
      else unknown.push(cut(oneLine(String(value ?? ""))))
    }
    for (const item of node.items)
      if (item.kind === "list") item.items.forEach(count)
      else count(item)
    const named = (holds: (times: number) => boolean) =>
      cut(
        dms
          .filter((_, dm) => holds(seen[dm]!))
          .map(({ name }) => name)
          .join(", "),
      )
    const [missing, repeated] = [named((times) => times === 0), named((times) => times > 1)]
    if (missing !== "" || repeated !== "" || unknown.length > 0) {
      this.#faults.warning("gmcr-coalitions", path, { missing, repeated, unknown: cut(unknown.join(", ")) })
      return
    }
    const groups = node.items.filter((item) => item.kind === "list" && item.items.length > 1)
    if (groups.length > 0) this.#note("lost", "gmcr-coalitions", { count: groups.length })
  }

  // --- conditions

  /** The conditions of a decision maker in statement mode; in manual mode what is there is told to be unused. */
  #statements(dm: FileDm, manual: boolean): readonly Condition[] {
    const node = dm.node.entries.get("preferences")
    const path = [...dm.path, "preferences"]
    if (manual) {
      if (node?.kind === "list" && node.items.length > 0)
        this.#note("lost", "gmcr-unused-statements", { dm: dm.name, count: node.items.length })
      return []
    }
    if (node === undefined && dm.node !== NOTHING)
      this.#faults.warning("missing-key", dm.path, { key: "preferences" })
    const conditions = this.#conditions(node, path, dm.name)
    const seen = new Set<string>()
    for (const { members, path } of conditions) {
      const text = JSON.stringify(members.map((literals) => JSON.stringify(sorted(literals))).sort())
      if (seen.has(text))
        this.#faults.warning("gmcr-repeated-statement", path, {
          dm: dm.name,
          position: Number(path.at(-1)) + 1,
        })
      seen.add(text)
    }
    return conditions
  }

  // --- reading what has the right shape

  #name(node: JsonNode, path: Path): string {
    if (node.kind !== "map") {
      wrongType(this.#faults, node, String(path[0]), "map", path)
      return ""
    }
    const name = node.entries.get("name")
    if (name === undefined) this.#faults.error("missing-key", path, { key: "name" })
    else if (name.kind !== "leaf" || typeof name.value !== "string")
      wrongType(this.#faults, name, "name", "text", [...path, "name"])
    else return oneLine(name.value.slice(0, LONGEST_NAME))
    return ""
  }

  #conditions(node: JsonNode | undefined, path: Path, dm?: string): readonly Condition[] {
    const names = this.#options.map(({ name }) => name)
    return readConditions(node, path, { faults: this.#faults, options: names, dm })
  }

  /** 1-based place in the list. */
  #position(path: Path): number {
    return Number(path.at(-1)) + 1
  }

  #note<C extends keyof NoteParams>(kind: Note["kind"], code: C, params: NoteParams[C]): void {
    this.notes.push({ kind, code, params })
  }
}

const LONGEST_NAME = 2_000

function sorted(literals: readonly Literal[]): readonly Literal[] {
  return [...literals].sort(([a, isA], [b, isB]) => a - b || Number(isA) - Number(isB))
}
