import type { Catalogue } from "@parley/core"
import type { PagePlace } from "@parley/core/file"
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import type { Api } from "../server/api.ts"
import { type Format, formatIn } from "../words/format.ts"
import { fetchWords, type Words, wordsIn } from "../words/index.ts"
import { libraryWords } from "../words/library.ts"
import { CONFLICT_PLACES, type ConflictPlace, changed, type View } from "./address.ts"
import { type AddressBar, queryBar } from "./address-bar.ts"
import type { Engine } from "./engine.ts"
import { useSame } from "./same.ts"
import { keepSettings, type Settings } from "./settings.ts"

/** A short notice at the foot of the page; with something to do about it, if there is. */
export interface Notice {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** What every part of the workbench can use, whatever is open. */
export interface Bench {
  readonly api: Api
  readonly engine: Engine
  /** Another one, for long work that nobody waits for: what is asked of the first is answered meanwhile. */
  readonly aside: Engine
  readonly view: View
  /** Changes the address. "replace" adds nothing to the browser's history: for typing in a filter, say. */
  readonly go: (change: Partial<View>, how?: "push" | "replace") => void
  /** The address of a view, for links. */
  readonly hrefOf: (view: View) => string
  /** Whether nothing is kept: what is changed is tried out in this page alone. */
  readonly readOnly: boolean
  /** The places of a conflict that the page shows, in the order of their links; and whether it shows slides. */
  readonly places: readonly ConflictPlace[]
  readonly presents: boolean
  readonly settings: Settings
  readonly set: (change: Partial<Settings>) => void
  /** The workbench's own words, and those of the library. */
  readonly ui: Words
  readonly words: Catalogue
  readonly format: Format
  readonly notices: readonly (Notice & { readonly id: number })[]
  readonly notify: (notice: Notice) => void
  readonly dismiss: (id: number) => void
}

/** What `useBench` gives. */
export const BenchContext = createContext<Bench | null>(null)

export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (bench === null) throw new RangeError("there is no workbench around this part")
  return bench
}

// How long a notice stays: long enough to read twice. One with something to do stays longer.
const SHOWN = 7_000
const SHOWN_WITH_ACTION = 20_000

let lastNotice = 0

export function BenchProvider({
  api,
  engine,
  aside,
  start,
  bar = queryBar,
  readOnly = false,
  only = null,
  children,
}: {
  readonly api: Api
  readonly engine: Engine
  readonly aside: Engine
  /** The settings at first, in a language whose words are here. */
  readonly start: Settings
  /** The same as long as the page is there. */
  readonly bar?: AddressBar
  readonly readOnly?: boolean
  /** What the page shows alone; null for all. */
  readonly only?: readonly PagePlace[] | null
  readonly children: ReactNode
}) {
  const address = useAddress(bar)
  const noticed = useNotices()
  const chosen = useSettings(start, noticed.notify)
  const { language } = chosen.settings
  const speech = useMemo(
    () => ({ ui: wordsIn(language), words: libraryWords(language), format: formatIn(language) }),
    [language],
  )
  const places = useMemo(() => CONFLICT_PLACES.filter((place) => only?.includes(place) ?? true), [only])
  const presents = only?.includes("present") ?? true
  const shown = { readOnly, places, presents }
  const { go: there } = address
  const { notify } = noticed
  const { ui } = speech
  // Links lead to all places.
  const go = useCallback<Bench["go"]>(
    (change, how) => {
      const { place } = change
      if (place === undefined || place === "library" || places.includes(place)) there(change, how)
      else notify({ text: ui.frame.notShown({ place: ui.frame.places[place] }) })
    },
    [there, notify, ui, places],
  )
  const bench = useSame<Bench>({
    api,
    engine,
    aside,
    ...shown,
    ...address,
    go,
    ...chosen,
    ...speech,
    ...noticed,
  })
  return <BenchContext value={bench}>{children}</BenchContext>
}

// The address itself is the view, so that changes made one right after the other add up.
function useAddress(bar: AddressBar): Pick<Bench, "view" | "go" | "hrefOf"> {
  const [view, setView] = useState(bar.read)
  useEffect(() => {
    const back = (): void => setView(bar.read())
    window.addEventListener("popstate", back)
    return () => window.removeEventListener("popstate", back)
  }, [bar])
  const go = useCallback<Bench["go"]>(
    (change, how = "push") => {
      const next = bar.write(changed(bar.read(), change), how)
      if (next !== null) setView(next)
    },
    [bar],
  )
  return { view, go, hrefOf: bar.href }
}

function useNotices(): Pick<Bench, "notices" | "notify" | "dismiss"> {
  const [notices, setNotices] = useState<Bench["notices"]>([])
  const dismiss = useCallback((id: number) => {
    setNotices((all) => all.filter((notice) => notice.id !== id))
  }, [])
  const notify = useCallback(
    (notice: Notice) => {
      const id = ++lastNotice
      setNotices((all) => [...all.slice(-2), { ...notice, id }])
      setTimeout(() => dismiss(id), notice.action === undefined ? SHOWN : SHOWN_WITH_ACTION)
    },
    [dismiss],
  )
  return { notices, notify, dismiss }
}

// The settings, kept in the browser. Another language is spoken once its words are here.
function useSettings(start: Settings, notify: Bench["notify"]): Pick<Bench, "settings" | "set"> {
  const [settings, setSettings] = useState(start)
  const { language, theme } = settings
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    if (theme === "system") root.removeAttribute("data-theme")
    else root.dataset.theme = theme
  }, [language, theme])
  const wish = useRef(language)
  const set = useCallback(
    (change: Partial<Settings>) => {
      const become = (part: Partial<Settings>): void =>
        setSettings((before) => {
          const next = { ...before, ...part }
          keepSettings(window.localStorage, next)
          return next
        })
      const { language: wanted, ...rest } = change
      become(rest)
      if (wanted === undefined) return
      wish.current = wanted
      fetchWords(wanted).then(
        () => {
          if (wish.current === wanted) become({ language: wanted })
        },
        () => notify({ text: wordsIn(language).frame.noServer }),
      )
    },
    [notify, language],
  )
  return { settings, set }
}
