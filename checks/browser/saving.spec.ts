// One file, many hands: two tabs, an editor outside, reloads, crashes, and a server that goes away.
import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit, Workspace } from "./workspace.ts"

const TITLE = "Amnesty for resignation: Venezuela, August 2024"

const title = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true })
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saving: Saved$/ })
const clash = (page: Page) => page.getByRole("dialog", { name: "The file was changed elsewhere" })

async function open(page: Page, workspace: Workspace): Promise<void> {
  await visit(page, workspace, at("situation"))
  await expect(title(page)).toHaveValue(TITLE)
}

// As an editor outside does it: the title alone is another one.
function changeOutside(workspace: Workspace, wording: string): string {
  const text = workspace.read(VENEZUELA).replace(/^( {2}en: ).*$/m, `$1"${wording}"`)
  workspace.write(VENEZUELA, text)
  return text
}

// Holds what the page would save until it is let go, so that a file changes elsewhere in the middle of an edit.
async function holdSaves(page: Page): Promise<() => Promise<void>> {
  let release = (): void => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  const pattern = "**/api/conflicts/**"
  await page.route(pattern, async (route) => {
    if (route.request().method() === "PUT") await held
    await route.continue().catch(() => {})
  })
  return async () => {
    release()
    await page.unroute(pattern)
  }
}

// Changed here and outside at once; the page asks which shall stand.
async function bothChanged(page: Page, workspace: Workspace): Promise<{ theirs: string }> {
  await open(page, workspace)
  const letGo = await holdSaves(page)
  await title(page).fill("Mine, here")
  const theirs = changeOutside(workspace, "Theirs, outside")
  await letGo()
  await expect(clash(page)).toBeVisible()
  await expect(clash(page)).toContainText("Mine, here")
  await expect(clash(page)).toContainText("Theirs, outside")
  expect(workspace.read(VENEZUELA)).toBe(theirs)
  return { theirs }
}

test("an edit in one tab appears in another", async ({ page, context, workspace }) => {
  await open(page, workspace)
  const other = await context.newPage()
  await open(other, workspace)
  await title(page).fill("From the first tab")
  await expect(title(other)).toHaveValue("From the first tab")
  await title(other).fill("And back from the second")
  await expect(title(page)).toHaveValue("And back from the second")
  await expect(saved(page)).toBeVisible()
  await expect(saved(other)).toBeVisible()
  expect(workspace.read(VENEZUELA)).toContain("And back from the second")
})

test("eight tabs on one file all work, and all have what is changed in one or outside", async ({
  page,
  context,
  workspace,
}) => {
  test.slow()
  const tabs = [page]
  for (let i = 1; i < 8; i++) tabs.push(await context.newPage())
  for (const tab of tabs) await open(tab, workspace)
  const streams = await page.evaluate(
    () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/api/events")).length,
  )
  expect(streams).toBe(0)
  await title(tabs[7]!).fill("From the eighth tab")
  for (const tab of tabs) await expect(title(tab)).toHaveValue("From the eighth tab")
  // The page that came first goes, and the others go on.
  await page.close()
  changeOutside(workspace, "From outside")
  for (const tab of tabs.slice(1)) await expect(title(tab)).toHaveValue("From outside")
  await title(tabs[1]!).fill("From the second tab")
  await expect(saved(tabs[1]!)).toBeVisible()
  for (const tab of tabs.slice(2)) await expect(title(tab)).toHaveValue("From the second tab")
})

test("an edit in one browser appears in another", async ({ page, second, workspace }) => {
  await open(page, workspace)
  const other = await second.newPage()
  await open(other, workspace)
  await title(page).fill("From the first browser")
  await expect(title(other)).toHaveValue("From the first browser")
})

test("a change outside is loaded with a notice, and undo has the earlier text", async ({
  page,
  workspace,
}) => {
  await open(page, workspace)
  const before = workspace.read(VENEZUELA)
  changeOutside(workspace, "Changed outside")
  await expect(title(page)).toHaveValue("Changed outside")
  const notices = page.getByRole("region", { name: "Notices" })
  await expect(notices).toContainText("The file changed on disk and was loaded again.")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Changed outside")
  await notices.getByRole("button", { name: "Have the earlier one back" }).click()
  await expect(title(page)).toHaveValue(TITLE)
  await expect.poll(() => workspace.read(VENEZUELA)).toBe(before)
})

