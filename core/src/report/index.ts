export { type BriefSubject, briefOf } from "./brief.ts"
export type { Block, Document, Passage } from "./document.ts"
export { type Band, bandsOf, type Row, type Section, type Table, type TableWords, tableOf } from "./table.ts"
