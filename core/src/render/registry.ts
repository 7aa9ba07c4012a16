import { json, yaml } from "./conflict.ts"
import { csv, tidy } from "./csv.ts"
import { dot } from "./dot.ts"
import type { ForeignFormat, Format } from "./format.ts"
import { gmcr } from "./gmcr.ts"
import { graphml } from "./graphml.ts"
import { html } from "./html.ts"
import { latex } from "./latex.ts"
import { md } from "./markdown.ts"
import { matrix } from "./matrix.ts"
import type { FormatId, FormatKind } from "./names.ts"
import { nfg } from "./nfg.ts"
import { ndjson, results } from "./results.ts"
import { text } from "./text.ts"

const ALL = [yaml, json, gmcr, nfg, text, csv, tidy, md, latex, html, dot, graphml, results, ndjson] as const

/** Every format there is. */
export const FORMATS: readonly (Format & { readonly id: FormatId })[] = ALL

/** The format of an id. */
export function formatOf(id: FormatId): Format {
  return FORMATS.find((format) => format.id === id)!
}

/** The format a file name's ending stands for, among those of one kind; null for none. */
export function formatOfFile(name: string, kind: FormatKind): Format | null {
  const extension = extensionOf(name)
  return (
    FORMATS.find((format) => format.kind === kind && format.extensions.some((each) => each === extension)) ??
    null
  )
}

/** What reads another program's file, by its name or else by how it begins; null where nothing does. */
export function readerOf(name: string, text: string): ForeignFormat["read"] | null {
  const extension = extensionOf(name)
  const named = FOREIGN.find(({ extensions }) => extensions.some((each) => each === extension))
  return (named ?? FOREIGN.find((format) => format.recognises?.(text)))?.read ?? null
}

function extensionOf(name: string): string | undefined {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
}

/**
 * Whether bytes that are no UTF-8 are a form of another program's format that its reader knows by name, though it cannot
 * read it: `text` is what is made of the bytes, with signs in place of what is none.
 */
export function isKnownBinary(text: string): boolean {
  return FOREIGN.some((format) => format.isBinary?.(text) === true)
}

/** Formats of other programs that are read. */
export const FOREIGN: readonly ForeignFormat[] = [gmcr, nfg, matrix]
