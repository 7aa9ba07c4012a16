import { type Answer, explainStability, type Move, sayExplanation, sayStep } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import { changesOf, slotOf } from "../card.ts"
import type { Context } from "../context.ts"
import type { Link, Why, WhyRequest } from "../protocol.ts"

// Improvements told, at most.
const MOST_LINES = 12

/** Why a state is stable or not, with the moves of every reason. The sentences are those of `parley explain`. */
export function why(request: WhyRequest, { subjects, watch }: Context): Why {
  const of = subjects.sound(request.world)
  const { conflict, model } = of
  const { dm, concept } = request
  const catalogue = libraryWords(request.language)
  const slot = slotOf(of, request.state)
  const explanation = explainStability(model, slot, dm, concept, {}, watch)
  const { verdict, lines } = sayExplanation(conflict, model, explanation, catalogue, { most: MOST_LINES })
  const { improvements } = explanation
  const open = improvements.filter(({ deterred }) => !deterred)
  const told = [...open, ...improvements.filter(({ deterred }) => deterred)].slice(0, MOST_LINES)
  const link = (role: Link["role"], { dm: mover, from, to }: Move): Link => ({
    role,
    dm: mover,
    from: model.space.text(from),
    to: model.space.text(to),
    toNumber: model.space.number(to),
    sentence: sayStep(conflict, model, mover, from, to, catalogue),
    changes: changesOf(model, mover, from, to),
    rank: model.ranks[dm]![to]!,
  })
  return {
    stable: explanation.verdict === "stable",
    rank: explanation.rank,
    verdict,
    lines: told.map(({ to, deterred, answer }, i) => {
      const { answers, counter } = movesIn(answer)
      const chain = [
        link("improvement", { dm, from: slot, to }),
        ...answers.map((move) => link("answer", move)),
      ]
      if (counter !== null) chain.push(link("counter", { dm, ...counter }))
      return { deterred, sentence: lines[i]!, chain }
    }),
    more: improvements.length - told.length,
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
    default:
      return { answers: [], counter: null }
  }
}
