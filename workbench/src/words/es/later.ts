export { evidence } from "./evidence.ts"
export { sure } from "./sure.ts"
