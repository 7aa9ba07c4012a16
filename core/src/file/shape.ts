import type * as z from "zod/mini"
import { Candidates, isIdentifier, nearest } from "../logic/index.ts"
import type { ValueKind } from "./codes.ts"
import { Ids } from "./ids.ts"
import { MAX_OPTIONS } from "./limits.ts"
import { entriesOf } from "./parts.ts"
import { asPattern, isSpelledPattern } from "./pattern.ts"
import { CITED } from "./records/index.ts"
import type { Place, Report } from "./report.ts"
import { fileSchema } from "./schema.ts"
import { cut } from "./source.ts"
import { at, type Dict, follow, isNull, type Tree, toJson } from "./tree.ts"

type Issue = z.core.$ZodIssue

/** Tells what of a file does not have the shape of the schema: each fault once, at the node concerned. */
export function checkShape(root: Dict, report: Report): void {
  const result = fileSchema.safeParse(toJson(root))
  if (!result.success) new Shape(root, report).tell(result.error.issues, [])
}

class Shape {
  private readonly root: Dict
  private readonly report: Report
  private readonly mixed = new Set<string>()

  constructor(root: Dict, report: Report) {
    this.root = root
    this.report = report
  }

  /** Issues whose paths begin at `base`. */
  tell(issues: readonly Issue[], base: readonly PropertyKey[]): void {
    // By map, as a key that is misspelt takes the place of one that is missing in the same map alone.
    const unknown = new Map<string, readonly string[]>()
    for (const issue of issues)
      if (issue.code === "unrecognized_keys") unknown.set(JSON.stringify(issue.path), issue.keys)
    for (const issue of issues)
      this.one(issue, [...base, ...issue.path], unknown.get(JSON.stringify(issue.path.slice(0, -1))) ?? [])
  }

  private one(issue: Issue, path: readonly PropertyKey[], unknown: readonly string[]) {
    const { report } = this
    const key = keyOf(path)
    const node = follow(this.root, path)
    if (this.isMixedUp(path)) return
    switch (issue.code) {
      case "invalid_type":
        return this.wrongType(path, [issue.expected], unknown)
      case "unrecognized_keys":
        return this.unknownKeys(issue.keys, issue.message.split(", "), node)
      case "invalid_union":
        return this.union(issue.errors, path, unknown)
      case "invalid_key":
        return this.badKey(issue.issues[0]?.message ?? "", path)
      case "invalid_value":
        return this.wrongValue(issue.values.map(String), path)
      case "too_small":
        if (issue.origin === "array") return report.error("empty-list", this.keyPlace(path), { key })
        return this.outside(issue.message, path, "least", Number(issue.minimum))
      case "too_big":
        if (issue.origin === "array") return this.byMessage(issue.message, path)
        return this.outside(issue.message, path, "most", Number(issue.maximum))
      default:
        return this.byMessage(issue.message, path)
    }
  }

  /** Names of states under `outcome`, or what happened under `outcomes`: two keys that look alike. Told once. */
  private isMixedUp(path: readonly PropertyKey[]): boolean {
    const top = path[0]
    if (top !== "outcome" && top !== "outcomes") return false
    const value = at(this.root, top)
    if (value === undefined || !(top === "outcome" ? isNaming(value) : isHappening(value))) return false
    if (this.mixed.has(top)) return true
    this.mixed.add(top)
    if (top === "outcome") this.report.error("meant-outcomes", this.keyPlace([top]), {})
    else this.report.error("meant-outcome", this.keyPlace([top]), { text: this.quote([top]) })
    return true
  }

  private byMessage(message: string, path: readonly PropertyKey[]) {
    const { report } = this
    const key = keyOf(path)
    const place = this.place(path)
    const [code, limit] = message.split(" ")
    switch (code) {
      case "empty-text":
        return report.error("empty-text", place, { key })
      case "empty-map":
        return report.error("empty-map", this.keyPlace(path), { key })
      case "too-many":
        return report.error("too-many", this.keyPlace(path), { key, limit: Number(limit) })
      case "bad-language":
        return report.error("bad-language", place, { text: this.quote(path) })
      case "bad-date":
        return this.badDate(path)
      default:
        // A rule of the schema without a code: its own sentence is better than silence.
        return report.error("yaml-syntax", place, { detail: message })
    }
  }

  private outside(
    message: string,
    path: readonly PropertyKey[],
    side: "least" | "most",
    limit: number,
  ): void {
    if (message === "bad-date") this.badDate(path)
    else this.report.error("out-of-range", this.place(path), { text: this.quote(path), side, limit })
  }

