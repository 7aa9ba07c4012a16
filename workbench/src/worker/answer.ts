import { beside } from "./answers/beside.ts"
import { outlook } from "./answers/outlook.ts"
import { asked, filtered, plain } from "./answers/plain.ts"
import type { Context } from "./context.ts"
import { Late } from "./late.ts"
import type {
  Answers,
  AnswerTo,
  PlainRequest,
  Request,
  StatesRequest,
  ValuesRequest,
  Wired,
} from "./protocol.ts"

type Kind = Request["kind"]
type Filtered = "states" | "values"
type Plain = Exclude<PlainRequest["kind"], Filtered>
type Later = typeof lateAnswers extends Late<infer Of> ? keyof Of : never
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

/** What takes much code and is asked for late. */
export const lateAnswers = new Late({
  brief: async () => (await import("./answers/brief.ts")).brief,
  compare: async () => (await import("./answers/compare.ts")).compared,
  export: async () => (await import("./answers/export.ts")).exported,
  robustness: async () => (await import("./answers/robustness.ts")).robustness,
  take: async () => (await import("./answers/take.ts")).take,
  "take-changes": async () => (await import("./answers/take-changes.ts")).takeChanges,
  "take-packages": async () => (await import("./answers/take-more.ts")).takePackages,
  "take-count": async () => (await import("./answers/take-more.ts")).takeCount,
})

/**
 * The answer to a question. Throws a `Refusal` where there is none, `Stopped` where a limit or the signal of the
 * context's watch stops the work, `Waiting` where code has to be fetched first, and RangeError for a question that makes
 * no sense (a decision maker that is none).
 */
export function answer<R extends Request>(request: Wired<R>, context: Context): AnswerTo<R> {
  const { kind } = request
  const near = OF[kind as keyof typeof OF] ?? plain
  const find = (lateAnswers.has(kind) ? lateAnswers.get(kind) : near) as (
    request: Wired<Request>,
    context: Context,
  ) => Answers[Kind]
  return find(request, context) as AnswerTo<R>
}
