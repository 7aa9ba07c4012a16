import { type KeptReading, keyOf } from "../kept.ts"
import type { Proposal } from "../proposal.ts"
import { isKnown } from "./beside.ts"
import { claimOf } from "./claims.ts"
import { type Draft, textOf } from "./draft.ts"
import { optionName } from "./option-name.ts"
import { actorOfAct, addOption, optionIn } from "./options.ts"
import { makerOf, partyName } from "./parties.ts"
import { takeEvent } from "./questions.ts"

/** What was taken of a text, and what could not be without a person. */
export interface Stated {
  /** By the key of a proposal: where it stands in the file. */
  readonly taken: KeptReading["taken"]
  /** Acts that are no options of the draft: of nobody who decides, or beyond the number that it may have. */
  readonly left: number
}

// More of them make more states than anybody looks through.
const MOST_OPTIONS = 12

const CLAIMED: ReadonlySet<string> = new Set([
  "quotation",
  "sourcing",
  "act",
  "condition",
  "want",
  "contested",
])

/**
 * Takes what a text states, as far as that needs no judgement: what it says, as claims; those whom it shows to decide, with
 * the acts that it tells of them as options, all marked as assumed; and earlier rounds. Nobody's wishes, and no order. Without two who can do something nobody is taken: it would be no conflict.
 */
export function takeStated(draft: Draft, assumed: string): Stated {
  return new Stating(draft, assumed).all()
}

class Stating {
  readonly #draft: Draft
  readonly #assumed: string
  readonly #sure: readonly Proposal[]
  readonly #acts: readonly Proposal[]
  readonly #taken: Record<string, readonly string[]> = {}

  constructor(draft: Draft, assumed: string) {
    this.#draft = draft
    this.#assumed = assumed
    this.#sure = draft.read.proposals.filter(({ doubtful }) => !doubtful)
    this.#acts = this.#sure.filter(({ kind, fields }) => kind === "act" && fields.act !== "meet")
  }

  all(): Stated {
    for (const each of this.#sure) if (CLAIMED.has(each.kind)) claimOf(this.#draft, each)
    const left = this.#parties() ? this.#options() : this.#acts.length
    const rounds = this.#sure.filter(({ kind }) => kind === "precedent")
    for (const each of rounds) if (!isKnown(this.#draft, each)) this.#event(each)
    return { taken: this.#taken, left }
  }

  // Whether there are two, with those that the file has.
  #parties(): boolean {
    const draft = this.#draft
    const deciding = this.#sure.filter(
      ({ kind, fields }) => kind === "actor" && fields.decision_maker === true,
    )
    const able = new Set(this.#acts.map((act) => partyOf(this.#sure, actorOfAct(act), deciding)))
    const fresh = deciding.filter((actor) => {
      const id = textOf(actor, "id")
      return able.has(id) && makerOf(draft, id) === null
    })
    if (fresh.length + draft.entries(["decisionMakers"]).length < 2) return false
    for (const actor of fresh) {
      const name = partyName(actor)
      const dm = draft.fresh(name, [["decisionMakers"]], "dm")
      draft.set(["decisionMakers", dm], { name, evidence: [claimOf(draft, actor)], assumed: this.#assumed })
      draft.parties.set(textOf(actor, "id")!, dm)
      this.#note(actor, ["decisionMakers", dm])
    }
    return true
  }

  /** Gives how many acts are no options. */
  #options(): number {
    const draft = this.#draft
    let [count, left] = [0, 0]
    // Everybody's first one comes before anybody's second: who can do nothing is no party.
    const seen = new Set<string | null>()
    const owned = this.#acts.map((act) => ({ act, dm: makerOf(draft, actorOfAct(act)) }))
    const first = owned.filter(({ dm }) => dm !== null && !seen.has(dm) && seen.add(dm))
    for (const { act, dm } of [...first, ...owned.filter((each) => !first.includes(each))]) {
      const isThere = dm !== null && optionIn(draft, act.spans[0]!.exact, dm) !== null
      if (isThere) continue
      if (dm === null || count >= MOST_OPTIONS) left++
      else {
        count++
        this.#option(act, dm)
      }
    }
    return left
  }

  #option(act: Proposal, dm: string): void {
    const draft = this.#draft
    const name = optionName(act, draft.read.language)
    const id = draft.freshOption(name)
    addOption(draft, dm, id, { name, evidence: [claimOf(draft, act)], assumed: this.#assumed })
    this.#note(act, ["decisionMakers", dm, "options", id])
  }

  #event(precedent: Proposal): void {
    const id = takeEvent(this.#draft, precedent, capital(precedent.spans[0]!.exact))
    this.#note(precedent, ["events", id])
  }

  #note(proposal: Proposal, path: readonly string[]): void {
    this.#taken[keyOf(proposal)] = path
  }
}

// Who decides behind an actor: itself, or the one that it acts for.
function partyOf(
  sure: readonly Proposal[],
  actor: string | null,
  deciding: readonly Proposal[],
): string | null {
  const seen = new Set<string>()
  for (let id = actor; id !== null && !seen.has(id); ) {
    seen.add(id)
    if (deciding.some((each) => textOf(each, "id") === id)) return id
    const found = sure.find((each) => each.kind === "actor" && textOf(each, "id") === id)
    id = found === undefined ? null : textOf(found, "acts_for")
  }
  return null
}

function capital(words: string): string {
  const [first = "", ...rest] = words.replace(/\s+/g, " ")
  return first.toUpperCase() + rest.join("")
}
