import { Composer, CST, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser } from "yaml"
import { MAX_NESTING } from "./limits.ts"
import type { Known } from "./render.ts"
import type { Json } from "./tree.ts"

/** A scalar's place in a text. An absent one ends where it starts, right after its `:` or `-`. */
export interface Scalar {
  readonly kind: "scalar"
  readonly style: "plain" | "single" | "double" | "literal" | "folded" | "absent"
  readonly start: number
  /** A block scalar ends before its last line break. */
  readonly end: number
  readonly data: Json
}

/** A list or map. `bare` is a map without braces in a flow list: `[a: 1]`. */
export interface Branch {
  readonly kind: "list" | "map"
  readonly style: "block" | "flow" | "bare"
  readonly start: number
  readonly end: number
  /** Of a block: where its dashes or keys stand, from 0. */
  readonly column: number
  /** Places in these count from `shift`; `itemsOf` gives them from the start of the text. */
  readonly items: readonly Item[]
  readonly shift: number
  readonly data: Json
}

export type Node = Scalar | Branch

/** An entry: from its dash, `?` or key to the end of its value. */
export interface Item {
  readonly start: number
  readonly end: number
  /** Right after the dash or the colon, -1 without one. */
  readonly after: number
  readonly key: Key | null
  readonly value: Node
}

interface Key {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly style: Scalar["style"]
}

/** A text with the places of everything in it. Without a value the root is an absent null. */
export interface Layout {
  readonly text: string
  readonly root: Node
  /** How values of several lines were written, so that they are written again in this way. */
  readonly known?: Known
}

/** Entries with places counted from where the branch's own are counted from. Cost: O(entries). */
export function itemsOf(branch: Branch): readonly Item[] {
  return branch.shift === 0 ? branch.items : branch.items.map((item) => shifted(item, branch.shift))
}

/**
 * Makes a function from a text to its layout, which throws RangeError when the text is not one YAML document, or
 * has anchors, aliases, tags, directives, or a key that is no plain value or comes twice.
 *
 * A text of more than `small` characters is cut into the entries of its outer blocks, and what has not changed
 * since the text before is not parsed again. Cost: about 50 µs a line for what is new, else O(length) with a
 * small constant.
 */
