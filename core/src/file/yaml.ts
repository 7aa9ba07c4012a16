import { Composer, CST, isAlias, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser } from "yaml"
import type { Path } from "./basics.ts"
import { MAX_FILE_BYTES, MAX_LINES, MAX_NESTING, MAX_TOKENS } from "./limits.ts"
import type { Report } from "./report.ts"
import { cut, type Source } from "./source.ts"
import type { Entry, Style, Tree } from "./tree.ts"

const TOP: Path = []

// Told of one text before reading stops; later ones mostly follow from the first.
const MOST_SYNTAX_ERRORS = 20

/**
 * Reads a YAML 1.2 text (so JSON too) without tags, anchors, aliases and directives. Null when the text cannot be
 * trusted; everything found is in the report. Never throws. Cost: O(length), and what the limits allow in all.
 */
export function parseYaml(source: Source, report: Report): Tree | null {
  if (!fits(source, report) || !readable(source.text, report)) return null
  const tokens = tokensOf(source, report)
  if (tokens === null) return null
  const contents = compose(tokens, source, report)
  if (contents === null || !report.clean) return null
  return treeOf(contents, source, report)
}

function fits({ text, lines }: Source, report: Report): boolean {
  const bytes = text.length > MAX_FILE_BYTES ? text.length : utf8Length(text)
  if (bytes <= MAX_FILE_BYTES) {
    if (lines <= MAX_LINES) return true
    report.error("too-many-lines", { from: 0, path: TOP }, { limit: MAX_LINES })
    return false
  }
  report.error("file-too-big", { from: 0, path: TOP }, { bytes, limit: MAX_FILE_BYTES })
  return false
}

function utf8Length(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // Each half of a surrogate pair stands for two of its four bytes.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2
    else if (unit >= 0x80) bytes += 1
  }
  return bytes
}

// What YAML does not count as printable, a lone CR, and the mark that decoders leave in place of broken bytes.
const BAD_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffd-\uffff]|\r(?!\n)|\p{Surrogate}/gu

function readable(text: string, report: Report): boolean {
  let first = -1
  let count = 0
  for (const { index } of text.matchAll(BAD_CHARACTER)) {
    if (first < 0) first = index
    count++
  }
  if (count === 0) return true
  const code = text.charCodeAt(first).toString(16).toUpperCase().padStart(4, "0")
  report.error("bad-character", { from: first, path: TOP }, { character: `U+${code}`, count })
  return false
}

/** The concrete syntax, refusing what the file format does without. */
function tokensOf(source: Source, report: Report): CST.Token[] | null {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const brackets: number[] = []
  let count = 0
  let isContent = false
  const errors = new SyntaxErrors(source, report)
  const refuse = (code: "yaml-anchor" | "yaml-alias" | "yaml-tag", from: number) => {
    const text = valueFrom(source, from, brackets.length > 0)
    report.error(code, { from, path: TOP }, { text, hint: text.endsWith("…") ? "" : JSON.stringify(text) })
  }
  const keep = (token: CST.Token) => {
    if (token.type === "error") errors.add(token.offset, "UNEXPECTED_TOKEN", token.message)
    else tokens.push(token)
  }
  for (const lexeme of new Lexer().lex(source.text)) {
    const from: number = parser.offset
    if (++count > MAX_TOKENS) {
      report.error("too-many-tokens", { from, path: TOP }, { limit: MAX_TOKENS })
      return null
    }
    const type: CST.TokenType | null = isContent ? null : CST.tokenType(lexeme)
    isContent = type === "scalar"
    if (type === "anchor") refuse("yaml-anchor", from)
    else if (type === "alias") refuse("yaml-alias", from)
    else if (type === "tag") refuse("yaml-tag", from)
    else if (type === "directive-line") {
      report.error("yaml-directive", { from, path: TOP }, { text: cut(lexeme.trim()) })
    } else if (type === "flow-map-start" || type === "flow-seq-start") brackets.push(from)
    else if (type === "flow-map-end" || type === "flow-seq-end") brackets.pop()
    else if (type === "flow-error-end") unclosed(brackets, source, report)
    else if (type === "single-quoted-scalar" || type === "double-quoted-scalar") {
      if (lexeme.length === 1 || !lexeme.endsWith(lexeme[0]!)) unclosed([from], source, report)
    }
    for (const token of parser.next(lexeme)) keep(token)
    if (errors.isEnough) return null
    if (parser.stack.length > MAX_NESTING) {
      report.error("nested-too-deep", { from, path: TOP }, { limit: MAX_NESTING })
      return null
    }
  }
  unclosed(brackets, source, report)
  for (const token of parser.end()) keep(token)
  return report.clean ? tokens : null
}

/** What a value without quotes would hold from here: up to a comment, or in brackets to the next item. */
function valueFrom(source: Source, from: number, isInBrackets: boolean): string {
  const rest = source.restOfLine(from).replace(/\s#.*$/, "")
  return (isInBrackets ? rest.replace(/[,\]}].*$/, "") : rest).trim()
}

function unclosed(open: number[], source: Source, report: Report): void {
  const from = open[open.length - 1]
  if (from !== undefined) report.error("yaml-unclosed", { from, path: TOP }, { opened: source.text[from]! })
  open.length = 0
}

class Enough extends Error {}

