import { fileLimits, oneLine, type Problem } from "../file/index.ts"
import type { FormatParams } from "./codes.ts"
import { type Imported, MOST_RANKED, marked } from "./exchange.ts"
import { cut, Faults } from "./faults.ts"
import { type Figure, figureOf, levelsOf, NOTHING } from "./figures.ts"
import { type Game, gameData } from "./game.ts"
import { positionsIn } from "./positions.ts"

/**
 * Reads a strategic game of Gambit (`.nfg`, payoff or outcome form) as the data of a conflict file; `title` is for
 * games without one. Players become decision makers, who prefer what pays them more; how much more is not carried.
 * A player whose strategies are called as `writeNfg` calls them gets those options; any other gets an option for each
 * strategy, of which exactly one is taken. The comment becomes the summary. Where the payoffs are faulty, players whose
 * payoffs are not all known prefer nothing, and that is marked under `review`. Never throws.
 * Cost: O(length), and sorting each player's different payoffs.
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
  const faults = new Faults(() => place(0))
  try {
    const game = new Parser(source, (severity, ...[code, at, params]) =>
      faults.add(code, severity, [], place(at), params),
    ).game()
    const { data, notes, problem } = gameData({ ...game, title: game.title || title })
    if (data === null) return refused(new Fault(...problem))
    const problems = faults.problems()
    return { data: marked(data, problems, () => ({ at: ["preferences"] })), problems, notes }
  } catch (error) {
    if (error instanceof Fault) return refused(error)
    throw error
  }
}

class Fault extends Error {
  readonly code: keyof FormatParams
  readonly at: number
  readonly params: Problem["params"]
  readonly said: FaultOf

  constructor(...said: FaultOf) {
    const [code, at, params] = said
    super(code)
    this.code = code
    this.at = at
    this.params = params as Problem["params"]
    this.said = said
  }
}

type FaultOf = {
  [C in keyof FormatParams]: [code: C, at: number, params: FormatParams[C]]
}[keyof FormatParams]

/** Hears of what is wrong with payoffs; reading goes on. */
type Tell = (severity: Problem["severity"], ...fault: FaultOf) => void

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
  readonly #tell: Tell

  constructor(source: string, tell: Tell) {
    this.#source = source
    this.#tell = tell
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
    if (count > MOST_RANKED) throw new Fault("nfg-too-large", at, { count, limit: MOST_RANKED })
    const comment = this.#next.kind === "text" ? this.#take().value : ""
    const payoffs: (Figure | null)[][] = players.map(() => [])
    try {
      if (this.#next.kind === "open") this.#outcomes(payoffs, count)
      else this.#payoffs(payoffs, count)
      if (this.#next.kind !== "end") throw this.#misfit("end")
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      this.#tell("error", ...error.said)
    }
    const levels = payoffs.map((own, player) => this.#levels(own, count, players[player]!))
    return { title, comment, players, strategies, levels }
  }

  /** A player's payoffs as an order; null where not all are known. */
  #levels(payoffs: readonly (Figure | null)[], count: number, player: string): Int32Array | null {
    if (payoffs.length < count || payoffs.includes(null)) return null
    const { levels, noise } = levelsOf(payoffs as readonly Figure[])
    if (noise !== null)
      this.#tell("warning", "payoffs-nearly-equal", noise.at, { player: cut(player), ...noise.said })
    return levels
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
        if (count === 0 || count > MOST_RANKED) throw this.#misfit("strategies", at, value)
        strategies.push(Array.from({ length: count }, (_, i) => String(i + 1)))
      }
      if (strategies.length > players.length) throw this.#misfit("strategies", at)
      const made = strategies.at(-1)!.length
      if (made === 0) throw new Fault("nfg-no-strategy", at, { player: cut(players[strategies.length - 1]!) })
      options += Math.min(made, 2 ** 20)
    }
    if (strategies.length < players.length) throw this.#misfit("strategies")
    const { at } = this.#take()
    if (options > 2 ** 20) throw new Fault("nfg-too-large", at, { count: options, limit: MOST_RANKED })
    return strategies
  }

  #payoffs(payoffs: readonly (Figure | null)[][], count: number): void {
    for (let state = 0; state < count; state++) for (const own of payoffs) own.push(this.#number())
  }

  #outcomes(payoffs: readonly (Figure | null)[][], count: number): void {
    const outcomes: (readonly (Figure | null)[])[] = [payoffs.map(() => NOTHING)]
    this.#open("outcomes")
    while (this.#next.kind !== "close") {
      this.#open("outcomes")
      this.#text("outcomes")
      outcomes.push(payoffs.map(() => this.#number()))
      this.#close("outcomes")
    }
    this.#take()
    for (let state = 0; state < count; state++) {
      const { kind, value, at } = this.#take()
      if (kind !== "word") throw this.#misfit("payoffs", at, value)
      const outcome = /^\d{1,9}$/.test(value) ? outcomes[Number(value)] : undefined
      if (outcome === undefined)
        this.#tell("error", "nfg-unknown-outcome", at, {
          text: cut(oneLine(value)),
          count: outcomes.length - 1,
        })
      payoffs.forEach((own, player) => void own.push(outcome?.[player] ?? null))
    }
  }

  // --- tokens

  #number(): Figure | null {
    const { kind, value, at } = this.#take()
    if (kind !== "word") throw this.#misfit("payoffs", at, value)
    const number = figureOf(value, at)
    if (number !== null) return number
    const text = cut(oneLine(value))
    // As Gambit reads it.
    const open = value.endsWith("/") ? figureOf(value.slice(0, -1), at) : null
    if (open === null) this.#tell("error", "nfg-bad-number", at, { text })
    else this.#tell("warning", "nfg-open-fraction", at, { text, number: open.text })
    return open
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
