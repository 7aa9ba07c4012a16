import { styleText } from "node:util"
import { expect, test } from "vitest"
import { harmless, processIo } from "./io.ts"

function shown(text: string, outIsTerminal: boolean): { out: string; err: string } {
  const all = { out: "", err: "" }
  const io = harmless({
    ...processIo,
    outIsTerminal,
    out: (text) => void (all.out += text),
    err: (text) => void (all.err += text),
  })
  io.out(text)
  io.err(text)
  return all
}

test.each([
  ["a title of the window", "\x1b]0;owned\x07", "\ufffd]0;owned\ufffd"],
  ["the screen emptied", "\x1b[2J", "\ufffd[2J"],
  ["the same in one letter", "\x9b2J", "\ufffd2J"],
  ["a style with more than a number", "\x1b[38;5;1mred", "\ufffd[38;5;1mred"],
  ["letters taken back", "a\bb\x7f", "a\ufffdb\ufffd"],
  ["a text turned round", "\u202eyaml.exe\u2066", "\ufffdyaml.exe\ufffd"],
])("messages hold no %s, and on a terminal nothing does", (_, text, plain) => {
  expect(shown(text, true)).toEqual({ out: plain, err: plain })
  expect(shown(text, false)).toEqual({ out: text, err: plain })
})

test("styles, lines and letters of any language stay as they are", () => {
  const text = `${styleText("red", "error", { validateStream: false })}: “año”\t日本 👩‍🚒\r\n`
  expect(shown(text, true)).toEqual({ out: text, err: text })
})
