import { relative, sep } from "node:path"
import { Fault } from "./fault.ts"

/** The folder inside the workspace where deleted files go. */
export const TRASH = ".parley-trash"

const WINDOWS = process.platform === "win32"
// Names that mean a device on Windows, with any ending.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
// Longer than any file system takes; keeps messages short.
const MOST_LENGTH = 4096

/**
 * Whether a name may be part of a path in the workspace: none of the ways to say another folder, nothing hidden
 * (which leaves out the trash and temporary files), no folder of packages.
 */
export function isName(name: string): boolean {
  if (name === "" || name.startsWith(".") || name.toLowerCase() === "node_modules") return false
  // Control characters, and what parts names on one system or the other. A drive is no name on any.
  if (/[\p{Cc}\\/]/u.test(name) || /^[A-Za-z]:$/.test(name) || /\p{Cs}/u.test(name)) return false
  return !WINDOWS || !(/[<>:"|?*]|[. ]$/.test(name) || DEVICE.test(name))
}

/** Whether a file of this name may be a conflict file. */
export function isConflictName(name: string): boolean {
  return kindOf(name) === "conflict"
}

/** What is served and written: conflict files, plain texts that their sources name, and what was read out of these. */
export type Kind = "conflict" | "text" | "reading"

// By its ending; the first that fits.
const ENDINGS: readonly (readonly [Kind, RegExp])[] = [
  ["reading", /\.reading\.json$/i],
  ["conflict", /\.(yaml|yml|json)$/i],
  ["text", /\.txt$/i],
]

/** What a file of this name may be, null for none of these. */
export function kindOf(name: string): Kind | null {
  return isName(name) ? (ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? null) : null
}

const WRONG_ENDING = {
  conflict: "bad-ending",
  text: "bad-text-ending",
  reading: "bad-reading-ending",
} as const

/**
 * The names of a path as a request gives it, percent signs resolved once. Throws a Fault where it could lead
 * anywhere but to a file of this kind below the workspace folder.
 */
export function namesIn(encoded: string, kind: Kind): readonly string[] {
  let path: string
  try {
    path = decodeURIComponent(encoded)
  } catch {
    throw new Fault(400, "bad-path", { path: shown(encoded) })
  }
  const names = path.split("/")
  if (path.length > MOST_LENGTH || !names.every(isName))
    throw new Fault(400, "bad-path", { path: shown(path) })
  if (kindOf(names.at(-1)!) !== kind) throw new Fault(400, WRONG_ENDING[kind], { path: shown(path) })
  return names
}

function shown(path: string): string {
  return path.length > 200 ? `${path.slice(0, 200)}…` : path
}

/** Whether a real path lies below a real folder, by names that all may be served. */
export function isInside(root: string, real: string): boolean {
  const from = relative(root, real)
  return from !== "" && from.split(sep).every(isName)
}
