import * as z from "zod/mini"
import type { Path } from "../basics.ts"
import { isMap, type JsonMap } from "../data.ts"
import { entriesOf } from "../parts.ts"
import { id } from "../schema-parts.ts"
import { define, type EntryOf } from "./define.ts"
import { field, shapeOf, text, type Values, valuesOf } from "./field.ts"
import { GROUNDS } from "./grounds.ts"

const POSITION = {
  holds: text({ required: true, about: "What it holds to be so." }),
  because: GROUNDS.because,
  evidence: GROUNDS.evidence,
}

type Position = Values<typeof POSITION> & { readonly dm: number; readonly path: Path }

const positions = field<readonly Position[]>(
  {
    shape: z.record(id, shapeOf(POSITION)),
    input: { kind: "own" },
    read: (tree, reader) =>
      entriesOf(tree).flatMap(([name, { from, value }]): Position[] => {
        const dm = reader.maker(name, { from, path: value.path })
        const said = valuesOf(POSITION, value, reader)
        return dm === null || said === null ? [] : [{ dm, path: value.path, ...said }]
      }),
    carry: (value, carry) => {
      if (!isMap(value)) return { value, isMarked: false }
      const all = Object.entries(value as JsonMap)
      const kept = all.flatMap(([dm, position]) => {
        const now = carry.decisionMaker(dm)
        return now === null ? [] : [[now, position] as const]
      })
      return { value: Object.fromEntries(kept), isMarked: kept.length < all.length }
    },
  },
  { required: true, about: "By decision maker." },
)

/** A question of fact on which the parties differ: who holds what. */
export const contested = define(
  { id: "contested", description: "A question of fact on which the parties differ." },
  { question: text({ required: true, long: true, about: "A question of fact." }), positions },
)

export type Contested = EntryOf<typeof contested>
