import { type Conflict, localText, oneLine, type Text } from "../file/index.ts"
import type { Catalogue } from "./catalogue.ts"

/** A text of the conflict in the catalogue's language, else the file's, on one line. */
export function textOf(conflict: Conflict, text: Text, catalogue: Catalogue): string {
  return oneLine(localText(text, catalogue.language, conflict.language))
}

/** A decision maker's name as the file gives it. */
export function nameOf(conflict: Conflict, dm: number, catalogue: Catalogue): string {
  return textOf(conflict, conflict.decisionMakers[dm]!.name, catalogue)
}
