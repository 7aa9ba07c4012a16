export { type BriefSubject, briefOf } from "./brief.ts"
export { BAR_PARTS, type Bar, type Block, type Document, type OutlineItem, type Passage } from "./document.ts"
export { idsFor } from "./ids.ts"
export {
  changesOf,
  preferredJson,
  reasonsBlocks,
  reasonsJson,
  type ToldChange,
  type ToldLink,
  type ToldReasons,
  tellPreferred,
  tellReasons,
} from "./reasons.ts"
export { robustnessBlocks } from "./robustness.ts"
export { robustnessJson } from "./robustness-json.ts"
export { type Band, bandsOf, type Row, type Section, type Table, type TableWords, tableOf } from "./table.ts"
