import { execFileSync, spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { generate } from "../bench/generate.ts"
import { isLong } from "./runs.ts"

const launcher = fileURLToPath(new URL("../cli/bin/parley.js", import.meta.url))
let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-process-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(
  args: readonly string[],
  { stdin = "", program = launcher, onErr = (_: string, __: () => void) => {} } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    // No terminal: progress is written where it is asked for.
    const env = { ...process.env, PARLEY_PROGRESS: "1" }
    const child = spawn(process.execPath, [program, ...args], { env })
    let [out, err] = ["", ""]
    child.stdout.on("data", (text) => {
      out += text
    })
    child.stderr.on("data", (text) => {
      err += text
      onErr(err, () => child.kill("SIGINT"))
    })
    child.on("close", (code) => resolve({ code, out, err }))
    child.stdin.on("error", () => {})
    child.stdin.end(stdin)
  })
}

describe("the command as a process", () => {
  test("work too long for one thread gives the same results by a worker, from standard input too", async () => {
    const text = generate(isLong ? { dms: 5, options: 4 } : { dms: 9, options: 2 }, 3)
    const file = join(folder, "wide.yaml")
    writeFileSync(file, text)
    const [named, piped] = await Promise.all([
      run(["analyze", file, "--states", "none", "--json"]),
      run(["analyze", "-", "--states", "none", "--json"], { stdin: text }),
    ])
    expect(named.code).toBe(0)
    expect(JSON.parse(named.out)).toMatchObject({ states: { feasible: isLong ? 1_048_576 : 262_144 } })
    expect(piped).toMatchObject({ code: 0, out: named.out })
  })

  test("an interrupt stops long work with exit 3 and leaves no file", async () => {
    const file = join(folder, "long.yaml")
    writeFileSync(file, generate({ dms: isLong ? 11 : 10, options: 2 }, 1))
    const target = join(folder, "out.json")
    // Progress on standard error says that the work is under way.
    const ended = await run(["analyze", file, "--json", "-o", target], {
      onErr: (_, interrupt) => interrupt(),
    })
    expect(ended.code).toBe(3)
    expect(() => execFileSync("ls", [target], { stdio: "ignore" })).toThrow()
  })

  test("an interrupt is heard in work on few states with very many moves", async () => {
    const file = join(folder, "moves.yaml")
    writeFileSync(file, `${generate({ dms: 2, options: 10 }, 1)}statusQuo: []\n`)
    const ended = await run(["paths", file, "--by", "moves"], { onErr: (_, interrupt) => interrupt() })
    expect(ended).toMatchObject({ code: 3, out: "" })
  })

  test("an interrupt is heard while it is looked on what outcomes rest", async () => {
    const file = join(folder, "rests.yaml")
    const options = Array.from({ length: 20 }, (_, i) => `o${i}: {}`).join(", ")
    const wants = Array.from({ length: 20 }, (_, i) => `o${i}`).join(", ")
    writeFileSync(
      file,
      `parley: 1\ntitle: T\ndecisionMakers: { a: { options: { ${options} } } }\npreferences: { a: [${wants}] }\n`,
    )
    const ended = await run(["evidence", file], { onErr: (_, interrupt) => interrupt() })
    expect(ended).toMatchObject({ code: 3, out: "" })
  })

  test("a reader that has seen enough ends it quietly", () => {
    const out = execFileSync(
      "sh",
      ["-c", `"${process.execPath}" "${launcher}" cases venezuela-2024 | head -n 1`],
      {
        encoding: "utf8",
      },
    )
    expect(out.split("\n")).toHaveLength(2)
  })

  test("without a build the launcher says what to run", async () => {
    mkdirSync(join(folder, "cli"))
    writeFileSync(join(folder, "cli", "package.json"), '{ "type": "module" }')
    cpSync(launcher, join(folder, "cli", "bin", "parley.js"), { recursive: true })
    const ended = await run(["--version"], { program: join(folder, "cli", "bin", "parley.js") })
    expect(ended).toMatchObject({ code: 2, out: "", err: "Parley is not built yet. Run: npm run build\n" })
  })
})
