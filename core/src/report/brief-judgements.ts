import type { Formula } from "../logic/index.ts"
import {
  type Alteration,
  HIGH_FROM,
  type Judgement,
  LOW_BELOW,
  type Part,
  Records,
  WORLDS,
} from "../study/index.ts"
import {
  initialOf,
  nameParts,
  type SaidJudged,
  type SaidTurn,
  sayBottomLine,
  sayFormula,
  textOfPieces,
} from "../words/index.ts"
import { heading, paragraph, unique } from "./bits.ts"
import { type Briefing, calledToday, MOST_CITES, name, state, text, weak } from "./briefing.ts"
import type { Block, JudgementItem, Passage, RankFigure } from "./document.ts"
import { scenarioOf } from "./scenarios.ts"

const BARS = { high: 3, moderate: 2, low: 1 } as const

/** What all of it comes to, in the sentence that is said everywhere. */
export function bottomLine({ answer, opened, words, wanted }: Briefing): Block {
  const pieces = sayBottomLine(answer.line, opened, words, wanted)
  return { kind: "statement", label: words.brief.bottomLine, text: textOfPieces(pieces) }
}

/** Where each side ranks today and what is judged; none where there is nothing to rank. */
export function rankFigure(of: Briefing): Block[] {
  const { brief } = of.words
  const { conflict, model } = of.opened
  const { judgements } = of.answer
  const slots = unique([...(of.today < 0 ? [] : [of.today]), ...judgements.map(({ slot }) => slot)])
  if (judgements.length === 0) return []
  const rows = slots.map((slot): RankFigure["rows"][number] => {
    const ranks = model.ranks.map((own) => own[slot]!)
    return {
      name: of.names.get(slot)!,
      isToday: slot === of.today,
      ranks,
      places: ranks.map((rank, dm) => brief.place({ rank, worst: model.worst[dm]! })),
      short: ranks.map((rank) => brief.shortPlace({ rank })),
    }
  })
  const suits =
    of.today < 0
      ? []
      : slots.slice(1).map((slot) => ({
          name: state(of, slot),
          better: model.ranks.filter((own) => own[slot]! < own[of.today]!).length,
        }))
  const figure: RankFigure = {
    title: brief.figureTitle({ suits, dms: model.ranks.length }),
    note: brief.figureNote,
    sides: conflict.decisionMakers.map((_, dm) => ({
      name: name(of, dm),
      initial: initialOf(conflict, dm, of.words),
      worst: model.worst[dm]!,
    })),
    rows,
    best: brief.best,
    worst: brief.worst,
    head: brief.outcomeHead,
  }
  return [{ kind: "figure", figure }]
}

/** The key judgements, each with its confidence and its grounds. */
export function judgements(of: Briefing): Block[] {
  const { brief } = of.words
  const items = of.answer.judgements.map((judgement): JudgementItem => {
    const { grounds } = judgement
    const word = grounds === null ? brief.unsure : brief.confidence[grounds.confidence]
    const weakest = grounds?.parts[0]
    return {
      confidence: word,
      bars: grounds === null ? 0 : BARS[grounds.confidence],
      said: grounds === null ? word : brief.withConfidence({ word }),
      text: judged(of, judgement),
      grounds: onGrounds(of, judgement),
      cites: (weakest?.grounds.evidence ?? []).slice(0, MOST_CITES),
    }
  })
  return items.length === 0 ? [] : [heading(brief.judgements), { kind: "judgements", items }]
}

function judged(of: Briefing, judgement: Judgement): string {
  const { brief } = of.words
  const { about, slot, stays, open, holds } = judgement
  if (about === "offer") return offerJudged(of, judgement.offer!)
  const those = (why: (typeof stays)[number]): string[] =>
    stays.flatMap((each, dm) => (each === why ? [name(of, dm)] : []))
  const said: SaidJudged = {
    name: about === "today" ? calledToday(of) : state(of, slot),
    holds,
    moves: open.moves,
    losses: open.losses,
    deterred: those("all-deterred"),
    bound: those("no-move"),
    leaving: those("undeterred"),
    dms: stays.length,
  }
  return about === "today" ? brief.judgedToday(said) : brief.judgedOutcome(said)
}

