import type { Alteration, Effect, Part, RobustnessAnswer } from "../study/index.ts"
import { leastComfortable, swingsOf } from "../study/index.ts"
import { nameParts, sayAlteration, sayEffects, sayPart, sayWeak, stateName } from "../words/index.ts"
import { BAR_PARTS, type Block, type OutlineItem } from "./document.ts"
import { setIn, type Telling } from "./robustness-telling.ts"

// Doubtful parts told in full, and lines of a list.
const MOST_DOUBTS = 8
const MOST_LINES = 12

/** What steps change, where one state is asked for of that one alone. */
export function effectsTold({ sureness: { effects }, only }: RobustnessAnswer): readonly Effect[] {
  if (only === null) return effects
  return effects.map((effect) => {
    const { appear, vanish, change } = effect.difference
    const difference = {
      appear: appear.filter((state) => state === only),
      vanish: vanish.filter((state) => state === only),
      change: change.filter(({ state }) => state === only),
    }
    const { length } = [...difference.appear, ...difference.vanish, ...difference.change]
    return { ...effect, difference, verdicts: length }
  })
}

/** Steps that make outcomes appear or vanish, and those that change nothing but under which concepts some hold. */
export function sorted(effects: readonly Effect[]) {
  const moving = effects.filter(({ difference: { appear, vanish } }) => appear.length + vanish.length > 0)
  return { moving, firm: effects.filter((each) => !moving.includes(each) && each.verdicts > 0) }
}

/** A bar for each part that swings outcomes. */
export function* tornado({ answer, opened, words }: Telling): Iterable<Block> {
  const swings = swingsOf(answer.sureness.effects)
  if (swings.length === 0) return
  const [vanishing, appearing] = BAR_PARTS
  yield { kind: "heading", level: 2, text: words.sure.swingsHeading }
  yield setIn([words.sure.swingsLegend({ vanishing, appearing })])
  yield {
    kind: "bars",
    rows: swings.slice(0, MOST_LINES).map(({ part, effects }) => {
      const { appear, vanish } = effects[0]!.difference
      const { assumed, confidence } = part.grounds
      const notes = [
        ...(confidence === "low" ? [words.sure.low] : []),
        ...(assumed === undefined ? [] : [words.sure.assumed]),
      ]
      const name = nameParts(opened.conflict, [part], words)[0]!
      return { name, parts: [vanish.length, appear.length], note: notes.join(", ") }
    }),
  }
  if (swings.length > MOST_LINES) yield setIn([words.sure.moreSwings({ more: swings.length - MOST_LINES })])
}

/** What outcomes hang on and is held with less than high confidence: what it says, why it is weak, what its steps do. */
export function* comfortBlocks({ answer, opened, words }: Telling): Iterable<Block> {
  const { conflict, model } = opened
  const doubts = leastComfortable(conflict, swingsOf(effectsTold(answer)))
  yield { kind: "heading", level: 2, text: words.sure.comfortHeading }
  if (doubts.length === 0) {
    yield setIn([words.sure.comfortable])
    return
  }
  const assumed = doubts.filter(({ part }) => part.grounds.assumed !== undefined).length
  yield setIn([words.sure.doubted({ parts: doubts.length, assumed })])
  const nameState = (state: string) => stateName({ conflict, model }, model.space.find(state), words)
  for (const { part, effects, provenance } of doubts.slice(0, MOST_DOUBTS)) {
    const weak = sayWeak(conflict, provenance, words)
    const items: OutlineItem[] = [
      { depth: 1, text: sayPart(conflict, part, words) },
      ...(weak.length > 0 ? [{ depth: 2, text: words.phrases.sentence(weak) }] : []),
      { depth: 2, text: sayEffects(conflict, effects, nameState, words) },
    ]
    yield { kind: "outline", apart: true, items }
  }
  if (doubts.length > MOST_DOUBTS)
    yield setIn([words.sure.moreDoubts({ more: doubts.length - MOST_DOUBTS })], true)
}

/** Steps that change firmness alone, and parts that change nothing. */
export function* quietBlocks({ answer, opened: { conflict }, words }: Telling): Iterable<Block> {
  const { sureness, idle } = answer
  const { sure } = words
  const name = (step: Alteration): string => sayAlteration(conflict, step, words)
  const said = (parts: readonly Part[]) => ({
    parts: nameParts(conflict, parts, words),
    count: parts.length,
  })
  const { firm } = sorted(sureness.effects)
  const others = sureness.quiet.filter((part) => !idle.includes(part))
  const shown = firm.slice(0, MOST_LINES).map(({ step }) => name(step))
  yield { kind: "heading", level: 2, text: sure.idleHeading }
  yield setIn([
    ...(sureness.quiet.length + sureness.untold.length === 0 ? [sure.noIdle] : []),
    ...(idle.length > 0 ? [sure.idle(said(idle))] : []),
    ...(others.length > 0 ? [sure.quiet(said(others))] : []),
    ...(shown.length > 0
      ? [sure.firmnessOnly({ alterations: shown, more: firm.length - shown.length })]
      : []),
    ...(sureness.untold.length > 0
      ? [sure.untold({ alterations: sureness.untold.slice(0, MOST_LINES).map(name) })]
      : []),
  ])
}
