import type { Saved } from "@parley/server/interface"
import { type Api, Refused } from "../../server/api.ts"
import { numbered } from "./names.ts"

const MOST_TRIES = 200

/** Puts a new file into the workspace, beside any of the same name: `name-2.yaml`. Rejects with `Refused`. */
export async function createBeside(api: Api, path: string, text: string): Promise<Saved> {
  for (let number = 1; ; number++) {
    try {
      return await api.create(numbered(path, number), text)
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409 || number === MOST_TRIES) throw error
    }
  }
}

/** Copies a file beside itself. Rejects with `Refused`. */
export async function duplicate(api: Api, path: string): Promise<Saved> {
  const { text } = await api.read(path)
  return createBeside(api, path, text)
}

/** Moves a file to the trash; what is returned creates it again from its text. Rejects with `Refused`. */
export async function discard(api: Api, path: string): Promise<() => Promise<Saved>> {
  const { text, revision } = await api.read(path)
  await api.remove(path, revision)
  return () => createBeside(api, path, text)
}

/** Gives a file another path, unless one is there. Rejects with `Refused`: 409 where the path is taken. */
export async function rename(api: Api, path: string, to: string): Promise<Saved> {
  const { text, revision } = await api.read(path)
  const saved = await api.create(to, text)
  await api.remove(path, revision)
  return saved
}
