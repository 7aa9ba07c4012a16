export { type BriefSubject, briefOf } from "./brief.ts"
export type { Block, Document, OutlineItem, Passage } from "./document.ts"
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
export { type Band, bandsOf, type Row, type Section, type Table, type TableWords, tableOf } from "./table.ts"
