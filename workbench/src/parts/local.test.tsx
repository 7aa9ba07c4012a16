import { otherLanguage } from "@parley/core/file"
import { expect, test } from "vitest"
import { shown } from "../page/sample.tsx"
import { caseText } from "../worker/sample.ts"
import { Local } from "./local.tsx"

test("the language of a text is told where it is not the one wanted", () => {
  expect(otherLanguage("Agua", "en", "es")).toBe("es")
  expect(otherLanguage("Agua", "es", "es-MX")).toBeUndefined()
  expect(otherLanguage({ en: "Water", es: "Agua" }, "es", "en")).toBeUndefined()
  expect(otherLanguage({ en: "Water", es: "Agua" }, "fr", "en")).toBe("en")
  expect(otherLanguage({ pt: "Água" }, "es", "en")).toBe("pt")
})

test("a name in one language alone is marked with it, and one in the page's is not", () => {
  const text = caseText("venezuela-2024")
  expect(shown(<Local of={{ pt: "Água" }} />, text)).toContain('<span lang="pt">Água</span>')
  expect(shown(<Local of="Water" />, text)).not.toContain("lang=")
  expect(shown(<Local of="Agua" own="es" />, text)).toContain('<span lang="es">Agua</span>')
})
