export * from "./formula.ts"
