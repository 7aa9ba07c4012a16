import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import type { Taking } from "./taking.ts"

/** What is missing before anything can be wanted, or stand today. */
export function Unready({ taking: { draft } }: { readonly taking: Taking }) {
  const { go } = useBench()
  const { report } = useLaterWords()
  const makers = draft.entries(["decisionMakers"])
  const idle = makers.filter(([dm]) => draft.entries(["decisionMakers", dm, "options"]).length === 0)
  return (
    <p>
      {makers.length === 0
        ? report.nobody
        : idle
            .map(([dm, { name }]) => report.idle({ dm: typeof name === "string" ? name : dm }))
            .join(" ")}{" "}
      <button
        type="button"
        className="link"
        onClick={() => go({ report: makers.length === 0 ? "who" : "can" })}
      >
        {makers.length === 0 ? report.steps.who : report.steps.can}
      </button>
    </p>
  )
}
