import { lazy, Suspense } from "react"
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components"
import { type EvidencePart, PARTS } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { Basis } from "./basis.tsx"
import "./evidence.css"
import { useLaterWords } from "../../page/later-words.ts"

const SHOWN = {
  basis: Basis,
  sources: lazy(() => import("./sources.tsx")),
  texts: lazy(() => import("./texts.tsx")),
  events: lazy(() => import("./events.tsx")),
  offers: lazy(() => import("./offers.tsx")),
} as const

/** The place Evidence: what rests on what, sources and claims, their texts, what happened, what is on offer. */
export default function Evidence() {
  const { ui, view, go } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  if (conflict === null) return null
  const Shown = SHOWN[view.part]
  return (
    <section className="evidence" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading" className="aloud">
        {later.evidence.heading}
      </h2>
      <Tabs
        selectedKey={view.part}
        onSelectionChange={(key) => go({ part: key as EvidencePart, entry: null })}
      >
        <TabList className="ev-tabs no-print" aria-label={later.evidence.parts}>
          {PARTS.map((part) => (
            <Tab key={part} id={part} className="ev-tab">
              {later.evidence.partOf[part]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id={view.part} className="ev-panel">
          <Suspense fallback={<p className="quiet">{ui.frame.loading}</p>}>
            <Shown />
          </Suspense>
        </TabPanel>
      </Tabs>
    </section>
  )
}
