import { beside } from "./answers/beside.ts"
import { exported } from "./answers/export.ts"
import { outlook } from "./answers/outlook.ts"
import { asked, filtered, plain } from "./answers/plain.ts"

import type { Context } from "./context.ts"
import type {
  Answers,
  AnswerTo,
  PlainRequest,
  Request,
  StatesRequest,
  ValuesRequest,
  Wired,
} from "./protocol.ts"
import { Waiting } from "./refusal.ts"

type Kind = Request["kind"]
type Filtered = "states" | "values"
type Plain = Exclude<PlainRequest["kind"], Filtered>
type Later = keyof typeof import("./answers/later.ts")["LATER"]
type Answering<K extends Kind> = (
  request: Wired<Extract<Request, { kind: K }>>,
  context: Context,
) => Answers[K]

// All but what takes much code and is asked for late, and what the session's answers are told of alike.
const OF: { readonly [K in Exclude<Kind, Later | Plain>]: Answering<K> } = {
  outlook,
  beside,
  ask: asked,
  states: filtered<StatesRequest>,
  values: filtered<ValuesRequest>,
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
  const here = OF[kind as keyof typeof OF] ?? plain
  const find = (kind in LATER ? fetched(kind as Later) : here) as (
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
