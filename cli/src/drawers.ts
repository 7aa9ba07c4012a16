import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads"
import type { Limits } from "@parley/core"
import { tick } from "@parley/core/engine"
import { type Drawers, Drawing, type Tally, type WorldDraw } from "@parley/core/study"

/** What a thread is given that draws worlds with others. */
export interface DrawersData {
  readonly draws: WorldDraw
  readonly limits: Partial<Limits>
  readonly port: MessagePort
  readonly board: Int32Array<SharedArrayBuffer>
}

// What a thread says of a chunk: its tally, null where it could not be drawn.
interface Done {
  readonly chunk: number
  readonly tally: Tally | null
}

// Places on the board: the next chunk to draw, and how many messages have been sent.
const NEXT = 0
const SENT = 1
// Milliseconds between two looks, and of silence after which others are not waited for: at least, and per own chunk.
const LOOK = 200
const PATIENCE = 20_000
const PATIENCE_PER_CHUNK = 50

/**
 * Draws chunks on so many threads, this one among them, each starting at `entry`, a module that calls `joinDrawers` with
 * what it is given. Blocks until all is drawn, so that it may only be used off the main thread.
 */
export function drawersOn(threads: number, entry: URL, limits: Partial<Limits>): Drawers {
  return (draws, chunks, own, watch) => {
    const board = new Int32Array(new SharedArrayBuffer(8))
    const tallies = Array<Tally | null>(chunks).fill(null)
    const workers = Array.from({ length: Math.min(threads, chunks) - 1 }, () => {
      const channel = new MessageChannel()
      const workerData: DrawersData = { draws, limits, port: channel.port2, board }
      const worker = new Worker(entry, { workerData, transferList: [channel.port2] })
      // What it cannot do is done here.
      worker.on("error", () => {})
      worker.unref()
      return { worker, port: channel.port1 }
    })
    let left = chunks
    let longest = 0
    const keep = (chunk: number, tally: Tally): void => {
      if (tallies[chunk] === null) left--
      tallies[chunk] = tally
      tick(watch, 1 - left / chunks)
    }
    const drawHere = (chunk: number): void => {
      const since = performance.now()
      keep(chunk, own(chunk))
      longest = Math.max(longest, performance.now() - since)
    }
    const receive = (): void => {
      for (const { port } of workers)
        for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
          const { chunk, tally } = next.message as Done
          if (tally === null) drawHere(chunk)
          else keep(chunk, tally)
        }
    }
    try {
      for (let chunk = take(board); chunk < chunks; chunk = take(board)) {
        drawHere(chunk)
        receive()
      }
      for (let since = performance.now(); left > 0; ) {
        const sent = Atomics.load(board, SENT)
        const before = left
        receive()
        if (left === 0) break
        if (left < before) since = performance.now()
        else if (performance.now() - since > Math.max(PATIENCE, PATIENCE_PER_CHUNK * longest))
          drawHere(tallies.indexOf(null))
        else Atomics.wait(board, SENT, sent, LOOK)
        tick(watch, 1 - left / chunks)
      }
      return tallies as Tally[]
    } finally {
      for (const { worker } of workers) void worker.terminate()
    }
  }
}

/** The work of a thread that is not the first: chunks, until none is left. */
export function joinDrawers({ draws, limits, port, board }: DrawersData): void {
  const drawing = new Drawing(draws, limits)
  for (let chunk = take(board); chunk < drawing.chunks; chunk = take(board)) {
    const send = (tally: Tally | null): void => {
      port.postMessage({ chunk, tally } satisfies Done)
      Atomics.add(board, SENT, 1)
      Atomics.notify(board, SENT)
    }
    try {
      send(drawing.chunk(chunk))
    } catch {
      send(null)
      return
    }
  }
}

function take(board: Int32Array): number {
  return Atomics.add(board, NEXT, 1)
}
