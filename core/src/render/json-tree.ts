import type { Json, Path } from "../file/index.ts"

/** A JSON value with the offset of its first character. */
export type JsonNode = JsonLeaf | JsonList | JsonMap

export interface JsonLeaf {
  readonly kind: "leaf"
  readonly value: string | number | boolean | null
  readonly at: number
}

export interface JsonList {
  readonly kind: "list"
  readonly items: readonly JsonNode[]
  readonly at: number
}

export interface JsonMap {
  readonly kind: "map"
  /** Of a repeated key the last value. */
  readonly entries: ReadonlyMap<string, JsonNode>
  readonly at: number
}

/** Why a text is no JSON: `at` is the offset of the first character that does not fit. */
export interface JsonFault {
  readonly kind: "syntax" | "too-deep"
  readonly at: number
}

/** A key that a map has twice, with the offset of the later one. */
export interface Repeat {
  readonly key: string
  readonly at: number
  readonly firstAt: number
}

/** Maps and lists within each other. */
export const MAX_JSON_NESTING = 64

/** Reads JSON with the places of its values. Never throws. Cost: O(length). */
export function parseJson(
  text: string,
): { readonly node: JsonNode; readonly repeats: readonly Repeat[] } | { readonly fault: JsonFault } {
  const parser = new Parser(text)
  try {
    return { node: parser.document(), repeats: parser.repeats }
  } catch (error) {
    if (error instanceof Fault) return { fault: { kind: error.kind, at: error.at } }
    throw error
  }
}

/** The value at a path as plain data; undefined where there is none. Cost: O(size of the value). */
export function valueAt(root: JsonNode, path: Path): Json | undefined {
  let node: JsonNode | undefined = root
  for (const step of path) node = node && child(node, step)
  return node && plain(node)
}

function plain(node: JsonNode): Json {
  if (node.kind === "leaf") return node.value
  if (node.kind === "list") return node.items.map(plain)
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]))
}

/** Where the value at a path stands, or the nearest thing above it that is there. */
export function offsetOf(root: JsonNode, path: Path): number {
  let node = root
  for (const step of path) {
    const next = child(node, step)
    if (next === undefined) break
    node = next
  }
  return node.at
}

export function isNull(node: JsonNode): boolean {
  return node.kind === "leaf" && node.value === null
}

function child(node: JsonNode, step: string | number): JsonNode | undefined {
  if (node.kind === "map") return node.entries.get(String(step))
  return node.kind === "list" ? node.items[Number(step)] : undefined
}

class Fault extends Error {
  readonly kind: JsonFault["kind"]
  readonly at: number

  constructor(kind: JsonFault["kind"], at: number) {
    super(kind)
    this.kind = kind
    this.at = at
  }
}

const WORDS: readonly (readonly [string, boolean | null])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
]
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

class Parser {
  readonly #text: string
  #at = 0
  readonly repeats: Repeat[] = []

  constructor(text: string) {
    this.#text = text
  }

  document(): JsonNode {
    const node = this.#value(0)
    this.#space()
    if (this.#at < this.#text.length) throw this.#fault()
    return node
  }

  #value(depth: number): JsonNode {
    this.#space()
    const at = this.#at
    const sign = this.#text[at]
    if ((sign === "{" || sign === "[") && depth === MAX_JSON_NESTING) throw new Fault("too-deep", at)
    if (sign === "{") return this.#map(at, depth + 1)
    if (sign === "[") return this.#list(at, depth + 1)
    if (sign === '"') return { kind: "leaf", value: this.#string(), at }
    for (const [word, value] of WORDS)
      if (this.#text.startsWith(word, at)) {
        this.#at += word.length
        return { kind: "leaf", value, at }
      }
    NUMBER.lastIndex = at
    const match = NUMBER.exec(this.#text)
    if (match === null) throw this.#fault()
    this.#at += match[0].length
    return { kind: "leaf", value: Number(match[0]), at }
  }

  #map(at: number, depth: number): JsonMap {
    const entries = new Map<string, JsonNode>()
    const places = new Map<string, number>()
    this.#at++
    if (!this.#takes("}"))
      do {
        this.#space()
        const keyAt = this.#at
        if (this.#text[keyAt] !== '"') throw this.#fault()
        const key = this.#string()
        if (!this.#takes(":")) throw this.#fault()
        const firstAt = places.get(key)
        if (firstAt === undefined) places.set(key, keyAt)
        else this.repeats.push({ key, at: keyAt, firstAt })
        entries.set(key, this.#value(depth))
      } while (this.#goesOn("}"))
    return { kind: "map", entries, at }
  }

  #list(at: number, depth: number): JsonList {
    const items: JsonNode[] = []
    this.#at++
    if (!this.#takes("]"))
      do items.push(this.#value(depth))
      while (this.#goesOn("]"))
    return { kind: "list", items, at }
  }

  #goesOn(end: string): boolean {
    if (this.#takes(",")) return true
    if (this.#takes(end)) return false
    throw this.#fault()
  }

  #takes(sign: string): boolean {
    this.#space()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #string(): string {
    const start = this.#at
    let end = start + 1
    for (;;) {
      const code = this.#text.charCodeAt(end)
      // NaN at the end of the text is not below anything.
      if (!(code >= 0x20)) throw new Fault("syntax", Math.min(end, this.#text.length))
      if (code === 0x22) break
      end += code === 0x5c ? 2 : 1
    }
    try {
      const value: unknown = JSON.parse(this.#text.slice(start, end + 1))
      this.#at = end + 1
      return value as string
    } catch {
      throw new Fault("syntax", start)
    }
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.#at++
    }
  }

  #fault(): Fault {
    return new Fault("syntax", Math.min(this.#at, this.#text.length))
  }
}
