import type { Alone } from "./definition.ts"
import { sseq } from "./sequential.ts"
import { sim } from "./simultaneous.ts"

/** Nash stability (SPEC C2). */
export const nash = {
  id: "nash",
  rule: "C2",
  kind: "alone",
  tempts: "better",
  isUsual: true,
  implies: [sseq, sim],
  conditions: "sets",
  coalition: { id: "cnash", rule: "K2", answers: null },
} as const satisfies Alone
