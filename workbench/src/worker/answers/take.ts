import { nameOf, Refused, sayRefusal } from "@parley/core"
import { definitionOf, hangsOnOwn } from "@parley/core/engine"
import { sayWanted } from "@parley/core/report"
import { metBy, type Perils, type WayThere } from "@parley/core/study"
import { saidMove, sayDemand, sayPerils } from "@parley/core/words"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { TakeRequest, Wired } from "../protocol.ts"
import type { Take, TakenConditions, TakenWay } from "../take-told.ts"
import { Taking } from "../wanted.ts"

// Conditions told of one decision maker.
const MOST_DEMANDS = 8
const NOTHING: Take = {
  fault: null,
  said: [],
  reached: false,
  focus: null,
  goals: [],
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
  const at = request.at === null ? {} : { state: request.at }
  let taking: Taking
  try {
    taking = new Taking(request, context, ["conditions", "looking", "way"], at)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const words = libraryWords(request.language)
    return { ...NOTHING, fault: sayRefusal(error.fault, words, { file: "", conflict: null }) }
  }
  const { answer, conflict, words } = taking
  const { goal, wanted, focus, leavers } = answer
  const said = sayWanted(answer, taking.of, words)
  if (focus < 0) return { ...NOTHING, said }
  const names = leavers.map((dm) => nameOf(conflict, dm, words))
  return {
    fault: null,
    said: [...said, words.change.focus({ name: taking.name(focus), leavers: names })],
    reached: answer.isReached,
    focus: taking.told(focus),
    goals: wanted.map(({ states, near }, i) => ({
      text: goal.hold[i]!.text,
      said: taking.said(goal.hold[i]!),
      states,
      near: near.map(({ slot, leavers: leaving }) => ({ ...taking.told(slot), leavers: leaving })),
    })),
    ...conditionsAt(taking, definitionOf(goal.concept).conditions !== "none" && !hangsOnOwn(goal.concept)),
    looking: lookingAt(taking),
    way: answer.way === null ? null : wayOf(taking, answer.way),
  }
}

// How far each would have to look ahead to stay.
function lookingAt(taking: Taking): string[] {
  const { answer, conflict, words } = taking
  const { looking: look, focus: slot } = answer
  if (look === null) return []
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

function conditionsAt(taking: Taking, improving: boolean): Pick<Take, "conditions" | "note"> {
  const { answer, conflict, model, words } = taking
  const conditions = (answer.conditions ?? []).flatMap((each) => each ?? [])
  if (conditions.length < model.ranks.length)
    return { conditions: null, note: words.change.noConditions({ concept: taking.concept }) }
  const told = conditions.map((found, dm): TakenConditions => {
    const { demands, moves } = found
    const name = nameOf(conflict, dm, words)
    const met = metBy(found, model.ranks[dm]!)
    const order = demands.map((_, i) => i).sort((a, b) => Number(met[a]) - Number(met[b]) || a - b)
    const all = { dm: name, met: met.filter((each) => each).length, all: demands.length }
    return {
      dm,
      said:
        demands.length === 0 ? words.change.anyRanking({ dm: name, moves }) : words.change.conditionsOf(all),
      demands: order.slice(0, MOST_DEMANDS).map((i) => ({
        met: met[i]!,
        said: sayDemand({ conflict, model }, found, { place: i, met: met[i]! }, words),
        to: model.space.text(demands[i]!.move),
      })),
      more: Math.max(0, order.length - MOST_DEMANDS),
    }
  })
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
  const perils = (at: number, of: Perils): string[] => sayPerils({ conflict, model }, at, of, words)
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
