import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react"
import { draftsIn, FORMS } from "../document/drafts.ts"
import { KeptForms } from "../document/kept-forms.ts"
import { livingPages, PAGE } from "../document/pages.ts"
import { useBench } from "./bench.tsx"
import { useMaybeOpen } from "./open.tsx"

/** What is typed somewhere and not in the file yet. It outlives Escape, another place, and a reload. */
export interface Kept<T> {
  readonly value: T
  /** Changes it; what is as it was at the beginning is held no more. */
  readonly set: (next: T | ((before: T) => T)) => void
  /** Whether anything is held, here or in a part of it. */
  readonly isHeld: boolean
  /** Whether it was held already when this was opened. */
  readonly isRestored: boolean
  /** Lets it go, with its parts: it is in the file now, or not wanted. */
  readonly forget: () => void
}

const FormsContext = createContext<KeptForms>(new KeptForms())

/**
 * What is held under a name, of the file and scenario looked at. `first`: what it is when nothing is held; `is`: whether
 * what the browser kept is of this kind. A name that begins with another one and "/" is part of that.
 */
export function useKept<T>(name: string, first: T, is: (value: unknown) => value is T): Kept<T> {
  const forms = useContext(FormsContext)
  const key = `${useMaybeOpen()?.scenario ?? ""}:${name}`
  const now = (): unknown => forms.get(key)
  const holds = (): boolean => forms.holds(key)
  const held = useSyncExternalStore(forms.subscribe, now, now)
  const isHeld = useSyncExternalStore(forms.subscribe, holds, holds)
  const [opened, setOpened] = useState({ forms, key, isHeld })
  if (opened.key !== key || opened.forms !== forms) setOpened({ forms, key, isHeld })
  const shownOf = (found: unknown): T => (found !== undefined && is(found) ? found : first)
  const set: Kept<T>["set"] = (next) => {
    const value = next instanceof Function ? next(shownOf(forms.get(key))) : next
    if (JSON.stringify(value) !== JSON.stringify(first)) forms.set(key, value)
    else if (forms.get(key) !== undefined) forms.set(key, undefined)
  }
  const forget = (): void => forms.forget(key)
  return { value: shownOf(held), set, isHeld, isRestored: isHeld && opened.isHeld, forget }
}

/** Whether something is open, a form: it is again when one comes back to its place. */
export function useKeptOpen(name: string): readonly [boolean, (isOpen: boolean) => void] {
  const { value, set } = useKept(`${name} open`, false, isFlag)
  return [value, set]
}

/** What is written in a field that shows something else when nothing is: `typed`, null for nothing. */
export interface Typed {
  readonly typed: string | null
  readonly type: (text: string) => void
  /** It is in the file now, or there is nothing to it. */
  readonly settle: () => void
  /** Takes it out of the field, and holds it beside. */
  readonly putAside: () => void
  /** What was put aside. */
  readonly aside: Kept<string | null>
}

export function useTyped(name: string): Typed {
  const typing = useKept<string | null>(name, null, isTyped)
  const aside = useKept<string | null>(`${name} aside`, null, isTyped)
  return {
    typed: typing.value,
    type: typing.set,
    settle: typing.forget,
    putAside: () => {
      if (typing.value?.trim()) aside.set(typing.value)
      typing.forget()
    },
    aside,
  }
}

function isFlag(value: unknown): value is boolean {
  return typeof value === "boolean"
}

function isTyped(value: unknown): value is string | null {
  return typeof value === "string"
}

export function isText(value: unknown): value is string {
  return typeof value === "string"
}

/** Whether a value is a map whose values are of one kind. */
export function isMapOf<T>(value: unknown, is: (each: unknown) => each is T): value is Record<string, T> {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(is)
  )
}

// Those of the files that were open in this page, by workspace and path.
const known = new Map<string, KeptForms>()

/** What is typed in the forms of a file, "" for the library; as it was left in this page, else by one that is gone. */
export function formsOf(workspace: string, path: string, living: ReadonlySet<string>): KeptForms {
  const key = `${workspace}:${path}`
  const forms =
    known.get(key) ?? new KeptForms(draftsIn(window.localStorage, workspace, PAGE, FORMS), path, living)
  if (known.size === 0) window.addEventListener("beforeunload", lost)
  known.set(key, forms)
  return forms
}

// Only what would truly be lost is asked about.
function lost(event: BeforeUnloadEvent): void {
  if ([...known.values()].some((forms) => forms.unkept())) event.preventDefault()
}

/** The forms within belong to a file. */
export function FormsProvider({
  forms,
  children,
}: {
  readonly forms: KeptForms
  readonly children: ReactNode
}) {
  return <FormsContext value={forms}>{children}</FormsContext>
}

/** The forms within belong to the workspace, not to one of its files. */
export function LibraryForms({ children }: { readonly children: ReactNode }) {
  const { api } = useBench()
  const early = useContext(FormsContext)
  const [forms, setForms] = useState(early)
  useEffect(() => {
    Promise.all([api.workspace(), livingPages()]).then(
      ([{ id }, living]) => {
        const own = formsOf(id, "", living)
        early.handTo(own)
        setForms(own)
      },
      // Without a server they are held by the page alone.
      () => {},
    )
  }, [api, early])
  return <FormsContext value={forms}>{children}</FormsContext>
}
