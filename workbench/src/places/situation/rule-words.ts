import type { Catalogue, Conflict } from "@parley/core"
import type { Text } from "@parley/core/file"
import type { Formula } from "@parley/core/logic"
import { sayFormula } from "@parley/core/words"
import type { LaterWords } from "../../words/later.ts"
import { formulaOf, type RuleDraft } from "./rule-draft.ts"

interface Speech {
  readonly later: LaterWords
  readonly words: Catalogue
  readonly local: (text: Text) => string
}

/** A rule in words, as a sentence: what must be so, or what cannot be. "" where the draft is not whole. */
export function ruleInWords(conflict: Conflict, draft: RuleDraft, { later, words, local }: Speech): string {
  const clause = (formula: Formula) => sayFormula(conflict, formula, words)
  const taken = (option: number): Formula => ({ kind: "option", option })
  const { form, picked, option } = draft
  switch (form) {
    case "atMostOne":
    case "atLeastOne":
    case "exactlyOne":
      return later.situation.ruleSaid[form]({
        items: picked.map((each) => {
          const { name, owner } = conflict.options[each]!
          return later.situation.optionOf({
            name: local(name),
            maker: local(conflict.decisionMakers[owner]!.name),
          })
        }),
      })
    case "together": {
      const parts = picked.map(taken)
      return cannotBe(parts.length === 1 ? parts[0]! : { kind: "and", of: parts })
    }
    case "requires": {
      const needs = formulaOf(conflict, draft.needs)
      return option === null || needs === null
        ? ""
        : later.situation.ruleSaid.requires({ option: clause(taken(option)), needs: clause(needs) })
    }
    case "when": {
      const formula = formulaOf(conflict, draft.text)
      return formula === null ? "" : cannotBe(formula)
    }
  }

  function cannotBe(formula: Formula): string {
    return later.situation.ruleSaid.when({ what: clause(formula) })
  }
}
