import { type Format, inFile, type Separator } from "@parley/core/render"
import { Exit, HandOver, USE_WRONG } from "./exit.ts"
import { mayWrite, writeWhole } from "./files.ts"
import type { Io } from "./io.ts"
import { oneOf, type Say } from "./say.ts"
import { unbroken } from "./signals.ts"

// Pieces are gathered to about this many characters before they are written.
const BUFFER = 64 * 1024

// Characters that the main thread makes for a file, which it writes without hearing signals.
const AT_ONCE = 2 ** 24

export interface OutputOptions {
  readonly output?: string
  readonly force?: boolean
}

/** An Exit where the file of `-o` may not be written, before anything is worked out for it. */
export function mayDeliver({ output, force }: OutputOptions, say: Say): void {
  if (output !== undefined && output !== "-") mayWrite(output, force === true, say)
}

/** Hands a document over: to the file of `-o`, whole or not at all, or to standard output. */
export function deliver(pieces: Iterable<string>, { output, force }: OutputOptions, io: Io, say: Say): void {
  if (output !== undefined && output !== "-") {
    const made = io.worksHere ? gathered(pieces) : atOnce(gathered(pieces))
    unbroken(made, (all) => writeWhole(output, all, force === true, say))
    io.err(`${say.words.cli.wrote({ file: output })}\n`)
    return
  }
  for (const piece of gathered(pieces)) io.out(piece)
}

/** The same of bytes, which only a file takes. */
export function deliverBytes(bytes: Uint8Array, { output, force }: OutputOptions, io: Io, say: Say): void {
  unbroken([bytes], (all) => writeWhole(output!, all, force === true, say))
  io.err(`${say.words.cli.wrote({ file: output! })}\n`)
}

/** The pieces of a document as a file has them, if it goes to one. */
export function piecesFor(
  format: Format,
  pieces: Iterable<string>,
  { output }: OutputOptions,
): Iterable<string> {
  return output === undefined || output === "-" ? pieces : inFile(format, pieces)
}

/** What `--separator` says, an Exit where the format is none of cells in lines; `flag`: what chose the format. */
export function separatorNamed(
  text: string | undefined,
  format: Format,
  flag: string,
  say: Say,
): Separator | undefined {
  if (text === undefined) return undefined
  const { kinds, conflictingFlags } = say.words.cli
  const name = oneOf(kinds.separator, text, Object.keys(SEPARATORS) as (keyof typeof SEPARATORS)[], say)
  if (format.mediaType !== CSV)
    throw new Exit(USE_WRONG, conflictingFlags({ first: "--separator", second: flag }))
  return SEPARATORS[name]
}

const SEPARATORS = { comma: ",", semicolon: ";", tab: "\t" } as const
const CSV = "text/csv"

/** All pieces, made before a file is; many of them are a worker's. */
function atOnce(pieces: Iterable<string>): readonly string[] {
  const made: string[] = []
  let length = 0
  for (const piece of pieces) {
    made.push(piece)
    length += piece.length
    if (length > AT_ONCE) throw new HandOver()
  }
  return made
}

function* gathered(pieces: Iterable<string>): Iterable<string> {
  let text = ""
  for (const piece of pieces) {
    text += piece
    if (text.length < BUFFER) continue
    yield text
    text = ""
  }
  if (text !== "") yield text
}
