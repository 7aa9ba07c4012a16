import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import { Fault, type FaultCode } from "./fault.ts"
import type { Judgement, Wanted } from "./judgement.ts"
import type { Opened } from "./root.ts"

/** What a thread is given: a file to judge by its real path, within a workspace or anywhere, or one of a workspace to give. */
export type ToJudge =
  | {
      readonly kind: "judge"
      readonly real: string
      readonly wanted: Wanted
      /** The workspace folder that it must be in, if it is to be in one. */
      readonly within: Opened | undefined
    }
  | { readonly kind: "give"; readonly within: Opened; readonly names: readonly string[] }

/** What a thread answers; `gone` is what cannot be read at all. */
export type Found =
  | { readonly kind: "judged"; readonly judgement: Judgement }
  | { readonly kind: "given"; readonly revision: string; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly status: number; readonly code: FaultCode; readonly params: object }
  | { readonly kind: "gone" }

/** What a file takes more of than it may, or that judging it failed otherwise. */
export type Beyond = "time" | "memory" | "fault"

export type Verdict = Exclude<Ended, { readonly kind: "given" | "refused" }>
type Ended = Found | { readonly kind: "beyond"; readonly what: Beyond }

/** What judging one file may take, and on how many threads that is done: two at least. */
export interface Bounds {
  readonly seconds: number
  /** Seconds that a thread may take to start. */
  readonly starting: number
  readonly megabytes: number
  readonly threads: number
}

export const BOUNDS: Bounds = {
  seconds: 20,
  starting: 20,
  megabytes: 512,
  threads: Math.min(3, Math.max(2, availableParallelism())),
}

// The module that a thread starts with: as it is built, as Node does not read the sources everywhere.
const ENTRY = new URL(import.meta.url.endsWith(".ts") ? "../bundle/judge.js" : "./judge.js", import.meta.url)

interface Task {
  readonly what: ToJudge
  readonly done: (ended: Ended) => void
}

const isLong = ({ what }: Task): boolean => what.kind === "judge" && what.wanted.summary

// A thread, and the file that it has before it.
interface Seat {
  readonly worker: Worker
  ready: boolean
  task: Task | null
  timer: NodeJS.Timeout | undefined
}

/**
 * Reads and judges files on threads of their own, so that no file keeps the server from answering. What goes beyond its
 * bounds is given up, with the thread; the next file gets a new one. One thread is always free of summaries, so that a
 * revision is not waited for behind them.
 */
export class Judges {
  readonly bounds: Bounds
  readonly #onError: (error: unknown) => void
  readonly #entry: URL
  readonly #seats = new Set<Seat>()
  readonly #short: Task[] = []
  readonly #long: Task[] = []
  #closed = false

  constructor(onError: (error: unknown) => void, bounds: Partial<Bounds> = {}, entry = ENTRY) {
    this.#onError = onError
    this.bounds = { ...BOUNDS, ...bounds }
    this.#entry = entry
  }

  /** Judges a file by its real path; `within`: only if it is there. */
  judge(real: string, wanted: Wanted, within?: Opened): Promise<Verdict> {
    return new Promise((done) =>
      this.#take({ what: { kind: "judge", real, wanted, within }, done: done as Task["done"] }),
    )
  }

  /** A file of a workspace as JSON (a ConflictFile), with its revision. Throws a Fault. Before all that is judged. */
  async give(
    within: Opened,
    names: readonly string[],
  ): Promise<{ revision: string; json: Uint8Array<ArrayBuffer> }> {
    const ended = await new Promise<Ended>((done) =>
      this.#take({ what: { kind: "give", within, names }, done }),
    )
    if (ended.kind === "given") return ended
    if (ended.kind === "refused") throw new Fault(ended.status, ended.code, ended.params as never)
    throw new Fault(500, "unexpected", {})
  }

  #take(task: Task): void {
    if (this.#closed) task.done({ kind: "gone" })
    else if (isLong(task)) this.#long.push(task)
    else if (task.what.kind === "give") this.#short.unshift(task)
    else this.#short.push(task)
    this.#next()
  }

  /** Ends all threads; what is not judged by then is as if it were gone. */
  async close(): Promise<void> {
    this.#closed = true
    const busy = [...this.#seats].flatMap(({ task }) => task ?? [])
    for (const { done } of [...busy, ...this.#short.splice(0), ...this.#long.splice(0)])
      done({ kind: "gone" })
    await Promise.all([...this.#seats].map((seat) => this.#leave(seat)))
  }

  #next(): void {
    for (let task = this.#first(); task !== undefined; task = this.#first()) {
      const seat = [...this.#seats].find((each) => each.task === null) ?? this.#start()
      seat.task = task
      if (seat.ready) this.#hand(seat)
    }
  }

  // The next that there is a thread for, if any.
  #first(): Task | undefined {
    const busy = [...this.#seats].flatMap(({ task }) => task ?? [])
    if (busy.length >= this.bounds.threads) return undefined
    const summaries = busy.filter(isLong).length
    return this.#short.shift() ?? (summaries < this.bounds.threads - 1 ? this.#long.shift() : undefined)
  }

  #start(): Seat {
    const worker = new Worker(this.#entry, {
      name: "judge",
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.bounds.megabytes },
    })
    const seat: Seat = { worker, ready: false, task: null, timer: undefined }
    this.#seats.add(seat)
    worker.unref()
    // A thread that never starts does not leave its file waiting.
    this.#limit(seat, "fault")
    worker.on("message", (message: Found | "ready") => {
      if (message === "ready") {
        seat.ready = true
        this.#hand(seat)
      } else this.#end(seat, message)
    })
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const what = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "fault"
      if (what === "fault") this.#onError(error)
      void this.#leave(seat)
      this.#end(seat, { kind: "beyond", what })
    })
    // However it ended, what it had before it is not left waiting.
    worker.on("exit", () => {
      void this.#leave(seat)
      this.#end(seat, { kind: "beyond", what: "fault" })
    })
    return seat
  }

  #hand(seat: Seat): void {
    clearTimeout(seat.timer)
    if (seat.task === null) return
    this.#limit(seat, "time")
    seat.worker.postMessage(seat.task.what)
  }

  #limit(seat: Seat, what: Beyond): void {
    const seconds = what === "time" ? this.bounds.seconds : this.bounds.starting
    seat.timer = setTimeout(() => {
      if (!seat.ready) this.#onError(new Error(`A thread did not start within ${seconds} s.`))
      void this.#leave(seat)
      this.#end(seat, { kind: "beyond", what })
    }, 1000 * seconds)
    seat.timer.unref()
  }

  #end(seat: Seat, ended: Ended): void {
    clearTimeout(seat.timer)
    const { task } = seat
    seat.task = null
    task?.done(ended)
    if (!this.#closed) this.#next()
  }

  async #leave(seat: Seat): Promise<void> {
    clearTimeout(seat.timer)
    this.#seats.delete(seat)
    await seat.worker.terminate()
  }
}
