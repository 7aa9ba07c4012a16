import { otherLanguage, type Text } from "@parley/core/file"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"

/** A text of the conflict, marked with its language where that is not the one of the page. */
export function Local({ of, own }: { readonly of: Text; readonly own?: string | undefined }) {
  const { local } = useOpen()
  const lang = useOtherLanguage()(of, own)
  return lang === undefined ? local(of) : <span lang={lang}>{local(of)}</span>
}

/** The language of a text where it is not that of the page. `own`: in which it is where it does not say, else the file's. */
export function useOtherLanguage(): (text: Text | undefined, own?: string) => string | undefined {
  const { settings } = useBench()
  const { conflict } = useOpen()
  return (text, own = conflict?.language ?? settings.language) =>
    text === undefined ? undefined : otherLanguage(text, settings.language, own)
}
