import type { Concept } from "../engine/index.ts"
import {
  type Contrast,
  fullKeys,
  namesFor,
  type Opened,
  todayOf,
  type VersionsAnswer,
  type VersionsOutcome,
  type VersionsToday,
} from "../study/index.ts"
import {
  type Catalogue,
  nameOf,
  sayContrast,
  sayDifference,
  sayName,
  sayState,
  type Versions,
} from "../words/index.ts"
import { apart, entries, heading, lines, namesOf, paragraph, told } from "./bits.ts"
import type { Block } from "./document.ts"

// Things that differ, of one part, and outcomes under one heading.
const MOST_APART = 30
/** Outcomes told under one heading, when an answer is to be read. */
export const MOST_SHIFTED = 8

/** Two versions opened, the earlier first. */
export interface OpenedVersions {
  readonly before: Opened
  readonly after: Opened
}

/** What differs between two versions and what that does to the outcomes, to be read. */
export function versionsBlocks(
  answer: VersionsAnswer,
  concepts: readonly Concept[],
  opened: OpenedVersions,
  words: Catalogue,
): Block[] {
  const { versions } = words
  const teller = new Teller(opened, concepts, words)
  const { both, before, after } = answer.outcomes
  return [
    heading(told(opened.after, opened.after.conflict.title, words)),
    ...contrastBlocks(answer.contrasts, opened, words),
    heading(versions.effect),
    paragraph(versions.summary({ both: both.count, before: before.count, now: after.count })),
    lines([teller.today(answer.today.before, "before"), teller.today(answer.today.after, "after")]),
    ...teller.listed(versions.onlyNow, after, "after"),
    ...teller.listed(versions.onlyBefore, before, "before"),
    ...teller.listed(versions.inBoth, both, "after"),
    apart(words.cli.caveat),
  ]
}

function contrastBlocks(contrasts: readonly Contrast[], opened: OpenedVersions, words: Catalogue): Block[] {
  const { versions } = words
  if (contrasts.length === 0) return [paragraph(versions.same)]
  const of = { before: opened.before.conflict, after: opened.after.conflict }
  const groups = new Map<string, Contrast[]>()
  for (const contrast of contrasts) {
    const title = titleOf(contrast, of, words)
    groups.set(title, [...(groups.get(title) ?? []), contrast])
  }
  return [
    paragraph(versions.total({ count: contrasts.length })),
    ...[...groups].flatMap(([title, list]) => [
      heading(title, 3),
      entries(list.slice(0, MOST_APART).map((contrast) => sayContrast(contrast, of, words))),
      ...(list.length > MOST_APART ? [lines([versions.more({ count: list.length - MOST_APART })])] : []),
    ]),
  ]
}

function titleOf({ part, dm }: Contrast, of: Versions, words: Catalogue): string {
  const { versions } = words
  switch (part) {
    case "title":
    case "summary":
    case "asOf":
    case "language":
      return versions.heads
    case "decisionMaker":
    case "option":
    case "order":
      return versions.makers
    case "rule":
    case "merge":
    case "noMove":
      return versions.situation
    case "today":
      return versions.todayHeading
    case "preferences":
    case "statement":
    case "ranking":
    case "weight":
      return versions.wants({ dm: nameOf(of.after, dm!.after!, words) })
    case "outcome":
    case "label":
      return versions.names
    case "scenario":
      return versions.scenarios
    default:
      return versions.record
  }
}

type Side = keyof OpenedVersions

class Teller {
  readonly #opened: OpenedVersions
  readonly #concepts: readonly Concept[]
  readonly #words: Catalogue

  constructor(opened: OpenedVersions, concepts: readonly Concept[], words: Catalogue) {
    this.#opened = opened
    this.#concepts = concepts
    this.#words = words
  }

  today(today: VersionsToday | null, side: Side): string {
    const { conflict } = this.#opened[side]
    return this.#words.versions.holds({
      now: side === "after",
      known: today !== null,
      concepts: namesOf(today?.concepts ?? [], this.#words),
      leavers: (today?.leavers ?? []).map(({ dm, concepts }) => ({
        dm: nameOf(conflict, dm, this.#words),
        concepts: concepts.length === this.#concepts.length ? [] : namesOf(concepts, this.#words),
      })),
    })
  }

