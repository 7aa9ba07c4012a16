import { type Io, processIo } from "../cli/src/io.ts"
import { runCommand, startCommand } from "../cli/src/program.ts"

interface Around {
  readonly stdin?: string
  readonly columns?: number
  readonly heard?: Io["heard"]
  readonly env?: Io["env"]
  readonly secret?: Io["secret"]
}

interface Captured {
  readonly code: number
  readonly out: string
  readonly err: string
}

/**
 * Runs a command in this process, from the repository's root, and gives what it prints and its exit code.
 */
export function capture(args: readonly string[], around: Around = {}): Captured {
  const { io, said } = hearing(around)
  const code = runCommand(args, io)
  return { code, ...said }
}

/** The same of a command that waits for something. */
export async function captureLater(args: readonly string[], around: Around = {}): Promise<Captured> {
  const { io, said } = hearing(around)
  const code = await startCommand(args, io)
  return { code, ...said }
}

function hearing({ stdin = "", columns = 80, heard, env = {}, secret }: Around) {
  const said = { out: "", err: "" }
  const io: Io = {
    ...processIo,
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    stdin: () => Buffer.from(stdin),
    outIsTerminal: false,
    errIsTerminal: false,
    columns,
    env,
    secret,
    worksHere: true,
    ...(heard && { heard }),
  }
  return { io, said }
}
