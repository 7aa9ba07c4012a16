import { beforeEach, describe, expect, test } from "vitest"
import { draftsIn } from "./drafts.ts"
import { storage } from "./fake-storage.ts"

const NOBODY: ReadonlySet<string> = new Set()
let shelf: ReturnType<typeof storage>
beforeEach(() => {
  shelf = storage()
})

describe("a draft", () => {
  test("is of one workspace: another folder on the same port has none of it", () => {
    draftsIn(shelf, "one", "a").keep("x.yaml", "1", "text")
    expect(draftsIn(shelf, "two", "a").find("x.yaml", NOBODY)).toBeNull()
    expect(draftsIn(shelf, "two", "b").find("x.yaml", NOBODY)).toBeNull()
    expect(draftsIn(shelf, "one", "b").find("y.yaml", NOBODY)).toBeNull()
    expect(draftsIn(shelf, "one", "b").find("x.yaml", NOBODY)).toMatchObject({ revision: "1", text: "text" })
  })

  test("of a page that is there is left alone, and neither page's ends the other's", () => {
    const [one, two] = [draftsIn(shelf, "w", "one"), draftsIn(shelf, "w", "two")]
    const living = new Set(["one", "two"])
    one.keep("x.yaml", "1", "from one")
    expect(two.find("x.yaml", living)).toBeNull()
    two.keep("x.yaml", "1", "from two")
    expect(one.find("x.yaml", living)?.text).toBe("from one")
    two.forget("x.yaml")
    expect(one.find("x.yaml", living)?.text).toBe("from one")
    expect(two.find("x.yaml", living)).toBeNull()
  })

  test("of a page that is gone is taken over, the newest first, and none is lost", () => {
    let time = 0
    const now = Date.now
    Date.now = () => time++
    try {
      for (const page of ["b", "a", "c"]) draftsIn(shelf, "w", page).keep("x:y.yaml", page, `from ${page}`)
    } finally {
      Date.now = now
    }
    const found = ["d", "e", "f", "g"].map((page) =>
      draftsIn(shelf, "w", page).find("x:y.yaml", new Set(["d", "e", "f", "g"])),
    )
    expect(found.map((draft) => draft?.text)).toEqual(["from c", "from a", "from b", undefined])
  })

  test("is let go only as what it was: what came in its place stays", () => {
    const [before, after] = [draftsIn(shelf, "w", "page"), draftsIn(shelf, "w", "page")]
    before.keep("x.yaml", "1", "earlier")
    after.keep("x.yaml", "1", "later")
    before.forget("x.yaml")
    expect(after.find("x.yaml", NOBODY)?.text).toBe("later")
    after.forget("x.yaml")
    expect(shelf.length).toBe(0)
  })

  test("that cannot be kept is said not to be, and one taken over needs no more room", () => {
    shelf.room = 200
    const drafts = draftsIn(shelf, "w", "page")
    expect(drafts.keep("x.yaml", "1", "a".repeat(100))).toBe(true)
    expect(drafts.keep("x.yaml", "1", "a".repeat(1000))).toBe(false)
    expect(draftsIn(shelf, "w", "next").find("x.yaml", NOBODY)?.text).toBe("a".repeat(100))
    expect(shelf.length).toBe(1)
  })

  test("is none where something else lies in its place", () => {
    for (const odd of ["", "null", "[]", "{", '{"revision":1,"text":"x"}']) {
      shelf.setItem("parley.draft:w:page:x.yaml", odd)
      expect(draftsIn(shelf, "w", "page").find("x.yaml", NOBODY), odd).toBeNull()
      expect(draftsIn(shelf, "w", "other").find("x.yaml", NOBODY), odd).toBeNull()
    }
  })
})
