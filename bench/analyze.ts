// Times whole runs of `parley analyze FILE --states none --json`, from the file on disk: median, spread, peak memory.
// Usage: tsx bench/analyze.ts [runs]
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { cpus, tmpdir, totalmem } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { generate, type Shape } from "./generate.ts"

const RUNS = Number(process.argv[2] ?? 5)
const launcher = fileURLToPath(new URL("../cli/bin/parley.js", import.meta.url))
const SHAPES: readonly (readonly [string, Shape])[] = [
  ["4 x 3", { dms: 4, options: 3 }],
  ["4 x 4", { dms: 4, options: 4 }],
  ["4 x 4, one-way and infeasible", { dms: 4, options: 4, oneWay: 1 / 3, rules: 3 }],
  ["5 x 4", { dms: 5, options: 4 }],
  ["5 x 4, one-way and infeasible", { dms: 5, options: 4, oneWay: 1 / 3, rules: 3 }],
]

const folder = mkdtempSync(join(tmpdir(), "parley-bench-"))
try {
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
  )
  console.log(`${RUNS} runs each after one to warm up; concepts nash, gmr, smr, seq, sseq\n`)
  console.log(
    "| decision makers x options | states | median s | least to most s | peak MB | states per second |",
  )
  console.log("|---|--:|--:|--:|--:|--:|")
  for (const [name, shape] of SHAPES) {
    const file = join(folder, "conflict.yaml")
    writeFileSync(file, generate(shape, 1))
    run(file)
    const runs = Array.from({ length: RUNS }, () => run(file)).sort((a, b) => a.seconds - b.seconds)
    const median = runs[Math.floor(runs.length / 2)]!
    const peak = run(file, true).megabytes
    console.log(
      `| ${name} | ${median.states.toLocaleString("en")} | ${median.seconds.toFixed(2)} | ${runs[0]!.seconds.toFixed(2)} to ${runs.at(-1)!.seconds.toFixed(2)} | ${peak.toFixed(0)} | ${Math.round(median.states / median.seconds).toLocaleString("en")} |`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

// Peak memory is asked for in runs of their own: asking takes time.
function run(file: string, asksPeak = false): { seconds: number; megabytes: number; states: number } {
  const start = process.hrtime.bigint()
  const child = spawnSync(
    process.execPath,
    [
      ...(asksPeak
        ? [
            "--import",
            `data:text/javascript,${encodeURIComponent("process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))")}`,
          ]
        : []),
      launcher,
      "analyze",
      file,
      "--states",
      "none",
      "--json",
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  )
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (child.status !== 0) throw new Error(`parley ended with ${child.status}: ${child.stderr}`)
  const peak = /peak (\d+)/.exec(child.stderr)
  return {
    seconds,
    megabytes: Number(peak?.[1] ?? Number.NaN) / 1024,
    states: (JSON.parse(child.stdout) as { states: { feasible: number } }).states.feasible,
  }
}
