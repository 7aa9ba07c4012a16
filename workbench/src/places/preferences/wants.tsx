import { layered } from "@parley/core/file"
import { useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { hueClass } from "../../parts/dm.tsx"
import { entryAt, inWorld, isWithin } from "../../parts/paths.ts"
import { Compared } from "./compared.tsx"
import { Hints } from "./hints.tsx"
import { Kind, MOST_BY_HAND } from "./kind.tsx"
import { RankByHand } from "./rank-by-hand.tsx"
import { RankingView } from "./ranking-view.tsx"
import { Statements } from "./statements.tsx"
import { Weights } from "./weights.tsx"

/** What one decision maker wants, in the way the file gives it, and beside it the ranking that follows. */
export function Wants({ dm }: { readonly dm: number }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  // The statement pointed at, whose place in the ranking is shown.
  const [pointed, setPointed] = useState<number | null>(null)
  if (conflict === null) return null
  const name = words.phrases.name(local(conflict.decisionMakers[dm]!.name))
  const preferences = conflict.preferences[dm]!
  const statements = preferences.kind === "statements" ? preferences.statements : []
  const byHand = preferences.kind === "ranking" && preferences.groups.flat().length <= MOST_BY_HAND
  return (
    <div className={`wants ${hueClass(dm)}`} data-alone={byHand ? "" : undefined}>
      <div className="wants-given">
        <div className="wants-head">
          <h3 className="title">{later.preferences.whatOf({ dm: name })}</h3>
          <Kind dm={dm} />
        </div>
        <ScenarioNote dm={dm} name={name} />
        <OwnHints dm={dm} />
        {preferences.kind === "ranking" ? (
          <RankByHand dm={dm} groups={preferences.groups} />
        ) : preferences.kind === "weights" ? (
          <Weights dm={dm} weights={preferences.weights} />
        ) : (
          <Statements dm={dm} statements={statements} point={setPointed} />
        )}
      </div>
      {byHand ? (
        <Compared dm={dm} />
      ) : (
        <RankingView dm={dm} pointed={pointed !== null && pointed < statements.length ? pointed : null} />
      )}
    </div>
  )
}

// What is found doubtful in all of it; what is in one statement stands beside that.
function OwnHints({ dm }: { readonly dm: number }) {
  const { conflict } = useOpen()
  const { outlook } = useLooked()
  const preferences = conflict!.preferences[dm]!
  const statements = preferences.kind === "statements" ? preferences.statements : []
  const own = (outlook?.problems ?? []).filter(
    ({ code, path }) =>
      // Where nothing is said, the place itself says so.
      code !== "no-preferences" &&
      isWithin(path, preferences.path) &&
      !statements.some((statement) => isWithin(path, statement.path)),
  )
  return <Hints problems={own} />
}

// With a scenario looked at: that it says for itself what is wanted, and the way back to what the file says.
function ScenarioNote({ dm, name }: { readonly dm: number; readonly name: string }) {
  const later = useLaterWords()
  const { conflict, base, scenario, moment, stale, perform } = useOpen()
  if (scenario === null || stale || conflict === null || conflict.scenario === null) return null
  const { id } = conflict.decisionMakers[dm]!
  const path = ["preferences", id]
  if (layered(moment.reading, scenario, path) === "inherited") return null
  const known = base?.decisionMakers.some((each) => each.id === id)
  const before = entryAt(moment.reading.data, inWorld(path))
  return (
    <p className="wants-scenario small">
      <span className="pref-marked">{later.preferences.scenarioOwn({ dm: name })}</span>{" "}
      {known && (
        <Button
          className="link no-print"
          onPress={() =>
            perform(
              "drop-change",
              [before === undefined ? { kind: "delete", path } : { kind: "set", path, value: before }],
              { what: name },
            )
          }
        >
          {later.preferences.dropChange}
        </Button>
      )}
    </p>
  )
}
