import {
  type Beside,
  type BesideQuestion,
  type BoardAnswer,
  type BoardQuestion,
  type BottomLineAnswer,
  type BottomLineQuestion,
  type BriefAnswer,
  type BriefQuestion,
  beside,
  board,
  bottomLine,
  brief,
  type CardsAnswer,
  type CardsQuestion,
  cards,
  type EvidenceAnswer,
  type EvidenceQuestion,
  evidence,
  type Fall,
  type FallsQuestion,
  type ForecastsAnswer,
  type ForecastsQuestion,
  falls,
  forecasts,
  type GraphAnswer,
  type GraphQuestion,
  graph,
  type History,
  type HistoryQuestion,
  history,
  type InverseAnswer,
  type InverseQuestion,
  inverse,
  type MovesAnswer,
  type MovesQuestion,
  moves,
  type OffersAnswer,
  type OffersQuestion,
  type OutcomesAnswer,
  type OutcomesQuestion,
  offers,
  outcomes,
  type PreferredAnswer,
  type PreferredQuestion,
  type PresentAnswer,
  type PresentQuestion,
  preferred,
  present,
  type RankingAnswer,
  type RankingQuestion,
  type ReasonsAnswer,
  type ReasonsQuestion,
  type RobustnessAnswer,
  type RobustnessQuestion,
  type RulesAnswer,
  type RulesQuestion,
  ranking,
  reasons,
  robustness,
  rules,
  type ScenariosAnswer,
  type ScenariosQuestion,
  type StatesAnswer,
  type StatesQuestion,
  type Study,
  type StudyOfFile,
  scenarios,
  states,
  type ValuesAnswer,
  type ValuesQuestion,
  type VersionsAnswer,
  type VersionsQuestion,
  values,
  versions,
  type WaysAnswer,
  type WaysQuestion,
  ways,
} from "../study/index.ts"

/** Every question that can be asked, with its answer and how it is answered: one line a question. */
interface Asked {
  readonly board: Study<BoardQuestion, BoardAnswer>
  readonly "bottom-line": Study<BottomLineQuestion, BottomLineAnswer>
  readonly outcomes: Study<OutcomesQuestion, OutcomesAnswer>
  readonly states: Study<StatesQuestion, StatesAnswer>
  readonly cards: Study<CardsQuestion, CardsAnswer>
  readonly values: Study<ValuesQuestion, ValuesAnswer>
  readonly reasons: Study<ReasonsQuestion, ReasonsAnswer>
  readonly preferred: Study<PreferredQuestion, PreferredAnswer>
  readonly present: Study<PresentQuestion, PresentAnswer>
  readonly inverse: Study<InverseQuestion, InverseAnswer>
  readonly robustness: Study<RobustnessQuestion, RobustnessAnswer>
  readonly evidence: Study<EvidenceQuestion, EvidenceAnswer>
  readonly falls: Study<FallsQuestion, Fall>
  readonly offers: Study<OffersQuestion, OffersAnswer>
  readonly scenarios: Study<ScenariosQuestion, ScenariosAnswer>
  readonly beside: Study<BesideQuestion, Beside | null>
  readonly versions: Study<VersionsQuestion, VersionsAnswer>
  readonly history: Study<HistoryQuestion, History>
  readonly brief: Study<BriefQuestion, BriefAnswer>
  readonly moves: Study<MovesQuestion, MovesAnswer>
  readonly ways: Study<WaysQuestion, WaysAnswer>
  readonly graph: Study<GraphQuestion, GraphAnswer>
  readonly ranking: Study<RankingQuestion, RankingAnswer>
  readonly forecasts: StudyOfFile<ForecastsQuestion, ForecastsAnswer>
  readonly rules: StudyOfFile<RulesQuestion, RulesAnswer>
}

/** How every question is answered. */
export type Studies = Asked
export const STUDIES: Studies = {
  board,
  "bottom-line": bottomLine,
  outcomes,
  states,
  cards,
  values,
  reasons,
  preferred,
  present,
  robustness,
  inverse,
  evidence,
  falls,
  offers,
  scenarios,
  beside,
  versions,
  history,
  brief,
  moves,
  ways,
  graph,
  ranking,
  forecasts,
  rules,
}

type Kind = keyof Asked
type Answering<Q, A> = { answer(of: never, question: Q): A }
type QuestionOf<K extends Kind> = Asked[K] extends Answering<infer Q, unknown> ? Q : never
type AnswerOf<K extends Kind> = Asked[K] extends Answering<never, infer A> ? A : never

/** What may be asked. */
export type Question = { [K in Kind]: QuestionOf<K> }[Kind]

/** The answer to a question. */
export type AnswerTo<Q extends Question> = AnswerOf<Q["kind"]>
