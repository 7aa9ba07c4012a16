import { type BigIntStats, constants, type Dirent } from "node:fs"
import { type Call, type Files, isUnchanged } from "../server/src/files.ts"

interface Node {
  readonly kind: "file" | "folder" | "link"
  readonly ino: bigint
  data: Buffer
  /** What of a file is on the disk, null for nothing yet. */
  synced: Buffer | null
  readonly names: Map<string, Node>
  above: Node | null
  mode: number
  links: number
  written: bigint
  changed: bigint
}

/** A change of names that has been made and may not be on the disk yet: all of it or nothing. */
interface Change {
  readonly sets: readonly { readonly folder: Node; readonly name: string; readonly node: Node | null }[]
}

/** What a crash makes of data that was not brought to the disk. */
export const TORN = ["nothing", "half", "all"] as const

function error(code: string): Error {
  return Object.assign(new Error(code), { code, errno: -1 })
}

/**
 * A disk in memory that keeps no promise it has not given: what files hold and how they are called is sure only once it
 * was brought to the disk, and a crash keeps or forgets the rest in any order. Each call stands for one of the system.
 */
export class Disk implements Files {
  #root: Node
  #count = 1n
  #clock = 0n
  /** Whether time goes on with each change. If not, only what a file holds tells that it has been written to. */
  isTicking = true
  /** Whether the system says where a thing is that has been opened, as Linux does. */
  saysWhere = true
  /** Whether a file may have several names. */
  hasLinks = true
  #pending: Change[] = []
  readonly #opened = new Map<number, { node: Node; folder: Node | null; name: string }>()
  calls = 0

  constructor() {
    this.#root = this.#node("folder")
  }

  /** Makes a call. */
  readonly make = (call: Call): unknown => {
    this.calls++
    return (this[call.name] as (...args: readonly unknown[]) => unknown)(...call.args)
  }

  /** How many descriptors are open. */
  get opened(): number {
    return this.#opened.size
  }

  // --- what tests do and see

  /** Makes a file or replaces what it holds, in place; all on the disk. */
  put(path: string, text: string): void {
    const names = path.split("/").slice(1)
    let at = this.#root
    for (const name of names.slice(0, -1)) {
      if (!at.names.has(name)) this.#change([{ folder: at, name, node: this.#node("folder") }])
      at = at.names.get(name)!
    }
    const found = at.names.get(names.at(-1)!)
    if (found === undefined) this.#change([{ folder: at, name: names.at(-1)!, node: this.#node("file") }])
    this.edit(path, text)
    this.settle()
  }

  /** Writes into a file in place, as a program that does not save by renaming. */
  edit(path: string, text: string): void {
    const node = this.#at(path, true)
    node.data = Buffer.from(text)
    node.written = node.changed = this.#tick()
  }

  /** A program that has a file open and writes into it later, whatever has been given its name by then. */
  holding(path: string): (text: string) => void {
    const node = this.#at(path, true)
    return (text) => {
      node.data = Buffer.from(text)
      node.written = node.changed = this.#tick()
    }
  }

  /** Saves as an editor does: another file is renamed over this one. */
  save(path: string, text: string): void {
    const { folder, name } = this.#named(path)
    const node = this.#node("file")
    node.data = Buffer.from(text)
    this.#change([{ folder, name, node }])
  }

  /** Puts a link in a place, whatever is there. */
  point(path: string, to: string): void {
    const { folder, name } = this.#named(path)
    const node = this.#node("link")
    node.data = Buffer.from(to)
    this.#change([{ folder, name, node }])
  }

  /** What a file holds, null where there is none. */
  text(path: string): string | null {
    try {
      return this.#at(path, true).data.toString()
    } catch {
      return null
    }
  }

