import { MOST_TEXTS } from "@parley/core/session"
import type {
  Answers,
  AnswerTo,
  Failure,
  FromWorker,
  Outlook,
  Request,
  ToWorker,
  Wired,
} from "../worker/protocol.ts"
import type { Port, Start } from "./port.ts"
import { Revisions } from "./revisions.ts"
import { startWorker } from "./start-worker.ts"

/**
 * What the engine is doing. "initial": nothing was asked yet; "loading": the worker starts; `share` of the work at
 * hand, 0 to 1; "failed": the worker cannot be used, and `restart` may help.
 */
export type EngineState =
  | { readonly kind: "initial" | "loading" | "idle" }
  | { readonly kind: "computing"; readonly share: number }
  | { readonly kind: "failed"; readonly message: string }

/** Why a question got no answer. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure"
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message === "" ? failure.kind : failure.message)
    this.failure = failure
  }
}

export interface AskOptions {
  readonly signal?: AbortSignal
  /** Outlooks come in parts. */
  readonly part?: (outlook: Outlook) => void
  readonly progress?: (share: number) => void
}

type AnyAnswer = Answers[Request["kind"]]

// Who waits for an answer.
interface Waiter {
  readonly options: AskOptions
  readonly done: (answer: AnyAnswer) => void
  readonly failed: (failure: EngineFailure) => void
  readonly leave: () => void
}

// A question in flight, and all who asked it.
interface Job {
  readonly id: number
  readonly key: string
  readonly request: Request
  readonly flag: Int32Array | null
  readonly waiters: Set<Waiter>
  part: Outlook | null
  sent: boolean
  cancelled: boolean
}

// Milliseconds that a cancelled question may go on before the worker is ended.
const PATIENCE = 400

const CANCELLED: Failure = { kind: "cancelled", message: "" }

/**
 * The engine as the page uses it: questions to a worker, answered in the order asked. The same question in flight is
 * asked once. What is cancelled fails at once; where the worker does not let it go within 400 ms, it is ended, and
 * what else was asked is asked again of a new one.
 */
export class Engine {
  readonly #start: Start
  readonly #shared: boolean
  readonly #listeners = new Set<() => void>()
  #port: Port | null = null
  #ready = false
  #closed = false
  #state: EngineState = { kind: "initial" }
  #next = 0
  // In the order asked; those sent come first.
  #jobs: Job[] = []
  #patience: ReturnType<typeof setTimeout> | null = null
  readonly #revisions = new Revisions()
  // The texts that the worker holds, by the order they were sent in.
  #held: readonly number[] = []

  /**
   * `shared`: whether memory can be shared with the worker; then all questions are sent at once, and cancelled ones
   * are passed over by it. Else they are sent one by one.
   */
  constructor(start: Start = startWorker, shared: boolean = globalThis.crossOriginIsolated === true) {
    this.#start = start
    this.#shared = shared
  }

  /** The answer to a question; fails with an `EngineFailure`, of kind "cancelled" as soon as the signal says so. */
  ask<R extends Request>(request: R, options: AskOptions = {}): Promise<AnswerTo<R>> {
    return new Promise<AnyAnswer>((done, failed) => {
      if (this.#closed || options.signal?.aborted) {
        failed(new EngineFailure(CANCELLED))
        return
      }
      const key = this.keyOf(request)
      const job = this.#jobs.find((one) => one.key === key && !one.cancelled) ?? this.#open(key, request)
      const abort = () => {
        if (!job.waiters.delete(waiter)) return
        failed(new EngineFailure(CANCELLED))
        if (job.waiters.size === 0) this.#drop(job)
      }
      const leave = () => options.signal?.removeEventListener("abort", abort)
      const waiter: Waiter = { options, done, failed, leave }
      options.signal?.addEventListener("abort", abort, { once: true })
      job.waiters.add(waiter)
      if (job.part !== null) options.part?.(job.part)
      this.#send()
    }) as Promise<AnswerTo<R>>
  }

