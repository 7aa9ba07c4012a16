import { type Io, processIo } from "../cli/src/io.ts"
import { runCommand } from "../cli/src/program.ts"

// How far long work has come: whether it is told depends on how fast the machine is.
const PROGRESS = /^\p{L}[^\n:]*: \d+ ?%\n$/u

/**
 * Runs a command in this process, from the repository's root, and gives what it prints, but for progress, and its exit
 * code.
 */
export function capture(
  args: readonly string[],
  { stdin = "", columns = 80, heard }: { stdin?: string; columns?: number; heard?: Io["heard"] } = {},
): { code: number; out: string; err: string } {
  let out = ""
  let err = ""
  const code = runCommand(args, {
    ...processIo,
    out: (text) => {
      out += text
    },
    err: (text) => {
      if (!PROGRESS.test(text)) err += text
    },
    stdin: () => Buffer.from(stdin),
    outIsTerminal: false,
    errIsTerminal: false,
    columns,
    env: {},
    worksHere: true,
    ...(heard && { heard }),
  })
  return { code, out, err }
}
