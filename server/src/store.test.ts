import { afterAll, describe, expect, test } from "vitest"
import { Disk, TORN } from "../../checks/disk.ts"
import { Changed, Fault } from "./fault.ts"
import { type Call, later, now } from "./files.ts"
import { Root } from "./root.ts"
import { makerOf, revisionOf } from "./safe-file.ts"
import { Store } from "./store.ts"
import { sweep, walk } from "./walk.ts"

const HERE = "/home/work"
const FILE = `${HERE}/sub/x.yaml`
const NAMES = ["sub", "x.yaml"]
const [OLD, NEW, EDIT, SECOND] = ["old text\n", "new text\n", "an edit\n", "an edit, too\n"]
const SECRET = "a secret\n"
const revision = (text: string): string => revisionOf(Buffer.from(text))

function made(): Disk {
  const disk = new Disk()
  disk.put(FILE, OLD)
  disk.put(`${HERE}/kept.yaml`, "kept")
  disk.put("/home/other/x.yaml", SECRET)
  return disk
}

// How much was tried, for docs/reliability.md.
const tried = { edits: 0, pairsOfEdits: 0, swaps: 0, faults: 0, crashes: 0 }
afterAll(() => {
  if (process.env.PARLEY_LONG) console.log(JSON.stringify(tried))
})

interface Work {
  readonly name: string
  readonly run: (store: Store) => Promise<unknown>
}
const write: Work = { name: "write", run: (store) => store.write(NAMES, NEW, revision(OLD)) }
const same: Work = { name: "write what is there", run: (store) => store.write(NAMES, OLD, revision(OLD)) }
const create: Work = { name: "create", run: (store) => store.create(["sub", "b", "new.yaml"], NEW) }
const createBeside: Work = { name: "create beside", run: (store) => store.create(["sub", "y.yaml"], NEW) }
const remove: Work = { name: "remove", run: (store) => store.remove(NAMES, revision(OLD)) }
const read: Work = { name: "read", run: (store) => store.read(NAMES) }
const ALL = [write, same, create, createBeside, remove, read]

interface Done {
  readonly disk: Disk
  readonly value: unknown
  readonly fault: unknown
  /** How many calls there were. */
  readonly calls: number
}

/** Does work on a disk, with something done before each call; `before` is given the call's number. */
async function doing(
  { run }: Work,
  disk: Disk,
  before: (number: number, call: Call) => void = () => {},
): Promise<Done> {
  const root = now(Root.open(HERE), disk.make)
  let calls = 0
  const store = new Store(root, (call) => {
    before(++calls, call)
    return disk.make(call)
  })
  let [value, fault]: unknown[] = [undefined, undefined]
  try {
    value = await run(store)
  } catch (error) {
    fault = error
  }
  now(root.close(), disk.make)
  return { disk, value, fault, calls }
}

/** What is kept of a text: where it is in the folder, the trash included. */
const placesOf = (disk: Disk, text: string): string[] =>
  [...disk.all(HERE)].flatMap(([path, held]) => (held === text ? [path] : []))
const leftOver = (disk: Disk): string[] =>
  [...disk.all("/home").keys()].filter((path) => makerOf(path.split("/").at(-1)!) !== null)

/** A start of the server after a crash. */
async function restarted(disk: Disk): Promise<void> {
  const root = now(Root.open(HERE), disk.make)
  now(sweep(root, now(walk(root), disk.make)), disk.make)
  now(root.close(), disk.make)
  expect(leftOver(disk)).toEqual([])
}