  private badDate(path: readonly PropertyKey[]): void {
    this.report.error("bad-date", this.place(path), { text: this.quote(path) })
  }

  private wrongType(path: readonly PropertyKey[], expected: readonly string[], unknown: readonly string[]) {
    const { report } = this
    const key = keyOf(path)
    const node = follow(this.root, path)
    const kinds = [...new Set(expected.map(kindExpected))]
    // `true` and `false` are statements too, but nobody needs to be told to write them.
    const shown = kinds.length > 1 ? kinds.filter((kind) => kind !== "boolean") : kinds
    if (node === undefined) {
      // A misspelt key is told of as such.
      if (unknown.some((other) => nearest(other, [key]) !== null)) return
      return report.error("missing-key", this.keyPlace(path.slice(0, -1)), { key })
    }
    if (isNull(node)) {
      return report.error("empty-value", this.keyPlace(path), { key, expected: shown.join(", ") })
    }
    const got = kindOf(node)
    // A number that is not finite: told of where weights are read.
    if (kinds.includes(got)) return
    const text = this.quote(path)
    if (isPatternPlace(path) && (got === "number" || isSpelledPattern(node))) {
      return report.error("bare-pattern", node, { text, hint: asPattern(this.raw(node)) })
    }
    report.error("wrong-type", node, { key, expected: shown.join(", "), got, text })
  }

  private unknownKeys(keys: readonly string[], allowed: readonly string[], node: Tree | undefined) {
    if (node?.kind !== "dict") return
    for (const key of keys) {
      const entry = node.entries.get(key)
      if (!entry) continue
      this.report.error("unknown-key", { from: entry.from, path: entry.value.path }, () => {
        const free = allowed.filter((each) => !node.entries.has(each))
        return { key: cut(key), hint: nearest(key, free) ?? "", allowed: allowed.join(", ") }
      })
    }
  }

  /** Of several forms that a value may have, the one that was meant: its faults alone are told. */
  private union(
    errors: readonly (readonly Issue[])[],
    path: readonly PropertyKey[],
    unknown: readonly string[],
  ) {
    const forms = errors.flatMap(formsIn)
    const fitting = forms.filter((issues) => !issues.some(isOwnType))
    if (fitting.length === 0) {
      const own = forms.flatMap((issues) => issues.filter(isOwnType))
      return this.wrongType(
        path,
        own.map(({ expected }) => expected),
        unknown,
      )
    }
    const node = follow(this.root, path)
    const needed = (issues: readonly Issue[]) =>
      issues
        .filter((issue) => issue.path.length === 1 && !follow(node, issue.path))
        .map(({ path }) => path[0])
    const foreign = (issues: readonly Issue[]) =>
      issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0)
    const score = (issues: readonly Issue[]) => needed(issues).length * 2 + foreign(issues)
    const best = fitting.reduce((least, issues) => (score(issues) < score(least) ? issues : least))
    if (node?.kind === "dict" && fitting.length > 1) {
      // Keys that only one of the forms has are what tells them apart.
      const marks = [...new Set(fitting.flatMap(needed))].map(String)
      const had = [...node.entries.keys()]
      const strange = fitting.map(strangeIn)
      const excluding = had.filter((key) => isMark(strange, key))
      if (excluding.length > 1 && foreign(best) > 0) {
        return this.report.error("keys-exclude", node, { keys: excluding.join(", ") })
      }
      const none = fitting.every((issues) => needed(issues).length > 0)
      if (none && needed(best).length > 0 && !had.some((key) => isMark(strange, key))) {
        const known = new Candidates(marks)
        const near = had.find((key) => known.nearest(key) !== null)
        if (near === undefined) return this.report.error("no-form", node, { forms: marks.join(", ") })
        const hint = nearest(near, marks)!
        const entry = node.entries.get(near)!
        const place = { from: entry.from, path: entry.value.path }
        return this.report.error("unknown-key", place, { key: cut(near), hint, allowed: marks.join(", ") })
      }
    }
    this.tell(best, path)
  }

  private badKey(message: string, path: readonly PropertyKey[]) {
    const id = keyOf(path)
    const place = this.keyPlace(path)
    if (message === "bad-language") return this.report.error("bad-language", place, { text: cut(id) })
    if (message === "empty-text") return this.report.error("empty-text", place, { key: id })
    this.report.error("bad-id", place, () => ({ id: cut(id), hint: this.idLike(id, path) }))
  }

  /** An id like the one that cannot be: one that may be given here, or that is given where makers are named. */
  private idLike(id: string, path: readonly PropertyKey[]): string {
    if (path[0] === "preferences" || path[2] === "positions") {
      const makers = entriesOf(at(this.root, "decisionMakers")).map(([maker]) => maker)
      return nearest(id, makers) ?? ""
    }
    const maps = CITED.some((key) => key === path[0] && path.length === 2)
      ? CITED.map((key) => at(this.root, key))
      : [follow(this.root, path.slice(0, -1))]
    const made = new Ids(maps.flatMap((map) => entriesOf(map).map(([other]) => other))).make(id, "")
    return isIdentifier(made) ? made : ""
  }

  private wrongValue(allowed: readonly string[], path: readonly PropertyKey[]) {
    const node = follow(this.root, path)
    if (node === undefined || isNull(node)) return this.wrongType(path, ["string"], [])
    if (node.kind !== "leaf") return this.wrongType(path, ["string"], [])
    const text = this.quote(path)
    const hint = nearest(String(node.value), allowed) ?? ""
    this.report.error("wrong-value", node, { text, allowed: allowed.join(", "), hint })
  }

  private place(path: readonly PropertyKey[]): Place {
    return follow(this.root, path) ?? this.root
  }

  /** The key at the end of a path, or the node itself where it is an item of a list. */
  private keyPlace(path: readonly PropertyKey[]): Place {
    const node = this.place(path)
    const parent = follow(this.root, path.slice(0, -1))
    const entry = parent?.kind === "dict" ? parent.entries.get(String(path[path.length - 1])) : undefined
    return entry ? { from: entry.from, path: node.path } : node
  }

  private raw(node: Tree): string {
    return this.report.source.text.slice(node.from, Math.min(node.to, node.from + MAX_OPTIONS * 4))
  }

  private quote(path: readonly PropertyKey[]): string {
    const node = follow(this.root, path)
    return node ? cut(this.raw(node).replace(/\s+/g, " ").trim()) : ""
  }
}

