import { readSync, writeSync } from "node:fs"
import { isatty } from "node:tty"
import type { Means } from "@parley/core"
import { typedUnseen } from "./secret.ts"

/** Where a command reads, writes and works. Tests give their own. */
export interface Io {
  out(text: string): void
  err(text: string): void
  /** The bytes of standard input, at most `limit` + 1 of them. */
  stdin(limit: number): Buffer
  /** What is typed at the terminal without being shown; left out where nobody sits at one. */
  readonly secret?: (prompt: string) => string
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** Width for human output. */
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether all work is done on this thread: the main one hands heavy work over, so that it hears signals. */
  readonly worksHere: boolean
  /** The module that threads begin with, where they may help. */
  readonly entry?: URL
  /** Told of every answer. */
  readonly heard?: Means["heard"]
}

/**
 * The process's own streams. Writes are synchronous: nothing is lost when the process ends, and a closed pipe
 * (`parley … | head`) ends it quietly.
 */
export const processIo: Io = {
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  stdin: (limit) => readUpTo(0, limit),
  ...(isatty(0) ? { secret: typedUnseen } : {}),
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  columns: columnsOf(process.env.COLUMNS, process.stdout.isTTY ? process.stdout.columns : undefined),
  env: process.env,
  worksHere: false,
}

// Control characters other than line breaks and tabs, and what turns the direction of a text; styles as they are given here.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const STEERING = /(\x1b\[\d{1,3}m)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/**
 * An Io whose messages, and on a terminal all else, cannot steer a terminal: names of files may hold anything, too, and so may
 * what is quoted.
 */
export function harmless(io: Io): Io {
  const plain = (text: string): string => text.replace(STEERING, (_, style?: string) => style ?? "\ufffd")
  return {
    ...io,
    err: (text) => io.err(plain(text)),
    out: io.outIsTerminal ? (text) => io.out(plain(text)) : io.out,
  }
}

/** The width that COLUMNS asks for, or that of the terminal; 80 where neither says one. Within what can be read. */
export function columnsOf(asked: string | undefined, terminal: number | undefined): number {
  const columns = /^\d{1,5}$/.test(asked ?? "") ? Number(asked) : 0
  return Math.max(40, Math.min(columns > 0 ? columns : (terminal ?? 80), 120))
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      else if (code === "EPIPE") process.exit(descriptor === 1 ? 0 : 3)
      else throw new CannotPrint(code ?? String(error))
    }
  }
}

/** Standard output or error cannot be written, as when a disk is full. */
export class CannotPrint extends Error {}

/** The bytes of a descriptor, at most a little more than `limit` of them. */
export function readUpTo(descriptor: number, limit: number): Buffer {
  const chunks: Buffer[] = []
  let total = 0
  while (total <= limit) {
    const chunk = Buffer.alloc(64 * 1024)
    let read = 0
    try {
      read = readSync(descriptor, chunk)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
        continue
      }
      if (code === "EOF") break
      throw error
    }
    if (read === 0) break
    chunks.push(chunk.subarray(0, read))
    total += read
  }
  return Buffer.concat(chunks)
}
