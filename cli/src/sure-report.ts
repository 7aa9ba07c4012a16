import {
  type Concept,
  type Conflict,
  type Effect,
  leastComfortable,
  type Near,
  stateName as nameOfState,
  nameParts,
  type Part,
  partsSaid,
  type Robustness,
  type Sample,
  saidShare,
  sayMissing,
  sayNear,
  sayOutcomeLine,
  sayPart,
  sayReversals,
  sayStanding,
  sayUnlikeToday,
  swingsOf,
  textOf,
  wrapTo,
} from "@parley/core"
import type { Io } from "./io.ts"
import type { Subject } from "./load.ts"
import { stateName } from "./outcomes.ts"
import type { Say } from "./say.ts"
import { effectsTold, type Found, type Page, sorted } from "./sure-page.ts"
import { comfortLines, quietLines, tornado } from "./sure-swings.ts"

// States told in full, parts named in one sentence, and lines of the paragraph at the top where that can be.
const MOST_FULL = 5
const MOST_NAMED = 3
const MOST_SHORT = 5

/** How sure the outcomes are, as text, piece by piece. */
export function* sureReport(subject: Subject, found: Found, io: Io, say: Say): Iterable<string> {
  const page: Page = {
    subject,
    found,
    io,
    say,
    lines: (text, indent = "") =>
      wrapTo(text, io.columns - indent.length)
        .map((line) => `${indent}${line}\n`)
        .join(""),
    heading: (text) => `\n${say.out("bold", text)}\n`,
  }
  yield* pictureLines(page)
  yield* outcomeLines(page)
  yield* nearLines(page)
  if (found.only === null) yield* tornado(page)
  yield* comfortLines(page)
  if (found.only === null) yield* quietLines(page)
  yield* sampleLines(page)
  if (found.only !== null) yield `\n${page.lines(say.words.sure.oneAlone)}`
  yield `\n${page.lines(say.words.sure.caveat)}`
}

function* pictureLines({ subject, found, say, lines }: Page): Iterable<string> {
  const { sure } = say.words
  const { sureness, asked, only } = found
  const { moving, firm } = sorted(effectsTold(found))
  if (only === null) {
    const paragraphs = [MOST_NAMED, 2, 1].map((most) => lines(inShort(subject, found, most, say)))
    const paragraph =
      paragraphs.find((each) => each.split("\n").length - 1 <= MOST_SHORT) ?? paragraphs.at(-1)!
    if (paragraph.trim() !== "") yield `${paragraph}\n`
  }
  yield lines(
    sure.picture({
      steps: sureness.effects.length,
      outcomes: moving.length,
      firmness: firm.length,
      one: only !== null,
    }),
  )
  yield lines(sure.searched({ depth: sureness.depth, asked }))
}

/** What today's state stands on, what is least sure, and what nothing hangs on, in one paragraph; `most`: parts of each. */
function inShort(
  { conflict, model }: Subject,
  { sureness, idle, isTodayOutcome }: Found,
  most: number,
  say: Say,
): string {
  const { words } = say
  const some = (parts: readonly Part[]) => {
    const shown = parts.slice(0, most)
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
            state: nameOfState(conflict, model, slot),
            holds: isTodayOutcome,
            on: some(swings.filter(({ effects }) => effects.some(isVanishing)).map(({ part }) => part)),
          },
    least: some(leastComfortable(conflict, swings).map(({ part }) => part)),
    idle: some(idle),
  })
}

function* outcomeLines(page: Page): Iterable<string> {
  const { subject, found, say, lines, heading } = page
  const { conflict, model } = subject
  const { sureness, reversals, sample, concepts } = found
  const most = found.only === null ? undefined : Number.POSITIVE_INFINITY
  const { words } = say
  // A state asked for may be none.
  const slots = found.slots.filter((slot) =>
    found.lines.some(({ state }) => state === model.space.text(slot)),
  )
  if (found.slots.length === 0) yield `\n${lines(words.sure.noOutcomes)}`
  else if (slots.length > 0) yield heading(words.sure.outcomesHeading)
  const named: Part[] = []
  for (const slot of slots.slice(0, MOST_FULL)) {
    const state = model.space.text(slot)
    const own = sureness.robustness.filter((each) => each.state === state)
    yield `\n${say.out("bold", stateName(subject, slot, say, "stateHeading"))}\n`
    yield lines(shortly(subject, slot, say), "  ")
    const line = found.lines.find((each) => each.state === state)
    if (line !== undefined) yield lines(sayOutcomeLine(conflict, line, concepts, words), "  ")
    named.push(...(line?.doubtful ?? []).slice(0, MOST_NAMED), ...partsSaid(own, most))
    for (const sentence of sayStanding(conflict, own, concepts, sureness.depth, words, most))
      yield lines(sentence, "  ")
    const pairs = sayReversals(
      conflict,
      reversals.filter((each) => each.state === state),
      words,
    )
    if (pairs !== "") yield lines(pairs, "  ")
    const shares = sharesOf(sample, own)
    if (shares.length > 0)
      yield lines(
        words.sure.share({
          holds: shares.map(({ concepts: under, share }) => ({
            concepts: under.map((concept) => words.concepts[concept].name),
            share,
          })),
        }),
        "  ",
      )
    const first = sample.shares.find(
      (each) => each.state === state && own.some(({ concept }) => concept === each.concept),
    )
    const [base, ...within] = first?.within ?? []
    if (first !== undefined && base !== undefined)
      yield lines(
        words.sure.shareWithin({
          concepts: [words.concepts[first.concept].name],
          base: saidShare(base).percent,
          scenarios: within.map((share, i) => ({
            name: nameScenario(sample.scenarios[i]!.conflict, say),
            percent: saidShare(share).percent,
          })),
        }),
        "  ",
      )
    const driver = first?.drivers[0]
    if (driver !== undefined) {
      named.push(driver.part)
      yield lines(
        words.sure.driver({
          part: nameParts(conflict, [driver.part], words)[0]!,
          by: Math.round(driver.by * 100),
        }),
        "  ",
      )
    }
  }
  yield* namedLines(named, page)
  if (slots.length > MOST_FULL)
    yield `\n${lines(words.sure.moreOutcomes({ more: slots.length - MOST_FULL }), "  ")}`
}

