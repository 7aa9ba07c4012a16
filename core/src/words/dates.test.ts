import fc from "fast-check"
import { expect, test } from "vitest"
import { writtenDate } from "../file/index.ts"
import { date as inEnglish } from "./en/tools.ts"
import { date as inSpanish } from "./es/tools.ts"

const day = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test("what the languages write is read as the same day, month or year", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (whole, length) => {
      const date = whole.slice(0, length)
      for (const written of [inEnglish(date), inSpanish(date), inEnglish(date).toUpperCase(), date])
        expect(writtenDate(written)).toEqual({ kind: "date", date })
    }),
  )
})
