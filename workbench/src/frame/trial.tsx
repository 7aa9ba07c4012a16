import { Button } from "react-aria-components"
import { useBench } from "./bench.tsx"
import { useOpen } from "./open.tsx"
import "./trial.css"

/// What is tried out and not done yet: what it would change, and the choice.
export function TrialStrip() {
  const { ui } = useBench()
  const { trial, acceptTrial, tryOut } = useOpen()
  if (trial === null) return null
  const { appeared, vanished } = trial.changes
  const what = ui.actions[trial.name]({ what: trial.params.what ?? "" })
  return (
    <section className="trial" aria-live="polite">
      <p>
        <strong>{ui.frame.trialTitle({ what })}</strong>{" "}
        {trial.outlook === null
          ? ui.frame.trialWorking
          : appeared.size + vanished.length === 0
            ? ui.frame.trialNothing
            : [
                appeared.size > 0 ? ui.frame.trialAppear({ count: appeared.size }) : "",
                vanished.length > 0 ? ui.frame.trialVanish({ count: vanished.length }) : "",
              ]
                .filter((part) => part !== "")
                .join(" · ")}
      </p>
      <div className="trial-choice">
        <Button className="button primary" onPress={acceptTrial}>
          {ui.frame.trialAccept}
        </Button>
        <Button className="button" onPress={() => tryOut(null)}>
          {ui.frame.trialLeave}
        </Button>
      </div>
    </section>
  )
}
