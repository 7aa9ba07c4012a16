import {
  dismissReview,
  type Review as Item,
  type Json,
  restoreReview,
  reviewOf,
  serialise,
} from "@parley/core"
import { Button } from "react-aria-components"
import { useBench } from "../../frame/bench.tsx"
import { useOpen } from "../../frame/open.tsx"
import { Part } from "./part.tsx"

/// What a change of decision makers or options has altered or taken out: to be looked at, put back or dismissed.
export function Review() {
  const { ui, notify } = useBench()
  const { moment, reading, perform, stale } = useOpen()
  const items = stale ? [] : reviewOf(moment.reading)
  if (items.length === 0) return null
  const restore = (index: number, what: string): void => {
    const edits = restoreReview(reading, index)
    if (edits === null) notify({ text: ui.situation.reviewCannot })
    else perform("restore-review", edits, { what }, "file")
  }
  const dismiss = (index: number, what: string): void =>
    perform("dismiss-review", dismissReview(reading, index), { what }, "file")
  return (
    <Part title={ui.situation.review({ count: items.length })} about={ui.situation.reviewHint}>
      <ol className="rules">
        {items.map((item, i) => {
          const place = item === null ? "" : placeOf(item)
          return (
            <li key={i} className="rule review">
              {item === null ? (
                <p className="doubt">{ui.situation.reviewUnknown}</p>
              ) : (
                <ReviewItem item={item} />
              )}
              <div className="rule-deeds no-print">
                {item !== null && item.was !== undefined && (
                  <Button className="button" onPress={() => restore(i, place)}>
                    {ui.situation.reviewRestore}
                    <span className="aloud">: {place}</span>
                  </Button>
                )}
                <Button className="button" onPress={() => dismiss(i, place)}>
                  {ui.situation.reviewDismiss}
                  <span className="aloud">: {place}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ol>
      {items.length > 1 && (
        <Button
          className="link small no-print"
          onPress={() =>
            perform("dismiss-review", [{ kind: "delete", path: ["review"] }], { what: "" }, "file")
          }
        >
          {ui.situation.reviewDismissAll}
        </Button>
      )}
    </Part>
  )
}

function ReviewItem({ item }: { readonly item: Item }) {
  const { ui } = useBench()
  const cause =
    item.deleted !== undefined
      ? ui.situation.reviewDeleted({ what: item.deleted })
      : item.added !== undefined
        ? ui.situation.reviewAdded({ what: item.added })
        : item.restored !== undefined
          ? ui.situation.reviewRestored({ what: item.restored })
          : ""
  return (
    <>
      <p>
        <span className="code">{placeOf(item)}</span> <span className="small quiet">{cause}</span>
      </p>
      <dl className="review-values">
        {item.was !== undefined && (
          <div>
            <dt className="small quiet">{ui.situation.reviewWas}</dt>
            <dd className="code">{written(item.was)}</dd>
          </div>
        )}
        {item.now !== undefined && (
          <div>
            <dt className="small quiet">{ui.situation.reviewNow}</dt>
            <dd className="code">{written(item.now)}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

// List positions as people count them.
function placeOf({ at }: Item): string {
  return at.map((step) => (typeof step === "number" ? `#${step + 1}` : step)).join(" › ")
}

function written(value: Json): string {
  return typeof value === "string" ? value : serialise(value, 0, "block")
}
