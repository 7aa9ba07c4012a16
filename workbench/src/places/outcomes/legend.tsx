import { useBench } from "../../page/bench.tsx"
import { Mark } from "../../parts/mark.tsx"
import "./legend.css"
import "../../parts/way.css"

/** What the concepts ask and the marks mean; foldable. */
export function Legend() {
  const { ui, words, settings } = useBench()
  return (
    <details className="legend fold">
      <summary>{ui.outcomes.legend}</summary>
      <div className="legend-parts small">
        <section aria-labelledby="legend-concepts">
          <h3 id="legend-concepts" className="heading">
            {ui.outcomes.legendConcepts}
          </h3>
          <dl>
            {settings.concepts.map((concept) => (
              <div key={concept}>
                <dt>
                  <span className="concept" data-holds="">
                    {words.concepts[concept].name}
                  </span>{" "}
                  {words.concepts[concept].long}
                </dt>
                <dd className="said">{words.concepts[concept].gloss}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="legend-marks">
          <h3 id="legend-marks" className="heading">
            {ui.outcomes.legendMarks}
          </h3>
          <ul className="legend-marks">
            {(["Y", "N", "-"] as const).map((sign) => (
              <li key={sign}>
                <span aria-hidden="true">
                  <Mark sign={sign} />
                </span>{" "}
                {sign === "Y" ? ui.parts.taken : sign === "N" ? ui.parts.notTaken : ui.parts.either}
              </li>
            ))}
            <li>
              <span className="legend-square" data-kind="holds" aria-hidden="true" />{" "}
              {ui.outcomes.legendHolds}
            </li>
            <li>
              <span className="legend-square" data-kind="stable" aria-hidden="true" />{" "}
              {ui.outcomes.legendStable}
            </li>
            <li>
              <span className="legend-square" aria-hidden="true" /> {ui.outcomes.legendUnstable}
            </li>
          </ul>
          <p className="quiet">{ui.outcomes.legendRanks}</p>
        </section>
      </div>
    </details>
  )
}
