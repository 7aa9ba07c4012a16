import { Exit, STOPPED } from "./exit.ts"

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * Has a signal do something, until what comes back is called. Nobody else listens to signals: where nobody does, one ends
 * the process at once, whatever it is busy with.
 */
export function onSignal(act: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, act)
  return () => {
    for (const signal of SIGNALS) process.off(signal, act)
  }
}

/** What the thread that hears signals and the one that works share: whether to stop, and whether a file is half written. */
export type Flags = Int32Array<SharedArrayBuffer>

const STOP = 0
const WRITING = 1

let shared: Flags | null = null

export function newFlags(): Flags {
  return new Int32Array(new SharedArrayBuffer(8))
}

/** Has what is written in this thread heed the flags; null: none any more. */
export function heed(flags: Flags | null): void {
  shared = flags
}

/** Has a file that is being written be given up; kept when none is. */
export async function giveUp(flags: Flags): Promise<void> {
  Atomics.store(flags, STOP, 1)
  while (Atomics.load(flags, WRITING) === 1) await new Promise((look) => setTimeout(look, 10))
}

/** Writes a file from pieces, which no signal ends halfway: it is given up between two pieces, or else whole. */
export function unbroken<Piece>(pieces: Iterable<Piece>, write: (pieces: Iterable<Piece>) => void): void {
  const flags = shared
  const release = flags === null ? onSignal(() => {}) : () => Atomics.store(flags, WRITING, 0)
  if (flags !== null) Atomics.store(flags, WRITING, 1)
  try {
    write(flags === null ? pieces : untilStopped(pieces, flags))
  } finally {
    release()
  }
}

function* untilStopped<Piece>(pieces: Iterable<Piece>, flags: Flags): Iterable<Piece> {
  for (const piece of pieces) {
    if (Atomics.load(flags, STOP) === 1) throw new Exit(STOPPED)
    yield piece
  }
}
