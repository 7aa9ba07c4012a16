import { createHash, randomBytes } from "node:crypto"
import { readFile, realpath } from "node:fs/promises"
import { extname, join, sep } from "node:path"

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

/// A file of the built workbench.
export interface Asset {
  readonly bytes: Buffer
  readonly type: string
  readonly cache: string
  readonly etag: string
}

/// The file at a path of an address; null if there is none.
export async function assetAt(folder: string, path: string): Promise<Asset | null> {
  const names = path.split("/").slice(1)
  if (names.length === 0 || !names.every((name) => /^[\w-][\w.~+@-]*$/.test(name))) return null
  const type = TYPES[extname(path).toLowerCase()]
  if (type === undefined) return null
  let bytes: Buffer
  try {
    const root = await realpath(folder)
    const real = await realpath(join(root, ...names))
    if (!real.startsWith(root + sep)) return null
    bytes = await readFile(real)
  } catch {
    return null
  }
  return {
    bytes,
    type,
    // The names of what the build has put there change with what is in them.
    cache: names[0] === "assets" ? "public, max-age=31536000, immutable" : "no-cache",
    etag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
  }
}

/// The page of the workbench, with a nonce of its own for the styles that scripts add; null if it is not built.
export async function pageOf(folder: string): Promise<{ html: string; nonce: string } | null> {
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
  return { html: without.replace(/<head\b[^>]*>/i, (head) => head + meta), nonce }
}