/** An offer's verdict here, and in the scenarios where it is another one. */
function offerJudged(of: Briefing, offer: number): string {
  const { brief, line } = of.words
  const [here, ...others] = of.answer.worlds.map(({ scenario, judged }) => ({
    scenario,
    judgement: judged?.[offer],
  }))
  const judgement = here!.judgement!
  if (judgement.verdict === "impossible") throw new RangeError("what cannot be is no judgement")
  const by = (of_: typeof judgement): string | null =>
    of_.breaches[0] === undefined ? null : name(of, of_.breaches[0].dm)
  return brief.judgedOffer({
    name: line.quoted(text(of, judgement.offer.name)),
    verdict: judgement.verdict,
    by: by(judgement),
    elsewhere: others.flatMap(({ scenario, judgement: other }) =>
      other === undefined ||
      other.verdict === "impossible" ||
      other.verdict === "unknown" ||
      other.verdict === judgement.verdict
        ? []
        : [
            {
              scenario: line.quoted(text(of, scenarioOf(scenario!, of.opened).name)),
              verdict: other.verdict,
              by: by(other),
            },
          ],
    ),
  })
}

function onGrounds(of: Briefing, { holds, about, grounds }: Judgement): string {
  const { brief } = of.words
  if (grounds === null) return brief.noGrounds
  const { conflict } = of.opened
  const { parts, share, ends } = grounds
  const weakest = parts[0]
  const of100 = (part: number): number => Math.round(part * 100)
  return brief.grounds({
    holds,
    of: of100(share.share),
    low: of100(share.low),
    high: of100(share.high),
    ends: about === "today" || ends === null ? null : of100(ends.share),
    weakest: weakest === undefined ? null : shortly(of, weakest),
    reasons: weakest === undefined ? [] : weak(of, new Records(conflict.record).provenance(weakest)),
  })
}

// What it says is told where it is said what would change our mind.
function shortly(of: Briefing, part: Part): string {
  const { conflict } = of.opened
  if (part.kind === "statement") return of.words.brief.aWish({ dm: name(of, part.dm) })
  if (part.kind === "rule" || part.kind === "merge" || part.kind === "noMove") return of.words.brief.aRule
  return nameParts(conflict, [part], of.words)[0]!
}

/** Of each judgement a single change that would turn it (SPEC J4). */
export function turns(of: Briefing): Passage[] {
  const told = new Set<unknown>()
  return of.answer.judgements.flatMap(({ slot, holds, grounds }): Passage[] => {
    const step = grounds?.turning.find(({ part }) => !told.has(part))
    if (step === undefined) return []
    told.add(step.part)
    const said = of.words.brief.turn({ of: turnSaid(of, step), state: state(of, slot), holds: !holds })
    return [{ text: said, cites: (step.part.grounds.evidence ?? []).slice(0, MOST_CITES) }]
  })
}

function turnSaid(of: Briefing, step: Alteration): SaidTurn {
  const { conflict } = of.opened
  const { part, kind } = step
  const say = (formula: Formula): string => sayFormula(conflict, formula, of.words)
  switch (part.kind) {
    case "statement": {
      const preference = conflict.preferences[part.dm]!
      if (preference.kind !== "statements" || !(kind === "drop" || kind === "negate" || kind === "raise"))
        throw new RangeError("the step is of another conflict")
      return { kind, dm: name(of, part.dm), clause: say(preference.statements[part.index]!.formula) }
    }
    case "ranking":
    case "weights": {
      const dm = name(of, part.dm)
      if (step.kind === "swap") return { kind: "swap", dm, place: step.group + 1 }
      if (step.kind !== "drop-weight" && step.kind !== "turn-weight")
        throw new RangeError("the step is of another conflict")
      return { kind: step.kind, dm, option: text(of, conflict.options[step.option]!.name) }
    }
    case "rule":
      return { kind: "lift-rule", clause: say(conflict.infeasible[part.index]!.formula) }
    case "merge":
      return { kind: "lift-merge", clause: say(conflict.merges[part.index]!.formula) }
    case "noMove": {
      const { by, from, to } = conflict.noMoves[part.index]!
      return { kind: "lift-bar", dm: name(of, by), from: say(from), to: say(to) }
    }
    case "oneWay": {
      const { name: option, oneWay } = conflict.options[part.option]!
      return { kind: oneWay === "taken" ? "lift-taken" : "lift-dropped", option: text(of, option) }
    }
  }
}

/** How the words for confidence come about; nothing where none is said. */
export function confidenceRule(of: Briefing): Block[] {
  const { brief } = of.words
  if (of.answer.judgements.every(({ grounds }) => grounds === null)) return []
  const said = brief.confidenceIs({ high: HIGH_FROM * 100, low: LOW_BELOW * 100, variants: WORLDS })
  return [heading(brief.confidenceRule), paragraph(said)]
}
