// No id and no number of a state or a statement is read anywhere but in the text of the file.
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { CONFLICT_PLACES } from "../../workbench/src/page/address.ts"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

// The text of a file is its own.
const PLACES = CONFLICT_PLACES.filter((place) => place !== "text")
const NUMBERED = /\b(state|statement|estado|enunciado)s? \d+\b/i

/** All that is read on the page, or heard: texts and what names and describes. */
async function readOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all: string[] = []
    const NAMES = ["aria-label", "aria-description", "title", "placeholder", "alt"]
    for (const element of document.querySelectorAll("body *")) {
      if (element.closest("script, style, .cm-content")) continue
      for (const name of NAMES) all.push(element.getAttribute(name) ?? "")
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) all.push(node.textContent ?? "")
      // What is put together of several texts is read as one.
      if (["P", "LI", "BUTTON", "TD", "TH", "H2", "H3", "OPTION", "LABEL"].includes(element.tagName))
        all.push(element.textContent ?? "")
    }
    return all.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "")
  })
}

async function opened(page: Page, workspace: Workspace, address: string): Promise<string[]> {
  await visit(page, workspace, address)
  await expect(page.getByRole("main")).toBeVisible()
  await expect(page.getByRole("complementary").first()).toContainText(/\w{4}/)
  // Until what is worked out is there: nothing more has come for a second.
  let before: readonly string[] = []
  await expect
    .poll(
      async () => {
        const now = await readOn(page)
        const isStill = now.join() === before.join()
        before = now
        return isStill
      },
      { intervals: [1_000] },
    )
    .toBe(true)
  return [...before]
}

test("no place names a state or a statement by its number", async ({ page, workspace }) => {
  for (const place of PLACES) {
    const said = await opened(
      page,
      workspace,
      at(place, VENEZUELA, "&state=YYNYNNYY&goal=leave+and+amnesty&dm=us"),
    )
    expect(
      said.filter((text) => NUMBERED.test(text)),
      place,
    ).toEqual([])
  }
})

test("nor does any case of the library, in either language", async ({ page, workspace }) => {
  const cases = readdirSync(workspace.folder, { withFileTypes: true }).filter((each) => each.isDirectory())
  for (const { name } of cases) {
    const file = join(name, "conflict.yaml")
    if (!workspace.has(file)) continue
    for (const place of ["board", "outcomes", "preferences", "take"]) {
      const said = await opened(page, workspace, at(place, file))
      expect(
        said.filter((text) => NUMBERED.test(text)),
        `${name}, ${place}`,
      ).toEqual([])
    }
  }
})

// Ids that are no words of any language.
const STRANGE = `parley: 1
title: Strange ids
decisionMakers:
  oqxone: { name: One, options: { qxgo: { name: Go }, qxrun: { name: Run } } }
  tqxtwo: { name: Two, options: { qxstay: { name: Stay } } }
infeasible:
  - { when: qxgo and qxrun, because: One cannot do both. }
  - { option: qxrun, requires: qxstay }
merge: [qxrun and qxstay]
noMove: [{ by: oqxone, from: qxgo, to: not qxgo }]
preferences:
  oqxone: [qxgo or qxstay, not qxstay]
  tqxtwo: [qxstay iff qxgo, { want: not qxgo, because: It is loud. }]
statusQuo: [qxgo]
outcomes: { qxquiet: { name: Quiet, when: not qxgo } }
scenarios: { qxlater: { name: Later, changes: { preferences: { oqxone: [qxrun] } } } }
`

test("no place shows an id, where sentences are not written as text", async ({ page, workspace }) => {
  workspace.write("strange.yaml", STRANGE)
  // In Situation ids are what one changes.
  for (const place of PLACES.filter((each) => each !== "situation"))
    for (const more of [
      "",
      "&goal=qxgo+and+not+qxstay&where=qxgo+or+qxstay&which=all",
      "&scenario=qxlater",
    ]) {
      const said = await opened(page, workspace, at(place, "strange.yaml", more))
      expect(
        said.filter((text) => /qx[a-z]/i.test(text)),
        `${place}${more}`,
      ).toEqual([])
    }
})
