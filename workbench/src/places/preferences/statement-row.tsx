import { dismissReview, type Statement } from "@parley/core/file"
import { Button, GridListItem } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { Grounds } from "../../parts/grounds.tsx"
import { isWithin } from "../../parts/paths.ts"
import { SentenceField } from "../../parts/sentence-field.tsx"
import { StandingMark } from "../../parts/standing-mark.tsx"
import { Hints } from "./hints.tsx"
import { type StatementAct, StatementMenu } from "./statement-menu.tsx"

/** One statement: what it says in words, as it is written, what it rests on, and what can be done with it. */
export function StatementRow({
  id,
  dm,
  statement,
  place,
  count,
  sentence,
  isOwn,
  doubt,
  editing,
  edit,
  done,
  act,
  wonder,
  point,
}: {
  readonly id: string
  readonly dm: number
  readonly statement: Statement
  /** From 1, of so many. */
  readonly place: number
  readonly count: number
  readonly sentence: string
  /** Whether it is there because of the scenario looked at. */
  readonly isOwn: boolean
  /** The entry of the file's review that doubts its grounds since it was negated; -1 if none does. */
  readonly doubt: number
  readonly editing: boolean
  readonly edit: () => void
  /** Ends the editing: with another text, or null for the one there was. */
  readonly done: (text: string | null) => void
  readonly act: (what: StatementAct) => void
  readonly wonder: (what: StatementAct) => void
  readonly point: (isHere: boolean) => void
}) {
  const { ui, settings } = useBench()
  const later = useLaterWords()
  const { stale } = useOpen()
  const said = later.preferences
  return (
    <GridListItem id={id} className="statement" textValue={sentence} onHoverStart={() => point(true)}>
      <Button slot="drag" className="statement-drag no-print" isDisabled={stale}>
        <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
          <path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" />
        </svg>
      </Button>
      <div className="statement-body">
        {editing ? (
          <SentenceField
            name={`statement ${dm}=${statement.text}`}
            label={said.editLabel({ sentence })}
            value={statement.text}
            onCommit={done}
            onCancel={() => done(null)}
            autoFocus
          />
        ) : (
          <>
            <p className="said statement-said">{sentence}</p>
            {(settings.asText || isOwn) && (
              <p className="small quiet">
                {settings.asText && <span className="code">{statement.text}</span>}
                {isOwn && <span className="pref-marked statement-own">{ui.parts.changedHere}</span>}
              </p>
            )}
          </>
        )}
        <RowHints path={statement.path} />
        <RowGrounds dm={dm} place={place} what={sentence} />
        {doubt >= 0 && <Doubt entry={doubt} what={sentence} />}
      </div>
      <StatementMenu
        place={place}
        count={count}
        sentence={sentence}
        isDisabled={stale}
        edit={editing ? () => done(null) : edit}
        act={act}
        wonder={wonder}
      />
    </GridListItem>
  )
}

// That the grounds were written for the opposite, until somebody says that they fit.
function Doubt({ entry, what }: { readonly entry: number; readonly what: string }) {
  const later = useLaterWords()
  const { moment, perform } = useOpen()
  return (
    <p className="small doubt">
      {later.preferences.groundsOfOpposite}{" "}
      <Button
        className="link no-print"
        onPress={() => perform("dismiss-review", dismissReview(moment.reading, entry), { what }, "file")}
      >
        {later.preferences.groundsFit}
      </Button>
    </p>
  )
}

// What the engine finds doubtful in it.
function RowHints({ path }: { readonly path: Statement["path"] }) {
  const { outlook } = useLooked()
  return <Hints problems={(outlook?.problems ?? []).filter((found) => isWithin(found.path, path))} />
}

// The rows of a list are drawn a little later than what is around them. What is typed into a row must be there at
// once, or the caret would jump: so the grounds come from the conflict itself.
function RowGrounds({
  dm,
  place,
  what,
}: {
  readonly dm: number
  readonly place: number
  readonly what: string
}) {
  const { conflict } = useOpen()
  const preferences = conflict?.preferences[dm]
  const statement = preferences?.kind === "statements" ? preferences.statements[place - 1] : undefined
  if (statement === undefined) return null
  return (
    <div className="grounds-line">
      <StandingMark grounds={statement} path={statement.path} what={what} />
      <Grounds grounds={statement} path={statement.path} what={what} plainKey="want" />
    </div>
  )
}
