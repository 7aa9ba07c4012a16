import {
  type PreferredAnswer,
  type PreferredQuestion,
  preferred,
  type ReasonsAnswer,
  type ReasonsQuestion,
  type RobustnessAnswer,
  type RobustnessQuestion,
  reasons,
  robustness,
  type Study,
} from "../study/index.ts"

/** Every question that can be asked, with its answer and how it is answered: one line a question. */
interface Asked {
  readonly reasons: Study<ReasonsQuestion, ReasonsAnswer>
  readonly preferred: Study<PreferredQuestion, PreferredAnswer>
  readonly robustness: Study<RobustnessQuestion, RobustnessAnswer>
}

/** How every question is answered. */
export type Studies = Asked
export const STUDIES: Studies = { reasons, preferred, robustness }

type Kind = keyof Asked
type QuestionOf<K extends Kind> = Asked[K] extends Study<infer Q, unknown> ? Q : never
type AnswerOf<K extends Kind> = Asked[K] extends Study<never, infer A> ? A : never

/** What may be asked. */
export type Question = { [K in Kind]: QuestionOf<K> }[Kind]

/** The answer to a question. */
export type AnswerTo<Q extends Question> = AnswerOf<Q["kind"]>
