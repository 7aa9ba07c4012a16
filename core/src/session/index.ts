export { type Opening, type OpenWorld, open } from "./open.ts"
export { type AnswerTo, type Question, STUDIES, type Studies } from "./questions.ts"
export { type Means, MOST_TEXTS, type ReadWorld, Session, Unsound } from "./session.ts"
