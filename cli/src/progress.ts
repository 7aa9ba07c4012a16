import type { Watch } from "@parley/core"
import type { Io } from "./io.ts"
import type { Say } from "./say.ts"

// Milliseconds before anything is shown, and between two lines where there is no terminal.
const SILENT = 700
const BETWEEN = 5000
const WIDTH = 30

/** Shows how far long work has come, on standard error: a bar on a terminal, else a line now and then. */
export function progress(label: string, io: Io, say: Say): Watch & { done(): void } {
  const start = performance.now()
  let last = start + SILENT
  let drawn = false
  return {
    progress(share) {
      const now = performance.now()
      if (now < last) return
      last = now + (io.errIsTerminal ? 100 : BETWEEN)
      const percent = say.words.cli.percent({ share })
      if (!io.errIsTerminal) {
        io.err(`${label}: ${percent}\n`)
        return
      }
      drawn = true
      const full = Math.round(share * WIDTH)
      io.err(`\r${label} ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${percent} `)
    },
    done() {
      if (drawn) io.err(`\r${" ".repeat(label.length + WIDTH + 8)}\r`)
    },
  }
}
