/** The script of a tool that the dependencies bring. */
export function toolIn(root: string, name: string): string

/** What a call is as a program and what it is given: a script is this Node's, and npm is one. */
export function callOf(command: string, args: readonly string[]): [program: string, args: string[]]

/** A call of npm, where the machine has it. */
export function npmCall(machine?: {
  readonly execPath?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly exists?: (path: string) => boolean
  readonly path?: { dirname(path: string): string; join(...parts: string[]): string }
}): string[]
