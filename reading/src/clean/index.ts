export { type Aside, type Clean, clean } from "./clean.ts"
