import { type Catalogue, type Concept, type Conflict, type Document, read, sayProblem } from "@parley/core"
import { handOn, LEAVABLE, type LeftOut, leaveOut, withheldIn } from "@parley/core/file"
import { canSeal, lockedPage, type PageParts, publishedPage } from "@parley/core/render"
import { publishedContents, withheldBrief } from "@parley/core/report"
import { textOf } from "@parley/core/words"
import { useEffect, useId, useMemo, useState } from "react"
import { Button, Dialog, Heading } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { dateIn } from "../../parts/date-in.ts"
import { download, fileName } from "../../parts/download.ts"
import { useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import { Refused } from "../../server/api.ts"
import { fetchLibraryWords, hasLibraryWords, libraryWords } from "../../words/library.ts"
import type { BriefRequest } from "../../worker/protocol.ts"
import { ConceptTicks, DateChoice, LanguageChoice } from "./choices.tsx"
import { hasGone, type Leavable, LeaveOut, leftOf, useKinds, useScenarios } from "./leave-out.tsx"
import "./brief.css"

// Notes for review are never in a page.
const KINDS = LEAVABLE.filter((each) => each !== "review")

/** What is chosen of a page. */
interface Choice {
  readonly without: readonly string[]
  readonly withFile: boolean
  /** As typed; "": that of the file. */
  readonly date: string
  readonly language: string
  readonly concepts: readonly Concept[]
  /** "" for none; and typed once more. */
  readonly password: string
  readonly again: string
}

/** A page that holds the file and the workbench to look at it: what is left out of it is chosen, and it is saved. */
export default function Publish({ close }: { readonly close: () => void }) {
  const { ui, settings } = useBench()
  const { publish } = useLaterWords()
  const { language, concepts } = settings
  const [choice, setChoice] = useState<Choice>({
    without: [],
    withFile: false,
    date: "",
    language,
    concepts,
    password: "",
    again: "",
  })
  const set = (change: Partial<Choice>): void => setChoice((old) => ({ ...old, ...change }))
  const parts = [...useKinds(KINDS), ...usePreferences(), ...useScenarios(null)]
  return (
    <Dialog className="dialog publish">
      <header className="brief-head">
        <div>
          <Heading slot="title" className="title">
            {publish.title}
          </Heading>
          <p className="small quiet">{publish.lead}</p>
        </div>
        <Button className="link" onPress={close}>
          {ui.frame.close}
        </Button>
      </header>
      <LeaveOut
        parts={parts}
        without={choice.without}
        hint={publish.withoutHint}
        set={(without) => set({ without })}
      />
      <label className="brief-tick">
        <input
          type="checkbox"
          checked={choice.withFile}
          onChange={({ target }) => set({ withFile: target.checked })}
        />
        {publish.withFile}
      </label>
      <Look choice={choice} set={set} />
      {hasGone(parts, choice.without) ? null : <Made choice={choice} />}
    </Dialog>
  )
}

/** As of when it is, in which language and under which concepts its brief, and whether it is locked. */
function Look({ choice, set }: { readonly choice: Choice; readonly set: (change: Partial<Choice>) => void }) {
  const { publish } = useLaterWords()
  return (
    <div className="publish-look">
      <DateChoice
        label={publish.date}
        hint={publish.dateHint}
        date={choice.date}
        set={(date) => set({ date })}
      />
      <LanguageChoice language={choice.language} set={(language) => set({ language })} />
      <ConceptTicks concepts={choice.concepts} set={(concepts) => set({ concepts })} />
      <Lock choice={choice} set={set} />
    </div>
  )
}

/** The password, typed twice. It is kept nowhere. */
function Lock({
  choice: { password, again },
  set,
}: {
  readonly choice: Choice
  readonly set: (change: Partial<Choice>) => void
}) {
  const { publish } = useLaterWords()
  const id = useId()
  if (!canSeal) return <p className="small quiet">{publish.cannotLock}</p>
  const differs = password !== again
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {publish.password}
      </label>
      <input
        id={id}
        type="password"
        className="plain-field"
        autoComplete="new-password"
        aria-describedby={`${id}-hint`}
        value={password}
        onChange={({ target }) => set({ password: target.value })}
      />
      {password !== "" && (
        <label className="field">
          <span className="field-label">{publish.again}</span>
          <input
            type="password"
            className="plain-field"
            autoComplete="new-password"
            aria-invalid={differs}
            value={again}
            onChange={({ target }) => set({ again: target.value })}
          />
        </label>
      )}
      <span id={`${id}-hint`} className="small quiet">
        {password === "" ? publish.passwordHint : differs ? publish.differs : publish.locked}
      </span>
    </div>
  )
}

/** What the decision makers want, each by itself. */
function usePreferences(): Leavable[] {
  const { words } = useBench()
  const { base, local } = useOpen()
  return (base?.decisionMakers ?? []).map(({ id, name }) => ({
    key: `preferences:${id}`,
    name: words.publish.preferencesOf({ name: local(name) }),
  }))
}

