import type { ConflictFormat } from "./format.ts"
import { NAMES } from "./names.ts"
import { readNfg } from "./nfg-read.ts"
import { CARRIES, writeNfg } from "./nfg-write.ts"

/** The strategic form of Gambit. */
export const nfg = {
  ...NAMES.nfg,
  carries: CARRIES,
  read: readNfg,
  recognises: (text) => /^\ufeff?\s*NFG\b/.test(text),
  write: writeNfg,
} as const satisfies ConflictFormat
