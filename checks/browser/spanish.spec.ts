// Whoever has chosen Spanish reads Spanish: in every place and dialog nothing is left in English, neither seen nor read
// aloud. The conflict is written in Spanish as well, so that whatever is English comes from the program.
import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { Locator, Page } from "@playwright/test"
import * as en from "../../workbench/src/words/en/index.ts"
import * as later from "../../workbench/src/words/en/later.ts"
import * as es from "../../workbench/src/words/es/index.ts"
import * as mas from "../../workbench/src/words/es/later.ts"
import {
  take as haria,
  preferences as preferencias,
  sure as seguro,
  situation as situacion,
} from "../../workbench/src/words/es/later.ts"
import { at, expect, test, visit } from "./workspace.ts"

const FILE = "presa.yaml"
const TITLE = "La presa del río Verde"

// 2^14 combinations, of which the rules leave 180.
const OPTIONS = Array.from({ length: 9 }, (_, i) => `      p${i}: { name: Publicar el informe ${i + 1} }`)
const CONFLICT = `parley: 1
language: es
title: ${TITLE}
summary: Dos provincias discuten cómo se reparte el agua de una presa.
asOf: 2024-08-12
decisionMakers:
  norte:
    name: Provincia del Norte
    because: Gobierna la cabecera del río.
    options:
      soltar: { name: Soltar agua, undo: Retener el agua, because: Sobra agua en primavera., evidence: [F1] }
      negociar: { name: Negociar un tratado, confidence: medium }
${OPTIONS.slice(0, 4).join("\n")}
  sur:
    name: Provincia del Sur
    options:
      pagar: { name: Pagar una compensación, oneWay: taken }
      demandar: { name: Demandar al Norte }
      ceder: { name: Ceder tierras }
${OPTIONS.slice(4).join("\n")}
infeasible:
  - atMostOne: [${OPTIONS.map((_, i) => `p${i}`).join(", ")}]
  - { when: ceder and demandar, because: Nadie cede y demanda a la vez. }
  - { option: pagar, requires: negociar }
preferences:
  norte:
    - want: pagar
    - { want: not demandar, because: Un pleito tardaría años., assumed: Que el Norte lo perdería., confidence: low }
    - not soltar
    - not soltar
    - p0 if not p4
  sur: [soltar, negociar, not pagar, ceder iff soltar]
statusQuo: [demandar]
scenarios:
  sequia:
    name: Un año de sequía
    changes: { preferences: { norte: [not soltar, pagar] } }
`

// Words of English that mean nothing in Spanish, in statements or in files.
const ENGLISH =
  /(?<![\p{L}.-])(?:the|of|would|could|is|are|was|were|to|from|with|which|than|this|that|these|has|have|its|be|by|cannot|can|there|does|under|more|what|who|for|each|only|state|states|undo|move|add|delete|open|save|close|show|your|you|today|yes|all|any|other|where|when)(?![\p{L}.-])/iu

function* texts(value: unknown): Iterable<string> {
  if (typeof value === "string") yield value
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* texts(part)
}

// What the catalogue says in English and not in Spanish; messages with something in them show by their words.
const SPANISH = new Set(texts([es, mas]))
const SAID = [...new Set(texts([en, later]))].filter((text) => !SPANISH.has(text) && /\p{L}{2}/u.test(text))

/** All that is seen or read aloud, each text once: also names, titles, what an empty field says, and what is described. */
async function shown(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const all = new Set<string>()
    const add = (text: string | null | undefined): void => {
      if (text?.trim()) all.add(text.trim().replace(/\s+/g, " "))
    }
    // What is code is the file's own: ids, statements, its text, and the titles of cases. What is in another language says so.
    const OWN = ".code, .cases, .cm-content, .cm-gutters, .path, kbd, [lang]:not(html), script, style"
    for (const element of document.querySelectorAll("body, body *:not(noscript, noscript *)")) {
      if (element.closest(OWN)) continue
      for (const name of [
        "aria-label",
        "aria-description",
        "aria-roledescription",
        "title",
        "placeholder",
        "alt",
      ])
        add(element.getAttribute(name))
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(node.textContent)
      const { content } = getComputedStyle(element, "::before")
      if (/^"/.test(content)) add(content.slice(1, -1))
    }
    add(document.title)
    return [...all]
  })
  return found
}

/** Of what the page shows: what is English. */
async function english(page: Page): Promise<string[]> {
  const all = await shown(page)
  return all.filter((text) => {
    const own = text.replaceAll(/[\w./-]+\.(?:yaml|gmcr)|parley serve/g, "")
    return ENGLISH.test(own) || SAID.some((said) => own === said || (said.length > 12 && own.includes(said)))
  })
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByText("Abriendo…")).toHaveCount(0)
  await expect(page.getByRole("progressbar")).toHaveCount(0)
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0)
}

