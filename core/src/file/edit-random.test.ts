import fc from "fast-check"
import { expect, test } from "vitest"
import { parse } from "yaml"
import { runs } from "../../../checks/runs.ts"
import type { Path } from "./basics.ts"
import { isIndexKey, sameData } from "./data.ts"
import { applyToData, type Edit, edit, editWith, type Json, newDocument } from "./edit.ts"
import { layouts } from "./layout.ts"

/** A small generator of random numbers, so that one seed makes a whole case. */
function randomOf(seed: number) {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!
  return { below, pick, chance: (p: number): boolean => next() < p }
}

type Random = ReturnType<typeof randomOf>

const TEXTS = [
  "release",
  "not attack",
  "release and escalate",
  "YN-",
  "1",
  "no",
  "true",
  "null",
  "~",
  "- x",
  "a: b",
  "#x",
  "a #b",
  " lead",
  "trail ",
  "two\nlines",
  "ends\n",
  "\n",
  "",
  "it's",
  'say "hi"',
  "[x]",
  "{y}",
  "a, b",
  "é ü 漢",
  "1975-06-01",
  "0101",
  "-a",
  "-",
  "?",
  "? x",
  "!a or b",
  "&x",
  "*x",
  "| x",
  "> x",
  "%x",
  "@x",
  "a:b",
  "a:",
  "\t",
  "a\tb",
  "---",
  "...",
  "\\n",
  "0x1F",
  "1e3",
  ".5",
  ".inf",
  "12:30",
  "=",
  "<<",
  "😀",
  "a\u0085b",
  "a\u2028b",
  "x".repeat(130),
  "\ufeff",
]
const KEYS = [
  "want",
  "because",
  "name",
  "undo",
  "a",
  "b",
  "c",
  "NNN",
  "1",
  "2",
  "no",
  "key with space",
  "é",
  "x: y",
  "#k",
  "__proto__",
  "",
  "null",
  "true",
  "[k",
  "10",
]

function value(random: Random, depth: number): Json {
  const kind = random.below(depth > 0 ? 8 : 5)
  if (kind < 3) return random.pick(TEXTS)
  if (kind === 3) return random.pick([0, 1, -2, 3.5, 1e21, 123456])
  if (kind === 4) return random.pick([true, false, null])
  const size = random.below(4)
  if (kind === 5) return Array.from({ length: size }, () => value(random, depth - 1))
  return Object.fromEntries(Array.from({ length: size }, () => [random.pick(KEYS), value(random, depth - 1)]))
}

/** A line with the path of the innermost block entry it belongs to, or, for a comment set apart, the block it is in. */
interface Line {
  readonly text: string
  readonly owner: Path | null
  /** What the comment at its end belongs to where that is not the owner: of `- a: 1 # c`, the first entry. */
  readonly ends?: Path | null
  readonly isApart?: boolean
  /** In a flow collection, where commas may come and go. */
  readonly isFlow?: boolean
}

/** Renders data as YAML in random styles, with comments "#1", "#2", … that are all different. */
class Writer {
  private comments = 0
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  document(data: Json): Line[] {
    const { random } = this
    const lines: Line[] = []
    if (random.chance(0.3)) lines.push({ text: this.comment(), owner: null }, { text: "", owner: null })
    if (random.chance(0.2)) lines.push({ text: "---", owner: null })
    const [first, ...rest] = this.node(data, [], 0, "root")
    const body = first!.text === "" ? rest : [{ ...first!, text: first!.text.trimStart() }, ...rest]
    return [...lines, ...body]
  }

  private comment(): string {
    this.comments++
    return `# c${this.comments}.`
  }

  private tail(): string {
    return this.random.chance(0.25) ? `${" ".repeat(1 + this.random.below(3))}${this.comment()}` : ""
  }

  /** The first line follows its key or dash, with a space where it needs one, and is "" where nothing does. */
  private node(data: Json, path: Path, column: number, at: "root" | "key" | "dash"): Line[] {
    const { random } = this
    const isBranch = typeof data === "object" && data !== null && Object.keys(data).length > 0
    if (isBranch && random.chance(0.65)) return this.block(data, path, column, at)
    if (isBranch && random.chance(0.3)) return this.brokenFlow(data, path, column)
    if (isBranch) return [{ text: ` ${this.flow(data)}${this.tail()}`, owner: path }]
    if (data === null && at !== "root" && random.chance(0.5)) return [{ text: this.tail(), owner: path }]
    if (
      typeof data === "string" &&
      /^[a-z]/.test(data) &&
      !/[\u0080-\u2029]/.test(data) &&
      random.chance(0.15)
    ) {
      return this.literal(data, path, column, at)
    }
    return [{ text: ` ${this.scalar(data)}${this.tail()}`, owner: path }]
  }

