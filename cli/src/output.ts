import { mayWrite, writeWhole } from "./files.ts"
import type { Io } from "./io.ts"
import type { Say } from "./say.ts"

// Pieces are gathered to about this many characters before they are written.
const BUFFER = 64 * 1024

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
    writeWhole(output, gathered(pieces), force === true, say)
    io.err(`${say.words.cli.wrote({ file: output })}\n`)
    return
  }
  for (const piece of gathered(pieces)) io.out(piece)
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