describe("another program saves between any two calls", () => {
  const EDITS = {
    "by renaming": (disk: Disk, text: string) => disk.save(FILE, text),
    "in place": (disk: Disk, text: string) => disk.edit(FILE, text),
  }
  // Where a file has one name alone, what is written in place between the last look and the renaming is lost.
  const WAYS = [
    { how: "by renaming", hasLinks: true, isTicking: true },
    { how: "by renaming", hasLinks: true, isTicking: false },
    { how: "by renaming", hasLinks: false, isTicking: true },
    { how: "in place", hasLinks: true, isTicking: true },
    { how: "in place", hasLinks: true, isTicking: false },
    { how: "in place", hasLinks: false, isTicking: true },
  ] as const

  /** Whether an edit that was made is in place, or in the trash and said to be there. */
  function isKept({ disk, fault, value }: Done, text: string): boolean {
    const places = placesOf(disk, text)
    const said = fault instanceof Changed ? fault.params : (value as { trash?: string } | undefined)
    return places.some((path) => path === FILE || JSON.stringify(said).includes(path.slice(HERE.length + 1)))
  }

  for (const work of [write, remove])
    test.each(WAYS)(
      `$how during ${work.name} (several names: $hasLinks, time goes on: $isTicking)`,
      async (way) => {
        const disk = (): Disk => Object.assign(made(), way)
        const { calls } = await doing(work, disk())
        expect(calls).toBeGreaterThan(10)
        let told = 0
        for (let at = 1; at <= calls; at++) {
          const here = disk()
          let edited = false
          const done = await doing(work, here, (number) => {
            if (number !== at || here.text(FILE) === null) return
            edited = true
            EDITS[way.how](here, EDIT)
          })
          if (!edited) continue
          tried.edits++
          expect(isKept(done, EDIT), `before call ${at} of ${calls}: ${done.fault}`).toBe(true)
          if (done.fault === undefined) continue
          told++
          expect(done.fault).toBeInstanceOf(Changed)
          expect((done.fault as Changed).current?.text).toBe(here.text(FILE))
          expect(leftOver(here)).toEqual([])
        }
        expect(told).toBeGreaterThan(3)
      },
    )

  // The first writes into the file that it has opened before, perhaps when that one has been replaced already.
  test.each(["by renaming", "in place"] as const)("twice, the second time %s", async (second) => {
    const { calls } = await doing(write, made())
    let kept = 0
    for (let first = 1; first <= calls; first++)
      for (let then = first + 1; then < first + 12; then++) {
        const disk = made()
        const writeLate = disk.holding(FILE)
        let [isSeen, there]: [boolean, string | null] = [false, null]
        const done = await doing(write, disk, (number, { name }) => {
          if (number === first) writeLate(EDIT)
          if (number >= first && name === "read") isSeen = true
          if (number !== then) return
          there = disk.text(FILE)
          EDITS[second](disk, SECOND)
        })
        if (there === null) continue
        tried.pairsOfEdits++
        const where = `before calls ${first} and ${then} of ${calls}`
        expect(isKept(done, SECOND), where).toBe(true)
        // The first as well, unless the second was made over it, or it came when all was done.
        if (there === EDIT || !isSeen) continue
        expect(isKept(done, EDIT), where).toBe(true)
        if (done.fault instanceof Changed && done.fault.code === "changed-kept") kept++
      }
    expect(kept).toBeGreaterThan(0)
  })

  test("also where the trash is on another disk", async () => {
    // The first renaming of a deletion is that into the trash.
    const elsewhere = (edit: number, what: (disk: Disk) => void) => {
      const disk = made()
      let renamings = 0
      return doing(remove, disk, (number, { name }) => {
        if (number === edit) what(disk)
        if (name === "rename" && ++renamings === 1) throw Object.assign(new Error(), { code: "EXDEV" })
      })
    }
    const { calls, disk, value } = await elsewhere(0, () => {})
    expect(placesOf(disk, OLD)).toEqual([`${HERE}/${(value as { trash: string }).trash}`])
    expect([disk.text(FILE), leftOver(disk)]).toEqual([null, []])
    for (const save of Object.values(EDITS))
      for (let at = 1; at <= calls; at++) {
        let edited = false
        const done = await elsewhere(at, (here) => {
          if (here.text(FILE) === null) return
          edited = true
          save(here, EDIT)
        })
        if (!edited) continue
        expect(isKept(done, EDIT), `before call ${at} of ${calls}`).toBe(true)
        expect(leftOver(done.disk)).toEqual([])
      }
  })

  test("a file that is made meanwhile is not replaced", async () => {
    for (const hasLinks of [true, false]) {
      const { calls } = await doing(createBeside, Object.assign(made(), { hasLinks }))
      for (let at = 1; at <= calls; at++) {
        const disk = Object.assign(made(), { hasLinks })
        const done = await doing(createBeside, disk, (number) => {
          if (number === at) disk.save(`${HERE}/sub/y.yaml`, EDIT)
        })
        expect(disk.text(`${HERE}/sub/y.yaml`)).toBe(EDIT)
        if (done.fault !== undefined) expect(done.fault).toMatchObject({ status: 409, code: "exists" })
      }
    }
  })
})

