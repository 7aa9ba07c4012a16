import type { Text } from "../file/index.ts"
import {
  type BriefAnswer,
  type BriefOutcome,
  nameFor,
  namesFor,
  type Opened,
  type Provenance,
  todayOf,
} from "../study/index.ts"
import { type Catalogue, nameOf, sayName, sayStep, sayWeak, textOf } from "../words/index.ts"

/** What a brief is told from. */
export interface Briefing {
  readonly answer: BriefAnswer
  readonly opened: Opened
  readonly words: Catalogue
  /** Today's slot, -1 where the file gives none. */
  readonly today: number
  /** What the states are called that are told, no two alike. */
  readonly names: ReadonlyMap<number, string>
  /** What was asked for, as it was written; null for nothing. */
  readonly wanted: string | null
}

// What fits two pages before the annex.
export const MOST_OUTCOMES = 3
export const MOST_PARTS = 4
export const MOST_CITES = 6
export const MOST_SUMMARY = 480

export const text = (of: Briefing, value: Text): string => textOf(of.opened.conflict, value, of.words)
export const name = (of: Briefing, dm: number): string => nameOf(of.opened.conflict, dm, of.words)
/** A state's name, in quotation marks. */
export const state = (of: Briefing, slot: number): string => of.words.line.quoted(of.names.get(slot)!)

/** The names of all states that a brief tells. */
export function namesIn(answer: BriefAnswer, opened: Opened, words: Catalogue): ReadonlyMap<number, string> {
  const { conflict, model } = opened
  const { outcome } = conflict.record
  const today = todayOf(opened)
  const ended = outcome === undefined ? -1 : model.space.find(outcome.state)
  const slots = [
    today,
    ended,
    ...answer.judgements.map(({ slot }) => slot),
    ...answer.outcomes.map(({ slot }) => slot),
    ...answer.preferredByAll.first,
    ...(answer.together === null ? [] : [answer.together.to]),
  ]
  const names = namesFor(
    opened,
    slots.filter((slot) => slot >= 0),
  )
  return new Map([...names].map(([slot, name]) => [slot, sayName(opened, name, words)]))
}

/** Today's name as sentences say it; null where it has none of its own. */
export function calledToday(of: Briefing): string | null {
  return nameFor(of.opened, of.today).kind === "given" ? state(of, of.today) : null
}

/** The way to an outcome from today; "" where there is nothing to say. */
export function sayWay(of: Briefing, way: BriefOutcome["way"]): string {
  const { brief } = of.words
  const { conflict, model } = of.opened
  if (way === null || way.kind === "here") return ""
  if (way.kind === "none") return brief.noWay
  const reluctant = way.steps.find((step) => step.reluctant)
  return brief.way({
    steps: way.steps.map(({ dm, from, to }) => sayStep({ conflict, model }, { dm, from, to }, of.words)),
    improving: way.improving,
    reluctant: reluctant === undefined ? null : name(of, reluctant.dm),
  })
}

// Assumptions are told in full in the annex.
export function weak(of: Briefing, provenance: Provenance): string[] {
  const { assumed: _, ...grounds } = provenance.part.grounds
  return sayWeak(of.opened.conflict, { ...provenance, part: { ...provenance.part, grounds } }, of.words)
}

/** Whole sentences, as many as fit; at least the first. */
export function cutAtSentence(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.slice(0, most).search(/[.!?][^.!?]*$/)
  return end < 0 ? `${text.slice(0, most)}…` : text.slice(0, end + 1)
}
