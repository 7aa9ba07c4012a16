// In Spanish everything is: what the page says by itself, and what is worked out.
import { at, expect, test, visit } from "./workspace.ts"

test.use({ locale: "es" })

test("outcomes, position and reasons are told in Spanish from the first look", { tag: "@short" }, async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("outcomes", undefined, "&state=YYNYNNYY&dm=government&concept=seq"))
  await expect(page.getByRole("article").first()).toContainText(
    "La promesa de amnistía para Maduro está en pie",
  )
  await expect(page.locator(".position-said")).toContainText("Maduro ha dejado el cargo")
  await expect(page.locator(".position-why")).toContainText("estable", { ignoreCase: true })
})
