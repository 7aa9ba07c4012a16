import { expect, test } from "vitest"
import { draftsIn, FORMS } from "./drafts.ts"
import { storage } from "./fake-storage.ts"
import { KeptForms } from "./kept-forms.ts"

const NOBODY: ReadonlySet<string> = new Set()
const formsOn = (shelf: Storage | ReturnType<typeof storage>, page: string, path = "x.yaml") =>
  new KeptForms(draftsIn(shelf, "w", page, FORMS), path, NOBODY)

test("what is typed in a form is there on the next page of the same file, and on no other", () => {
  const shelf = storage()
  const forms = formsOn(shelf, "a")
  forms.set("rule", { text: "a and" })
  forms.set("title", "Ti")
  const next = formsOn(shelf, "b")
  expect([next.get("rule"), next.get("title")]).toEqual([{ text: "a and" }, "Ti"])
  expect(formsOn(shelf, "c", "y.yaml").get("title")).toBeUndefined()
  expect(draftsIn(shelf, "w", "c").find("x.yaml", NOBODY)).toBeNull()
})

test("a form is let go with its parts, and one that begins alike stays; nothing left takes no room", () => {
  const shelf = storage()
  const forms = formsOn(shelf, "a")
  forms.set("rule/text", "a")
  forms.set("rules", "b")
  expect([forms.holds("rule"), forms.holds("rule/t")]).toEqual([true, false])
  forms.forget("rule")
  expect([forms.holds("rule"), forms.get("rule/text"), forms.get("rules")]).toEqual([false, undefined, "b"])
  forms.forget("rules")
  expect([shelf.length, forms.unkept()]).toEqual([0, false])
})

test("what is too long for the browser is held by the page alone, said so, and does not push out the rest", () => {
  const shelf = storage()
  const forms = formsOn(shelf, "a")
  forms.set("short", "s")
  expect(forms.unkept()).toBe(false)
  forms.set("long", "x".repeat(300_000))
  expect([forms.unkept(), (forms.get("long") as string).length]).toEqual([true, 300_000])
  const next = formsOn(shelf, "b")
  expect([next.get("short"), next.get("long")]).toEqual(["s", undefined])
  forms.forget("long")
  expect(forms.unkept()).toBe(false)
})

test("where the browser keeps nothing, or nothing more, that is said", () => {
  const alone = new KeptForms()
  expect(alone.unkept()).toBe(false)
  alone.set("a", "b")
  expect(alone.unkept()).toBe(true)
  const forms = formsOn(storage(10), "a")
  forms.set("a", "b")
  expect([forms.unkept(), forms.get("a")]).toEqual([true, "b"])
})

test("what is handed over is held there alone", () => {
  const early = new KeptForms()
  const forms = formsOn(storage(), "a")
  early.set("a", "b")
  early.handTo(forms)
  expect([early.holds("a"), early.unkept(), forms.get("a")]).toEqual([false, false, "b"])
})

test("of very many the oldest go", () => {
  const forms = formsOn(storage(), "a")
  for (let i = 0; i < 250; i++) forms.set(`${i}`, i)
  expect([forms.get("49"), forms.get("50"), forms.get("249")]).toEqual([undefined, 50, 249])
})

test("who listens hears of each change, and what lies there and is none is nothing", () => {
  const shelf = storage()
  const forms = formsOn(shelf, "a")
  let heard = 0
  const stop = forms.subscribe(() => heard++)
  forms.set("a", 1)
  forms.forget("a")
  forms.forget("a")
  stop()
  forms.set("a", 2)
  expect(heard).toBe(2)
  for (const odd of ["{", "{}", "null", "[1, [2, 3], [], [null, 4]]"]) {
    draftsIn(shelf, "w", "a", FORMS).keep("x.yaml", "", odd)
    expect(formsOn(shelf, "a").holds("a"), odd).toBe(false)
  }
})
