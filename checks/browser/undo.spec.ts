// A long run of changes made through the controls of every place, in an order that a seed decides: undo takes all of
// them back to the very bytes, redo brings all of them back. One seed here, more with `npm run test:long`, any with
// PARLEY_SEED=7.
import type { Page } from "@playwright/test"
import { DEEDS, Hand, randomOf } from "./hand.ts"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

const CHANGES = 70
const PLACES = ["Situation", "Preferences", "Outcomes", "Moves", "Text"]
const { PARLEY_SEED, PARLEY_LONG } = process.env
const SEEDS = PARLEY_SEED ? [Number(PARLEY_SEED)] : PARLEY_LONG ? [1, 2, 3, 4, 5, 6] : [1]

const button = (page: Page, name: "Undo" | "Redo") =>
  page.getByRole("banner").getByRole("button", { name: new RegExp(`^${name}\\b`) })

/** Presses it until there is nothing more to take back or to do again; says how often. */
async function press(page: Page, name: "Undo" | "Redo", most = 1000): Promise<number> {
  let times = 0
  for (; times < most && (await button(page, name).isEnabled()); times++)
    await button(page, name).press("Enter")
  return times
}

async function saved(page: Page, workspace: Workspace): Promise<string> {
  await expect(page.getByRole("status").filter({ hasText: /^Saving: Saved$/ })).toBeVisible()
  return workspace.read(VENEZUELA)
}

for (const seed of SEEDS)
  test(`${CHANGES} changes in every place are undone and redone to the byte (seed ${seed})`, async ({
    page,
    workspace,
  }) => {
    test.setTimeout(360_000)
    page.setDefaultTimeout(10_000)
    const before = workspace.read(VENEZUELA)
    await visit(page, workspace, at("situation"))
    const hand = new Hand(page, randomOf(seed))
    const names = Object.keys(DEEDS)
    const done: string[] = []
    const said = () => `seed ${seed}, after ${done.join(", ")}`
    try {
      for (let made = 0, tried = 0; made < CHANGES; tried++) {
        // Each once, then as chance has it.
        const name = tried < names.length ? names[tried]! : hand.oneOf(names)
        done.push(name)
        if (!(await DEEDS[name]!(hand))) continue
        // Now and then something is taken back and done again at once.
        if (++made % 20 === 0) {
          await hand.go(hand.oneOf(PLACES))
          const now = await saved(page, workspace)
          const back = await press(page, "Undo", 1 + hand.random(6))
          expect(await press(page, "Redo"), said()).toBe(back)
          expect(await saved(page, workspace), said()).toBe(now)
        }
      }
    } catch (error) {
      throw new Error(`${said()}: ${String(error)}`, { cause: error })
    }
    const after = await saved(page, workspace)
    expect(after).not.toBe(before)

    await hand.go(hand.oneOf(PLACES))
    const count = await press(page, "Undo")
    // Not each makes an entry of its own: to move the first row up changes nothing.
    expect(count, said()).toBeGreaterThanOrEqual(60)
    expect(await saved(page, workspace), said()).toBe(before)
    expect(await press(page, "Redo"), said()).toBe(count)
    expect(await saved(page, workspace), said()).toBe(after)
  })
