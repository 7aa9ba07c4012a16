// No place is a dead end: what is missing is said, with the way to where it is done.
import { CONFLICT_PLACES } from "../../workbench/src/page/address.ts"
import { at, expect, test, visit } from "./workspace.ts"

const FILE = "begun.yaml"
const BEGUN =
  "parley: 1\ntitle: Begun\ndecisionMakers:\n  one: { name: One, options: { a: { name: Act } } }\n  two: { name: Two, options: { b: { name: Bargain } } }\n"

test("a conflict just begun says in every place what is missing, and leads there", async ({
  page,
  workspace,
}) => {
  workspace.write(FILE, BEGUN)
  await visit(page, workspace, at("board", FILE))
  for (const place of CONFLICT_PLACES) {
    await page.goto(`${workspace.origin}/${at(place, FILE)}`)
    const say = (name: RegExp) => page.getByRole("button", { name }).first()
    await expect(say(/^Say (how things stand|what holds) today$/), place).toBeVisible()
    await expect(
      say(/^(Say what each wants|Say it under Preferences|Write the first statement)/),
      place,
    ).toBeVisible()
  }
  await page.goto(`${workspace.origin}/${at("ways", FILE)}`)
  // In Ways it is said once what is missing for what it would tell.
  await expect(page.getByText("Nothing is said yet of what anybody wants")).toHaveCount(1)
  await page.getByRole("button", { name: "Say how things stand today" }).click()
  await expect(page.getByRole("heading", { name: "Which of these are done today?" })).toBeVisible()
})
