import type * as en from "../en/index.ts"

/// Spanish: moves.
export const moves: (typeof en)["moves"] = {}
