import { constants } from "node:fs"
import { mkdir, open, rename } from "node:fs/promises"
import { dirname } from "node:path"

/** What happens at the door of the server. */
export type Happening =
  | "signed-in"
  | "sign-in-refused"
  | "signed-out"
  | "key-changed"
  | "wrong-host"
  | "wrong-origin"
  | "no-token"
  | "too-many-connections"

// Bytes of a file before it makes way for the next; there are two.
const MOST_BYTES = 256 * 1024
// What is kept between two times of writing, and milliseconds between them.
const MOST_KINDS = 64
const PAUSE = 1000

/**
 * A log of what happens at the door: a line of JSON for each kind of happening in a second, with how often. It holds no key
 * and no pass, nor the address that was asked for. Where it cannot be written the server goes on.
 */
export class DoorLog {
  readonly #file: string
  readonly #now: () => number
  #kinds = new Map<string, { line: object; times: number }>()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(file: string, now: () => number) {
    this.#file = file
    this.#now = now
  }

  /** Notes a happening: from which address of the network, and what of it may be said. */
  note(what: Happening, from: string, detail = ""): void {
    const key = JSON.stringify([what, from, detail])
    const known = this.#kinds.get(key)
    if (known !== undefined) known.times++
    else if (this.#kinds.size < MOST_KINDS) {
      const time = new Date(this.#now()).toISOString()
      this.#kinds.set(key, { line: { time, what, from, ...(detail !== "" && { detail }) }, times: 1 })
    } else this.#kinds.set("", { line: { what: "others" }, times: (this.#kinds.get("")?.times ?? 0) + 1 })
    this.#timer ??= setTimeout(() => void this.written(), PAUSE).unref()
  }

  /** Waits until all is written that was noted. */
  written(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const lines = [...this.#kinds.values()].map(
      ({ line, times }) => `${escaped(JSON.stringify({ ...line, times }))}\n`,
    )
    this.#kinds = new Map()
    if (lines.length > 0)
      this.#writing = this.#writing.then(() => this.#append(lines.join("")).catch(() => {}))
    return this.#writing
  }

  async #append(text: string): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 })
    const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
    const handle = await open(this.#file, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0o600)
    try {
      await handle.chmod(0o600)
      await handle.appendFile(text)
      if ((await handle.stat()).size < MOST_BYTES) return
    } finally {
      await handle.close()
    }
    await rename(this.#file, `${this.#file}.1`)
  }
}

/** Without the control characters that JSON lets through, which a terminal would follow. */
function escaped(json: string): string {
  return json.replace(/[\x7f-\x9f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
}
