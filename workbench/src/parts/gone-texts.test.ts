import { expect, test } from "vitest"
import { fakeApi } from "../server/fake.ts"
import { bringBack, putAway } from "./gone-texts.ts"

test("a text goes with what was read out of it, and both come back, at once as well", async () => {
  const api = fakeApi({ "a/press.txt": "one", "a/press.reading.json": "{}" })
  await putAway(api, "a/press.txt")
  await expect(api.text("a/press.txt")).rejects.toThrow()
  await expect(api.readings.read("a/press.reading.json")).rejects.toThrow()
  await bringBack(api, "a/press.txt")
  expect((await api.text("a/press.txt")).text).toBe("one")
  void putAway(api, "a/press.txt")
  await bringBack(api, "a/press.txt")
  expect((await api.readings.read("a/press.reading.json")).text).toBe("{}")
  expect((await api.text("a/press.txt")).text).toBe("one")
})

test("another text that has its name by now stays", async () => {
  const api = fakeApi({ "a/press.txt": "one" })
  await putAway(api, "a/press.txt")
  await api.addText("a/press.txt", "two")
  await bringBack(api, "a/press.txt")
  expect((await api.text("a/press.txt")).text).toBe("two")
})
