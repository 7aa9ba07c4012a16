import type { GraphModel } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import { oneLine } from "../file/index.ts"
import type { WhyPreferred } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { stateName } from "./state.ts"
import { nameOf, textOf } from "./texts.ts"

/** Why one state ranks above another, or ties with it, in one or two sentences. */
export function sayPreferred(
  conflict: Conflict,
  model: GraphModel,
  why: WhyPreferred,
  catalogue: Catalogue,
): string {
  const { preference: say } = catalogue
  const { decider } = why
  const dm = nameOf(conflict, why.dm, catalogue)
  const name = (slot: number) => stateName({ conflict, model }, slot, catalogue)
  const both = { dm, first: name(why.first), second: name(why.second) }
  const isFirst = why.preferred === why.first
  const better = isFirst ? why.first : why.second
  const ordered = { dm, preferred: name(better), other: name(isFirst ? why.second : why.first) }
  const inOrder = <T>(first: T, second: T): readonly [T, T] => (isFirst ? [first, second] : [second, first])
  switch (decider.kind) {
    case "indifferent":
      return say.indifferent({ dm })
    case "statement":
      return say.statement({ ...ordered, statement: oneLine(decider.text), place: decider.index + 1 })
    case "statements-agree":
      return say.statementsAgree({ ...both, of: decider.of })
    case "ranking": {
      const { first, second, of } = decider
      if (why.preferred === null) return say.rankedAlike({ ...both, place: first })
      return say.ranked({ ...ordered, places: inOrder(first, second), of })
    }
    case "weights": {
      const { first, second, shares } = decider
      if (why.preferred === null) return say.weighedAlike({ ...both, sum: first })
      const said = (taken: boolean) =>
        shares
          .filter((share) => (share.taken === better) === taken)
          .map(({ option, weight }) =>
            say.share({ option: textOf(conflict, conflict.options[option]!.name, catalogue), weight }),
          )
      return say.weighed({
        ...ordered,
        sums: inOrder(first, second),
        forIt: said(true),
        against: said(false),
      })
    }
  }
}
