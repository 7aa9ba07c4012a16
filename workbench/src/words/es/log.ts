import type * as en from "../en/index.ts"

/// Spanish: log.
export const log: (typeof en)["log"] = {}
