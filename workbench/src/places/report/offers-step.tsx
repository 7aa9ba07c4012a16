import type { Path } from "@parley/core/file"
import type { Proposal } from "@parley/reading"
import {
  type Draft,
  exchangeIn,
  offerName,
  questionOf,
  sentenceAround,
  takeContested,
  takeEvent,
  takeOffer,
  takeScenario,
} from "@parley/reading/draft"
import { useLaterWords } from "../../page/later-words.ts"
import { Finds } from "./finds.tsx"
import type { StepProps } from "./step.ts"

const KINDS = ["condition", "contingency", "contested", "precedent"] as const
type Kind = (typeof KINDS)[number]

/** What this step is about: conditions between two who decide, and all that no option says. */
export function dealsIn(proposals: readonly Proposal[], draft: Draft): readonly Proposal[] {
  return proposals.filter((each) =>
    each.kind === "condition" ? exchangeIn(draft, each) !== null : KINDS.some((kind) => kind === each.kind),
  )
}

/** The fourth step: what is on offer, what may come in between, what is disputed, what came before. */
export function OffersStep({ taking, proposals, at, show }: StepProps) {
  const { report } = useLaterWords()
  const { draft } = taking
  const { text } = taking.report
  const heading: Readonly<Record<Kind, string>> = {
    condition: report.offer,
    contingency: report.contingency,
    contested: report.contested,
    precedent: report.precedent,
  }
  const nameOf = (dm: string): string => {
    const name = draft.at(["decisionMakers", dm, "name"])
    return typeof name === "string" ? name : dm
  }
  const words = (each: Proposal): string =>
    `“${sentenceAround(text, each.spans[0]!).exact.replace(/\s+/g, " ")}”`
  const told = (each: Proposal): string => {
    const exchange = each.kind === "condition" ? exchangeIn(draft, each) : null
    if (exchange === null) return words(each)
    return `${report.offerOf({ by: nameOf(exchange.by), to: nameOf(exchange.to) })}: ${words(each)}`
  }
  const name = (each: Proposal): string => {
    if (each.kind === "contested") return questionOf(each) || capital(each.spans[0]!.exact)
    if (each.kind === "condition") return offerName(draft, each)
    return capital(each.spans[0]!.exact)
  }
  return KINDS.map((kind) => {
    const own = proposals.filter((each) => each.kind === kind)
    return own.length === 0 ? null : (
      <section key={kind} className="report-group">
        <h3 className="heading">{heading[kind]}</h3>
        <Finds
          {...{ taking, at, show, told, name }}
          proposals={own}
          label={heading[kind]}
          take={TAKE[kind]}
        />
      </section>
    )
  })
}

const TAKE: Readonly<Record<Kind, (draft: Draft, proposal: Proposal, name: string) => Path | null>> = {
  condition: (draft, each, name) => at("offers", takeOffer(draft, each, name)),
  contingency: (draft, each, name) => at("scenarios", takeScenario(draft, each, name)),
  contested: (draft, each, name) => at("contested", takeContested(draft, each, name)),
  precedent: (draft, each, name) => at("events", takeEvent(draft, each, name)),
}

function at(map: string, id: string | null): Path | null {
  return id === null ? null : [map, id]
}

function capital(words: string): string {
  const [first = "", ...rest] = words.replace(/\s+/g, " ")
  return first.toUpperCase() + rest.join("")
}
