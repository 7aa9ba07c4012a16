import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { at, expect, test, VENEZUELA, visit } from "./workspace.ts"

test("two versions are held side by side: what differs, and what that does to the outcomes", async ({
  page,
  workspace,
}) => {
  const text = readFileSync(join(workspace.folder, VENEZUELA), "utf8")
  const changed = text
    .replace("asOf: 2024-08-12", "asOf: 2024-08-14")
    .replace(/^ {4}name: Washington$/m, "    name: The White House")
  expect(changed).not.toBe(text)
  writeFileSync(join(workspace.folder, "venezuela-2024", "later.yaml"), changed)
  await visit(page, workspace, at("board"))
  await page.getByRole("button", { name: /^Scenario:/ }).click()
  await page.getByRole("menuitem", { name: /Compare with another version/ }).click()
  const dialog = page.getByRole("dialog", { name: "Compare with another version" })
  await dialog.getByLabel("Another file of this folder").selectOption("venezuela-2024/later.yaml")
  await expect(dialog).toContainText("“venezuela-2024/later.yaml” is the earlier version")
  await expect(dialog.getByRole("article")).toContainText("The White House")
  await dialog.getByRole("button", { name: "The other way round" }).click()
  await expect(dialog).toContainText("This conflict is the earlier version")
  // A file from elsewhere is read and stays where it is; one with errors is said to have some.
  await dialog.locator('input[type="file"]').setInputFiles({
    name: "broken.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from("parley: 1\ntitle: 3\n"),
  })
  await expect(dialog).toContainText("One of the two has errors")
  await dialog.getByRole("button", { name: "Close" }).click()
  await expect(dialog).toHaveCount(0)
})
