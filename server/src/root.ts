import { basename, join, relative, sep } from "node:path"
import { fileLimits } from "@parley/core/file"
import { Fault } from "./fault.ts"
import { isInside, kindOf, TRASH } from "./place.ts"
import {
  codeOf,
  files,
  type Held,
  held,
  heldPlain,
  letGo,
  made,
  placeOf,
  type Seen,
  type Steps,
  seen,
} from "./safe-file.ts"

/** The most bytes a file may have. */
export const MAX_BYTES = fileLimits.MAX_FILE_BYTES

/** A workspace folder that has been opened; its path is real. */
export interface Opened {
  readonly path: string
  readonly held: Held
  readonly identity: string
}

/**
 * A workspace folder, held open from start to end. What is opened in it is looked at once it is open: links that are
 * swapped in meanwhile lead nowhere, and another folder in its place is none of it. On Linux the system says where a
 * thing is that has been opened; elsewhere it must be the thing that its path leads to.
 */
export class Root {
  /** Its real path. */
  readonly path: string
  /** What another thread needs to look at files of the same folder. */
  readonly open: Opened

  /** `open`: as another thread has opened it, which keeps it open. */
  constructor(open: Opened) {
    this.path = open.path
    this.open = open
  }

  /** `path` must be real. */
  static *open(path: string): Steps<Root> {
    const folder = yield* held(path)
    try {
      const { dev, ino } = folder.file === null ? yield* files.stat(path) : yield* files.fstat(folder.file)
      return new Root({ path, held: folder, identity: `${dev}:${ino}` })
    } catch (error) {
      yield* letGo(folder)
      throw error
    }
  }

  *close(): Steps<void> {
    yield* letGo(this.open.held)
  }

  /** Throws a Fault where another folder, or none, is at the path of this one by now. */
  *stands(): Steps<void> {
    let identity = ""
    try {
      identity = yield* identityOf(this.path)
    } catch (error) {
      if (!["ENOENT", "ENOTDIR", "ELOOP", "EACCES"].includes(codeOf(error))) throw error
    }
    if (identity !== this.open.identity) throw new Fault(403, "folder-moved", {})
  }

  /**
   * Where a file really is: its path once all links are followed, which must be within the workspace and not in a part
   * of it that is left out. Throws a Fault, or an error of the file system where it is not there.
   */
  *filePlace(names: readonly string[]): Steps<string> {
    // The folder first: of what lies elsewhere it is not even said whether it is there.
    yield* this.#folderPlace(names.slice(0, -1))
    const real = yield* this.#real(names)
    if (!isInside(this.path, real) || kindOf(basename(real)) !== kindOf(names.at(-1)!))
      throw yield* this.#outside(names)
    return real
  }

  // Where a folder really is, likewise; no names mean the workspace folder itself.
  *#folderPlace(names: readonly string[]): Steps<string> {
    const real = yield* this.#real(names)
    if (real !== this.path && !isInside(this.path, real)) throw yield* this.#outside(names)
    return real
  }

  *#real(names: readonly string[]): Steps<string> {
    try {
      return yield* files.realpath(join(this.open.held.path, ...names))
    } catch (error) {
      yield* this.stands()
      throw error
    }
  }

  /** Looks at a file that is at a real path of the workspace. Throws as `seen` does, and a Fault where it is not within. */
  *look(real: string): Steps<Seen> {
    const names = this.namesOf(real)
    return yield* seen(join(this.open.held.path, ...names), MAX_BYTES, (file) =>
      this.#check(file, names, (now) => isInside(this.path, now) && kindOf(basename(now)) !== null),
    )
  }

  /** Holds a folder of the workspace open, and does work there. */
  *within<T>(names: readonly string[], work: (folder: Held) => Steps<T>): Steps<T> {
    const real = this.namesOf(yield* this.#folderPlace(names))
    const folder = yield* held(join(this.open.held.path, ...real))
    try {
      yield* this.#check(folder.file, real, (now) => now === this.path || isInside(this.path, now))
      return yield* work(folder)
    } finally {
      yield* letGo(folder)
    }
  }

  /** Holds the trash folder open, which is made if it is not there, and does work there. */
  *inTrash<T>(work: (trash: Held) => Steps<T>): Steps<T> {
    yield* this.stands()
    yield* made(this.open.held, TRASH)
    let trash: Held
    try {
      trash = yield* heldPlain(join(this.open.held.path, TRASH))
    } catch (error) {
      if (!["ENOTDIR", "ELOOP"].includes(codeOf(error))) throw error
      throw new Fault(403, "no-trash", { folder: TRASH })
    }
    try {
      return yield* work(trash)
    } finally {
      yield* letGo(trash)
    }
  }

  /** The names of a real path within. */
  namesOf(real: string): string[] {
    return relative(this.path, real)
      .split(sep)
      .filter((name) => name !== "")
  }

  // What has been opened must be where it may be, in the folder that is served.
  *#check(file: number | null, names: readonly string[], mayBe: (real: string) => boolean): Steps<void> {
    let now = file === null ? null : yield* placeOf(file)
    if (now === null) {
      now = yield* this.#real(names)
      if (file !== null) {
        const { dev, ino } = yield* files.fstat(file)
        if ((yield* identityOf(now)) !== `${dev}:${ino}`) throw yield* this.#outside(names)
      }
    }
    if (!mayBe(now)) throw yield* this.#outside(names)
    yield* this.stands()
  }

  // Of a folder that has been moved as a whole, that is to be said.
  *#outside(names: readonly string[]): Steps<Fault> {
    yield* this.stands()
    return new Fault(403, "outside", { path: names.join("/") })
  }
}

function* identityOf(path: string): Steps<string> {
  const { dev, ino } = yield* files.stat(path)
  return `${dev}:${ino}`
}
