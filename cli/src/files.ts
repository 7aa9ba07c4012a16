import { type BigIntStats, closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { fileLimits } from "@parley/core/file"
import {
  codeOf,
  files,
  flush,
  type Held,
  held,
  letGo,
  now,
  orAway,
  ownerOf,
  putNew,
  type Steps,
  swept,
  written,
} from "@parley/server/safe-file"
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
  const bytes = readBytes(file, say, io)
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const loose = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
    if (isKnown(loose)) return loose
    throw new Exit(
      INPUT_WRONG,
      say.words.cli.fileNotText({ file: file === "-" ? say.words.cli.standardInput : file }),
    )
  }
}

/** The bytes of a file, or of standard input for `-` where there is one. Too large or unreadable: an Exit that says so. */
export function readBytes(file: string, say: Say, io?: Io): Buffer {
  const limit = fileLimits.MAX_FILE_BYTES
  const shown = file === "-" ? say.words.cli.standardInput : file
  let bytes: Buffer
  try {
    bytes = file === "-" && io !== undefined ? io.stdin(limit) : readFile(file, limit, say)
  } catch (error) {
    if (error instanceof Exit) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOENT") throw new Exit(INPUT_WRONG, say.words.cli.fileNotFound({ file }))
    if (code === "EISDIR") throw new Exit(INPUT_WRONG, say.words.cli.fileIsFolder({ file }))
    throw new Exit(INPUT_WRONG, say.words.cli.fileUnreadable({ file: shown, reason: code ?? String(error) }))
  }
  if (bytes.length > limit) throw new Exit(INPUT_WRONG, say.words.cli.fileTooBig({ file: shown, limit }))
  return bytes
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

/** An Exit where a file may not be written: no file, or one that is there and is not to be replaced. */
export function mayWrite(file: string, force: boolean, say: Say): void {
  doing(file, standing(file, force, say), say)
}

interface Standing {
  readonly real: string
  readonly stats: BigIntStats
}

// The file that is to be replaced, null where there is none. Whatever else is there is never replaced.
function* standing(file: string, force: boolean, say: Say): Steps<Standing | null> {
  const { cli } = say.words
  let [real, isLink] = [file, false]
  let stats: BigIntStats
  try {
    stats = yield* files.lstat(file)
    isLink = stats.isSymbolicLink()
    // A link is followed, so that it stays a link.
    if (isLink) {
      real = yield* files.realpath(file)
      stats = yield* files.lstat(real)
    }
  } catch (error) {
    if (isLink) throw new Exit(USE_WRONG, cli.linkToNothing({ file }))
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return null
    throw error
  }
  if (stats.isDirectory()) throw new Exit(USE_WRONG, cli.fileIsFolder({ file }))
  if (!stats.isFile()) throw new Exit(USE_WRONG, cli.notPlainFile({ file }))
  if (!force) throw new Exit(USE_WRONG, cli.wouldOverwrite({ file }))
  return { real, stats }
}

/** Writes a file whole or not at all. Refuses to overwrite unless forced; a link is followed, so that it stays a link. */
export function writeWhole(
  file: string,
  pieces: Iterable<string | Uint8Array>,
  force: boolean,
  say: Say,
): void {
  doing(file, whole(file, pieces, force, say), say)
}

function* whole(file: string, pieces: Iterable<string | Uint8Array>, force: boolean, say: Say): Steps<void> {
  const before = yield* standing(file, force, say)
  const real = before?.real ?? file
  const folder = yield* held(dirname(real))
  try {
    yield* sweep(folder)
    const rights = before === null ? 0o666 : ownerOf(before.stats)
    const temporary = yield* written(folder, bytesOf(pieces), rights)
    yield* orAway(temporary, function* () {
      const place = join(folder.path, basename(real))
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const found = yield* standing(file, force, say)
        if (
          found === null
            ? yield* putNew(temporary, place)
            : yield* files.replace(temporary, place, found.stats)
        )
          return
      }
      throw new Exit(INPUT_WRONG, say.words.cli.cannotWrite({ file, reason: "EBUSY" }))
    })
    yield* flush(folder)
  } finally {
    yield* letGo(folder)
  }
}

// What is there may be replaced by another program again and again.
const MOST_TRIES = 100

function* bytesOf(pieces: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece
}

// What a command that was killed has left beside its output.
function* sweep(folder: Held): Steps<void> {
  let names: string[]
  try {
    names = (yield* files.readdir(folder.path)).map(({ name }) => name)
  } catch {
    // One may write here and not look.
    return
  }
  yield* swept(folder, names, fileLimits.MAX_FILE_BYTES)
}

function doing<T>(file: string, steps: Steps<T>, say: Say): T {
  try {
    return now(steps)
  } catch (error) {
    const reason = codeOf(error)
    // What is written may be worked out as it is written, and stop for a reason of its own.
    if (error instanceof Exit || reason === "") throw error
    throw new Exit(INPUT_WRONG, say.words.cli.cannotWrite({ file, reason }))
  }
}

/** Has new folders on the disk, from `first`, the one that was made first, to `last` within it. */
export function keepFolders(first: string, last: string, say: Say): void {
  for (let at = resolve(last); ; at = dirname(at)) {
    doing(last, flushed(dirname(at)), say)
    if (at === resolve(first) || at === dirname(at)) return
  }
}

function* flushed(path: string): Steps<void> {
  const folder = yield* held(path)
  try {
    yield* flush(folder)
  } finally {
    yield* letGo(folder)
  }
}
