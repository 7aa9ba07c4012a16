import { setImmediate as breath } from "node:timers/promises"
import { textOf } from "./content.ts"
import { Fault } from "./fault.ts"
import { MAX_BYTES } from "./root.ts"

// The text of a file as JSON: line ends and quotation marks take two bytes.
const MAX_BODY = 2 * MAX_BYTES + 1024

/** The text that the body of a request gives: `{ "text": … }`, in JSON and UTF-8. */
export async function bodyText(request: Request): Promise<string> {
  // Also a guard: no page of another origin can send this type without asking first.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    throw new Fault(415, "body-not-json", {})
  const bytes = await bodyBytes(request)
  // Of a large body each step takes some tens of milliseconds: others are answered in between.
  await breath()
  const text = textOf(bytes)
  await breath()
  let body: unknown
  try {
    body = JSON.parse(text ?? "")
  } catch {
    throw new Fault(400, "bad-body", {})
  }
  if (typeof body !== "object" || body === null || !("text" in body) || typeof body.text !== "string")
    throw new Fault(400, "bad-body", {})
  await breath()
  return body.text
}

async function bodyBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY) throw tooBig()
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body ?? []) {
    total += chunk.length
    if (total > MAX_BODY) throw tooBig()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooBig(): Fault {
  return new Fault(413, "body-too-big", { limit: MAX_BYTES })
}
