import { RESERVED } from "@parley/core/logic"

// Words offered at most unless one asks for all.
const MOST = 8

/** A name that an expression may hold, and what it stands for in words. */
export interface Candidate {
  readonly key: string
  readonly said: string
}

/** The word that the caret stands at the end of, or within. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly text: string
}

const PART = /[\p{L}\p{N}\p{M}_.]/u

/** The word right before the caret, up to its end; null where there is none. */
export function wordAt(text: string, caret: number): Word | null {
  let from = caret
  while (from > 0 && PART.test(text[from - 1]!)) from--
  if (from === caret) return null
  let to = caret
  while (to < text.length && PART.test(text[to]!)) to++
  return { from, to, text: text.slice(from, caret) }
}

/**
 * What can complete a word, best first: names that begin so, then those of which a part begins so, then those whose
 * meaning in words has a word that begins so. "" gives all, in their order.
 */
export function completions(word: string, candidates: readonly Candidate[], most: number): Candidate[] {
  const wanted = word.toLowerCase()
  const ranked = candidates.flatMap((candidate, order) => {
    const rank = rankOf(wanted, candidate)
    return rank === null ? [] : [{ candidate, rank, order }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

function rankOf(wanted: string, { key, said }: Candidate): number | null {
  const name = key.toLowerCase()
  if (name.startsWith(wanted)) return 0
  if (name.split(/[._]/).some((part) => part.startsWith(wanted))) return 1
  const inWords = said.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return inWords.some((each) => each.startsWith(wanted)) ? 2 : null
}

/** The text with a word completed, and where the caret then stands: behind a space, so that one can write on. */
export function completed(
  text: string,
  { from, to }: Pick<Word, "from" | "to">,
  key: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(to)
  const space = /^[\s)]/.test(rest) ? "" : " "
  const before = text.slice(0, from) + key + space
  return { text: before + rest, caret: before.length }
}

/** The words offered at the caret. */
export interface Menu {
  readonly word: Word | null
  readonly items: readonly Candidate[]
  /** -1: none is chosen yet. */
  readonly active: number
}

/** What is offered at a caret, as one types or when one asks; null where there is nothing to offer. */
export function menuAt(
  text: string,
  caret: number,
  candidates: readonly Candidate[],
  asked: boolean,
): Menu | null {
  const word = wordAt(text, caret)
  if (word === null && !asked) return null
  const known = [...candidates.map(({ key }) => key), ...RESERVED]
  const items = completions(word?.text ?? "", candidates, asked ? candidates.length : MOST)
  const isWhole = word !== null && known.includes(word.text)
  const others = items.filter(({ key }) => key !== word?.text)
  if (items.length === 0 || (isWhole && !asked && others.length === 0)) return null
  return {
    word,
    items: isWhole && !asked ? others : items,
    active: isWhole || (asked && word === null) ? -1 : 0,
  }
}

/** The menu with the next word chosen (1), or the one before (-1); past its end it begins anew. */
export function menuMoved(menu: Menu, by: 1 | -1): Menu {
  const count = menu.items.length
  return { ...menu, active: (menu.active + (by === 1 ? 1 : count - 1)) % count }
}

/** What a key does in the field; null where it is left to the browser. */
export function answerTo(
  { key, ctrlKey, shiftKey }: { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean },
  at: { readonly menu: Menu | null; readonly isTyped: boolean; readonly canCancel: boolean },
): "next" | "previous" | "take" | "offer" | "commit" | "close" | "revert" | "cancel" | null {
  const { menu } = at
  if (menu !== null && key === "ArrowDown") return "next"
  if (menu !== null && key === "ArrowUp") return "previous"
  if (menu !== null && menu.active >= 0 && (key === "Enter" || (key === "Tab" && !shiftKey))) return "take"
  if (key === " " && ctrlKey) return "offer"
  if (key === "Enter") return "commit"
  if (key !== "Escape") return null
  return menu !== null ? "close" : at.isTyped ? "revert" : at.canCancel ? "cancel" : null
}
