import type { Near, Opened, Part, Reversal, Robustness, RobustnessAnswer } from "../study/index.ts"
import { type Effect, leastComfortable, swingsOf } from "../study/index.ts"
import {
  type Catalogue,
  headingOf,
  nameParts,
  saidShare,
  sayMissing,
  sayNear,
  sayOutcomeLine,
  sayReversals,
  sayStanding,
  sayUnlikeToday,
  stateName,
  textOf,
} from "../words/index.ts"
import type { Block } from "./document.ts"
import { comfortBlocks, effectsTold, quietBlocks, sorted, tornado } from "./robustness-swings.ts"
import { setIn, type Telling } from "./robustness-telling.ts"

// States told in full, and parts named in one sentence.
const MOST_FULL = 5
const MOST_NAMED = 3

/** How sure the outcomes are, part by part. */
export function* robustnessBlocks(
  answer: RobustnessAnswer,
  opened: Opened,
  words: Catalogue,
): Iterable<Block> {
  const telling: Telling = { answer, opened, words }
  yield* pictureBlocks(telling)
  yield* outcomeBlocks(telling)
  yield* nearBlocks(telling)
  if (answer.only === null) yield* tornado(telling)
  yield* comfortBlocks(telling)
  if (answer.only === null) yield* quietBlocks(telling)
  yield* sampleBlocks(telling)
  if (answer.only !== null) yield { kind: "paragraph", apart: true, text: words.sure.oneAlone }
  yield { kind: "paragraph", apart: true, text: words.sure.caveat }
}

function* pictureBlocks({ answer, opened, words }: Telling): Iterable<Block> {
  const { sureness, asked, only } = answer
  const { moving, firm } = sorted(effectsTold(answer))
  const [text = "", ...shorter] =
    only === null ? [MOST_NAMED, 2, 1, 0].map((most) => inShort({ answer, opened, words }, most)) : []
  if (text !== "") yield { kind: "paragraph", text, shorter }
  const picture = words.sure.picture({
    steps: sureness.effects.length,
    outcomes: moving.length,
    firmness: firm.length,
    one: only !== null,
  })
  yield { kind: "paragraph", apart: true, text: picture }
  yield { kind: "paragraph", text: words.sure.searched({ depth: sureness.depth, asked }) }
}

/** What today's state stands on, what is least sure, and what nothing hangs on, in one paragraph; `most`: parts of each, of what is least sure one at least. */
function inShort({ answer, opened, words }: Telling, most: number): string {
  const { conflict, model } = opened
  const { sureness, idle, isTodayOutcome } = answer
  const some = (parts: readonly Part[], least = 0) => {
    const shown = parts.slice(0, Math.max(most, least))
    return { names: nameParts(conflict, shown, words), more: parts.length - shown.length }
  }
  const swings = swingsOf(sureness.effects)
  const today = conflict.statusQuo
  const slot = today === null ? -1 : model.space.find(today)
  const isVanishing = ({ difference: { vanish } }: Effect): boolean => vanish.includes(today!)
  return words.sure.shortly({
    today:
      slot < 0
        ? null
        : {
            state: stateName({ conflict, model }, slot, words),
            holds: isTodayOutcome,
            on: some(swings.filter(({ effects }) => effects.some(isVanishing)).map(({ part }) => part)),
          },
    least: some(
      leastComfortable(conflict, swings).map(({ part }) => part),
      1,
    ),
    idle: some(idle),
  })
}

function* outcomeBlocks(telling: Telling): Iterable<Block> {
  const { answer, words } = telling
  // A state asked for may be none.
  const states = answer.states.filter((state) => answer.lines.some((line) => line.state === state))
  if (answer.states.length === 0) yield { kind: "paragraph", apart: true, text: words.sure.noOutcomes }
  else if (states.length > 0) yield { kind: "heading", level: 2, text: words.sure.outcomesHeading }
  for (const state of states.slice(0, MOST_FULL)) yield* outcomeTold(state, telling)
  if (states.length > MOST_FULL)
    yield setIn([words.sure.moreOutcomes({ more: states.length - MOST_FULL })], true)
}

/** One outcome. */
function* outcomeTold(state: string, telling: Telling): Iterable<Block> {
  const { answer, opened, words } = telling
  const { conflict, model } = opened
  const { sureness, sample, concepts } = answer
  const most = answer.only === null ? undefined : Number.POSITIVE_INFINITY
  const slot = model.space.find(state)
  const own = sureness.robustness.filter((each) => each.state === state)
  const line = answer.lines.find((each) => each.state === state)!
  const pairs = sayReversals(conflict, ofState(answer.reversals, state), words)
  const first = sample.shares.find(
    (each) => each.state === state && own.some(({ concept }) => concept === each.concept),
  )
  const driver = first?.drivers[0]
  yield { kind: "heading", level: 3, text: headingOf(opened, slot, words) }
  yield setIn([
    shortly(telling, slot),
    sayOutcomeLine(conflict, line, concepts, words),
    ...sayStanding(conflict, own, { concepts, depth: sureness.depth, most }, words),
    ...(pairs === "" ? [] : [pairs]),
    ...sharesSaid(own, telling),
    ...(driver === undefined
      ? []
      : [
          words.sure.driver({
            part: nameParts(conflict, [driver.part], words)[0]!,
            by: Math.round(driver.by * 100),
          }),
        ]),
  ])
}

