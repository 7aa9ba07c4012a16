import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"
import { capture } from "./capture.ts"

export const ROOT = fileURLToPath(new URL("..", import.meta.url))

/** The documents whose commands are run and whose links are followed, as paths from the repository's root. */
export const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "cases/README.md",
  "core/src/engine/SPEC.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
]

/** A fenced block: what follows the opening fence, and its lines. `line` is the 1-based line of the first of them. */
export interface Block {
  readonly info: string
  readonly line: number
  readonly lines: readonly string[]
}

export interface Document {
  readonly name: string
  readonly lines: readonly string[]
  readonly blocks: readonly Block[]
  /** The lines outside of blocks; those within are empty. */
  readonly prose: readonly string[]
}

export function readDocument(name: string): Document {
  const lines = readFileSync(join(ROOT, name), "utf8").split("\n")
  const prose = [...lines]
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const fence = /^```+/.exec(lines[i]!)?.[0]
    if (fence === undefined) continue
    const end = lines.indexOf(fence, i + 1)
    if (end < 0) throw new RangeError(`${name}:${i + 1}: a block is never closed`)
    blocks.push({ info: lines[i]!.slice(fence.length).trim(), line: i + 2, lines: lines.slice(i + 1, end) })
    prose.fill("", i, end + 1)
    i = end
  }
  return { name, lines, blocks, prose }
}

/** A command shown in a block, and the lines shown beneath it. */
export interface ShownCommand {
  readonly text: string
  /** 1-based line of the document where the output begins. */
  readonly line: number
  /** Null in blocks that show commands alone. */
  readonly output: readonly string[] | null
}

/**
 * The commands of a block: in `console` blocks the lines that begin with "$ ", each with what is shown beneath; in
 * `sh` blocks every line. A backslash at the end of a line continues it.
 */
export function commandsIn({ info, line, lines }: Block): ShownCommand[] {
  const isConsole = info === "console"
  if (!isConsole && info !== "sh") return []
  const commands: { text: string; line: number; output: string[] | null }[] = []
  for (let i = 0; i < lines.length; i++) {
    if (isConsole && !lines[i]!.startsWith("$ ")) {
      commands.at(-1)?.output?.push(lines[i]!)
      continue
    }
    let text = lines[i]!.slice(isConsole ? 2 : 0)
    while (text.endsWith("\\")) text = `${text.slice(0, -1).trimEnd()} ${lines[++i]!.trim()}`
    text = text.replace(/(^|\s+)#.*$/, "")
    if (text === "") continue
    commands.push({ text, line: line + i + 1, output: isConsole ? [] : null })
  }
  // An empty line before the next command belongs to neither.
  for (const { output } of commands) while (output?.at(-1) === "") output.pop()
  return commands.map((command) => (command.output?.length === 0 ? { ...command, output: null } : command))
}

/**
 * Runs what one document shows, top to bottom, in a folder of its own that holds copies of the files documents speak
 * of. `end` goes back and removes it.
 */
export class Session {
  readonly #folder = mkdtempSync(join(tmpdir(), "parley-docs-"))
  readonly #before = process.cwd()
  #code = 0

  constructor() {
    for (const folder of ["cases", "checks/deviations"].filter((each) => existsSync(join(ROOT, each))))
      cpSync(join(ROOT, folder), join(this.#folder, folder), { recursive: true })
    process.chdir(this.#folder)
  }

  end(): void {
    process.chdir(this.#before)
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Carries out a block `yaml file=NAME` (writes the file) or `yaml append=NAME` (adds to it). */
  write({ info, lines }: Block): void {
    const [, how, name] = /^(?:yaml|text) (file|append)=(\S+)$/.exec(info) ?? []
    const text = lines.map((line) => `${line}\n`).join("")
    if (how === "file") writeFileSync(name!, text)
    if (how === "append") appendFileSync(name!, text)
  }

  /**
   * Runs a command of Parley's, or `cat FILE` or `echo $?`; null if it is none of these. `lines`: what a terminal
   * would show.
   */
  run(text: string): { code: number; lines: string[] } | null {
    const words = wordsOf(text.replace(/^npx --no parley\b/, "parley"))
    const [command, ...rest] = words
    if (text === "echo $?") return { code: 0, lines: [String(this.#code)] }
    if (command === "cat" && rest.length === 1)
      return { code: 0, lines: linesOf(readFileSync(rest[0]!, "utf8")) }
    if (command !== "parley") return null
    const from = rest.indexOf("<")
    const stdin = from < 0 ? "" : readFileSync(rest[from + 1]!, "utf8")
    const args = from < 0 ? rest : rest.toSpliced(from, 2)
    const { code, out, err } = capture(args, { stdin })
    this.#code = code
    return { code, lines: linesOf(err + out) }
  }
}

// As a shell would, for what documents show: spaces part words, quotes keep them together.
function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]!)
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  while (lines.at(-1) === "") lines.pop()
  return lines
}

const ELISION = "…"

/** Whether the lines shown are those printed; a line `…` stands for any number of them. */
export function fits(shown: readonly string[], printed: readonly string[]): boolean {
  const parts = partsOf(shown)
  if (parts.length === 1) return same(shown, printed)
  const last = parts.pop()!
  let at = 0
  for (const [i, part] of parts.entries()) {
    // The first part begins where the output begins.
    while (!same(part, printed.slice(at, at + part.length)))
      if (i === 0 || ++at > printed.length) return false
    at += part.length
  }
  return printed.length - last.length >= at && same(last, printed.slice(printed.length - last.length))
}

/**
 * The lines shown as they should be: of each part between lines `…`, as many lines as now, from where its first line
 * is printed. Null where that line is no longer printed: a person has to choose anew.
 */
export function refreshed(shown: readonly string[], printed: readonly string[]): string[] | null {
  if (!shown.includes(ELISION)) return [...printed]
  const parts = partsOf(shown)
  const result: string[] = []
  let at = 0
  for (const [i, part] of parts.entries()) {
    if (i > 0) result.push(ELISION)
    if (part.length === 0) continue
    const isLast = i === parts.length - 1
    const start = i === 0 ? 0 : isLast ? printed.length - part.length : printed.indexOf(part[0]!, at)
    if (start < at) return null
    result.push(...printed.slice(start, start + part.length))
    at = start + part.length
  }
  return result
}

function partsOf(shown: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (const line of shown) {
    if (line === ELISION) parts.push([])
    else parts.at(-1)!.push(line)
  }
  return parts
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i])
}

/** The links of a document: target as written, and its 1-based line. Code is passed over. */
export function linksIn({ prose }: Document): { target: string; line: number }[] {
  return prose.flatMap((text, i) =>
    [...text.replace(/`[^`]*`/g, "").matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)].map(
      (match) => ({
        target: match[1] ?? match[2]!,
        line: i + 1,
      }),
    ),
  )
}

/** Where a link leads: a path from the repository's root and an anchor, "" for none; null if it leads outside. */
export function resolveLink(from: string, target: string): { path: string; anchor: string } | null {
  if (/^[a-z]+:/.test(target)) return null
  const [path = "", anchor = ""] = target.split("#")
  const base = path === "" ? from : normalize(join(dirname(from), path))
  return { path: base.replaceAll("\\", "/").replace(/\/$/, ""), anchor }
}

/** The anchors of a document's headings, made as the usual renderers of Markdown make them. */
export function anchorsOf({ prose }: Document): string[] {
  const seen = new Map<string, number>()
  return prose.flatMap((text) => {
    const heading = /^#{1,6} +(.*?) *#*$/.exec(text)?.[1]
    if (heading === undefined) return []
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-")
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return [times === 0 ? slug : `${slug}-${times}`]
  })
}
