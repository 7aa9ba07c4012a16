import type { Conflict } from "@parley/core"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { type Asked, useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import type { TakeChangesRequest, TakePackagesRequest, TakeRequest } from "../../worker/protocol.ts"
import type { Take, TakenGoal, Wanted } from "../../worker/take-told.ts"
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
  const focus = found?.focus ?? null
  const isOpen = focus !== null && !found!.reached && wanted.who.length > 0
  const changes = useChanges(about, isOpen)
  const levers = conflict.options.map(({ key }) => key).filter((key) => view.levers.includes(key))
  const packages = useAsked<TakePackagesRequest>(
    focus !== null && levers.length > 0 ? { kind: "take-packages", ...about, levers } : null,
    "aside",
  )
  return (
    <div className="take-found" aria-busy={head.busy}>
      <Work asked={head} />
      {found !== null && <Sum found={found} />}
      {found !== null && focus !== null && (
        <>
          <Near goals={found.goals} focus={focus.state} />
          <Conditions take={found} concept={words.concepts[concept].name} />
          {wanted.who.length === 0 && <p className="said quiet">{take.nobody}</p>}
          {isOpen &&
            changes.map(({ of, asked, instead }) => (
              <Changes key={of} of={of} asked={asked} instead={instead} />
            ))}
          {!found.reached && !view.skip.includes("looking") && <Looking found={found} />}
          <Packages asked={packages} />
          <Way take={found} />
          {wanted.who.length > 0 && (
            <Count
              key={`${concept} ${wanted.who.join()} ${focus.state}`}
              request={{ kind: "take-count", ...about, state: focus.state, worlds: WORLDS, seed: SEED }}
            />
          )}
          <p className="small quiet take-note">{words.change.verified}</p>
        </>
      )}
    </div>
  )
}

// The kinds of change that are not left out, asked for one after the other, so that the first is there soon.
function useChanges(about: Omit<TakeChangesRequest, "kind" | "of" | "steps">, isOpen: boolean) {
  const { view, words } = useBench()
  const { skip } = view
  const { take } = useLaterWords()
  const { wanted } = about
  const ask = (of: TakeChangesRequest["of"], due: boolean, steps = STEPS): TakeChangesRequest | null =>
    isOpen && due && !skip.includes(of) ? { kind: "take-changes", ...about, of, steps } : null
  const statements = useAsked(ask("statements", true), "aside")
  const first = skip.includes("statements") || isSettled(statements)
  // Something new is of interest only where it takes fewer steps.
  const fewer = skip.includes("statements") ? STEPS : (statements.answer?.least ?? STEPS + 1) - 1
  const inserts = useAsked(ask("inserts", first && fewer > 0, Math.min(fewer, STEPS)), "aside")
  const second = first && (fewer < 1 || skip.includes("inserts") || isSettled(inserts))
  const situation = useAsked(ask("situation", second), "aside")
  const third = second && (skip.includes("situation") || isSettled(situation))
  const rankings = useAsked(ask("rankings", third && !wanted.reached), "aside")
  const all = [
    { of: "statements", asked: statements, instead: null },
    { of: "inserts", asked: inserts, instead: first && fewer < 1 ? take.noFewer : null },
    { of: "situation", asked: situation, instead: null },
    {
      of: "rankings",
      asked: rankings,
      instead: wanted.reached ? words.change.noRankings({ how: "reached" }) : null,
    },
  ] as const
  return all.filter(({ of }) => !skip.includes(of))
}

// What is wanted, whether it can be, and whether it is so already.
function Sum({ found: { fault, said, focus, reached } }: { readonly found: Take }) {
  const { take } = useLaterWords()
  return (
    <>
      {fault !== null && <p className="wrong">{fault}</p>}
      <div className="take-sum" aria-live="polite">
        {said.map((sentence) => (
          <p key={sentence} className="said">
            {sentence}
          </p>
        ))}
        {fault === null && focus === null && <p className="said">{take.impossible}</p>}
        {reached && <p className="said">{take.nothing}</p>}
      </div>
    </>
  )
}

function Looking({ found }: { readonly found: Take }) {
  const { words } = useBench()
  return (
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
  )
}

/** The states of each goal, of which one is looked at closely. */
function Near({ goals, focus }: { readonly goals: readonly TakenGoal[]; readonly focus: string }) {
  const { view, go, format } = useBench()
  const { take } = useLaterWords()
  const [first] = goals
  if (goals.length === 1 && first!.states < 2)
    return first!.near.map(({ state, sentence }) => (
      <p key={state} className="small quiet">
        {sentence}
      </p>
    ))
  return (
    <>
      {goals.length > 1 && <p className="small quiet take-note">{take.oneAtATime}</p>}
      {goals.map(({ text, said, near, states }) => {
        const count = format.number(states)
        return (
          <p key={text} className="small take-near">
            <span className="quiet">
              {goals.length === 1
                ? take.otherStates({ count })
                : states === 1
                  ? take.onlyState
                  : take.statesOf({ goal: said, count })}
            </span>{" "}
            {near.map(({ state, name, sentence }, i) => (
              <span key={state}>
                {i > 0 && "; "}
                <button
                  type="button"
                  className="link"
                  title={sentence}
                  aria-pressed={state === focus}
                  onClick={() => go(selecting(view, state))}
                >
                  {name}
                </button>
              </span>
            ))}
          </p>
        )
      })}
    </>
  )
}

function isSettled({ answer, busy, failure, stopped }: Asked<TakeChangesRequest>): boolean {
  return stopped || (!busy && (answer !== null || failure !== null))
}
