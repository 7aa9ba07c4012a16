import { stat } from "node:fs/promises"
import { join } from "node:path"
import type { Judges } from "./judges.ts"
import type { Root } from "./root.ts"
import type { Store } from "./store.ts"

// Bytes of a file that is made into an answer on another thread: what is smaller takes less than handing it over.
const LARGE = 256 * 1024

/** Answers with a file of the workspace: a ConflictFile, with its revision as entity tag. Throws a Fault. */
export async function opened(
  root: Root,
  names: readonly string[],
  store: Store,
  judges: Judges,
): Promise<Response> {
  const { revision, body } = (await isLarge(root, names))
    ? await judges.give(root.open, names).then(({ revision, json }) => ({ revision, body: inParts(json) }))
    : await store.read(names).then((file) => ({ revision: file.revision, body: JSON.stringify(file) }))
  return new Response(body, { headers: { "Content-Type": "application/json", ETag: `"${revision}"` } })
}

// So that no part takes long to send on.
function inParts(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += LARGE)))
      else controller.close()
    },
  })
}

// By its name alone, as it only says where the file is read; reading it says what is wrong.
async function isLarge(root: Root, names: readonly string[]): Promise<boolean> {
  try {
    return (await stat(join(root.path, ...names))).size >= LARGE
  } catch {
    return false
  }
}
