import { useSyncExternalStore } from "react"
import { Button } from "react-aria-components"
import { UNREADABLE } from "../engine/engine.ts"
import { useBench } from "./bench.tsx"

/// That the engine can do no more, and the way to have it back; nothing while it works.
export function EngineTrouble() {
  const { engine, ui } = useBench()
  const state = useSyncExternalStore(engine.subscribe, engine.state)
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
