/** Exit codes, a contract with scripts. */
export const DONE = 0
export const INPUT_WRONG = 1
export const USE_WRONG = 2
export const STOPPED = 3
/** A fault of the program itself. */
export const FAULT = 70

/** Thrown where work would take long on the main thread, which could then not answer a signal. */
export class HandOver extends Error {}

/** Ends a command with an exit code and what to say on standard error, if anything. */
export class Exit extends Error {
  readonly code: number

  constructor(code: number, message = "") {
    super(message)
    this.code = code
  }
}