const onlySpanish = (page: Page, what: string): Promise<void> =>
  test.step(what, async () => {
    await settled(page)
    expect(await english(page), what).toEqual([])
  })

// Leaves whatever is open above the page.
async function leave(page: Page): Promise<void> {
  const above = page.locator('[role="dialog"], [role="menu"]')
  for (let i = 0; i < 3 && (await above.count()) > 0; i++) {
    await page.keyboard.press("Escape")
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== "running"),
    )
  }
  await expect(above).toHaveCount(0)
}

const go = (page: Page, place: keyof typeof es.frame.places): Promise<void> =>
  page
    .getByRole("navigation", { name: es.frame.placesLabel })
    .getByRole("link", { name: es.frame.places[place], exact: true })
    .click()

/** Opens something by its button, looks at what is shown, and leaves it. */
async function look(page: Page, what: string, button: Locator): Promise<void> {
  await button.click()
  await expect(page.locator('[role="dialog"], [role="menu"]').first()).toBeVisible()
  await onlySpanish(page, what)
  await leave(page)
}

test.beforeEach(async ({ page, workspace }) => {
  for (const name of readdirSync(workspace.folder))
    rmSync(join(workspace.folder, name), { recursive: true, force: true })
  workspace.write(FILE, CONFLICT)
  // Chosen in the settings, as somebody whose browser speaks English does.
  await visit(page, workspace)
  await page.getByRole("button", { name: en.frame.settings, exact: true }).click()
  await page.getByText("Español", { exact: true }).click()
  await expect(page.locator("html")).toHaveAttribute("lang", "es")
  await onlySpanish(page, "the settings")
  await leave(page)
})

test("the library, what stands around every place, and the way back to English", async ({ page }) => {
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true })
  await expect(page.getByRole("link", { name: TITLE })).toBeVisible()
  await onlySpanish(page, "library")
  await expect(page.getByRole("main")).toContainText("12 de agosto de 2024")
  await button(es.library.new).click()
  await onlySpanish(page, "a new conflict")
  await button(es.library.newMake).click()
  await expect(page.getByText(es.library.missing.title)).toBeVisible()
  await onlySpanish(page, "a new conflict without a title")
  await button(es.frame.cancel).click()
  await look(page, "the cases", button(es.library.openCase))
  await look(page, "what can be done with a conflict", button(es.library.more({ name: TITLE })))
  await button(es.library.more({ name: TITLE })).click()
  await page.getByRole("menuitem", { name: es.library.renameTitle }).click()
  await onlySpanish(page, "another name")
  await leave(page)
  await button(es.library.more({ name: TITLE })).click()
  await page.getByRole("menuitem", { name: es.library.delete }).click()
  await expect(page.getByText(es.library.emptyTitle)).toBeVisible()
  await onlySpanish(page, "a conflict deleted, and an empty library")
  await button(es.frame.undo).click()
  await page.getByRole("link", { name: TITLE }).click()

  await expect(page.getByRole("heading", { level: 1 })).toContainText("12 de agosto de 2024")
  await look(page, "the formats", button(es.text.save))
  await look(page, "the scenarios", page.getByRole("button", { name: new RegExp(`^${es.frame.scenario}`) }))
  await page.getByRole("button", { name: new RegExp(`^${es.frame.scenario}`) }).click()
  await page.getByRole("menuitem", { name: es.frame.scenarioNew }).click()
  await onlySpanish(page, "a new scenario")
  await page.getByRole("dialog").getByRole("textbox").fill("Otro año")
  await button(es.frame.scenarioCreate).click()
  await expect(page.getByText(es.frame.scenarioEditing({ name: "Otro año" }))).toBeVisible()
  await onlySpanish(page, "a scenario")
  await page.keyboard.press("Control+k")
  await expect(page.getByRole("dialog")).toBeVisible()
  await onlySpanish(page, "the commands")
  await page.keyboard.type(es.log.title)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog").getByText(es.log.lead)).toBeVisible()
  await onlySpanish(page, "the log")
  await leave(page)

  await button(es.frame.settings).click()
  await page.getByText("English", { exact: true }).click()
  await leave(page)
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("12 August 2024")
  expect((await english(page)).length).toBeGreaterThan(20)
})

// What a test of places looks at: the place, and its buttons by their names.
function partsOf(page: Page) {
  const main = page.getByRole("main")
  const button = (name: string | RegExp): Locator =>
    main.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).first()
  return { main, button }
}

