/**
 * What most programs need: open the text of a conflict file, ask, say the answer. The rest is by entry:
 * `@parley/core/engine`, `/file`, `/study`, `/session`, `/words`, `/report`, `/render`, `/logic`, `/solver`.
 */

export {
  CONCEPTS,
  type Concept,
  DEFAULT_CONCEPTS,
  type GraphModel,
  type Limits,
  Stopped,
  type Watch,
} from "./engine/index.ts"
export {
  type Conflict,
  check,
  type Edit,
  edit,
  newDocument,
  type Problem,
  type Reading,
  read,
} from "./file/index.ts"
export { blocksText, documentHtml, documentMarkdown } from "./render/index.ts"
export { type Block, type Document, outcomesBlocks, reasonsBlocks } from "./report/index.ts"
export {
  type AnswerTo,
  type Means,
  type Opening,
  type OpenWorld,
  open,
  type Question,
  Session,
  STUDIES,
  Unsound,
} from "./session/index.ts"
export { type Opened, Refused } from "./study/index.ts"
export {
  type Catalogue,
  LANGUAGES,
  nameOf,
  sayExplanation,
  sayProblem,
  sayRefusal,
  sayState,
  words,
} from "./words/index.ts"
