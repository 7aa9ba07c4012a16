import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { generate } from "../../bench/generate.ts"
import { WORK } from "../interrupted.ts"

// Each command, as a process of its own, and a signal in the midst of its work; by the clock. The figures are in
// docs/reliability.md.

const launcher = fileURLToPath(new URL("../../cli/bin/parley.js", import.meta.url))
const MOST_SECONDS = 2

let base = ""
let long = ""
let game = ""
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "parley-stops-"))
  long = join(base, "long.yaml")
  const of = "offers:\n  of: { by: d0, to: d1, terms: [d0o0], asks: [d1o0] }\n"
  const scenarios = "scenarios:\n  w: { changes: { statusQuo: [d0o0] } }\n"
  const events = "events:\n  e: { what: Something., date: 2024-01, by: d0, taken: [d0o1] }\n"
  writeFileSync(long, `${generate({ dms: 11, options: 2 }, 1)}statusQuo: []\n${of}${events}${scenarios}`)
  game = join(base, "game.nfg")
  const numbers = Array.from({ length: 2 * 120 * 120 }, (_, i) => (i * 7919) % 100).join(" ")
  writeFileSync(game, `NFG 1 R "G" { "A" "B" } { 120 120 }\n\n${numbers}\n`)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** Runs a command and sends it a signal some time later, if it is still at work. */
function interrupted(name: string, signal: NodeJS.Signals, after: number) {
  const out = mkdtempSync(join(base, `${name}-`))
  mkdirSync(join(out, "state"))
  const env = { ...process.env, XDG_STATE_HOME: join(out, "state") }
  const child = spawn(process.execPath, [launcher, name, ...WORK[name]!.args({ out, long, game })], {
    stdio: "ignore",
    env,
  })
  return new Promise<{ busy: boolean; seconds: number; half: string[] }>((resolve) => {
    let since = 0
    setTimeout(() => {
      since = performance.now()
      child.kill(signal)
    }, after)
    child.on("close", () => {
      const half = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) =>
        file.endsWith(".tmp"),
      )
      resolve({ busy: since > 0, seconds: since > 0 ? (performance.now() - since) / 1000 : 0, half })
    })
  })
}

test.each(Object.keys(WORK))(
  `${MOST_SECONDS} seconds after a signal nothing is left of %s`,
  { timeout: 120_000 },
  async (name) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      for (const after of [50, 400, 3000]) {
        const { busy, seconds, half } = await interrupted(name, signal, after)
        console.log(`${name} ${signal} after ${after} ms: ${busy ? `${seconds.toFixed(2)} s` : "was done"}`)
        expect(seconds).toBeLessThan(MOST_SECONDS)
        expect(half).toEqual([])
        if (WORK[name]!.busy) expect(busy, `${name} after ${after} ms`).toBe(true)
      }
  },
)
