import { expect, test } from "vitest"
import { fakeApi } from "../server/fake.ts"
import { isPage, keepText, plainOf, plainOfPaste } from "./taken.ts"

test("a text is never written over another one: the next free name is taken", async () => {
  const api = fakeApi({ "a/conflict.yaml": "", "a/press.txt": "of another" })
  expect(await keepText(api, "a/conflict.yaml", "press", "one")).toBe("press_2.txt")
  expect(await keepText(api, "a/conflict.yaml", "press", "two")).toBe("press_3.txt")
  expect((await api.text("a/press.txt")).text).toBe("of another")
  expect((await api.text("a/press_2.txt")).text).toBe("one")
})

test("what cannot be kept for another reason is not tried again", async () => {
  let tries = 0
  const addText = async () => {
    tries++
    throw new Error("no room")
  }
  await expect(keepText({ addText }, "a/conflict.yaml", "press", "one")).rejects.toThrow("no room")
  expect(tries).toBe(1)
})

test("plain words stay plain, and only a page's source is taken for a page", async () => {
  expect(isPage("  <!DOCTYPE html><p>")).toBe(true)
  expect(isPage("a < b, <b>c</b>")).toBe(false)
  expect(plainOfPaste("one\r\ntwo  \n")).toEqual({ text: "one\ntwo", title: null, date: null })
  expect(await plainOf(new File(["one\r\ntwo"], "a.txt"))).toEqual({
    text: "one\ntwo",
    title: null,
    date: null,
  })
})
