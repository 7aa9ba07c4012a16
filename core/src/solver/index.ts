import type { SolverSource } from "../study/index.ts"

/**
 * The mixed-integer solver HiGHS, compiled to WebAssembly: loaded when it is first called. Only what changes rankings for
 * several goals at once needs it. It has an entry of its own so that a page that does not ask for it does not carry its
 * 4 MB. Runs in Node and in browsers; a page's policy must allow `wasm-unsafe-eval`.
 */
export const highs: SolverSource = () => import("highs")
