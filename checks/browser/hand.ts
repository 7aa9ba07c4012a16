// A hand that changes a conflict through the controls of the page, in every place, as chance has it.
import { expect, type Locator, type Page } from "@playwright/test"

/** A number from 0 to less than `below`; the same ones for the same seed. */
export type Random = (below: number) => number

/** Mulberry32: small, and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

export class Hand {
  readonly page: Page
  readonly main: Locator
  readonly random: Random
  #words = 0

  constructor(page: Page, random: Random) {
    this.page = page
    this.main = page.getByRole("main")
    this.random = random
  }

  /** Words that were not there before, with what a file has to quote. */
  words(): string {
    const ends = ["", ": why?", " # not a comment", " – “ñ”", ' "so"', " {a}", "'s"]
    return `Words ${++this.#words}${ends[this.random(ends.length)]}`
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.random(list.length)]!
  }

  /** One of those that are there; null if there is none. */
  async any(all: Locator): Promise<Locator | null> {
    const count = await all.count()
    return count === 0 ? null : all.nth(this.random(count))
  }

  async go(place: string): Promise<void> {
    const link = this.page
      .getByRole("navigation", { name: "Places" })
      .getByRole("link", { name: place, exact: true })
    if ((await link.getAttribute("aria-current")) !== "page") await link.click()
    await expect(this.main.getByRole("heading", { level: 2 }).first()).toBeAttached()
  }

  /** Writes other words in a field. */
  async write(field: Locator | null): Promise<boolean> {
    await field?.fill(this.words())
    return field !== null
  }

  /** Opens a menu and chooses something of it that can be done now. False if there is nothing. */
  async choose(button: Locator | null, items: RegExp): Promise<boolean> {
    if (button === null) return false
    await button.click()
    const possible = this.page
      .locator('[role^="menuitem"]:not([aria-disabled="true"])')
      .filter({ hasText: items })
    await expect(this.page.getByRole("menu")).toBeVisible()
    const item = await this.any(possible)
    if (item === null) await this.page.keyboard.press("Escape")
    else await item.click()
    await expect(this.page.getByRole("menu")).toBeHidden()
    return item !== null
  }

  /** Builds an expression of what the field offers, in the place of what stands there, and ends it with Enter. */
  async express(field: Locator): Promise<void> {
    const keys = this.page.keyboard
    const chips = field.locator("xpath=..").locator("[data-chip]")
    await field.focus()
    for (let left = await chips.count(); left > 0; left = await chips.count()) {
      await keys.press("Backspace")
      await expect.poll(() => chips.count()).toBeLessThan(left)
    }
    const parts = 1 + this.random(2)
    for (let i = 0; i < parts; i++) {
      if (i > 0) await keys.type(this.oneOf(["and ", "or ", "exactly if "]))
      await keys.press("Control+Space")
      for (let down = this.random(4); down >= 0; down--) await keys.press("ArrowDown")
      await keys.press("Enter")
      await expect(chips).toHaveCount(1 + 2 * i)
    }
    await keys.press("Enter")
  }

  /** The names of decision makers and options, each a line. */
  row(): Promise<Locator | null> {
    return this.any(this.main.getByRole("textbox", { name: /^(Decision maker|Option) \d+/ }))
  }
}

