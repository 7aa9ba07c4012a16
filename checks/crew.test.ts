import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { generate } from "../bench/generate.ts"
import { crewOf } from "../cli/src/crew.ts"
import {
  type Analysis,
  analyse,
  buildModel,
  DEFAULT_CONCEPTS,
  type GraphModel,
  Stopped,
  type Structure,
} from "../core/src/engine/index.ts"
import { Random, randomFormula, randomStructure } from "./conflicts.ts"

// What the program itself starts: built before any test.
const program = new URL("../cli/dist/bundle/main.cjs", import.meta.url)
let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-crew-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function modelOf(structure: Structure, shared = true): GraphModel {
  const built = buildModel(structure, {}, shared)
  if (built.faults !== undefined) throw new Error(JSON.stringify(built.faults))
  return built.model
}

// Every set of an analysis, as numbers of words.
function setsOf({ stable, equilibria }: Analysis): unknown {
  return [...stable].map(([concept, sets]) => [
    concept,
    sets.map(({ words }) => [...words]),
    [...equilibria.get(concept)!.words],
  ])
}

/** Four decision makers with 13 options; drawn anew where the rule leaves no state. */
function wide(seed: number): Structure {
  const random = new Random(seed)
  for (;;) {
    const drawn = wideOf(random)
    if (buildModel(drawn).faults === undefined) return drawn
  }
}

function wideOf(random: Random): Structure {
  return {
    optionCounts: [4, 1, 6, 2],
    directions: Array.from({ length: 13 }, () => (random.chance(0.2) ? "up" : "both")),
    infeasible: [randomFormula(random, 13, 3)],
    merges: [],
    noMoves: [],
    preferences: Array.from({ length: 4 }, () => ({
      kind: "statements",
      statements: Array.from({ length: 20 }, () => randomFormula(random, 13, 2)),
    })),
  }
}

describe("a crew of threads", () => {
  test("finds what one thread finds, whatever the kind of conflict and however many there are", () => {
    const random = new Random(5)
    const traits = {
      dms: [2, 4],
      options: [1, 3],
      oneWay: 0.3,
      infeasible: 0.5,
      noMove: 0.4,
      merge: 0.4,
    } as const
    const structures = [wide(1), wide(2), ...Array.from({ length: 6 }, () => randomStructure(random, traits))]
    for (const structure of structures) {
      const model = modelOf(structure)
      const alone = setsOf(analyse(modelOf(structure, false), DEFAULT_CONCEPTS))
      for (const threads of [2, 5])
        expect(setsOf(analyse(model, DEFAULT_CONCEPTS, { crew: crewOf(threads, program) }))).toEqual(alone)
    }
  })

  test.each([
    ["ends at once", ""],
    ["cannot start", "throw new Error('no')"],
    // Takes the first two tasks and never comes back to them.
    [
      "takes tasks and falls silent",
      "import { workerData } from 'node:worker_threads'; workerData.board.states[1] = 1; workerData.board.states[2] = 1",
    ],
  ])("does without a thread that %s", (name, text) => {
    const file = join(folder, `${name}.mjs`)
    writeFileSync(file, text)
    const model = modelOf(wide(3))
    const crew = crewOf(3, pathToFileURL(file), 300)
    expect(setsOf(analyse(model, DEFAULT_CONCEPTS, { crew }))).toEqual(
      setsOf(analyse(model, DEFAULT_CONCEPTS)),
    )
  })

  test("a command prints the same, however many threads it may use", { tags: ["long"] }, () => {
    const file = join(folder, "large.yaml")
    writeFileSync(file, generate({ dms: 5, options: 4, oneWay: 1 / 3, rules: 2 }, 7))
    const launcher = fileURLToPath(new URL("../cli/bin/parley.js", import.meta.url))
    const outputs = ["1", "3"].map((threads) =>
      execFileSync(
        process.execPath,
        [launcher, "analyze", file, "--json", "--limit", "5", "--threads", threads],
        { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
      ),
    )
    expect(outputs[1]).toBe(outputs[0])
    expect(JSON.parse(outputs[0]!)).toHaveProperty("states.feasible")
  })

  test("reports progress and stops when asked to", () => {
    const model = modelOf(wide(4))
    const shares: number[] = []
    analyse(model, DEFAULT_CONCEPTS, {
      watch: { progress: (share) => shares.push(share) },
      crew: crewOf(2, program),
    })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    const stop = (): Analysis =>
      analyse(model, DEFAULT_CONCEPTS, { watch: { signal: { aborted: true } }, crew: crewOf(2, program) })
    expect(stop).toThrow(Stopped)
  })
})
