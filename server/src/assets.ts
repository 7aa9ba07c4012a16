import { createHash, randomBytes } from "node:crypto"
import { readFile, realpath } from "node:fs/promises"
import { dirname, extname, join, sep } from "node:path"
import { type Coding, tagIn } from "./compress.ts"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".wasm": "application/wasm",
}

/** A file of the built workbench. */
export interface Asset {
  readonly bytes: Buffer
  readonly type: string
  readonly cache: string
  readonly etag: string
  /** How the bytes are coded, where the build has done so; null as they are. */
  readonly coding: Coding | null
  /** Whether it is the worker that may compile WebAssembly: a worker goes by the policy that it came with, not by the page's. */
  readonly compiles: boolean
}

// The worker that answers questions, as the build names it.
const WORKER = /^worker-[\w-]+\.js$/

/** The file at a path of an address, in this coding if the build has made it; null if there is none. */
export async function assetAt(folder: string, path: string, coding: Coding | null): Promise<Asset | null> {
  const names = path.split("/").slice(1)
  if (names.length === 0 || !names.every((name) => /^[\w-][\w.~+@-]*$/.test(name))) return null
  const type = TYPES[extname(path).toLowerCase()]
  if (type === undefined) return null
  const bytes = await bytesAt(folder, names)
  if (bytes === null) return null
  const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`
  // The names of what the build has put there change with what is in them.
  if (names[0] !== "assets") return { bytes, type, cache: "no-cache", etag, coding: null, compiles: false }
  const compiles = names.length === 2 && WORKER.test(names[1]!)
  const cache = "public, max-age=31536000, immutable"
  const packed =
    coding === "br" ? await bytesAt(folder, [...names.slice(0, -1), `${names.at(-1)!}.br`]) : null
  return packed === null
    ? { bytes, type, cache, etag, coding: null, compiles }
    : { bytes: packed, type, cache, etag: tagIn(etag, "br"), coding: "br", compiles }
}

async function bytesAt(folder: string, names: readonly string[]): Promise<Buffer | null> {
  try {
    const root = await realpath(folder)
    const real = await realpath(join(root, ...names))
    return real.startsWith(root + sep) ? await readFile(real) : null
  } catch {
    return null
  }
}

/**
 * The page of the workbench, said to be in a language, with a nonce of its own for the styles that scripts add; null if it is
 * not built.
 */
export async function pageOf(
  folder: string,
  language: string,
): Promise<{ html: string; nonce: string } | null> {
  let page: string
  try {
    page = await readFile(join(folder, "index.html"), "utf8")
  } catch {
    return null
  }
  const nonce = randomBytes(18).toString("base64")
  // Libraries look for it under the one name or the other.
  const meta = ["name", "property"]
    .map((key) => `<meta ${key}="csp-nonce" content="${nonce}" nonce="${nonce}">`)
    .join("")
  const without = page.replace(/<meta\b[^>]*\bcsp-nonce\b[^>]*>\s*/gi, "")
  const html = without
    .replace(/<html\b[^>]*>/i, `<html lang="${language}">`)
    .replace(/<head\b[^>]*>/i, (head) => head + meta)
  return { html, nonce }
}

/** What the build has made for published pages, as JSON; null if it has not. It stands beside the built workbench. */
export async function pagePartsOf(workbench: string): Promise<string | null> {
  return readFile(join(dirname(workbench), "dist-published", "parts.json"), "utf8").catch(() => null)
}