  private literal(data: string, path: Path, column: number, at: string): Line[] {
    const body = data.replace(/\n+$/, "")
    const breaks = data.length - body.length
    const pad = " ".repeat(at === "root" ? 2 : column + 1 + this.random.below(3))
    const texts = body.split("\n").map((line) => pad + line)
    const head = ` |${["-", "", "+"][breaks] ?? "+"}${this.tail()}`
    return [head, ...texts].map((text) => ({ text, owner: path }))
  }

  private block(data: Json, path: Path, column: number, at: "root" | "key" | "dash"): Line[] {
    const { random } = this
    const isList = Array.isArray(data)
    const entries: [string | number, Json][] = isList ? [...data.entries()] : Object.entries(data as object)
    const isCompact = at === "dash" && random.chance(0.6)
    const least = at === "root" ? 0 : at === "key" && isList ? column : column + 1
    const indent = isCompact ? column + 2 : at === "root" ? 0 : least + random.below(4)
    const pad = " ".repeat(indent)
    const lines: Line[] = isCompact ? [] : [{ text: at === "root" ? "" : this.tail(), owner: path }]
    for (const [i, [key, entry]] of entries.entries()) {
      const inner = [...path, key]
      const isBehindDash = isCompact && i === 0
      if (!isBehindDash) {
        if (random.chance(0.15)) {
          lines.push({ text: "", owner: null }, { text: pad + this.comment(), owner: path, isApart: true })
          lines.push({ text: "", owner: null })
        } else if (random.chance(0.1) && i > 0) lines.push({ text: "", owner: null })
        while (random.chance(0.2)) lines.push({ text: pad + this.comment(), owner: inner })
      }
      const head = isList ? "-" : `${this.scalar(String(key))}:`
      const [first, ...rest] = this.node(entry, inner, indent, isList ? "dash" : "key")
      const { text, owner, ends = owner } = first!
      lines.push({ text: (isBehindDash ? " " : pad) + head + text, owner: inner, ends }, ...rest)
      const inside = random.chance(0.08) && rest.length === 0
      if (inside) lines.push({ text: `${pad}  ${this.comment()}`, owner: inner })
    }
    return lines
  }

  private brokenFlow(data: Json, path: Path, column: number): Line[] {
    const { random } = this
    const pad = " ".repeat(column + 2)
    const isList = Array.isArray(data)
    const entries = Object.entries(data as object) as [string, Json][]
    const [open, close] = isList ? ["[", "]"] : ["{", "}"]
    const lines: Line[] = []
    const add = (text: string, owner: Path | null, isApart = false) =>
      lines.push({ text, owner, isApart, isFlow: true })
    add(` ${open}${this.tail()}`, path)
    for (const [i, [key, entry]] of entries.entries()) {
      const inner = [...path, isList ? i : key]
      if (random.chance(0.15)) {
        add("", null)
        add(pad + this.comment(), path, true)
        add("", null)
      }
      if (random.chance(0.15)) add(pad + this.comment(), inner)
      const comma = i < entries.length - 1 || random.chance(0.3) ? "," : ""
      add(`${pad}${isList ? "" : `${this.scalar(key)}: `}${this.flow(entry)}${comma}${this.tail()}`, inner)
    }
    add(`${pad}${close}${this.tail()}`, path)
    return lines
  }

  private flow(data: Json): string {
    const { random } = this
    const gap = random.pick(["", " "])
    const comma = random.pick([",", ", ", ",\t"])
    if (Array.isArray(data)) return `[${gap}${data.map((item) => this.flow(item)).join(comma)}${gap}]`
    if (typeof data !== "object" || data === null) return this.scalar(data)
    const entries = Object.entries(data).map(([key, entry]) => `${this.scalar(key)}: ${this.flow(entry)}`)
    return `{${gap}${entries.join(comma)}${gap}}`
  }

