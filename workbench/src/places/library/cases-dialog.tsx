import type { LibraryEntry } from "@parley/server/interface"
import { useEffect, useState } from "react"
import { Button, Dialog, Heading } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useRefusal } from "./refusal.ts"
import { createBeside } from "./shelf.ts"

/** The case library: worked cases that come with Parley, each opened as a copy of one's own. */
export function CasesDialog({ close }: { readonly close: () => void }) {
  const { ui, api, go, format, notify } = useBench()
  const [cases, setCases] = useState<readonly LibraryEntry[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const refusal = useRefusal()

  useEffect(() => {
    let left = false
    api.library().then(
      (list) => {
        if (!left) setCases(list.cases)
      },
      (error: unknown) => {
        if (!left) setFault(refusal(error))
      },
    )
    return () => {
      left = true
    }
  }, [api, refusal])

  const open = async (id: string): Promise<void> => {
    try {
      const { text } = await api.libraryCase(id)
      const saved = await createBeside(api, `${id}.yaml`, text)
      close()
      notify({ text: ui.library.copied({ path: saved.path }) })
      go({ file: saved.path, place: "board", state: null, scenario: null, where: "", sort: "strength" })
    } catch (error) {
      setFault(refusal(error))
    }
  }

  return (
    <Dialog className="dialog">
      <Heading slot="title" className="title">
        {ui.library.casesTitle}
      </Heading>
      <p className="quiet">{ui.library.casesIntro}</p>
      {fault !== null && <p className="wrong">{fault}</p>}
      {cases === null && fault === null && <p className="quiet">{ui.frame.loading}</p>}
      <ul className="cases">
        {cases?.map(({ id, title, asOf, decisionMakers, options }, i) => (
          <li key={id}>
            <Button className="link case said" onPress={() => void open(id)} autoFocus={i === 0}>
              {title}
            </Button>
            <p className="small quiet">
              {[
                asOf === null ? "" : format.date(asOf),
                format.list(decisionMakers),
                ui.library.optionCount({ count: options }),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      <div className="dialog-choice">
        <Button className="button" onPress={close}>
          {ui.frame.close}
        </Button>
      </div>
    </Dialog>
  )
}
