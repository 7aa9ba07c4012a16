import type { Watch } from "@parley/core"
import type { Io } from "./io.ts"
import type { Say } from "./say.ts"

// Milliseconds before anything is shown, and between two looks on a terminal, and elsewhere.
const SILENT = 700
const BETWEEN = 100
const BETWEEN_LINES = 5000
const WIDTH = 30

/**
 * Shows on a terminal how far long work has come, and about how long it will take. Elsewhere nobody looks: lines are
 * written there where PARLEY_PROGRESS says so.
 */
export function progress(label: string, io: Io, say: Say): Watch & { done(): void } {
  if (!io.errIsTerminal && !io.env.PARLEY_PROGRESS) return { done() {} }
  const start = performance.now()
  let last = start + SILENT
  let widest = 0
  return {
    progress(share) {
      const now = performance.now()
      if (now < last) return
      last = now + (io.errIsTerminal ? BETWEEN : BETWEEN_LINES)
      const percent = say.words.cli.percent({ share })
      const left = say.words.cli.timeLeft({ seconds: secondsLeft(now - start, share) })
      if (!io.errIsTerminal) {
        io.err(`${label}: ${percent}, ${left}\n`)
        return
      }
      const full = Math.round(share * WIDTH)
      const line = `${label} ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${percent}, ${left}`
      io.err(`\r${line.padEnd(widest)}`)
      widest = Math.max(widest, line.length)
    },
    done() {
      if (widest > 0) io.err(`\r${" ".repeat(widest)}\r`)
    },
  }
}

/** How long work goes on that has come so far in so many milliseconds; null where that cannot be told yet. */
export function secondsLeft(elapsed: number, share: number): number | null {
  return share < 0.01 ? null : Math.ceil((elapsed * (1 - share)) / share / 1000)
}
