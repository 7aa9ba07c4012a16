import { Bits } from "./bits.ts"
import { tick } from "./limits.ts"
import type { GraphModel } from "./model.ts"
import { dataOf, modelFrom, type SharedModel } from "./share.ts"
import { type Crew, perform, type Task } from "./tasks.ts"

/** What the other threads of a crew are given, to hand to `joinCrew`. */
export interface CrewWork {
  readonly model: SharedModel
  readonly board: Board
}

/**
 * Hands work to so many other threads at most; what comes back lets them go. `clean` is false where some may still be
 * at it.
 */
export type Hire = (work: CrewWork, threads: number) => (clean: boolean) => void

// What the threads share: the tasks, what has become of each, and room for what they find.
interface Board {
  readonly tasks: readonly Task[]
  /** How many are done; then one state per task. */
  readonly states: Int32Array<SharedArrayBuffer>
  /** One bit per slot: per task, per concept. */
  readonly words: Uint32Array<SharedArrayBuffer>
}

const OPEN = 0
const TAKEN = 1
const DONE = 2
const FAILED = 3

// Milliseconds between two looks at what the others have done, and of silence after which they are not waited for.
const LOOK = 200
const PATIENCE = 20_000

/**
 * Does the tasks of an analysis on several threads, this one among them. Blocks until all is done, so that it may only
 * be used where a thread may wait. A task that another thread fails at, or is silent about for `patience` milliseconds,
 * is done here. Depends in nothing but time on how many threads there are.
 */
export function crewWith(threads: number, hire: Hire, patience = PATIENCE): Crew {
  return {
    stable(model, tasks, watch) {
      const words = Math.ceil(model.space.slots / 32)
      const sets = tasks.reduce((sum, { concepts }) => sum + concepts.length, 0)
      const board: Board = {
        tasks,
        states: new Int32Array(new SharedArrayBuffer(4 * (tasks.length + 1))),
        words: new Uint32Array(new SharedArrayBuffer(4 * words * sets)),
      }
      const letGo = hire({ model: dataOf(model), board }, Math.min(threads, tasks.length) - 1)
      let clean = false
      try {
        for (let task = take(board); task >= 0; task = take(board)) {
          doTask(model, board, task)
          tick(watch, Atomics.load(board.states, 0) / tasks.length)
        }
        clean = waitForOthers(model, board, patience, (share) => tick(watch, share))
      } finally {
        letGo(clean)
      }
      let next = 0
      return tasks.map(({ concepts }) =>
        concepts.map(() => new Bits(model.space.slots, board.words.subarray(next, (next += words)))),
      )
    },
  }
}

/** The work of a thread that is not the first: tasks, until none is open. */
export function joinCrew({ model: data, board }: CrewWork): void {
  const model = modelFrom(data)
  for (let task = take(board); task >= 0; task = take(board))
    try {
      doTask(model, board, task)
    } catch {
      Atomics.store(board.states, task + 1, FAILED)
      Atomics.notify(board.states, 0)
      return
    }
}

// The first open task, which is open no more; -1 for none.
function take({ tasks, states }: Board): number {
  return tasks.findIndex((_, task) => Atomics.compareExchange(states, task + 1, OPEN, TAKEN) === OPEN)
}

function doTask(model: GraphModel, { tasks, states, words }: Board, task: number): void {
  const length = Math.ceil(model.space.slots / 32)
  let next = tasks.slice(0, task).reduce((sum, { concepts }) => sum + concepts.length, 0) * length
  for (const { stable } of perform(model, tasks[task]!)) {
    words.set(stable.words, next)
    next += length
  }
  if (Atomics.exchange(states, task + 1, DONE) !== DONE) Atomics.add(states, 0, 1)
  Atomics.notify(states, 0)
}

// Whether none of the others was given up.
function waitForOthers(
  model: GraphModel,
  board: Board,
  patience: number,
  tell: (share: number) => void,
): boolean {
  const { tasks, states } = board
  let clean = true
  let since = Date.now()
  for (let done = Atomics.load(states, 0); done < tasks.length; ) {
    Atomics.wait(states, 0, done, LOOK)
    const now = Atomics.load(states, 0)
    tell(now / tasks.length)
    const late = Date.now() - since > patience
    const lost = tasks.findIndex((_, task) => {
      const state = Atomics.load(states, task + 1)
      return state === FAILED || (late && state !== DONE)
    })
    if (lost >= 0) {
      clean = false
      doTask(model, board, lost)
    }
    if (now !== done || lost >= 0) since = Date.now()
    done = Atomics.load(states, 0)
  }
  return clean
}
