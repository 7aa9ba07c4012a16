import type { Conflict, Edit } from "@parley/core"
import type { NoMoveRule, Path, Rule } from "@parley/core/file"
import { sayFormula } from "@parley/core/words"
import { useRef } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { isMapOf, isText, useKept, useKeptOpen } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName } from "../../parts/dm.tsx"
import { Grounds } from "../../parts/grounds.tsx"
import { CancelOrDiscard, Restored, useLeaving } from "../../parts/kept.tsx"
import { entryAt, inWorld } from "../../parts/paths.ts"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { SentenceField } from "../../parts/sentence-field.tsx"
import { wordsOf } from "../../parts/statement-edits.ts"
import { useFocusBack } from "./focus-back.ts"
import { MoreMenu } from "./more-menu.tsx"
import { Part } from "./part.tsx"
import { ProblemsAt } from "./problems-at.tsx"

/** States that are one, and moves that are barred: seldom needed, each by an expression. */
export function Merges() {
  const later = useLaterWords()
  const { conflict } = useOpen()
  if (conflict === null) return null
  return (
    <Part title={later.situation.refinements} about={later.situation.refinementsHint}>
      <h3 className="heading">{later.situation.merges}</h3>
      <ol className="rules">
        {conflict.merges.map((rule, i) => (
          <MergeRow key={i} rule={rule} count={conflict.merges.length} />
        ))}
      </ol>
      <NewMerge count={conflict.merges.length} />
      <h3 className="heading">{later.situation.barred}</h3>
      <ol className="rules">
        {conflict.noMoves.map((rule, i) => (
          <BarredRow key={i} rule={rule} count={conflict.noMoves.length} />
        ))}
      </ol>
      <NewBarred conflict={conflict} />
    </Part>
  )
}

function MergeRow({ rule, count }: { readonly rule: Rule; readonly count: number }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, reading, perform } = useOpen()
  const path = inWorld(rule.path)
  const entry = entryAt(reading.data, path)
  const said = later.situation.mergeSaid({ what: sayFormula(conflict!, rule.formula, words) })
  const change = (text: string): void => {
    const isMap = typeof entry === "object" && entry !== null
    const edits: Edit[] = !isMap
      ? [{ kind: "set", path, value: text }]
      : rule.form === "pattern"
        ? [
            { kind: "delete", path: [...path, "pattern"] },
            { kind: "set", path: [...path, "when"], value: text },
          ]
        : [{ kind: "set", path: [...path, "when"], value: text }]
    perform("change-rule", edits, { what: wordsOf(conflict!, text, words) })
  }
  const remove = useRemove(path, count, said)
  return (
    <li className="rule">
      <div className="rule-line">
        <p className="said">
          {said} <ScenarioMark path={rule.path} />
        </p>
        <RuleMenu name={said} remove={remove} />
      </div>
      <SentenceField
        name={`${path.join(".")}=${rule.text}`}
        label={later.situation.mergeWhat}
        value={rule.text}
        echo={false}
        onCommit={change}
      />
      <Grounds grounds={rule} path={rule.path} what={said} plainKey="when" />
      <ProblemsAt path={rule.path} />
    </li>
  )
}

function NewMerge({ count }: { readonly count: number }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, perform, stale } = useOpen()
  const [adding, setAdding] = useKeptOpen("merge new")
  const opener = useRef<HTMLButtonElement>(null)
  useFocusBack(adding, opener)
  if (!adding) {
    return (
      <Button ref={opener} className="link small no-print" isDisabled={stale} onPress={() => setAdding(true)}>
        {later.situation.newMerge}
      </Button>
    )
  }
  return (
    <SentenceField
      name="merge new"
      label={later.situation.mergeWhat}
      showLabel
      value=""
      autoFocus
      onCancel={() => setAdding(false)}
      onCommit={(text) => {
        setAdding(false)
        perform("add-rule", [appended("merge", count, text)], { what: wordsOf(conflict!, text, words) })
      }}
    />
  )
}