test("both changed, decided later: nothing is overwritten", { tag: "@short" }, async ({
  page,
  workspace,
}) => {
  const { theirs } = await bothChanged(page, workspace)
  await clash(page).getByRole("button", { name: "Decide later" }).click()
  await title(page).fill("Mine, and more of it")
  await expect(page.getByRole("button", { name: "Changed elsewhere" })).toBeVisible()
  // A page that is left saves what it may; this it may not.
  await page.reload()
  await expect(clash(page)).toBeVisible()
  await expect(clash(page)).toContainText("Mine, and more of it")
  await expect(clash(page)).toContainText("Theirs, outside")
  expect(workspace.read(VENEZUELA)).toBe(theirs)
})

test("both changed, mine kept", async ({ page, workspace }) => {
  const { theirs } = await bothChanged(page, workspace)
  await clash(page).getByRole("button", { name: "Keep mine" }).click()
  await expect(saved(page)).toBeVisible()
  await expect(title(page)).toHaveValue("Mine, here")
  expect(workspace.read(VENEZUELA)).not.toBe(theirs)
  expect(workspace.read(VENEZUELA)).toContain("Mine, here")
  expect(workspace.read(VENEZUELA)).not.toContain("Theirs, outside")
})

test("both changed, theirs taken, mine to be had back", async ({ page, workspace }) => {
  const { theirs } = await bothChanged(page, workspace)
  await clash(page).getByRole("button", { name: "Take theirs" }).click()
  await expect(title(page)).toHaveValue("Theirs, outside")
  await expect(saved(page)).toBeVisible()
  expect(workspace.read(VENEZUELA)).toBe(theirs)
  await page.getByRole("button", { name: /^Undo: Took the version on disk/ }).click()
  await expect(title(page)).toHaveValue("Mine, here")
  await expect.poll(() => workspace.read(VENEZUELA)).toContain("Mine, here")
})

test("both changed, both kept", async ({ page, workspace }) => {
  const { theirs } = await bothChanged(page, workspace)
  await clash(page).getByRole("button", { name: "Keep both: mine as a copy" }).click()
  const copy = VENEZUELA.replace(".yaml", "-2.yaml")
  await expect(page.getByRole("region", { name: "Notices" })).toContainText(`Yours is kept as ${copy}.`)
  await expect(title(page)).toHaveValue("Theirs, outside")
  await expect(saved(page)).toBeVisible()
  expect(workspace.read(VENEZUELA)).toBe(theirs)
  expect(workspace.read(copy)).toContain("Mine, here")
})

test("a file deleted outside is said to be gone, and written anew when asked", async ({
  page,
  workspace,
}) => {
  await open(page, workspace)
  const before = workspace.read(VENEZUELA)
  workspace.remove(VENEZUELA)
  const gone = page.getByRole("dialog", { name: "The file is no longer there" })
  await expect(gone).toBeVisible()
  expect(workspace.has(VENEZUELA)).toBe(false)
  await gone.getByRole("button", { name: "Decide later" }).click()
  await title(page).fill("Still here")
  await page.getByRole("button", { name: "File gone" }).click()
  await gone.getByRole("button", { name: "Write it anew" }).click()
  await expect(saved(page)).toBeVisible()
  expect(workspace.read(VENEZUELA)).toBe(before.replace(TITLE, "Still here"))
})

test("a reload in the middle of an edit loses nothing", async ({ page, workspace }) => {
  await open(page, workspace)
  await title(page).fill("Typed, and at once reloaded")
  await page.reload()
  await expect(title(page)).toHaveValue("Typed, and at once reloaded")
  await expect(saved(page)).toBeVisible()
  await expect.poll(() => workspace.read(VENEZUELA)).toContain("Typed, and at once reloaded")
  // Nothing is left over that would be restored over what others write later.
  await page.goto("about:blank")
  changeOutside(workspace, "Later, outside")
  await page.goto(`${workspace.origin}/${at("situation")}`)
  await expect(title(page)).toHaveValue("Later, outside")
  await expect(saved(page)).toBeVisible()
})

