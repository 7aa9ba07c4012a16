import type { ToldVerdict } from "@parley/core/report"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark } from "../../parts/dm.tsx"
import type { SaidFate } from "../../words/en/deals.ts"

/** Says what becomes of offers: who by name, acts as one phrase. */
export function useFate(): (fate: ToldVerdict) => SaidFate {
  const { words, format } = useBench()
  const { conflict, local } = useOpen()
  return (fate) => {
    if (!("dm" in fate))
      return { kind: fate.kind, dm: "", acts: "", effect: "gain", before: 0, rank: 0, worst: 0, must: false }
    const maker = conflict?.decisionMakers[fate.dm]
    const dm = maker === undefined ? "" : words.phrases.name(local(maker.name))
    return { ...fate, dm, acts: format.list(fate.acts) }
  }
}

/** What becomes of an offer, as a stamp. */
export function Verdict({ fate }: { readonly fate: ToldVerdict }) {
  const { deals } = useLaterWords()
  const said = useFate()(fate)
  return (
    <span className="verdict" data-fate={fate.kind}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={SIGNS[fate.kind]} />
        {fate.kind === "kept" || fate.kind === "unstarted" || fate.kind === "stalled" ? (
          <circle cx="10" cy="10" r="8.6" />
        ) : null}
      </svg>
      {deals.fate(said)}
    </span>
  )
}

// A tick, an open circle's tick, two broken pieces, a bar before something, a circle that goes on, a question.
const TICK = "M5.8 10.4 8.8 13.4 14.4 7"
const SIGNS: Readonly<Record<ToldVerdict["kind"], string>> = {
  kept: TICK,
  unstarted: TICK,
  stalled: TICK,
  broken: "M3 17 8.2 11.5 6.5 9.5 11.8 3.4M12.5 16.5 17 4",
  "out-of-reach": "M2 10H9M6 6.5 9.5 10 6 13.5M13 3V17M17 3V17",
  restless: "M16.5 8A7 7 0 1 0 17 11M17 3.5V8H12.5",
  unknown: "M6.5 7a3.5 3.5 0 1 1 5.4 2.9C10.6 10.8 10 11.4 10 13M10 16.2V16.6",
  impossible: "M4 4 16 16M16 4 4 16",
}

/** Why it becomes that, with the mark of whom it hangs on. */
export function Why({ fate }: { readonly fate: ToldVerdict }) {
  const { deals } = useLaterWords()
  const { conflict } = useOpen()
  const text = deals.why(useFate()(fate))
  if (text === "" || conflict === null) return null
  return (
    <span className="verdict-why small quiet">
      {"dm" in fate ? <DmMark dm={fate.dm} conflict={conflict} /> : null}
      <span>{text.charAt(0).toUpperCase() + text.slice(1)}</span>
    </span>
  )
}
