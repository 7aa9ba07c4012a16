import { fileLimits, Ids, type Json, oneLine, type Problem, VERSION } from "../file/index.ts"
import type { FormatParams, NoteParams } from "./codes.ts"
import { fitsFile, type Imported, type Note } from "./exchange.ts"
import { cut } from "./faults.ts"
import { areNames, combinations } from "./nfg-write.ts"
import { positionsIn } from "./positions.ts"
import { compareRationals, type Rational, rational } from "./rational.ts"

/**
 * Reads a strategic game of Gambit (`.nfg`, payoff or outcome form) as the data of a conflict file; `title` is for
 * games without one. Players become decision makers, who prefer what pays them more; how much more is not carried.
 * A player whose strategies are called as `writeNfg` calls them gets those options; any other gets an option for each
 * strategy, of which exactly one is taken. The comment becomes the summary. Never throws.
 * Cost: O(length), and sorting the states for each player.
 */
export function readNfg(text: string, { title }: { readonly title: string }): Imported {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text
  const place = positionsIn(source)
  const limit = fileLimits.MAX_FILE_BYTES
  const refused = ({ code, at, params }: Fault): Imported => ({
    data: null,
    problems: [{ code, severity: "error", path: [], ...place(at), params }],
    notes: [],
  })
  if (source.length > limit) return refused(new Fault("file-too-big", 0, { bytes: source.length, limit }))
  try {
    const game = new Parser(source).game()
    const { data, notes } = conflictOf(game, title)
    if (!fitsFile(data)) throw new Fault("import-too-large", 0, {})
    return { data, problems: [], notes }
  } catch (error) {
    if (error instanceof Fault) return refused(error)
    throw error
  }
}

// The most states a game may have.
const MOST_STATES = 2 ** 17
// The most that all rankings together may have.
const MOST_CHARACTERS = 12_000_000

interface Game {
  readonly title: string
  readonly comment: string
  readonly players: readonly string[]
  /** Per player. */
  readonly strategies: readonly (readonly string[])[]
  /** Per player, per combination of strategies; the first player's strategies change fastest. */
  readonly payoffs: readonly (readonly Rational[])[]
}

class Fault extends Error {
  readonly code: keyof FormatParams
  readonly at: number
  readonly params: Problem["params"]

  constructor(...[code, at, params]: FaultOf) {
    super(code)
    this.code = code
    this.at = at
    this.params = params as Problem["params"]
  }
}

type FaultOf = {
  [C in keyof FormatParams]: [code: C, at: number, params: FormatParams[C]]
}[keyof FormatParams]

interface Token {
  readonly kind: "open" | "close" | "text" | "word" | "end"
  readonly value: string
  readonly at: number
}

/** What was expected where something else stands. */
type Expected = "title" | "players" | "strategies" | "outcomes" | "payoffs" | "end"

class Parser {
  readonly #source: string
  #at = 0
  #next: Token

  constructor(source: string) {
    this.#source = source
    this.#next = this.#token()
  }

