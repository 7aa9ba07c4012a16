import type { GraphModel } from "@parley/core"
import { type Crew, type CrewWork, crewWith, memoryFor } from "@parley/core/engine"
import { Waiting } from "./refusal.ts"

/** A thread that helps, as the worker sees it. */
export interface Member {
  send(work: CrewWork): void
  end(): void
}

/** Starts such a thread; one of the two is called once: it is ready for work, or can do none. */
export type StartMember = (ready: () => void, failed: () => void) => Member

// Below so many decision makers x decision makers x slots more threads cost more than they save.
const CREW_WORK = 16_000_000
// Threads, this one among them, at most.
const MOST_THREADS = 8
// Milliseconds that threads may take to start, and that they may have nothing to do.
const STARTING = 3000
const IDLE = 20_000

/**
 * Threads that help the worker with large analyses. They have to run before the worker waits for them, since a browser
 * starts none while it waits; so they start when first needed, and the question waits for that. They end when there is
 * nothing to do for a while, and at once where work was given up.
 */
export class Crews {
  readonly #start: StartMember
  readonly #threads: number
  readonly #memory: number
  #members: Member[] = []
  #ready: Member[] = []
  #starting: Promise<void> | null = null
  #useless = false
  #idle: ReturnType<typeof setTimeout> | null = null

  /** `threads`: as many as there are cores; `memory`: bytes that an analysis may need in all. */
  constructor(start: StartMember, threads: number, memory: number) {
    this.#start = start
    this.#threads = Math.min(threads, MOST_THREADS)
    this.#memory = memory
  }

  /**
   * The crew for a model; undefined where the work is small, memory is short, or no thread can be started. Throws
   * `Waiting` while they start.
   */
  readonly for = ({ ranks, space, structure }: GraphModel): Crew | undefined => {
    if (this.#useless || ranks.length ** 2 * space.slots < CREW_WORK) return undefined
    let most = this.#threads
    while (most > 1 && memoryFor(structure, space.form, space.slots, most) > this.#memory) most--
    if (most < 2) return undefined
    if (this.#members.length === 0) this.#begin()
    if (this.#starting !== null) throw new Waiting(this.#starting)
    const helpers = this.#ready.slice(0, most - 1)
    return crewWith(helpers.length + 1, (work, others) => this.#hire(helpers.slice(0, others), work))
  }

  /** Ends all threads; they start again when they are needed. */
  end(): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = null
    for (const member of this.#members) member.end()
    this.#members = this.#ready = []
    this.#starting = null
  }

  #begin(): void {
    const others = this.#threads - 1
    this.#starting = new Promise<void>((done) => {
      let settled = 0
      const settle = () => {
        if (++settled === others) finish()
      }
      const late = setTimeout(() => finish(), STARTING)
      const finish = () => {
        clearTimeout(late)
        this.#starting = null
        // Where none starts within that time, none is tried again.
        this.#useless = this.#ready.length === 0
        if (this.#useless) this.end()
        else this.#rest()
        done()
      }
      try {
        for (let i = 0; i < others; i++) {
          const member: Member = this.#start(() => {
            if (!this.#members.includes(member)) return
            this.#ready.push(member)
            settle()
          }, settle)
          this.#members.push(member)
        }
      } catch {
        finish()
      }
    })
  }

  #hire(helpers: readonly Member[], work: CrewWork): (clean: boolean) => void {
    for (const helper of helpers) helper.send(work)
    return (clean) => {
      if (clean) this.#rest()
      else this.end()
    }
  }

  #rest(): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.end(), IDLE)
  }
}

/** Starts a thread of the browser, from within a worker. */
export function startMember(ready: () => void, failed: () => void): Member {
  const worker = new Worker(new URL("./member.ts", import.meta.url), { type: "module" })
  worker.addEventListener("message", () => ready(), { once: true })
  worker.addEventListener("error", () => failed(), { once: true })
  return { send: (work) => worker.postMessage(work), end: () => worker.terminate() }
}
