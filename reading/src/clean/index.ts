export { type Aside, type Clean, clean } from "./clean.ts"
export { MAX_PAGE, type Page, pageOf } from "./page.ts"
export { textOfPdf } from "./pdf.ts"
export { isPage, type PlainText, plainOf, plainOfPage, plainOfPdf, sourceOf, tidy, titleOf } from "./plain.ts"