/** The one document's contents; null when there is none, or several. */
function compose(tokens: readonly CST.Token[], source: Source, report: Report): ParsedNode | null {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: false,
    logLevel: "silent",
  })
  const errors = new SyntaxErrors(source, report)
  // The composer would collect an error for every sign of a broken text, which can take minutes.
  Object.assign(composer, {
    onError: (at: At, code: string, message: string, isWarning?: boolean) => {
      if (!isWarning) errors.add(at, code, message)
      if (errors.isEnough) throw new Enough()
    },
  })
  let contents: ParsedNode | null = null
  let documents = 0
  try {
    for (const document of composer.compose(tokens)) {
      if (++documents > 1) {
        report.error("several-documents", { from: document.range[0], path: TOP }, {})
        break
      }
      for (const { pos, code, message } of document.errors) errors.add(pos, code, message)
      contents = document.contents
    }
    for (const { pos, code, message } of composer.streamInfo().errors) errors.add(pos, code, message)
  } catch (error) {
    if (!(error instanceof Enough))
      report.error("yaml-syntax", { from: 0, path: TOP }, { detail: String(error) })
    return null
  }
  return contents
}

type At = number | readonly number[] | { readonly offset: number }

/** Turns the YAML parser's errors into problems: one a line, as one slip often causes several. */
class SyntaxErrors {
  private readonly source: Source
  private readonly report: Report
  private readonly lines = new Set<number>()

  constructor(source: Source, report: Report) {
    this.source = source
    this.report = report
  }

  get isEnough(): boolean {
    return this.lines.size >= MOST_SYNTAX_ERRORS
  }

  add(at: At, code: string, message: string): void {
    const from = typeof at === "number" ? at : "offset" in at ? at.offset : at[0]!
    const { line } = this.source.position(from)
    if (this.lines.has(line)) return
    this.lines.add(line)
    if (this.lines.size <= MOST_SYNTAX_ERRORS) this.tell(from, code, message)
  }

  private tell(from: number, code: string, message: string) {
    const { report, source } = this
    const place = { from, path: TOP }
    const text = source.restOfLine(from)
    const pattern = bracketedPattern(source.text, from)
    if (pattern) return report.error("bare-pattern", { from: pattern.from, path: TOP }, pattern.params)
    switch (code) {
      case "BLOCK_AS_IMPLICIT_KEY":
        return report.error("yaml-colon", place, { text })
      case "MULTILINE_IMPLICIT_KEY":
        return report.error("yaml-missing-colon", place, { text })
      case "BAD_INDENT":
        return report.error("yaml-indent", place, { text })
      case "TAB_AS_INDENT":
        return report.error("yaml-tab", place, {})
      case "BAD_SCALAR_START":
        return report.error("yaml-start", place, { character: text.slice(0, 1) })
      case "BAD_DQ_ESCAPE":
        return report.error("yaml-escape", place, { text: text.slice(0, 2) })
      case "BLOCK_IN_FLOW":
      case "UNEXPECTED_TOKEN":
        return report.error("yaml-unexpected", place, { text })
      case "MISSING_CHAR":
        if (/^Implicit map keys/.test(message)) return report.error("yaml-missing-colon", place, { text })
        return report.error("yaml-syntax", place, { detail: message })
      default:
        return report.error("yaml-syntax", place, { detail: message })
    }
  }
}

/** A list like `[Y, -, N]`, of which YAML takes the dash for the beginning of a list. */
function bracketedPattern(text: string, dash: number) {
  if (text[dash] !== "-") return null
  const from = text.lastIndexOf("[", dash)
  const to = text.indexOf("]", dash)
  if (from < 0 || to < 0 || to - from > 4096) return null
  const list = text.slice(from, to + 1)
  if (!/^\[(\s*[YNyn-]\s*,?)+\]$/.test(list)) return null
  return { from, params: { text: cut(list), hint: list.replace(/[^YNyn-]/g, "").toUpperCase() } }
}

function treeOf(contents: ParsedNode, source: Source, report: Report): Tree {
  const visit = (node: ParsedNode | null, path: Path, otherwise: number): Tree => {
    if (node === null || isAlias(node)) {
      return { kind: "leaf", value: null, style: "plain", from: otherwise, to: otherwise, path }
    }
    const [from, to] = node.range
    if (isSeq(node)) {
      const items = node.items.map((item, i) => visit(item as ParsedNode, [...path, i], from))
      return { kind: "list", items, from, to, path }
    }
    if (isMap(node)) {
      const entries = new Map<string, Entry>()
      for (const { key, value } of node.items) {
        // The composer gives every key of a map a node.
        const keyNode = key as ParsedNode
        const keyFrom = keyNode.range[0]
        const keyTo = keyNode.range[1]
        const name = isScalar(keyNode) ? keyNode.value : null
        const keyPath = [...path, typeof name === "string" ? name : source.text.slice(keyFrom, keyTo)]
        const place = { from: keyFrom, path: keyPath }
        if (typeof name !== "string") {
          const text = cut(source.text.slice(keyFrom, keyTo).trim())
          report.error("non-text-key", place, {
            text,
            hint: isScalar(keyNode) && path[0] === "labels" ? JSON.stringify(text) : "",
          })
        } else if (name === "__proto__") {
          report.error("reserved-id", place, { id: name, hint: "proto" })
        } else if (entries.has(name)) {
          const firstLine = source.position(entries.get(name)!.from).line
          report.error("duplicate-key", place, { key: cut(name), firstLine })
        } else {
          const tree = visit(value as ParsedNode | null, keyPath, keyTo)
          entries.set(name, { from: keyFrom, to: keyTo, value: tree })
        }
      }
      return { kind: "dict", entries, from, to, path }
    }
    const { value, type } = node
    const plain = value === null || typeof value === "boolean" || typeof value === "number"
    return {
      kind: "leaf",
      value: plain ? value : String(value),
      style: STYLES[type ?? ""] ?? "plain",
      from,
      to,
      path,
    }
  }
  return visit(contents, TOP, 0)
}

const STYLES: Readonly<Record<string, Style>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
}
