import type { SolverSource } from "@parley/core/study"

/** Stands for the solver, which a published page does without: who asks is told so. */
export const highs: SolverSource = () => Promise.reject(new Error("this page has no solver"))
