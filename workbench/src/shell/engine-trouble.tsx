import { useSyncExternalStore } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { useLooked } from "../page/open.tsx"
import { UNREADABLE } from "../page/port.ts"

/** That the engine can do no more, and the way to have it back, or that it may say nothing; nothing while it works. */
export function EngineTrouble() {
  const { engine, ui } = useBench()
  const { failure } = useLooked()
  const state = useSyncExternalStore(engine.subscribe, engine.state)
  if (failure?.kind === "withheld")
    return (
      <p className="stale" role="status">
        {failure.message}
      </p>
    )
  if (state.kind !== "failed") return null
  return (
    <p className="stale" role="alert">
      {ui.frame.engineFailed}{" "}
      <span className="small">
        {state.message === UNREADABLE ? ui.frame.engineUnreadable : state.message}
      </span>{" "}
      <Button className="link" onPress={() => engine.restart()}>
        {ui.frame.engineRestart}
      </Button>
    </p>
  )
}
