import { describe, expect, test } from "vitest"
import { capture } from "./capture.ts"

const file = (more: string): string => `parley: 1
title: A dam
asOf: 1975-06
decisionMakers:
  syria: { name: Syria, options: { release: { name: Release water, done: water flows, notDone: the dam is shut } } }
  iraq: { name: Iraq, options: { attack: { name: Attack }, mass: { name: Mass troops } } }
infeasible: [attack and not mass]
preferences:
  syria: [not attack, not release]
  iraq: [release, not attack, not mass]
${more}`

const EVENTS = file(`events:
  flow: { what: Water flows., date: 1974, taken: [release] }
  shut: { what: The dam is shut., date: 1975-04-03, dropped: [release] }
  massing: { what: Troops are massed., after: 1975-04-03, before: 1975-05, taken: [mass] }
  strike: { what: Iraq attacks., date: 1975-08-01, taken: [attack], dropped: [mass] }
scenarios:
  calm: { name: Calm, changes: { preferences: { iraq: [release] } } }
`)

const run = (stdin: string, ...args: string[]) => capture(args, { stdin })

describe("--as-of", () => {
  // Worked out by hand from the events.
  test.each([
    ["1973", "Today (1): The dam is shut; Iraq"],
    ["1974", "Today (2): Water flows; Iraq"],
    ["1975-04-02", "Today (2): Water flows; Iraq"],
    ["1975-04-03", "Today (1): The dam is shut; Iraq"],
    ["1975-04", "Today (3): The dam is shut; Iraq"],
    ["1975-06", "Today (3): The dam is shut; Iraq"],
  ])("analyze as of %s", (date, today) => {
    const { code, out, err } = run(EVENTS, "analyze", "-", "--as-of", date)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain(`As of ${date}.`)
    expect(out).toContain(today)
  })

  test("a scenario is laid over as well", () => {
    const { out } = run(EVENTS, "analyze", "-", "--as-of", "1974", "--scenario", "calm")
    expect(out).toContain("Scenario: Calm\nAs of 1974.")
    expect(out).toContain("Today (2)")
  })

  test("the date of the file changes nothing", () => {
    const plain = run(EVENTS, "analyze", "-", "--json")
    expect(run(EVENTS, "analyze", "-", "--json", "--as-of", "1975-06")).toEqual(plain)
    expect(run(file(""), "analyze", "-", "--as-of", "1975-06").code).toBe(0)
  })

  test("paths start from where things stood then", () => {
    const from = (date: string): number =>
      JSON.parse(run(EVENTS, "paths", "-", "--json", "--as-of", date).out).from
    expect([from("1973"), from("1974"), from("1975-04")]).toEqual([1, 2, 3])
  })

  test.each(["12 Apr 1975", "April 12, 1975", "12 de abril de 1975", "12.4.1975"])("%j is a day", (date) => {
    const day = run(EVENTS, "analyze", "-", "--as-of", "1975-04-12")
    expect(day.code).toBe(0)
    expect(run(EVENTS, "analyze", "-", "--as-of", date)).toEqual(day)
  })

  test("a day that can be read two ways is asked back, and one that no calendar has is said", () => {
    const errors = (date: string, ...more: string[]) =>
      run(EVENTS, "analyze", "-", "--as-of", date, ...more).err
    expect(errors("3/4/1975")).toBe(
      "error: “3/4/1975” may be 3 April 1975 or 4 March 1975. Write --as-of 1975-04-03 or --as-of 1975-03-04.\n",
    )
    expect(errors("3/4/1975", "--lang", "es")).toContain(
      "«3/4/1975» puede ser el 3 de abril de 1975 o el 4 de marzo de 1975. Escriba --as-of 1975-04-03",
    )
    expect(errors("30 Feb 1976")).toBe(
      "error: “30 Feb 1976” cannot be the value of --as-of: February 1976 has 29 days.\n",
    )
  })

  test.each(["2024-13", "July", "yesterday", "", "13.13.2024"])("%j is no date", (date) => {
    for (const command of [["analyze"], ["paths"], ["explain", "--state", "1"]]) {
      const { code, out, err } = run(EVENTS, ...command, "-", "--as-of", date)
      expect({ code, out }).toEqual({ code: 2, out: "" })
      expect(err).toContain(`“${date}” cannot be the value of --as-of. Give a day, a month or a year`)
    }
  })

  test("a state that the rules remove is told", () => {
    const { code, out, err } = run(EVENTS, "analyze", "-", "--as-of", "1975-08")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toBe(
      "error: The events up to August 1975 lead to a state that is not feasible, since the rule “attack and not mass” removes it: The dam is shut; Iraq chooses to attack but not to mass troops. Mend the events or the rule.\n",
    )
  })

  test("without events that tell of options no other date can be told of", () => {
    const { code, err } = run(file(""), "analyze", "-", "--as-of", "1974")
    expect(code).toBe(1)
    expect(err).toContain(
      "standard input does not say what held on other dates: none of its events takes or drops an option.",
    )
  })
})
