import { FALSE, type Formula, MAX_DEPTH, type Span } from "./formula.ts"
import { Candidates, nearest } from "./names.ts"
import { formOf, type Token, type TokenKind, tokenise, usualSign } from "./tokens.ts"

/** Longest text of a statement, in characters (SPEC L6). */
export const MAX_LENGTH = 100_000

/** Most problems told of one statement; a last one, `more-problems`, says how many are left out (SPEC L6). */
export const MAX_PROBLEMS = 100

const LONGEST_QUOTE = 60
const LONGEST_HINT = 80
const WORD = /^[\p{L}\p{N}\p{M}_]/u

/**
 * What can be wrong with a statement. `params.hint` is what would be right, "" where nothing suggests itself;
 * texts quoted from the statement are cut after 60 characters.
 * - `empty-statement`: nothing but spaces. `too-long` { length, limit }. `too-deep` { limit }.
 * - `unknown-name` { name, hint: nearest known name }; `ambiguous-name` { name, hint: the qualified names, by ", " }.
 * - `others-option` { option, by, owner, hint }: an option that `by` has not, and `owner` has.
 * - `bad-name` { name, hint }: not of the form of an id (starts with a digit, other letters than A to Z, two dots).
 * - `wrong-sign` { sign, hint: as of words }: a sign of another notation. `stray-character` { character }: no sign at all.
 * - `unknown-operator` { name, hint: a word of the language, a form as "not (a iff b)", or "" }: a word where and, or, if or iff should stand.
 * - `missing-operand` { operator, side: "left" | "right" }. `missing-operator` { before, after }: the parts next to it.
 * - `unclosed-parenthesis`, `unexpected-parenthesis`, `empty-parentheses`.
 * - `mixed-if` { first, second, hint }: if and iff in a row; the hint sets parentheses, "" if it would be long.
 * - `if-first` { hint }: "if a then b", which the language writes "b if a".
 * - `more-problems` { count }.
 */
export type StatementProblemCode =
  | "empty-statement"
  | "too-long"
  | "too-deep"
  | "unknown-name"
  | "others-option"
  | "ambiguous-name"
  | "bad-name"
  | "wrong-sign"
  | "stray-character"
  | "unknown-operator"
  | "missing-operand"
  | "missing-operator"
  | "unclosed-parenthesis"
  | "unexpected-parenthesis"
  | "empty-parentheses"
  | "mixed-if"
  | "if-first"
  | "more-problems"

export interface StatementProblem {
  readonly code: StatementProblemCode
  /** The characters at fault, in the statement's text. */
  readonly at: Span
  readonly params: Readonly<Record<string, string | number>>
}

/** The names a statement may use. */
export interface Names {
  /** An option's index; the qualified names when several options are meant; null when unknown (SPEC L5). */
  resolve(name: string): number | readonly string[] | null
  /** All names, to suggest from. */
  readonly known: readonly string[]
  /** The nearest of them to a name; without it, they are looked through for each statement anew. */
  nearest?(name: string): string | null
  /** Of `dm.option` where the decision maker has no such option, and others have: whose it is, and how it is written. */
  others?(name: string): OthersOption | null
}

/** An option of somebody else; owners and hints are joined by ", ". */
export interface OthersOption {
  readonly option: string
  readonly by: string
  readonly owner: string
  readonly hint: string
}

/** A statement read: its formula, or null and the problems, by place. */
export interface Parsed {
  readonly formula: Formula | null
  readonly problems: readonly StatementProblem[]
}

/**
 * Reads a statement (SPEC L1 to L6). Never throws: all that is wrong is told at once. Cost: O(length), and O(known
 * names) for each of the first MAX_PROBLEMS unknown ones.
 */
export function parseStatement(text: string, names: Names): Parsed {
  return new Parser(text, names).statement()
}

type Connective = "and" | "or" | "if" | "iff"

/** What joins an operand to the next: a token that says so, or none where the operator is missing. */
interface Joint {
  readonly kind: Connective
  readonly token: Token | null
  /** What to write for it; null where it is right as it is. */
  readonly hint: string | null
}

const CONNECTIVES = ["and", "or", "if", "iff"] as const

/** Words of plain language that people put where an operator belongs. */
const OTHER_WORDS: ReadonlyMap<string, Connective> = new Map([
  ["then", "if"],
  ["implies", "if"],
  ["but", "and"],
  ["unless", "or"],
  ["xnor", "iff"],
])

