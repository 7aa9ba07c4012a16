import { constants } from "node:fs"
import { basename, join } from "node:path"
import { contentOf, hasRevision, orGone, type Sought } from "./content.ts"
import { Changed, Fault } from "./fault.ts"
import { MAX_BYTES, type Root } from "./root.ts"
import {
  away,
  files,
  flush,
  type Held,
  kept,
  orAway,
  ownerOf,
  putNew,
  revisionOf,
  type Seen,
  type Steps,
  seen,
  written,
} from "./safe-file.ts"
import { putAway } from "./trash.ts"

// How often a file that is touched again and again without being changed is tried anew.
const MOST_TRIES = 100

/** Makes a file in a folder. Throws a Fault where one is there. */
export function* created(folder: Held, { path, name }: Omit<Sought, "revision">, bytes: Buffer): Steps<void> {
  const temporary = yield* written(folder, [bytes], 0o666)
  yield* orAway(temporary, function* () {
    if (!(yield* putNew(temporary, join(folder.path, name)))) throw new Fault(409, "exists", { path })
  })
  yield* flush(folder)
}

/** Replaces what a file in a folder holds, if it still is what the writer has seen. Throws `Changed` otherwise. */
export function* overwritten(root: Root, folder: Held, file: Sought, bytes: Buffer): Steps<void> {
  const place = join(folder.path, file.name)
  // Asked first, for most of those who come too late are told without a byte written.
  const before = yield* mustBe(folder, file)
  if (before.bytes!.equals(bytes)) {
    yield* seen(place, MAX_BYTES, (opened) => flush({ file: opened, path: place }))
    return yield* flush(folder)
  }
  yield* files.access(place, constants.W_OK)
  const temporary = yield* written(folder, [bytes], ownerOf(before.stats))
  const second = yield* orAway(temporary, () => exchanged(folder, file, temporary))
  if (second !== null) yield* released(root, folder, file, { second, revision: revisionOf(bytes) })
  yield* flush(folder)
}

function* mustBe(folder: Held, { path, name, revision }: Sought): Steps<Seen> {
  const now = yield* orGone(path, seen(join(folder.path, name), MAX_BYTES))
  if (!hasRevision(now.bytes, revision)) throw new Changed(path, contentOf(path, now.bytes))
  return now
}

// Puts a temporary file in the place of one that still is what the writer has seen. That one keeps a second name, which
// is given, until it is certain that nobody has written to it up to the last moment; null where files have one name.
function* exchanged(folder: Held, file: Sought, temporary: string): Steps<string | null> {
  const place = join(folder.path, file.name)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const second = yield* orGone(file.path, kept(folder, file.name, file.revision))
    const swap = function* (): Steps<boolean> {
      const { bytes, stats } = yield* orGone(file.path, seen(second ?? place, MAX_BYTES))
      return hasRevision(bytes, file.revision) && (yield* files.replace(temporary, place, stats))
    }
    if (second === null ? yield* swap() : yield* orAway(second, swap)) return second
    if (second !== null) yield* away(second)
    yield* mustBe(folder, file)
  }
  throw new Changed(file.path, contentOf(file.path, (yield* mustBe(folder, file)).bytes))
}

// Lets go of what was replaced, by its second name, if it is what the writer has seen. What another program has written
// to it comes back to its place; if yet another is there by now, it is kept in the trash.
function* released(
  root: Root,
  folder: Held,
  { path, name, revision }: Sought,
  by: { readonly second: string; readonly revision: string },
): Steps<void> {
  const was = yield* seen(by.second, MAX_BYTES)
  if (hasRevision(was.bytes, revision)) return yield* away(by.second)
  const place = join(folder.path, name)
  const now = yield* orGone(path, seen(place, MAX_BYTES))
  const isBack = hasRevision(now.bytes, by.revision) && (yield* files.replace(by.second, place, now.stats))
  if (isBack) {
    yield* flush(folder)
    throw new Changed(path, contentOf(path, was.bytes))
  }
  const trash = yield* putAway(root, join(folder.path, basename(by.second)), path.split("/"))
  yield* flush(folder)
  const last = yield* orGone(path, seen(place, MAX_BYTES))
  throw new Changed(path, contentOf(path, last.bytes), trash)
}
