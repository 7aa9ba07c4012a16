import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Refused } from "../server/api.ts"
import { fakeApi } from "../server/fake.ts"
import { ConflictDocument } from "./document.ts"
import { draftsIn } from "./drafts.ts"
import { storage } from "./fake-storage.ts"
import { Saver } from "./saver.ts"

const PATH = "a/conflict.yaml"

async function opened(text = "one\n", room = Number.POSITIVE_INFINITY) {
  const api = fakeApi({ [PATH]: text })
  const shelf = storage(room)
  const drafts = draftsIn(shelf, "w", "page")
  const draft = () => drafts.find(PATH, new Set())
  const file = await api.read(PATH)
  const document = new ConflictDocument(file.text)
  const saver = new Saver(document, file, api, drafts)
  const onDisk = async () => (await api.read(PATH)).text
  return { api, shelf, draft, document, saver, onDisk, file }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test("saving: a change reaches the disk after a pause, over the revision it started from", async () => {
  const { document, saver, onDisk, draft } = await opened()
  document.replace("two\n", "type")
  expect(saver.state()).toEqual({ kind: "saving" })
  expect(draft()?.text).toBe("two\n")
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await onDisk()).toBe("two\n")
  expect(saver.state()).toEqual({ kind: "saved" })
  expect(draft()).toBeNull()
})

test("saving: what was changed while a save was under way is saved after it", async () => {
  const { document, saver, onDisk } = await opened()
  document.replace("two\n", "type")
  const first = saver.flush()
  document.replace("three\n", "type")
  await first
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await onDisk()).toBe("three\n")
})

test("saving: a file changed elsewhere is loaded where nothing was changed here, and undo has the earlier one", async () => {
  const { api, document, saver } = await opened()
  api.outside(PATH, "theirs\n")
  expect(await saver.noticed("2")).toBe("loaded")
  expect(document.moment().text).toBe("theirs\n")
  document.undo()
  expect(document.moment().text).toBe("one\n")
})

test("saving: where both changed, nothing is written until the person chooses", async () => {
  const { api, document, saver, onDisk } = await opened()
  document.replace("mine\n", "type")
  api.outside(PATH, "theirs\n")
  await vi.advanceTimersByTimeAsync(1_000)
  expect(saver.state()).toMatchObject({ kind: "clash", theirs: "theirs\n" })
  document.replace("mine still\n", "type")
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await onDisk()).toBe("theirs\n")
  await saver.keepMine()
  expect(await onDisk()).toBe("mine still\n")
  expect(saver.state()).toEqual({ kind: "saved" })
})

test("saving: taking theirs keeps mine for undo", async () => {
  const { api, document, saver, onDisk } = await opened()
  document.replace("mine\n", "type")
  api.outside(PATH, "theirs\n")
  await saver.flush()
  saver.takeTheirs()
  expect(document.moment().text).toBe("theirs\n")
  expect(await onDisk()).toBe("theirs\n")
  document.undo()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await onDisk()).toBe("mine\n")
})

test("saving: a file that is gone is said to be, and can be written anew", async () => {
  const { api, document, saver, onDisk } = await opened()
  api.outside(PATH, null)
  await saver.noticed(null)
  expect(saver.state()).toEqual({ kind: "gone" })
  document.replace("two\n", "type")
  await saver.writeAnew()
  expect(await onDisk()).toBe("two\n")
  expect(saver.state()).toEqual({ kind: "saved" })
})

test("saving: out of reach, the change is kept in the browser and saved later", async () => {
  const { api, document, saver, onDisk, draft } = await opened()
  const write = api.write
  let down = true
  api.write = (...args) => (down ? Promise.reject(new Refused(0, "")) : write(...args))
  document.replace("two\n", "type")
  await vi.advanceTimersByTimeAsync(1_000)
  expect(saver.state()).toEqual({ kind: "offline" })
  expect(draft()?.text).toBe("two\n")
  down = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await onDisk()).toBe("two\n")
})

