import type { Said } from "../../worker/protocol.ts"

/** What is doubtful or wrong about something, beside it. */
export function Hints({ problems }: { readonly problems: readonly Said[] }) {
  if (problems.length === 0) return null
  return (
    <ul className="pref-hints small">
      {problems.map(({ code, severity, message, line, column }) => (
        <li key={`${code} ${line} ${column}`} className={severity === "error" ? "wrong" : "doubt"}>
          {message}
        </li>
      ))}
    </ul>
  )
}
