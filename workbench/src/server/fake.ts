import type { ChangeEvent, ConflictEntry, LibraryEntry } from "@parley/server/interface"
import { type Api, Refused } from "./api.ts"
import { entryOf } from "./entry.ts"

/** An API in memory over some files, for tests and development. `outside` changes a file as another program would. */
export function fakeApi(files: Readonly<Record<string, string>>): Api & {
  readonly outside: (path: string, text: string | null) => void
} {
  const texts = new Map(Object.entries(files))
  const revisions = new Map([...texts.keys()].map((path) => [path, "1"]))
  const listeners = new Set<(event: ChangeEvent) => void>()
  let last = 1
  const put = (path: string, text: string, kind: ChangeEvent["kind"]) => {
    const revision = String(++last)
    texts.set(path, text)
    revisions.set(path, revision)
    tell({ kind, path, revision })
    return { path, revision }
  }
  const tell = (event: ChangeEvent): void => {
    for (const listener of listeners) setTimeout(() => listener(event), 20)
  }
  const must = (path: string, revision?: string): string => {
    const text = texts.get(path)
    if (text === undefined) throw new Refused(404, "")
    const now = revisions.get(path)!
    if (revision !== undefined && revision !== now) throw new Refused(412, "", { revision: now, text })
    return text
  }
  const kept: Api["readings"] = {
    read: async (path) => ({ path, text: must(path), revision: revisions.get(path)! }),
    write: async (path, text, revision) => {
      must(path, revision)
      return put(path, text, "changed")
    },
    create: async (path, text) => {
      if (texts.has(path)) throw new Refused(409, "")
      return put(path, text, "created")
    },
    remove: async (path, revision) => {
      must(path, revision)
      texts.delete(path)
      tell({ kind: "removed", path, revision: null })
      return { path, trash: `.parley-trash/${path}` }
    },
  }
  return {
    workspace: async () => ({
      parley: 1,
      id: "cases",
      name: "cases",
      version: "0",
      capabilities: ["read", "write", "create", "delete", "events", "library"],
      maxBytes: 16_000_000,
    }),
    list: async () => ({
      conflicts: [...texts].map(([path, text]) => entryOf(path, text, revisions.get(path)!)).sort(byPath),
      notices: [],
    }),
    ...kept,
    text: kept.read,
    addText: kept.create,
    removeText: kept.remove,
    readings: kept,
    newKey: async () => {},
    signOut: async () => {},
    pageParts: async () => ({ loader: "", script: "", style: "" }),
    ...libraryOf(files),
    watch: (changed, up) => {
      listeners.add(changed)
      up(true)
      return () => listeners.delete(changed)
    },
    outside: (path, text) => {
      if (text !== null) put(path, text, texts.has(path) ? "changed" : "created")
      else if (texts.delete(path)) tell({ kind: "removed", path, revision: null })
    },
  }
}

// The same files as the case library, as they were at first.
function libraryOf(files: Readonly<Record<string, string>>): Pick<Api, "library" | "libraryCase"> {
  return {
    library: async () => ({
      cases: Object.entries(files).map(
        ([path, text]): LibraryEntry => ({ ...entryOf(path, text, "1"), id: path.split("/")[0]! }),
      ),
    }),
    libraryCase: async (id) => {
      const path = `${id}/conflict.yaml`
      const text = Object.hasOwn(files, path) ? files[path] : undefined
      if (text === undefined) throw new Refused(404, "")
      return { id, title: entryOf(path, text, "1").title, text }
    },
  }
}

function byPath(a: ConflictEntry, b: ConflictEntry): number {
  return a.path < b.path ? -1 : 1
}
