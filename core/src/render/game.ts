import { fileLimits, Ids, type Json, oneLine, VERSION } from "../file/index.ts"
import type { NoteParams } from "./codes.ts"
import { fitsFile, type Note } from "./exchange.ts"
import { cut } from "./faults.ts"
import { type Levels, rankingOf, statementsOf } from "./nfg-preferences.ts"

// The most characters that all rankings together may have.
const MOST_CHARACTERS = 12_000_000

/** A strategic game. */
export interface Game {
  readonly title: string
  readonly comment: string
  readonly players: readonly string[]
  /** Per player. */
  readonly strategies: readonly (readonly string[])[]
  /**
   * Per player, per combination of strategies (the first player's change fastest): how many payoffs are smaller; null
   * where that is not known.
   */
  readonly levels: readonly (Levels | null)[]
}

/** All ways to take options, in the order of their codes: those not taken have "not " before them. */
export function combinations(names: readonly string[]): readonly string[] {
  return Array.from({ length: 2 ** names.length }, (_, code) =>
    names.map((name, i) => ((code >>> i) & 1 ? name : `not ${name}`)).join(", "),
  )
}

/** Whether combinations of them can be told apart again. */
export function areNames(names: readonly string[]): boolean {
  const isClear = names.every((name) => name !== "" && !name.includes(",") && !/^not(\s|$)/i.test(name))
  return isClear && new Set(names).size === names.length
}

/** The options whose combinations the strategies are, null if they are something else. */
function optionsOf(strategies: readonly string[]): readonly string[] | null {
  const options = strategies.at(-1)!.split(", ")
  if (options.length > 20 || strategies.length !== 2 ** options.length || !areNames(options)) return null
  return combinations(options).every((name, code) => name === strategies[code]) ? options : null
}

type Data = { readonly [key: string]: Json }
type Made =
  | { readonly data: Data; readonly notes: readonly Note[]; readonly problem?: undefined }
  | { readonly data: null; readonly notes: readonly []; readonly problem: TooLarge }
type TooLarge =
  | readonly ["too-many", 0, { key: "options"; limit: number }]
  | readonly ["import-too-large", 0, Record<string, never>]

/**
 * A game as the data of a conflict file; null with the reason where no file can hold it. Preferences are rankings of
 * all states; where these would be too long and hang on few options, statements.
 */
export function gameData(game: Game): Made {
  const refused = (...problem: TooLarge): Made => ({ data: null, notes: [], problem })
  const limit = fileLimits.MAX_OPTIONS
  const count = game.strategies.reduce((sum, each) => sum + (optionsOf(each) ?? each).length, 0)
  if (count > limit) return refused("too-many", 0, { key: "options", limit })
  const made = new GameFile(game)
  const data = made.data()
  return data === null ? refused("import-too-large", 0, {}) : { data, notes: made.notes }
}

class GameFile {
  readonly notes: Note[] = []
  readonly #game: Game
  readonly #dmIds: readonly string[]
  readonly #optionIds: string[] = []
  readonly #infeasible: Json[] = []
  // Per player, per strategy, what it takes: a Y/N string over the player's options.
  readonly #patterns: (readonly string[])[] = []
  readonly #decisionMakers: Data
  #isBinary = true

  constructor(game: Game) {
    this.#game = game
    const ids = new Ids()
    this.#dmIds = game.players.map((name, i) => ids.make(name, `dm${i + 1}`))
    this.#note("kept", "decision-makers", { count: game.players.length })
    game.players.forEach((name, i) => void this.#changed(name, this.#dmIds[i]!))
    this.#decisionMakers = Object.fromEntries(game.players.map((_, dm) => this.#decisionMaker(dm, ids)))
  }

  data(): Data | null {
    const { title, comment } = this.#game
    const summary = oneLine(comment)
    const head = {
      parley: VERSION,
      title: oneLine(title) || "nfg",
      ...(summary === "" ? {} : { summary }),
      decisionMakers: this.#decisionMakers,
      ...(this.#infeasible.length === 0 ? {} : { infeasible: this.#infeasible }),
    }
    for (const spelt of this.#isBinary ? [false, true] : [false]) {
      const preferences = this.#preferences(spelt)
      if (preferences === null) continue
      const data = { ...head, preferences: Object.fromEntries(preferences) }
      if (!fitsFile(data)) continue
      this.#tellPreferences(preferences)
      return data
    }
    return null
  }

  #decisionMaker(dm: number, ids: Ids): [string, Json] {
    const [name, id, strategies] = [this.#game.players[dm]!, this.#dmIds[dm]!, this.#game.strategies[dm]!]
    const own = optionsOf(strategies)
    const options = (own ?? strategies).map((option, i): [string, Json] => {
      const made = ids.make(own || /\D/.test(option) ? option : "", `${id.slice(0, 40)}_${i + 1}`)
      this.#changed(option, made)
      return [made, named(option, made)]
    })
    const made = options.map(([option]) => option)
    this.#optionIds.push(...made)
    if (own === null) {
      this.#isBinary = false
      this.#infeasible.push({ exactlyOne: made })
      this.#patterns.push(
        strategies.map((_, i) => `${"N".repeat(i)}Y${"N".repeat(strategies.length - i - 1)}`),
      )
      this.#note("changed", "nfg-strategies", { dm: name === "" ? id : name, count: strategies.length })
    } else
      this.#patterns.push(
        strategies.map((_, code) => own.map((_, i) => ((code >>> i) & 1 ? "Y" : "N")).join("")),
      )
    return [id, { ...named(name, id), options: Object.fromEntries(options) }]
  }

  /** Rankings; if `spelt`, statements for whom they can be. Null where the rankings would be too long. */
  #preferences(spelt: boolean): [string, Json][] | null {
    const { levels, strategies } = this.#game
    const known = levels.flatMap((own, dm) => (own === null ? [] : [{ own, id: this.#dmIds[dm]! }]))
    const said = known.map(({ own, id }) => ({
      own,
      id,
      texts: spelt ? statementsOf(own, this.#optionIds) : null,
    }))
    const rankings = said.filter(({ texts }) => texts === null).length
    const count = strategies.reduce((product, each) => product * each.length, 1)
    if (count * this.#optionIds.length * rankings > MOST_CHARACTERS) return null
    const states = rankings === 0 ? [] : statesOf(this.#patterns)
    return said.flatMap(({ own, id, texts }): [string, Json][] => {
      if (texts === null) return [[id, { ranking: rankingOf(states, own) }]]
      return texts.length === 0 ? [] : [[id, texts]]
    })
  }

  #tellPreferences(preferences: readonly [string, Json][]): void {
    const statements = preferences.flatMap(([, each]) => (Array.isArray(each) ? each : [])).length
    const rankings = preferences.filter(([, each]) => !Array.isArray(each)).length
    if (rankings > 0) this.#note("kept", "rankings", { count: rankings })
    if (statements > 0) this.#note("kept", "statements", { count: statements })
    this.#note("lost", "nfg-payoffs", {})
  }

  #changed(name: string, id: string): void {
    if (name !== id) this.#note("changed", "id", { name: cut(name), id })
  }

  #note<C extends keyof NoteParams>(kind: Note["kind"], code: C, params: NoteParams[C]): void {
    this.notes.push({ kind, code, params })
  }
}

function named(name: string, id: string): Data {
  return name === "" || name === id ? {} : { name }
}

function statesOf(patterns: readonly (readonly string[])[]): readonly string[] {
  return patterns.reduce<readonly string[]>(
    (states, own) => own.flatMap((pattern) => states.map((state) => state + pattern)),
    [""],
  )
}
