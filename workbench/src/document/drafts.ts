/** What has not reached the disk yet, kept in the browser, so that a crash or a reload loses nothing. */
export interface Draft {
  /** The revision on disk that it started from. */
  readonly revision: string
  readonly text: string
}

/**
 * The drafts of one page on one workspace. All pages of a browser on one port share a storage, whatever folder they
 * look at: each keeps its own, and takes over what a page that is gone has left.
 */
export interface Drafts {
  /** Whether it could be kept: the storage may be full or forbidden. */
  keep(path: string, revision: string, text: string): boolean
  /**
   * What this page has kept of a file, else the newest that was left by a page that is gone, which is this page's from
   * now on. `living`: the pages there are.
   */
  find(path: string, living: ReadonlySet<string>): Draft | null
  /** Lets go what was kept or found here; what another has put in its place stays. */
  forget(path: string): void
}

const PREFIX = "parley.draft:"

/** What the drafts of forms begin with, apart from those of texts. */
export const FORMS = "parley.forms:"

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">

/** Drafts in the storage of the browser. `workspace` and `page` are ids without a colon. */
export function draftsIn(storage: Shelf, workspace: string, page: string, prefix = PREFIX): Drafts {
  const keyOf = (owner: string, path: string): string => `${prefix}${workspace}:${owner}:${path}`
  // What lies there of this object's, by path.
  const own = new Map<string, string>()

  function keep(path: string, revision: string, text: string): boolean {
    const kept = JSON.stringify({ revision, text, at: Date.now() })
    try {
      storage.setItem(keyOf(page, path), kept)
    } catch {
      return false
    }
    own.set(path, kept)
    return true
  }

  return {
    keep,
    find(path, living) {
      try {
        const kept = storage.getItem(keyOf(page, path))
        const mine = draftOf(kept)
        if (mine !== null) {
          own.set(path, kept!)
          return mine
        }
        const left = ownersOf(storage, `${prefix}${workspace}:`, path)
          .filter((owner) => !living.has(owner))
          .flatMap((owner) => draftOf(storage.getItem(keyOf(owner, path)), owner) ?? [])
          .sort((a, b) => b.at - a.at)[0]
        if (left === undefined) return null
        // Away first: there may be no room for both.
        storage.removeItem(keyOf(left.owner, path))
        keep(path, left.revision, left.text)
        return left
      } catch {
        return null
      }
    },
    forget(path) {
      try {
        const key = keyOf(page, path)
        if (own.has(path) && storage.getItem(key) === own.get(path)) storage.removeItem(key)
        own.delete(path)
      } catch {
        // Then there is none either.
      }
    },
  }
}

// Who has kept a draft of a file.
function ownersOf(storage: Shelf, prefix: string, path: string): string[] {
  const owners: string[] = []
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i)
    if (key?.startsWith(prefix) !== true) continue
    const [owner, ...rest] = key.slice(prefix.length).split(":")
    if (rest.join(":") === path) owners.push(owner!)
  }
  return owners
}

function draftOf(kept: string | null, owner = ""): (Draft & { at: number; owner: string }) | null {
  let found: unknown
  try {
    found = JSON.parse(kept ?? "null")
  } catch {
    return null
  }
  if (typeof found !== "object" || found === null) return null
  const { revision, text, at } = found as Record<string, unknown>
  if (typeof revision !== "string" || typeof text !== "string") return null
  return { revision, text, at: typeof at === "number" ? at : 0, owner }
}
