import type { Span } from "./formula.ts"

/**
 * Kinds of token. `name` is an option id or `dm.option`; `not`, `and` and `or` are the words or their signs
 * `-` `!` `&` `|` (SPEC L1); `unknown` is anything that the language does not have.
 */
export type TokenKind =
  | "name"
  | "not"
  | "and"
  | "or"
  | "if"
  | "iff"
  | "true"
  | "false"
  | "open"
  | "close"
  | "unknown"

export interface Token extends Span {
  readonly kind: TokenKind
}

/** The words of the language, in any case; no option and no decision maker may be called so (SPEC L1). */
export const RESERVED = ["not", "and", "or", "if", "iff", "true", "false"] as const

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/
const NAME = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?$/

/** Whether a text can be the id of an option or a decision maker: the right characters and no reserved word. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && reserved(text) === null
}

/** What takes the place of signs that people know from other notations. */
const OTHER_SIGNS: Readonly<Record<string, string>> = {
  "&&": "&",
  "||": "|",
  "!=": "iff",
  "≠": "iff",
  "⊕": "iff",
  "⊻": "iff",
  "^": "iff",
  "<=>": "iff",
  "<->": "iff",
  "<=": "if",
  "<-": "if",
  "=>": "if",
  "->": "if",
  "==": "iff",
  "=": "iff",
  "+": "or",
  "*": "and",
  ",": "and",
  "~": "not",
  "¬": "not",
  "−": "-",
  "–": "-",
  "∧": "and",
  "∨": "or",
  "→": "if",
  "⇒": "if",
  "←": "if",
  "⇐": "if",
  "↔": "iff",
  "⇔": "iff",
  "≡": "iff",
}

/** How others say what no one word of the language does. */
const FORMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["xor", "!=", "≠", "⊕", "⊻", "^"].map((name) => [name, "not (a iff b)"])),
  nor: "not (a or b)",
  nand: "not (a and b)",
}

/** What to write for "a xor b" and the like, null for a word or sign that stands for one of the language. */
export function formOf(name: string): string | null {
  return Object.hasOwn(FORMS, name) ? FORMS[name]! : null
}

/** The sign or word of the language that stands for a sign of another notation (`&` for `&&`), null if none does. */
export function usualSign(text: string): string | null {
  return Object.hasOwn(OTHER_SIGNS, text) ? OTHER_SIGNS[text]! : null
}

// Groups: space, word, sign of another notation, sign. Anything else falls to the last: a run of stray characters.
const WORD_PART = "[\\p{L}\\p{N}\\p{M}_]+"
const FOREIGN = "&&|\\|\\||!=|<=>|<->|<=|<-|=>|->|==|[=+*,~^¬−–∧∨→⇒←⇐↔⇔≡≠⊕⊻]"
const PIECE = new RegExp(
  `(\\s+)|(${WORD_PART}(?:\\.${WORD_PART})*)|(${FOREIGN})|([-!&|()])|[^\\s\\p{L}\\p{N}\\p{M}_\\-!&|()=+*,~^<¬−–∧∨→⇒←⇐↔⇔≡≠⊕⊻]+|[^]`,
  "uy",
)

const SIGNS: Readonly<Record<string, TokenKind>> = {
  "-": "not",
  "!": "not",
  "&": "and",
  "|": "or",
  "(": "open",
  ")": "close",
}

/**
 * The tokens of a statement, in order and without the spaces between them. Never fails: what the language does
 * not have becomes tokens of kind `unknown` (SPEC L1). Cost: O(length).
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  PIECE.lastIndex = 0
  while (PIECE.lastIndex < text.length) {
    const from = PIECE.lastIndex
    const match = PIECE.exec(text)!
    const to = PIECE.lastIndex
    if (match[1] !== undefined) continue
    tokens.push({ kind: kindOf(match), from, to })
  }
  return tokens
}

function kindOf(match: RegExpExecArray): TokenKind {
  const word = match[2]
  if (word !== undefined) return reserved(word) ?? (NAME.test(word) ? "name" : "unknown")
  return match[4] === undefined ? "unknown" : SIGNS[match[4]]!
}

function reserved(word: string): (typeof RESERVED)[number] | null {
  if (word.length > 5) return null
  const lower = word.toLowerCase()
  return RESERVED.find((each) => each === lower) ?? null
}