/** The last key on a path: an item of a list goes by the list's. */
function keyOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key === "string") ?? "")
}

function isOwnType(issue: Issue): issue is Issue & { code: "invalid_type" } {
  return issue.code === "invalid_type" && issue.path.length === 0
}

// A form may itself be a choice of forms.
function formsIn(issues: readonly Issue[]): (readonly Issue[])[] {
  const [issue] = issues
  const isChoice = issues.length === 1 && issue?.code === "invalid_union" && issue.path.length === 0
  return isChoice ? issue.errors.flatMap(formsIn) : [issues]
}

/** The keys that a form does not know. */
function strangeIn(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : [])))
}

// Whether some of the forms have the key, and others have not.
function isMark(strange: readonly ReadonlySet<string>[], key: string): boolean {
  const having = strange.filter((keys) => !keys.has(key)).length
  return having > 0 && having < strange.length
}

const KINDS: Readonly<Record<string, ValueKind>> = {
  string: "text",
  number: "number",
  int: "number",
  boolean: "boolean",
  array: "list",
  object: "map",
  record: "map",
}

function kindExpected(expected: string): ValueKind {
  return KINDS[expected] ?? "text"
}

function kindOf(node: Tree): ValueKind {
  if (node.kind === "dict") return "map"
  if (node.kind === "list") return "list"
  return node.value === null ? "empty" : (KINDS[typeof node.value] ?? "text")
}

/** Whether something has the form of names of states: a map of maps, or a list of them, that have a `when`. */
function isNaming(value: Tree): boolean {
  const items = value.kind === "list" ? value.items : entriesOf(value).map(([, entry]) => entry.value)
  return [value, ...items].some((item) => at(item, "when") !== undefined)
}

/** Whether something has the form of what happened: a pattern, alone or under `state`. */
function isHappening(value: Tree): boolean {
  if (value.kind === "leaf") return typeof value.value === "string"
  return at(value, "state")?.kind === "leaf"
}

function isPatternPlace(path: readonly PropertyKey[]): boolean {
  const key = path[path.length - 1]
  if (path[0] === "statusQuo" || (path[0] === "outcome" && (path.length === 1 || key === "state")))
    return true
  if (key === "pattern" || key === "fromPattern" || key === "toPattern") return true
  return path[0] === "preferences" && path[2] === "ranking" && path.length > 3
}
