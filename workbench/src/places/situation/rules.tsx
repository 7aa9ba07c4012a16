import type { Json } from "@parley/core/file"
import { useMemo, useRef } from "react"
import { Button } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useKeptOpen } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import type { RulesRequest } from "../../worker/protocol.ts"
import { useFocusBack } from "./focus-back.ts"
import { Part } from "./part.tsx"
import { NEW_RULE } from "./rule-draft.ts"
import { RuleForm } from "./rule-form.tsx"
import { RuleRow } from "./rule-row.tsx"
import { RulesLeftOut } from "./rules-left-out.tsx"

/** What cannot happen together: rules, each with what it removes. */
export function Rules() {
  const { settings, format } = useBench()
  const later = useLaterWords()
  const { conflict, world, perform, stale } = useOpen()
  const [adding, setAdding] = useKeptOpen("rule new")
  const opener = useRef<HTMLButtonElement>(null)
  useFocusBack(adding, opener)
  const rules = conflict?.infeasible ?? []
  const request = useMemo<RulesRequest | null>(
    () => (stale ? null : { kind: "rules", world, language: settings.language }),
    [stale, world, settings.language],
  )
  const { answer } = useAnswer(request)

  const add = (value: Json): void => {
    setAdding(false)
    perform(
      "add-rule",
      rules.length === 0
        ? [{ kind: "set", path: ["infeasible"], value: [value] }]
        : [{ kind: "insert", path: ["infeasible"], at: rules.length, value }],
      { what: "" },
    )
  }
  return (
    <Part title={later.situation.rules} about={later.situation.rulesHint}>
      {rules.length === 0 && !adding && <p className="quiet">{later.situation.rulesNone}</p>}
      {answer !== null && rules.length > 0 && (
        <p className="small quiet">
          {later.situation.feasible({
            all: numberOf(answer.combinations, format.number),
            left: answer.feasible === null ? null : numberOf(answer.feasible, format.number),
          })}
        </p>
      )}
      <ol className="rules">
        {rules.map((rule, i) => (
          <RuleRow
            key={i}
            rule={rule}
            index={i}
            count={rules.length}
            info={answer?.rules.length === rules.length ? answer.rules[i]! : null}
          />
        ))}
      </ol>
      <RulesLeftOut rules={rules} />
      {adding ? (
        <RuleForm
          name="rule new"
          first={NEW_RULE}
          action={later.situation.addRule}
          accept={add}
          cancel={() => setAdding(false)}
        />
      ) : (
        <Button
          ref={opener}
          className="button no-print add"
          isDisabled={stale}
          onPress={() => setAdding(true)}
        >
          {later.situation.newRule}
        </Button>
      )}
    </Part>
  )
}

/** A whole number, of any length, as the language writes it. */
export function numberOf(digits: string, write: (value: bigint) => string): string {
  return write(BigInt(digits))
}
