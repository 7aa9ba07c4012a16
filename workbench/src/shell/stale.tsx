import type { Json } from "@parley/core/file"
import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { wantTextAt } from "../page/jump.ts"
import { useOpen } from "../page/open.tsx"
import { useProblems } from "../page/problems.ts"
import { entryAt } from "../parts/paths.ts"

// Errors told with their places; the others are counted, and under Text.
const MOST = 5

/** That the text has errors, each with the way to where it stands. */
export default function Stale() {
  const { ui, go } = useBench()
  const { conflict, reading } = useOpen()
  // A conflict that was begun from a report has nobody yet who decides.
  const report = conflict === null ? reportIn(reading.data) : null
  const errors = useProblems().filter(({ severity }) => severity === "error")
  return (
    <section className="stale" aria-label={ui.frame.errors}>
      <p role="status">
        {(conflict === null ? ui.frame.neverRead : ui.frame.staleNotice)({ count: errors.length })}{" "}
        <Button className="link" onPress={() => go({ place: "text" })}>
          {ui.frame.toText}
        </Button>
        {report === null ? null : (
          <>
            {" "}
            <Button className="link" onPress={() => go({ report: "who", entry: report })}>
              {ui.frame.toReport}
            </Button>
          </>
        )}
      </p>
      <ol>
        {errors.slice(0, MOST).map((problem, i) => (
          <li key={`${i}:${problem.code}`}>
            <Button
              className="link"
              onPress={() => {
                wantTextAt(problem)
                go({ place: "text" })
              }}
            >
              {ui.text.place({ line: problem.line, column: problem.column })}
            </Button>{" "}
            {problem.message}
          </li>
        ))}
      </ol>
      {errors.length > MOST && (
        <p className="small">{ui.library.moreProblems({ count: errors.length - MOST })}</p>
      )}
    </section>
  )
}

// The first source that has a text.
function reportIn(data: Json): string | null {
  const sources = entryAt(data, ["sources"])
  if (typeof sources !== "object" || sources === null) return null
  return Object.keys(sources).find((id) => typeof entryAt(sources, [id, "text"]) === "string") ?? null
}
