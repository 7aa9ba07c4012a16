import {
  conditionsOf,
  definitionOf,
  evaluate,
  hangsOnOwn,
  looksFor,
  metBy,
  nameOf,
  nearnessOf,
  type Perils,
  saidMove,
  sayDemand,
  sayFormula,
  sayPerils,
  targetOfState,
  type WayThere,
  wayTo,
} from "@parley/core"
import type { Context } from "../context.ts"
import type { TakeRequest, Wired } from "../protocol.ts"
import { Refusal } from "../refusal.ts"
import type { Take, TakenConditions, TakenWay } from "../take-told.ts"
import { stretch, Taking } from "../wanted.ts"

// States of the target told, conditions of one decision maker, departures at one state.
const MOST_NEAR = 8
const MOST_DEMANDS = 8
const NOTHING: Take = {
  fault: null,
  said: [],
  reached: false,
  focus: null,
  near: [],
  states: 0,
  conditions: null,
  note: "",
  looking: [],
  way: null,
}

/**
 * What is wanted, how near it is, what it hangs on, and the way there. Cost: an analysis, the moves of the state looked
 * at and of those that answers lead to, and a search for the way.
 */
export function take(request: Wired<TakeRequest>, context: Context): Take {
  let taking: Taking
  try {
    taking = new Taking(request, context)
  } catch (error) {
    if (error instanceof Refusal && error.failure.kind === "no-state")
      return { ...NOTHING, fault: error.failure.message }
    throw error
  }
  const { conflict, model, goal, words, analysis } = taking
  const { concept } = goal
  const near = goal.hold.map((target) => nearnessOf(analysis, target, concept, MOST_NEAR))
  const unwanted = goal.not.map((target) => nearnessOf(analysis, target, concept, 1))
  const said = [
    ...goal.hold.map(({ formula, text }, i) => {
      const { states, holding } = near[i]!
      const slot = model.space.find(text)
      const clause = sayFormula(conflict, formula, words)
      if (states === 0) return words.change.impossible({ clause })
      if (slot >= 0)
        return words.change.wantedState({
          name: taking.name(slot),
          holds: holding > 0,
          concept: taking.concept,
        })
      return words.change.wanted({ clause, states, holding, concept: taking.concept })
    }),
    ...goal.not.map(({ formula }, i) =>
      words.change.unwanted({
        clause: sayFormula(conflict, formula, words),
        holding: unwanted[i]!.holding,
        concept: taking.concept,
      }),
    ),
    ...(goal.from === undefined ? [] : [words.change.wantedReached]),
  ]
  const focus = focusOf(taking, near[0]!.near[0]?.slot ?? -1, request.at)
  if (focus < 0) return { ...NOTHING, said }
  const leavers = leaversOf(taking, focus)
  const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  const improving = definitionOf(concept).conditions !== "none" && !hangsOnOwn(concept)
  return {
    fault: null,
    said: [
      ...said,
      words.change.focus({
        name: taking.name(focus),
        leavers: leavers.map((dm) => nameOf(conflict, dm, words)),
      }),
    ],
    reached: near.every(({ holding }) => holding > 0) && unwanted.every(({ holding }) => holding === 0),
    focus: taking.told(focus),
    near: near[0]!.near.map(({ slot, leavers: leaving }) => ({ ...taking.told(slot), leavers: leaving })),
    states: near[0]!.states,
    ...conditionsAt(taking, focus, context, improving),
    looking: lookingAt(taking, focus),
    way: today < 0 ? null : wayOf(taking, wayTo(model, today, focus, stretch(context.watch, 0.8, 1))),
  }
}

// The state asked for, where it is one of those wanted; else the nearest.
function focusOf({ model: { space }, goal }: Taking, nearest: number, at: string | null): number {
  const slot = at === null ? -1 : space.find(at)
  const isWanted = slot >= 0 && evaluate(goal.hold[0]!.formula, (option) => space.taken(slot, option))
  return isWanted ? slot : nearest
}

