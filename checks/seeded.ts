// What `fast-check` is where PARLEY_SEED is set (vitest.config.ts): every property begins at a place of that seed, whatever
// seed its test gives, and is tried on more cases.
import fc, { type RunDetails } from "fast-check"
import { SEED, tried } from "./seed.ts"

export * from "fast-check"

const TIMES = 5

function report(details: RunDetails<unknown>): void {
  tried(details.numRuns)
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance })
}

export const assert = ((property: fc.IRawProperty<unknown>, given: fc.Parameters<unknown> = {}) =>
  fc.assert(property, {
    ...given,
    seed: ((given.seed ?? 0) + Math.imul(SEED, 0x9e3779b1)) | 0,
    numRuns: TIMES * (given.numRuns ?? 100),
    reporter: report,
  })) as typeof fc.assert

export default { ...fc, assert }
