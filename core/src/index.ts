export * from "./logic/index.ts"
export * from "./engine/index.ts"