test("the situation", async ({ page, workspace }) => {
  const { main, button } = partsOf(page)
  await page.goto(`${workspace.origin}/${at("situation", FILE)}`)
  await expect(main).toContainText("16.384")
  await button(situacion.newRule).click()
  for (const form of ["atMostOne", "requires", "when"]) {
    await main.getByRole("combobox", { name: situacion.ruleKind }).selectOption(form)
    await onlySpanish(page, `a rule: ${form}`)
  }
  // What a form holds is let go, not cancelled.
  await button(es.parts.discard).click()
  await button(new RegExp(`^${situacion.detailsOpen}`)).click()
  await button(situacion.newBarred).click()
  for (const grounds of [es.parts.groundsEdit, es.parts.groundsGive])
    await main.getByText(grounds, { exact: true }).first().click()
  await main
    .getByRole("button", { name: new RegExp(`^${situacion.changeId({ id: "" }).trim()}`) })
    .first()
    .click()
  await onlySpanish(page, "Situation, with what can be opened in it")
  await leave(page)
  await look(page, "what can be done with an option", button(situacion.more({ name: "Soltar agua" })))
  // What spoke of it waits to be reviewed.
  await button(situacion.more({ name: "Soltar agua" })).click()
  await page.getByRole("menuitem", { name: situacion.deleteOption }).click()
  await expect(main.getByText(situacion.reviewHint)).toBeVisible()
  await onlySpanish(page, "what is to be reviewed")
  await page.getByRole("button", { name: new RegExp(`^${es.frame.undo}: `) }).click()
  await expect(main.getByText(situacion.reviewHint)).toHaveCount(0)
})

test("preferences and outcomes", async ({ page, workspace }) => {
  const { main, button } = partsOf(page)
  await page.goto(`${workspace.origin}/${at("preferences", FILE)}`)
  await expect(main.getByRole("grid").first()).toBeVisible()
  await onlySpanish(page, "Preferences")
  const menu = main.getByRole("button", { name: /^Qué hacer con/ }).nth(1)
  await look(page, "what can be done with a statement", menu)
  await menu.click()
  await page.getByRole("menuitem", { name: preferencias.ifDropped }).click()
  await onlySpanish(page, "what if a statement were dropped")
  await button(preferencias.kinds.weights)
    .or(main.getByRole("radio", { name: preferencias.kinds.weights }))
    .first()
    .click()
  await onlySpanish(page, "another kind of preferences")
  await page.getByRole("button", { name: preferencias.changeKind, exact: true }).click()
  await expect(main.getByText(preferencias.weightsText)).toBeVisible()
  await onlySpanish(page, "weights")
  await page
    .getByRole("banner")
    .getByRole("button", { name: new RegExp(`^${es.frame.undo}: `) })
    .click()

  await go(page, "outcomes")
  await expect(main.getByRole("grid")).toBeVisible()
  await onlySpanish(page, "Outcomes")
  const why = page
    .getByRole("complementary", { name: es.frame.aside })
    .getByRole("button", { name: /: se (quedaría|iría)$/ })
  for (let i = 0; i < 10; i += 3) {
    await why.nth(i).click()
    await onlySpanish(page, `why, ${i}`)
  }
  await page.goto(`${workspace.origin}/${at("outcomes", FILE, "&which=all&scenario=sequia&beside=")}`)
  await expect(main).toContainText("180")
  await onlySpanish(page, "all states, and two worlds side by side")
  await go(page, "sure")
  await expect(main.getByText(seguro.caveat).first()).toBeVisible()
  await onlySpanish(page, "How sure")
})

test("moves, what it would take, and the text", async ({ page, workspace }) => {
  const { main, button } = partsOf(page)
  await page.goto(`${workspace.origin}/${at("moves", FILE)}`)
  await expect(main.getByRole("heading", { level: 2 }).first()).toBeAttached()
  await onlySpanish(page, "Moves")
  await page.goto(`${workspace.origin}/${at("moves", FILE, "&as=list")}`)
  await expect(main.getByRole("heading", { level: 2 }).first()).toBeAttached()
  await onlySpanish(page, "Moves as a list")

  await page.goto(
    `${workspace.origin}/${at("take", FILE, "&goal=pagar+and+not+demandar&avoid=ceder&levers=soltar")}`,
  )
  await expect(main.getByRole("heading", { level: 3 }).nth(5)).toBeVisible()
  await expect(main.locator("[aria-busy=true]")).toHaveCount(0)
  await button(haria.doCount).click()
  await expect(main.locator("[aria-busy=true]")).toHaveCount(0)
  await onlySpanish(page, "What would it take")

  await go(page, "text")
  await expect(main.locator(".cm-content")).toBeVisible()
  await onlySpanish(page, "Text")
  await main.locator(".cm-content").focus()
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("x: [\nolvido: 3\n")
  await expect(main.getByText(es.text.nothingWrong)).toHaveCount(0)
  await onlySpanish(page, "Text with errors")
  await go(page, "situation")
  await expect(page.getByText(es.frame.toText).first()).toBeVisible()
  await onlySpanish(page, "Situation while the text has errors")
})
