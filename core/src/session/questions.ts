import {
  type Beside,
  type BesideQuestion,
  type BriefAnswer,
  type BriefQuestion,
  beside,
  brief,
  type EvidenceAnswer,
  type EvidenceQuestion,
  evidence,
  type Fall,
  type FallsQuestion,
  falls,
  type History,
  type HistoryQuestion,
  history,
  type InverseAnswer,
  type InverseQuestion,
  inverse,
  type OffersAnswer,
  type OffersQuestion,
  offers,
  type PreferredAnswer,
  type PreferredQuestion,
  preferred,
  type ReasonsAnswer,
  type ReasonsQuestion,
  type RobustnessAnswer,
  type RobustnessQuestion,
  reasons,
  robustness,
  type ScenariosAnswer,
  type ScenariosQuestion,
  type Study,
  scenarios,
} from "../study/index.ts"

/** Every question that can be asked, with its answer and how it is answered: one line a question. */
interface Asked {
  readonly reasons: Study<ReasonsQuestion, ReasonsAnswer>
  readonly preferred: Study<PreferredQuestion, PreferredAnswer>
  readonly inverse: Study<InverseQuestion, InverseAnswer>
  readonly robustness: Study<RobustnessQuestion, RobustnessAnswer>
  readonly evidence: Study<EvidenceQuestion, EvidenceAnswer>
  readonly falls: Study<FallsQuestion, Fall>
  readonly offers: Study<OffersQuestion, OffersAnswer>
  readonly scenarios: Study<ScenariosQuestion, ScenariosAnswer>
  readonly beside: Study<BesideQuestion, Beside | null>
  readonly history: Study<HistoryQuestion, History>
  readonly brief: Study<BriefQuestion, BriefAnswer>
}

/** How every question is answered. */
export type Studies = Asked
export const STUDIES: Studies = {
  reasons,
  preferred,
  robustness,
  inverse,
  evidence,
  falls,
  offers,
  scenarios,
  beside,
  history,
  brief,
}

type Kind = keyof Asked
type QuestionOf<K extends Kind> = Asked[K] extends Study<infer Q, unknown> ? Q : never
type AnswerOf<K extends Kind> = Asked[K] extends Study<never, infer A> ? A : never

/** What may be asked. */
export type Question = { [K in Kind]: QuestionOf<K> }[Kind]

/** The answer to a question. */
export type AnswerTo<Q extends Question> = AnswerOf<Q["kind"]>