/** What can be done, by name; each says whether there was something to do it to. */
export const DEEDS: Readonly<Record<string, (hand: Hand) => Promise<boolean>>> = {
  title: async (hand) => {
    await hand.go("Situation")
    return hand.write(hand.main.getByRole("textbox", { name: "Title", exact: true }))
  },
  summary: async (hand) => {
    await hand.go("Situation")
    return hand.write(hand.main.getByRole("textbox", { name: "Summary", exact: true }))
  },
  date: async (hand) => {
    await hand.go("Situation")
    const field = hand.main.getByRole("textbox", { name: "As of", exact: true })
    await field.fill(`${2000 + hand.random(1000)}-0${1 + hand.random(9)}`)
    await field.press("Enter")
    return true
  },
  option: async (hand) => {
    await hand.go("Situation")
    // With more of them there would be more states than are worked out in a moment.
    if ((await hand.main.getByRole("textbox", { name: /^Option \d+ of / }).count()) > 9) return false
    const field = await hand.any(hand.main.getByRole("textbox", { name: /^Another option of / }))
    if (!(await hand.write(field))) return false
    await field?.press("Enter")
    return true
  },
  maker: async (hand) => {
    await hand.go("Situation")
    if ((await hand.main.getByRole("textbox", { name: /^Decision maker \d+$/ }).count()) > 4) return false
    const name = hand.main.getByRole("textbox", { name: "Another decision maker" })
    await hand.write(name)
    await name.press("Enter")
    const option = hand.main.getByRole("textbox", { name: /^What can .* do\?$/ })
    await hand.write(option)
    await option.press("Enter")
    return true
  },
  name: async (hand) => {
    await hand.go("Situation")
    return hand.write(await hand.row())
  },
  row: async (hand) => {
    await hand.go("Situation")
    const row = await hand.row()
    await row?.press(hand.oneOf(["Alt+ArrowUp", "Alt+ArrowDown"]))
    return row !== null
  },
  id: async (hand) => {
    await hand.go("Situation")
    const button = await hand.any(hand.main.getByRole("button", { name: /^Change the id / }))
    await button?.click()
    const field = hand.main.getByRole("textbox", { name: /^Change the id / })
    await field.fill(`id${hand.random(10_000)}`)
    await field.press("Enter")
    return true
  },
  more: async (hand) => {
    await hand.go("Situation")
    const button = await hand.any(hand.main.getByRole("button", { name: /^More: / }))
    return hand.choose(button, /^(Move (up|down)|Give to .*|Delete .*)$/)
  },
  direction: async (hand) => {
    await hand.go("Situation")
    await (await hand.any(hand.main.getByRole("button", { name: /^Details\b/ })))?.click()
    const pick = hand.main.getByRole("combobox", { name: "Can it be undone?" }).first()
    await pick.selectOption(hand.oneOf(["both", "taken", "dropped"]))
    await hand.write(hand.main.getByRole("textbox", { name: "Taking it back", exact: true }).first())
    await hand.main
      .getByRole("button", { name: /^Fewer details\b/ })
      .first()
      .click()
    return true
  },
  today: async (hand) => {
    await hand.go("Situation")
    const say = hand.main.getByRole("button", { name: /^(Say what holds today|Leave today open)$/ })
    const mark = hand.random(5) === 0 ? null : await hand.any(hand.main.locator(".today-mark"))
    await (mark ?? say).click()
    return true
  },
  rule: async (hand) => {
    await hand.go("Situation")
    await hand.main.getByRole("button", { name: "Rule something out" }).click()
    const form = hand.main.locator(".rule-form")
    await form
      .getByRole("combobox", { name: "What kind of rule?" })
      .selectOption(hand.oneOf(["atMostOne", "together"]))
    const chips = form.locator(".chip")
    const [count, first] = [await chips.count(), hand.random(await chips.count())]
    await chips.nth(first).click()
    await chips.nth((first + 1) % count).click()
    const add = form.getByRole("button", { name: "Add", exact: true })
    const can = await add.isEnabled()
    await (can ? add : form.getByRole("button", { name: /^(Cancel|Discard)$/ })).click()
    return can
  },
  merge: async (hand) => {
    await hand.go("Situation")
    await hand.main.getByRole("button", { name: "Make states one" }).click()
    await hand.express(hand.main.getByRole("combobox", { name: "All states are one in which" }).last())
    return true
  },
  barred: async (hand) => {
    await hand.go("Situation")
    await hand.main.getByRole("button", { name: "Bar a move" }).click()
    const form = hand.main.locator(".rule-form")
    await hand.express(form.getByRole("combobox", { name: "from where this is true" }))
    await hand.express(form.getByRole("combobox", { name: "to where this is true" }))
    await form.getByRole("button", { name: "Add", exact: true }).click()
    return true
  },
  review: async (hand) => {
    await hand.go("Situation")
    const all = hand.main.getByRole("button", { name: /^(Put it back|Dismiss)\b/ })
    const button = await hand.any(all)
    if (button === null || (await button.isDisabled())) return false
    await button.click()
    return true
  },
  whose: async (hand) => {
    await hand.go("Preferences")
    await (await hand.any(hand.main.getByRole("tab")))?.click()
    return false
  },
  statement: async (hand) => {
    await hand.go("Preferences")
    const button = await hand.any(hand.main.getByRole("button", { name: /^What to do with / }))
    return hand.choose(button, /^(Negate|Duplicate|Move .*|Delete)$/)
  },
  reword: async (hand) => {
    await hand.go("Preferences")
    const row = await hand.any(hand.main.getByRole("grid").first().getByRole("row"))
    if (row === null) return false
    await row.press("Enter")
    const field = hand.main.getByRole("combobox", { name: /^In the place of / })
    await hand.express(field)
    return true
  },
  keys: async (hand) => {
    await hand.go("Preferences")
    const row = await hand.any(hand.main.getByRole("grid").first().getByRole("row"))
    await row?.press(hand.oneOf(["Alt+ArrowUp", "Alt+ArrowDown", "Delete"]))
    return row !== null
  },
  add: async (hand) => {
    await hand.go("Preferences")
    const field = hand.main.getByRole("combobox", { name: "What is wanted" })
    if ((await field.count()) === 0) return false
    await hand.express(field)
    return true
  },
  kind: async (hand) => {
    await hand.go("Preferences")
    const group = hand.main.getByRole("radiogroup", { name: "Given as" })
    const kind = group.getByRole("radio", { name: hand.oneOf(["Statements", "Weights", "Weights"]) })
    if (await kind.isChecked()) return false
    await kind.click()
    const sure = hand.page.getByRole("dialog").getByRole("button", { name: "Change it" })
    await expect.poll(async () => (await sure.isVisible()) || (await kind.isChecked())).toBe(true)
    if (await sure.isVisible()) await sure.click()
    await expect(kind).toBeChecked()
    return true
  },
  weight: async (hand) => {
    await hand.go("Preferences")
    const field = await hand.any(hand.main.getByRole("textbox", { name: /^Weight of / }))
    await field?.fill(String(hand.random(90) / 4 - 5))
    await field?.press("Enter")
    return field !== null
  },
  world: async (hand) => {
    const menu = hand.page.getByRole("banner").getByRole("button", { name: /^Scenario/ })
    await menu.click()
    await (await hand.any(hand.page.getByRole("menuitemradio")))?.click()
    await expect(hand.page.getByRole("menu")).toBeHidden()
    return false
  },
  scenario: async (hand) => {
    const menu = hand.page.getByRole("banner").getByRole("button", { name: /^Scenario/ })
    if (!(await hand.choose(menu, /^(New scenario …|Rename this scenario …|Delete this scenario)$/)))
      return false
    const dialog = hand.page.getByRole("dialog")
    if ((await dialog.count()) === 0) return true
    await hand.write(dialog.getByRole("textbox"))
    await dialog.getByRole("button", { name: /^(Create|Rename)$/ }).click()
    await expect(dialog).toBeHidden()
    return true
  },
  // In a line that is a comment, so that it stays one.
  comment: async (hand) => {
    await type(hand)
    await hand.page.keyboard.press("Control+Home")
    await hand.page.keyboard.press("End")
    await hand.page.keyboard.type(" +")
    await hand.page.keyboard.insertText(hand.words())
    return true
  },
  // What cannot be read for a while, and is mended.
  slip: async (hand) => {
    const stale = hand.page.getByText("Shown is its last readable state.")
    await type(hand)
    await hand.page.keyboard.press("Control+Home")
    await hand.page.keyboard.type("]")
    await hand.go("Situation")
    await expect(stale).toBeVisible()
    await type(hand)
    await hand.page.keyboard.press("Control+Home")
    await hand.page.keyboard.press("Delete")
    await hand.go("Situation")
    await expect(stale).toBeHidden()
    return true
  },
}

async function type(hand: Hand): Promise<void> {
  await hand.go("Text")
  await hand.main.locator(".cm-content").focus()
}