function ofState(reversals: readonly Reversal[] | null, state: string): Reversal[] {
  return (reversals ?? []).filter((each) => each.state === state)
}

/** In what share of the worlds an outcome holds, concepts with the same share together, and in those of each scenario. */
function sharesSaid(own: readonly Robustness[], { answer: { sample }, opened, words }: Telling): string[] {
  const under = (concept: Robustness["concept"]): string => words.concepts[concept].name
  const groups = new Map<string, { concepts: string[]; share: ReturnType<typeof saidShare> }>()
  const known = own.flatMap(({ state, concept }) =>
    sample.shares.filter((each) => each.state === state && each.concept === concept),
  )
  for (const { concept, holds } of known) {
    const share = saidShare(holds)
    const key = JSON.stringify(share)
    const group = groups.get(key) ?? { concepts: [], share }
    groups.set(key, group)
    group.concepts.push(under(concept))
  }
  const [first] = known
  const [base, ...within] = first?.within ?? []
  return [
    ...(groups.size === 0 ? [] : [words.sure.share({ holds: [...groups.values()] })]),
    ...(first === undefined || base === undefined
      ? []
      : [
          words.sure.shareWithin({
            concepts: [under(first.concept)],
            base: saidShare(base).percent,
            scenarios: within.map((share, i) => ({
              name: nameScenario(sample.scenarios[i]!.id, opened, words),
              percent: saidShare(share).percent,
            })),
          }),
        ]),
  ]
}

// Today's state first, then those that the fewest steps make hold.
function* nearBlocks(telling: Telling): Iterable<Block> {
  const { answer, opened, words } = telling
  const { conflict, model } = opened
  const { sureness, concepts, only } = answer
  const states = [...new Set(sureness.near.map(({ state }) => state))]
  if (states.length === 0) return
  const rank = (of: readonly Near[]): number =>
    of[0]!.state === conflict.statusQuo
      ? 0
      : Math.min(...of.map(({ fewest }) => fewest ?? sureness.depth + 1))
  const order = states
    .map((state) => sureness.near.filter((each) => each.state === state))
    .sort((a, b) => rank(a) - rank(b))
  const heading = only === null ? words.sure.nearHeading : words.sure.nearHeadingOne
  yield { kind: "heading", level: 2, text: heading }
  if (only === null) yield setIn([words.sure.nearIntro])
  const most = only === null ? undefined : Number.POSITIVE_INFINITY
  for (const entries of order.slice(0, MOST_FULL)) {
    const { state } = entries[0]!
    const slot = model.space.find(state)
    const missing = (answer.missing ?? []).filter((each) => each.state === state)
    const pairs = sayMissing(conflict, missing, words)
    yield { kind: "heading", level: 3, text: headingOf(opened, slot, words) }
    yield setIn([
      shortly(telling, slot),
      ...sayNear(conflict, entries, { concepts, depth: sureness.depth, most }, words),
      ...(pairs === "" ? [] : [pairs]),
    ])
  }
  if (order.length > MOST_FULL) yield setIn([words.sure.moreNear({ more: order.length - MOST_FULL })], true)
}

function* sampleBlocks({ answer, opened, words }: Telling): Iterable<Block> {
  const { sample, only } = answer
  const { sure } = words
  const percent = (chance: number): number => Math.round(chance * 1000) / 10
  const { high, medium, low } = sample.chances
  yield { kind: "heading", level: 2, text: sure.sampleHeading }
  yield setIn([
    sure.sampled({
      worlds: sample.worlds,
      seed: sample.seed,
      without: sample.without,
      high: percent(high),
      medium: percent(medium),
      low: percent(low),
      ties: sample.ties === "random",
    }),
    ...(sample.scenarios.length === 0
      ? []
      : [
          sure.scenariosDrawn({
            scenarios: sample.scenarios.map(({ id, chance, worlds }) => ({
              name: nameScenario(id, opened, words),
              percent: percent(chance),
              worlds,
            })),
            base: sample.worlds - sample.scenarios.reduce((sum, { worlds }) => sum + worlds, 0),
          }),
        ]),
  ])
  if (only === null) yield* endBlocks({ answer, opened, words })
}

function* endBlocks({ answer: { sample }, opened, words }: Telling): Iterable<Block> {
  const { sure } = words
  const { ends, endless } = sample
  if (ends === null || endless === null) return
  const { conflict, model } = opened
  yield { kind: "heading", level: 2, text: sure.endsHeading }
  yield setIn([
    ...ends.map(({ state, share, moves }) => {
      const slot = model.space.find(state)
      const known = slot < 0 ? null : stateName({ conflict, model }, slot, words)
      return sure.end({
        state: known,
        code: state,
        share: saidShare(share),
        moves: Math.round(moves * 10) / 10,
      })
    }),
    ...(endless.share > 0 ? [sure.endless({ share: saidShare(endless) })] : []),
  ])
}

/** The name of a scenario of the file. */
function nameScenario(id: string, { conflict }: Opened, words: Catalogue): string {
  return textOf(conflict, conflict.scenarios.find((each) => each.id === id)!.name, words)
}

// What sets a state apart from today, or all of it where the file gives no today.
function shortly({ opened: { conflict, model }, words }: Telling, slot: number): string {
  const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  if (today === slot) return words.brief.isToday
  return sayUnlikeToday({ conflict, model }, today, slot, words)
}
