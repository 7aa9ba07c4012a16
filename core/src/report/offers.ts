import type { Concept } from "../engine/index.ts"
import type { Conflict, Offer } from "../file/index.ts"
import {
  isOnTable,
  type OfferJudgement,
  type OffersAnswer,
  type OffersQuestion,
  type Opened,
  sameDeal,
  type WayStep,
} from "../study/index.ts"
import {
  type Catalogue,
  type SaidJudgement,
  sayFate,
  sayJudgement,
  sayOffer,
  textOf,
} from "../words/index.ts"
import { apart, heading, nothingWanted, paragraph, told } from "./bits.ts"
import type { Block, OutlineItem } from "./document.ts"
import { type ToldCourse, type ToldVerdict, tellCourse, tellVerdict } from "./offer-course.ts"
import { worldName, worldOf } from "./scenarios.ts"

/** Whether each offer would hold, in each world, to be read. */
export function offersBlocks(
  { worlds }: OffersAnswer,
  concepts: readonly Concept[],
  opened: Opened,
  words: Catalogue,
): Block[] {
  const { conflict } = opened
  const list = conflict.record.offers
  const title = heading(told(opened, conflict.title, words))
  if (list.length === 0) {
    const example = exampleFor(conflict)
    return [
      title,
      paragraph(words.offers.none({ example: example.length > 0 })),
      ...(example.length === 0 ? [] : [{ kind: "outline" as const, apart: true, items: example }]),
    ]
  }
  return [
    title,
    ...worlds.flatMap(({ scenario, judged }) =>
      judged === null ? [] : nothingWanted(worldOf(scenario, opened), words),
    ),
    ...(conflict.statusQuo === null ? [paragraph(words.offers.noToday)] : []),
    ...list.flatMap((offer, i): Block[] => [
      heading(told(opened, offer.name, words)),
      paragraph(sayOffer(conflict, offer, words).join(" ")),
      ...judgedBlocks(i, worlds, { concepts, opened, words }),
    ]),
    heading(words.offers.tableHeading),
    {
      kind: "grid",
      close: true,
      head: [words.offers.offer, ...worlds.map((world) => worldName(world, opened, words))],
      rows: list.map((offer, i) => [
        told(opened, offer.name, words),
        ...worlds.map(({ scenario, judged }) =>
          judged?.[i] === undefined ? "–" : sayFate(worldOf(scenario, opened), judged[i], words),
        ),
      ]),
    },
    apart(words.cli.caveat),
  ]
}

// What judgements are told with.
interface Telling {
  readonly concepts: readonly Concept[]
  readonly opened: Opened
  readonly words: Catalogue
}

function judgedBlocks(i: number, worlds: OffersAnswer["worlds"], telling: Telling): Block[] {
  const { opened, words } = telling
  const list = opened.conflict.record.offers
  const like = list.slice(0, i).find((other) => sameDeal(other, list[i]!))
  if (like !== undefined) return [paragraph(words.offers.sameDeal({ offer: told(opened, like.name, words) }))]
  return worlds.map(({ scenario, judged }): Block => {
    const judgement = judged?.[i]
    const items =
      judgement === undefined
        ? [{ depth: 1, text: words.offers.noModel({ scenario: worldName({ scenario }, opened, words) }) }]
        : judgementItems(judgement, scenario, telling)
    return { kind: "outline", apart: true, items }
  })
}

function judgementItems(
  judgement: OfferJudgement,
  scenario: string | null,
  { concepts, opened, words }: Telling,
): OutlineItem[] {
  const { conflict, model } = worldOf(scenario, opened)
  const brief = sayFate({ conflict, model }, judgement, words)
  const { verdict, deal, breaches, refused, stakes } = sayJudgement(
    { conflict, model },
    judgement,
    concepts,
    words,
  )
  const name = scenario === null ? null : worldName({ scenario }, opened, words)
  return [
    { depth: 1, bold: true, text: words.offers.inWorld({ scenario: name, brief }) },
    ...[deal, [verdict, ...breaches], refused]
      .filter((part) => part.length > 0)
      .map((part) => ({ depth: 2, text: part.join(" ") })),
    ...stakes.map((text, k) => (k === 0 ? { depth: 2, hangs: 2, text } : { depth: 3, hangs: 1, text })),
  ]
}

/** An offer as it would stand in the file, by its own ids: nothing where there is nobody to take it. */
function exampleFor({ decisionMakers: [by, to], options }: Conflict): OutlineItem[] {
  if (by === undefined || to === undefined) return []
  const key = (of: typeof by): string => options[of.options[0]!]!.key
  const inside = [`by: ${by.id}`, `to: ${to.id}`, `terms: [${key(by)}]`, `asks: [not ${key(to)}]`]
  return [
    { depth: 0, text: "offers:" },
    { depth: 1, text: "first:" },
    ...inside.map((text) => ({ depth: 2, text })),
  ]
}

/** What `offers --json` prints. */
export function offersJson(
  { worlds }: OffersAnswer,
  concepts: readonly Concept[],
  opened: Opened,
  words: Catalogue,
): object {
  const { conflict } = opened
  return {
    parley: 1,
    concepts,
    offers: conflict.record.offers.map((offer) => ({
      ...offerJson(conflict, offer, words),
      said: sayOffer(conflict, offer, words),
    })),
    worlds: worlds.map(({ scenario, judged }) => ({
      scenario,
      offers:
        judged?.map((each) => {
          const own = worldOf(scenario, opened)
          const said = sayJudgement(own, each, concepts, words)
          return { ...judgementJson(own, each), said: { brief: sayFate(own, each, words), ...said } }
        }) ?? null,
    })),
  }
}

