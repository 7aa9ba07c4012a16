import { type CrewWork, joinCrew } from "@parley/core/engine"

// A thread that helps the worker: does what it is given, and says once that it is ready.
self.addEventListener("message", ({ data }: MessageEvent<CrewWork>) => joinCrew(data))
self.postMessage("ready")
