import type { Json, Rule } from "@parley/core/file"
import { sayFormula } from "@parley/core/words"
import { useRef } from "react"
import { useBench } from "../../page/bench.tsx"
import { useKeptOpen } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Grounds } from "../../parts/grounds.tsx"
import { Marks } from "../../parts/mark.tsx"
import { entryAt, inWorld } from "../../parts/paths.ts"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { StandingMark } from "../../parts/standing-mark.tsx"
import type { RuleInfo } from "../../worker/protocol.ts"
import { useFocusBack } from "./focus-back.ts"
import { MoreMenu } from "./more-menu.tsx"
import { ProblemsAt } from "./problems-at.tsx"
import { draftOf, holdingIn, optionsIn, withGrounds } from "./rule-draft.ts"
import { RuleForm } from "./rule-form.tsx"
import { ruleInWords } from "./rule-words.ts"

// An example that speaks of more options than these is shown by its marks alone.
const MOST_SAID = 6

/** A rule in words, what it removes with an example, and what it rests on. */
export function RuleRow({
  rule,
  index,
  count,
  info,
}: {
  readonly rule: Rule
  readonly index: number
  readonly count: number
  /** What it removes; null while that is not known. */
  readonly info: RuleInfo | null
}) {
  const { words, settings } = useBench()
  const later = useLaterWords()
  const { conflict, reading, perform, local } = useOpen()
  const name = `${rule.path.join(".")}=${rule.text}`
  const [editing, setEditing] = useKeptOpen(name)
  const menu = useRef<HTMLButtonElement>(null)
  useFocusBack(editing, menu)
  const path = inWorld(rule.path)
  const entry = entryAt(reading.data, path)
  const draft = draftOf(conflict!, rule, entry)
  const said = ruleInWords(conflict!, draft, { later, words, local })

  const change = (value: Json): void => {
    setEditing(false)
    perform("change-rule", [{ kind: "set", path, value: withGrounds(value, entry) }], { what: said })
  }
  const remove = (): void =>
    perform("delete-rule", [{ kind: "delete", path: count === 1 ? path.slice(0, 1) : path }], {
      what: said,
    })
  const move = (to: number): void =>
    perform("move-rule", [{ kind: "move", path: path.slice(0, 1), from: index, to }], { what: said })

  if (editing) {
    return (
      <li className="rule">
        <RuleForm
          name={name}
          first={draft}
          action={later.situation.changeRule}
          accept={change}
          cancel={() => setEditing(false)}
        />
      </li>
    )
  }
  return (
    <li className="rule">
      <div className="rule-line">
        <div>
          <p className="said">{said}</p>
          <ScenarioMark path={rule.path} />
          {settings.asText && rule.form === "when" && (
            <p className="code small quiet rule-text">{rule.text}</p>
          )}
        </div>
        <MoreMenu
          button={menu}
          label={later.situation.more({ name: said })}
          remove={remove}
          deeds={[
            { id: "change", name: later.situation.change, run: () => setEditing(true) },
            { id: "up", name: later.situation.moveUp, run: () => move(index - 1), disabled: index === 0 },
            {
              id: "down",
              name: later.situation.moveDown,
              run: () => move(index + 1),
              disabled: index === count - 1,
            },
            { id: "delete", name: later.situation.deleteRule, run: remove },
          ]}
        />
      </div>
      {info !== null && <Effect rule={rule} info={info} />}
      <div className="grounds-line">
        <StandingMark grounds={rule} path={rule.path} what={said} />
        <Grounds grounds={rule} path={rule.path} what={said} plainKey="when" />
      </div>
      <ProblemsAt path={rule.path} />
    </li>
  )
}

/** How many combinations a rule removes, and one of them. */
function Effect({ rule, info }: { readonly rule: Rule; readonly info: RuleInfo }) {
  const { words, format } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const number = (digits: string | null) => (digits === null ? null : format.number(BigInt(digits)))
  const { removes, alone, example } = info
  const options = example === null ? [] : optionsIn(rule.formula)
  const holding = example === null || options.length > MOST_SAID ? null : holdingIn(example, options)
  return (
    <p className="small quiet rule-effect">
      {removes !== null && (
        <span>
          {later.situation.removes({
            count: number(removes)!,
            alone: number(alone),
            same: alone === removes,
          })}{" "}
        </span>
      )}
      {example !== null && example.length === conflict!.options.length && (
        <span>
          {later.situation.example}{" "}
          <Marks text={example} owners={conflict!.options.map(({ owner }) => owner)} />
          {holding !== null && (
            <span> {words.phrases.sentence([sayFormula(conflict!, holding, words)])}</span>
          )}
        </span>
      )}
    </p>
  )
}
