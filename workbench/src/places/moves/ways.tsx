import type { ReactNode } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import { DmMark } from "../../parts/dm.tsx"
import type { Ways as Found, Graph, StateText } from "../../worker/protocol.ts"
import { between, type Ends } from "./ends.ts"
import "./ways.css"
import { useLaterWords } from "../../page/later-words.ts"

/** The shortest ways between the selected state and the one it is compared with, in words; and the choice of the two. */
export function Ways({
  graph,
  here,
  ends,
  found,
  busy,
}: {
  readonly graph: Graph | null
  readonly here: StateText | null
  readonly ends: Ends
  readonly found: Found | null
  readonly busy: boolean
}) {
  const { view, go, ui } = useBench()
  const later = useLaterWords()
  const { outlook } = useLooked()
  const today = outlook?.model?.today?.text ?? null
  const { against } = view
  const { from, to } = ends
  return (
    <section className="moves-ways" aria-labelledby="moves-ways" aria-busy={busy}>
      <h3 id="moves-ways" className="heading">
        {later.moves.ways}
      </h3>
      <div className="ways-choice no-print">
        <StateField
          label={later.moves.from}
          graph={graph}
          value={from}
          onChange={(from) => go(between(view, here, { from }))}
        />
        <StateField
          label={later.moves.toField}
          graph={graph}
          value={to}
          onChange={(to) => go(between(view, here, { to }))}
        />
        <span className="ways-acts">
          {against !== null && here !== null ? (
            <>
              <Button className="link" onPress={() => go({ state: here, back: !view.back })}>
                {ui.position.swap}
              </Button>
              <Button className="link" onPress={() => go({ against: null })}>
                {later.moves.clear}
              </Button>
            </>
          ) : today !== null && here !== null && here !== today ? (
            <Button className="link" onPress={() => go({ state: here, against: today, back: true })}>
              {later.moves.fromToday}
            </Button>
          ) : null}
        </span>
      </div>
      <div aria-live="polite">
        {from === null || to === null ? (
          <p className="small quiet">{later.moves.chooseTwo}</p>
        ) : from === to ? (
          <p className="quiet">{later.moves.sameState}</p>
        ) : found === null ? null : (
          <FoundWays found={found} from={from} />
        )}
      </div>
    </section>
  )
}

function StateField({
  label,
  graph,
  value,
  onChange,
}: {
  readonly label: string
  readonly graph: Graph | null
  readonly value: StateText | null
  readonly onChange: (text: StateText | null) => void
}) {
  const later = useLaterWords()
  const nodes = graph?.nodes ?? []
  const known = value === null || nodes.some(({ text }) => text === value)
  return (
    <label className="field">
      <span className="small quiet">{label}</span>
      <select
        className="pick"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      >
        <option value="">{later.moves.chooseState}</option>
        {known ? null : <option value={value ?? ""}>{value}</option>}
        {nodes.map((node) => (
          <option key={node.text} value={node.text}>
            {later.moves.option({ state: node.name, taken: node.taken })}
          </option>
        ))}
      </select>
    </label>
  )
}

function FoundWays({ found, from }: { readonly found: Found; readonly from: StateText }) {
  const { view, go } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const improvements = view.by === "improvements"
  if (found.leftOut) return <p className="quiet">{later.moves.waysLeftOut}</p>
  if (found.length < 0)
    return (
      <Quiet>
        {later.moves.noWay({ improvements })}{" "}
        {improvements ? (
          <Button className="link" onPress={() => go({ by: "moves" })}>
            {later.moves.tryAllMoves}
          </Button>
        ) : null}
      </Quiet>
    )
  if (conflict === null) return null
  const { length, paths, more } = found
  return (
    <>
      <p>{later.moves.waysFound({ length, count: paths.length, more, improvements })}</p>
      <ol className="ways-found">
        {paths.map((path, i) => (
          <li key={path.map(({ dm, to }) => `${dm} ${to}`).join()}>
            {paths.length > 1 ? <h4 className="small quiet">{later.moves.way({ number: i + 1 })}</h4> : null}
            <ol className="moves-way">
              {path.map((step, k) => (
                <li key={step.to}>
                  <Button
                    className="moves-step"
                    onPress={() =>
                      go({ state: step.to, trail: [from, ...path.slice(0, k).map(({ to }) => to)] })
                    }
                  >
                    <DmMark dm={step.dm} conflict={conflict} />
                    <span>
                      <span className="said">{capital(step.sentence)}.</span>
                      {step.reluctant ? (
                        <span className="small quiet reluctant">{later.moves.reluctant}</span>
                      ) : null}
                    </span>
                  </Button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {more ? <p className="small quiet">{later.moves.moreWays}</p> : null}
    </>
  )
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return <p className="quiet">{children}</p>
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