  private scalar(data: Json): string {
    if (typeof data !== "string") return JSON.stringify(data)
    const { random } = this
    const isPlain = /^[a-z][a-z ]*[a-z]$/.test(data) && !/^(?:null|true|no)$/.test(data)
    if (isPlain && random.chance(0.7)) return data
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (!/[\0-\x1f\x7f-\x9f\u2028\ufeff]/.test(data) && random.chance(0.3))
      return `'${data.replaceAll("'", "''")}'`
    return JSON.stringify(data).replaceAll("\ufeff", "\\ufeff")
  }
}

function pathsOf(data: Json, path: Path = []): Path[] {
  if (typeof data !== "object" || data === null) return [path]
  const entries: [string | number, Json][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  return [path, ...entries.flatMap(([key, entry]) => pathsOf(entry, [...path, key]))]
}

function at(data: Json, path: Path): Json {
  return path.reduce<Json>((here, step) => (here as Record<string | number, Json>)[step]!, data)
}

function randomEdit(random: Random, data: Json): Edit {
  const path = random.pick(pathsOf(data))
  const here = at(data, path)
  const size = typeof here === "object" && here !== null ? Object.keys(here).length : 0
  const parent = path.length > 0 ? at(data, path.slice(0, -1)) : null
  const kind = random.pick(["set", "set", "delete", "insert", "move", "rename", "new"])
  const isList = Array.isArray(here)
  if (kind === "delete" && path.length > 0) return { kind, path }
  if (kind === "rename" && path.length > 0 && !Array.isArray(parent)) {
    const key = random.pick([...KEYS, "fresh"])
    if (!Object.hasOwn(parent as object, key)) return { kind, path, key }
  }
  if (kind === "move" && size > 1) return { kind, path, from: random.below(size), to: random.below(size) }
  if (kind === "insert" && isList) {
    return { kind, path, at: random.below(size + 1), value: value(random, 2) }
  }
  const key = random.pick([...KEYS, "fresh"])
  if (kind === "insert" && (here === null || typeof here === "object") && !Object.hasOwn(here ?? {}, key)) {
    return { kind, path, at: random.below(size + 1), value: value(random, 2), key }
  }
  if (kind === "new" && !isList && (here === null || typeof here === "object")) {
    return {
      kind: "set",
      path: [...path, key, ...(Object.hasOwn(here ?? {}, key) ? [] : ["deep"])],
      value: value(random, 1),
    }
  }
  return { kind: "set", path, value: value(random, 2) }
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, i) => String(path[i]) === String(step))
}

function parsed(text: string): Json {
  return parse(text, { logLevel: "silent", uniqueKeys: false }) as Json
}

function makeCase(seed: number) {
  const random = randomOf(seed)
  const data = random.chance(0.9)
    ? Object.fromEntries(
        Array.from({ length: 1 + random.below(5) }, () => [random.pick(KEYS), value(random, 3)]),
      )
    : value(random, 3)
  const lines = new Writer(random).document(data)
  const eol = random.chance(0.2) ? "\r\n" : "\n"
  const end = random.chance(0.85) ? eol : ""
  const text = lines.map((line) => line.text).join(eol) + end
  return { random, data, lines, text }
}

const RUNS = runs(500)

test("the generator writes what it means", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { data, text } = makeCase(seed)
      expect(parsed(text), text).toEqual(data)
    }),
    { seed: 1, numRuns: RUNS },
  )
})

test("an edit of a text holds what the edit of its data holds, keys in order", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { random, data, text } = makeCase(seed)
      const one = randomEdit(random, data)
      const result = edit(text, [one])
      expect(JSON.stringify(parsed(result))).toBe(JSON.stringify(applyToData(data, [one])))
    }),
    { seed: 2, numRuns: RUNS },
  )
})

