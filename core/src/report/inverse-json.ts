import type {
  Conditions,
  InverseAnswer,
  InverseChange,
  Nearness,
  Opened,
  Packages,
  Perils,
  StatementChanges,
  WayThere,
} from "../study/index.ts"
import { metBy } from "../study/index.ts"
import { type Catalogue, nameOfState, sayAdjustments, sayContradiction, sayDemand } from "../words/index.ts"

/** What `change --json` prints. */
export function inverseJson(found: InverseAnswer, opened: Opened, words: Catalogue): object {
  const { conflict, model } = opened
  const { goal, focus, statements, additions, situation, looking, packages } = found
  const at = (slot: number) => ({
    state: model.space.number(slot),
    code: model.space.text(slot),
    name: nameOfState(opened, slot, words),
  })
  const answers = (letter: string) =>
    found.changes
      .filter(({ label }) => label.startsWith(letter))
      .map((each) => changeJson(each, opened, words))
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    concept: goal.concept,
    wanted: goal.hold.map(({ text }, i) => ({ text, ...counts(found.wanted[i]!) })),
    unwanted: goal.not.map(({ text }, i) => ({ text, ...counts(found.unwanted[i]!) })),
    from: goal.from ?? null,
    state: focus < 0 ? null : at(focus),
    conditions: found.conditions?.map((each, dm) => conditionsJson(each, dm, opened, words)) ?? null,
    statements: statements && { ...searched(statements), answers: answers("S") },
    additions: additions && { ...searched(additions), answers: answers("N") },
    rankings: rankingsJson(found, answers("R"), opened, words),
    situation: situation && {
      least: situation.least,
      proved: situation.proved,
      found: situation.found,
      answers: answers("C"),
    },
    looking: looking && {
      under: looking.under,
      needed:
        looking.adjustments?.map(({ dm, concept }) => ({
          dm: conflict.decisionMakers[dm]!.id,
          concept,
        })) ?? null,
    },
    packages: packages && packagesData(packages, conflict),
    way: wayData(found.way, at, conflict),
    count: found.count,
    equilibria: found.equilibria,
  }
}

function changeJson(change: InverseChange, { conflict, model }: Opened, words: Catalogue): object {
  const { label, adjustments, states: held, difference, verdicts, barsToday } = change
  const number = (text: string): number | null => {
    const slot = model.space.find(text)
    return slot < 0 ? null : model.space.number(slot)
  }
  const states = (texts: readonly string[]) => texts.map((code) => ({ state: number(code), code }))
  const said = sayAdjustments({ conflict, model }, adjustments, words)
  return {
    label,
    changes: adjustments.map((each, i) => ({
      kind: each.kind,
      said: said[i]!,
      ...("pairs" in each ? { pairs: each.pairs } : {}),
    })),
    holds: states(held),
    appear: states(difference.appear),
    vanish: states(difference.vanish),
    verdicts: verdicts.map(({ state, ...rest }) => ({ state: number(state), code: state, ...rest })),
    barsToday,
  }
}

function conditionsJson(
  conditions: Conditions | null,
  dm: number,
  { conflict, model }: Opened,
  words: Catalogue,
): object {
  const { id } = conflict.decisionMakers[dm]!
  if (conditions === null) return { dm: id, demands: null }
  const { space } = model
  const met = metBy(conditions, model.ranks[dm]!)
  return {
    dm: id,
    moves: conditions.moves,
    demands: conditions.demands.map(({ move, ways }, i) => ({
      move: { state: space.number(move), code: space.text(move) },
      met: met[i]!,
      ways: ways.map((way) => way.map((slot) => space.number(slot))),
      said: sayDemand({ conflict, model }, conditions, { place: i, met: met[i]! }, words),
    })),
  }
}

function rankingsJson(
  { rankings, several }: InverseAnswer,
  answers: readonly object[],
  { conflict, model }: Opened,
  words: Catalogue,
): object | null {
  if (rankings !== null)
    return { proved: rankings.proved, looked: rankings.looked, states: rankings.states, answers }
  return (
    several && {
      proved: several.proved,
      looked: several.looked,
      choices: several.choices,
      contradiction: sayContradiction({ conflict, model }, several, words),
      answers,
    }
  )
}

function searched({ least, proved, found, more }: StatementChanges): object {
  return { least, proved, found, more }
}

function counts({ states, holding }: Nearness): object {
  return { states, holding }
}

function packagesData({ levers, packages, smallest, idle }: Packages, conflict: Opened["conflict"]): object {
  const key = (option: number): string => conflict.options[option]!.key
  return {
    levers: levers.map(key),
    smallest,
    idle: idle.map(key),
    packages: packages.map(({ taken, losers, ...rest }) => ({
      taken: levers.flatMap((lever, i) => (taken[i] ? [key(lever)] : [])),
      ...rest,
      losers: losers.map((dm) => conflict.decisionMakers[dm]!.id),
    })),
  }
}

function wayData(
  way: WayThere | null,
  at: (slot: number) => object,
  { decisionMakers, options }: Opened["conflict"],
): object | null {
  if (way === null || way.kind !== "way") return way
  const id = (dm: number): string => decisionMakers[dm]!.id
  const keys = (of: readonly number[]): string[] => of.map((option) => options[option]!.key)
  const perils = ({ breakdowns, count, irrevocable }: Perils) => ({
    departures: breakdowns.map(({ dm, to, takesBack }) => ({
      dm: id(dm),
      to: at(to),
      takesBack: keys(takesBack),
    })),
    count,
    irrevocable: keys(irrevocable),
  })
  return {
    kind: way.kind,
    improving: way.improving,
    first: way.first.map(id),
    start: perils(way.start),
    steps: way.passages.map((passage) => ({
      dm: id(passage.dm),
      to: at(passage.to),
      reluctant: passage.reluctant,
      ...perils(passage),
    })),
  }
}
