import { appendFileSync } from "node:fs"

const { PARLEY_SEED, PARLEY_CASES } = process.env

/** Where random tests begin under `npm run test:fuzz`, and under `PARLEY_SEED=7 npx vitest run FILE`; else 0, as they say. */
export const SEED = Number(PARLEY_SEED ?? 0)

/** Counts random cases that were tried, for `npm run test:fuzz`. */
export function tried(cases: number): void {
  if (PARLEY_CASES !== undefined) appendFileSync(PARLEY_CASES, `${cases}\n`)
}

/**
 * More often than this something must have come up for a test to say much: `count` with the standing seed, once with others,
 * of which each has its luck.
 */
export const luck = (count: number): number => (SEED === 0 ? count : 0)
