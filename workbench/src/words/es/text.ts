import type * as en from "../en/index.ts"

/// Spanish: text.
export const text: (typeof en)["text"] = {}
