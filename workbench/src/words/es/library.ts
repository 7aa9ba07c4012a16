import type * as en from "../en/index.ts"

/// Spanish: library.
export const library: (typeof en)["library"] = {}
