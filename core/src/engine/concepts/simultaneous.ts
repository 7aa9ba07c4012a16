import type { AtOnce, EitherWay } from "./definition.ts"
import { seq } from "./sequential.ts"

// Stability against improvements made at the same moment (Fraser & Hipel 1979).

/** Simultaneous stability (SPEC C6). */
export const sim = {
  id: "sim",
  rule: "C6",
  kind: "at-once",
  tempts: "better",
  isUsual: false,
  implies: [],
  conditions: "unmerged-sets",
  coalition: null,
} as const satisfies AtOnce

/** Sequential or simultaneous stability: the original tableau, not the union of SEQ and SIM (SPEC C7). */
export const seqOrSim = {
  id: "seq-or-sim",
  rule: "C7",
  kind: "either-way",
  tempts: "better",
  inTurn: seq,
  isUsual: false,
  implies: [],
  conditions: "none",
  coalition: null,
} as const satisfies EitherWay
