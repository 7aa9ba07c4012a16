import { useId, useState } from "react"
import { Button, Dialog, Heading } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { isText, useKept } from "../../page/kept.tsx"
import { CancelOrDiscard, Restored } from "../../parts/kept.tsx"
import { Refused } from "../../server/api.ts"
import { isFileName, partsOf } from "./names.ts"
import { useRefusal } from "./refusal.ts"
import { rename } from "./shelf.ts"

/** Gives a file of the workspace another name, in its folder and with its ending. */
export function RenameDialog({ path, close }: { readonly path: string; readonly close: () => void }) {
  const { ui, api, notify } = useBench()
  const { folder, name, ending } = partsOf(path)
  const kept = useKept(`rename ${path}`, name, isText)
  const typed = kept.value
  const [fault, setFault] = useState("")
  const refusal = useRefusal()
  const id = useId()

  const submit = async (): Promise<void> => {
    const wanted = typed.trim()
    if (wanted === name) return close()
    if (!isFileName(wanted)) return setFault(ui.library.badFileName)
    try {
      const saved = await rename(api, path, `${folder}${wanted}${ending}`)
      kept.forget()
      notify({ text: ui.library.renamed({ path: saved.path }) })
      close()
    } catch (error) {
      const isTaken = error instanceof Refused && error.status === 409
      setFault(isTaken ? ui.library.nameTaken({ path: `${folder}${wanted}${ending}` }) : refusal(error))
    }
  }

  return (
    <Dialog className="dialog">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Heading slot="title" className="title">
          {ui.library.renameTitle}
        </Heading>
        <Restored of={kept} />
        <div className="field">
          <label htmlFor={`${id}-name`}>{ui.library.fileName({ folder, ending })}</label>
          <input
            id={`${id}-name`}
            className="input code"
            autoComplete="off"
            spellCheck={false}
            autoFocus
            value={typed}
            aria-describedby={`${id}-fault`}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => {
              kept.set(target.value)
              setFault("")
            }}
          />
        </div>
        <p id={`${id}-fault`} className="small wrong" role="status">
          {fault}
        </p>
        <div className="dialog-choice">
          <Button className="button primary" type="submit">
            {ui.frame.rename}
          </Button>
          <CancelOrDiscard of={kept} close={close} />
        </div>
      </form>
    </Dialog>
  )
}
