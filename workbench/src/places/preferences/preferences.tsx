import { Tab, TabList, TabPanel, Tabs } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName } from "../../parts/dm.tsx"
import { Wants } from "./wants.tsx"
import "./preferences.css"
import { useLaterWords } from "../../page/later-words.ts"

/** The place Preferences: what each decision maker wants, and how that ranks the states. */
export default function Preferences() {
  const { view, go } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  if (conflict === null) return null
  const { decisionMakers } = conflict
  const dm = Math.max(
    0,
    decisionMakers.findIndex(({ id }) => id === view.dm),
  )
  const { id } = decisionMakers[dm]!
  return (
    <section className="preferences" aria-labelledby="preferences-heading">
      <h2 id="preferences-heading" className="aloud">
        {later.preferences.heading}
      </h2>
      <Tabs selectedKey={id} onSelectionChange={(key) => go({ dm: String(key) })}>
        <TabList className="pref-tabs" aria-label={later.preferences.whose}>
          {decisionMakers.map((each, i) => (
            <Tab key={each.id} id={each.id} className="pref-tab">
              <DmName dm={i} />
            </Tab>
          ))}
        </TabList>
        <TabPanel id={id} className="pref-panel">
          <Wants key={id} dm={dm} />
        </TabPanel>
      </Tabs>
    </section>
  )
}
