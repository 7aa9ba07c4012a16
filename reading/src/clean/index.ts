export { type Aside, type Clean, clean } from "./clean.ts"
export { type Page, pageOf } from "./page.ts"
export { textOfPdf } from "./pdf.ts"