test("lines and comments that an edit does not concern stay", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { random, data, lines, text } = makeCase(seed)
      const one = randomEdit(random, data)
      if (one.path.length === 0) return
      const result = edit(text, [one])
      if (text.includes("\r\n")) expect(result).not.toMatch(/[^\r]\n/)
      else expect(result).not.toContain("\r")
      const rest = result.split(/\r?\n/)
      const shown = `${JSON.stringify(one)}\n${text}\n=>\n${result}`
      for (const { text: line, owner, ends = owner, isApart, isFlow } of lines) {
        const isInside = owner !== null && isWithin(owner, one.path)
        const isAround = owner !== null && !isApart && isWithin(one.path, owner)
        const isNeighbour = isFlow && owner !== null && isWithin(one.path, owner.slice(0, -1))
        const isKept = !isInside && !isAround && !isNeighbour
        if (isKept && /[^\s-]/.test(line)) {
          // The entry after the first of a compact map or list may come behind its dash.
          const behind = `- ${line.trimStart()}`
          const index = rest.findIndex((other) => other === line || other.endsWith(behind))
          expect(index, `${line} in ${shown}`).not.toBe(-1)
          if (one.kind !== "move") rest.splice(0, index + 1)
        }
        const comment = /# c\d+\./.exec(line)?.[0]
        if (comment === undefined || ((one.kind === "set" || one.kind === "delete") && isInside)) continue
        const isGone = one.kind === "delete" && ends !== null && isWithin(ends, one.path)
        expect(result.split(comment).length, `${comment} in ${shown}`).toBe(isGone ? 1 : 2)
      }
    }),
    { seed: 3, numRuns: RUNS },
  )
})

test("moving back and setting back give back the text", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { random, data, text } = makeCase(seed)
      const one = randomEdit(random, data)
      if (one.kind === "move") {
        // Objects list keys like "1" first, so a move to there and back need not end where it began.
        const target = at(data, one.path)
        if (!Array.isArray(target) && Object.keys(target as object).some(isIndexKey)) return
        // A comment on the line of a dash cannot tell whether it was above the first entry.
        if (/-\s+# c|[[{]\s*# c/.test(text)) return
        const there = edit(text, [one])
        if (/-\s+# c|[[{]\s*# c/.test(there)) return
        expect(edit(there, [{ ...one, from: one.to, to: one.from }]), there).toBe(text)
      }
      const old = pathsOf(data).some((path) => sameData([...path], [...one.path]))
        ? at(data, one.path)
        : undefined
      if (one.kind !== "set" || old === undefined || typeof old === "object") return
      const there = edit(text, [{ ...one, value: typeof old === "string" ? "another" : 7 }])
      const back = edit(there, [{ ...one, value: old }])
      // What was folded or needlessly escaped comes back in its plainest form.
      if (!/^[a-z ]+$/.test(String(old)) || text.includes("|")) return
      expect(back).toBe(text)
    }),
    { seed: 8, numRuns: RUNS },
  )
})

test("cutting a text into its entries gives what parsing it whole gives", () => {
  const read = layouts(0)
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { random, data, text } = makeCase(seed)
      const one = randomEdit(random, data)
      expect(editWith(read, text, [one])).toBe(edit(text, [one]))
    }),
    { seed: 4, numRuns: RUNS },
  )
})

test("JSON stays JSON", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = randomOf(seed)
      const data = value(random, 4)
      const text = JSON.stringify(data, null, random.pick([0, 2, 4, "\t"]))
      const one = randomEdit(random, data)
      const result = edit(text, [one])
      expect(JSON.stringify(JSON.parse(result))).toBe(JSON.stringify(applyToData(data, [one])))
    }),
    { seed: 5, numRuns: RUNS },
  )
})

test("a new document holds its data", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const data = value(randomOf(seed), 4)
      expect(JSON.stringify(parsed(newDocument(data)))).toBe(JSON.stringify(data))
    }),
    { seed: 6, numRuns: RUNS },
  )
})

test("broken texts are edited rightly or refused with a RangeError", () => {
  const signs = [
    ...":-?#&*!|>'\"%@`{}[], \n\t\r~0aN.\\\ufeff\u0000",
    "---",
    "- ",
    ": ",
    "\n  ",
    "...",
    "%YAML 1.1\n---\n",
    "<<: ",
  ]
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { random, data, text } = makeCase(seed)
      let mutated = text
      for (let i = 1 + random.below(3); i > 0; i--) {
        const place = random.below(mutated.length + 1)
        mutated =
          mutated.slice(0, place) + random.pick([...signs, ""]) + mutated.slice(place + random.below(3))
      }
      const one = randomEdit(random, data)
      let result: string
      try {
        result = edit(mutated, [one])
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        return
      }
      // `yaml` loses count of columns behind a byte order mark, so what the text held is read without. What is
      // written must be read as it stands, by `yaml`, too.
      const held = parsed(mutated.replace(/^\ufeff/, ""))
      const holds = result === mutated ? held : parsed(result)
      expect(JSON.stringify(holds)).toBe(JSON.stringify(applyToData(held, [one])))
    }),
    { seed: 7, numRuns: 2 * RUNS },
  )
})