/** What will be in the page, and the page. */
function Made({ choice }: { readonly choice: Choice }) {
  const { without, withFile, language, concepts, password } = choice
  const { words } = useBench()
  const spoken = useWordsIn(language)
  const { publish } = useLaterWords()
  const { moment, stale } = useOpen()
  const id = useId()
  const left = useMemo(() => leftOf(without), [without])
  const file = useMemo(() => fileWithout(moment.text, left), [moment.text, left])
  const date = dateIn(choice.date)
  const isSound = date !== null && concepts.length > 0 && spoken !== null && fits(choice)
  const request: BriefRequest | null =
    stale || file === null || file.withheld.length > 0 || concepts.length === 0
      ? null
      : { kind: "brief", world: { text: file.text, scenario: null }, language, concepts }
  const asked = useAsked(request, "aside")
  if (file === null) return null
  const { whole, rest } = file
  const lines = rest === null ? [] : publishedContents([whole.conflict], [rest], { left }, words)
  const document = asked.busy ? null : asked.answer
  return (
    <>
      <section aria-labelledby={id}>
        <h3 id={id} className="field-label">
          {publish.holds}
        </h3>
        <ul className="publish-holds">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="small quiet">{publish.readers}</p>
      </section>
      <Work asked={asked} whom="aside" />
      <Saving
        isReady={!stale && isSound && (document !== null || file.withheld.length > 0)}
        make={async (parts) => {
          const read = document ?? documentWithout(file, left, spoken!)
          const how = { left, withFile, ...(date ? { date } : {}) }
          return password === ""
            ? publishedPage([{ ...file, document: read }], parts, how, spoken!)
            : lockedPage([{ ...file, document: read }], parts, { ...how, password }, spoken!)
        }}
      />
    </>
  )
}

/** Whether the password is the same both times, if there is one. */
function fits({ password, again }: Choice): boolean {
  return password === "" || password === again
}

/** What the library says in a language; null until it is here. */
function useWordsIn(language: string): Catalogue | null {
  const { ui, notify } = useBench()
  const [, setFetched] = useState("")
  useEffect(() => {
    fetchLibraryWords(language).then(
      () => setFetched(language),
      () => notify({ text: ui.frame.noServer }),
    )
  }, [language, notify, ui])
  return hasLibraryWords(language) ? libraryWords(language) : null
}

interface File {
  readonly whole: { readonly text: string; readonly conflict: Conflict }
  readonly text: string
  readonly withheld: readonly string[]
  /** Null where it no longer holds together. */
  readonly rest: Conflict | null
}

/** A file without what is left out; null where it has errors as it is. */
function fileWithout(text: string, left: readonly LeftOut[]): File | null {
  const reading = read(text)
  const { conflict } = reading
  if (conflict === null) return null
  const rest = leaveOut(reading, left)
  return {
    whole: { text, conflict },
    text: rest,
    withheld: withheldIn(conflict, left),
    rest: read(rest).conflict,
  }
}

/** What there is to read without somebody's preferences. Nothing is asked then, so what is left is judged here. */
function documentWithout(
  { whole: { text, conflict }, withheld }: File,
  left: readonly LeftOut[],
  words: Catalogue,
): Document {
  const { conflict: rest, problems } = handOn(read(text), left)
  if (rest !== null) return withheldBrief(rest, withheld, words)
  const breaks = words.publish.breaks({ title: textOf(conflict, conflict.title, words) })
  throw new Unmade([breaks, ...problems.map((each) => sayProblem(each, words))].join(" "))
}

/** Why there is no page, in words. */
class Unmade extends Error {}

function Saving({
  isReady,
  make,
}: {
  readonly isReady: boolean
  readonly make: (parts: PageParts) => Promise<string>
}) {
  const { api, words } = useBench()
  const { publish } = useLaterWords()
  const { base, local } = useOpen()
  const [said, setSaid] = useState<{ readonly wrong: boolean; readonly text: string } | null>(null)
  const save = async (): Promise<void> => {
    try {
      const blob = new Blob([await make(await api.pageParts())], { type: "text/html;charset=utf-8" })
      download(blob, fileName(base === null ? "" : local(base.title), "html"))
      setSaid({ wrong: false, text: words.publish.size({ bytes: blob.size }) })
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unmade)) throw error
      setSaid({ wrong: true, text: error.message || publish.notMade })
    }
  }
  return (
    <div className="brief-save">
      <Button className="button primary" isDisabled={!isReady} onPress={() => void save()}>
        {publish.save}
      </Button>
      {said !== null && (
        <p className={said.wrong ? "small wrong" : "small quiet"} role={said.wrong ? "alert" : "status"}>
          {said.text}
        </p>
      )}
    </div>
  )
}