/** An offer of the file as JSON: who and what by id. */
function offerJson(conflict: Conflict, offer: Offer, words: Catalogue): object {
  const { id, name, by, to, terms, asks, otherwise, steps, deadline, precedent } = offer
  const ids = (dms: readonly number[]): string[] => dms.map((dm) => conflict.decisionMakers[dm]!.id)
  const deeds = (of: Offer["terms"]): string[] =>
    of.map(({ option, taken }) => `${taken ? "" : "not "}${conflict.options[option]!.key}`)
  return {
    id,
    name: textOf(conflict, name, words),
    by: ids(by),
    to: ids(to),
    terms: deeds(terms),
    asks: deeds(asks),
    otherwise: deeds(otherwise),
    steps: steps.map(({ step, when: { text, after, before } }) => ({ step, date: text, after, before })),
    deadline: deadline?.text ?? null,
    precedent: precedent ?? null,
  }
}

/** A judgement as JSON: decision makers by id, states by number. */
function judgementJson(
  { conflict, model }: Pick<Opened, "conflict" | "model">,
  judgement: OfferJudgement,
): object {
  const { offer, verdict } = judgement
  if (verdict === "impossible") return { offer: offer.id, verdict }
  const { deals, outcomes, performed, alternatives, way, settling, under, breaches, stakes, refused } =
    judgement
  const { whole, moreBreaches, course, fate } = judgement
  const state = (slot: number): number => model.space.number(slot)
  const id = (dm: number): string => conflict.decisionMakers[dm]!.id
  const steps = (of: readonly WayStep[]) =>
    of.map(({ dm, to, reluctant }) => ({ by: id(dm), to: state(to), loss: reluctant }))
  return {
    offer: offer.id,
    verdict,
    under,
    deals,
    outcomes,
    performed: state(performed),
    alternatives,
    way:
      way === null || way.kind === "none"
        ? null
        : way.kind === "here"
          ? { improving: true, steps: [] }
          : { improving: way.improving, steps: steps(way.steps) },
    reachable: way === null ? null : way.kind !== "none",
    settling: settling.map(({ slot, concepts, steps: within }) => ({
      state: state(slot),
      concepts,
      steps: steps(within),
    })),
    breaches: breaches.map(({ dm, from, to, breaks, rank, before, credible }) => ({
      by: id(dm),
      from: state(from),
      to: state(to),
      breaks,
      rank,
      before,
      credible,
    })),
    moreBreaches,
    whole,
    stakes: stakes.map(({ dm, ...ranks }) => ({ dm: id(dm), ...ranks })),
    course: {
      start: state(course.start),
      steps: course.steps.map(({ dm, to, part, effect, oneWay }) => ({
        by: id(dm),
        to: state(to),
        part,
        effect,
        oneWay,
      })),
    },
    fate: { ...fate, ...("dm" in fate ? { dm: id(fate.dm) } : {}) },
    refused: refused && {
      today: state(refused.today),
      holds: refused.holds,
      leads: refused.leads.map(state),
      threat: refused.threat && {
        state: refused.threat.slot < 0 ? null : state(refused.threat.slot),
        effects: refused.threat.effects.map(({ dm, effect }) => ({ dm: id(dm), effect })),
        stays: refused.threat.stays,
      },
    },
  }
}

/** The offers as a page shows them, in the order of the file, each judged in all worlds. */
export interface ToldOffers {
  /** Ids of scenarios; null: the file as it stands. */
  readonly worlds: readonly (string | null)[]
  readonly offers: readonly {
    readonly id: string
    readonly name: string
    /** Who offers whom what for what, and what has become of it, a sentence each. */
    readonly proposal: readonly string[]
    readonly isOnTable: boolean
    /** Null where the world has errors. */
    readonly judged: readonly (ToldOffer | null)[]
  }[]
}

export interface ToldOffer {
  readonly verdict: OfferJudgement["verdict"]
  /** The judgement in a few words. */
  readonly brief: string
  readonly said: SaidJudgement
  /** The state with the deal done, as a Y/N string; null where there is none. */
  readonly performed: string | null
  /** What becomes of it, in few words and in a sentence. */
  readonly fate: ToldVerdict
  /** Null where it cannot be done. */
  readonly course: ToldCourse | null
}

/** The same as a page shows it. */
export function tellOffers(
  { worlds }: OffersAnswer,
  opened: Opened,
  words: Catalogue,
  { concepts }: Pick<OffersQuestion, "concepts">,
): ToldOffers {
  const { conflict } = opened
  return {
    worlds: worlds.map(({ scenario }) => scenario),
    offers: conflict.record.offers.map((offer, i) => ({
      id: offer.id,
      name: textOf(conflict, offer.name, words),
      proposal: sayOffer(conflict, offer, words),
      isOnTable: isOnTable(conflict, offer),
      judged: worlds.map(({ scenario, judged }): ToldOffer | null => {
        const judgement = judged?.[i]
        if (judgement === undefined) return null
        const world = worldOf(scenario, opened)
        const { conflict: own, model } = world
        return {
          verdict: judgement.verdict,
          brief: sayFate({ conflict: own, model }, judgement, words),
          said: sayJudgement({ conflict: own, model }, judgement, concepts, words),
          performed: judgement.verdict === "impossible" ? null : model.space.text(judgement.performed),
          fate: tellVerdict(judgement, world, words),
          course: judgement.verdict === "impossible" ? null : tellCourse(judgement, world, words),
        }
      }),
    })),
  }
}