/** What the parts say that sentences have named by their places alone, each once. */
function* namedLines(parts: readonly Part[], { subject, say, lines }: Page): Iterable<string> {
  const worded = parts.filter(({ kind }) => kind !== "ranking" && kind !== "weights")
  const said = new Set(worded.map((part) => sayPart(subject.conflict, part, say.words)))
  if (said.size === 0) return
  yield `\n${lines(say.words.sure.named, "  ")}`
  for (const sentence of said) yield lines(sentence, "    ")
}

// Today's state first, then those that the fewest steps make hold.
function* nearLines({ subject, found, say, lines, heading }: Page): Iterable<string> {
  const { conflict, model } = subject
  const { sureness, concepts } = found
  const states = [...new Set(sureness.near.map(({ state }) => state))]
  if (states.length === 0) return
  const rank = (of: readonly Near[]): number =>
    of[0]!.state === conflict.statusQuo
      ? 0
      : Math.min(...of.map(({ fewest }) => fewest ?? sureness.depth + 1))
  const order = states
    .map((state) => sureness.near.filter((each) => each.state === state))
    .sort((a, b) => rank(a) - rank(b))
  if (found.only === null) {
    yield heading(say.words.sure.nearHeading)
    yield lines(say.words.sure.nearIntro, "  ")
  } else yield heading(say.words.sure.nearHeadingOne)
  const most = found.only === null ? undefined : Number.POSITIVE_INFINITY
  for (const entries of order.slice(0, MOST_FULL)) {
    const slot = model.space.find(entries[0]!.state)
    yield `\n${say.out("bold", stateName(subject, slot, say, "stateHeading"))}\n`
    yield lines(shortly(subject, slot, say), "  ")
    for (const sentence of sayNear(conflict, entries, concepts, sureness.depth, say.words, most))
      yield lines(sentence, "  ")
    const pairs = sayMissing(
      conflict,
      found.missing.filter(({ state }) => state === entries[0]!.state),
      say.words,
    )
    if (pairs !== "") yield lines(pairs, "  ")
  }
  if (order.length > MOST_FULL)
    yield `\n${lines(say.words.sure.moreNear({ more: order.length - MOST_FULL }), "  ")}`
}

function* sampleLines({ subject, found, say, lines, heading }: Page): Iterable<string> {
  const { conflict, model } = subject
  const { sample } = found
  const { sure } = say.words
  yield heading(sure.sampleHeading)
  const percent = (chance: number): number => Math.round(chance * 1000) / 10
  const { high, medium, low } = sample.chances
  yield lines(
    sure.sampled({
      worlds: sample.worlds,
      seed: sample.seed,
      without: sample.without,
      high: percent(high),
      medium: percent(medium),
      low: percent(low),
      ties: sample.ties === "random",
    }),
    "  ",
  )
  if (sample.scenarios.length > 0)
    yield lines(
      sure.scenariosDrawn({
        scenarios: sample.scenarios.map((each) => ({
          name: nameScenario(each.conflict, say),
          percent: percent(each.chance),
          worlds: each.worlds,
        })),
        base: sample.worlds - sample.scenarios.reduce((sum, { worlds }) => sum + worlds, 0),
      }),
      "  ",
    )
  if (found.only !== null || sample.ends === null || sample.endless === null) return
  yield heading(sure.endsHeading)
  for (const { state, share, moves } of sample.ends) {
    const slot = model.space.find(state)
    const known = slot < 0 ? null : nameOfState(conflict, model, slot)
    yield lines(
      sure.end({ state: known, code: state, share: saidShare(share), moves: Math.round(moves * 10) / 10 }),
      "  ",
    )
  }
  if (sample.endless.share > 0) yield lines(sure.endless({ share: saidShare(sample.endless) }), "  ")
}

function nameScenario(conflict: Conflict, { words }: Say): string {
  return textOf(conflict, conflict.scenario!.name, words)
}

// What sets a state apart from today, or all of it where the file gives no today.
function shortly({ conflict, model }: Subject, slot: number, say: Say): string {
  const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  if (today === slot) return say.words.brief.isToday
  return sayUnlikeToday(conflict, model, today, slot, say.words)
}

// Concepts with the same share together.
function sharesOf(sample: Sample, own: readonly Robustness[]) {
  const groups = new Map<string, { concepts: Concept[]; share: ReturnType<typeof saidShare> }>()
  for (const { state, concept } of own) {
    const found = sample.shares.find((each) => each.state === state && each.concept === concept)
    if (found === undefined) continue
    const share = saidShare(found.holds)
    const key = JSON.stringify(share)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { concepts: [concept], share })
    else group.concepts.push(concept)
  }
  return [...groups.values()]
}
