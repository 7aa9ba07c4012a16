import { read } from "@parley/core"
import { newConflict } from "@parley/core/file"
import { expect, test } from "vitest"
import { CONFLICT_PLACES } from "./address.ts"
import { type Missing, missingAt, sayers } from "./missing.ts"

const BEGUN = newConflict({
  title: "Water",
  decisionMakers: [
    { name: "Syria", options: ["Release"] },
    { name: "Iraq", options: ["Attack"] },
  ],
})
const TODAY = "statusQuo: []\n"
const WANTS = "preferences: { syria: [release], iraq: [attack] }\n"

test.each<[string, string, number | null, Missing[]]>([
  ["just begun", "", 4, ["today", "wants"]],
  ["without today", WANTS, 4, ["today"]],
  ["without preferences", TODAY, 4, ["wants"]],
  ["without an outcome", `${TODAY}${WANTS}`, 0, ["outcome"]],
  ["whole", `${TODAY}${WANTS}`, 1, []],
  ["not worked out", `${TODAY}${WANTS}`, null, []],
])("a conflict %s: no place leaves what is missing unsaid", (_, more, outcomes, wanted) => {
  const conflict = read(`${BEGUN}${more}`).conflict!
  for (const place of CONFLICT_PLACES) {
    const said = wanted.filter((missing) => sayers(missing).includes(place))
    expect([...missingAt(place, conflict, outcomes), ...said].sort(), place).toEqual([...wanted].sort())
  }
})
