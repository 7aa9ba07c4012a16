import { type Question, Refused, sayRefusal } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Answers, AskRequest, PlainRequest, StatesRequest, ValuesRequest, Wired } from "../protocol.ts"
import { tells } from "../tells.ts"

/** What the session answers, as it is. */
export function asked({ world, question }: Wired<AskRequest>, { session, watch }: Context): Answers["ask"] {
  return { plain: session.ask(world, question, watch) }
}

/** What the session answers, told in the words of the page where there is something to say. */
export function plain<R extends PlainRequest>(request: Wired<R>, context: Context): Answers[R["kind"]] {
  const { world, language, ...question } = request as Wired<PlainRequest>
  const { session, watch } = context
  const answer = session.ask(world, question as Question, watch)
  if (!(question.kind in tells)) return answer as Answers[R["kind"]]
  const tell = tells[question.kind as keyof typeof tells] as (...of: readonly unknown[]) => Answers[R["kind"]]
  return tell(answer, session.open(world, watch), libraryWords(language), question)
}

/** The same of states that an expression leaves: where it cannot be read it leaves all, and what is wrong is told. */
export function filtered<R extends StatesRequest | ValuesRequest>(
  request: Wired<R>,
  context: Context,
): Answers[R["kind"]] {
  const { where, ...all } = request as Wired<StatesRequest | ValuesRequest>
  const whole = () => plain(all as Wired<R>, context)
  if (where.trim() === "") return { ...whole(), fault: null }
  try {
    return { ...plain({ ...all, where } as Wired<R>, context), fault: null }
  } catch (error) {
    if (!(error instanceof Refused) || error.fault.code !== "bad-expression") throw error
    const fault = sayRefusal(error.fault, libraryWords(all.language), { file: "", conflict: null })
    return { ...whole(), fault }
  }
}