  /** Starts the worker, if it is not running, so that the first question need not wait for it. */
  warm(): void {
    if (this.#port === null && !this.#closed) this.#launch()
  }

  /** What the engine is doing, as an external store: the same object until it changes. */
  readonly state = (): EngineState => this.#state

  /** Calls `listener` whenever the state has changed; what is returned ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Cancels all that is asked. */
  cancel(): void {
    for (const job of [...this.#jobs]) {
      this.#fail(job, CANCELLED)
      this.#drop(job)
    }
  }

  /** Ends the worker and starts a new one, which is asked all that was not cancelled. */
  restart(): void {
    if (this.#closed) return
    this.#end()
    this.#jobs = this.#jobs.filter(({ cancelled }) => !cancelled)
    for (const job of this.#jobs) job.sent = false
    this.#launch()
  }

  /** Ends the worker for good; what was asked is cancelled. */
  close(): void {
    this.#closed = true
    for (const job of this.#jobs) this.#fail(job, CANCELLED)
    this.#jobs = []
    this.#end()
    this.#set({ kind: "initial" })
  }

  /** A text that is the same for the same question; texts of files go by their numbers. */
  keyOf({ world: { text, scenario }, ...rest }: Request): string {
    return JSON.stringify([this.#revisions.of(text), scenario, rest])
  }

  #open(key: string, request: Request): Job {
    const flag = this.#shared ? new Int32Array(new SharedArrayBuffer(4)) : null
    const id = this.#next++
    const waiters = new Set<Waiter>()
    const job: Job = { id, key, request, flag, waiters, part: null, sent: false, cancelled: false }
    this.#jobs.push(job)
    return job
  }

  #launch(): void {
    this.#ready = false
    this.#set({ kind: "loading" })
    let port: Port | null = null
    const current = () => port === this.#port
    try {
      port = this.#start(
        (message) => {
          if (current()) this.#hear(message)
        },
        (message) => {
          if (current()) this.#broken(message)
        },
      )
    } catch (error) {
      this.#broken(error instanceof Error ? error.message : String(error))
      return
    }
    this.#port = port
    this.#held = []
  }

  #end(): void {
    this.#port?.end()
    this.#port = null
    this.#ready = false
    this.#calm()
  }

  // Sends what is not sent yet, as far as the worker is there.
  #send(): void {
    if (this.#port === null) {
      if (this.#state.kind !== "failed") this.#launch()
      else this.restart()
      return
    }
    if (!this.#ready) return
    const most = this.#shared ? this.#jobs.length : 1
    for (const job of this.#jobs.slice(0, most)) {
      if (job.sent) continue
      job.sent = true
      this.#port.send(this.#wired(job))
    }
    this.#look()
  }

  // With the text, where the worker does not hold it any more: it keeps those it was sent last.
  #wired({ id, request, flag }: Job): ToWorker {
    const { text, scenario } = request.world
    const revision = this.#revisions.of(text)
    const isHeld = this.#held.includes(revision)
    if (!isHeld) this.#held = [...this.#held, revision].slice(-MOST_TEXTS)
    const wired = { ...request, world: { revision, scenario } } as Wired<Request>
    return { id, request: wired, text: isHeld ? null : text, flag }
  }

  #hear(message: FromWorker): void {
    if (message.kind === "ready") {
      this.#ready = true
      this.#send()
      return
    }
    const job = this.#jobs.find(({ id }) => id === message.id)
    if (job === undefined) return
    switch (message.kind) {
      case "progress":
        if (job.cancelled) return
        for (const { options } of job.waiters) options.progress?.(message.share)
        this.#set({ kind: "computing", share: message.share })
        return
      case "part":
        job.part = message.answer
        for (const { options } of [...job.waiters]) options.part?.(message.answer)
        return
      case "answer":
        this.#remove(job)
        for (const { done, leave } of job.waiters) {
          leave()
          done(message.answer)
        }
        job.waiters.clear()
        break
      case "failure":
        this.#remove(job)
        this.#fail(job, message.failure)
        break
    }
    this.#send()
  }

  // The worker has stopped by itself: what it was at fails, the rest is asked again, unless it never began.
  #broken(message: string): void {
    const began = this.#ready
    this.#end()
    const failure: Failure = { kind: "fault", message }
    const lost = began ? this.#jobs.slice(0, 1) : this.#jobs
    for (const job of [...lost]) {
      this.#remove(job)
      this.#fail(job, failure)
    }
    if (began && this.#jobs.some(({ cancelled }) => !cancelled)) this.restart()
    else {
      this.#jobs = []
      this.#set({ kind: "failed", message })
    }
  }

  #fail(job: Job, failure: Failure): void {
    for (const { failed, leave } of job.waiters) {
      leave()
      failed(new EngineFailure(failure))
    }
    job.waiters.clear()
  }

  // Nobody waits for it any more.
  #drop(job: Job): void {
    if (job.cancelled) return
    job.cancelled = true
    if (job.flag !== null) Atomics.store(job.flag, 0, 1)
    if (!job.sent) this.#remove(job)
    this.#look()
  }

  #remove(job: Job): void {
    this.#jobs = this.#jobs.filter((one) => one !== job)
    this.#calm()
  }

  // What the worker is at is the first job: says so, and loses patience with it if it is cancelled.
  #look(): void {
    const first = this.#jobs[0]
    if (first?.cancelled && first.sent && this.#patience === null)
      this.#patience = setTimeout(() => this.restart(), PATIENCE)
    if (!this.#ready) return
    if (this.#jobs.every(({ cancelled }) => cancelled)) this.#set({ kind: "idle" })
    else if (this.#state.kind !== "computing") this.#set({ kind: "computing", share: 0 })
  }

  #calm(): void {
    if (this.#patience !== null) clearTimeout(this.#patience)
    this.#patience = null
  }

  #set(state: EngineState): void {
    const before = this.#state
    if (before.kind === state.kind && JSON.stringify(before) === JSON.stringify(state)) return
    this.#state = state
    for (const listener of [...this.#listeners]) listener()
  }
}