describe("links swapped in between any two calls lead nowhere", () => {
  const swap = (disk: Disk): void => {
    disk.rename(`${HERE}/sub`, `${HERE}/was`)
    disk.point(`${HERE}/sub`, "/home/other")
  }
  const back = (disk: Disk): void => {
    disk.unlink(`${HERE}/sub`)
    disk.rename(`${HERE}/was`, `${HERE}/sub`)
  }
  const fileSwap = (disk: Disk): void => disk.point(FILE, "/home/other/x.yaml")

  /** Does work with a swap before one call, and perhaps back before another. */
  async function trial(
    work: Work,
    disk: Disk,
    [at, end]: readonly [number, number],
    what = swap,
  ): Promise<Done> {
    tried.swaps++
    const done = await doing(work, disk, (number) => {
      if (number === at) what(disk)
      if (number === end) back(disk)
    })
    expect(JSON.stringify(done.value ?? "")).not.toContain("secret")
    if (done.fault instanceof Changed) expect(done.fault.current?.text ?? "").not.toContain("secret")
    return done
  }

  test.each(ALL)("$name", async (work) => {
    const { calls } = await doing(work, made())
    let refused = 0
    for (let at = 1; at <= calls; at++)
      for (const end of [at + 1, at + 2, at + 3, at + 6, calls + 1]) {
        const disk = made()
        const { fault } = await trial(work, disk, [at, end])
        expect([...disk.all("/home/other")]).toEqual([["/home/other/x.yaml", SECRET]])
        if (fault === undefined) continue
        expect(fault, `before calls ${at} and ${end}`).toBeInstanceOf(Fault)
        if ((fault as Fault).code === "outside") refused++
      }
    expect(refused).toBeGreaterThan(0)
    for (let at = 1; at <= calls; at++) {
      const disk = made()
      await trial(work, disk, [at, 0], fileSwap)
      expect([...disk.all("/home/other")]).toEqual([["/home/other/x.yaml", SECRET]])
    }
  })

  test("a file is read as safely where the system does not say where it is", async () => {
    const disk = (): Disk => Object.assign(made(), { saysWhere: false })
    const { calls, value } = await doing(read, disk())
    expect(value).toMatchObject({ text: OLD })
    let refused = 0
    for (let at = 1; at <= calls; at++)
      for (let end = at; end <= calls + 1; end++) {
        const { fault } = await trial(read, disk(), [at, end])
        if (fault !== undefined) refused++
      }
    expect(refused).toBeGreaterThan(0)
  })

  test.each(ALL)("another folder in place of the workspace is left alone: $name", async (work) => {
    const { calls } = await doing(work, made())
    for (let at = 1; at <= calls; at++) {
      const disk = made()
      disk.put("/home/next/sub/x.yaml", OLD)
      const before = [...disk.all("/home/next").values()]
      const { fault } = await doing(work, disk, (number) => {
        if (number !== at) return
        disk.rename(HERE, "/home/was")
        disk.rename("/home/next", HERE)
      })
      expect([...disk.all(HERE).values()]).toEqual(before)
      if (at === 1) expect(fault).toMatchObject({ status: 403, code: "folder-moved" })
    }
  })
})

