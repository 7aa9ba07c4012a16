import type { Actor } from "../mentions/mention.ts"
import type { ActKind } from "../packs/pack.ts"
import type { Act } from "./act.ts"
import type { Condition } from "./conditions.ts"
import { partyOf, type Scene, type Stretch, speakerAt } from "./scene.ts"

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
    found.push({
      kind: "demand",
      content,
      cue,
      givers: whoThen,
      addressees: whoIf,
      modality: "done",
      sentence,
    })
  }
  return found
}

/** What somebody says they will or would do under a condition, where no verb of an act tells it. */
export function consequencesOf(scene: Scene, conditions: readonly Condition[], acts: readonly Act[]): Act[] {
  const found: Act[] = []
  for (const condition of conditions) {
    const { then } = condition
    if ([...acts, ...found].some((act) => meets(act.content, then) || meets(act.cue, then))) continue
    const act = consequence(scene, condition)
    if (act !== null) found.push(act)
  }
  return found
}

function consequence(scene: Scene, { type, if: own, then, whoIf, whoThen, sentence }: Condition): Act | null {
  const { text, pack, sentences } = scene.doc
  const verb = type === "exchange" ? null : verbIn(scene, sentence, then)
  if (verb === null) return null
  const givers = whoThen.length > 0 ? whoThen : tellers(scene, sentence, then)
  if (givers.length === 0 || ["media", "analyst", "court", "source"].includes(givers[0]!.type)) return null
  if (pack.clauses.contingent.test(text.slice(own.from, Math.min(own.to, own.from + 60)))) return null
  const { from, to } = sentences[sentence]!
  const isThreat = type === "unless" || (type === "if" && pack.clauses.averting.test(text.slice(from, to)))
  const kind = isThreat ? "threat" : verb.isConditional && type !== "if" ? "offer" : "promise"
  const modality = isThreat ? "done" : "conditional"
  return { kind, content: then, cue: verb.at, givers, addressees: whoIf, modality, sentence }
}

// Whose words they are: of a quotation, or of the claim that they stand in.
function tellers(scene: Scene, sentence: number, then: Stretch): readonly Actor[] {
  const told = scene.sources.find(
    (each) => each.sentence === sentence && each.claim.from <= then.from && then.from < each.claim.to,
  )
  const who = speakerAt(scene, then.from) ?? told?.who ?? null
  return who === null ? [] : [who]
}

// The verb to come of what hangs on a condition: "will begin", "se llenará".
function verbIn(
  { doc }: Scene,
  sentence: number,
  then: Stretch,
): { at: Stretch; isConditional: boolean } | null {
  const { clauses, verbs, language } = doc.pack
  const { tokens } = doc.sentences[sentence]!
  for (const [i, { lower, from, to }] of tokens.entries()) {
    if (from < then.from || from >= then.to) continue
    if (language === "en" && (clauses.future.test(lower) || /^(?:would|can|shall)$/.test(lower)))
      return { at: { from, to: tokens[i + 1]?.to ?? to }, isConditional: lower === "would" }
    const forms = language === "en" ? [] : (verbs.get(lower) ?? [])
    const own = forms.find(({ form }) => form === "future" || form === "conditional")
    if (own !== undefined) return { at: { from, to }, isConditional: own.form === "conditional" }
  }
  return null
}
