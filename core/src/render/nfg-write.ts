import type { GraphModel } from "../engine/index.ts"
import type { Conflict, Path, Position, Text } from "../file/index.ts"
import { localText, oneLine } from "../file/index.ts"
import type { Carried } from "./codes.ts"
import type { Exported } from "./exchange.ts"
import { Faults } from "./faults.ts"
import { tellLosses } from "./losses.ts"

/** What it carries, or is refused for. */
export const CARRIES: readonly Carried[] = ["title", "merge", "noMove"]

/** The most states a written game has. */
export const MOST_PROFILES = 2 ** 16

/**
 * A conflict as a strategic game of Gambit (`.nfg`, payoff form). A decision maker's strategies are the ways to take
 * its options, called like "Release water, not Escalate"; payoffs are ranks turned round, so that larger is better and
 * 1 is worst; `comment` says so in the file. Refused where a game cannot be what the conflict is: with one-way options,
 * infeasible or merged states, barred moves; and beyond 65,536 states.
 */
export function writeNfg(of: {
  readonly conflict: Conflict
  readonly model: GraphModel
  readonly comment: string
  /** Language of names; the file's unless given. */
  readonly language?: string
  readonly where?: (path: Path) => Position
}): Exported {
  const {
    conflict,
    model,
    comment,
    language = conflict.language,
    where = () => ({ line: 1, column: 1 }),
  } = of
  const faults = new Faults(where)
  tellLosses(conflict, faults, CARRIES)
  tellMisfits(conflict, model, faults)
  if (!faults.clean) return { text: null, problems: faults.problems() }

  const say = (text: Text): string => oneLine(localText(text, language, conflict.language))
  const players = conflict.decisionMakers.map(({ name }) => quoted(say(name)))
  const strategies = conflict.decisionMakers.map(({ options }) => {
    const names = options.map((option) => say(conflict.options[option]!.name))
    const ids = options.map((option) => conflict.options[option]!.id)
    return `{ ${combinations(areNames(names) ? names : ids)
      .map(quoted)
      .join(" ")} }`
  })
  // The first player's strategies change fastest, as the first options do in the decimal codes.
  const payoffs = Array.from({ length: model.space.count }, (_, code) => {
    const slot = model.space.slot(code + 1)
    return model.ranks.map((ranks, dm) => model.worst[dm]! + 1 - ranks[slot]!).join(" ")
  })
  const lines = [
    `NFG 1 R ${quoted(say(conflict.title))} { ${players.join(" ")} }`,
    "",
    `{ ${strategies.join("\n")}\n}`,
    quoted(oneLine(comment)),
    "",
    ...payoffs,
  ]
  return { text: `${lines.join("\n")}\n`, problems: faults.problems() }
}

/** All ways to take options, in the order of their codes: those not taken have "not " before them. */
export function combinations(names: readonly string[]): readonly string[] {
  return Array.from({ length: 2 ** names.length }, (_, code) =>
    names.map((name, i) => ((code >>> i) & 1 ? name : `not ${name}`)).join(", "),
  )
}

/** Whether combinations of them can be told apart again. */
export function areNames(names: readonly string[]): boolean {
  const isClear = names.every((name) => name !== "" && !name.includes(",") && !/^not(\s|$)/i.test(name))
  return isClear && new Set(names).size === names.length
}

function tellMisfits(conflict: Conflict, model: GraphModel, faults: Faults): void {
  const options = conflict.options.length
  for (const { oneWay, key, path } of conflict.options)
    if (oneWay !== undefined) faults.error("nfg-one-way", path, { option: key })
  if (conflict.merges.length > 0) faults.error("nfg-merge", ["merge"], { count: conflict.merges.length })
  if (conflict.noMoves.length > 0) faults.error("nfg-no-move", ["noMove"], { count: conflict.noMoves.length })
  const { count } = model.space
  if (conflict.merges.length === 0 && count !== 2 ** options)
    faults.error("nfg-infeasible", ["infeasible"], { feasible: count, options })
  if (count > MOST_PROFILES) faults.error("nfg-too-large", [], { count, limit: MOST_PROFILES })
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
}
