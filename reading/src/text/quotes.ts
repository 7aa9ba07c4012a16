/** Words between marks, without them and without a comma before the closing one. */
export interface Quote {
  readonly from: number
  readonly to: number
  /** The marks included. */
  readonly open: number
  readonly close: number
  /** The quote that it stands within, by place in the list; null where in none. */
  readonly within: number | null
  /** No closing mark: goes on in the next paragraph. */
  readonly unclosed: boolean
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“”",
  "‘": "’",
  "‹": "›",
  "»": "»",
}

interface Open {
  readonly mark: string
  readonly at: number
  readonly index: number
}

/** The quotations of a paragraph, in order of where they begin. Cost: O(length · depth of nesting). */
export function quotesIn(text: string, from: number, to: number): Quote[] {
  const found: (Quote | null)[] = []
  const stack: Open[] = []
  const close = (i: number): void => {
    const { at, index } = stack.pop()!
    const within = stack.at(-1)?.index ?? null
    found[index] = quoteAt(text, at, i, within)
  }
  for (let i = from; i < to; i++) {
    const sign = text[i]!
    const top = stack.at(-1)
    if (top !== undefined && closes(text, i, top.mark)) close(i)
    else if (opens(text, i, from, stack)) {
      stack.push({ mark: sign, at: i, index: found.length })
      found.push(null)
    } else if (sign === "”" || sign === "»") {
      const matching = stack.findLastIndex(({ mark }) => CLOSING[mark]?.includes(sign))
      if (matching >= 0) {
        while (stack.length > matching + 1) stack.pop()
        close(i)
      }
    }
  }
  const first = stack[0]
  if (
    first !== undefined &&
    first.mark !== "‘" &&
    first.mark !== "'" &&
    /(?:^|[:,])\s*$/.test(text.slice(from, first.at)) &&
    stack.length === 1
  )
    found[first.index] = { ...quoteAt(text, first.at, to, null), close: to, unclosed: true }
  return renumbered(found)
}

// Quotes whose end was never found drop out: those within them are theirs no longer.
function renumbered(found: readonly (Quote | null)[]): Quote[] {
  const place = new Map<number, number>()
  const kept: Quote[] = []
  for (const [i, quote] of found.entries()) {
    if (quote === null || quote.to <= quote.from) continue
    place.set(i, kept.length)
    kept.push({ ...quote, within: quote.within === null ? null : (place.get(quote.within) ?? null) })
  }
  return kept
}

function closes(text: string, i: number, mark: string): boolean {
  const sign = text[i]!
  if (mark === '"') return sign === '"'
  if (mark === "'") return sign === "'" && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? "")
  if (mark === "‘") return sign === "’" && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? "")
  return CLOSING[mark]?.includes(sign) === true
}

function opens(text: string, i: number, from: number, stack: readonly Open[]): boolean {
  const sign = text[i]!
  if (stack.length >= 4) return false
  if (sign === "“" || sign === "«" || sign === "„") return true
  // Spanish: how a paragraph begins that goes on with what the one before it quotes.
  if (sign === "»" && i === from) return true
  const before = i === from ? " " : text[i - 1]!
  if (!/[\s([“«"—–:-]/.test(before)) return false
  if (sign === '"') return true
  // A single mark opens only where one closes: else it is an apostrophe.
  if (sign !== "‘" && sign !== "'") return false
  if (stack.some(({ mark }) => mark === sign)) return false
  return /^.[\p{L}\p{N}].{4,400}?[\p{L}.,!?][’'](?![\p{L}\p{N}])/su.test(text.slice(i, i + 420))
}

function quoteAt(text: string, open: number, close: number, within: number | null): Quote {
  let [from, to] = [open + 1, close]
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /[\s,;]/.test(text[to - 1]!)) to--
  return { from, to, open, close: close + 1, within, unclosed: false }
}