function leaversOf({ analysis, goal }: Taking, slot: number): number[] {
  return analysis.stable.get(goal.concept)!.flatMap((set, dm) => (set.has(slot) ? [] : [dm]))
}

// How far each would have to look ahead to stay.
function lookingAt(taking: Taking, slot: number): string[] {
  const { analysis, conflict, model, goal, words } = taking
  const [look] = looksFor(analysis, targetOfState(model, slot), goal.concept, 1)
  if (look === undefined) return []
  const named = (each: keyof typeof words.concepts): string => words.concepts[each].name
  const stays = look.under.map((stable, dm) => {
    const maker = { dm: nameOf(conflict, dm, words) }
    return stable.length === 0
      ? words.change.looksNone(maker)
      : words.change.looks({ ...maker, concepts: stable.map(named) })
  })
  if (look.adjustments === null || look.adjustments.length === 0) return stays
  const parts = look.adjustments.map((each) => ({
    dm: nameOf(conflict, each.dm, words),
    concept: named(each.concept),
  }))
  return [...stays, words.change.mixed({ name: taking.name(slot), parts, concept: taking.concept })]
}

function conditionsAt(
  taking: Taking,
  slot: number,
  { watch }: Context,
  improving: boolean,
): Pick<Take, "conditions" | "note"> {
  const { conflict, model, goal, words } = taking
  const told: TakenConditions[] = []
  for (const [dm, ranks] of model.ranks.entries()) {
    const found = conditionsOf(model, slot, dm, goal.concept, {}, stretch(watch, 0, 0.8))
    if (found === null)
      return { conditions: null, note: words.change.noConditions({ concept: taking.concept }) }
    const { demands, moves } = found
    const name = nameOf(conflict, dm, words)
    const met = metBy(found, ranks)
    const order = demands.map((_, i) => i).sort((a, b) => Number(met[a]) - Number(met[b]) || a - b)
    told.push({
      dm,
      said:
        demands.length === 0
          ? words.change.anyRanking({ dm: name, moves })
          : words.change.conditionsOf({
              dm: name,
              met: met.filter((each) => each).length,
              all: demands.length,
            }),
      demands: order.slice(0, MOST_DEMANDS).map((i) => ({
        met: met[i]!,
        said: sayDemand(conflict, model, found, i, met[i]!, words),
        to: model.space.text(demands[i]!.move),
      })),
      more: Math.max(0, order.length - MOST_DEMANDS),
    })
  }
  return { conditions: told, note: improving ? words.change.asTheyAre({ concept: taking.concept }) : "" }
}

function wayOf(taking: Taking, way: WayThere): TakenWay {
  const { conflict, model, words } = taking
  const { change } = words
  if (way.kind !== "way") {
    const said = { here: change.wayHere, none: change.wayNone, "too-many-moves": change.wayTooLong }
    return { said: said[way.kind], steps: [] }
  }
  const name = (dm: number): string => nameOf(conflict, dm, words)
  const { passages, start } = way
  const perils = (at: number, of: Perils): string[] => sayPerils(conflict, model, at, of, words)
  const breaks = [start, ...passages].some(({ count }) => count > 0)
  return {
    said: [
      change.wayIntro({ improving: way.improving, steps: passages.length, first: way.first.map(name) }),
      ...(breaks ? [change.breaking] : []),
      ...perils(passages[0]!.from, start),
    ].join(" "),
    steps: passages.map((passage, i) => ({
      dm: passage.dm,
      to: model.space.text(passage.to),
      said: change.wayStep({
        place: i + 1,
        dm: name(passage.dm),
        acts: saidMove(conflict, model, passage, words).acts,
        to: taking.name(passage.to),
        reluctant: passage.reluctant,
      }),
      safe: passage.count === 0,
      notes: perils(passage.to, passage),
    })),
  }
}
