import { useState } from "react"
import { useLaterWords } from "../../page/later-words.ts"

/** A line for what the report does not tell. */
export function OwnLine({ label, add }: { readonly label: string; readonly add: (words: string) => void }) {
  const { report } = useLaterWords()
  const [words, setWords] = useState("")
  return (
    <form
      className="report-own"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() === "") return
        add(words.trim())
        setWords("")
      }}
    >
      <input
        className="plain-field"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <button type="submit" className="button" disabled={words.trim() === ""}>
        {report.take}
      </button>
    </form>
  )
}
