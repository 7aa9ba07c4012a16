import type { Crew, GraphModel, Watch } from "@parley/core"
import type { Failure, Outlook } from "./protocol.ts"
import type { Subjects } from "./subject.ts"

/// Threads to help with the analysis of a model; undefined where they would not help or there are none. Throws
/// `Waiting` where they have yet to start.
export type CrewFor = (model: GraphModel) => Crew | undefined

/// What answering a question needs besides the question.
export interface Context {
  readonly subjects: Subjects
  readonly watch: Watch
  /// Hands over what is known of an outlook so far.
  readonly part: (outlook: Outlook) => void
  readonly crew?: CrewFor | undefined
}

/// Thrown where a question cannot be answered, for a reason that is no fault of the program.
export class Refusal extends Error {
  override readonly name = "Refusal"
  readonly failure: Failure

  constructor(kind: Failure["kind"], message = "") {
    super(message === "" ? kind : message)
    this.failure = { kind, message }
  }
}

/// Thrown where a question can be answered only later: it is to be asked again once `until` is fulfilled.
export class Waiting extends Error {
  override readonly name = "Waiting"
  readonly until: Promise<void>

  constructor(until: Promise<void>) {
    super("waiting")
    this.until = until
  }
}
