import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

/** How a body may be sent; what a browser prefers comes first. */
const CODINGS = ["br", "gzip"] as const

export type Coding = (typeof CODINGS)[number]

// What takes less room so: not what is small, and not what is compressed by itself.
const LEAST = 1024
const TYPES = /^(text\/(html|plain|css|javascript)|application\/(json|manifest\+json|wasm)|image\/svg\+xml)\b/
// All that is kept of compressed bytes; the built workbench takes less than 1 MB.
const MOST_KEPT = 16 * 1024 * 1024

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The coding for what a request accepts, as `Accept-Encoding` gives it; null for none. */
export function codingFor(accepted: string | undefined): Coding | null {
  const weights = new Map<string, number>()
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const [name, ...rest] = part.split(";").map((piece) => piece.trim())
    const quality = rest.find((piece) => piece.startsWith("q="))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    if (name !== undefined && name !== "" && weight >= 0 && weight <= 1) weights.set(name, weight)
  }
  const weightOf = (coding: Coding): number => weights.get(coding) ?? weights.get("*") ?? 0
  const best = Math.max(...CODINGS.map(weightOf))
  return best <= 0 ? null : CODINGS.find((coding) => weightOf(coding) === best)!
}

/** The entity tag of what is sent in a coding: other bytes, another tag. */
export function tagIn(etag: string, coding: Coding): string {
  return etag.replace(/"$/, `-${coding}"`)
}

/** Whether one of the tags of an `If-None-Match` stands for the bytes of a tag, in whatever coding. */
export function hasTag(given: string | undefined, etag: string): boolean {
  const known = new Set([etag, ...CODINGS.map((coding) => tagIn(etag, coding))])
  return (given ?? "").split(",").some((tag) => known.has(tag.trim().replace(/^W\//, "")))
}

/** Compresses answers, each file of the workbench once. */
export class Press {
  // By entity tag, the one used longest ago first.
  readonly #kept = new Map<string, Buffer>()
  #size = 0

  /**
   * An answer as it is sent to whom accepts this. `lasting`: its entity tag says which bytes it has, and they are asked
   * for again. An answer with a tag that does not last stays as it is: its tag is a revision, which programs send back.
   */
  async pressed(answer: Response, accepted: string | undefined, lasting: boolean): Promise<Response> {
    const { headers } = answer
    const etag = headers.get("ETag")
    if (!TYPES.test(headers.get("Content-Type") ?? "") || (etag !== null && !lasting)) return answer
    headers.append("Vary", "Accept-Encoding")
    if (headers.has("Content-Encoding")) return answer
    const coding = codingFor(accepted)
    if (coding === null || answer.body === null) return answer
    const tag = etag === null ? null : tagIn(etag, coding)
    let bytes = tag === null ? undefined : this.#find(tag)
    if (bytes === undefined) {
      const plain = Buffer.from(await answer.arrayBuffer())
      if (plain.length < LEAST) return new Response(new Uint8Array(plain), answer)
      bytes = await (coding === "br" ? brotlied(plain) : zip(plain))
      if (tag !== null) this.#keep(tag, bytes)
    } else await answer.body.cancel()
    const packed = new Response(new Uint8Array(bytes), answer)
    packed.headers.set("Content-Encoding", coding)
    packed.headers.delete("Content-Length")
    if (tag !== null) packed.headers.set("ETag", tag)
    return packed
  }

  #find(tag: string): Buffer | undefined {
    const bytes = this.#kept.get(tag)
    if (bytes !== undefined) {
      this.#kept.delete(tag)
      this.#kept.set(tag, bytes)
    }
    return bytes
  }

  #keep(tag: string, bytes: Buffer): void {
    if (this.#kept.has(tag)) return
    this.#kept.set(tag, bytes)
    this.#size += bytes.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= MOST_KEPT) return
      this.#kept.delete(oldest)
      this.#size -= length
    }
  }
}

// Nearly as small as it can be made, in a fiftieth of the time.
function brotlied(bytes: Buffer): Promise<Buffer> {
  return brotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}
