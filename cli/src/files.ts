import { randomBytes } from "node:crypto"
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileLimits } from "@parley/core/file"
import { Exit, INPUT_WRONG, USE_WRONG } from "./exit.ts"
import { type Io, readUpTo } from "./io.ts"
import type { Say } from "./say.ts"

/**
 * The text of a file, or of standard input for `-`. Too large, unreadable or no UTF-8: an Exit that says so. Where `isKnown`
 * holds of the text that other bytes make, with signs in place of what is none, that is given.
 */
export function readText(
  file: string,
  io: Io,
  say: Say,
  isKnown: (loose: string) => boolean = () => false,
): string {
  const limit = fileLimits.MAX_FILE_BYTES
  const shown = file === "-" ? say.words.cli.standardInput : file
  let bytes: Buffer
  try {
    bytes = file === "-" ? io.stdin(limit) : readFile(file, limit, say)
  } catch (error) {
    if (error instanceof Exit) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOENT") throw new Exit(INPUT_WRONG, say.words.cli.fileNotFound({ file }))
    if (code === "EISDIR") throw new Exit(INPUT_WRONG, say.words.cli.fileIsFolder({ file }))
    throw new Exit(INPUT_WRONG, say.words.cli.fileUnreadable({ file: shown, reason: code ?? String(error) }))
  }
  if (bytes.length > limit) throw new Exit(INPUT_WRONG, say.words.cli.fileTooBig({ file: shown, limit }))
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const loose = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
    if (isKnown(loose)) return loose
    throw new Exit(INPUT_WRONG, say.words.cli.fileNotText({ file: shown }))
  }
}

function readFile(file: string, limit: number, say: Say): Buffer {
  // Not blocking: opening a pipe that nobody writes to must not hang.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stat = fstatSync(descriptor)
    if (stat.isDirectory()) throw new Exit(INPUT_WRONG, say.words.cli.fileIsFolder({ file }))
    if (stat.isFile() && stat.size > limit)
      throw new Exit(INPUT_WRONG, say.words.cli.fileTooBig({ file, limit }))
    return stat.isFile() ? readFileSync(descriptor) : readUpTo(descriptor, limit)
  } finally {
    closeSync(descriptor)
  }
}

/** An Exit where a file may not be written: a folder, or one that is there and is not to be replaced. Gives whether it is there. */
export function mayWrite(file: string, force: boolean, say: Say): boolean {
  const there = existsSync(file)
  if (there && statSync(file).isDirectory()) throw new Exit(USE_WRONG, say.words.cli.fileIsFolder({ file }))
  if (there && !force) throw new Exit(USE_WRONG, say.words.cli.wouldOverwrite({ file }))
  return there
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, flushed, then renamed. Refuses to overwrite
 * unless forced; a link is followed, so that it stays a link.
 */
export function writeWhole(file: string, pieces: Iterable<string>, force: boolean, say: Say): void {
  const there = mayWrite(file, force, say)
  const target = there ? realpathSync(file) : file
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`)
  try {
    const descriptor = openSync(temporary, "wx", there ? statSync(target).mode & 0o777 : 0o666)
    try {
      for (const piece of pieces) {
        const bytes = Buffer.from(piece)
        for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
      }
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    if (!force && existsSync(target)) throw new Exit(USE_WRONG, say.words.cli.wouldOverwrite({ file }))
    renameSync(temporary, target)
  } catch (error) {
    try {
      unlinkSync(temporary)
    } catch {
      // It was never made, or has been renamed.
    }
    if (error instanceof Exit) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Exit(INPUT_WRONG, say.words.cli.cannotWrite({ file, reason: code ?? String(error) }))
  }
}
