import fc from "fast-check"
import { expect, test } from "vitest"
import { daysOf } from "./moment.ts"
import { writtenDate } from "./written-date.ts"

test.each([
  ["2024-08-12", "2024-08-12"],
  ["2024-8-2", "2024-08-02"],
  ["2024/08/12", "2024-08-12"],
  ["2024-08", "2024-08"],
  ["2024", "2024"],
  [" 12 Aug 2024 ", "2024-08-12"],
  ["12 August 2024", "2024-08-12"],
  ["the 12th of August, 2024", "2024-08-12"],
  ["12-Aug-2024", "2024-08-12"],
  ["August 12, 2024", "2024-08-12"],
  ["Aug. 1st 2024", "2024-08-01"],
  ["12 de agosto de 2024", "2024-08-12"],
  ["12 DE AGOSTO DEL 2024", "2024-08-12"],
  ["1.º de setiembre de 2024", "2024-09-01"],
  ["3 sept 2024", "2024-09-03"],
  ["August 2024", "2024-08"],
  ["ago. 2024", "2024-08"],
  ["agosto de 2024", "2024-08"],
  ["8/2024", "2024-08"],
  ["12.8.2024", "2024-08-12"],
  ["2. 8. 2024", "2024-08-02"],
  ["13/08/2024", "2024-08-13"],
  ["08/13/2024", "2024-08-13"],
  ["05/05/2024", "2024-05-05"],
  ["29 Feb 2024", "2024-02-29"],
])("%j is %s", (text, date) => {
  expect(writtenDate(text)).toEqual({ kind: "date", date })
})

test("day and month by numbers alone are asked back", () => {
  expect(writtenDate("3/4/2024")).toEqual({ kind: "either", dates: ["2024-04-03", "2024-03-04"] })
  expect(writtenDate("12-01-2024")).toEqual({ kind: "either", dates: ["2024-01-12", "2024-12-01"] })
})

test.each([
  ["30 Feb 2024", "2024-02", 29],
  ["30 de febrero de 2023", "2023-02", 28],
  ["31/04/2024", "2024-04", 30],
  ["2023-02-29", "2023-02", 28],
  ["August 0, 2024", "2024-08", 31],
])("%j is a day that its month does not have", (text, month, days) => {
  expect(writtenDate(text)).toEqual({ kind: "no-such-day", month, days })
})

test.each([
  "",
  "yesterday",
  "July",
  "12 August",
  "12 Foo 2024",
  "ma 2024",
  "2024-13",
  "13.13.2024",
  "0/0/2024",
  "0999",
  "12 Aug 24",
  "2024-08-12T10:00",
  "12 Aug 2024 or so",
])("%j is no date", (text) => {
  expect(writtenDate(text)).toEqual({ kind: "no-date" })
})

const day = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.each(["en", "en-US", "es", "es-MX"])(
  "what a browser writes in %s is read as the same day",
  (language) => {
    const styles = (["long", "medium"] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" }),
    )
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), (date, style) => {
        expect(writtenDate(style.format(new Date(date)))).toEqual({ kind: "date", date })
      }),
    )
  },
)

test("of numbers, the day meant is among the readings", () => {
  fc.assert(
    fc.property(day, fc.boolean(), (date, dayFirst) => {
      const [year, month, of] = date.split("-")
      const read = writtenDate(dayFirst ? `${of}/${month}/${year}` : `${month}/${of}/${year}`)
      const found = read.kind === "date" ? [read.date] : read.kind === "either" ? read.dates : []
      expect(found).toContain(date)
      expect(read.kind).toBe(Number(of) > 12 || of === month ? "date" : "either")
    }),
  )
})

test("whatever is typed, what is read is in the calendar", () => {
  const typed = fc.array(
    fc.constantFrom(..."0123456789".split(""), " ", "/", ".", "-", ",", "de", "of", "aug", "feb", "2024"),
    { maxLength: 10 },
  )
  fc.assert(
    fc.property(typed, (signs) => {
      const read = writtenDate(signs.join(""))
      const found = read.kind === "date" ? [read.date] : read.kind === "either" ? read.dates : []
      for (const date of found) expect(daysOf(date)).not.toBeNull()
    }),
  )
})
