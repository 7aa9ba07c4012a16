import type { ToldBoard, ToldColumn, ToldLattice } from "@parley/core/report"
import { useState } from "react"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { silentMakers } from "../../page/silent.ts"
import { useTold } from "../../page/told.ts"
import type { SaidLoss } from "../../words/en/roads.ts"
import { Key } from "./key.tsx"
import { WayFigure } from "./way-figure.tsx"
import "../../parts/figure.css"
import "./ways.css"

// Moves that a search may look at: some seconds.
const MOST_MOVES = 2 ** 27

/** The place Ways: how one gets from today to what would hold, drawn, and where it could break. */
export default function Ways() {
  const { ui, settings, view } = useBench()
  const { roads } = useLaterWords()
  const { world, conflict } = useOpen()
  const told = useTold()
  const { language, concepts } = settings
  const also = view.state === null ? [] : [view.state]
  const { answer, failure } = useAnswer({ kind: "board", world, language, concepts, also })
  if (conflict !== null && !told) return <NotTold />
  if (conflict === null || answer === null)
    return failure === null ? <p className="quiet">{ui.board.working}</p> : null
  if (answer.today === null) return <p className="said quiet">{roads.noToday}</p>
  const goals = goalsOf(answer, view.state)
  if (goals.length === 0) return <p className="said quiet">{roads.none}</p>
  return <Goals goals={goals} />
}

// Why no outcome is told of to lead to, and where to do something about it.
function NotTold() {
  const { ui, go, readOnly } = useBench()
  const { roads } = useLaterWords()
  const { conflict } = useOpen()
  const { hidden } = useGuessing()
  const dm = conflict!.decisionMakers[silentMakers(conflict!)[0] ?? 0]!.id
  if (hidden)
    return (
      <p className="said">
        {roads.hidden}{" "}
        <button type="button" className="link no-print" onClick={() => go({ place: "outcomes" })}>
          {roads.guess}
        </button>
      </p>
    )
  return (
    <p className="said">
      {roads.silent}{" "}
      {readOnly ? null : (
        <button type="button" className="link no-print" onClick={() => go({ start: "wants", dm })}>
          {ui.frame.missing.wants.go}
        </button>
      )}
    </p>
  )
}

/** The outcomes that ways are drawn to: the one selected first, then those that would hold, in the order of the board. */
export function goalsOf({ strong, weaker, also, today }: ToldBoard, selected: string | null): ToldColumn[] {
  const own = [...strong, ...also, ...weaker].find(({ state }) => state === selected)
  const first = own === undefined || own.state === today?.state ? [] : [own]
  return [...first, ...strong.filter(({ state }) => state !== own?.state)]
}

/** What is known of the ways to one outcome. */
interface Found {
  readonly goal: ToldColumn
  readonly told: ToldLattice | null
  readonly state: "working" | "unreached" | "too-many" | "drawn"
}

function useFound(goal: ToldColumn | undefined): Found | null {
  const { settings } = useBench()
  const { world } = useOpen()
  const { language, concepts } = settings
  const { answer, failure, busy } = useAnswer(
    goal === undefined
      ? null
      : {
          kind: "ways",
          world,
          language,
          concepts,
          to: goal.state,
          by: "moves",
          most: 0,
          drawn: true,
          bound: MOST_MOVES,
        },
  )
  if (goal === undefined) return null
  const told = answer?.lattice ?? null
  // An answer to an earlier question is none to this one.
  if (told !== null) return { goal, told, state: told.goal === goal.state ? "drawn" : "working" }
  if (busy || (answer === null && failure === null)) return { goal, told: null, state: "working" }
  return { goal, told: null, state: answer !== null && answer.length < 0 ? "unreached" : "too-many" }
}

function Goals({ goals }: { readonly goals: readonly ToldColumn[] }) {
  const { go } = useBench()
  const { roads } = useLaterWords()
  const [isAll, setAll] = useState(false)
  const found = [useFound(goals[0]), useFound(goals[1])].filter((each) => each !== null)
  const order = [...goals].sort((a, b) => (a.name < b.name ? -1 : 1))
  return (
    <div className="ways-place">
      <WaysTold found={found} />
      {goals.length > 2 ? (
        <fieldset className="choices ways-goals no-print" aria-label={roads.choice}>
          {order.map(({ state, name }) => (
            <button
              key={state}
              type="button"
              className="choice"
              aria-pressed={state === goals[0]!.state}
              data-selected={state === goals[0]!.state ? "" : undefined}
              onClick={() => go({ state, against: null, trail: [] })}
            >
              {name}
            </button>
          ))}
        </fieldset>
      ) : null}
      <div className="ways-pair">
        {found.map((each) => (
          <Figure key={each.goal.state} found={each} />
        ))}
        {isAll ? goals.slice(2).map((goal) => <Another key={goal.state} goal={goal} />) : null}
      </div>
      {goals.length > 2 ? (
        <button type="button" className="link small no-print" onClick={() => setAll(!isAll)}>
          {isAll ? roads.fewer : roads.all({ count: goals.length })}
        </button>
      ) : null}
      <Key movers={moversOf(found)} />
    </div>
  )
}

function Another({ goal }: { readonly goal: ToldColumn }) {
  const found = useFound(goal)
  return found === null ? null : <Figure found={found} />
}

function Figure({ found: { goal, told, state } }: { readonly found: Found }) {
  const { roads } = useLaterWords()
  if (state === "drawn") return <WayFigure name={goal.name} told={told!} />
  return (
    <section className="way-figure">
      <h2 className="way-title">{goal.name}</h2>
      <p className="quiet" aria-live="polite">
        {state === "working"
          ? roads.working
          : state === "unreached"
            ? roads.unreached({ goal: goal.name })
            : roads.tooMany({ goal: goal.name })}
      </p>
    </section>
  )
}

/** What the ways take, in a sentence for each outcome drawn. */
export function WaysTold({ found }: { readonly found: readonly Found[] }) {
  const { words } = useBench()
  const { roads } = useLaterWords()
  const { conflict, local } = useOpen()
  const name = (dm: number): string => words.phrases.name(local(conflict!.decisionMakers[dm]!.name))
  const pieces = found.flatMap(({ goal, told, state }) => {
    if (state === "unreached") return [{ text: roads.unreached({ goal: goal.name }) }]
    if (told === null || state !== "drawn") return []
    return roads.finding({ goal: goal.name, moves: told.ways[0]!.length, losing: losingOf(told, name) })
  })
  return (
    <p className="finding" aria-live="polite">
      {pieces.map(({ text, ...piece }, i) => (
        <span key={`${i} ${text}`} className={"loss" in piece && piece.loss ? "at-loss" : undefined}>
          {text}
        </span>
      ))}
    </p>
  )
}

function losingOf({ ways, first }: ToldLattice, name: (dm: number) => string): SaidLoss[] {
  return ways[0]!.flatMap(({ dm, effect, before, rank, oneWay }, i) =>
    effect === "gain"
      ? []
      : [{ dm: name(dm), effect, by: rank - before, oneWay, must: i === 0 && first?.length === 1 }],
  )
}

function moversOf(found: readonly Found[]): readonly number[] | null {
  const all = found.flatMap(({ told }) =>
    told === null ? [] : [[...new Set(told.ways.flat().map(({ dm }) => dm))].sort((a, b) => a - b)],
  )
  const [first] = all
  return first !== undefined && all.every((movers) => movers.join() === first.join()) ? first : null
}
