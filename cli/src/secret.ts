import { readSync, writeSync } from "node:fs"
import { Exit } from "./exit.ts"

const [INTERRUPT, END, BACK, DELETE] = [3, 4, 8, 127]

/** What is typed at a terminal until Enter, without showing it. It stands on no command line and in no history. */
export function typedUnseen(prompt: string): string {
  writeSync(2, prompt)
  const { stdin } = process
  stdin.setRawMode(true)
  try {
    return line()
  } finally {
    stdin.setRawMode(false)
    // Else the process waits for more of it.
    stdin.destroy()
    writeSync(2, "\n")
  }
}

function line(): string {
  const typed: number[] = []
  for (;;) {
    const byte = nextByte()
    if (byte === null || byte === END || byte === 10 || byte === 13) break
    if (byte === INTERRUPT) throw new Exit(128 + 2)
    if (byte === BACK || byte === DELETE) takeBack(typed)
    else typed.push(byte)
  }
  return Buffer.from(typed).toString("utf8")
}

/** A sign may be several bytes; those that go on with one begin with 10. */
function takeBack(typed: number[]): void {
  while (typed.length > 0) if ((typed.pop()! & 0xc0) !== 0x80) return
}

function nextByte(): number | null {
  const byte = Buffer.alloc(1)
  for (;;) {
    try {
      return readSync(0, byte) === 0 ? null : byte[0]!
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === "EOF") return null
      if (code !== "EAGAIN") throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}
