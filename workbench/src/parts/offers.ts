import type { Words } from "../words/index.ts"
import { type Chip, endsPart, isJoint, JOINTS, type Row } from "./chips.ts"

/** An option as it is said done and not done, and what else it is found by: its name, whose it is, its id. */
export interface Sayable {
  readonly option: number
  readonly done: string
  readonly notDone: string
  readonly also: readonly string[]
}

/** What joints, groups and a denial are called. */
export type SignWords = Pick<Words["parts"]["sentence"], "joints" | "not" | "group" | "notGroup">

/** Something that can be put into the row: chips, and how many of them then stand before the place for the next. */
export interface Offer {
  readonly key: string
  readonly said: string
  readonly chips: readonly Chip[]
  readonly inside: number
}

const OPEN: Chip = { kind: "open" }
const CLOSE: Chip = { kind: "close" }
const NOT: Chip = { kind: "not" }

/**
 * What can be put at the place of a row, best first. Typed words filter it: every one of them begins a word of what is
 * offered, or of what else its option is found by. One who begins with "not" is offered the denials first.
 */
export function offersAt(
  row: Row,
  typed: string,
  { options, signs }: { readonly options: readonly Sayable[]; readonly signs: SignWords },
): Offer[] {
  const words = wordsIn(typed)
  const denied = words.length > 1 && words[0] === plain(signs.not)
  const wanted = denied ? words.slice(1) : words
  const all = [...jointsAt(row, signs), ...optionsAll(options, denied), ...groups(signs)]
  return all
    .flatMap(({ also, rank: own, ...offer }, order) => {
      const rank = rankOf(wanted, offer.said, also)
      return rank === null ? [] : [{ offer, rank: rank + own, order }]
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ offer }) => offer)
}

interface Candidate extends Offer {
  readonly also: readonly string[]
  /** What is offered behind what is found as well. */
  readonly rank: number
}

function jointsAt({ chips, at }: Row, { joints }: SignWords): Candidate[] {
  const behind = isJoint(chips[at - 1])
  if (!behind && !endsPart(chips[at - 1]) && !isJoint(chips[at])) return []
  return JOINTS.map((kind) => ({
    key: kind,
    said: joints[kind],
    chips: [{ kind }],
    inside: 1,
    also: [],
    // Behind a joint it would take its place.
    rank: behind ? 1 : 0,
  }))
}

function optionsAll(options: readonly Sayable[], denied: boolean): Candidate[] {
  return options.flatMap(({ option, done, notDone, also }) =>
    [true, false].map((taken) => ({
      key: `${taken ? "" : "-"}${option}`,
      said: taken ? done : notDone,
      chips: [{ kind: "option" as const, option, taken }],
      inside: 1,
      also,
      rank: denied === taken ? 0.5 : 0,
    })),
  )
}

function groups(sentence: SignWords): Candidate[] {
  return [
    { key: "(", said: sentence.group, chips: [OPEN, CLOSE], inside: 1, also: [], rank: 0 },
    { key: "-(", said: sentence.notGroup, chips: [NOT, OPEN, CLOSE], inside: 2, also: [], rank: 0 },
  ]
}

// 0: it begins as what is typed; 1: its words do; 2: with what else it is found by; null: not all do.
function rankOf(wanted: readonly string[], said: string, also: readonly string[]): number | null {
  if (wanted.length === 0) return 0
  const own = wordsIn(said)
  if (wanted.every((word, i) => own[i]?.startsWith(word))) return 0
  const within = (words: readonly string[]): boolean =>
    wanted.every((word) => words.some((each) => each.startsWith(word)))
  if (within(own)) return 1
  return within([...own, ...also.flatMap(wordsIn)]) ? 2 : null
}

function wordsIn(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
}

// As it is compared: without case and accents.
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

/** The joint that is written out in what was typed, with a space behind it; null where there is none. */
export function writtenOut(row: Row, typed: string, signs: SignWords): Offer | null {
  if (!/\s$/.test(typed)) return null
  const words = wordsIn(typed).join(" ")
  return jointsAt(row, signs).find(({ said }) => wordsIn(said).join(" ") === words) ?? null
}

/** What a key does in the field where words of a sentence are typed; null where it is left to the browser. */
export type Deed =
  | "next"
  | "previous"
  | "take"
  | "open"
  | "commit"
  | "close"
  | "revert"
  | "cancel"
  | "left"
  | "right"
  | "first"
  | "last"
  | "erase"
  | "eraseAfter"
  | "group"
  | "groupEnd"

interface KeyAt {
  readonly isOpen: boolean
  /** Whether one of what is offered is chosen. */
  readonly isChosen: boolean
  readonly typed: string
  /** Whether there is something to take back. */
  readonly isDraft: boolean
  readonly canCancel: boolean
}

type Key = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean }

export function deedOf(pressed: Key, at: KeyAt): Deed | null {
  return listDeed(pressed, at) ?? (at.typed === "" ? rowDeed(pressed.key) : null) ?? endDeed(pressed, at)
}

function listDeed({ key, ctrlKey, shiftKey }: Key, { isOpen, isChosen }: KeyAt): Deed | null {
  if (key === "ArrowDown") return isOpen ? "next" : "open"
  if (key === "ArrowUp") return isOpen ? "previous" : null
  if (key === " " && ctrlKey) return "open"
  if (isOpen && isChosen && (key === "Enter" || (key === "Tab" && !shiftKey))) return "take"
  return null
}

const ROW_DEEDS: Readonly<Record<string, Deed>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
  Backspace: "erase",
  Delete: "eraseAfter",
  "(": "group",
  ")": "groupEnd",
}

function rowDeed(key: string): Deed | null {
  return Object.hasOwn(ROW_DEEDS, key) ? ROW_DEEDS[key]! : null
}

function endDeed({ key }: Key, { isOpen, isDraft, typed, canCancel }: KeyAt): Deed | null {
  if (key === "Enter") return "commit"
  if (key !== "Escape") return null
  if (isOpen) return "close"
  return isDraft || typed !== "" ? "revert" : canCancel ? "cancel" : null
}
