import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import "./notices.css"

/** What has happened, at the foot of the page; said aloud as well. */
export function Notices() {
  const { notices, dismiss, ui } = useBench()
  return (
    <section className="notices no-print" aria-label={ui.frame.notices} aria-live="polite">
      {notices.map(({ id, text, action }) => (
        <div key={id} className="notice">
          <p>{text}</p>
          {action === undefined ? null : (
            <Button
              className="link"
              onPress={() => {
                action.run()
                dismiss(id)
              }}
            >
              {action.label}
            </Button>
          )}
          <Button className="link" aria-label={ui.frame.dismiss} onPress={() => dismiss(id)}>
            ✕
          </Button>
        </div>
      ))}
    </section>
  )
}
