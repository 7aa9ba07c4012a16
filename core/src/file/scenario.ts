import { Candidates, nearest } from "../logic/index.ts"
import type { Path } from "./basics.ts"
import { MAX_HINT_STEPS } from "./limits.ts"
import { FileNames } from "./names.ts"
import { entriesOf } from "./parts.ts"
import { FIXED } from "./patch.ts"
import { type Reading, understand } from "./read.ts"
import { Reader, type Scenario, scenario } from "./records/index.ts"
import { Report } from "./report.ts"
import { cut, type Source } from "./source.ts"
import { at, type Dict, isNull, mergePatch, sameValues, type Tree, toJson } from "./tree.ts"

/**
 * The conflict with a scenario's changes laid over it as a JSON Merge Patch (RFC 7386), read by the same rules.
 * Problems stand where the scenario has the fault, else where the base has it, and all carry `scenario`.
 * A file that could not be parsed gives its own problems. Cost: that of reading the base without its scenarios.
 */
export function applyScenario(base: Reading, id: string): Reading {
  const { source, tree } = base
  if (tree === null) return base
  const scenarios = at(tree, "scenarios")
  const entry = scenarios?.kind === "dict" ? scenarios.entries.get(id) : undefined
  if (!entry) {
    const report = new Report(source)
    const hint = nearest(id, scenarios?.kind === "dict" ? [...scenarios.entries.keys()] : []) ?? ""
    report.error("unknown-scenario", scenarios ?? tree, { name: cut(id), hint })
    return { ...base, conflict: null, problems: report.problems() }
  }
  const changes = at(entry.value, "changes")
  // The base's own problems say what is wrong with the scenario as such.
  if (changes?.kind !== "dict") return { ...base, conflict: null }

  const report = new Report(source, id)
  const whole = without(tree, ["scenarios"])
  const patch = allowed(changes, report)
  const merged = mergePatch(whole, patch) as Dict
  if (sameValues(whole, merged)) {
    const key = (entry.value as Dict).entries.get("changes")!
    report.warning("scenario-changes-nothing", { from: key.from, path: changes.path }, {})
  }
  lookOver(whole, patch, report)
  const own = scenariosOf(tree, source).find((each) => each.id === id) ?? null
  const conflict = understand(merged, report, own)
  return {
    conflict: report.clean ? { ...conflict, scenarios: scenariosOf(tree, source) } : null,
    problems: report.problems(),
    data: toJson(merged),
    source,
    tree,
  }
}

// By file: each of the scenarios is read over it, and says what all of them are.
const known = new WeakMap<Dict, readonly Scenario[]>()

/** What the scenarios say of themselves. What is wrong with them is among the problems of the base. */
function scenariosOf(root: Dict, source: Source): readonly Scenario[] {
  let scenarios = known.get(root)
  if (scenarios === undefined) {
    scenarios = scenariosIn(root, source)
    known.set(root, scenarios)
  }
  return scenarios
}

function scenariosIn(root: Dict, source: Source): readonly Scenario[] {
  const reader = new Reader({ root, names: new FileNames([], []), owners: [], report: new Report(source) })
  return entriesOf(at(root, "scenarios")).flatMap(
    ([id, each]) => scenario.read({ ...each, id }, reader) ?? [],
  )
}

function without(tree: Dict, keys: readonly string[]): Dict {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => !keys.includes(key))) }
}

function allowed(changes: Dict, report: Report): Dict {
  for (const key of FIXED) {
    const entry = changes.entries.get(key)
    if (entry) report.error("scenario-may-not-change", { from: entry.from, path: entry.value.path }, { key })
  }
  return without(changes, FIXED)
}

/** Doubts about what a patch names: things to remove that are not there, and new ones that look like slips. */
function lookOver(base: Tree | undefined, patch: Dict, report: Report, path: Path = []): void {
  const near = new Candidates(base?.kind === "dict" ? [...base.entries.keys()] : [], MAX_HINT_STEPS)
  for (const [key, { from, value }] of patch.entries) {
    const below = [...path, key]
    const under = at(base, key)
    const place = { from, path: value.path }
    if (under === undefined) {
      const isAdded = path[0] === "decisionMakers" && !isNull(value)
      const hint = isAdded ? (near.nearest(key) ?? "") : ""
      if (isNull(value))
        report.warning("scenario-removes-nothing", place, () => ({
          key: cut(key),
          hint: near.nearest(key) ?? "",
        }))
      else if (hint !== "") {
        if (path.length === 1) report.warning("scenario-adds-decision-maker", place, { dm: cut(key), hint })
        if (path.length === 3 && path[2] === "options") {
          report.warning("scenario-adds-option", place, { option: cut(key), hint })
        }
      }
    }
    if (value.kind === "dict") lookOver(under, value, report, below)
  }
}
