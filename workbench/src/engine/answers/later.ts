// What is fetched when it is first asked for.
export { sure } from "./sure.ts"
