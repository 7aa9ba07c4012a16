import { readFileSync } from "node:fs"

// The time that the thread which runs this has had on a processor, in milliseconds: other programs do not count. Where
// the system does not tell, that of the clock.
function spent(): number {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6
  } catch {
    return performance.now()
  }
}

/**
 * The longest that this thread works at a stretch while something is done, in milliseconds: between two beats of a timer,
 * for which it must be free.
 */
export async function longest(work: () => Promise<void>): Promise<number> {
  let most = 0
  let last = spent()
  const beat = setInterval(() => {
    const now = spent()
    most = Math.max(most, now - last)
    last = now
  }, 1)
  await work()
  clearInterval(beat)
  return Math.max(most, spent() - last)
}
