import { type Event, inOrder, type Moment } from "@parley/core/file"
import { knownOf } from "@parley/core/study"
import type { ReactNode } from "react"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import { Marks } from "../../parts/mark.tsx"
import { useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import type { Answers } from "../../worker/protocol.ts"
import { Chains } from "./chains.tsx"
import { EntryTools } from "./entry-tools.tsx"
import { RecordForm } from "./record-form.tsx"
import { useMarked } from "./use-marked.ts"
import "./record.css"
import "./events.css"
import { isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"

// The form of a new event; no id is empty.
const NEW = ""

type Told = Answers["history"]["moments"][number]

/**
 * What happened, in the order of time; of each event the state of things after it, what would hold then, and whether
 * the model can explain the move.
 */
export default function Events() {
  const { settings, view, go } = useBench()
  const later = useLaterWords()
  const { conflict, world, local } = useOpen()
  const said = useWhen()
  const { value: form, set: setForm } = useKept<string | null>("events open", null, isText)
  const close = (id: string | null): void => {
    setForm(null)
    if (id !== null) go({ entry: id }, "replace")
  }
  const events = conflict?.record.events ?? []
  const asked = useAsked(
    events.length === 0
      ? null
      : { kind: "history", world, concepts: settings.concepts, undated: true, language: settings.language },
  )
  if (conflict === null) return null
  const moments = new Map(asked.answer?.moments.map((moment) => [moment.id, moment]))
  const ordered = inOrder(events)
  const chosen = ordered.find(({ id }) => id === view.entry) ?? null
  return (
    <div className="record">
      {events.length === 0 ? (
        <p className="said quiet">{later.evidence.noEvents}</p>
      ) : (
        <label className="pick-line no-print">
          {later.evidence.asOf}
          <select
            className="pick"
            value={chosen?.id ?? ""}
            onChange={({ target }) => go({ entry: target.value || null }, "replace")}
          >
            <option value="">{later.evidence.asOfAll}</option>
            {ordered.map((event) => (
              <option key={event.id} value={event.id}>
                {said(event.when)}: {local(event.what).slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Work asked={asked} />
      {asked.answer !== null && asked.answer.moves > 0 && (
        <p className="said">
          {later.evidence.explained({ moves: asked.answer.moves, improvements: asked.answer.improvements })}
        </p>
      )}
      <ol className="timeline">
        {ordered.map((event) => (
          <EventLine key={event.id} event={event} told={moments.get(event.id) ?? null}>
            {form === event.id ? (
              <RecordForm kind="events" id={event.id} close={close} />
            ) : (
              <EntryTools kind="events" id={event.id} change={() => setForm(event.id)} />
            )}
          </EventLine>
        ))}
      </ol>
      {form === NEW ? (
        <RecordForm kind="events" id={null} close={close} />
      ) : (
        <button type="button" className="button record-add no-print" onClick={() => setForm(NEW)}>
          {later.evidence.addOf.events}
        </button>
      )}
    </div>
  )
}

function EventLine({
  event,
  told,
  children,
}: {
  readonly event: Event
  readonly told: Told | null
  readonly children: ReactNode
}) {
  const { ui, view } = useBench()
  const { conflict, local } = useOpen()
  const said = useWhen()
  const marked = useMarked<HTMLLIElement>(event.id)
  const isOpen = view.entry === event.id
  const { when, what, by, who } = event
  return (
    <li ref={marked} tabIndex={-1} aria-current={isOpen ? "true" : undefined}>
      <p className="small quiet timeline-when">{said(when)}</p>
      <div className="timeline-what">
        <p className="said">
          <Local of={what} />
        </p>
        <p className="small quiet timeline-who">
          {by.map((dm) => (
            <DmName key={dm} dm={dm} />
          ))}
          {who !== undefined && local(who)}
        </p>
        <Chains basis={knownOf(conflict!).records.basis(event)} />
        {told !== null && <After told={told} isOpen={isOpen} />}
        {event.assumed !== undefined && (
          <p className="small quiet">
            <b className="basis-assumed">{ui.parts.assumed}</b> <Local of={event.assumed} />
          </p>
        )}
        {children}
      </div>
    </li>
  )
}

// The state of things after an event; the whole of it where the conflict is looked at as of then.
function After({ told, isOpen }: { readonly told: Told; readonly isOpen: boolean }) {
  const { ui, view, go, words } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const { state, name, sentence, changed, holds, moves, within } = told
  if (!changed && !isOpen && name !== null) return null
  if (name === null) return <p className="small doubt">{later.evidence.cannotBe}</p>
  const names = holds.map((concept) => words.concepts[concept].name)
  return (
    <div className="timeline-after small">
      <p>
        <Marks text={state} owners={conflict!.options.map(({ owner }) => owner)} />{" "}
        <button type="button" className="link" onClick={() => go(selecting(view, state))}>
          {name}
        </button>
        {": "}
        {sentence}
      </p>
      {moves.map(({ dm, effect, wasStable }) => (
        <p key={dm}>
          <DmName dm={dm} />{" "}
          <span className={effect === "better" ? undefined : "doubt"}>
            {later.evidence.effects[effect]}
            {wasStable.length > 0 &&
              ` ${later.evidence.wasStable({ concepts: wasStable.map((concept) => words.concepts[concept].name).join(", ") })}`}
          </span>
        </p>
      ))}
      {isOpen && (
        <p>
          {ui.parts.holdsUnder({ names })}
          {within !== null && within.length > 0 && (
            <>
              {". "}
              {later.evidence.leadsTo}{" "}
              {within.map((each, i) => (
                <span key={each.state}>
                  {i > 0 && ", "}
                  <button type="button" className="link" onClick={() => go(selecting(view, each.state))}>
                    {each.name}
                  </button>
                </span>
              ))}
            </>
          )}
        </p>
      )}
    </div>
  )
}

// When something was, as far as it is known, in words.
function useWhen(): (when: Moment) => string {
  const { format } = useBench()
  const later = useLaterWords()
  const date = (text: string | undefined) => (text === undefined ? null : format.date(text))
  return ({ text, after, before }) =>
    text === "" ? later.evidence.between({ after: date(after), before: date(before) }) : format.date(text)
}
