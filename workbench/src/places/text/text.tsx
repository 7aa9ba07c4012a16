import { RESERVED } from "@parley/core/logic"
import { useEffect, useMemo, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { takeWanted } from "../../page/jump.ts"
import { useOpen } from "../../page/open.tsx"
import { usePrinting } from "../../page/printing.ts"
import { useProblems } from "../../page/problems.ts"
import type { TextEditor } from "./editor.ts"
import { type Typed, typedInto } from "./line-ends.ts"
import "./text.css"

/** The conflict file itself. What is typed here and what is done in the forms is one document with one history. */
export default function TextPlace() {
  const { ui } = useBench()
  const { document, moment, conflict } = useOpen()
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<TextEditor | null>(null)
  const problems = useProblems()
  const printing = usePrinting()

  const names = useRef<() => ReturnType<typeof completionsOf>>(() => [])
  const known = useMemo(() => completionsOf(conflict), [conflict])
  names.current = () => known

  useEffect(() => {
    const parent = host.current
    if (parent === null) return
    let made: TextEditor | null = null
    let left = false
    const onType = (changes: readonly Typed[]): void => {
      document.replace(typedInto(document.moment().text, changes), "type")
    }
    void import("./editor.ts").then(({ TextEditor }) => {
      if (left) return
      made = new TextEditor({
        parent,
        text: document.moment().text,
        label: "",
        onType,
        onUndo: () => document.undo(),
        onRedo: () => document.redo(),
        names: () => names.current(),
      })
      setEditor(made)
    })
    return () => {
      left = true
      made?.close()
      setEditor(null)
    }
  }, [document])

  useEffect(() => editor?.show(moment.text), [editor, moment.text])
  useEffect(() => editor?.problems(problems), [editor, problems])
  useEffect(() => {
    if (editor === null) return
    const wanted = takeWanted()
    if (wanted !== null) editor.goTo(wanted.line, wanted.column)
  }, [editor])
  useEffect(() => editor?.label(ui.text.label), [editor, ui])

  return (
    <section className="text-place">
      <h2 className="aloud">{ui.frame.places.text}</h2>
      <p className="quiet small text-lead no-print">{ui.text.lead}</p>
      <div ref={host} className="editor no-print" />
      {printing ? <pre className="text-printed">{moment.text}</pre> : null}
      {editor === null ? <p className="quiet">{ui.frame.loading}</p> : null}
      <section className="text-problems" aria-live="polite">
        <h3 className="heading">
          {problems.length === 0 ? ui.text.nothingWrong : ui.text.problems({ count: problems.length })}
        </h3>
        <ol>
          {problems.slice(0, 200).map((problem, i) => (
            <li key={`${i}:${problem.code}`} className={problem.severity === "error" ? "wrong" : "doubt"}>
              <Button className="link" onPress={() => editor?.goTo(problem.line, problem.column)}>
                {ui.text.place({ line: problem.line, column: problem.column })}
              </Button>{" "}
              <span>{problem.message}</span>
            </li>
          ))}
        </ol>
      </section>
    </section>
  )
}

const KEYS = [
  "title",
  "summary",
  "asOf",
  "language",
  "decisionMakers",
  "options",
  "name",
  "undo",
  "done",
  "notDone",
  "oneWay",
  "infeasible",
  "merge",
  "noMove",
  "preferences",
  "ranking",
  "weights",
  "want",
  "because",
  "evidence",
  "confidence",
  "assumed",
  "statusQuo",
  "labels",
  "outcome",
  "scenarios",
  "changes",
  "requires",
  "atMostOne",
  "atLeastOne",
  "exactlyOne",
  "pattern",
  "when",
  "option",
  "by",
  "from",
  "to",
]

function completionsOf(conflict: ReturnType<typeof useOpen>["conflict"]) {
  const options = (conflict?.options ?? []).map(({ key, name }) => ({
    label: key,
    detail: typeof name === "string" ? name : (Object.values(name)[0] ?? ""),
    boost: 2,
  }))
  const makers = (conflict?.decisionMakers ?? []).map(({ id, name }) => ({
    label: id,
    detail: typeof name === "string" ? name : (Object.values(name)[0] ?? ""),
    boost: 1,
  }))
  return [...options, ...makers, ...[...KEYS, ...RESERVED].map((label) => ({ label }))]
}
