import { type Api, Refused } from "../server/api.ts"
import { entryOf } from "../server/entry.ts"
import type { PublishedFile } from "./data.ts"

/** The files of a published page, to be read alone. */
export function publishedApi(files: readonly PublishedFile[]): Api {
  const refused = async (): Promise<never> => {
    throw new Refused(405, "")
  }
  const find = async (path: string) => {
    const file = files.find((each) => each.path === path)
    if (file === undefined) throw new Refused(404, "")
    return { path, text: file.text, revision: "1" }
  }
  return {
    workspace: async () => ({
      parley: 1,
      id: "published",
      name: "",
      version: "",
      capabilities: ["read"],
      maxBytes: 0,
    }),
    list: async () => ({
      conflicts: files.map(({ path, text }) => entryOf(path, text, "1")),
      notices: [],
    }),
    read: find,
    write: refused,
    create: refused,
    remove: refused,
    // The texts of sources are never published.
    text: async () => {
      throw new Refused(404, "")
    },
    addText: refused,
    removeText: refused,
    readings: { read: refused, write: refused, create: refused, remove: refused },
    newKey: refused,
    signOut: refused,
    library: async () => ({ cases: [] }),
    libraryCase: refused,
    pageParts: refused,
    watch: () => () => {},
  }
}
