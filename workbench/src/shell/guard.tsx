import { Component, type ReactNode } from "react"
import { useBench } from "../page/bench.tsx"

/** Keeps a fault of one part from taking the page with it. */
export class Guard extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return <Fault error={error} again={() => this.setState({ error: null })} />
  }
}

function Fault({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { ui } = useBench()
  return (
    <section role="alert" className="fault">
      <h2 className="heading">{ui.frame.errorTitle}</h2>
      <p>{ui.frame.errorText}</p>
      <p className="code small quiet">{error.message}</p>
      <button type="button" className="button" onClick={again}>
        {ui.frame.tryAgain}
      </button>
    </section>
  )
}
