import { beside } from "./answers/beside.ts"
import { cards } from "./answers/cards.ts"
import { exported } from "./answers/export.ts"
import { falls } from "./answers/falls.ts"
import { graph } from "./answers/graph.ts"
import { history } from "./answers/history.ts"
import { moves } from "./answers/moves.ts"
import { offers } from "./answers/offers.ts"
import { outlook } from "./answers/outlook.ts"
import { preferred } from "./answers/preferred.ts"
import { ranking } from "./answers/ranking.ts"
import { reasons } from "./answers/reasons.ts"
import { resting } from "./answers/resting.ts"
import { rules } from "./answers/rules.ts"
import { states } from "./answers/states.ts"
import { values } from "./answers/values.ts"
import { ways } from "./answers/ways.ts"

import type { Context } from "./context.ts"
import type { Answers, AnswerTo, Request, Wired } from "./protocol.ts"
import { Waiting } from "./refusal.ts"

type Kind = Request["kind"]
type Later = keyof typeof import("./answers/later.ts")["LATER"]
type Answering<K extends Kind> = (
  request: Wired<Extract<Request, { kind: K }>>,
  context: Context,
) => Answers[K]

const OF: { readonly [K in Exclude<Kind, Later>]: Answering<K> } = {
  outlook,
  states,
  cards,
  beside,
  values,
  reasons,
  preferred,
  moves,
  ways,
  graph,
  ranking,
  rules,
  resting,
  falls,
  offers,
  history,
  export: exported,
}

// What takes much code and is asked for late.
const LATER: { readonly [K in Later]: true } = {
  brief: true,
  robustness: true,
  take: true,
  "take-changes": true,
  "take-packages": true,
  "take-count": true,
}
let later: Partial<{ readonly [K in Later]: Answering<K> }> = {}
let missing: unknown = null

/**
 * The answer to a question. Throws a `Refusal` where there is none, `Stopped` where a limit or the signal of the
 * context's watch stops the work, `Waiting` where code has to be fetched first, and RangeError for a question that makes
 * no sense (a decision maker that is none).
 */
export function answer<R extends Request>(request: Wired<R>, context: Context): AnswerTo<R> {
  const { kind } = request
  const find = (kind in LATER ? fetched(kind as Later) : OF[kind as Exclude<Kind, Later>]) as (
    request: Wired<Request>,
    context: Context,
  ) => Answers[Kind]
  return find(request, context) as AnswerTo<R>
}

function fetched<K extends Later>(kind: K): Answering<K> {
  const here = later[kind]
  if (here !== undefined) return here
  if (missing !== null) {
    const error = missing
    missing = null
    throw error
  }
  throw new Waiting(
    import("./answers/later.ts").then(
      (all) => {
        later = all.LATER
      },
      (error: unknown) => {
        missing = error
      },
    ),
  )
}
