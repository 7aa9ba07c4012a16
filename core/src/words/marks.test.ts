import { expect, test } from "vitest"
import { read } from "../file/index.ts"
import { words } from "./languages.ts"
import { initialOf, initialsOf, markShape } from "./marks.ts"

const initials = (...names: readonly string[]) => initialsOf(names, words("en"))

test("an initial is the first letter of the name, or two where others begin alike", () => {
  expect(initials("Syria", "Iraq")).toEqual(["S", "I"])
  expect(initials("United States", "Soviet Union", "United Kingdom")).toEqual(["US", "S", "UK"])
  expect(initials("US support", "US opposition", "Canadian opposition")).toEqual(["US", "UO", "C"])
  expect(initials("Uruguay", "Uganda", "Ukraine")).toEqual(["UR", "UG", "UK"])
  expect(initials("Prisoner one", "Prisoner two", "Port")).toEqual(["PO", "PT", "PR"])
})

test("articles and what binds words do not count, unless there is nothing else", () => {
  expect(initials("The Ministry of the Environment", "The media")).toEqual(["ME", "MD"])
  expect(initials("The", "Of")).toEqual(["T", "O"])
})

test("they differ whatever the names are", () => {
  expect(initials("Party 1", "Party 2", "Party 12")).toEqual(["P1", "P2", "P12"])
  expect(initials("A", "A", "A")).toEqual(["A1", "A2", "A3"])
  expect(initials("Élysée", "Egypt")).toEqual(["ÉL", "EG"])
  expect(initials("—", "政府", "反对派", "9th Army", "ßa")).toEqual(["?", "政", "反", "9", "S"])
})

test("a name counts as it is read in the language spoken", () => {
  const { conflict } = read(`parley: 1
title: Two
decisionMakers:
  us: { name: Washington, options: { act: { name: Act } } }
  government: { name: { en: "Maduro's government", es: El gobierno de Maduro }, options: { yield: { name: Yield } } }
`)
  const said = (language: string) => [0, 1].map((dm) => initialOf(conflict!, dm, words(language)))
  expect(said("en")).toEqual(["W", "M"])
  expect(said("es")).toEqual(["W", "G"])
  expect(() => initialOf(conflict!, 2, words("en"))).toThrow(RangeError)
})

test("shapes change from one decision maker to the next, and with every round of hues", () => {
  expect(Array.from({ length: 10 }, (_, dm) => markShape(dm)).join(" ")).toBe(
    "circle square diamond hexagon circle square diamond hexagon square diamond",
  )
})
