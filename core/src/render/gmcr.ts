import type { ConflictFormat } from "./format.ts"
import { PICKLE, readGmcr } from "./gmcr-read.ts"
import { CARRIES, writeGmcr } from "./gmcr-write.ts"
import { NAMES } from "./names.ts"

/** The format of an older program for the graph model. */
export const gmcr = {
  ...NAMES.gmcr,
  carries: CARRIES,
  read: readGmcr,
  recognises: (text) => /^\ufeff?\s*\{/.test(text) || PICKLE.test(text),
  isBinary: (text) => PICKLE.test(text),
  write: writeGmcr,
} as const satisfies ConflictFormat
