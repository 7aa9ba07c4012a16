// Where the words of a proposal stand in a text, layout aside. As in the scoring that the figures are compared with.
import type { Span } from "../../reading/src/index.ts"

export type Place = readonly [number, number]

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl" }

/** The text without what layout adds, and for each of its characters the place it comes from. */
function smooth(text: string, leaveOut: readonly Place[] = []): { body: string; at: number[] } {
  const skip = new Uint8Array(text.length)
  for (const [a, b] of leaveOut) skip.fill(1, a, b)
  let body = ""
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (skip[i]) continue
    const sign = text[i]!
    if (sign === "-" && i > 0 && /\p{L}/u.test(text[i - 1]!)) {
      const next = overLineEnd(text, skip, i + 1)
      if (next !== null) {
        i = next - 1
        continue
      }
    }
    if (/\s/.test(sign)) {
      if (body !== "" && !body.endsWith(" ")) {
        body += " "
        at.push(i)
      }
      continue
    }
    for (const each of LIGATURES[sign] ?? sign) {
      body += each
      at.push(i)
    }
  }
  return { body, at }
}

function overLineEnd(text: string, skip: Uint8Array, from: number): number | null {
  let j = from
  while (j < text.length && (skip[j] || text[j] === " " || text[j] === "\t")) j++
  if (text[j] !== "\n") return null
  while (j < text.length && (skip[j] || /\s/.test(text[j]!))) j++
  return j < text.length && /\p{Ll}/u.test(text[j]!) ? j : null
}

export interface Boilerplate {
  readonly what: string
  readonly start: number
  readonly end: number
}

export class AnnotatedText {
  readonly text: string
  readonly #boilerplate: readonly Place[]
  readonly #bodies: readonly { body: string; at: number[] }[]

  constructor(text: string, boilerplate: readonly Boilerplate[]) {
    this.text = text
    this.#boilerplate = boilerplate.map(({ start, end }) => [start, end])
    const heads = boilerplate
      .filter(({ what }) => what === "page head")
      .map(({ start, end }): Place => [start, end])
    this.#bodies = [smooth(text, heads), ...(heads.length > 0 ? [smooth(text)] : [])]
  }

  /** Where a span is, or where its words stand nearest to it; null where they stand nowhere. */
  locate({ from, to, exact }: Span): { place: Place; verbatim: boolean } | null {
    if (from >= 0 && from < to && to <= this.text.length && this.text.slice(from, to) === exact)
      return { place: [from, to], verbatim: true }
    const wanted = smooth(exact).body.trim()
    if (wanted === "") return null
    const hits: Place[] = placesOf(this.text, exact).map((at) => [at, at + exact.length])
    for (const { body, at } of hits.length > 0 ? [] : this.#bodies)
      for (const hit of placesOf(body, wanted)) hits.push([at[hit]!, at[hit + wanted.length - 1]! + 1])
    const [best] = hits.sort((a, b) => Math.abs(a[0] - from) - Math.abs(b[0] - from))
    return best === undefined ? null : { place: best, verbatim: false }
  }

  isBoilerplate([a, b]: Place): boolean {
    let inside = 0
    for (const [x, y] of this.#boilerplate)
      if (!(a < x && y < b)) inside += Math.max(0, Math.min(b, y) - Math.max(a, x))
    return inside * 2 >= b - a
  }

  trimmed([a, b]: Place): Place {
    let [from, to] = [a, b]
    while (from < to && /["'“”‘’«»„ \n\t,]/.test(this.text[from]!)) from++
    while (to > from && /["'“”‘’«»„ \n\t,.]/.test(this.text[to - 1]!)) to--
    return [from, to]
  }
}

function placesOf(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0 && found.length < 1000; at = text.indexOf(words, at + 1))
    found.push(at)
  return found
}

export const shared = (p: Place, g: Place): number => Math.max(0, Math.min(p[1], g[1]) - Math.max(p[0], g[0]))

/** They share at least half of the shorter, and the longer is at most four times the shorter. */
export function close(p: Place, g: Place): boolean {
  const [a, b] = [p[1] - p[0], g[1] - g[0]]
  return shared(p, g) * 2 >= Math.min(a, b) && Math.max(a, b) <= 4 * Math.min(a, b)
}

export function jointShare(p: Place, g: Place): number {
  const both = shared(p, g)
  return both / (p[1] - p[0] + g[1] - g[0] - both)
}
