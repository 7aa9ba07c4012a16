import type { ConflictFormat } from "./format.ts"
import { readNfg } from "./nfg-read.ts"
import { CARRIES, writeNfg } from "./nfg-write.ts"

/** The strategic form of Gambit. */
export const nfg = {
  id: "nfg",
  name: "Gambit",
  kind: "conflict",
  mediaType: "text/plain",
  extensions: ["nfg"],
  carries: CARRIES,
  read: readNfg,
  recognises: (text) => /^\ufeff?\s*NFG\b/.test(text),
  write: writeNfg,
} as const satisfies ConflictFormat
