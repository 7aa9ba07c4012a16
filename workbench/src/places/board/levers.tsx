import type { Conflict } from "@parley/core"
import type { ToldBoard } from "@parley/core/report"
import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { SentenceField } from "../../parts/sentence-field.tsx"
import { isState } from "../../parts/state-text.ts"
import { type Asked, useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import type { TakeChangesRequest } from "../../worker/protocol.ts"
import type { TakenChange } from "../../worker/take-told.ts"

// Of each kind, at most; statements are changed in one step.
const MOST = 3
const STEPS = 1

/** The smallest changes that bring about what is selected, or said, each to be tried out on the board: "What would it take" in short. */
export default function Levers({ board }: { readonly board: ToldBoard }) {
  const { ui, view, go } = useBench()
  const { conflict } = useOpen()
  const { hidden } = useGuessing()
  if (conflict === null || hidden) return null
  const said = view.goal.find((goal) => !isState(goal, conflict)) ?? ""
  const selected = selectedIn(board, view.state)
  const goal = said === "" ? (selected?.state ?? null) : said
  const { levers } = ui.board
  return (
    <section className="board-levers no-print" aria-labelledby="levers-heading">
      <div className="board-levers-head">
        <h3 id="levers-heading" className="heading">
          {levers.title}
        </h3>
        <span className="small quiet">{levers.note}</span>
      </div>
      <SentenceField
        name="levers to hold"
        label={levers.toHold}
        showLabel
        echo={false}
        optional
        value={said}
        onCommit={(text) => go({ goal: text === "" ? [] : [text] })}
      />
      {said === "" && selected !== null && (
        <p className="small quiet">{levers.selected({ name: selected.name })}</p>
      )}
      {goal === null ? (
        <p className="small quiet">{levers.none}</p>
      ) : (
        <Found key={goal} goal={goal} conflict={conflict} board={board} />
      )}
      {goal !== null && (
        <p>
          <button type="button" className="link small" onClick={() => go({ place: "take", goal: [goal] })}>
            {levers.all}
          </button>
        </p>
      )}
    </section>
  )
}

// The outcome that is selected; today is none to be aimed at.
function selectedIn({ today, strong, weaker, also }: ToldBoard, state: string | null) {
  if (state === null || state === today?.state) return null
  return [...strong, ...also, ...weaker].find((column) => column.state === state) ?? null
}

function Found({
  goal,
  conflict,
  board,
}: {
  readonly goal: string
  readonly conflict: Conflict
  readonly board: ToldBoard
}) {
  const { ui, settings } = useBench()
  const { world, stale } = useOpen()
  const ask = (of: TakeChangesRequest["of"]): TakeChangesRequest | null =>
    stale
      ? null
      : {
          kind: "take-changes",
          world,
          language: settings.language,
          concepts: settings.concepts,
          concept: board.concept,
          wanted: {
            hold: [goal],
            not: [],
            reached: conflict.statusQuo !== null,
            who: conflict.decisionMakers.map(({ id }) => id),
            kept: [],
          },
          of,
          steps: STEPS,
        }
  const statements = useAsked(ask("statements"), "aside")
  const isSettled = !statements.busy && (statements.answer !== null || statements.failure !== null)
  const situation = useAsked(isSettled ? ask("situation") : null, "aside")
  const all = [statements, situation]
  const changes = all.flatMap(({ answer }) => answer?.answers.slice(0, MOST) ?? [])
  const isDone = isSettled && !situation.busy && (situation.answer !== null || situation.failure !== null)
  return (
    <div aria-busy={!isDone}>
      <div className="board-lever-list">
        {changes.flatMap((change) =>
          change.taken === null
            ? []
            : [<Lever key={change.label} change={change} edits={change.taken.edits} />],
        )}
      </div>
      {all.map((asked, i) => (
        <Work key={i} asked={asked} whom="aside" />
      ))}
      <p className="small quiet" role="status">
        {isDone
          ? changes.length === 0
            ? noneSaid(all, ui.board.levers.nothing)
            : ""
          : ui.board.levers.working}
      </p>
    </div>
  )
}

// That nothing has to change, or why nothing was found.
function noneSaid(all: readonly Asked<TakeChangesRequest>[], nothing: string): string {
  if (all.some(({ answer }) => answer?.least === 0)) return nothing
  const said = all.flatMap(({ answer, failure }) => [answer?.none ?? failure?.message ?? ""])
  return said.filter((each) => each !== "").join(" ")
}

function Lever({
  change,
  edits,
}: {
  readonly change: TakenChange
  readonly edits: NonNullable<TakenChange["taken"]>["edits"]
}) {
  const { ui } = useBench()
  const { tryOut, stale } = useOpen()
  const { trial } = useLooked()
  const isTried = trial !== null && trial.params.what === change.what
  return (
    <button
      type="button"
      className="board-lever"
      aria-pressed={isTried}
      disabled={stale}
      onClick={() => tryOut(isTried ? null : { name: "adjust", edits, params: { what: change.what } })}
    >
      <span className="tick-box" aria-hidden="true" />
      <span>
        <span className="board-lever-said">{change.what}</span>
        <span className="small quiet">
          {ui.board.levers.changes({ appear: change.appears, vanish: change.vanishes })}
        </span>
      </span>
    </button>
  )
}
