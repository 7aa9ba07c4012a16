import { ceasefire } from "./ceasefire.ts"
import { exit } from "./exit.ts"
import { river } from "./river.ts"
import type { Shape } from "./shape.ts"
import { strike } from "./strike.ts"
import { takeover } from "./takeover.ts"
import { treaty } from "./treaty.ts"

export { LANGUAGES, type Language, readShape, type Said, type Shape } from "./shape.ts"

/** Kinds of conflict that come up again and again, from which one can begin. */
export const SHAPES: readonly Shape[] = [exit, ceasefire, river, strike, takeover, treaty]
