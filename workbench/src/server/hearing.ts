import { stream, type Told } from "./stream.ts"

/**
 * Hears what the server's stream of events tells, by one connection for all pages of the browser, until what is
 * returned is called. Where pages cannot share, each has its own while it is looked at, and hears that it is up on
 * every return.
 */
export function hearing(hear: (told: Told) => void): () => void {
  if (typeof SharedWorker === "undefined") return whileShown(hear)
  let stop = (): void => {}
  const worker = new SharedWorker(new URL("./hearing-worker.ts", import.meta.url), {
    type: "module",
    name: "parley-events",
  })
  const { port } = worker
  port.addEventListener("message", ({ data }: MessageEvent<Told>) => hear(data))
  port.start()
  const join = (): void => port.postMessage("join")
  const leave = (): void => port.postMessage("leave")
  // A page that is left may come back.
  window.addEventListener("pageshow", join)
  window.addEventListener("pagehide", leave)
  join()
  stop = () => {
    leave()
    port.close()
    window.removeEventListener("pageshow", join)
    window.removeEventListener("pagehide", leave)
  }
  worker.addEventListener(
    "error",
    () => {
      stop()
      stop = whileShown(hear)
    },
    { once: true },
  )
  return () => stop()
}

function whileShown(hear: (told: Told) => void): () => void {
  let close: (() => void) | null = null
  const look = (): void => {
    if (document.visibilityState !== "hidden") close ??= stream(hear)
    else {
      close?.()
      close = null
    }
  }
  document.addEventListener("visibilitychange", look)
  look()
  return () => {
    document.removeEventListener("visibilitychange", look)
    close?.()
  }
}
