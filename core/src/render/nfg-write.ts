import type { GraphModel } from "../engine/index.ts"
import type { Conflict, Path, Position, Text } from "../file/index.ts"
import { localText, oneLine } from "../file/index.ts"
import type { Carried } from "./codes.ts"
import { type Exported, MOST_RANKED, SMALL_RANKINGS } from "./exchange.ts"
import { Faults } from "./faults.ts"
import { areNames, combinations, type Game, gameData } from "./game.ts"
import { tellLosses } from "./losses.ts"

/** What it carries, or is refused for. */
export const CARRIES: readonly Carried[] = ["title", "merge", "noMove"]

/**
 * A conflict as a strategic game of Gambit (`.nfg`, payoff form). A decision maker's strategies are the ways to take
 * its options, called like "Release water, not Escalate"; payoffs are ranks turned round, so that larger is better and
 * 1 is worst; `comment` says so in the file. Refused where a game cannot be what the conflict is: with one-way options,
 * infeasible or merged states, barred moves; and beyond 131,072 states, or where the game would be too large to be read back.
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
  const players = conflict.decisionMakers.map(({ name }) => say(name))
  const strategies = conflict.decisionMakers.map(({ options }) => {
    const names = options.map((option) => say(conflict.options[option]!.name))
    return combinations(areNames(names) ? names : options.map((option) => conflict.options[option]!.id))
  })
  // The first player's strategies change fastest, as the first options do in the decimal codes.
  const slots = Array.from({ length: model.space.count }, (_, code) => model.space.slot(code + 1))
  const levels = model.ranks.map((ranks, dm) =>
    Int32Array.from(slots, (slot) => model.worst[dm]! - ranks[slot]!),
  )
  const title = say(conflict.title)
  if (!isReadBack({ title, comment, players, strategies, levels })) {
    faults.error("not-read-back", ["preferences"], {})
    return { text: null, problems: faults.problems() }
  }
  const payoffs = slots.map((_, code) => levels.map((own) => own[code]! + 1).join(" "))
  const lines = [
    `NFG 1 R ${quoted(title)} { ${players.map(quoted).join(" ")} }`,
    "",
    `{ ${strategies.map((own) => `{ ${own.map(quoted).join(" ")} }`).join("\n")}\n}`,
    quoted(oneLine(comment)),
    "",
    ...payoffs,
  ]
  return { text: `${lines.join("\n")}\n`, problems: faults.problems() }
}

// What is written can be read; small games always can.
function isReadBack(game: Game): boolean {
  return game.players.length * game.levels[0]!.length < SMALL_RANKINGS || gameData(game).data !== null
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
  if (count > MOST_RANKED) faults.error("nfg-too-large", [], { count, limit: MOST_RANKED })
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
}
