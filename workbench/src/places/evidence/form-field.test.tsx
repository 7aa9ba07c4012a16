import { expect, test } from "vitest"
import { shown, two } from "../../page/sample.tsx"
import type { Draft } from "./draft.ts"
import { FIELDS } from "./fields.ts"
import { FormField } from "./form-field.tsx"

const record =
  two() +
  `sources: { paper: { title: A paper, date: 2024-01-01, kind: press } }
claims: { said: { says: They go, source: paper, status: reported } }
`
const fieldOf = (kind: keyof typeof FIELDS, key: string, draft: Draft = {}) => {
  const field = FIELDS[kind].find((each) => each.key === key)!
  return shown(<FormField field={field} draft={draft} own="said" wrong={null} change={() => {}} />, record)
}

test("an entry is chosen among those of its kind", () => {
  const markup = fieldOf("claims", "source", { source: "paper" })
  expect(markup).toContain('<option value="paper" selected="">A paper</option>')
})

test("deeds are asked for once it is said who acts", () => {
  expect(fieldOf("offers", "terms")).not.toContain("<select")
})

test("what is wrong is told beside the field, and the field knows it", () => {
  const field = FIELDS.sources.find(({ key }) => key === "date")!
  const markup = shown(
    <FormField field={field} draft={{ date: "2024-13" }} own={null} wrong="noDate" change={() => {}} />,
    record,
  )
  expect(markup).toContain('aria-invalid="true"')
  expect(markup).toMatch(/aria-describedby="([^"]+)"[\s\S]*id="\1"/)
})
