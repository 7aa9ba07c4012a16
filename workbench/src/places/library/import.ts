import { type Problem, read } from "@parley/core"
import type { Json } from "@parley/core/file"
import { conflictText, FOREIGN, formatOfFile, isKnownBinary, type Note, readerOf } from "@parley/core/render"
import { fileNameOf, partsOf } from "./names.ts"

/** What a file that was dropped or picked can become. */
export type Incoming =
  | {
      readonly kind: "conflict"
      readonly name: string
      /** The name wanted for it in the workspace. */
      readonly path: string
      readonly text: string
      readonly problems: readonly Problem[]
      /** What was kept, changed or lost of another program's file; none for a conflict file. */
      readonly notes: readonly Note[]
      /** Whether it is taken as it is, byte for byte. */
      readonly asIs: boolean
    }
  /** A text that a conflict may be begun from. */
  | { readonly kind: "report"; readonly name: string; readonly file: File; readonly problems: readonly [] }
  | {
      readonly kind: "refused"
      readonly name: string
      /** "" where the problems say it. */
      readonly why: "" | "not-text" | "too-big" | "unknown"
      readonly problems: readonly Problem[]
    }

/** Whether something is wrong in it that is to be mended once it is here. */
export function hasErrors({ problems }: Incoming): boolean {
  return problems.some(({ severity }) => severity === "error")
}

/**
 * Reads a file of any kind that makes a conflict. Never throws: what cannot be read is refused, with the reason.
 * `untitled` is for files without a name.
 */
export function incoming(name: string, bytes: Uint8Array, maxBytes: number, untitled: string): Incoming {
  const refused = (
    why: "" | "not-text" | "too-big" | "unknown",
    problems: readonly Problem[] = [],
  ): Incoming => ({ kind: "refused", name, why, problems })
  if (bytes.length > maxBytes) return refused("too-big")
  const loose = new TextDecoder().decode(bytes.subarray(0, HEAD))
  const text = textOf(bytes) ?? (isKnownBinary(loose) ? loose : null)
  // Of a file that is none of ours by its name, how its text is written is beside the point.
  if (text === null) return refused(formatOfFile(name, "conflict") === null ? "unknown" : "not-text")
  const isOwn = isConflictFile(name, text)
  const reader = isOwn ? null : readerOf(name, text)
  if (!isOwn && reader === null) return refused("unknown")

  const { name: base, ending } = partsOf(name)
  const plain = fileNameOf(base, untitled)
  if (reader === null) {
    const { problems, data } = read(text)
    // One with errors can be mended here, if it is one at all.
    if (
      !saysParley(data) &&
      problems.some(({ severity }) => severity === "error") &&
      !/^parley\s*:/m.test(text)
    )
      return refused("", problems)
    const path = `${plain}${/^\.(ya?ml|json)$/i.test(ending) ? ending.toLowerCase() : ".yaml"}`
    return { kind: "conflict", name, path, text, problems, notes: [], asIs: true }
  }
  const { data, problems, notes } = reader(text, { title: base || untitled })
  if (data === null) return refused("", problems)
  const made = conflictText(data, "yaml")
  return { kind: "conflict", name, path: `${plain}.yaml`, text: made, problems, notes, asIs: false }
}

// Enough to tell what a file is.
const HEAD = 4096

function textOf(bytes: Uint8Array): string | null {
  try {
    // The byte order mark is part of a file that is taken as it is.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

// By the ending, or by how it begins.
function isConflictFile(name: string, text: string): boolean {
  const format = formatOfFile(name, "conflict")
  if (format !== null) return !FOREIGN.some(({ id }) => id === format.id)
  return /^\ufeff?(#.*\r?\n|\s)*["{]?\s*"?parley"?\s*:/.test(text)
}

function saysParley(data: Json): boolean {
  return typeof data === "object" && data !== null && Object.hasOwn(data, "parley")
}
