import { expect, test } from "vitest"
import { PLACES } from "../page/address.ts"
import { keysText, shortcutOf } from "./shortcuts.ts"

const pressed = (key: string, held: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({
    key,
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    ...held,
  })

test("the few keys that work everywhere", () => {
  expect(pressed("k", { ctrlKey: true })).toBe("palette")
  expect(pressed("K", { metaKey: true })).toBe("palette")
  expect(pressed("z", { ctrlKey: true })).toBe("undo")
  expect(pressed("Z", { ctrlKey: true, shiftKey: true })).toBe("redo")
  expect(pressed("y", { ctrlKey: true })).toBe("redo")
  expect(pressed("¡", { altKey: true, code: "Digit1" })).toBe("board")
  expect(pressed("5", { altKey: true, code: "Digit5" })).toBe(PLACES[5])
  expect(pressed("p")).toBe("present")
})

test("keys without their helpers, or with others, are left alone", () => {
  expect(pressed("k")).toBeNull()
  expect(pressed("P", { shiftKey: true })).toBeNull()
  expect(pressed("z", { ctrlKey: true, altKey: true })).toBeNull()
  expect(pressed("y", { ctrlKey: true, shiftKey: true })).toBeNull()
  expect(pressed("0", { altKey: true, code: "Digit0" })).toBeNull()
  expect(pressed("1", { altKey: true, ctrlKey: true, code: "Digit1" })).toBeNull()
})

test("keys are told as the machine writes them", () => {
  expect(keysText(["Mod", "Shift", "Z"], false)).toBe("Ctrl Shift Z")
  expect(keysText(["Mod", "Shift", "Z"], true)).toBe("⌘ ⇧ Z")
})
