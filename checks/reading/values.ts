// Intervals and actors as the scoring compares them.
export interface Fields {
  readonly [key: string]: unknown
}

type Days = readonly [string, string]

/** First and last day of a field; null where none is given. */
export function daysIn(fields: Fields): Days | null {
  if (typeof fields.start !== "string" || fields.start === "") return null
  const start = fields.start
  return [start, typeof fields.end === "string" ? fields.end : start]
}

const count = ([a, b]: Days): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000) + 1

export function sameDays(gold: Fields, found: Days | null, vague = false): boolean {
  const others = Array.isArray(gold.alternatives) ? (gold.alternatives as Fields[]) : []
  const all = [daysIn(gold), ...others.map(daysIn)]
  if (found === null || all[0] === null) return found === null && all[0] === null
  return all.some((days) => {
    if (days === null || days === undefined) return false
    if (days[0] === found[0] && days[1] === found[1]) return true
    if (!vague) return false
    const [from, to] = [days[0] > found[0] ? days[0] : found[0], days[1] < found[1] ? days[1] : found[1]]
    const both = from <= to ? count([from, to]) : 0
    return both > 0 && both / (count(days) + count(found) - both) >= 0.25
  })
}

function plain(name: string): string {
  return name
    .trim()
    .replaceAll("’", "'")
    .replace(/'s$/, "")
    .replace(/^(?:the|an?|el|la|los|las|un|una|unos|unas|its|their|su|sus)\s+/i, "")
    .replace(/\s+/g, " ")
    .toLowerCase()
}

/** Gold actors by their ids and names, and those of a reading by what they were matched with. */
export class Actors {
  readonly #above = new Map<string, string | null>()
  readonly #names = new Map<string, string>()
  readonly #own = new Map<string, string>()

  constructor(golds: readonly Fields[]) {
    for (const fields of golds) {
      const id = String(fields.id)
      this.#above.set(id, typeof fields.acts_for === "string" ? fields.acts_for : null)
      for (const name of [fields.name, fields.aliases, fields.metonyms].flat())
        if (typeof name === "string" && !this.#names.has(plain(name))) this.#names.set(plain(name), id)
    }
  }

  learn(fields: Fields, gold: string): void {
    for (const value of [fields.id, fields.name, fields.aliases].flat())
      if (typeof value === "string")
        for (const key of [value, plain(value)]) if (!this.#own.has(key)) this.#own.set(key, gold)
  }

  idOf(value: unknown): string | null {
    if (typeof value !== "string" || value === "") return null
    const own = this.#own.get(value) ?? this.#own.get(plain(value))
    if (own !== undefined) return own
    if (this.#above.has(value) || value === "text" || value === "document") return value
    return this.#names.get(plain(value)) ?? `?${value}`
  }

  idsOf(value: unknown): string[] {
    return (Array.isArray(value) ? value : [value]).flatMap((each) => this.idOf(each) ?? [])
  }

  #line(id: string): string[] {
    const line = [id]
    for (let up = this.#above.get(id); up != null && !line.includes(up); up = this.#above.get(up))
      line.push(up)
    return line
  }

  /** Whether they are one, or one acts for the other. */
  same(gold: string | null, found: string | null): boolean {
    if (gold === found) return true
    return (
      gold !== null &&
      found !== null &&
      (this.#line(gold).includes(found) || this.#line(found).includes(gold))
    )
  }

  common(gold: unknown, found: unknown): boolean {
    const [golds, own] = [listOf(gold), this.idsOf(found)]
    return (golds.length === 0 && own.length === 0) || golds.some((x) => own.some((y) => this.same(x, y)))
  }

  equal(gold: unknown, found: unknown): boolean {
    const [golds, own] = [listOf(gold), this.idsOf(found)]
    return (
      golds.every((x) => own.some((y) => this.same(x, y))) &&
      own.every((y) => golds.some((x) => this.same(x, y)))
    )
  }
}

export const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string")