function BarredRow({ rule, count }: { readonly rule: NoMoveRule; readonly count: number }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, reading, perform, local } = useOpen()
  const path = inWorld(rule.path)
  const said = later.situation.barredSaid({
    maker: local(conflict!.decisionMakers[rule.by]!.name),
    from: sayFormula(conflict!, rule.from, words),
    to: sayFormula(conflict!, rule.to, words),
  })
  const change = (side: "from" | "to") => (text: string) => {
    const pattern = [...path, `${side}Pattern`]
    const isPattern = entryAt(reading.data, pattern) !== undefined
    perform(
      "change-rule",
      [
        ...(isPattern ? [{ kind: "delete", path: pattern } as const] : []),
        { kind: "set", path: [...path, side], value: text },
      ],
      { what: said },
    )
  }
  const remove = useRemove(path, count, said)
  return (
    <li className="rule">
      <div className="rule-line">
        <div>
          <DmName dm={rule.by} />
          <p className="said">
            {said} <ScenarioMark path={rule.path} />
          </p>
        </div>
        <RuleMenu name={said} remove={remove} />
      </div>
      <div className="barred-sides">
        <SentenceField
          label={later.situation.barredFrom}
          showLabel
          name={`${path.join(".")} from=${rule.fromText}`}
          value={rule.fromText}
          echo={false}
          onCommit={change("from")}
        />
        <SentenceField
          label={later.situation.barredTo}
          showLabel
          name={`${path.join(".")} to=${rule.toText}`}
          value={rule.toText}
          echo={false}
          onCommit={change("to")}
        />
      </div>
      <Grounds grounds={rule} path={rule.path} what={said} />
      <ProblemsAt path={rule.path} />
    </li>
  )
}

function NewBarred({ conflict }: { readonly conflict: Conflict }) {
  const later = useLaterWords()
  const { perform, stale, local } = useOpen()
  const [adding, setAdding] = useKeptOpen("barred new")
  const kept = useKept("barred new", { by: "", from: "", to: "" }, isBarred)
  const leave = useLeaving(kept, () => setAdding(false))
  const opener = useRef<HTMLButtonElement>(null)
  useFocusBack(adding, opener)
  if (!adding) {
    return (
      <Button ref={opener} className="link small no-print" isDisabled={stale} onPress={() => setAdding(true)}>
        {later.situation.newBarred}
      </Button>
    )
  }
  const isKnown = conflict.decisionMakers.some(({ id }) => id === kept.value.by)
  const draft = isKnown ? kept.value : { ...kept.value, by: conflict.decisionMakers[0]!.id }
  const isWhole = draft.from !== "" && draft.to !== ""
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it wherever one is within
    <div
      className="rule-form"
      onKeyDown={(event) => {
        if (event.key === "Escape") leave()
      }}
    >
      <Restored of={kept} />
      <label>
        <span className="field-label">{later.situation.barredBy}</span>
        <select
          className="pick"
          // biome-ignore lint/a11y/noAutofocus: only where a person has just asked to write here
          autoFocus
          value={draft.by}
          onChange={({ target }) => kept.set({ ...draft, by: target.value })}
        >
          {conflict.decisionMakers.map(({ id, name }) => (
            <option key={id} value={id}>
              {local(name)}
            </option>
          ))}
        </select>
      </label>
      <div className="barred-sides">
        <SentenceField
          label={later.situation.barredFrom}
          showLabel
          value={draft.from}
          name="barred new/from"
          onCommit={(from) => kept.set({ ...draft, from })}
        />
        <SentenceField
          label={later.situation.barredTo}
          showLabel
          value={draft.to}
          name="barred new/to"
          onCommit={(to) => kept.set({ ...draft, to })}
        />
      </div>
      <div className="rule-deeds">
        <Button
          className="button primary"
          isDisabled={!isWhole}
          onPress={() => {
            kept.forget()
            setAdding(false)
            perform("add-rule", [appended("noMove", conflict.noMoves.length, draft)], { what: "" })
          }}
        >
          {later.situation.addRule}
        </Button>
        <CancelOrDiscard of={kept} close={() => setAdding(false)} />
        {!isWhole && <span className="small quiet">{later.situation.barredMissing}</span>}
      </div>
    </div>
  )
}

function isBarred(value: unknown): value is { by: string; from: string; to: string } {
  return isMapOf(value, isText) && ["by", "from", "to"].every((key) => key in value)
}

function RuleMenu({ name, remove }: { readonly name: string; readonly remove: () => void }) {
  const later = useLaterWords()
  return (
    <MoreMenu
      label={later.situation.more({ name })}
      remove={remove}
      deeds={[{ id: "delete", name: later.situation.deleteRule, run: remove }]}
    />
  )
}

function useRemove(path: Path, count: number, what: string): () => void {
  const { perform } = useOpen()
  return () =>
    perform("delete-rule", [{ kind: "delete", path: count === 1 ? path.slice(0, 1) : path }], { what })
}

function appended(key: string, count: number, value: string | { readonly [key: string]: string }): Edit {
  return count === 0
    ? { kind: "set", path: [key], value: [value] }
    : { kind: "insert", path: [key], at: count, value }
}