  game(): Game {
    const head = this.#take()
    if (head.value !== "NFG" || head.kind !== "word")
      throw new Fault("nfg-not-a-game", head.at, { found: cut(oneLine(head.value.slice(0, 80))) })
    const version = this.#take()
    if (version.value !== "1")
      throw new Fault("nfg-version", version.at, { version: cut(oneLine(version.value)) })
    if (this.#next.kind === "word" && /^[RD]$/.test(this.#next.value)) this.#take()
    const title = this.#text("title")
    const players = this.#texts("players")
    const at = this.#next.at
    if (players.length === 0) throw this.#misfit("players")
    if (players.length > fileLimits.MAX_DECISION_MAKERS)
      throw new Fault("too-many", at, { key: "players", limit: fileLimits.MAX_DECISION_MAKERS })
    const strategies = this.#strategies(players)
    const count = strategies.reduce((product, each) => product * each.length, 1)
    if (count > MOST_STATES) throw new Fault("nfg-too-large", at, { count, limit: MOST_STATES })
    const comment = this.#next.kind === "text" ? this.#take().value : ""
    const payoffs =
      this.#next.kind === "open"
        ? this.#outcomes(players.length, count)
        : this.#payoffs(players.length, count)
    if (this.#next.kind !== "end") throw this.#misfit("end")
    return { title, comment, players, strategies, payoffs }
  }

  /** Lists of names, or numbers of strategies without names. */
  #strategies(players: readonly string[]): readonly (readonly string[])[] {
    this.#open("strategies")
    const strategies: string[][] = []
    let options = 0
    while (this.#next.kind !== "close") {
      const { at } = this.#next
      if (this.#next.kind === "open") strategies.push(this.#texts("strategies"))
      else {
        const { kind, value } = this.#take()
        const count = kind === "word" && /^\d{1,7}$/.test(value) ? Number(value) : 0
        if (count === 0 || count > MOST_STATES) throw this.#misfit("strategies", at, value)
        strategies.push(Array.from({ length: count }, (_, i) => String(i + 1)))
      }
      if (strategies.length > players.length) throw this.#misfit("strategies", at)
      const made = strategies.at(-1)!.length
      if (made === 0) throw new Fault("nfg-no-strategy", at, { player: cut(players[strategies.length - 1]!) })
      options += Math.min(made, 2 ** 20)
    }
    if (strategies.length < players.length) throw this.#misfit("strategies")
    const { at } = this.#take()
    if (options > 2 ** 20) throw new Fault("nfg-too-large", at, { count: options, limit: MOST_STATES })
    return strategies
  }

  #payoffs(players: number, count: number): readonly (readonly Rational[])[] {
    const payoffs: Rational[][] = Array.from({ length: players }, () => [])
    for (let state = 0; state < count; state++) for (const own of payoffs) own.push(this.#number())
    return payoffs
  }

  #outcomes(players: number, count: number): readonly (readonly Rational[])[] {
    const nothing: Rational = { above: 0n, below: 1n }
    const outcomes: Rational[][] = [Array.from({ length: players }, () => nothing)]
    this.#open("outcomes")
    while (this.#next.kind !== "close") {
      this.#open("outcomes")
      this.#text("outcomes")
      outcomes.push(Array.from({ length: players }, () => this.#number()))
      this.#close("outcomes")
    }
    this.#take()
    const payoffs: Rational[][] = Array.from({ length: players }, () => [])
    for (let state = 0; state < count; state++) {
      const { kind, value, at } = this.#take()
      if (kind !== "word") throw this.#misfit("payoffs", at, value)
      const outcome = /^\d{1,9}$/.test(value) ? outcomes[Number(value)] : undefined
      if (outcome === undefined)
        throw new Fault("nfg-unknown-outcome", at, { text: cut(oneLine(value)), count: outcomes.length - 1 })
      outcome.forEach((payoff, player) => void payoffs[player]!.push(payoff))
    }
    return payoffs
  }

  // --- tokens

  #number(): Rational {
    const { kind, value, at } = this.#take()
    if (kind !== "word") throw this.#misfit("payoffs", at, value)
    const number = rational(value)
    if (number === null) throw new Fault("nfg-bad-number", at, { text: cut(oneLine(value)) })
    return number
  }

  #text(expected: Expected): string {
    const { kind, value, at } = this.#take()
    if (kind !== "text") throw this.#misfit(expected, at, value)
    return oneLine(value)
  }

  #texts(expected: Expected): string[] {
    this.#open(expected)
    const texts: string[] = []
    while (this.#next.kind !== "close") texts.push(this.#text(expected))
    this.#take()
    return texts
  }

  #open(expected: Expected): void {
    const { kind, value, at } = this.#take()
    if (kind !== "open") throw this.#misfit(expected, at, value)
  }