export function layouts(small = 4096): (text: string) => Layout {
  let known = new Map<string, Part>()

  return (text) => {
    const used = new Map<string, Part>()
    const root = part(text, used, DEPTH).root
    known = used
    return { text, root }
  }

  function part(text: string, used: Map<string, Part>, depth: number): Part {
    const found = used.get(text) ??
      known.get(text) ??
      outline(text, used, depth) ?? { root: parse(text), parts: [] }
    keep(text, found, used)
    return found
  }

  function keep(text: string, found: Part, used: Map<string, Part>): void {
    if (used.has(text)) return
    used.set(text, found)
    for (const [inner, innerPart] of found.parts) keep(inner, innerPart, used)
  }

  // Null when the text is small, or not plainly made of several entries.
  function outline(text: string, used: Map<string, Part>, depth: number): Part | null {
    if (text.length <= small || depth === 0) return null
    const heads = headsOf(text)
    if (heads === null) return null
    if (heads.starts.length === 1) return outlineOnly(text, heads, used, depth)
    const parts: [string, Part][] = []
    const items: Item[] = []
    for (const [i, start] of heads.starts.entries()) {
      const inner = text.slice(start, heads.starts[i + 1])
      const found = part(inner, used, depth - 1)
      const { root } = found
      if (root.kind === "scalar" || root.style !== "block") return null
      if (root.items.length !== 1 || root.column !== heads.column) return null
      parts.push([inner, found])
      items.push(shifted(itemsOf(root)[0]!, start))
    }
    const kind = items[0]!.key === null ? "list" : "map"
    if (items.some((item) => (item.key === null) !== (kind === "list"))) return null
    return { root: block(kind, heads.column, items), parts }
  }

  // A single long entry `key:` with a block below it.
  function outlineOnly(
    text: string,
    { column, starts }: Heads,
    used: Map<string, Part>,
    depth: number,
  ): Part | null {
    const start = starts[0]!
    const end = text.indexOf("\n", start) + 1
    const head = /^( *)([A-Za-z_][\w-]*):[ \t]*(?:[ \t]#.*)?\r?\n$/.exec(text.slice(start, end))
    if (head === null || /^(?:null|true|false)$/i.test(head[2]!)) return null
    const inner = text.slice(end)
    const found = part(inner, used, depth - 1)
    const { root } = found
    if (root.kind === "scalar" || root.style !== "block") return null
    if (root.column < column || (root.column === column && root.kind === "map")) return null
    const from = start + column
    const name = head[2]!
    const key: Key = { name, start: from, end: from + name.length, style: "plain" }
    const value = shiftedNode(root, end)
    const item: Item = { start: from, end: value.end, after: key.end + 1, key, value }
    return { root: block("map", column, [item]), parts: [[inner, found]] }
  }
}

// How many blocks within blocks are cut; each costs a pass over the text.
const DEPTH = 12

interface Part {
  readonly root: Node
  readonly parts: readonly (readonly [string, Part])[]
}

interface Heads {
  readonly column: number
  /** Starts of the lines that begin an entry. */
  readonly starts: readonly number[]
}

// In valid YAML, what stands at the column of a block's entries is an entry, a comment, the end of a flow
// collection, or the dash of a list under the key above it.
function headsOf(text: string): Heads | null {
  const starts: number[] = []
  let column = -1
  let dashes = false
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start) + 1 || text.length
    let at = start
    while (text[at] === " ") at++
    const first = text[at]
    const isBlank = at >= next || first === "\n" || first === "\r"
    if (!isBlank && first !== "#" && !(starts.length === 0 && /^---\s*$/.test(text.slice(start, next)))) {
      if (column < 0) {
        column = at - start
        dashes = isDash(text, at)
      }
      if (at - start < column || first === "\t") return null
      if (at - start === column) {
        const isHead = dashes ? isDash(text, at) : !isDash(text, at) && /[\w"'\p{L}]/u.test(first!)
        if (/^(?:---|\.\.\.|%)/.test(text.slice(at, at + 3))) return null
        if (isHead) starts.push(start)
        else if (starts.length === 0 || !/[-\]}]/.test(first!)) return null
      }
    }
    start = next
  }
  return starts.length === 0 ? null : { column, starts }
}

function isDash(text: string, at: number): boolean {
  return text[at] === "-" && /[\s]|^$/.test(text[at + 1] ?? "")
}

function shifted(item: Item, by: number): Item {
  const key = item.key && { ...item.key, start: item.key.start + by, end: item.key.end + by }
  const after = item.after < 0 ? -1 : item.after + by
  return { start: item.start + by, end: item.end + by, after, key, value: shiftedNode(item.value, by) }
}

function shiftedNode(node: Node, by: number): Node {
  const places = { start: node.start + by, end: node.end + by }
  return node.kind === "scalar" ? { ...node, ...places } : { ...node, ...places, shift: node.shift + by }
}

function block(kind: Branch["kind"], column: number, items: readonly Item[]): Branch {
  const [start, end] = [items[0]!.start, items.at(-1)!.end]
  return { kind, style: "block", start, end, column, items, shift: 0, data: dataOf(kind, items) }
}

function dataOf(kind: Branch["kind"], items: readonly Item[]): Json {
  if (kind === "list") return items.map((item) => item.value.data)
  const data = Object.fromEntries(items.map((item) => [item.key!.name, item.value.data]))
  if (Object.keys(data).length < items.length) throw new RangeError("The text has a key twice in one map.")
  return data
}

const REFUSED = new Set<CST.TokenType>(["anchor", "alias", "tag", "directive-line"])

function parse(text: string): Node {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let isContent = false
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isContent ? null : CST.tokenType(lexeme)
    isContent = type === "scalar"
    if (type !== null && REFUSED.has(type))
      throw new RangeError("The text has an anchor, alias, tag or directive.")
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > MAX_NESTING) throw new RangeError("The text is nested too deeply.")
  }
  for (const token of parser.end()) tokens.push(token)
  return new Reader(text).root(compose(tokens))
}

const BROKEN = "The text is not valid YAML: "

