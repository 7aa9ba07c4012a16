import { type ReactNode, useEffect, useRef, useState } from "react"
import { Button, Dialog, FileTrigger, Heading } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Paper } from "../../parts/paper.tsx"
import "./compare.css"

interface Other {
  readonly name: string
  readonly text: string
}

/** What differs between the conflict and another version of it, and what that does to the outcomes. */
export default function Compare({ close }: { readonly close: () => void }) {
  const { ui, settings } = useBench()
  const { world } = useOpen()
  const { compare } = useLaterWords()
  const [other, setOther] = useState<Other | null>(null)
  // Whether the other one is the later.
  const [isLater, setLater] = useState(false)
  const { language, concepts } = settings
  const { answer, failure, busy } = useAnswer(
    other === null
      ? null
      : {
          kind: "compare",
          world,
          language,
          concepts,
          before: isLater ? world.text : other.text,
          after: isLater ? other.text : world.text,
        },
    "aside",
  )
  return (
    <Dialog className="dialog compare">
      <Heading slot="title" className="title">
        {compare.title}
      </Heading>
      <p className="quiet">{compare.about}</p>
      <Choose chosen={other?.name ?? null} choose={setOther} />
      {other === null ? null : (
        <p className="compare-order">
          {(isLater ? compare.later : compare.earlier)({ name: other.name })}{" "}
          <button type="button" className="link" onClick={() => setLater(!isLater)}>
            {compare.turn}
          </button>
        </p>
      )}
      <div className="compare-result" aria-live="polite" aria-busy={busy}>
        {failure === null ? null : (
          <p className="doubt">{failure.kind === "no-model" ? compare.faulty : failure.message}</p>
        )}
        {answer === null ? (
          busy ? (
            <p className="quiet">{ui.board.working}</p>
          ) : null
        ) : (
          <Paper language={language} blocks={answer} />
        )}
      </div>
      <div className="dialog-choice">
        <Button className="button" onPress={close}>
          {compare.close}
        </Button>
      </div>
    </Dialog>
  )
}

/** Another file of the folder, or one from elsewhere on the machine: it is read, and stays where it is. */
function Choose({
  chosen,
  choose,
}: {
  readonly chosen: string | null
  readonly choose: (other: Other) => void
}): ReactNode {
  const { api, ui, view } = useBench()
  const { compare } = useLaterWords()
  const [paths, setPaths] = useState<readonly string[] | null>(null)
  const [wrong, setWrong] = useState("")
  // The one asked for last: another that is read more slowly is no longer wanted.
  const latest = useRef("")
  useEffect(() => {
    api.list().then(
      ({ conflicts }) => setPaths(conflicts.map(({ path }) => path).filter((path) => path !== view.file)),
      () => setWrong(compare.unlisted),
    )
  }, [api, view.file, compare])
  const open = (path: string): void => {
    latest.current = path
    setWrong("")
    api.read(path).then(
      ({ text }) => latest.current === path && choose({ name: path, text }),
      () => latest.current === path && setWrong(compare.unread({ name: path })),
    )
  }
  const take = async (files: FileList | null): Promise<void> => {
    const file = files?.[0]
    if (file === undefined) return
    latest.current = ""
    choose({ name: file.name, text: await file.text() })
  }
  return (
    <div className="compare-choose">
      <label className="field">
        <span>{compare.other}</span>
        <select
          className="input"
          value={paths?.includes(chosen ?? "") ? (chosen ?? "") : ""}
          onChange={(event) => open(event.currentTarget.value)}
        >
          <option value="" disabled>
            {paths === null ? ui.frame.loading : compare.none({ count: paths.length })}
          </option>
          {(paths ?? []).map((path) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </select>
      </label>
      <FileTrigger acceptedFileTypes={[".yaml", ".yml", ".json"]} onSelect={(files) => void take(files)}>
        <Button className="button">{compare.elsewhere}</Button>
      </FileTrigger>
      {wrong === "" ? null : (
        <p className="doubt" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
