import type { Conflict } from "@parley/core"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { type Asked, useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import type { TakeChangesRequest, TakePackagesRequest, TakeRequest } from "../../worker/protocol.ts"
import type { Wanted } from "../../worker/take-told.ts"
import { Changes } from "./changes.tsx"
import { Conditions } from "./conditions.tsx"
import { Count } from "./count.tsx"
import { lensOf, wantedOf } from "./goal.ts"
import { Packages } from "./packages.tsx"
import { Scope } from "./scope.tsx"
import { Target } from "./target.tsx"
import { Way } from "./way.tsx"
import "./take.css"

// Steps of statements searched together, rankings drawn where they are too many to count, and where the draw begins.
const STEPS = 3
const WORLDS = 10_000
const SEED = 1

/**
 * The place What would it take: what should hold, what that hangs on, the smallest changes that bring it about, packages,
 * and the way there.
 */
export default function TakePlace() {
  const { ui, view } = useBench()
  const { conflict } = useOpen()
  const { take } = useLaterWords()
  const { hidden } = useGuessing()
  if (conflict === null) return null
  const wanted = wantedOf(view, conflict)
  return (
    <div className="take">
      <section className="take-ask" aria-labelledby="take-heading">
        <h2 id="take-heading" className="title">
          {take.heading}
        </h2>
        <p className="small quiet take-note">{take.lead}</p>
        <Target />
        <Scope />
      </section>
      {hidden ? (
        <p className="quiet">{ui.outcomes.hidden}</p>
      ) : (
        wanted !== null && (
          <Answer key={JSON.stringify([wanted, view.lens])} wanted={wanted} conflict={conflict} />
        )
      )}
    </div>
  )
}

function Answer({ wanted, conflict }: { readonly wanted: Wanted; readonly conflict: Conflict }) {
  const { view, settings, words } = useBench()
  const { world, stale } = useOpen()
  const { take } = useLaterWords()
  const { language, concepts } = settings
  const concept = lensOf(view, concepts)
  const about = { world, language, concepts, concept, wanted }
  const head = useAsked<TakeRequest>(stale ? null : { kind: "take", ...about, at: view.state })
  // While another state is looked at, or the file has changed, what was found before stays.
  const found = head.answer
  const goes = found !== null && found.focus !== null
  const isOpen = goes && !found.reached && wanted.who.length > 0

  // One after the other, so that the first is there soon.
  const changes = (of: TakeChangesRequest["of"], due: boolean, steps = STEPS): TakeChangesRequest | null =>
    isOpen && due && !view.skip.includes(of) ? { kind: "take-changes", ...about, of, steps } : null
  const statements = useAsked(changes("statements", true), "aside")
  const first = view.skip.includes("statements") || isSettled(statements)
  // Something new is of interest only where it takes fewer steps.
  const fewer = view.skip.includes("statements") ? STEPS : (statements.answer?.least ?? STEPS + 1) - 1
  const inserts = useAsked(changes("inserts", first && fewer > 0, Math.min(fewer, STEPS)), "aside")
  const second = first && (fewer < 1 || view.skip.includes("inserts") || isSettled(inserts))
  const situation = useAsked(changes("situation", second), "aside")
  const third = second && (view.skip.includes("situation") || isSettled(situation))
  const isPlain = wanted.not.length === 0 && !wanted.reached
  const rankings = useAsked(changes("rankings", third && isPlain), "aside")
  const instead: Partial<Record<TakeChangesRequest["of"], string>> = {
    ...(first && fewer < 1 ? { inserts: take.noFewer } : {}),
    ...(isPlain ? {} : { rankings: take.plainOnly }),
  }
  const levers = conflict.options.map(({ key }) => key).filter((key) => view.levers.includes(key))
  const packages = useAsked<TakePackagesRequest>(
    goes && levers.length > 0 ? { kind: "take-packages", ...about, levers } : null,
    "aside",
  )
  const name = words.concepts[concept].name
  return (
    <div className="take-found" aria-busy={head.busy}>
      <Work asked={head} />
      {found?.fault != null && <p className="wrong">{found.fault}</p>}
      {found !== null && (
        <div className="take-sum" aria-live="polite">
          {found.said.map((sentence) => (
            <p key={sentence} className="said">
              {sentence}
            </p>
          ))}
          {found.fault === null && found.focus === null && <p className="said">{take.impossible}</p>}
          {found.reached && <p className="said">{take.nothing}</p>}
        </div>
      )}
      {goes && (
        <>
          <Near near={found.near} states={found.states} focus={found.focus!.state} />
          <Conditions take={found} concept={name} />
          {wanted.who.length === 0 && <p className="said quiet">{take.nobody}</p>}
          {isOpen &&
            (
              [
                ["statements", statements],
                ["inserts", inserts],
                ["situation", situation],
                ["rankings", rankings],
              ] as const
            ).map(([of, asked]) =>
              view.skip.includes(of) ? null : (
                <Changes key={of} of={of} asked={asked} instead={instead[of] ?? null} />
              ),
            )}
          {!found.reached && !view.skip.includes("looking") && (
            <section className="take-part" aria-labelledby="take-looking">
              <h3 id="take-looking" className="heading">
                {words.change.lookingHeading}
              </h3>
              <ul>
                {found.looking.map((sentence) => (
                  <li key={sentence} className="said">
                    {sentence}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Packages asked={packages} />
          <Way take={found} />
          {wanted.who.length > 0 && (
            <Count
              key={`${view.goal} ${concept} ${wanted.who.join()} ${found.focus!.state}`}
              request={{
                kind: "take-count",
                ...about,
                state: found.focus!.state,
                worlds: WORLDS,
                seed: SEED,
              }}
            />
          )}
          <p className="small quiet take-note">{words.change.verified}</p>
        </>
      )}
    </div>
  )
}

/** The states of the target, of which one is looked at closely. */
function Near({
  near,
  states,
  focus,
}: {
  readonly near: readonly { readonly state: string; readonly number: number; readonly sentence: string }[]
  readonly states: number
  readonly focus: string
}) {
  const { ui, view, go, format } = useBench()
  const { take } = useLaterWords()
  const here = near.find(({ state }) => state === focus)
  if (states < 2) return here === undefined ? null : <p className="small quiet">{here.sentence}</p>
  return (
    <p className="small take-near">
      <span className="quiet">{take.otherStates({ count: format.number(states) })}</span>{" "}
      {near.map(({ state, number, sentence }) => (
        <button
          key={state}
          type="button"
          className="link"
          title={sentence}
          aria-pressed={state === focus}
          onClick={() => go(selecting(view, state))}
        >
          {ui.parts.state({ number, label: null })}
        </button>
      ))}
    </p>
  )
}

function isSettled({ answer, busy, failure, stopped }: Asked<TakeChangesRequest>): boolean {
  return stopped || (!busy && (answer !== null || failure !== null))
}