function compose(tokens: readonly CST.Token[]): ParsedNode | null {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    logLevel: "silent",
  })
  // Collecting every error of a broken text could take minutes.
  const onError = (_: unknown, _code: string, message: string, isWarning?: boolean) => {
    // What is thrown here comes by once more, from a node around.
    if (!isWarning) throw new RangeError(message.startsWith(BROKEN) ? message : `${BROKEN}${message}`)
  }
  Object.assign(composer, { onError })
  const documents = [...composer.compose(tokens)]
  if (documents.length > 1) throw new RangeError("The text has several documents.")
  return documents[0]?.contents ?? null
}

/** Takes places from the tokens, for the nodes' own ranges do not tell where dashes and colons are. */
class Reader {
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  root(contents: ParsedNode | null): Node {
    return contents === null ? absent(this.text.length) : this.node(contents, contents.range[0])
  }

  private node(node: ParsedNode, at: number): Node {
    if (isScalar(node)) return this.scalar(node, at)
    const token = node.srcToken
    if (isSeq(node)) {
      if (token?.type === "block-seq") return this.blockList(node.items as ParsedNode[], token)
      const items = node.items.map((entry): Item => {
        const value = this.node(entry as ParsedNode, (entry as ParsedNode).range[0])
        return { start: value.start, end: value.end, after: -1, key: null, value }
      })
      return flow("list", "flow", node.range, items)
    }
    if (!isMap(node)) throw new RangeError("The text has an alias.")
    const items = node.items.map((pair) => this.entry(pair.key as ParsedNode, pair.value, pair.srcToken))
    if (token?.type === "block-map") return block("map", this.column(items), items)
    if (token !== undefined) return flow("map", "flow", node.range, items)
    return flow("map", "bare", [items[0]!.start, items[0]!.end], items)
  }

  private blockList(entries: readonly ParsedNode[], token: CST.BlockSequence): Branch {
    const dashes = token.items.flatMap(({ start }) => start.filter((mark) => mark.type === "seq-item-ind"))
    const items = entries.map((entry, i): Item => {
      const start = dashes[i]!.offset
      const value = this.node(entry, start + 1)
      return { start, end: value.end, after: start + 1, key: null, value }
    })
    return block("list", this.column(items), items)
  }

  private entry(keyNode: ParsedNode, valueNode: unknown, token: CST.CollectionItem | undefined): Item {
    const mark = token?.start.find(({ type }) => type === "explicit-key-ind")
    const colon = token?.sep?.find(({ type }) => type === "map-value-ind")
    const found = isScalar(keyNode) ? this.scalar(keyNode, -1) : null
    if (found === null || found.style === "absent")
      throw new RangeError("The text has a key that is no plain value.")
    const key: Key = {
      name: String(found.data ?? ""),
      start: found.start,
      end: found.end,
      style: found.style,
    }
    const after = colon === undefined ? -1 : colon.offset + 1
    const at = colon === undefined ? key.end : after
    const value =
      valueNode === null || valueNode === undefined ? absent(at) : this.node(valueNode as ParsedNode, at)
    return { start: mark?.offset ?? key.start, end: Math.max(at, value.end), after, key, value }
  }

  private scalar(node: ParsedNode, at: number): Scalar {
    if (!isScalar(node)) throw new RangeError("The text has an alias.")
    const token = node.srcToken
    if (token === undefined || ("source" in token && token.type === "scalar" && token.source === ""))
      return absent(at)
    const [start, to] = node.range
    const style = STYLES[node.type ?? ""] ?? "plain"
    const isBlock = style === "literal" || style === "folded"
    const end = isBlock && this.text[to - 1] === "\n" ? to - (this.text[to - 2] === "\r" ? 2 : 1) : to
    return { kind: "scalar", style, start, end: Math.max(start, end), data: node.value as Json }
  }

  // The first entry may follow a byte order mark.
  private column(items: readonly Item[]): number {
    const { start } = items.at(-1)!
    return start - (this.text.lastIndexOf("\n", start - 1) + 1)
  }
}

function absent(at: number): Scalar {
  return { kind: "scalar", style: "absent", start: at, end: at, data: null }
}

function flow(
  kind: Branch["kind"],
  style: Branch["style"],
  [start, end]: readonly [number, number, ...unknown[]],
  items: readonly Item[],
): Branch {
  return { kind, style, start, end, column: 0, items, shift: 0, data: dataOf(kind, items) }
}

const STYLES: Readonly<Record<string, Scalar["style"]>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
}
