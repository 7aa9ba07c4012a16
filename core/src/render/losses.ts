import type { Conflict, Grounds, Path } from "../file/index.ts"
import type { Carried } from "./codes.ts"
import type { Faults } from "./faults.ts"

/** Warns of everything the conflict holds and the format does not carry: how many of each. */
export function tellLosses(conflict: Conflict, faults: Faults, carried: readonly Carried[]): void {
  const lost = (what: Carried, count: number, path: Path): void => {
    if (count > 0 && !carried.includes(what)) faults.warning("not-carried", path, { what, count })
  }
  const { options, decisionMakers, preferences } = conflict
  lost("title", 1, ["title"])
  lost("summary", conflict.summary === undefined ? 0 : 1, ["summary"])
  lost("date", conflict.asOf === undefined ? 0 : 1, ["asOf"])
  const names = [...decisionMakers, ...options].map(({ name }) => name)
  lost("languages", names.filter((name) => typeof name !== "string" && Object.keys(name).length > 1).length, [
    "decisionMakers",
  ])
  const phrases = options.flatMap(({ undo, done, notDone }) => [undo, done, notDone])
  lost("phrases", phrases.filter((phrase) => phrase !== undefined).length, ["decisionMakers"])
  const rules: readonly Grounds[] = [...conflict.infeasible, ...conflict.merges, ...conflict.noMoves]
  const wants = preferences.flatMap((each): readonly Grounds[] =>
    each.kind === "statements" ? each.statements : each.kind === "indifferent" ? [] : [each],
  )
  lost("grounds", [...options, ...rules, ...wants].filter(hasGrounds).length, [])
  lost("merge", conflict.merges.length, ["merge"])
  lost("noMove", conflict.noMoves.length, ["noMove"])
  lost("statusQuo", conflict.statusQuo === null ? 0 : 1, ["statusQuo"])
  lost("labels", conflict.labels.size, ["labels"])
  const { sources, claims, events, offers, contested, forecasts, outcome } = conflict.record
  const entries = [sources, claims, events, offers, contested, forecasts].flat().length
  lost("record", entries + (outcome === undefined ? 0 : 1), ["sources"])
  lost("scenarios", conflict.scenarios.filter(({ id }) => id !== conflict.scenario?.id).length, ["scenarios"])
}

function hasGrounds({ because, evidence, confidence, assumed, hangsOn }: Grounds): boolean {
  return [because, evidence, confidence, assumed, hangsOn].some((each) => each !== undefined)
}
