/// What has not reached the disk yet, kept in the browser, so that a crash or a reload loses nothing.
export interface Draft {
  /// The revision on disk that it started from.
  readonly revision: string
  readonly text: string
}

export interface Drafts {
  keep(path: string, revision: string, text: string): void
  find(path: string): Draft | null
  forget(path: string): void
}

const PREFIX = "parley.draft:"

/// Drafts in the storage of the browser. Where that is full or forbidden, nothing is kept: saving goes on.
export function draftsIn(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): Drafts {
  return {
    keep(path, revision, text) {
      try {
        storage.setItem(PREFIX + path, JSON.stringify({ revision, text }))
      } catch {
        // Better no draft than no saving.
      }
    },
    find(path) {
      try {
        const found: unknown = JSON.parse(storage.getItem(PREFIX + path) ?? "null")
        if (typeof found !== "object" || found === null) return null
        const { revision, text } = found as Record<string, unknown>
        return typeof revision === "string" && typeof text === "string" ? { revision, text } : null
      } catch {
        return null
      }
    },
    forget(path) {
      try {
        storage.removeItem(PREFIX + path)
      } catch {
        // Then there is none either.
      }
    },
  }
}
