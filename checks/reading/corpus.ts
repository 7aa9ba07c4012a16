import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { KINDS, type Kind, read } from "../../reading/src/index.ts"
import { type Count, emptyCount, type Fault, type Gold, type Score, score } from "./score.ts"

const CORPUS = fileURLToPath(new URL("../../reading/corpus/", import.meta.url))

/** The annotated texts of a folder, read and scored. */
export function scoresOf(folder: string): { gold: Gold; score: Score }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".gold.json"))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), "utf8")) as Gold
      const text = readFileSync(join(folder, gold.file), "utf8")
      const { proposals } = read(text, { date: gold.published })
      return {
        gold,
        score: score(
          gold,
          text,
          proposals.filter(({ doubtful }) => doubtful !== true),
        ),
      }
    })
}

export interface Totals {
  readonly texts: number
  readonly counts: Readonly<Record<Kind, Count>>
  readonly faults: Readonly<Record<Fault, number>>
}

export function totalsOf(scores: readonly Score[]): Totals {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, emptyCount()])) as Record<Kind, Count>
  const faults = {
    "spans not verbatim": 0,
    "dates without an expression": 0,
    "durations read as dates": 0,
    "inside boilerplate": 0,
  }
  for (const each of scores) {
    for (const kind of KINDS) add(counts[kind], each.counts[kind])
    for (const fault of Object.keys(faults) as Fault[]) faults[fault] += each.faults[fault]
  }
  return { texts: scores.length, counts, faults }
}

function add(sum: Count, one: Count): void {
  sum.gold += one.gold
  sum.offered += one.offered
  for (const level of [0, 1, 2] as const) {
    sum.right[level] += one.right[level]
    sum.judged[level] += one.judged[level]
  }
}

/** The folders of the corpus: what rules are tried on, and what only totals are looked at of. */
export const HALVES = { open: join(CORPUS, "open"), held: join(CORPUS, "held") } as const