test("a page that crashes in the middle of an edit keeps it", { tag: "@short" }, async ({
  page,
  context,
  workspace,
}) => {
  await open(page, workspace)
  // Nothing reaches the server any more, and no farewell either: the page ends at once.
  await page.route("**/api/conflicts/**", (route) => route.abort())
  await title(page).fill("Typed before the crash")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Typed before the crash")
  const crashed = page.waitForEvent("crash")
  const devtools = await context.newCDPSession(page)
  devtools.send("Page.crash").catch(() => {})
  await crashed
  expect(workspace.read(VENEZUELA)).not.toContain("Typed before the crash")
  const next = await context.newPage()
  await visit(next, workspace, at("situation"))
  await expect(next.getByRole("region", { name: "Notices" })).toContainText(
    "Changes that had not reached the disk were restored.",
  )
  await expect(title(next)).toHaveValue("Typed before the crash")
  await expect.poll(() => workspace.read(VENEZUELA)).toContain("Typed before the crash")
})

test("an edit while the server is away is kept, and saved when it is back", async ({ page, workspace }) => {
  await open(page, workspace)
  const { port } = new URL(workspace.origin)
  await workspace.stop()
  await title(page).fill("Typed without a server")
  await expect(page.getByRole("status").filter({ hasText: "Not saved: out of reach" })).toBeVisible()
  await title(page).pressSequentially(", and more")
  expect(workspace.read(VENEZUELA)).toContain(TITLE)
  await workspace.start(port)
  await expect(saved(page)).toBeVisible()
  await expect(title(page)).toHaveValue("Typed without a server, and more")
  expect(workspace.read(VENEZUELA)).toContain("Typed without a server, and more")
})

test("a text that fits nowhere is said to, and closing the page is asked about", async ({
  page,
  workspace,
}) => {
  await open(page, workspace)
  await page.evaluate(() => {
    let size = 4_000_000
    for (let i = 0; size > 0; i++) {
      try {
        localStorage.setItem(`full-${i}`, "x".repeat(size))
      } catch {
        size = Math.floor(size / 2)
      }
    }
  })
  const { port } = new URL(workspace.origin)
  await workspace.stop()
  await title(page).fill("There is no room for this")
  const warning = page.getByRole("status").filter({ hasText: "leave the page open" })
  await expect(warning).toBeVisible()
  const asked = page.waitForEvent("dialog")
  const left = page.goto("about:blank").catch(() => {})
  const dialog = await asked
  expect(dialog.type()).toBe("beforeunload")
  await dialog.dismiss()
  await left
  await workspace.start(port)
  await expect(saved(page)).toBeVisible()
  await expect(warning).toBeHidden()
  expect(workspace.read(VENEZUELA)).toContain("There is no room for this")
  // All is safe: nothing is asked any more.
  await page.goto("about:blank")
})

test("what one folder left unsaved does not come up in another on the same port", async ({
  page,
  workspace,
}) => {
  await open(page, workspace)
  const { port } = new URL(workspace.origin)
  await workspace.stop()
  await title(page).fill("Of the first folder")
  await expect(page.getByRole("status").filter({ hasText: "Not saved: out of reach" })).toBeVisible()
  const next = new Workspace()
  try {
    await next.start(port)
    const before = next.read(VENEZUELA)
    await open(page, next)
    await expect(saved(page)).toBeVisible()
    expect(next.read(VENEZUELA)).toBe(before)
  } finally {
    await next.close()
  }
  await workspace.start(port)
  await visit(page, workspace, at("situation"))
  await expect(title(page)).toHaveValue("Of the first folder")
  await expect.poll(() => workspace.read(VENEZUELA)).toContain("Of the first folder")
})

test("a tab keeps what it has not saved, whatever another does with the file", async ({
  page,
  context,
  workspace,
}) => {
  await bothChanged(page, workspace)
  await clash(page).getByRole("button", { name: "Decide later" }).click()
  const other = await context.newPage()
  await visit(other, workspace, at("situation"))
  await expect(title(other)).toHaveValue("Theirs, outside")
  await title(other).fill("Of the other tab")
  await expect(saved(other)).toBeVisible()
  await page.reload()
  await expect(clash(page)).toBeVisible()
  await expect(title(page)).toHaveValue("Mine, here")
  expect(workspace.read(VENEZUELA)).toContain("Of the other tab")
})

test("a file changed outside while the server was away is asked about", async ({ page, workspace }) => {
  await open(page, workspace)
  const { port } = new URL(workspace.origin)
  await workspace.stop()
  await title(page).fill("Mine, meanwhile")
  const theirs = changeOutside(workspace, "Theirs, meanwhile")
  await workspace.start(port)
  await expect(clash(page)).toBeVisible()
  await expect(clash(page)).toContainText("Theirs, meanwhile")
  expect(workspace.read(VENEZUELA)).toBe(theirs)
})
