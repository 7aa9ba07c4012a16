import { Changed, Fault } from "./fault.ts"
import { MAX_BYTES } from "./root.ts"
import { codeOf, revisionOf, type Steps } from "./safe-file.ts"

/** A file that is written or deleted as it was seen: where the request says it is, its name, the revision it had. */
export interface Sought {
  readonly path: string
  readonly name: string
  readonly revision: string
}

/** The text of bytes, a byte order mark included; null if they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What a file holds. Throws a Fault for what is no text or too large (null). */
export function contentOf(path: string, bytes: Buffer | null): { revision: string; text: string } {
  if (bytes === null) throw new Fault(422, "file-too-big", { path, limit: MAX_BYTES })
  const text = textOf(bytes)
  if (text === null) throw new Fault(422, "not-text", { path })
  return { revision: revisionOf(bytes), text }
}

/** The bytes of a text. Throws a Fault for one that has none or too many. */
export function bytesFor(text: string): Buffer {
  // A half of a surrogate pair has no bytes in UTF-8.
  if (/\p{Cs}/u.test(text)) throw new Fault(400, "bad-body", {})
  const bytes = Buffer.from(text)
  if (bytes.length > MAX_BYTES) throw new Fault(413, "body-too-big", { limit: MAX_BYTES })
  return bytes
}

export function hasRevision(bytes: Buffer | null, revision: string): bytes is Buffer {
  return bytes !== null && revisionOf(bytes) === revision
}

/** Looks at a file that must be there; otherwise a Fault says that it has gone. */
export function* orGone<T>(path: string, look: Steps<T>): Steps<T> {
  try {
    return yield* look
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new Changed(path, null)
    throw error
  }
}
