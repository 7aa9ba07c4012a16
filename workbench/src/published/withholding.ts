import { read } from "@parley/core"
import { localText } from "@parley/core/file"
import type { Start } from "../page/port.ts"
import { startWorker } from "../page/start-worker.ts"
import { libraryWords } from "../words/library.ts"
import type { ToWorker } from "../worker/protocol.ts"
import type { PublishedFile } from "./data.ts"

/**
 * Starts the worker, except for files from which somebody's preferences were left out: what would follow if that decision
 * maker wanted nothing is not what follows from the conflict. There every question is refused, with the reason.
 * `opened`: the file that is asked about.
 */
export function withholding(files: readonly PublishedFile[], opened: () => string | null): Start {
  return (hear, broken) => {
    const port = startWorker(hear, broken)
    return {
      end: port.end,
      send(message) {
        const file = files.find(({ path }) => path === opened())
        if (file === undefined || file.withheld.length > 0)
          queueMicrotask(() => hear({ kind: "failure", id: message.id, failure: refusal(file, message) }))
        else port.send(message)
      },
    }
  }
}

function refusal(file: PublishedFile | undefined, { request }: ToWorker) {
  const { language } = request
  const { conflict = null } = file === undefined ? {} : read(file.text)
  const names = (file?.withheld ?? []).map((id) => {
    const maker = conflict?.decisionMakers.find((each) => each.id === id)
    return maker === undefined ? id : localText(maker.name, language, conflict!.language)
  })
  return { kind: "withheld", message: libraryWords(language).publish.withheld({ names }) } as const
}
