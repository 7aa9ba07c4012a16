import { useState } from "react"
import { type Answered, useAnswer } from "../page/answer.ts"
import type { Request } from "../worker/protocol.ts"

/** An answer that may take long: it can be stopped, and asked for again. */
export interface Asked<R extends Request> extends Answered<R> {
  readonly stopped: boolean
  readonly stop: () => void
  readonly again: () => void
}

/** `whom`: the engine, or the one for long work. */
export function useAsked<R extends Request>(
  request: R | null,
  whom: "engine" | "aside" = "engine",
): Asked<R> {
  const [stopped, setStopped] = useState(false)
  const answered = useAnswer(stopped ? null : request, whom)
  return {
    ...answered,
    stopped: stopped && request !== null,
    stop: () => setStopped(true),
    again: () => setStopped(false),
  }
}
