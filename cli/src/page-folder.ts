import { createHash } from "node:crypto"
import { mkdirSync, statSync } from "node:fs"
import { extname, join } from "node:path"
import { gunzipSync } from "node:zlib"
import type { PageParts, PartFiles } from "@parley/core/render"
import { Exit, INPUT_WRONG } from "./exit.ts"
import { keepFolders, mayWrite, writeWhole } from "./files.ts"
import type { Say } from "./say.ts"
import { unbroken } from "./signals.ts"

/** The page of a folder, which a web server shows for the folder's address. */
export const INDEX = "index.html"

/** Whether an output names a folder: it is one, ends as one, or is not there and has no ending of a file. */
export function isFolder(output: string): boolean {
  if (output === "-") return false
  if (/[/\\]$/.test(output)) return true
  const there = statSync(output, { throwIfNoEntry: false })
  return there === undefined ? extname(output) === "" : there.isDirectory()
}

/** An Exit where its page may not be written. */
export function mayFill(folder: string, force: boolean, say: Say): void {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) mayWrite(join(folder, INDEX), force, say)
}

/** A file of the workbench beside the page: its address within the folder, and its text. */
interface Beside {
  readonly name: string
  readonly text: string
}

/** The files of the workbench. Their names tell their contents apart, so that browsers may keep them. */
export function filesBeside(parts: PageParts): {
  readonly files: readonly Beside[]
  readonly names: PartFiles
} {
  const [script, style] = (["script", "style"] as const).map((name) =>
    gunzipSync(Buffer.from(parts[name], "base64")).toString("utf8"),
  )
  const named = (name: string, ending: string, text: string): Beside => {
    const mark = createHash("sha256").update(text).digest("hex").slice(0, 12)
    return { name: `parley/${name}-${mark}.${ending}`, text }
  }
  // A worker may not be loaded from a disk or within a frame, and a script may: that brings it as a text.
  const brings = `globalThis.parleyScript = ${JSON.stringify(script!)}`
  const files = [named("script", "js", brings), named("style", "css", style!)] as const
  return { files, names: { script: files[0].name, style: files[1].name } }
}

/** Writes a page and what lies beside it into a folder, the page last; how many bytes that is. */
export function fillFolder(
  folder: string,
  files: readonly Beside[],
  page: string,
  { force, say }: { readonly force: boolean; readonly say: Say },
): number {
  makeFolder(folder, say)
  if (files.length > 0) makeFolder(join(folder, "parley"), say)
  for (const { name, text } of files)
    unbroken([text], (all) => writeWhole(join(folder, name), all, true, say))
  unbroken([page], (all) => writeWhole(join(folder, INDEX), all, force, say))
  return [page, ...files.map(({ text }) => text)].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

function makeFolder(folder: string, say: Say): void {
  try {
    const first = mkdirSync(folder, { recursive: true })
    if (first !== undefined) keepFolders(first, folder, say)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Exit(INPUT_WRONG, say.words.cli.cannotWrite({ file: folder, reason: code ?? String(error) }))
  }
}
