import { jsonSchema } from "@parley/core/file"
import type { Io } from "../io.ts"
import { deliver, type OutputOptions } from "../output.ts"
import type { Say } from "../say.ts"

/** `parley schema`: the JSON Schema of the conflict file. */
export function schema(options: OutputOptions, io: Io, say: Say): void {
  deliver([`${JSON.stringify(jsonSchema(), null, 2)}\n`], options, io, say)
}
