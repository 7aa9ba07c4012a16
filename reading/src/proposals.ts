import type {
  Act,
  Condition,
  Contested,
  Contingency,
  Deadline,
  Precedent,
  Stretch,
  Want,
} from "./acts/index.ts"
import type { Sourced } from "./attributions/sourcing.ts"
import type { Spoken } from "./attributions/speakers.ts"
import type { Clean } from "./clean/index.ts"
import { dateFields, type FoundDate } from "./dates/dates.ts"
import type { Doc } from "./mentions/document.ts"
import type { Actor } from "./mentions/mention.ts"
import type { Kind, Proposal, Span } from "./proposal.ts"

/** The words of the original that a stretch of the clean text comes from. */
export function spanIn({ original, at }: Clean, { from, to }: Stretch): Span {
  const start = at[from]!
  // A sign that stands for several letters is taken whole.
  const end = Math.max(start, at[to - 1] ?? start) + 1
  return { from: start, to: end, exact: original.slice(start, end) }
}

const ids = (actors: readonly Actor[]): string[] => [...new Set(actors.map(({ id }) => id))]

/** Makes proposals of what was found. */
export class Proposals {
  readonly #clean: Clean

  constructor({ clean }: Doc) {
    this.#clean = clean
  }

  #make(
    kind: Kind,
    stretches: readonly (Stretch | null)[],
    fields: Proposal["fields"],
    doubtful = false,
  ): Proposal {
    const spans = stretches.flatMap((each) => (each === null ? [] : [spanIn(this.#clean, each)]))
    return { kind, spans, fields, ...(doubtful ? { doubtful: true as const } : {}) }
  }

  actor(actor: Actor): Proposal {
    const { id, name, type, decides, actsFor, mentions, doubtful } = actor
    const fields = {
      id,
      name,
      type,
      decision_maker: decides,
      acts_for: actsFor?.id ?? null,
      aliases: [...new Set(mentions.map(({ text }) => text))],
    }
    return this.#make("actor", mentions, fields, doubtful)
  }

  quotation({ from, to, speaker, follows, within, doubtful }: Spoken, number: number): Proposal {
    const fields = {
      id: `q${number + 1}`,
      speaker: speaker?.id ?? null,
      ...(follows === null ? {} : { follows: `q${follows + 1}` }),
      ...(within === null ? {} : { within: `q${within + 1}` }),
    }
    return this.#make("quotation", [{ from, to }], fields, doubtful)
  }

  date({ from, to, said }: FoundDate): Proposal {
    return this.#make("date", [{ from, to }], dateFields(said))
  }

  sourcing({ claim, cue, chain }: Sourced): Proposal {
    return this.#make("sourcing", [claim, cue], { chain })
  }

  act({ content, cue, kind, givers, addressees, modality }: Act): Proposal {
    return this.#make("act", [content, cue], {
      giver: ids(givers),
      act: kind,
      addressee: ids(addressees),
      modality,
    })
  }

  condition({ if: own, then, type, whoIf, whoThen }: Condition): Proposal {
    return this.#make("condition", [own, then], { type, who_if: ids(whoIf), who_then: ids(whoThen) })
  }

  contingency({ event, effect, affects }: Contingency): Proposal {
    return this.#make("contingency", [event, effect], { affects: ids(affects) })
  }

  deadline({ expression, what, start, end, who, doubtful }: Deadline): Proposal {
    return this.#make("deadline", [expression, what], { start, end, who: ids(who) }, doubtful)
  }

  contested({ positions }: Contested): Proposal {
    return this.#make(
      "contested",
      positions.map(({ at }) => at),
      { positions: positions.map(({ who }) => ({ who: ids(who) })) },
    )
  }

  precedent({ event, start, end, outcome, parties }: Precedent): Proposal {
    return this.#make("precedent", [event], { start, end, outcome, parties: ids(parties) })
  }

  want({ content, actor, what, polarity, statedBy }: Want): Proposal {
    return this.#make("want", [content], {
      actor: [actor.id],
      what,
      polarity,
      stated_by: [statedBy?.id ?? "text"],
    })
  }
}