// Words that look like one of the language and mean something else.
const NO_SLIPS: ReadonlySet<string> = new Set(["for", "any", "off", "ore", "sand"])

// Recursive descent. A part that cannot be read stands as `false`: the formula is dropped in the end anyway.
class Parser {
  private readonly text: string
  private readonly names: Names
  private tokens: readonly Token[] = []
  private position = 0
  /** Open parentheses, and these with the pending `not`s. */
  private open = 0
  private depth = 0
  private stopped = false
  /** Where a stray character was passed over: a part missing just there needs no second problem. */
  private strayBefore = -1
  private readonly problems: StatementProblem[] = []
  private untold = 0
  private readonly resolved = new Map<string, number | readonly string[] | null>()
  private readonly near: Pick<Required<Names>, "nearest">

  constructor(text: string, names: Names) {
    this.text = text
    this.names = names
    this.near = names.nearest ? { nearest: (name) => names.nearest!(name) } : new Candidates(names.known)
  }

  statement(): Parsed {
    const { text } = this
    const whole = { from: 0, to: text.length }
    if (text.length > MAX_LENGTH) {
      this.problem("too-long", whole, { length: text.length, limit: MAX_LENGTH })
      return this.result(null)
    }
    this.tokens = tokenise(text)
    if (this.tokens.length === 0) {
      this.problem("empty-statement", whole)
      return this.result(null)
    }
    const formula = this.conditional()
    if (this.problems.length === 0) this.checkDepth(formula)
    return this.result(formula)
  }

  private result(formula: Formula | null): Parsed {
    const problems = this.problems.sort((a, b) => a.at.from - b.at.from || a.at.to - b.at.to)
    if (this.untold > 0) {
      const at = { from: this.text.length, to: this.text.length }
      problems.push({ code: "more-problems", at, params: { count: this.untold } })
    }
    return { formula: problems.length === 0 ? formula : null, problems }
  }

  // --- the levels, weakest first (SPEC L2); `after` is the operator whose right side is read, null at a beginning

  private conditional(): Formula {
    const start = this.position
    let left = this.leadingIf() ?? this.disjunction(null)
    let first: Token | null = null
    let told = false
    for (;;) {
      const joint = this.joint()
      if (joint?.kind !== "if" && joint?.kind !== "iff") return left
      const end = this.spanFrom(start).to
      const operator = this.take(joint)
      const right = this.disjunction(operator)
      const at = this.spanFrom(start)
      if (first !== null && operator !== null && !told) {
        // One problem for the whole row: its hint shows the way (SPEC L3).
        told = true
        const rest = { from: end, to: at.to }
        const hint =
          at.to - at.from > LONGEST_HINT ? "" : `(${this.slice({ ...at, to: end })})${this.slice(rest)}`
        this.problem("mixed-if", operator, { first: this.shown(first), second: this.shown(operator), hint })
      }
      first ??= operator
      // The right part of `if` is the condition (SPEC L4).
      left =
        joint.kind === "if"
          ? { kind: "if", then: left, condition: right, at }
          : { kind: "iff", left, right, at }
    }
  }

  /** "if a then b" at the beginning, which other languages have and this one has not. */
  private leadingIf(): Formula | null {
    const word = this.tokens[this.position]
    if (word?.kind !== "if") return null
    this.position++
    const conditionStart = this.position
    this.disjunction(word)
    const condition = this.spanFrom(conditionStart)
    const next = this.joint()
    let hint = ""
    if (next && next.hint !== null && next.token && this.slice(next.token).toLowerCase() === "then") {
      this.position++
      const thenStart = this.position
      this.disjunction(next.token)
      const then = this.spanFrom(thenStart)
      const long = condition.to - condition.from + then.to - then.from > LONGEST_HINT
      if (!long) hint = `${this.slice(then)} if ${this.slice(condition)}`
    }
    this.problem("if-first", word, { hint })
    return FALSE
  }

  private disjunction(after: Token | null): Formula {
    return this.chain("or", after, (each) => this.conjunction(each))
  }

  private conjunction(after: Token | null): Formula {
    return this.chain("and", after, (each) => this.operand(each))
  }

  private chain(kind: "and" | "or", after: Token | null, part: (after: Token | null) => Formula): Formula {
    const start = this.position
    const parts = [part(after)]
    for (;;) {
      const joint = this.joint()
      if (joint?.kind !== kind) {
        return parts.length === 1 ? parts[0]! : { kind, of: parts, at: this.spanFrom(start) }
      }
      parts.push(part(this.take(joint)))
    }
  }

