import {
  type Alteration,
  leastComfortable,
  stateName as nameOfState,
  nameParts,
  type Part,
  sayAlteration,
  sayEffects,
  sayPart,
  sayWeak,
  swingsOf,
} from "@parley/core"
import { effectsTold, type Page, sorted } from "./sure-page.ts"

// Doubtful parts told in full, and lines of a list.
const MOST_DOUBTS = 8
const MOST_LINES = 12
// Of bars: what they are made of, letters of a name beside one, and how long the longest may be.
const VANISHING = "█"
const APPEARING = "░"
const MOST_NAME = 44
const LEAST_BAR = 8
const MOST_BAR = 24

/** A bar for each part that swings outcomes. */
export function* tornado({ subject, found, io, say, lines, heading }: Page): Iterable<string> {
  const { words } = say
  const swings = swingsOf(found.sureness.effects)
  if (swings.length === 0) return
  yield heading(words.sure.swingsHeading)
  yield lines(words.sure.swingsLegend({ vanishing: VANISHING, appearing: APPEARING }), "  ")
  const rows = swings.slice(0, MOST_LINES).map(({ part, effects }) => {
    const { appear, vanish } = effects[0]!.difference
    const { assumed, confidence } = part.grounds
    const marks = [
      ...(confidence === "low" ? [words.sure.low] : []),
      ...(assumed === undefined ? [] : [words.sure.assumed]),
    ]
    const name = nameParts(subject.conflict, [part], words)[0]!
    return { name, vanish: vanish.length, appear: appear.length, marks: marks.join(", ") }
  })
  const widest = (of: (row: (typeof rows)[number]) => string): number =>
    Math.max(...rows.map((row) => of(row).length))
  const names = Math.min(
    MOST_NAME,
    widest(({ name }) => name),
  )
  const counts = widest(({ vanish, appear }) => String(vanish + appear))
  const room = io.columns - 2 - names - 2 - counts - 2 - widest(({ marks }) => marks)
  const most = Math.max(...rows.map(({ vanish, appear }) => vanish + appear))
  const scale = Math.min(1, Math.max(LEAST_BAR, Math.min(MOST_BAR, room - 1)) / most)
  const bars = Math.ceil(most * scale)
  for (const { name, vanish, appear, marks } of rows) {
    const full = Math.round((vanish + appear) * scale) || 1
    const black = Math.round((full * vanish) / (vanish + appear))
    const bar = `${VANISHING.repeat(black)}${APPEARING.repeat(full - black)}`.padEnd(bars)
    const short = name.length > names ? `${name.slice(0, names - 1)}…` : name.padEnd(names)
    const row = `  ${short} ${bar} ${String(vanish + appear).padStart(counts)}  ${marks}`
    yield `${row.trimEnd()}\n`
  }
  if (swings.length > MOST_LINES)
    yield lines(words.sure.moreSwings({ more: swings.length - MOST_LINES }), "  ")
}

/** What outcomes hang on and is held with less than high confidence: what it says, why it is weak, what its steps do. */
export function* comfortLines({ subject, found, say, lines, heading }: Page): Iterable<string> {
  const { conflict, model } = subject
  const { words } = say
  const doubts = leastComfortable(conflict, swingsOf(effectsTold(found)))
  yield heading(words.sure.comfortHeading)
  if (doubts.length === 0) {
    yield lines(words.sure.comfortable, "  ")
    return
  }
  const assumed = doubts.filter(({ part }) => part.grounds.assumed !== undefined).length
  yield lines(words.sure.doubted({ parts: doubts.length, assumed }), "  ")
  const nameState = (state: string) => nameOfState(conflict, model, model.space.find(state))
  for (const { part, effects, provenance } of doubts.slice(0, MOST_DOUBTS)) {
    const weak = sayWeak(conflict, provenance, words)
    yield `\n${lines(sayPart(conflict, part, words), "  ")}`
    if (weak.length > 0) yield lines(words.phrases.sentence(weak), "    ")
    yield lines(sayEffects(conflict, effects, nameState, words), "    ")
  }
  if (doubts.length > MOST_DOUBTS)
    yield `\n${lines(words.sure.moreDoubts({ more: doubts.length - MOST_DOUBTS }), "  ")}`
}

/** Steps that change firmness alone, and parts that change nothing. */
export function* quietLines({
  subject: { conflict },
  found: { sureness, idle },
  say,
  lines,
  heading,
}: Page): Iterable<string> {
  const { words } = say
  const { sure } = words
  const name = (step: Alteration): string => sayAlteration(conflict, step, words)
  const { firm } = sorted(sureness.effects)
  yield heading(sure.idleHeading)
  if (sureness.quiet.length + sureness.untold.length === 0) yield lines(sure.noIdle, "  ")
  const said = (parts: readonly Part[]) => ({
    parts: nameParts(conflict, parts, words),
    count: parts.length,
  })
  if (idle.length > 0) yield lines(sure.idle(said(idle)), "  ")
  const others = sureness.quiet.filter((part) => !idle.includes(part))
  if (others.length > 0) yield lines(sure.quiet(said(others)), "  ")
  if (firm.length > 0) {
    const shown = firm.slice(0, MOST_LINES).map(({ step }) => name(step))
    yield lines(sure.firmnessOnly({ alterations: shown, more: firm.length - shown.length }), "  ")
  }
  if (sureness.untold.length > 0)
    yield lines(sure.untold({ alterations: sureness.untold.slice(0, MOST_LINES).map(name) }), "  ")
}
