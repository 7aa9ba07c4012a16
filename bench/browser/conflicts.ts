import type { FromWorker, Outlook } from "../../workbench/src/worker/protocol.ts"
import { serving } from "../../workbench/src/worker/serve.ts"
import { generate, type Shape } from "../generate.ts"

/**
 * A conflict in which two edits, done again and again, change how many outcomes there are: what the page shows then
 * tells when it shows it.
 */
export interface EditedConflict {
  readonly text: string
  readonly states: number
}

/** The sizes at which edits are timed, about so many states each. */
export const SHAPES: readonly Shape[] = [
  { dms: 3, options: [3, 2, 2], rules: 2 },
  { dms: 5, options: 2 },
  { dms: 5, options: 3, rules: 3 },
]

/** The first statement of the first decision maker, and what it becomes by the last letter alone. */
export const FIRST = "d1o0"
export const RETYPED = "d1o1"

const SEEDS = 200

/**
 * A conflict of a shape whose outcomes change in number where the first two statements of the first decision maker
 * change places, and where the first becomes another.
 */
export function editedConflict(shape: Shape): EditedConflict {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const lines = generate(shape, seed).split("\n")
    const first = lines.indexOf("preferences:") + 2
    lines[first] = `    - ${FIRST}`
    const text = lines.join("\n")
    const swapped = [...lines.slice(0, first), lines[first + 1], lines[first], ...lines.slice(first + 2)]
    const before = modelOf(text)
    const after = [swapped.join("\n"), lines.with(first, `    - ${RETYPED}`).join("\n")].map(modelOf)
    if (after.every(({ total }) => total !== before.total)) return { text, states: before.states }
  }
  throw new RangeError(`of ${SEEDS} conflicts of this shape none has outcomes that change with both edits`)
}

/** What the worker of the page says of a conflict. */
function modelOf(text: string): NonNullable<Outlook["model"]> {
  const heard: FromWorker[] = []
  const ask = serving((message) => heard.push(message))
  const world = { revision: 0, scenario: null }
  const concepts = ["nash", "gmr", "smr", "seq", "sseq"] as const
  ask({ id: 0, request: { kind: "outlook", world, language: "en", concepts, most: 0 }, text, flag: null })
  const last = heard.at(-1)
  const model = last?.kind === "answer" && "model" in last.answer ? last.answer.model : null
  if (model === null) throw new Error(`this conflict has no outcomes: ${JSON.stringify(last)}`)
  return model as NonNullable<Outlook["model"]>
}