  /** Any number of `not`s, then a name, a constant or parentheses. */
  private operand(after: Token | null): Formula {
    const nots: Token[] = []
    let last = after
    for (;;) {
      const token = this.tokens[this.position]
      const kind = token && this.meaning(token)
      if (!token || kind === "and" || kind === "or" || kind === "if" || kind === "iff") {
        return this.missingOperand(last, token)
      }
      if (kind === "close" && this.open > 0) return this.missingOperand(last)
      this.position++
      if (kind === "not") {
        if (token.kind === "unknown") this.wrongSign(token)
        if (this.depth + nots.push(token) > MAX_DEPTH) return this.tooDeep(token)
        last = token
      } else if (kind === "close") {
        this.problem("unexpected-parenthesis", token)
      } else if (kind === "stray") {
        this.stray(token)
      } else {
        this.depth += nots.length
        const inner = kind === "open" ? this.parenthesis(token) : this.leaf(token)
        this.depth -= nots.length
        const { to } = this.spanFrom(this.position)
        return nots.reduceRight<Formula>((of, { from }) => ({ kind: "not", of, at: { from, to } }), inner)
      }
    }
  }

  private parenthesis(opening: Token): Formula {
    if (this.depth + 1 > MAX_DEPTH) return this.tooDeep(opening)
    const next = this.tokens[this.position]
    if (next?.kind === "close") {
      this.position++
      this.problem("empty-parentheses", { from: opening.from, to: next.to })
      return FALSE
    }
    this.open++
    this.depth++
    const inner = this.conditional()
    this.open--
    this.depth--
    if (this.stopped) return FALSE
    // Nothing but `)` or the end stops what is between parentheses.
    if (this.position < this.tokens.length) this.position++
    else this.problem("unclosed-parenthesis", opening)
    return inner
  }

  private leaf(token: Token): Formula {
    const at = { from: token.from, to: token.to }
    if (token.kind === "true" || token.kind === "false") return { kind: token.kind, at }
    const name = this.shown(token)
    if (token.kind === "unknown") {
      this.problem("bad-name", token, { name, hint: this.nearKnown(this.slice(token)) })
      return FALSE
    }
    const found = this.resolve(token)
    if (typeof found === "number") return { kind: "option", option: found, at }
    const others = this.names.others?.(this.slice(token)) ?? null
    if (others !== null) this.problem("others-option", token, { ...others })
    else if (found === null)
      this.problem("unknown-name", token, { name, hint: this.nearKnown(this.slice(token)) })
    else this.problem("ambiguous-name", token, { name, hint: found.join(", ") })
    return FALSE
  }

  /**
   * What joins the operand just read to the next one; null where this level ends. Passing over faults, it may be
   * asked again at the same place and tells each only once.
   */
  private joint(): Joint | null {
    for (;;) {
      const token = this.tokens[this.position]
      if (!token) return null
      const kind = this.meaning(token)
      switch (kind) {
        case "and":
        case "or":
        case "if":
        case "iff":
          return { kind, token, hint: null }
        case "close":
          if (this.open > 0) return null
          this.position++
          this.problem("unexpected-parenthesis", token)
          break
        case "stray":
          this.position++
          this.stray(token)
          break
        default: {
          const meant = kind === "name" ? this.misspelt(token) : null
          return meant ? { ...meant, token } : { kind: "and", token: null, hint: null }
        }
      }
    }
  }

  /** Takes what `joint` found, with its fault if it has one; the operator's token, null where it is missing. */
  private take({ token, hint }: Joint): Token | null {
    if (token === null) {
      const before = this.tokens[this.position - 1]!
      const after = this.tokens[this.position]!
      if (this.strayBefore !== this.position) {
        this.problem("missing-operator", after, { before: this.shown(before), after: this.shown(after) })
      }
      return null
    }
    this.position++
    if (hint !== null) this.problem("unknown-operator", token, { name: this.shown(token), hint })
    else if (token.kind === "unknown") this.wrongSign(token)
    return token
  }

  // --- what a token means

