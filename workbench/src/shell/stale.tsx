import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { wantTextAt } from "../page/jump.ts"
import { useOpen } from "../page/open.tsx"
import { useProblems } from "../page/problems.ts"

// Errors told with their places; the others are counted, and under Text.
const MOST = 5

/** That the text has errors, each with the way to where it stands. */
export function Stale() {
  const { ui, go } = useBench()
  const { conflict } = useOpen()
  const errors = useProblems().filter(({ severity }) => severity === "error")
  return (
    <section className="stale" aria-label={ui.frame.errors}>
      <p role="status">
        {(conflict === null ? ui.frame.neverRead : ui.frame.staleNotice)({ count: errors.length })}{" "}
        <Button className="link" onPress={() => go({ place: "text" })}>
          {ui.frame.toText}
        </Button>
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
