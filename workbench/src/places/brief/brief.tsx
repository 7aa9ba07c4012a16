import { type Concept, type Document, documentHtml, documentMarkdown } from "@parley/core"
import { LEAVABLE } from "@parley/core/file"
import { type ReactNode, useMemo, useState } from "react"
import { Button, Dialog, Heading } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { isMapOf, isText, type Kept, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { dateIn } from "../../parts/date-in.ts"
import { download, fileName } from "../../parts/download.ts"
import { Restored } from "../../parts/kept.tsx"
import { DocumentPaper } from "../../parts/paper.tsx"
import { SentenceField } from "../../parts/sentence-field.tsx"
import { useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import { useWorldName } from "../../parts/worlds.ts"
import type { BriefRequest } from "../../worker/protocol.ts"
import { ConceptTicks, DateChoice, LanguageChoice } from "./choices.tsx"
import { hasGone, type Leavable, LeaveOut, textWithout, useKinds, useScenarios } from "./leave-out.tsx"
import { wordOf } from "./word.ts"
import "./brief.css"

/** What a brief is made of: of which world, as of when, and under which concepts. */
export interface Choice {
  readonly scenario: string | null
  /** "": as the file says. */
  readonly asOf: string
  readonly concepts: readonly Concept[]
  /** What is wanted, an expression; "" for nothing. */
  readonly to: string
  /** A language tag. */
  readonly language: string
  readonly length: "full" | "short"
  readonly annex: boolean
  /** What is left out of the file first: kinds of things, and ids of scenarios. */
  readonly without: readonly string[]
}

// What has no part in a brief cannot be left out of one; without grounds there is no claim either.
const OMITTED = LEAVABLE.filter((each) => each !== "forecasts" && each !== "review")

/** The question for a brief; null while something of the choice cannot be. */
export function briefRequest(choice: Choice, text: string): BriefRequest | null {
  const { scenario, concepts, language, length, annex } = choice
  const asOf = dateIn(choice.asOf)
  if (concepts.length === 0 || asOf === null) return null
  return {
    kind: "brief",
    world: { text, scenario },
    language,
    concepts,
    length,
    annex,
    ...(choice.to === "" ? {} : { to: choice.to }),
    ...(asOf === "" ? {} : { asOf }),
  }
}

/** What can be left out of the brief of a scenario. */
function useParts(scenario: string | null): Leavable[] {
  return [...useKinds(OMITTED), ...useScenarios(scenario)]
}

/** The brief, chosen, looked at and saved. */
export default function Brief({ close }: { readonly close: () => void }) {
  const { ui, settings } = useBench()
  const { brief } = useLaterWords()
  const { scenario, moment, stale } = useOpen()
  const [chosen, setChosen] = useState<Omit<Choice, "asOf" | "to">>({
    scenario,
    concepts: settings.concepts,
    language: settings.language,
    length: "full",
    annex: true,
    without: [],
  })
  const kept = useKept("brief", { asOf: "", to: "" }, isTyped)
  const choice: Choice = { ...chosen, ...kept.value }
  const set = ({ asOf, to, ...change }: Partial<Choice>): void => {
    setChosen((old) => ({ ...old, ...change }))
    if (asOf !== undefined || to !== undefined)
      kept.set((old) => ({ asOf: asOf ?? old.asOf, to: to ?? old.to }))
  }
  const text = useMemo(() => textWithout(moment.text, choice.without), [moment.text, choice.without])
  const isGone = hasGone(useParts(choice.scenario), choice.without)
  const request = isGone ? null : briefRequest(choice, text)
  const asked = useAsked<BriefRequest>(stale ? null : request, "aside")
  const made = request === null || asked.busy ? null : asked.answer
  return (
    <Dialog className="dialog brief">
      <header className="brief-head">
        <div>
          <Heading slot="title" className="title">
            {brief.title}
          </Heading>
          <p className="small quiet">{brief.lead}</p>
        </div>
        <Button className="link" onPress={close}>
          {ui.frame.close}
        </Button>
      </header>
      <BriefRestored kept={kept} />
      <Choices choice={choice} set={set}>
        <Saving made={made} />
      </Choices>
      <section className="brief-preview" aria-label={brief.preview} aria-busy={asked.busy}>
        <Work asked={asked} whom="aside" />
        {asked.answer !== null && request !== null && <DocumentPaper document={asked.answer} />}
      </section>
    </Dialog>
  )
}

function isTyped(value: unknown): value is Pick<Choice, "asOf" | "to"> {
  return isMapOf(value, isText) && "asOf" in value && "to" in value
}

function BriefRestored({ kept }: { readonly kept: Pick<Kept<unknown>, "isRestored" | "forget"> }) {
  const { ui } = useBench()
  if (!kept.isRestored) return null
  return (
    <div className="small">
      <Restored of={kept} />
      <Button className="link" onPress={kept.forget}>
        {ui.parts.discard}
      </Button>
    </div>
  )
}

function Choices({
  choice,
  set,
  children,
}: {
  readonly choice: Choice
  readonly set: (change: Partial<Choice>) => void
  readonly children: ReactNode
}) {
  const { brief } = useLaterWords()
  const { base } = useOpen()
  const nameOf = useWorldName()
  return (
    <div className="brief-choices">
      {(base?.scenarios.length ?? 0) > 0 && (
        <label className="field">
          <span className="field-label">{brief.world}</span>
          <select
            className="pick"
            value={choice.scenario ?? ""}
            onChange={({ target }) => set({ scenario: target.value === "" ? null : target.value })}
          >
            {[null, ...(base?.scenarios ?? []).map(({ id }) => id)].map((each) => (
              <option key={each} value={each ?? ""}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <DateChoice label={brief.asOf} hint={brief.asOfHint} date={choice.asOf} set={(asOf) => set({ asOf })} />
      <div className="field">
        <SentenceField
          name="brief/to"
          label={brief.to}
          showLabel
          value={choice.to}
          optional
          onCommit={(to) => set({ to })}
        />
        <span className="small quiet">{brief.toHint}</span>
      </div>
      <PaperChoices choice={choice} set={set} />
      <ConceptTicks concepts={choice.concepts} set={(concepts) => set({ concepts })} />
      {children}
    </div>
  )
}

/** In which language, how much of it, and without what. */
function PaperChoices({
  choice,
  set,
}: {
  readonly choice: Choice
  readonly set: (change: Partial<Choice>) => void
}) {
  const { brief } = useLaterWords()
  const parts = useParts(choice.scenario)
  return (
    <>
      <LanguageChoice language={choice.language} set={(language) => set({ language })} />
      <label className="field">
        <span className="field-label">{brief.length}</span>
        <select
          className="pick"
          value={choice.length}
          onChange={({ target }) => set({ length: target.value === "short" ? "short" : "full" })}
        >
          <option value="full">{brief.full}</option>
          <option value="short">{brief.short}</option>
        </select>
      </label>
      <label className="brief-tick">
        <input
          type="checkbox"
          checked={choice.annex}
          onChange={({ target }) => set({ annex: target.checked })}
        />
        {brief.annex}
      </label>
      <LeaveOut
        parts={parts}
        without={choice.without}
        hint={brief.withoutHint}
        set={(without) => set({ without })}
      />
    </>
  )
}

function Saving({ made }: { readonly made: Document | null }) {
  const { brief } = useLaterWords()
  const [isBroken, setBroken] = useState(false)
  const save = (text: string, ending: "html" | "md"): void =>
    download(
      text,
      fileName(`${made!.title} ${brief.title}`, ending),
      ending === "html" ? "text/html" : "text/markdown",
    )
  // What writes it is fetched now.
  const saveWord = async (document: Document): Promise<void> => {
    try {
      download(await wordOf!(document), fileName(`${document.title} ${brief.title}`, "docx"))
      setBroken(false)
    } catch {
      setBroken(true)
    }
  }
  return (
    <div className="brief-save">
      <p className="field-label">{brief.saveAs}</p>
      <div className="brief-save-as">
        <Button
          className="button primary"
          isDisabled={made === null}
          onPress={() => made && save(documentHtml(made), "html")}
        >
          {brief.html}
        </Button>
        <Button
          className="button"
          isDisabled={made === null}
          onPress={() => made && save(documentMarkdown(made), "md")}
        >
          {brief.md}
        </Button>
        {wordOf !== null && (
          <Button className="button" isDisabled={made === null} onPress={() => made && void saveWord(made)}>
            {brief.word}
          </Button>
        )}
      </div>
      <p className="small quiet">{brief.htmlHint}</p>
      {isBroken && (
        <p className="small wrong" role="alert">
          {brief.notMade}
        </p>
      )}
    </div>
  )
}
