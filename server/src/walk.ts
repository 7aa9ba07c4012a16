import { basename, dirname, join } from "node:path"
import { isConflictName, isInside, isName } from "./place.ts"
import { MAX_BYTES, type Root } from "./root.ts"
import { codeOf, files, type Held, makerOf, type Steps, swept } from "./safe-file.ts"
import { putAway } from "./trash.ts"

/** What one look at a workspace takes in: conflict files, and names in folders. */
export const MAX_FILES = 2000
export const MAX_NAMES = 50_000

/** A file that may hold a conflict, by its name. */
export interface Found {
  /** Relative to the workspace folder, with "/". */
  readonly path: string
  readonly real: string
  readonly size: number
  readonly modified: Date
  /** When the system last changed anything of it, in milliseconds; unlike `modified`, programs cannot set it. */
  readonly changed: number
  /** Differs where the file has been written to or replaced. */
  readonly stamp: string
}

export interface Walk {
  /** By path. */
  readonly files: readonly Found[]
  /** The real paths of all folders looked at, the workspace folder first. */
  readonly folders: readonly string[]
  /** Temporary files of Parley's, by real path. */
  readonly temporaries: readonly string[]
  /** Whether a limit has left something out. */
  readonly tooManyFiles: boolean
  readonly tooManyNames: boolean
  /** Folders that may not be read, relative to the workspace folder. */
  readonly closed: readonly string[]
}

/**
 * Looks through a workspace folder, at any depth. Hidden folders and those of packages are left out. A link to a file
 * counts where it stays within; folders that links lead to are met where they are. Cost: one system call per name.
 * Throws only if the folder itself cannot be read.
 */
export function* walk(root: Root): Steps<Walk> {
  const all: Found[] = []
  const folders: string[] = []
  const temporaries: string[] = []
  const closed: string[] = []
  let names = 0
  yield* root.stands()
  // Nearest first, so that what a limit leaves out lies deepest.
  const open: string[][] = [[]]
  for (let at = 0; at < open.length && names < MAX_NAMES; at++) {
    const within = open[at]!
    try {
      yield* root.within(within, function* (folder) {
        folders.push(join(root.path, ...within))
        const entries = (yield* files.readdir(folder.path)).sort((a, b) => (a.name < b.name ? -1 : 1))
        for (const entry of entries) {
          if (names++ >= MAX_NAMES) break
          const { name } = entry
          if (makerOf(name) !== null) temporaries.push(join(root.path, ...within, name))
          if (!isName(name)) continue
          if (entry.isDirectory()) open.push([...within, name])
          else if (isConflictName(name)) {
            const found = yield* look(root, folder, [...within, name], entry.isSymbolicLink())
            if (found !== null) all.push(found)
          }
        }
      })
    } catch (error) {
      if (at === 0) throw error
      if (["EACCES", "EPERM"].includes(codeOf(error))) closed.push(within.join("/"))
    }
  }
  return {
    files: all.slice(0, MAX_FILES).sort((a, b) => (a.path < b.path ? -1 : 1)),
    folders,
    temporaries,
    tooManyFiles: all.length > MAX_FILES,
    tooManyNames: names >= MAX_NAMES,
    closed,
  }
}

// Null for what is no file, leads out, or has gone meanwhile.
function* look(root: Root, folder: Held, names: readonly string[], isLink: boolean): Steps<Found | null> {
  let real = join(root.path, ...names)
  try {
    if (isLink) {
      real = yield* files.realpath(join(folder.path, names.at(-1)!))
      if (!isInside(root.path, real) || !isConflictName(basename(real))) return null
    }
    const stats = yield* files.stat(join(folder.path, names.at(-1)!))
    if (!stats.isFile()) return null
    const { dev, ino, size, mtime: modified, mtimeNs, ctimeMs, ctimeNs } = stats
    const stamp = `${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`
    return { path: names.join("/"), real, size: Number(size), modified, changed: Number(ctimeMs), stamp }
  } catch {
    return null
  }
}

/** Takes away what ended processes have left; what nobody has seen goes to the trash. Cost: that of the walk. */
export function* sweep(root: Root, { temporaries }: Walk): Steps<void> {
  for (const temporary of temporaries)
    try {
      const unseen = yield* root.within(root.namesOf(dirname(temporary)), (folder) =>
        swept(folder, [basename(temporary)], MAX_BYTES),
      )
      for (const name of unseen)
        yield* putAway(root, join(dirname(temporary), name), [`${name.slice(1, -4)}.yaml`])
    } catch {
      // Of no use to anyone, and in nobody's way.
    }
}
