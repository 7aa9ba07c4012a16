import type { PagePlace } from "@parley/core/file"
import { addressOf, changed, type Place, START, type View, viewOf } from "./address.ts"

/** Where the page keeps its view, so that going back, reloading and handing on an address work. */
export interface AddressBar {
  read(): View
  /** Puts a view there: the view that it then shows, null where it was there already. */
  write(view: View, how: "push" | "replace"): View | null
  /** The address of a view, for links. */
  href(view: View): string
}

/** In the query, which reaches the server. */
export const queryBar: AddressBar = {
  read: () => viewOf(window.location.search),
  write(view, how) {
    const address = addressOf(view)
    if (address === window.location.pathname + window.location.search) return null
    put(address, how)
    return view
  },
  href: addressOf,
}

/**
 * Behind "#", which reaches nobody: for a page that lies anywhere. `files`: those of the page; one alone is always open
 * and not named; `shown`: the places of it, null for all. Where the browser lets no address be written, the view is held by the page.
 */
export function hashBar(files: readonly string[], shown: readonly PagePlace[] | null = null): AddressBar {
  const only = files.length === 1 ? files[0]! : null
  let held: string | null = null
  let last = ""
  // A link to a part of the page names no view: the one that there was stays.
  const query = (): string => {
    const now = held ?? window.location.hash.slice(1)
    if (now === "" || now.includes("=")) last = now
    return last
  }
  const opened = (view: View): View =>
    view.file === null && only !== null ? changed(view, { file: only, place: "board" }) : view
  const queryOf = (view: View): string => {
    const query = new URLSearchParams(addressOf(view).slice(2))
    if (only !== null) query.delete("file")
    return query.toString()
  }
  const read = (): View => {
    const named = new URLSearchParams(query())
    if (only !== null) named.set("file", only)
    const first = shown?.find((place) => place !== "present") as Place | undefined
    return within(viewOf(named.toString()), shown, first ?? START.place)
  }
  return {
    read,
    write(view, how) {
      const next = within(opened(view), shown, read().place)
      const now = queryOf(next)
      if (now === query()) return null
      try {
        put(`${window.location.href.split("#")[0]}#${now}`, how)
        held = null
      } catch {
        held = now
      }
      return next
    },
    href: (view) => `#${queryOf(opened(view))}`,
  }
}

/** A view of what is shown: at `instead` where its place is not. */
function within(view: View, shown: readonly PagePlace[] | null, instead: Place): View {
  if (shown === null || view.place === "library") return view
  const place = shown.includes(view.place) ? view.place : instead
  return { ...view, place, slide: shown.includes("present") ? view.slide : null }
}

function put(address: string, how: "push" | "replace"): void {
  if (how === "push") window.history.pushState(null, "", address)
  else window.history.replaceState(null, "", address)
}
