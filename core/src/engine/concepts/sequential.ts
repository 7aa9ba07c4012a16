import type { InTurn } from "./definition.ts"
import { gmr, smr } from "./metarational.ts"

// Sequential stability: the others deter by what serves themselves only.

/** Sequential stability (SPEC C1; Fraser & Hipel 1979). */
export const seq = {
  id: "seq",
  rule: "C1",
  kind: "in-turn",
  tempts: "better",
  steps: "improving",
  deters: "no-better",
  counter: false,
  rounds: 1,
  isUsual: true,
  implies: [gmr],
  conditions: "sets",
  coalition: { id: "cseq", rule: "K5", answers: { steps: "improving", counter: false } },
} as const satisfies InTurn

/** Symmetric sequential stability: as SEQ, and no counter-move gets out of it (SPEC C1; Rego & Vieira 2017). */
export const sseq = {
  id: "sseq",
  rule: "C1",
  kind: "in-turn",
  tempts: "better",
  steps: "improving",
  deters: "no-better",
  counter: true,
  rounds: 1,
  isUsual: true,
  implies: [seq, smr],
  conditions: "sets",
  coalition: null,
} as const satisfies InTurn
