import type { ActKind } from "../packs/pack.ts"
import type { Act } from "./act.ts"
import type { Condition } from "./conditions.ts"
import { partyOf, type Scene, type Stretch } from "./scene.ts"

const meets = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to

/** Whether an act is told only as what something else hangs on. */
export function isSupposed({ cue, kind }: Act, conditions: readonly Condition[]): boolean {
  return kind !== "demand" && conditions.some((each) => each.if.from <= cue.from && cue.to <= each.if.to)
}

const GIVING: readonly ActKind[] = ["offer", "promise", "accept", "concede", "lift"]

/** "X unless Y does Z", "A in exchange for Z", "will do A if Y does Z" demand Z. */
export function demandsOf(scene: Scene, conditions: readonly Condition[], acts: readonly Act[]): Act[] {
  const found: Act[] = []
  for (const condition of conditions) {
    const { type, if: content, then, cue, whoIf, whoThen, sentence } = condition
    const [giver] = whoThen
    if (giver === undefined || ["media", "analyst", "court"].includes(giver.type)) continue
    if ([...acts, ...found].some((act) => act.kind === "demand" && meets(act.content, content))) continue
    const told = acts.find((act) => meets(act.content, then) || meets(act.cue, then))
    const [other] = whoIf
    if (other !== undefined && partyOf(other) === partyOf(giver)) continue
    if (type === "if" && (told === undefined || !GIVING.includes(told.kind) || other === undefined)) continue
    if (scene.doc.pack.clauses.idle.test(scene.doc.text.slice(content.from, content.to))) continue
    found.push({ kind: "demand", content, cue, givers: whoThen, addressees: whoIf, modality: "done", sentence })
  }
  return found
}
