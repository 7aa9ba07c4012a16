import type { Concept } from "../engine/index.ts"
import type { Answer, Explanation, Move, Opened, PreferredAnswer, ReasonsAnswer } from "../study/index.ts"
import { describeMove } from "../study/index.ts"
import {
  type Catalogue,
  headingOf,
  nameOf,
  nameOfState,
  sayExplanation,
  sayPreferred,
  sayState,
  sayStep,
} from "../words/index.ts"
import { nothingWanted } from "./bits.ts"
import type { Block, OutlineItem } from "./document.ts"
import { idsFor } from "./ids.ts"

// Improvements told, at most, where each is shown with its moves.
const MOST_LINES = 12

/** An option that a move changes. */
export interface ToldChange {
  readonly option: number
  readonly taken: boolean
}

/** A link of a chain of reasons. */
export interface ToldLink {
  readonly role: "improvement" | "answer" | "counter"
  readonly dm: number
  /** Y/N strings. */
  readonly from: string
  readonly to: string
  readonly toNumber: number
  /** What the state it leads to is called. */
  readonly toName: string
  readonly sentence: string
  readonly changes: readonly ToldChange[]
  /** The judged decision maker's rank where it leads. */
  readonly rank: number
}

/** Why a state is stable or not for one decision maker under one concept, with the moves of every reason. */
export interface ToldReasons {
  readonly stable: boolean
  readonly rank: number
  /** The verdict in one sentence. */
  readonly verdict: string
  /** One for each improvement: those that nothing deters first. */
  readonly lines: readonly {
    readonly deterred: boolean
    readonly sentence: string
    readonly chain: readonly ToldLink[]
  }[]
  readonly more: number
}

/** Options that a decision maker's move changes. */
export function changesOf(
  { model }: Pick<Opened, "model">,
  dm: number,
  from: number,
  to: number,
): ToldChange[] {
  return describeMove(model, dm, from, to).map(({ option, to: held }) => ({
    option,
    taken: held === "taken",
  }))
}

/** Each explanation of an answer as it is shown. */
export function tellReasons(
  { explanations }: ReasonsAnswer,
  opened: Opened,
  words: Catalogue,
): ToldReasons[] {
  return explanations.flatMap(({ of }) => of.map((each) => told(each, opened, words)))
}

function told(explanation: Explanation, opened: Opened, words: Catalogue): ToldReasons {
  const { conflict, model } = opened
  const { dm, slot, improvements } = explanation
  const { verdict, lines } = sayExplanation({ conflict, model }, explanation, words, { most: MOST_LINES })
  const open = improvements.filter(({ deterred }) => !deterred)
  const shown = [...open, ...improvements.filter(({ deterred }) => deterred)].slice(0, MOST_LINES)
  const link = (role: ToldLink["role"], { dm: mover, from, to }: Move): ToldLink => ({
    role,
    dm: mover,
    from: model.space.text(from),
    to: model.space.text(to),
    toNumber: model.space.number(to),
    toName: nameOfState({ conflict, model }, to, words),
    sentence: sayStep({ conflict, model }, { dm: mover, from, to }, words),
    changes: changesOf(opened, mover, from, to),
    rank: model.ranks[dm]![to]!,
  })
  return {
    stable: explanation.verdict === "stable",
    rank: explanation.rank,
    verdict,
    lines: shown.map(({ to, deterred, answer }, i) => {
      const { answers, counter } = movesIn(answer)
      const chain = [
        link("improvement", { dm, from: slot, to }),
        ...answers.map((move) => link("answer", move)),
      ]
      if (counter !== null) chain.push(link("counter", { dm, ...counter }))
      return { deterred, sentence: lines[i]!, chain }
    }),
    more: improvements.length - shown.length,
  }
}

// What the others do in an answer, and what the judged decision maker could do then.
function movesIn(answer: Answer): {
  readonly answers: readonly Move[]
  readonly counter: { readonly from: number; readonly to: number } | null
} {
  switch (answer.kind) {
    case "sequence": {
      const { steps, end, counter } = answer
      return { answers: steps, counter: counter ? { from: end, to: counter.to } : null }
    }
    case "joint":
      return { answers: answer.moves, counter: null }
    case "harmless":
      return { answers: answer.worst.steps, counter: null }
    case "escaped": {
      const { steps, end, counter } = answer.worst
      return { answers: steps, counter: { from: end, to: counter.to } }
    }
    case "not-together":
      return answer.sequence === null ? { answers: [], counter: null } : movesIn(answer.sequence)
    case "not-considered":
    case "no-opponents":
    case "no-answer":
      return { answers: [], counter: null }
  }
}

