import { sayProblem } from "@parley/core"
import { useMemo } from "react"
import type { Said } from "../worker/protocol.ts"
import { useBench } from "./bench.tsx"
import { useLooked, useOpen } from "./open.tsx"

/**
 * What is wrong or doubtful in the open file, by place: of the text at once, and what only its states tell once the
 * engine has told it.
 */
export function useProblems(): readonly Said[] {
  const { words } = useBench()
  const { reading, stale } = useOpen()
  const { outlook } = useLooked()
  return useMemo(() => {
    const read = reading.problems.map(
      (problem): Said => ({ ...problem, message: sayProblem(problem, words, reading.conflict) }),
    )
    const found = stale ? [] : (outlook?.problems ?? [])
    const known = new Set(read.map(keyOf))
    return [...read, ...found.filter((problem) => !known.has(keyOf(problem)))].sort(
      (a, b) => a.line - b.line || a.column - b.column,
    )
  }, [reading, outlook, stale, words])
}

function keyOf({ code, line, column }: Pick<Said, "code" | "line" | "column">): string {
  return `${code}:${line}:${column}`
}
