import type { Concept } from "../engine/index.ts"
import { oneLine } from "../file/index.ts"
import type { GraphAnswer, Opened } from "../study/index.ts"
import { labelsOf, nameFor, todayOf } from "../study/index.ts"
import { type Catalogue, sayName, sayTaken, textOf } from "../words/index.ts"

export interface GraphNode {
  /** 1-based number of the state. */
  readonly state: number
  /** Its Y/N string. */
  readonly code: string
  /** The source's own name, "" for none. */
  readonly label: string
  /** What it is called. */
  readonly name: string
  /** What is taken there, in a sentence. */
  readonly sentence: string
  /** Per option whether it is taken; null where members of a merged state differ. */
  readonly taken: readonly (boolean | null)[]
  /** Rank for each decision maker, 1 best. */
  readonly ranks: readonly number[]
  /** The concepts it is an equilibrium under. */
  readonly equilibrium: readonly Concept[]
  readonly statusQuo: boolean
}

export interface GraphEdge {
  /** State numbers. */
  readonly from: number
  readonly to: number
  /** Index of the decision maker who moves. */
  readonly mover: number
  readonly improvement: boolean
}

/** The graph of moves: nodes by state number, edges by state, mover and target. Texts are on one line. */
export interface MoveGraph {
  readonly title: string
  readonly decisionMakers: readonly { readonly id: string; readonly name: string }[]
  /** Ids as `dm.option`. */
  readonly options: readonly string[]
  readonly concepts: readonly Concept[]
  /** What a file says of itself. */
  readonly comments: readonly string[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** An answer as formats for other programs give it. */
export function graphOf(
  { concepts, states, moves }: GraphAnswer,
  { conflict, model }: Pick<Opened, "conflict" | "model">,
  words: Catalogue,
  comments: readonly string[] = [],
): MoveGraph {
  const { space, ranks } = model
  const say = (text: typeof conflict.title): string => textOf(conflict, text, words)
  const labels = labelsOf(conflict, space)
  const today = todayOf({ conflict, model })
  const number = (place: number): number => space.number(states[place]!.slot)
  return {
    title: say(conflict.title),
    decisionMakers: conflict.decisionMakers.map(({ id, name }) => ({ id, name: say(name) })),
    options: conflict.options.map(({ id, owner }) => `${conflict.decisionMakers[owner]!.id}.${id}`),
    concepts,
    comments,
    nodes: states.map(({ slot, under }) => ({
      state: space.number(slot),
      code: space.text(slot),
      label: oneLine(labels.get(slot) ?? ""),
      name: sayName({ conflict }, nameFor({ conflict, model }, slot), words),
      // All that is not taken would be no short sentence.
      sentence: /^N*$/.test(space.text(slot))
        ? words.phrases.nothingTaken
        : sayTaken({ conflict, model }, slot, words),
      taken: Array.from(space.text(slot), (sign) => (sign === "-" ? null : sign === "Y")),
      ranks: ranks.map((each) => each[slot]!),
      equilibrium: under,
      statusQuo: slot === today,
    })),
    edges: moves.map(({ dm, source, target, improves }) => ({
      from: number(source),
      to: number(target),
      mover: dm,
      improvement: improves,
    })),
  }
}