/** The whole of an answer to be read: the state, who would leave it, and the reasons; `all`: for everybody. */
export function reasonsBlocks(
  { slot, explanations }: ReasonsAnswer,
  opened: Opened,
  words: Catalogue,
  all: boolean,
): Block[] {
  const { conflict, model } = opened
  return [
    { kind: "heading", level: 2, text: headingOf(opened, slot, words) },
    { kind: "paragraph", text: sayState({ conflict, model }, slot, words) },
    ...nothingWanted(opened, words),
    ...(all ? summary(explanations, opened, words) : []),
    ...explanations.flatMap(({ dm, of }): Block[] => [
      { kind: "heading", level: 3, text: nameOf(conflict, dm, words) },
      { kind: "outline", items: grouped(of, opened, words) },
    ]),
  ]
}

// In a line or two: under which concepts the state holds, and who would leave it under the others.
function summary(
  explanations: ReasonsAnswer["explanations"],
  { conflict }: Opened,
  { cli, concepts: names, ...words }: Catalogue,
): Block[] {
  const holds: string[] = []
  const fails = new Map<string, { concepts: string[]; by: string[] }>()
  for (const [i, { concept }] of explanations[0]!.of.entries()) {
    const by = explanations
      .filter(({ of }) => of[i]!.verdict === "unstable")
      .map(({ dm }) => nameOf(conflict, dm, { cli, concepts: names, ...words }))
    if (by.length === 0) holds.push(names[concept].name)
    else {
      const alike = fails.get(by.join("\n"))
      if (alike === undefined) fails.set(by.join("\n"), { concepts: [names[concept].name], by })
      else alike.concepts.push(names[concept].name)
    }
  }
  return [
    ...(holds.length > 0 ? [cli.holdsLine({ concepts: holds })] : []),
    ...[...fails.values()].map(cli.failsLine),
  ].map((text) => ({ kind: "paragraph", text }))
}

// Explanations with the same verdict for the same reasons, told once; in the order of the first of each.
function grouped(explanations: readonly Explanation[], opened: Opened, words: Catalogue): OutlineItem[] {
  const { conflict, model } = opened
  const groups = new Map<string, { explanation: Explanation; concepts: Concept[] }>()
  for (const explanation of explanations) {
    const { lines } = sayExplanation({ conflict, model }, explanation, words)
    const key = [`${explanation.verdict} ${explanation.reason}`, ...lines].join("\n")
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { explanation, concepts: [explanation.concept] })
    else group.concepts.push(explanation.concept)
  }
  return [...groups.values()].flatMap(({ explanation, concepts }) => {
    const { verdict, lines } = sayExplanation({ conflict, model }, explanation, words, { concepts })
    return [{ depth: 1, text: verdict }, ...lines.map((text) => ({ depth: 2, text }))]
  })
}

/** What `explain --json` prints: states by number, decision makers by id. */
export function reasonsJson({ slot, explanations }: ReasonsAnswer, opened: Opened, words: Catalogue): object {
  const { conflict, model } = opened
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    state: model.space.number(slot),
    code: model.space.text(slot),
    name: nameOfState(opened, slot, words),
    explanations: explanations.flatMap(({ of }) =>
      of.map((explanation) => ({
        ...(idsFor(explanation, opened) as object),
        said: sayExplanation({ conflict, model }, explanation, words),
      })),
    ),
  }
}

/** Why one state ranks above another, as shown: per decision maker asked for. */
export interface ToldPreferred {
  readonly sentences: readonly string[]
  /** 1 the first is preferred, -1 the second, 0 neither. */
  readonly sides: readonly (-1 | 0 | 1)[]
}

export function tellPreferred(
  { reasons }: PreferredAnswer,
  { conflict, model }: Opened,
  words: Catalogue,
): ToldPreferred {
  return {
    sentences: reasons.map(({ why }) => sayPreferred(conflict, model, why, words)),
    sides: reasons.map(({ ranks: [first, second] }) => (first === second ? 0 : first < second ? 1 : -1)),
  }
}

/** What `explain --than --json` prints. */
export function preferredJson(answer: PreferredAnswer, opened: Opened, words: Catalogue): object {
  const { conflict, model } = opened
  const { sentences } = tellPreferred(answer, opened, words)
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    states: [model.space.number(answer.first), model.space.number(answer.second)],
    names: [answer.first, answer.second].map((slot) => nameOfState(opened, slot, words)),
    reasons: answer.reasons.map(({ dm, ranks }, i) => ({
      dm: conflict.decisionMakers[dm]!.id,
      ranks,
      said: sentences[i]!,
    })),
  }
}
