import { dismissReview, type Review as Item, restoreReview, reviewOf } from "@parley/core/file"
import { useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { GroundsText, hasGrounds } from "../../parts/grounds.tsx"
import { isNegated } from "../../parts/negation.ts"
import type { LaterWords } from "../../words/later.ts"
import { Part } from "./part.tsx"
import { isLost, restoreAll } from "./restore-all.ts"
import { placeInWords, shownValue } from "./review-words.ts"

// So many are shown at first: what comes below is to be in sight as well.
const FEW = 3

/** What a change of decision makers or options has altered or taken out: to be looked at, put back or dismissed. */
export function Review() {
  const { notify } = useBench()
  const later = useLaterWords()
  const { moment, reading, perform, stale, base, local } = useOpen()
  const [all, setAll] = useState(false)
  const items = stale ? [] : reviewOf(moment.reading)
  if (items.length === 0) return null

  const restore = (index: number, what: string): void => {
    const edits = restoreReview(reading, index)
    if (edits === null) notify({ text: later.situation.reviewCannot })
    else perform("restore-review", edits, { what }, "file")
  }
  const restoreEach = (): void => {
    const edits = restoreAll(moment.text, moment.reading)
    if (edits.length === 0) notify({ text: later.situation.reviewCannot })
    else perform("restore-review", edits, {}, "file")
  }
  const dismiss = (index: number, what: string): void =>
    perform("dismiss-review", dismissReview(reading, index), { what }, "file")

  return (
    <Part
      title={later.situation.review({ count: items.length })}
      about={items.some(isLost) ? later.situation.reviewHint : later.situation.reviewHintLook}
    >
      {items.length > 1 && (
        <div className="rule-deeds no-print">
          {items.some(isLost) && (
            <Button className="button" onPress={restoreEach}>
              {later.situation.reviewRestoreAll}
            </Button>
          )}
          <Button
            className="button"
            onPress={() => perform("dismiss-review", [{ kind: "delete", path: ["review"] }], {}, "file")}
          >
            {later.situation.reviewDismissAll}
          </Button>
        </div>
      )}
      <ol className="reviews">
        {items.slice(0, all ? items.length : FEW).map((item, i) => {
          const place = item === null ? "" : placeInWords(item, base, later, local)
          return (
            <li key={`${i} ${place}`} className="review">
              {item === null ? (
                <p className="doubt">{later.situation.reviewUnknown}</p>
              ) : (
                <ReviewItem item={item} place={place} />
              )}
              <div className="rule-deeds small no-print">
                {item?.was !== undefined && (
                  <Button
                    className="link"
                    aria-label={`${later.situation.reviewRestore}: ${place}`}
                    onPress={() => restore(i, place)}
                  >
                    {later.situation.reviewRestore}
                  </Button>
                )}
                <Button
                  className="link"
                  aria-label={`${later.situation.reviewDismiss}: ${place}`}
                  onPress={() => dismiss(i, place)}
                >
                  {later.situation.reviewDismiss}
                </Button>
              </div>
            </li>
          )
        })}
      </ol>
      {items.length > FEW && (
        <Button className="link small no-print" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? later.situation.reviewFewer : later.situation.reviewMore({ count: items.length - FEW })}
        </Button>
      )}
    </Part>
  )
}

function ReviewItem({ item, place }: { readonly item: Item; readonly place: string }) {
  const { situation } = useLaterWords()
  // An option or decision maker is told by its name; the rest of it comes back with it.
  const isNamed = item.at.includes("decisionMakers")
  const was = item.was === undefined || isNamed ? null : shownValue(item.was)
  return (
    <>
      <p>
        <b>{place}</b> <span className="small quiet">{causeOf(item, situation)}</span>
      </p>
      {was !== null && <Value label={situation.reviewWas} text={was.text} />}
      {item.found !== undefined && <Value label={situation.reviewFound} text={shownValue(item.found).text} />}
      {item.now !== undefined && <Value label={situation.reviewNow} text={shownValue(item.now).text} />}
      {was !== null && hasGrounds(was.grounds) && (
        <div className="small">
          <GroundsText grounds={was.grounds} />
        </div>
      )}
    </>
  )
}

// What was done that it is to be reviewed.
function causeOf(item: Item, words: LaterWords["situation"]): string {
  if (item.deleted !== undefined) return words.reviewDeleted({ what: item.deleted })
  if (item.added !== undefined) return words.reviewAdded({ what: item.added })
  if (item.restored !== undefined) return words.reviewRestored({ what: item.restored })
  if (item.imported !== undefined) return words.reviewImported
  return isNegated(item) ? words.reviewNegated : ""
}

function Value({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p className="review-value">
      <span className="small quiet">{label}</span> <code className="code">{text}</code>
    </p>
  )
}
