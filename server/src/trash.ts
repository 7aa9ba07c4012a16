import { join } from "node:path"
import { contentOf, hasRevision, orGone, type Sought } from "./content.ts"
import { Changed } from "./fault.ts"
import { TRASH } from "./place.ts"
import { MAX_BYTES, type Root } from "./root.ts"
import {
  codeOf,
  files,
  flush,
  type Held,
  heldPlain,
  letGo,
  made,
  orAway,
  ownerOf,
  putNew,
  type Seen,
  type Steps,
  seen,
  temporaryName,
  written,
} from "./safe-file.ts"

/** Moves what has a name that nobody asks for into the trash; gives its path there. */
export function* putAway(root: Root, place: string, names: readonly string[]): Steps<string> {
  return yield* inNewFolder(root, names, function* (target) {
    const to = join(target.path, names.at(-1)!)
    if (!(yield* renamed(place, to))) yield* copied(target, to, yield* seen(place, MAX_BYTES), place)
    yield* flush(target)
  })
}

/**
 * Moves a file of a folder to the trash, if it still is what was seen; gives its path there. Throws `Changed` otherwise,
 * and what is there stays or comes back.
 */
export function* discarded(root: Root, folder: Held, file: Sought, was: Seen): Steps<string> {
  const names = file.path.split("/")
  const place = join(folder.path, file.name)
  const before = yield* files.lstat(place)
  const isIt = function* (at: string): Steps<boolean> {
    // Of a link the link itself is moved, and what it leads to stays.
    if (before.isSymbolicLink()) return (yield* files.lstat(at)).ino === before.ino
    return hasRevision((yield* seen(at, MAX_BYTES)).bytes, file.revision)
  }
  return yield* inNewFolder(root, names, function* (target, trash) {
    const to = join(target.path, file.name)
    let gone = to
    if (!(yield* renamed(place, to))) {
      // Beside it first, under a name by which the next start would move it to the trash.
      gone = join(folder.path, temporaryName(NOBODYS))
      yield* files.rename(place, gone)
    }
    let fault: unknown = null
    try {
      if (!(yield* isIt(gone))) fault = "another"
    } catch (error) {
      fault = error
    }
    if (fault === null) {
      if (gone !== to) yield* copied(target, to, was, gone)
      yield* flush(target)
      return yield* flush(folder)
    }
    const isBack = yield* putNew(gone, place)
    if (!isBack && gone !== to) yield* copied(target, to, yield* seen(gone, MAX_BYTES), gone)
    yield* flush(folder)
    yield* flush(target)
    if (fault !== "another") throw fault
    const { bytes } = yield* orGone(file.path, seen(place, MAX_BYTES))
    throw new Changed(file.path, contentOf(file.path, bytes), isBack ? undefined : trash)
  })
}

// What no file holds: whatever is kept under it has been seen by nobody.
const NOBODYS = "0".repeat(16)

// False where the trash is a folder on another disk.
function* renamed(from: string, to: string): Steps<boolean> {
  try {
    yield* files.rename(from, to)
    return true
  } catch (error) {
    if (codeOf(error) !== "EXDEV") throw error
    return false
  }
}

function* copied(target: Held, to: string, { bytes, stats }: Seen, from: string): Steps<void> {
  const temporary = yield* written(target, [bytes!], ownerOf(stats))
  yield* orAway(temporary, () => putNew(temporary, to))
  yield* flush(target)
  yield* files.unlink(from)
}

// Does work in the folder of the trash where a file is to go: below a new one named by the time. Gives the file's path.
function* inNewFolder(
  root: Root,
  names: readonly string[],
  work: (target: Held, path: string) => Steps<void>,
): Steps<string> {
  return yield* root.inTrash(function* (trash) {
    const time = yield* newFolder(trash)
    const path = [TRASH, time, ...names].join("/")
    yield* inside(trash, [time, ...names.slice(0, -1)], (target) => work(target, path))
    return path
  })
}

function* newFolder(trash: Held): Steps<string> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-")
  for (let number = 1; ; number++) {
    const name = number === 1 ? time : `${time}-${number}`
    try {
      yield* files.mkdir(join(trash.path, name))
      return name
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error
    }
  }
}

function* inside(folder: Held, names: readonly string[], work: (target: Held) => Steps<void>): Steps<void> {
  const [name, ...rest] = names
  if (name === undefined) return yield* work(folder)
  yield* made(folder, name)
  const next = yield* heldPlain(join(folder.path, name))
  try {
    yield* inside(next, rest, work)
  } finally {
    yield* letGo(next)
  }
}
