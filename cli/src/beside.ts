import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs"
import { dirname, resolve, sep } from "node:path"
import type { Problem, Reading } from "@parley/core"
import { checkTexts, fileLimits } from "@parley/core/file"

/**
 * What is wrong with the quotations of a conflict file, held against the texts beside it. Nothing is told of standard
 * input, beside which there is nothing.
 */
export function quotationProblems(file: string, reading: Reading): Problem[] {
  const { conflict } = reading
  if (conflict === null || file === "-") return []
  const folder = dirname(file)
  return checkTexts(reading, conflict, ({ text }) => textBeside(folder, text!))
}

/**
 * The text of a file in a folder or below it; null where it is none: not there, outside of the folder even if only by
 * a link, no plain file, too large, no UTF-8.
 */
function textBeside(folder: string, name: string): string | null {
  let descriptor: number | null = null
  try {
    const home = realpathSync(folder)
    const path = realpathSync(resolve(home, name))
    if (!path.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return null
    // Not blocking: opening a pipe that nobody writes to must not hang.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = fstatSync(descriptor)
    if (!stat.isFile() || stat.size > fileLimits.MAX_FILE_BYTES || !isAt(path, stat)) return null
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(descriptor))
  } catch {
    return null
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Whether an opened file is what stands at a path now: a link swapped in meanwhile may have led elsewhere. */
function isAt(path: string, opened: Stats): boolean {
  if (realpathSync(path) !== path) return false
  const there = statSync(path)
  return there.dev === opened.dev && there.ino === opened.ino
}
