import type * as en from "../en/index.ts"

/// Spanish: situation.
export const situation: (typeof en)["situation"] = {}