  #close(expected: Expected): void {
    const { kind, value, at } = this.#take()
    if (kind !== "close") throw this.#misfit(expected, at, value)
  }

  #misfit(expected: Expected, at = this.#next.at, found = this.#next.value): Fault {
    return new Fault("nfg-syntax", at, { expected, text: cut(oneLine(found.slice(0, 200))) })
  }

  #take(): Token {
    const token = this.#next
    if (token.kind !== "end") this.#next = this.#token()
    return token
  }

  #token(): Token {
    const source = this.#source
    while (this.#at < source.length && /[\s,]/.test(source[this.#at]!)) this.#at++
    const at = this.#at
    const sign = source[at]
    if (sign === undefined) return { kind: "end", value: "", at }
    if (sign === "{" || sign === "}") {
      this.#at++
      return { kind: sign === "{" ? "open" : "close", value: sign, at }
    }
    if (sign === '"') return this.#quoted(at)
    while (this.#at < source.length && !/[\s,{}"]/.test(source[this.#at]!)) this.#at++
    return { kind: "word", value: source.slice(at, this.#at), at }
  }

  // A backslash takes the next sign as it is.
  #quoted(at: number): Token {
    const source = this.#source
    const parts: string[] = []
    let from = at + 1
    let end = from
    for (; source[end] !== '"'; end++) {
      if (end >= source.length) throw new Fault("nfg-unclosed", at, {})
      if (source[end] !== "\\") continue
      parts.push(source.slice(from, end))
      from = ++end
    }
    parts.push(source.slice(from, end))
    this.#at = end + 1
    return { kind: "text", value: parts.join(""), at }
  }
}

// --- the game as a conflict

function conflictOf(game: Game, title: string): { readonly data: Json; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const note = <C extends keyof NoteParams>(kind: Note["kind"], code: C, params: NoteParams[C]) =>
    notes.push({ kind, code, params })
  const ids = new Ids()
  const dmIds = game.players.map((name, i) => ids.make(name, `dm${i + 1}`))
  const named = (name: string, id: string): Readonly<Record<string, Json>> =>
    name === "" || name === id ? {} : { name }
  const changed = (name: string, id: string) => {
    if (name !== id) note("changed", "id", { name: cut(name), id })
  }
  const options = game.strategies.reduce((sum, each) => sum + (optionsOf(each) ?? each).length, 0)
  if (options > fileLimits.MAX_OPTIONS)
    throw new Fault("too-many", 0, { key: "options", limit: fileLimits.MAX_OPTIONS })
  if (game.payoffs[0]!.length * options * game.players.length > MOST_CHARACTERS)
    throw new Fault("import-too-large", 0, {})
  note("kept", "decision-makers", { count: game.players.length })
  note("kept", "rankings", { count: game.players.length })
  note("lost", "nfg-payoffs", {})
  game.players.forEach((name, i) => void changed(name, dmIds[i]!))

  const infeasible: Json[] = []
  // Per player, per strategy, what it takes: a Y/N string over the player's options.
  const patterns: (readonly string[])[] = []
  const decisionMakers = game.players.map((name, dm): [string, Json] => {
    const strategies = game.strategies[dm]!
    const own = optionsOf(strategies)
    const names = own ?? strategies
    const options = names.map((option, i): [string, Json] => {
      const id = ids.make(own || /\D/.test(option) ? option : "", `${dmIds[dm]!.slice(0, 40)}_${i + 1}`)
      changed(option, id)
      return [id, named(option, id)]
    })
    if (own === null) {
      infeasible.push({ exactlyOne: options.map(([id]) => id) })
      patterns.push(strategies.map((_, i) => `${"N".repeat(i)}Y${"N".repeat(strategies.length - i - 1)}`))
      note("changed", "nfg-strategies", { dm: name === "" ? dmIds[dm]! : name, count: strategies.length })
    } else
      patterns.push(strategies.map((_, code) => own.map((_, i) => ((code >>> i) & 1 ? "Y" : "N")).join("")))
    return [dmIds[dm]!, { ...named(name, dmIds[dm]!), options: Object.fromEntries(options) }]
  })
  const states = statesOf(patterns)
  const preferences = game.payoffs.map((payoffs, dm): [string, Json] => [
    dmIds[dm]!,
    { ranking: rankingOf(states, payoffs) },
  ])
  const comment = oneLine(game.comment)
  return {
    data: {
      parley: VERSION,
      title: game.title || oneLine(title) || "nfg",
      ...(comment === "" ? {} : { summary: comment }),
      decisionMakers: Object.fromEntries(decisionMakers),
      ...(infeasible.length === 0 ? {} : { infeasible }),
      preferences: Object.fromEntries(preferences),
    },
    notes,
  }
}

/** The options whose combinations the strategies are, null if they are something else. */
function optionsOf(strategies: readonly string[]): readonly string[] | null {
  const options = strategies.at(-1)!.split(", ")
  if (options.length > 20 || strategies.length !== 2 ** options.length || !areNames(options)) return null
  return combinations(options).every((name, code) => name === strategies[code]) ? options : null
}

function statesOf(patterns: readonly (readonly string[])[]): readonly string[] {
  return patterns.reduce<readonly string[]>(
    (states, own) => own.flatMap((pattern) => states.map((state) => state + pattern)),
    [""],
  )
}

function rankingOf(states: readonly string[], payoffs: readonly Rational[]): readonly Json[] {
  const order = states.map((_, i) => i).sort((a, b) => compareRationals(payoffs[b]!, payoffs[a]!) || a - b)
  const groups: string[][] = []
  order.forEach((state, i) => {
    const isTied = i > 0 && compareRationals(payoffs[state]!, payoffs[order[i - 1]!]!) === 0
    if (isTied) groups.at(-1)!.push(states[state]!)
    else groups.push([states[state]!])
  })
  return groups.map((group) => (group.length === 1 ? group[0]! : group))
}
