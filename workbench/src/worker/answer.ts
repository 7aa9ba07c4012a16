import { beside } from "./answers/beside.ts"
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
type Later = keyof typeof LATER
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
}

// What takes much code and is asked for late, each fetched when it is.
const LATER = {
  brief: async () => (await import("./answers/brief.ts")).brief,
  export: async () => (await import("./answers/export.ts")).exported,
  robustness: async () => (await import("./answers/robustness.ts")).robustness,
  take: async () => (await import("./answers/take.ts")).take,
  "take-changes": async () => (await import("./answers/take-changes.ts")).takeChanges,
  "take-packages": async () => (await import("./answers/take-more.ts")).takePackages,
  "take-count": async () => (await import("./answers/take-more.ts")).takeCount,
} as const
const here: { [K in Later]?: (request: never, context: Context) => Answers[Kind] } = {}
// Why code could not be fetched, until whoever asks again has been told.
const missing: { [K in Later]?: { readonly why: unknown } } = {}

/**
 * The answer to a question. Throws a `Refusal` where there is none, `Stopped` where a limit or the signal of the
 * context's watch stops the work, `Waiting` where code has to be fetched first, and RangeError for a question that makes
 * no sense (a decision maker that is none).
 */
export function answer<R extends Request>(request: Wired<R>, context: Context): AnswerTo<R> {
  const { kind } = request
  const near = OF[kind as keyof typeof OF] ?? plain
  const find = (kind in LATER ? fetched(kind as Later) : near) as (
    request: Wired<Request>,
    context: Context,
  ) => Answers[Kind]
  return find(request, context) as AnswerTo<R>
}

function fetched(kind: Later): NonNullable<(typeof here)[Later]> {
  const there = here[kind]
  if (there !== undefined) return there
  const failed = missing[kind]
  if (failed !== undefined) {
    delete missing[kind]
    throw failed.why
  }
  throw new Waiting(
    LATER[kind]().then(
      (found) => {
        here[kind] = found
      },
      (why: unknown) => {
        missing[kind] = { why }
      },
    ),
  )
}
