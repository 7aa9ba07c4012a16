import fs, { type BigIntStats, type Dirent } from "node:fs"

/**
 * Every call to the system by which files are kept: what writes, reads or moves a person's files asks for these and
 * for nothing else. Files are named by descriptors. All throw errors of the file system.
 */
export interface Files {
  open(path: string, flags: number, mode?: number): number
  close(file: number): void
  fstat(file: number): BigIntStats
  lstat(path: string): BigIntStats
  stat(path: string): BigIntStats
  access(path: string, mode: number): void
  /** All that is left of a file. */
  read(file: number): Buffer
  /** The number of bytes written, which may be fewer than there are. */
  write(file: number, bytes: Uint8Array): number
  fsync(file: number): void
  fchown(file: number, uid: number, gid: number): void
  fchmod(file: number, mode: number): void
  mkdir(path: string): void
  readdir(path: string): Dirent[]
  readlink(path: string): string
  realpath(path: string): string
  link(from: string, to: string): void
  unlink(path: string): void
  rename(from: string, to: string): void
  /**
   * Moves `from` over the file at `to` if that is still as it was (null: if there is none), and says whether it has. The
   * look and the renaming follow each other at once, as Node has no call that does both.
   */
  replace(from: string, to: string, was: BigIntStats | null): boolean
}

/** A call that is to be made. */
export type Call = {
  [K in keyof Files]: { readonly name: K; readonly args: Parameters<Files[K]> }
}[keyof Files]

/**
 * Work on files, in steps: it gives each call that it needs and is given what comes of it. So it is written once for
 * who waits for every call (a command) and who does other things meanwhile (the server), and a test can come between.
 */
export type Steps<T> = Generator<Call, T, unknown>

/** Makes a call: what comes of it, or a promise of that. */
export type Make = (call: Call) => unknown

// The names in Node, and what it is given besides.
const EXACT = { bigint: true }
const NODE: { readonly [K in Exclude<keyof Files, "replace">]: readonly [string, ...unknown[]] } = {
  open: ["open"],
  close: ["close"],
  fstat: ["fstat", EXACT],
  lstat: ["lstat", EXACT],
  stat: ["stat", EXACT],
  access: ["access"],
  read: ["readFile"],
  write: ["write"],
  fsync: ["fsync"],
  fchown: ["fchown"],
  fchmod: ["fchmod"],
  mkdir: ["mkdir"],
  readdir: ["readdir", { withFileTypes: true }],
  readlink: ["readlink"],
  realpath: ["realpath"],
  link: ["link"],
  unlink: ["unlink"],
  rename: ["rename"],
}
type Any = (...args: unknown[]) => unknown

function nodes(name: string): Any {
  const found = (fs as unknown as Readonly<Record<string, Any>>)[name]!
  // The one in JavaScript looks at every folder above by a call of its own.
  return name.startsWith("realpath") ? (found as unknown as { native: Any }).native : found
}

/** Makes a call and waits for it. */
export function makeNow(call: Call): unknown {
  if (call.name === "replace") return replaced(...call.args)
  const [name, ...rest] = NODE[call.name]
  return nodes(`${name}Sync`)(...call.args, ...rest)
}

/** Makes a call while other things go on. */
export function makeLater(call: Call): unknown {
  if (call.name === "replace") return replaced(...call.args)
  const [name, ...rest] = NODE[call.name]
  return new Promise((done, failed) => {
    nodes(name)(...call.args, ...rest, (error: unknown, value: unknown) =>
      error ? failed(error) : done(value),
    )
  })
}

function replaced(from: string, to: string, was: BigIntStats | null): boolean {
  // Twice: the second look finds all at hand, so that next to nothing passes between it and the renaming.
  if (!isStill(to, was) || !isStill(to, was)) return false
  fs.renameSync(from, to)
  return true
}

const IF_THERE = { bigint: true, throwIfNoEntry: false } as const

function isStill(path: string, was: BigIntStats | null): boolean {
  const found = fs.lstatSync(path, IF_THERE)
  return found === undefined || was === null ? found === undefined && was === null : isUnchanged(found, was)
}

/** Whether a file has not been written to, replaced or given other rights, as far as its times tell. */
export function isUnchanged(one: BigIntStats, other: BigIntStats): boolean {
  return (
    one.ino === other.ino &&
    one.ctimeNs === other.ctimeNs &&
    one.mtimeNs === other.mtimeNs &&
    one.size === other.size &&
    one.dev === other.dev
  )
}

/** The calls, each a step. */
export const files = Object.fromEntries(
  [...Object.keys(NODE), "replace"].map((name) => [
    name,
    function* (...args: unknown[]): Generator<unknown, unknown, unknown> {
      return yield { name, args }
    },
  ]),
) as unknown as {
  readonly [K in keyof Files]: (...args: Parameters<Files[K]>) => Steps<ReturnType<Files[K]>>
}

/** Does work on files, waiting for each call. */
export function now<T>(steps: Steps<T>, make: Make = makeNow): T {
  let step = steps.next()
  while (!step.done) {
    let value: unknown
    try {
      value = make(step.value)
    } catch (error) {
      step = steps.throw(error)
      continue
    }
    step = steps.next(value)
  }
  return step.value
}

/** Does work on files while other things go on. */
export async function later<T>(steps: Steps<T>, make: Make = makeLater): Promise<T> {
  let step = steps.next()
  while (!step.done) {
    let value: unknown
    try {
      value = await make(step.value)
    } catch (error) {
      step = steps.throw(error)
      continue
    }
    step = steps.next(value)
  }
  return step.value
}

/** The code of an error of the system, "" of another error. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? ""
}
