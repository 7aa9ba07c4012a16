import type { Watch } from "../engine/index.ts"
import type { Problem } from "../file/index.ts"
import type { Opened } from "../study/index.ts"
import { type AnswerTo, type Question, STUDIES } from "./questions.ts"
import { type Means, Session } from "./session.ts"

/** What `open` opens a text with. */
export interface Opening extends Means {
  /** Id of a scenario of the file to lay over it. */
  readonly scenario?: string
  /** As of this date, month or year; as the file says unless given. */
  readonly asOf?: string
}

/** One world of one text, ready for questions. */
export interface OpenWorld extends Opened {
  /** What is doubtful in the file, by place. */
  readonly problems: readonly Problem[]
  /**
   * The answer to a question: plain data without sentences. Throws `Refused` for what cannot be answered, `Stopped` at a
   * limit or when the signal of `watch` says so, and RangeError for a question that makes no sense.
   */
  ask<Q extends Question>(question: Q, watch?: Watch): AnswerTo<Q>
}

/**
 * Opens the text of a conflict file for questions. Throws `Unsound`, with all problems, where it has errors or no
 * such scenario, and `Refused` where it does not say what held on the date. Cost: that of reading and compiling it; a
 * question analyses what it needs once.
 */
export function open(text: string, { scenario, asOf, ...means }: Opening = {}): OpenWorld {
  const session = new Session(STUDIES, means)
  session.hold(1, text)
  const world = { revision: 1, scenario: scenario ?? null, ...(asOf === undefined ? {} : { asOf }) }
  return {
    ...session.open(world),
    problems: session.problems(world),
    ask: (question, watch) => session.ask(world, question, watch),
  }
}
