import { type BottomLineAnswer, effectOf, namesFor, type Opened, type WayStep } from "../study/index.ts"
import {
  type Catalogue,
  nameOf,
  type Opens,
  saidMove,
  sayBottomLine,
  sayName,
  textOfPieces,
} from "../words/index.ts"
import { heading, note, nothingWanted, told } from "./bits.ts"
import type { Block } from "./document.ts"

/** A station of the way: a state by its Y/N string, with its name. */
export interface Station {
  readonly state: string
  readonly name: string
}

/** A step of the way as it is drawn. */
export interface TrackStep extends Station {
  readonly dm: number
  /** What is done, as acts: "lift the crackdown". */
  readonly acts: readonly string[]
  readonly effect: "gain" | "nothing" | "loss"
  /** The mover's rank after it and before. */
  readonly rank: number
  readonly before: number
  readonly sentence: string
}

/** The answer in a sentence, with its figure. */
export interface ToldLine {
  readonly sentence: string
  /** The same in pieces: what opens which reason, and what tells of a loss. */
  readonly pieces: readonly { readonly text: string; readonly opens: Opens | null; readonly loss: boolean }[]
  /** What "would hold" means in it. */
  readonly meaning: string
  /** The kind of what was found. */
  readonly kind: BottomLineAnswer["finding"]["kind"]
  readonly today: (Station & { readonly holds: boolean }) | null
  /** The outcome that it names, and the way there; null where it names none. */
  readonly outcome: (Station & { readonly steps: readonly TrackStep[] }) | null
}

/** The outcome that a sentence speaks of, as a slot, and the steps to it; null where there is none. */
function goalOf({ finding }: BottomLineAnswer): { slot: number; steps: readonly WayStep[] } | null {
  if (finding.kind !== "wanted-holds" && finding.kind !== "today-holds") return null
  const { goal } = finding
  if (goal === null) return null
  return { slot: goal.slot, steps: goal.road !== null && "steps" in goal.road ? goal.road.steps : [] }
}

/** The answer as a page shows it. */
export function tellLine(
  answer: BottomLineAnswer,
  opened: Opened,
  words: Catalogue,
  { to }: { readonly to?: string } = {},
): ToldLine {
  const { model } = opened
  const goal = goalOf(answer)
  const { today } = answer
  const all = [
    ...(today === null ? [] : [today.slot]),
    ...(goal?.steps.map((step) => step.to) ?? []),
    ...(goal === null ? [] : [goal.slot]),
  ]
  const names = namesFor(opened, all)
  const station = (slot: number): Station => ({
    state: model.space.text(slot),
    name: sayName(opened, names.get(slot)!, words),
  })
  const pieces = sayBottomLine(answer, opened, words, to ?? null)
  return {
    sentence: textOfPieces(pieces),
    pieces: pieces.map(({ text, opens = null, loss = false }) => ({ text, opens, loss })),
    meaning: words.line.meaning({ concept: words.concepts[answer.concept].name }),
    kind: answer.finding.kind,
    today: today === null ? null : { ...station(today.slot), holds: today.holds },
    outcome:
      goal === null
        ? null
        : {
            ...station(goal.slot),
            steps: goal.steps.map((step) => ({ ...station(step.to), ...stepTold(step, opened, words) })),
          },
  }
}

function stepTold(step: WayStep, opened: Opened, words: Catalogue): Omit<TrackStep, keyof Station> {
  const { conflict, model } = opened
  const { dm } = step
  const { acts } = saidMove(conflict, model, step, words)
  const effect = effectOf(model, step)
  const [rank, before] = [model.ranks[dm]![step.to]!, model.ranks[dm]![step.from]!]
  const sentence = words.line.step({ dm: nameOf(conflict, dm, words), acts, effect, rank, before })
  return { dm, acts, effect, rank, before, sentence }
}

/** The answer to be read: the sentence, and the way as a list. */
export function lineBlocks(
  answer: BottomLineAnswer,
  opened: Opened,
  words: Catalogue,
  asked: { readonly to?: string } = {},
): Block[] {
  const { conflict } = opened
  const { sentence, outcome, meaning } = tellLine(answer, opened, words, asked)
  const { scenario } = conflict
  return [
    heading(told(opened, conflict.title, words)),
    ...(scenario === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: words.cli.scenarioLine({ name: told(opened, scenario.name, words) }),
          },
        ]),
    { kind: "paragraph", text: sentence },
    ...(outcome === null || outcome.steps.length === 0
      ? []
      : ([
          heading(words.line.track, 3),
          { kind: "list", ordered: true, items: outcome.steps.map((step) => ({ text: step.sentence })) },
        ] as const)),
    ...(answer.finding.kind === "nothing-wanted" ? nothingWanted(opened, words).slice(1) : [note(meaning)]),
  ]
}

/** What `answer --json` prints. */
export function lineJson(
  answer: BottomLineAnswer,
  opened: Opened,
  words: Catalogue,
  asked: { readonly to?: string } = {},
): object {
  const { conflict } = opened
  const { outcome, ...rest } = tellLine(answer, opened, words, asked)
  const id = (dm: number): string => conflict.decisionMakers[dm]!.id
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    asOf: conflict.asOf ?? null,
    to: asked.to ?? null,
    concept: answer.concept,
    outcomes: answer.strong,
    ...rest,
    outcome:
      outcome === null
        ? null
        : { ...outcome, steps: outcome.steps.map(({ dm, ...step }) => ({ dm: id(dm), ...step })) },
  }
}
