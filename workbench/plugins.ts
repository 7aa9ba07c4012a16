import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress } from "node:zlib"
import type { Plugin } from "vite"

const WORKER = /new URL\("(\.{1,2}\/[\w/-]+\.ts)", import\.meta\.url\)/g

/**
 * Workers are built together with the page, so that what both need is one file, fetched once. (Vite would build each
 * worker apart, with a copy of everything.)
 */
export function sharedWorkers(): Plugin {
  return {
    name: "parley:shared-workers",
    apply: "build",
    enforce: "pre",
    async transform(code, id) {
      if (!code.includes("new Worker(") || id.includes("/node_modules/")) return null
      let changed = code
      for (const [whole, path] of code.matchAll(WORKER)) {
        const found = await this.resolve(path!, id)
        if (found === null) throw new Error(`${id}: there is no ${path}`)
        const reference = this.emitFile({ type: "chunk", id: found.id })
        changed = changed.replace(whole, `import.meta.ROLLUP_FILE_URL_${reference}`)
      }
      if (changed === code) throw new Error(`${id}: a worker would be built apart`)
      return { code: changed, map: null }
    },
  }
}

/**
 * What is fetched ahead of a file that is asked for later: what it needs, where the page's own entry asks. Other files
 * may run in a worker too, and a worker has no document to fetch ahead into: only style sheets, which they never have.
 */
export function fetchedAhead(
  _file: string,
  needs: string[],
  { hostId, hostType }: { readonly hostId: string; readonly hostType: "html" | "js" },
): string[] {
  const isEntry = hostType === "html" || /(?:^|\/)index-[^/]*$/.test(hostId)
  return isEntry ? needs : needs.filter((need) => need.endsWith(".css"))
}

const FOREIGN = /\/react-(?:aria|stately)[^/]*\/.*\/intl\/.*\/(?!en-US\.|es-ES\.)[a-z]{2}-[A-Z]{2}\.m?js$/

/** The components bring their few words in 34 languages; those that the workbench does not speak are left out. */
export function spokenLanguages(): Plugin {
  return {
    name: "parley:spoken-languages",
    apply: "build",
    enforce: "pre",
    load: (id) => (FOREIGN.test(id) ? "export default undefined" : null),
  }
}

const brotli = promisify(brotliCompress)

/**
 * Puts beside each script and style sheet what Brotli makes of it at its best, which takes too long while somebody
 * waits for the page.
 */
export function packedAhead(): Plugin {
  return {
    name: "parley:packed-ahead",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      const texts = Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))
      await Promise.all(
        texts.map(async (file) => {
          const path = join(dir!, file)
          const bytes = await readFile(path)
          const packed = await brotli(bytes)
          if (packed.length < bytes.length) await writeFile(`${path}.br`, packed)
        }),
      )
    },
  }
}
