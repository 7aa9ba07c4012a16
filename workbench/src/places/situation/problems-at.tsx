import type { Path } from "@parley/core/file"
import { useLooked } from "../../page/open.tsx"
import { inWorld, isWithin } from "../../parts/paths.ts"

// That somebody wants nothing yet is said where what they want is written.
const ELSEWHERE = ["indifferent", "no-preferences"]

/** What is wrong or doubtful about something of the file, said beside it. `exactly` leaves out what lies within. */
export function ProblemsAt({ path, exactly = false }: { readonly path: Path; readonly exactly?: boolean }) {
  const { outlook } = useLooked()
  const whole = inWorld(path)
  const found = (outlook?.problems ?? []).filter((problem) => {
    if (ELSEWHERE.includes(problem.code)) return false
    const at = inWorld(problem.path)
    return exactly ? at.length === whole.length && isWithin(at, whole) : isWithin(at, whole)
  })
  if (found.length === 0) return null
  return (
    <ul className="problems small">
      {found.map(({ code, message, severity, line, column }) => (
        <li key={`${code}:${line}:${column}`} className={severity === "error" ? "wrong" : "doubt"}>
          {message}
        </li>
      ))}
    </ul>
  )
}
