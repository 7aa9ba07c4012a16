import type { Failure } from "./protocol.ts"

/** Thrown where a question cannot be answered, for a reason that is no fault of the program. */
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly failure: Failure

  constructor(kind: Failure["kind"], message = "") {
    super(message === "" ? kind : message)
    this.failure = { kind, message }
  }
}

/** Thrown where a question can be answered only later: it is to be asked again once `until` is fulfilled. */
export class Waiting extends Error {
  override readonly name = "Waiting"
  readonly until: Promise<void>

  constructor(until: Promise<void>) {
    super("waiting")
    this.until = until
  }
}
