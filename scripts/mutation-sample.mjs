// A sample of the mutants of a part, for `npm run test:mutation -- --one-in N`. Which are drawn hangs on what each changes
// and where alone, so that a run can be repeated.
import { createHash } from "node:crypto"

const oneIn = Number(process.env.PARLEY_MUTATE_ONE_IN ?? "1")

/** Whether a mutant is in the sample: one in so many, by a hash of its place in its file and what it puts there. */
function drawn({ location: { start, end }, replacement, mutatorName }) {
  const what = [start.line, start.column, end.line, end.column, mutatorName, replacement].join(" ")
  return createHash("sha256").update(what).digest().readUInt32BE() % oneIn === 0
}

// The mutation runner counts what a checker refuses for nothing.
const checker = {
  async init() {},
  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, answerOf(mutant)]))
  },
  async group(mutants) {
    return [mutants.map((mutant) => mutant.id)]
  },
}

function answerOf(mutant) {
  return drawn(mutant) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" }
}

export const strykerPlugins = [{ kind: "Checker", name: "sample", value: checker }]