  /** A sign of another notation means what it stands for; a word that is no name is read as a name. */
  private meaning(token: Token): TokenKind | "stray" {
    if (token.kind !== "unknown") return token.kind
    const sign = usualSign(this.slice(token))
    if (sign !== null) return tokenise(sign)[0]!.kind
    return WORD.test(this.text.slice(token.from, token.from + 2)) ? "name" : "stray"
  }

  /** The operator an unknown name between two operands was meant to be, null if it reads better as a name. */
  private misspelt(token: Token): { readonly kind: Connective; readonly hint: string } | null {
    if (this.resolve(token) !== null) return null
    const next = this.tokens[this.position + 1]
    if (!next || next.kind === "close" || CONNECTIVES.some((kind) => kind === this.meaning(next))) return null
    const name = this.slice(token)
    const word = name.toLowerCase()
    const form = formOf(word)
    if (form !== null) return { kind: "iff", hint: form }
    const other = OTHER_WORDS.get(word)
    if (other) return { kind: other, hint: other }
    const [meant, second] = CONNECTIVES.filter((each) => nearest(name, [each]) !== null)
    if (meant === undefined || NO_SLIPS.has(word) || this.nearKnown(name) !== "") return null
    // What may be a slip for either of two is said to be for neither.
    return { kind: meant, hint: second === undefined ? meant : "" }
  }

  private resolve(token: Token): number | readonly string[] | null {
    if (token.kind !== "name") return null
    const name = this.slice(token)
    let found = this.resolved.get(name)
    if (found === undefined) {
      found = this.names.resolve(name)
      this.resolved.set(name, found)
    }
    return found
  }

  /** The nearest known name, "" if none is near or enough problems are told already. */
  private nearKnown(name: string): string {
    return this.problems.length >= MAX_PROBLEMS ? "" : (this.near.nearest(name) ?? "")
  }

  // --- problems

  private problem(
    code: StatementProblemCode,
    { from, to }: Span,
    params: StatementProblem["params"] = {},
  ): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ code, at: { from, to }, params })
    else this.untold++
  }

  private missingOperand(after: Token | null, found?: Token): Formula {
    const operator = after ?? found
    if (operator && !this.stopped && this.strayBefore !== this.position) {
      const side = after === null ? "left" : "right"
      this.problem("missing-operand", operator, { operator: this.shown(operator), side })
    }
    return FALSE
  }

  private wrongSign(token: Token): void {
    const sign = this.slice(token)
    this.problem("wrong-sign", token, { sign, hint: formOf(sign) ?? usualSign(sign)! })
  }

  private stray(token: Token): void {
    this.problem("stray-character", token, { character: this.shown(token) })
    this.strayBefore = this.position
  }

  /** Tells that the nesting is too deep and gives up the rest of the text. */
  private tooDeep(token: Token): Formula {
    this.problem("too-deep", token, { limit: MAX_DEPTH })
    this.stopped = true
    this.position = this.tokens.length
    return FALSE
  }

  /** The levels between two parentheses count as well, so the formula may be deeper than the text looks. */
  private checkDepth(formula: Formula): void {
    const tooDeep = beyond(formula, MAX_DEPTH)
    if (tooDeep) this.problem("too-deep", tooDeep.at!, { limit: MAX_DEPTH })
  }

  // --- text

  /** From the token at `start` to the last one read. */
  private spanFrom(start: number): Span {
    const to = this.tokens[this.position - 1]?.to ?? 0
    const from = Math.min(this.tokens[start]?.from ?? to, to)
    return { from, to }
  }

  private slice({ from, to }: Span): string {
    return this.text.slice(from, to)
  }

  private shown(token: Token): string {
    const text = this.text.slice(token.from, Math.min(token.to, token.from + LONGEST_QUOTE))
    return token.to - token.from > LONGEST_QUOTE ? `${text.replace(/[\uD800-\uDBFF]$/, "")}…` : text
  }
}

/** The first part that lies more than `depth` levels down, null if none does. */
function beyond(formula: Formula, depth: number): Formula | null {
  if (depth < 0) return formula
  switch (formula.kind) {
    case "not":
      return beyond(formula.of, depth - 1)
    case "and":
    case "or":
      for (const part of formula.of) {
        const found = beyond(part, depth - 1)
        if (found) return found
      }
      return null
    case "if":
      return beyond(formula.then, depth - 1) ?? beyond(formula.condition, depth - 1)
    case "iff":
      return beyond(formula.left, depth - 1) ?? beyond(formula.right, depth - 1)
    default:
      return null
  }
}