test("saving: what can be kept nowhere is known, until it is on the disk or there is room", async () => {
  const { api, shelf, document, saver, onDisk, draft } = await opened("one\n", 0)
  const write = api.write
  let down = true
  api.write = (...args) => (down ? Promise.reject(new Refused(0, "")) : write(...args))
  const told: boolean[] = []
  saver.subscribe(() => told.push(saver.unkept()))
  expect(saver.unkept()).toBe(false)
  document.replace("two\n", "type")
  await vi.advanceTimersByTimeAsync(1_000)
  expect([saver.state().kind, saver.unkept(), draft()]).toEqual(["offline", true, null])
  expect(told.at(-1)).toBe(true)
  shelf.room = 1_000
  document.replace("three\n", "set-date")
  expect([saver.unkept(), told.at(-1), draft()?.text]).toEqual([false, false, "three\n"])
  shelf.room = 0
  document.replace("four\n", "set-date")
  expect([saver.unkept(), told.at(-1)]).toEqual([true, true])
  down = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect([await onDisk(), saver.unkept(), told.at(-1), draft()]).toEqual(["four\n", false, false, null])
})

test("saving: a change during a clash that can be kept nowhere is told too", async () => {
  const { api, shelf, document, saver } = await opened()
  document.replace("mine\n", "type")
  api.outside(PATH, "theirs\n")
  await vi.advanceTimersByTimeAsync(1_000)
  expect([saver.state().kind, saver.unkept()]).toEqual(["clash", false])
  shelf.room = 0
  let told = false
  saver.subscribe(() => {
    told = saver.unkept()
  })
  document.replace("mine still\n", "type")
  expect(told).toBe(true)
})

test("saving: the same text saved elsewhere is no clash", async () => {
  const { api, document, saver } = await opened()
  document.replace("same\n", "type")
  api.outside(PATH, "same\n")
  await vi.advanceTimersByTimeAsync(1_000)
  expect(saver.state()).toEqual({ kind: "saved" })
})

test("saving: a file said to be gone that is there is not taken for gone, and saving goes on", async () => {
  const { document, saver, onDisk } = await opened()
  await saver.noticed(null)
  expect(saver.state()).toEqual({ kind: "saved" })
  document.replace("two\n", "type")
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await onDisk()).toBe("two\n")
})

test("saving: a file that was gone and comes back as it was is saved again", async () => {
  const { api, document, saver, onDisk, file } = await opened()
  const read = api.read
  api.read = () => Promise.reject(new Refused(404, ""))
  await saver.noticed(null)
  expect(saver.state()).toEqual({ kind: "gone" })
  document.replace("two\n", "type")
  api.read = read
  await saver.noticed(file.revision)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await onDisk()).toBe("two\n")
  expect(saver.state()).toEqual({ kind: "saved" })
})

test("saving: several flushes during a slow save make one more save, and no clash with oneself", async () => {
  const { api, document, saver, onDisk } = await opened()
  const write = api.write
  let writes = 0
  api.write = async (...args) => {
    writes++
    await new Promise((done) => setTimeout(done, 500))
    return write(...args)
  }
  document.replace("two\n", "type")
  const flushes = [saver.flush()]
  document.replace("three\n", "type")
  flushes.push(saver.flush(), saver.flush(), saver.flush())
  await vi.advanceTimersByTimeAsync(5_000)
  await Promise.all(flushes)
  expect(writes).toBe(2)
  expect(saver.state()).toEqual({ kind: "saved" })
  expect(await onDisk()).toBe("three\n")
})

test("saving: what was read before a save that went on meanwhile is not loaded over it", async () => {
  const { api, document, saver } = await opened()
  const read = api.read
  api.read = async (path) => {
    const file = await read(path)
    document.replace("newer\n", "type")
    await saver.flush()
    api.read = read
    return file
  }
  await saver.noticed("other")
  expect(document.moment().text).toBe("newer\n")
  expect(saver.state()).toEqual({ kind: "saved" })
})
