import {
  type Conflict,
  gridLines,
  jsonPieces,
  localText,
  type Offer,
  oneLine,
  sayFate,
  sayJudgement,
  sayOffer,
  wrapTo,
} from "@parley/core"
import type { Io } from "../io.ts"
import { judgementJson, offerJson } from "../judged.ts"
import type { Bounds } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import type { Say } from "../say.ts"
import { worldName, worldOf, worldsOf } from "../worlds.ts"
import { conceptsNamed } from "./analyze.ts"

export interface OffersOptions extends OutputOptions, Bounds {
  readonly asOf?: string
  readonly scenario?: string
  readonly concepts?: string
  readonly json?: boolean
}

/**
 * `parley offers FILE`: whether each offer on record would hold once performed, how things get there, who would break
 * it, and what it is worth to each side; in the file as it stands and in each scenario.
 */
export function offers(file: string, options: OffersOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { scenario, ...bounds } = options
  const { subject, worlds } =
    scenario === undefined || scenario === "all"
      ? worldsOf(file, concepts, bounds, io, say)
      : worldOf(file, scenario, concepts, bounds, io, say)
  const { conflict } = subject
  const { words } = say
  const list = conflict.record.offers

  if (options.json) {
    const document = {
      parley: 1,
      concepts,
      offers: list.map((offer) => ({
        ...offerJson(conflict, offer, say),
        said: sayOffer(conflict, offer, words),
      })),
      worlds: worlds.map(({ scenario: world, conflict: own, analysis, offers: judged }) => ({
        scenario: world?.id ?? null,
        offers:
          own === null || analysis === null
            ? null
            : judged.map((each) => ({
                ...judgementJson(own, analysis.model, each),
                said: {
                  brief: sayFate(own, each, words),
                  ...sayJudgement(own, analysis.model, each, concepts, words),
                },
              })),
      })),
    }
    deliver(jsonPieces(document), options, io, say)
    return
  }

  const lines: string[] = []
  const add = (text: string, indent = "", hang = indent): void => {
    wrapTo(text, io.columns - hang.length).forEach((line, i) => {
      lines.push(`${i === 0 ? indent : hang}${line}\n`)
    })
  }
  const text = (value: Parameters<typeof localText>[0]): string =>
    oneLine(localText(value, say.language, conflict.language))
  add(say.out("bold", text(conflict.title)))
  if (list.length === 0) {
    const example = exampleFor(conflict)
    add(words.offers.none({ example: example.length > 0 }))
    for (const line of example) lines.push(`${line}\n`)
    deliver(lines, options, io, say)
    return
  }
  if (conflict.statusQuo === null) add(words.offers.noToday)
  for (const [i, offer] of list.entries()) {
    lines.push("\n")
    add(say.out("bold", text(offer.name)))
    add(sayOffer(conflict, offer, words).join(" "))
    const like = list.slice(0, i).find((other) => sameDeal(other, offer))
    if (like !== undefined) {
      add(words.offers.sameDeal({ offer: text(like.name) }))
      continue
    }
    for (const world of worlds) {
      const { conflict: own, analysis } = world
      lines.push("\n")
      if (own === null || analysis === null) {
        add(words.offers.noModel({ scenario: worldName(world, subject, say) }), "  ")
        continue
      }
      const judgement = world.offers[i]!
      const name = world.scenario === null ? null : worldName(world, subject, say)
      const brief = sayFate(own, judgement, words)
      const said = sayJudgement(own, analysis.model, judgement, concepts, words)
      for (const line of wrapTo(words.offers.inWorld({ scenario: name, brief }), io.columns - 2))
        lines.push(`  ${say.out("bold", line)}\n`)
      for (const part of [said.deal, [said.verdict, ...said.breaches], said.refused])
        if (part.length > 0) add(part.join(" "), "    ")
      for (const [k, stake] of said.stakes.entries()) add(stake, k === 0 ? "    " : "      ", "        ")
    }
  }
  lines.push("\n", `${say.out("bold", words.offers.tableHeading)}\n`)
  const head = [words.offers.offer, ...worlds.map((world) => worldName(world, subject, say))]
  const rows = list.map((offer, i) => [
    text(offer.name),
    ...worlds.map(({ conflict: own, offers: judged }) =>
      own === null || judged[i] === undefined ? "–" : sayFate(own, judged[i], words),
    ),
  ])
  const emphasise = (line: string): string => say.out("bold", line)
  for (const line of gridLines(head, rows, { width: io.columns, emphasise })) lines.push(`${line}\n`)
  lines.push("\n")
  add(words.cli.caveat)
  deliver(lines, options, io, say)
}

// Whether two offers differ in nothing that is judged.
function sameDeal(one: Offer, other: Offer): boolean {
  const deal = ({ by, to, terms, asks, otherwise }: Offer): string =>
    JSON.stringify([by, to, terms, asks, otherwise])
  return deal(one) === deal(other)
}

/** An offer as it would stand in the file, by its own ids: nothing where there is nobody to take it. */
function exampleFor({ decisionMakers: [by, to], options }: Conflict): string[] {
  if (by === undefined || to === undefined) return []
  const key = (of: typeof by): string => options[of.options[0]!]!.key
  const lines = [`by: ${by.id}`, `to: ${to.id}`, `terms: [${key(by)}]`, `asks: [not ${key(to)}]`]
  return ["", "offers:", "  first:", ...lines.map((line) => `    ${line}`)]
}
