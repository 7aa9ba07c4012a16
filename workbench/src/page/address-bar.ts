import { addressOf, changed, type View, viewOf } from "./address.ts"

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
 * and not named. Where the browser lets no address be written, the view is held by the page.
 */
export function hashBar(files: readonly string[]): AddressBar {
  const only = files.length === 1 ? files[0]! : null
  let held: string | null = null
  let last = ""
  // A link to a part of the page names no view: the one that there was stays.
  const shown = (): string => {
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
  return {
    read() {
      const query = new URLSearchParams(shown())
      if (only !== null) query.set("file", only)
      return viewOf(query.toString())
    },
    write(view, how) {
      const next = opened(view)
      const query = queryOf(next)
      if (query === shown()) return null
      try {
        put(`${window.location.href.split("#")[0]}#${query}`, how)
        held = null
      } catch {
        held = query
      }
      return next
    },
    href: (view) => `#${queryOf(opened(view))}`,
  }
}

function put(address: string, how: "push" | "replace"): void {
  if (how === "push") window.history.pushState(null, "", address)
  else window.history.replaceState(null, "", address)
}
