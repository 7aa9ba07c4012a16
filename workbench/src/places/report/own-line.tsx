import { useTyped } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"

/** A line for what the report does not tell. */
export function OwnLine({ label, add }: { readonly label: string; readonly add: (words: string) => void }) {
  const { report } = useLaterWords()
  const { typed, type, settle } = useTyped(`report ${label}`)
  const words = typed ?? ""
  return (
    <form
      className="report-own"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() === "") return
        add(words.trim())
        settle()
      }}
    >
      <input
        className="plain-field"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={({ target }) => type(target.value)}
      />
      <button type="submit" className="button" disabled={words.trim() === ""}>
        {report.take}
      </button>
    </form>
  )
}