  /** Outcomes as one of the versions names them. */
  listed(title: string, of: VersionsAnswer["outcomes"]["both"], side: Side): Block[] {
    if (of.count === 0) return []
    const own = this.#opened[side]
    const shown = of.first.slice(0, MOST_SHIFTED)
    const slots = shown.map((outcome) => own.model.space.find(outcome[side]!))
    const names = namesFor(own, slots)
    const more = of.count - shown.length
    return [
      heading(title, 3),
      entries(shown.map((outcome, i) => this.#outcome(outcome, slots[i]!, side, names.get(slots[i]!)!))),
      ...(more > 0 ? [lines([this.#words.versions.more({ count: more })])] : []),
    ]
  }

  #outcome(
    { from, to }: VersionsOutcome,
    slot: number,
    side: Side,
    name: Parameters<typeof sayName>[1],
  ): string {
    const own = this.#opened[side]
    const today = todayOf(own)
    return this.#words.versions.outcome({
      name: sayName(own, name, this.#words),
      sentence:
        today < 0
          ? sayState(own, slot, this.#words)
          : today === slot
            ? this.#words.cli.wayIsToday
            : sayDifference(own, today, slot, this.#words),
      concepts: namesOf(side === "after" ? to : from, this.#words),
      before:
        side === "after" && from.length > 0 && from.join() !== to.join() ? namesOf(from, this.#words) : [],
    })
  }
}

/** What `compare OLD NEW --json` prints: things by their ids, with what each comes to in words. */
export function versionsJson(
  answer: VersionsAnswer,
  concepts: readonly Concept[],
  opened: OpenedVersions,
  words: Catalogue,
): object {
  const of = { before: opened.before.conflict, after: opened.after.conflict }
  const outcomes = ({ count, first }: VersionsAnswer["outcomes"]["both"]) => ({
    count,
    states: first.map(({ before, after, from, to }) => ({ before, after, from, to })),
  })
  const today = (told: VersionsToday | null, side: Side) =>
    told && {
      state: told.state,
      concepts: told.concepts,
      leavers: told.leavers.map(({ dm, concepts: under }) => ({
        dm: of[side].decisionMakers[dm]!.id,
        concepts: under,
      })),
    }
  return {
    parley: 1,
    concepts,
    differences: answer.contrasts.map((contrast) => ({
      part: contrast.part,
      how: contrast.how,
      ...idsOf(contrast, of),
      ...(contrast.fields === undefined ? {} : { fields: contrast.fields }),
      ...(contrast.states === undefined ? {} : { states: contrast.states }),
      says: sayContrast(contrast, of, words),
    })),
    outcomes: {
      both: outcomes(answer.outcomes.both),
      before: outcomes(answer.outcomes.before),
      after: outcomes(answer.outcomes.after),
    },
    today: { before: today(answer.today.before, "before"), after: today(answer.today.after, "after") },
  }
}

/** Whose it is, and the id or place of what differs. */
function idsOf({ part, at, dm, fields }: Contrast, of: Versions): object {
  const side = at.after === null ? "before" : "after"
  const conflict = of[side]
  const place = at[side]!
  const makers = dm === undefined ? {} : { dm: of.after.decisionMakers[dm.after!]!.id }
  switch (part) {
    case "decisionMaker":
      return { id: conflict.decisionMakers[place]!.id }
    case "option":
      return { id: fullKeys(conflict)[place]! }
    case "weight":
      return fields === undefined ? { ...makers, id: fullKeys(conflict)[place]! } : makers
    case "outcome":
      return { id: conflict.outcomes[place]!.id }
    case "scenario":
      return { id: conflict.scenarios[place]!.id }
    case "rule":
    case "merge":
    case "noMove":
    case "statement":
      return { ...makers, before: at.before, after: at.after }
    case "sources":
    case "claims":
    case "events":
    case "offers":
    case "contested":
    case "forecasts":
      return { id: conflict.record[part][place]!.id }
    default:
      return makers
  }
}
