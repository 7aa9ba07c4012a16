import { expect, test } from "vitest"
import { fakeApi } from "../server/fake.ts"
import { keepText, plainOfFile, plainOfPaste } from "./taken.ts"

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
  const nothing = { title: null, date: null, publisher: null }
  expect(plainOfPaste("  <!DOCTYPE html><title>T</title><p>a")).toMatchObject({ text: "a", title: "T" })
  expect(plainOfPaste("a < b, <b>c</b>").text).toBe("a < b, <b>c</b>")
  expect(plainOfPaste("one\r\ntwo  \n")).toEqual({ text: "one\ntwo", ...nothing })
  expect(await plainOfFile(new File(["one\r\ntwo"], "a.txt"))).toEqual({ text: "one\ntwo", ...nothing })
})

test("a text in an older encoding is read all the same, and what is no text is not", async () => {
  const of = (...bytes: number[]) => plainOfFile(new File([new Uint8Array(bytes)], "a.txt"))
  expect((await of(0x61, 0xf1, 0x6f)).text).toBe("año")
  await expect(of(0xff, 0x00, 0x61)).rejects.toThrow()
})