  /** The paths of all files below a folder, with what they hold. */
  all(path: string): Map<string, string> {
    const found = new Map<string, string>()
    const walk = (node: Node, at: string): void => {
      if (node.kind !== "folder") found.set(at, node.data.toString())
      for (const [name, below] of node.names) walk(below, `${at}/${name}`)
    }
    walk(this.#at(path, true), path)
    return found
  }

  /** Brings all to the disk. */
  settle(): void {
    this.#pending = []
    const walk = (node: Node): void => {
      node.synced = node.data
      for (const below of node.names.values()) walk(below)
    }
    walk(this.#root)
  }

  /** How many changes of names a crash may forget. */
  get pending(): number {
    return this.#pending.length
  }

  /** The disk after a crash that keeps these of the pending changes, and this much of other data. */
  crashed(keeps: (change: number) => boolean, torn: (typeof TORN)[number]): Disk {
    const after = new Disk()
    after.saysWhere = this.saysWhere
    after.hasLinks = this.hasLinks
    const copies = new Map<Node, Node>()
    const copy = (node: Node): Node => {
      const known = copies.get(node)
      if (known !== undefined) return known
      const made = after.#node(node.kind)
      const { data, synced } = node
      const rest =
        torn === "all" ? data : torn === "half" ? data.subarray(0, data.length / 2) : Buffer.alloc(0)
      made.data =
        node.kind !== "file" ? data : synced === data ? data : torn === "nothing" && synced ? synced : rest
      made.mode = node.mode
      copies.set(node, made)
      return made
    }
    const names = this.#namesOnDisk(keeps)
    const fill = (node: Node): Node => {
      const made = copy(node)
      if (made.names.size > 0) return made
      for (const [name, below] of names.get(node) ?? []) {
        const child = fill(below)
        child.links++
        if (child.kind === "folder") child.above = made
        made.names.set(name, child)
      }
      return made
    }
    after.#root = fill(this.#root)
    after.settle()
    return after
  }

  // The names as they were before all that is pending, and then what is kept of it.
  #namesOnDisk(keeps: (change: number) => boolean): Map<Node, Map<string, Node>> {
    const names = new Map<Node, Map<string, Node>>()
    const of = (folder: Node): Map<string, Node> => {
      if (!names.has(folder)) names.set(folder, new Map(folder.names))
      return names.get(folder)!
    }
    const set = (map: Map<string, Node>, name: string, node: Node | null): void => {
      if (node === null) map.delete(name)
      else map.set(name, node)
    }
    const walk = (node: Node): void => {
      if (node.kind === "folder") of(node)
      for (const below of node.names.values()) walk(below)
    }
    walk(this.#root)
    for (const change of this.#pending.toReversed())
      for (const { folder, name } of change.sets.toReversed())
        set(of(folder), name, this.#before.get(change)!.get(`${folder.ino}/${name}`) ?? null)
    for (const [at, change] of this.#pending.entries())
      if (keeps(at)) for (const { folder, name, node } of change.sets) set(of(folder), name, node)
    return names
  }

  // --- the calls

  open(path: string, flags: number, mode = 0o666): number {
    const has = (flag: number): boolean => (flags & flag) !== 0
    const { folder, name } = this.#named(path)
    let node = name === "" ? folder : folder.names.get(name)
    if (node !== undefined && has(constants.O_EXCL)) throw error("EEXIST")
    if (node?.kind === "link") {
      if (has(constants.O_NOFOLLOW)) throw error("ELOOP")
      node = this.#at(path, true)
    }
    if (node === undefined) {
      if (!has(constants.O_CREAT)) throw error("ENOENT")
      node = this.#node("file")
      node.mode = mode
      this.#change([{ folder, name, node }])
    }
    if (node.kind !== "folder" && has(constants.O_DIRECTORY)) throw error("ENOTDIR")
    let file = 3
    while (this.#opened.has(file)) file++
    this.#opened.set(file, { node, folder: node.kind === "folder" ? null : folder, name })
    return file
  }

  close(file: number): void {
    if (!this.#opened.delete(file)) throw error("EBADF")
  }

  fstat(file: number): BigIntStats {
    return statsOf(this.#file(file))
  }

  lstat(path: string): BigIntStats {
    return statsOf(this.#at(path, false))
  }

  stat(path: string): BigIntStats {
    return statsOf(this.#at(path, true))
  }

  access(path: string): void {
    this.#at(path, true)
  }

  read(file: number): Buffer {
    return this.#file(file).data
  }

  write(file: number, bytes: Uint8Array): number {
    const node = this.#file(file)
    // The system may take less than it is given.
    const taken = bytes.subarray(0, Math.max(1, Math.ceil(bytes.length / 2)))
    node.data = Buffer.concat([node.data, taken])
    node.written = node.changed = this.#tick()
    return taken.length
  }

  fsync(file: number): void {
    const node = this.#file(file)
    node.synced = node.data
    // With the changes of its names, what came before them under the same names.
    const sure = new Set<string>()
    this.#pending = this.#pending
      .toReversed()
      .filter(({ sets }) => {
        const ids = sets.map(({ folder, name }) => `${folder.ino}/${name}`)
        const isSure = sets.some(({ folder }) => folder === node) || ids.some((id) => sure.has(id))
        if (isSure) for (const id of ids) sure.add(id)
        return !isSure
      })
      .toReversed()
  }

  fchown(): void {}

  fchmod(file: number, mode: number): void {
    const node = this.#file(file)
    node.mode = mode
    node.changed = this.#tick()
  }

  mkdir(path: string): void {
    const { folder, name } = this.#named(path)
    if (folder.names.has(name)) throw error("EEXIST")
    this.#change([{ folder, name, node: this.#node("folder") }])
  }

  readdir(path: string): Dirent[] {
    const node = this.#at(path, true)
    if (node.kind !== "folder") throw error("ENOTDIR")
    return [...node.names].map(([name, { kind }]) => ({ name, ...kinds(kind) })) as unknown as Dirent[]
  }

  readlink(path: string): string {
    const file = /^\/proc\/self\/fd\/(\d+)$/.exec(path)?.[1]
    if (file !== undefined) {
      if (!this.saysWhere) throw error("ENOENT")
      const { node, folder, name } = this.#opened.get(Number(file))!
      if (folder === null) return this.#path(node)
      const here = `${this.#path(folder)}/${name}`
      return folder.names.get(name) === node ? here : `${here} (deleted)`
    }
    const node = this.#at(path, false)
    if (node.kind !== "link") throw error("EINVAL")
    return node.data.toString()
  }

  realpath(path: string): string {
    const { folder, name } = this.#named(this.#followed(path))
    if (name !== "" && !folder.names.has(name)) throw error("ENOENT")
    return name === "" ? this.#path(folder) : `${this.#path(folder).replace(/\/$/, "")}/${name}`
  }

  link(from: string, to: string): void {
    const node = this.#at(from, false)
    const { folder, name } = this.#named(to)
    if (folder.names.has(name)) throw error("EEXIST")
    if (!this.hasLinks || node.kind === "folder") throw error("EPERM")
    this.#change([{ folder, name, node }])
  }

  unlink(path: string): void {
    const { folder, name } = this.#named(path)
    if (!folder.names.has(name)) throw error("ENOENT")
    this.#change([{ folder, name, node: null }])
  }

  rename(from: string, to: string): void {
    const node = this.#at(from, false)
    const [old, next] = [this.#named(from), this.#named(to)]
    // Two names of one file: nothing is done, as POSIX has it.
    if (next.folder.names.get(next.name) === node) return
    this.#change([
      { ...next, node },
      { ...old, node: null },
    ])
  }

  replace(from: string, to: string, was: BigIntStats | null): boolean {
    let found: BigIntStats | null = null
    try {
      found = this.lstat(to)
    } catch {
      // Nothing there.
    }
    if (found === null || was === null ? found !== was : !isUnchanged(found, was)) return false
    this.rename(from, to)
    return true
  }

  // --- how it is done

  readonly #before = new WeakMap<Change, Map<string, Node>>()

  #change(sets: Change["sets"]): void {
    const change: Change = { sets }
    const before = new Map<string, Node>()
    this.#before.set(change, before)
    for (const { folder, name, node } of sets) {
      const old = folder.names.get(name)
      if (old !== undefined) before.set(`${folder.ino}/${name}`, old)
      if (old !== undefined) old.links--
      if (old !== undefined) old.changed = this.#tick()
      if (node === null) folder.names.delete(name)
      else {
        folder.names.set(name, node)
        node.links++
        node.changed = this.#tick()
        if (node.kind === "folder") node.above = folder
      }
    }
    this.#pending.push(change)
  }

  #node(kind: Node["kind"]): Node {
    const time = this.#tick()
    return {
      kind,
      ino: this.#count++,
      data: Buffer.alloc(0),
      synced: null,
      names: new Map(),
      above: null,
      mode: kind === "file" ? 0o644 : 0o755,
      links: 0,
      written: time,
      changed: time,
    }
  }

  #tick(): bigint {
    return this.isTicking ? ++this.#clock : this.#clock
  }

  #file(file: number): Node {
    const found = this.#opened.get(file)
    if (found === undefined) throw error("EBADF")
    return found.node
  }

  #path(folder: Node): string {
    const names: string[] = []
    for (let at = folder; at !== this.#root; at = at.above!) {
      const name = [...(at.above?.names ?? [])].find(([, node]) => node === at)?.[0]
      if (name === undefined) return `/${names.join("/")} (deleted)`
      names.unshift(name)
    }
    return `/${names.join("/")}`
  }

  // The path once links at its end are followed.
  #followed(path: string): string {
    for (let depth = 0, at = path; depth < 40; depth++) {
      const { folder, name } = this.#named(at)
      const node = folder.names.get(name)
      if (node?.kind !== "link") return at
      const to = node.data.toString()
      at = to.startsWith("/") ? to : `${this.#path(folder)}/${to}`
    }
    throw error("ELOOP")
  }

  #at(path: string, follow: boolean): Node {
    const { folder, name } = this.#named(follow ? this.#followed(path) : path)
    const node = name === "" ? folder : folder.names.get(name)
    if (node === undefined) throw error("ENOENT")
    return node
  }

  // The folder that a path leads to, and the last name of it; "" where the path is that of a descriptor or the root.
  #named(path: string): { folder: Node; name: string } {
    const [, file, rest = ""] = /^\/proc\/self\/fd\/(\d+)(\/.*)?$/.exec(path) ?? []
    if (file !== undefined && !this.saysWhere) throw error("ENOENT")
    let at = file === undefined ? this.#root : this.#file(Number(file))
    const names = (file === undefined ? path : rest).split("/").filter((name) => name !== "" && name !== ".")
    for (const name of names.slice(0, -1)) {
      let next = name === ".." ? at.above! : at.names.get(name)
      if (next === undefined) throw error("ENOENT")
      if (next.kind === "link") next = this.#at(`${this.#path(at)}/${name}`, true)
      if (next.kind !== "folder") throw error("ENOTDIR")
      at = next
    }
    const name = names.at(-1) ?? ""
    return name === ".." ? { folder: at.above!, name: "" } : { folder: at, name }
  }
}

function kinds(kind: Node["kind"]): Record<string, () => boolean> {
  return {
    isFile: () => kind === "file",
    isDirectory: () => kind === "folder",
    isSymbolicLink: () => kind === "link",
  }
}

// Times of the clock are long past, so that whatever is left over is swept up.
function statsOf({ kind, ino, data, mode, links, written, changed }: Node): BigIntStats {
  return {
    ...kinds(kind),
    dev: 1n,
    ino,
    size: BigInt(data.length),
    mode: BigInt(mode),
    nlink: BigInt(links),
    uid: 0n,
    gid: 0n,
    mtimeMs: 0n,
    ctimeMs: 0n,
    mtimeNs: written,
    ctimeNs: changed,
    mtime: new Date(0),
  } as unknown as BigIntStats
}
