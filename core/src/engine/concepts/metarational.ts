import type { InTurn } from "./definition.ts"

// Metarationality: the others may do anything to deter, even what hurts themselves (Howard 1971).

/** General metarationality (SPEC C1). */
export const gmr = {
  id: "gmr",
  rule: "C1",
  kind: "in-turn",
  tempts: "better",
  steps: "any",
  deters: "no-better",
  counter: false,
  rounds: 1,
  isUsual: true,
  implies: [],
  conditions: "sets",
  coalition: { id: "cgmr", rule: "K3", answers: { steps: "any", counter: false } },
} as const satisfies InTurn

/** Symmetric metarationality: as GMR, and no counter-move gets out of it (SPEC C1). */
export const smr = {
  id: "smr",
  rule: "C1",
  kind: "in-turn",
  tempts: "better",
  steps: "any",
  deters: "no-better",
  counter: true,
  rounds: 1,
  isUsual: true,
  implies: [gmr],
  conditions: "sets",
  coalition: { id: "csmr", rule: "K4", answers: { steps: "any", counter: true } },
} as const satisfies InTurn
