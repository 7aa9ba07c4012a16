import type { ToldLink, ToldReasons } from "@parley/core/report"
import { useEffect, useRef } from "react"
import { Button } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import { between, walking } from "../../page/shown.ts"
import { DmMark, DmName } from "../../parts/dm.tsx"
import { OptionChanges } from "../../parts/option-changes.tsx"
import type { Card, ReasonsRequest } from "../../worker/protocol.ts"
import { useCopy } from "./copy.ts"

/**
 * Why the chosen decision maker would stay in the state or leave it, under the chosen concept: the verdict, and each
 * improvement with what answers it, link by link.
 */
export function Why({ card }: { readonly card: Card }) {
  const { view, go, settings, ui, words } = useBench()
  const { conflict, world, stale, local } = useOpen()
  const copy = useCopy()
  const dm = conflict?.decisionMakers.findIndex(({ id }) => id === view.dm) ?? -1
  const { concept } = view
  const { language } = settings
  const asked = dm >= 0 && concept !== null
  const { answer: answers, busy } = useAnswer<ReasonsRequest>(
    asked && !stale
      ? { kind: "reasons", world, language, state: card.text, dms: [dm], concepts: [concept] }
      : null,
  )
  const answer = answers?.[0] ?? null
  // Whoever asks why sees the answer, wherever the question was put.
  const section = useRef<HTMLElement>(null)
  const isThere = answer !== null
  useEffect(() => {
    if (asked && isThere && dm >= 0 && concept !== null) section.current?.scrollIntoView({ block: "nearest" })
  }, [asked, isThere, dm, concept])
  if (!asked || conflict === null) return null
  const names = { dm: local(conflict.decisionMakers[dm]!.name), concept: words.concepts[concept].name }
  const heading = words.cli.stateHeading({ state: card.number, label: card.label })
  return (
    <section
      ref={section}
      className="position-part position-why"
      aria-labelledby="position-why"
      aria-busy={busy}
    >
      <h3 id="position-why" className="heading">
        {ui.position.why(names)}
      </h3>
      <div aria-live="polite">{answer === null ? null : <Verdict card={card} why={answer} />}</div>
      <div className="position-acts no-print">
        {answer === null ? null : (
          <Button
            className="link"
            onPress={() => copy([heading, card.sentence, "", names.dm, ...linesOf(answer)].join("\n"))}
          >
            {ui.position.copy}
          </Button>
        )}
        <Button className="link" onPress={() => go({ dm: null, concept: null })}>
          {ui.position.closeWhy}
        </Button>
      </div>
    </section>
  )
}

function linesOf({ verdict, lines }: ToldReasons): string[] {
  return [`  ${verdict}`, ...lines.map(({ sentence }) => `    ${sentence}`)]
}

function Verdict({ card, why }: { readonly card: Card; readonly why: ToldReasons }) {
  const { ui } = useBench()
  return (
    <>
      <p className="said">{why.verdict}</p>
      <ol className="why-lines">
        {why.lines.map((line) => (
          <li
            key={line.chain[0]?.to ?? line.sentence}
            className="why-line"
            data-deterred={line.deterred || undefined}
          >
            <p className="said">{line.sentence}</p>
            <Chain card={card} chain={line.chain} deterred={line.deterred} />
          </li>
        ))}
      </ol>
      {why.more > 0 ? <p className="small quiet">{ui.position.more({ count: why.more })}</p> : null}
    </>
  )
}

function Chain({
  card,
  chain,
  deterred,
}: {
  readonly card: Card
  readonly chain: readonly ToldLink[]
  readonly deterred: boolean
}) {
  const { ui } = useBench()
  return (
    <>
      <ol className="chain">
        {chain.map((_, i) => (
          <ChainLink key={i} card={card} chain={chain} index={i} />
        ))}
      </ol>
      <p className="chain-end small">{deterred ? ui.position.deterred : ui.position.undeterred}</p>
    </>
  )
}

function ChainLink({
  card,
  chain,
  index,
}: {
  readonly card: Card
  readonly chain: readonly ToldLink[]
  readonly index: number
}) {
  const { view, go, ui } = useBench()
  const { conflict } = useOpen()
  const { outlook } = useLooked()
  const link = chain[index]!
  if (conflict === null) return null
  const judged = chain[0]!.dm
  const worst = outlook?.model?.worst[judged] ?? link.rank
  return (
    <li className="chain-link">
      <Button
        className="chain-step"
        onPress={() => go(walking(view, card.text, link.to, between(chain, index, card.text)))}
      >
        <span className="chain-role small quiet">{ui.position.roles[link.role]}</span>
        <span className="aloud">
          <DmName dm={link.dm} />
        </span>
        <DmMark dm={link.dm} conflict={conflict} />
        <OptionChanges changes={link.changes} />
        <span className="chain-to small">
          {link.toName}
          <span className="chain-rank quiet">
            <DmMark dm={judged} conflict={conflict} />
            {ui.parts.rankOf({ rank: link.rank, worst })}
          </span>
        </span>
      </Button>
    </li>
  )
}
