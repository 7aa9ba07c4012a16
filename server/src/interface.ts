/**
 * What the server and the workbench say to each other: types only. All bodies are JSON in UTF-8; all paths are
 * relative to the workspace folder, with "/" between names, whatever the machine.
 *
 * Every route under /api needs the start-up token: `Authorization: Bearer TOKEN`, or the cookie that opening the
 * printed address sets. Messages are in the language of `Accept-Language`.
 * Answers carry the workspace's id as `Parley-Workspace`; a request that carries another one is refused, as of a page
 * that is still open on another folder.
 *
 * | route | answer |
 * |---|---|
 * | GET /api/workspace | 200 WorkspaceInfo |
 * | GET /api/conflicts | 200 ConflictList, at once: what is not judged yet is marked as pending, and the next list has more |
 * | GET /api/conflicts?whole | 200 ConflictList, once nothing is pending |
 * | GET /api/conflicts/PATH | 200 ConflictFile, `ETag: "REVISION"`; 404; 422 not text or too large |
 * | PUT /api/conflicts/PATH | body ConflictText and `If-Match: "REVISION"`: 200 Saved; 412 ChangedBody; 428 without If-Match |
 * | POST /api/conflicts/PATH | body ConflictText: 201 Saved; 409 it is there |
 * | DELETE /api/conflicts/PATH | `If-Match: "REVISION"`: 200 Trashed; 404; 412 ChangedBody; 428 |
 * | GET /api/texts/PATH | a plain text (.txt) that a source names: as for a conflict |
 * | POST /api/texts/PATH | body ConflictText: 201 Saved; 409 it is there. A text is never changed |
 * | DELETE /api/texts/PATH | as for a conflict |
 * | … /api/readings/PATH | what was read out of a text (.reading.json): all as for a conflict |
 * | GET /api/events | 200 a stream of server-sent events: see ChangeEvent |
 * | POST /api/key | 204: the workspace has a new key, which is printed where the server runs; the page stays signed in by a new cookie, all others and the old key are let in no more |
 * | DELETE /api/sessions | 204: all pages are signed out, this one, too; the key stays |
 * | GET /api/library | 200 LibraryList |
 * | GET /api/library/ID | 200 LibraryFile; 404 |
 * | GET /api/page-parts | 200 what a published page is put together from, `PageParts` of @parley/core/render; 404 it is not built |
 *
 * Any other status comes with an ErrorBody: 400 a wrong path or body, 401 no token, 403 a wrong host, origin
 * or workspace, a workspace folder that has been moved or replaced, a link that leads out of it or a file that may not be
 * written, 405, 413 too large, 415 a body that is not JSON, 500 (`disk-fault`: the disk has failed), 507 no room on the
 * disk.
 */

/** What the server serves, and what it can do. */
export interface WorkspaceInfo {
  readonly parley: 1
  /** Which folder it is: the same at every start, another for every other folder; it does not tell where it is. */
  readonly id: string
  /** The name of the folder, without those above it. */
  readonly name: string
  /** Parley's version. */
  readonly version: string
  readonly capabilities: readonly Capability[]
  /** The most bytes a conflict file may have. */
  readonly maxBytes: number
}

export type Capability = "read" | "write" | "create" | "delete" | "events" | "library"

/** A conflict file as the library shows it. What a file with errors does not say is empty: "" , [] or 0. */
export interface ConflictEntry {
  readonly path: string
  /** In the language of the request, where the file gives it. Texts of a list are cut off after 300 signs. */
  readonly title: string
  /** As written: a date, a month or a year. */
  readonly asOf: string | null
  /** The language of the file's plain texts. */
  readonly language: string
  /** Names, in file order and in the language of the request. */
  readonly decisionMakers: readonly string[]
  readonly options: number
  /** What reading the file finds; what only its states tell is found where it is analysed. */
  readonly problems: { readonly errors: number; readonly warnings: number }
  /** Changes with every change of the file's bytes, and with nothing else; "" as long as it is not known. */
  readonly revision: string
  /** ISO 8601, in UTC. */
  readonly modified: string
  /** Bytes. */
  readonly size: number
  /** False for a file that is not UTF-8 or too large: opening it says which. */
  readonly readable: boolean
  /** Whether it is still being judged: the rest is what was known before, or empty. It may turn out to be no conflict. */
  readonly pending: boolean
  /** Why nothing more is said of the file: judging it took too long or too much memory. Null as a rule. */
  readonly notice: Notice | null
}

/** All conflict files of the workspace, sorted by path. */
export interface ConflictList {
  readonly conflicts: readonly ConflictEntry[]
  /** What is not listed, and why: too many files, folders that cannot be read. */
  readonly notices: readonly Notice[]
}

/** Something said in words, with what it says as data. */
export interface Notice {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
}

/** A file whole: byte for byte its text, a byte order mark and line ends included. */
export interface ConflictFile {
  readonly path: string
  readonly revision: string
  readonly text: string
}

/** The body of PUT and POST. */
export interface ConflictText {
  readonly text: string
}

/** A file has been written. */
export interface Saved {
  readonly path: string
  readonly revision: string
}

/** A file has been moved to the trash folder of the workspace: where it is now. */
export interface Trashed {
  readonly path: string
  readonly trash: string
}

/** What is wrong, with any status from 400. */
export interface ErrorBody {
  readonly error: Notice
}

/**
 * 412: the file is not as the request supposed. `current` is what it is now, null where it is gone. With the code
 * `changed-kept`, the param `kept` is where in the trash folder is what another program has written in between.
 */
export interface ChangedBody extends ErrorBody {
  readonly current: { readonly revision: string; readonly text: string } | null
}

/**
 * The data of a message of the event stream. The stream begins with a message `ready`, after which no change is
 * missed: whoever lists after it has all. (A stream that was broken begins again with `ready`: list again.) Changes
 * come as messages `change`, also those that the listener itself has made; a save's revision tells. Comment lines keep
 * the stream open.
 */
export interface ChangeEvent {
  readonly kind: "created" | "changed" | "removed"
  readonly path: string
  /** Null for `removed`. */
  readonly revision: string | null
}

/** A case of the library that comes with Parley. */
export interface LibraryEntry {
  readonly id: string
  /** In the language of the request, where the case gives it. */
  readonly title: string
  readonly asOf: string | null
  readonly language: string
  readonly decisionMakers: readonly string[]
  readonly options: number
}

export interface LibraryList {
  readonly cases: readonly LibraryEntry[]
}

export interface LibraryFile {
  readonly id: string
  readonly title: string
  readonly text: string
}
