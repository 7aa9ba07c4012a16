import { type Api, Refused } from "../server/api.ts"
import type { ConflictDocument } from "./document.ts"
import type { Drafts } from "./drafts.ts"

/** How far a document is safe on disk. */
export type Saving =
  | { readonly kind: "saved" }
  /** Changed, to be saved in a moment, or being saved. */
  | { readonly kind: "saving" }
  /** The file changed elsewhere while there were changes here: the person chooses. Nothing is written meanwhile. */
  | { readonly kind: "clash"; readonly theirs: string; readonly revision: string }
  /** The file is no longer there. */
  | { readonly kind: "gone" }
  /** The server is out of reach; what is not saved is kept in the browser and tried again. */
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly message: string }
  /** Changed where nothing is kept. */
  | { readonly kind: "tried" }

// A pause in typing after which a document is saved, and between tries while the server is out of reach.
const PAUSE = 350
const RETRY = 2_500

/**
 * Saves a document as it changes, each time over the revision it started from, so that nothing is overwritten that
 * was not seen here. One save at a time.
 */
export class Saver {
  readonly #document: ConflictDocument
  readonly #path: string
  readonly #api: Api
  readonly #drafts: Drafts
  readonly #stop: () => void
  readonly #readOnly: boolean
  #revision: string
  #savedText: string
  #state: Saving = { kind: "saved" }
  #kept = true
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()

  /** `readOnly`: nothing is saved, and nothing kept. */
  constructor(
    document: ConflictDocument,
    file: {
      readonly path: string
      readonly revision: string
      readonly text: string
      readonly readOnly?: boolean
    },
    api: Api,
    drafts: Drafts,
  ) {
    this.#document = document
    this.#path = file.path
    this.#readOnly = file.readOnly === true
    this.#revision = file.revision
    this.#savedText = file.text
    this.#api = api
    this.#drafts = drafts
    this.#stop = document.subscribe(() => this.#changed())
    if (document.moment().text !== file.text) this.#changed()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): Saving => this.#state

  /** Whether there is something that is neither on disk nor kept in the browser: closing the page would lose it. */
  readonly unkept = (): boolean => this.#dirty && !this.#kept && !this.#readOnly

  get revision(): string {
    return this.#revision
  }

  /** No more saving on its own; what is not saved yet is saved now. */
  close(): Promise<void> {
    this.#stop()
    const done = this.flush()
    this.#listeners.clear()
    return done
  }

  /** Saves what is not saved, without waiting for a pause. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#readOnly) return
    // Others may wait as well: only one of them goes on.
    while (this.#running !== null) await this.#running
    if (this.#state.kind === "clash" || this.#state.kind === "gone" || !this.#dirty) return
    this.#running = this.#save().finally(() => {
      this.#running = null
    })
    await this.#running
  }

  /**
   * The file on disk is said to have another revision (null: it is gone). What is said may be past already, so the
   * file is looked at.
   */
  async noticed(revision: string | null): Promise<"loaded" | null> {
    while (this.#running !== null) await this.#running
    if (revision === this.#revision && this.#state.kind !== "gone") return null
    const before = this.#revision
    const now = await this.#api.read(this.#path).catch((error: unknown) => error)
    // A save that went on meanwhile knows better than what was read before it.
    if (this.#running !== null || this.#revision !== before) return this.noticed(revision)
    if (now instanceof Refused) {
      if (now.status === 404) this.#be({ kind: "gone" })
      return null
    }
    if (now instanceof Error) throw now
    const file = now as { readonly text: string; readonly revision: string }
    if (file.revision !== this.#revision) return this.#met(file.text, file.revision)
    if (this.#state.kind === "gone") this.#settleAfterGone()
    return null
  }

  // The file is there again as it was: saving goes on.
  #settleAfterGone(): void {
    this.#be({ kind: "saved" })
    this.#settle()
  }

  /** Of a clash: what is here goes over what is there, which was seen. */
  keepMine(): Promise<void> {
    if (this.#state.kind !== "clash") return Promise.resolve()
    this.#revision = this.#state.revision
    this.#savedText = this.#state.theirs
    this.#be({ kind: "saving" })
    return this.flush()
  }

  /** Of a clash: what is there comes here, as a change that undo takes back. */
  takeTheirs(): void {
    if (this.#state.kind !== "clash") return
    const { theirs, revision } = this.#state
    this.#revision = revision
    this.#savedText = theirs
    this.#be({ kind: "saved" })
    this.#document.replace(theirs, "take-theirs")
    this.#drafts.forget(this.#path)
  }

  /** Of a file that is gone: makes it anew with what is here. */
  async writeAnew(): Promise<void> {
    const { text } = this.#document.moment()
    try {
      const file = await this.#api.create(this.#path, text)
      this.#revision = file.revision
      this.#savedText = text
      this.#settle()
    } catch (error) {
      this.#failed(error)
    }
  }

  get #dirty(): boolean {
    return this.#document.moment().text !== this.#savedText
  }

  #changed(): void {
    if (this.#readOnly) {
      this.#be({ kind: this.#dirty ? "tried" : "saved" })
      return
    }
    if (this.#dirty) {
      this.#kept = this.#drafts.keep(this.#path, this.#revision, this.#document.moment().text)
    } else this.#drafts.forget(this.#path)
    if (this.#state.kind === "clash" || this.#state.kind === "gone") {
      this.#tell()
      return
    }
    if (!this.#dirty && this.#running === null) {
      this.#be({ kind: "saved" })
      return
    }
    if (this.#state.kind === "offline") this.#tell()
    else this.#be({ kind: "saving" })
    this.#later(PAUSE)
  }

  #later(wait: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), wait)
  }

  async #save(): Promise<void> {
    const { text } = this.#document.moment()
    try {
      const file = await this.#api.write(this.#path, text, this.#revision)
      this.#revision = file.revision
      this.#savedText = text
      this.#settle()
    } catch (error) {
      this.#failed(error)
    }
  }

  #settle(): void {
    if (this.#dirty) {
      this.#changed()
      return
    }
    this.#drafts.forget(this.#path)
    this.#be({ kind: "saved" })
  }

  #failed(error: unknown): void {
    if (!(error instanceof Refused)) throw error
    if (error.status === 412 && error.current !== null) {
      this.#met(error.current.text, error.current.revision)
    } else if (error.status === 412 || error.status === 404) this.#be({ kind: "gone" })
    else if (error.status === 0) {
      this.#be({ kind: "offline" })
      this.#later(RETRY)
    } else this.#be({ kind: "refused", message: error.message })
  }

  // Another text is on disk than the one that this document started from.
  #met(text: string, revision: string): "loaded" | null {
    const here = this.#document.moment().text
    if (revision === this.#revision && this.#state.kind !== "gone") return null
    if (text === here) {
      this.#revision = revision
      this.#savedText = text
      this.#settle()
      return null
    }
    if (this.#dirty) {
      this.#be({ kind: "clash", theirs: text, revision })
      return null
    }
    this.#revision = revision
    this.#savedText = text
    this.#document.replace(text, "load")
    this.#be({ kind: "saved" })
    return "loaded"
  }

  #be(state: Saving): void {
    this.#state = state
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
