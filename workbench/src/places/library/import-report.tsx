import { type Problem, sayProblem } from "@parley/core"
import { Button, Dialog, Heading } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { hasErrors, type Incoming } from "./import.ts"

// Problems told of a file; the rest are counted.
const MOST = 8

/** What would become of files to be imported: of each what is kept, changed and lost, or why it cannot be read. */
export default function ImportReport({
  items,
  busy,
  accept,
}: {
  readonly items: readonly Incoming[]
  readonly busy: boolean
  readonly accept: () => void
}) {
  const { ui } = useBench()
  const good = items.filter(({ kind }) => kind === "conflict").length
  return (
    <Dialog className="dialog import">
      {({ close }) => (
        <>
          <Heading slot="title" className="title">
            {good === 0 ? ui.library.importNothing({ count: items.length }) : ui.library.importTitle}
          </Heading>
          <ul className="import-files">
            {items.map((item, i) => (
              <li key={i} className="import-file">
                <h3 className="heading">
                  <span className="path">{item.name}</span>
                  {item.kind === "conflict" && item.path !== item.name && (
                    <span className="quiet"> {ui.library.becomes({ path: item.path })}</span>
                  )}
                </h3>
                {item.kind === "conflict" && <Made item={item} />}
                {item.kind === "refused" && <RefusedFile item={item} />}
              </li>
            ))}
          </ul>
          {good === 0 && <p className="quiet">{ui.library.importWhat}</p>}
          <div className="dialog-choice">
            {good > 0 && (
              <Button className="button primary" onPress={accept} isDisabled={busy} autoFocus>
                {ui.library.importAccept({ count: good })}
              </Button>
            )}
            <Button className={good > 0 ? "link" : "button"} onPress={close} autoFocus={good === 0}>
              {good > 0 ? ui.frame.cancel : ui.frame.close}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

function Made({ item }: { readonly item: Extract<Incoming, { kind: "conflict" }> }) {
  const { ui, words } = useBench()
  const kinds = (["kept", "changed", "lost"] as const).map((kind) => ({
    kind,
    notes: item.notes.filter((note) => note.kind === kind),
  }))
  return (
    <>
      {item.asIs && <p className="small quiet">{ui.library.takenAsIs}</p>}
      {kinds.map(({ kind, notes }) =>
        notes.length === 0 ? null : (
          <ul key={kind} className="import-notes small" data-kind={kind}>
            {notes.map((note, i) => (
              <li key={i}>{words.cli.note(note)}</li>
            ))}
          </ul>
        ),
      )}
      {hasErrors(item) && (
        <p className="small doubt">{item.asIs ? ui.library.mendAsIs : ui.library.mendMarked}</p>
      )}
      <Problems problems={item.problems} />
    </>
  )
}

function RefusedFile({ item }: { readonly item: Extract<Incoming, { kind: "refused" }> }) {
  const { ui } = useBench()
  return (
    <>
      <p className="wrong">{item.why === "" ? ui.library.notRead : ui.library.refused[item.why]}</p>
      <Problems problems={item.problems} />
    </>
  )
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { ui, words } = useBench()
  if (problems.length === 0) return null
  return (
    <ul className="import-notes small">
      {problems.slice(0, MOST).map((problem, i) => (
        <li key={i} className={problem.severity === "error" ? "wrong" : "doubt"}>
          {ui.library.atLine({ line: problem.line, message: sayProblem(problem, words) })}
        </li>
      ))}
      {problems.length > MOST && (
        <li className="quiet">{ui.library.moreProblems({ count: problems.length - MOST })}</li>
      )}
    </ul>
  )
}
