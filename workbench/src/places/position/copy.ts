import { useBench } from "../../page/bench.tsx"

/** Puts a text on the clipboard, and says whether that was allowed. */
export function useCopy(): (text: string) => void {
  const { notify, ui } = useBench()
  return (text) => {
    const put = navigator.clipboard?.writeText(`${text}\n`) ?? Promise.reject(new Error("no clipboard"))
    put.then(
      () => notify({ text: ui.position.copied }),
      () => notify({ text: ui.position.notCopied }),
    )
  }
}
