import { basename, dirname, join } from "node:path"
import { bytesFor, contentOf, hasRevision, orGone } from "./content.ts"
import { Changed, faultOf } from "./fault.ts"
import { later, type Make, makeLater, type Steps } from "./files.ts"
import type { ConflictFile, Saved, Trashed } from "./interface.ts"
import type { Root } from "./root.ts"
import { made, revisionOf } from "./safe-file.ts"
import { created, overwritten } from "./save.ts"
import { discarded } from "./trash.ts"

/**
 * Reads, writes, creates and deletes the conflict files of one folder. Every method throws a Fault for what cannot
 * be; a file is whole at any moment, whatever becomes of the process. What this process does to one file it does in
 * turn, so that of two writers who start from the same revision one wins and the other is told.
 */
export class Store {
  readonly #root: Root
  readonly #make: Make
  readonly #turns = new Map<string, Promise<unknown>>()

  /** `make`: how calls to the system are made, in a test. */
  constructor(root: Root, make: Make = makeLater) {
    this.#root = root
    this.#make = make
  }

  read(names: readonly string[]): Promise<ConflictFile> {
    const path = names.join("/")
    return this.#work(path, async (done) => {
      const real = await done(this.#root.filePlace(names))
      return { path, ...contentOf(path, (await done(this.#root.look(real))).bytes) }
    })
  }

  /** Replaces a file's text, if the file still has the revision that the writer started from. */
  write(names: readonly string[], text: string, revision: string): Promise<Saved> {
    const path = names.join("/")
    return this.#work(path, async (done) => {
      const bytes = bytesFor(text)
      const real = await done(orGone(path, this.#root.filePlace(names)))
      const within = this.#root.namesOf(dirname(real))
      const file = { path, revision, name: basename(real) }
      await this.#inTurn(real, () =>
        done(this.#root.within(within, (folder) => overwritten(this.#root, folder, file, bytes))),
      )
      return { path, revision: revisionOf(bytes) }
    })
  }

  /** Makes a file that is not there yet, and the folders it is to be in. */
  create(names: readonly string[], text: string): Promise<Saved> {
    const path = names.join("/")
    return this.#work(path, async (done) => {
      const bytes = bytesFor(text)
      const within = names.slice(0, -1)
      // Folder by folder, so that none is made beyond a link that leads out.
      for (const [depth, name] of within.entries())
        await done(this.#root.within(within.slice(0, depth), (folder) => made(folder, name)))
      const name = names.at(-1)!
      await this.#inTurn(join(this.#root.path, ...names), () =>
        done(this.#root.within(within, (folder) => created(folder, { path, name }, bytes))),
      )
      return { path, revision: revisionOf(bytes) }
    })
  }

  /** Moves a file of this revision to the trash folder, each into a folder of its own there. */
  remove(names: readonly string[], revision: string): Promise<Trashed> {
    const path = names.join("/")
    return this.#work(path, async (done) => {
      const real = await done(this.#root.filePlace(names))
      const file = { path, revision, name: names.at(-1)! }
      const trash = await this.#inTurn(real, async () => {
        const was = await done(orGone(path, this.#root.look(real)))
        if (!hasRevision(was.bytes, revision)) throw new Changed(path, contentOf(path, was.bytes))
        const within = names.slice(0, -1)
        return done(this.#root.within(within, (folder) => discarded(this.#root, folder, file, was)))
      })
      return { path, trash }
    })
  }

  // Work about a file; what goes wrong with the system is a fault of the request.
  async #work<T>(path: string, work: (done: <S>(steps: Steps<S>) => Promise<S>) => Promise<T>): Promise<T> {
    try {
      return await work((steps) => later(steps, this.#make))
    } catch (error) {
      throw faultOf(error, path)
    }
  }

  // Work on one file after what is under way there.
  async #inTurn<T>(place: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(place) ?? Promise.resolve()
    const turn = before.then(work, work)
    this.#turns.set(place, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(place) === turn) this.#turns.delete(place)
    }
  }

  /** Waits for all that is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#turns.values()])
  }
}
