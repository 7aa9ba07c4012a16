import { type GraphModel, type Structure, withPreference } from "../engine/index.ts"
import { type Compiled, type Conflict, toStructure } from "../file/index.ts"

/** A conflict as the engine sees it, as texts that are the same where its parts are. */
export interface Structured {
  readonly structure: Structure
  /** All that preferences do not touch. */
  readonly graph: string
  /** The preferences, per decision maker. */
  readonly wants: readonly string[]
}

export function structured(conflict: Conflict): Structured {
  const structure = toStructure(conflict)
  const { preferences, ...graph } = structure
  return { structure, graph: textOf(graph), wants: preferences.map(textOf) }
}

// Weights are big integers, which JSON does not know.
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part))
}

/**
 * What a conflict compiles to that has the states of another one; null where `compile` has to say what is wrong.
 * The model is the other one where no preferences differ.
 */
export function recompiled(
  before: { readonly compiled: Compiled & { readonly model: GraphModel }; readonly wants: readonly string[] },
  conflict: Conflict,
  { structure, wants }: Structured,
): (Compiled & { readonly model: GraphModel }) | null {
  let { model, classes } = before.compiled
  if (conflict.statusQuo !== null && model.space.find(conflict.statusQuo) < 0) return null
  for (const [dm, preference] of structure.preferences.entries()) {
    if (wants[dm] === before.wants[dm]) continue
    const changed = withPreference(model, dm, preference)
    if ("kind" in changed) return null
    model = changed.model
    classes = classes.with(dm, changed.classes)
  }
  return { model, classes, problems: [] }
}
