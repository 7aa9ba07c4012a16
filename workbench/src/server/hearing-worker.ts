// One for all pages: holds the stream of events.
import { Sharers } from "./sharers.ts"
import { stream } from "./stream.ts"

const sharers = new Sharers(stream)

self.addEventListener("connect", (event) => {
  const port = (event as MessageEvent).ports[0]!
  port.addEventListener("message", ({ data }: MessageEvent<"join" | "leave">) => {
    if (data === "join") sharers.join(port)
    else sharers.leave(port)
  })
  port.start()
})