describe("the system fails", () => {
  const CODES = ["EIO", "ENOSPC", "EACCES", "EPERM"]

  /** After an attempt: every file is whole, and what was acknowledged is there. */
  function isWhole({ name }: Work, { disk, value }: Done): void {
    expect(disk.text(`${HERE}/kept.yaml`)).toBe("kept")
    const isDone = value !== undefined
    const texts = placesOf(disk, OLD)
    if (name === "write") expect([isDone ? NEW : OLD, NEW]).toContain(disk.text(FILE))
    else if (name === "remove") {
      expect(texts.length).toBeGreaterThan(0)
      if (isDone) expect(disk.text(FILE)).toBeNull()
    } else expect(disk.text(FILE)).toBe(OLD)
    const place = name === "create" ? `${HERE}/sub/b/new.yaml` : `${HERE}/sub/y.yaml`
    if (name.startsWith("create")) expect([NEW, isDone ? NEW : null]).toContain(disk.text(place))
  }

  test.each(ALL)("at any call of $name, once or from then on", async (work) => {
    const { calls } = await doing(work, made())
    let faults = 0
    for (const code of CODES)
      for (const lasts of [false, true])
        for (let at = 1; at <= calls; at++) {
          const disk = made()
          const done = await doing(work, disk, (number, { name, args }) => {
            if (lasts ? number < at : number !== at) return
            faults++
            tried.faults++
            // The system lets go of what it cannot close.
            if (name === "close") disk.close(args[0])
            throw Object.assign(new Error(code), { code })
          })
          isWhole(work, done)
          expect(disk.opened, `${code} at call ${at}`).toBe(0)
          await restarted(disk)
          isWhole(work, done)
          if (lasts) continue
          // It goes on once the fault is over: a file that is there as it was can be saved.
          const again = await doing(work, disk)
          const now = { ...again, value: again.value ?? done.value }
          isWhole(work, now)
          expect(again.fault === undefined || again.fault instanceof Fault).toBe(true)
        }
    expect(faults).toBeGreaterThan(calls)
  })
})

describe("the machine dies", () => {
  test.each([write, same, create, createBeside, remove])(
    "at any call of $name, whatever of it had come to the disk",
    async (work) => {
      const { calls } = await doing(work, made())
      let crashes = 0
      for (let at = 1; at <= calls + 1; at++) {
        // What had come to the disk by then, in every choice of what had not.
        const states: Disk[] = []
        const take = (disk: Disk): void => {
          expect(disk.pending).toBeLessThan(8)
          for (let choice = 0; choice < 2 ** disk.pending; choice++)
            for (const torn of TORN)
              states.push(disk.crashed((change) => ((choice >> change) & 1) === 1, torn))
        }
        const disk = made()
        const done = await doing(work, disk, (number) => {
          if (number === at) take(disk)
        })
        if (at > calls) take(done.disk)
        const isDone = at > calls
        for (const after of states) {
          crashes++
          tried.crashes++
          for (const isRestarted of [false, true]) {
            if (isRestarted) await restarted(after)
            const text = after.text(FILE)
            if (work === write) expect(isDone ? [NEW] : [OLD, NEW]).toContain(text)
            else if (work === remove) expect(placesOf(after, OLD)).not.toEqual([])
            else expect(text).toBe(OLD)
            const place = work === create ? `${HERE}/sub/b/new.yaml` : `${HERE}/sub/y.yaml`
            if (work === create || work === createBeside)
              expect(isDone ? [NEW] : [NEW, null]).toContain(after.text(place))
          }
        }
        if (isDone && work === remove) for (const after of states) expect(after.text(FILE)).toBeNull()
      }
      expect(crashes).toBeGreaterThan(calls)
    },
  )
})

test("what was written during a save that was cut off is found in the trash", async () => {
  const { calls } = await doing(write, made())
  let found = 0
  for (let at = 1; at <= calls; at++) {
    const disk = made()
    const writeLate = disk.holding(FILE)
    let cut: Disk | null = null
    await doing(write, disk, (number) => {
      if (number === at) writeLate(EDIT)
      disk.settle()
      if (number === at + 1) cut = disk.crashed(() => true, "all")
    })
    if (cut === null) continue
    await restarted(cut)
    if (placesOf(cut, EDIT).some((path) => path.includes(".parley-trash"))) found++
  }
  expect(found).toBeGreaterThan(0)
})

test("on the disk of this machine the calls are those of the system", async () => {
  const seen: string[] = []
  const file = await later(
    (function* () {
      const root = yield* Root.open("/")
      yield* root.close()
      return root.path
    })(),
    (call) => {
      seen.push(call.name)
      return call.name === "open" ? 99 : call.name === "fstat" ? { dev: 1n, ino: 1n } : "/"
    },
  )
  expect([file, ...seen]).toEqual(["/", "open", "readlink", "fstat", "close"])
})
