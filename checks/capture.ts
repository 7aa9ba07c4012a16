import { type Io, processIo } from "../cli/src/io.ts"
import { runCommand } from "../cli/src/program.ts"

/**
 * Runs a command in this process, from the repository's root, and gives what it prints and its exit code.
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
      err += text
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
