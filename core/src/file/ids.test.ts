import { expect, test } from "vitest"
import { isIdentifier } from "../logic/index.ts"
import { Ids } from "./ids.ts"

test.each([
  ["Release water", "release_water"],
  ["UN_Force2", "UN_Force2"],
  ["  a -- b  ", "a_b"],
  ["Straße nach Łódź", "strasse_nach_lodz"],
  ["Вывести войска", "vyvesti_voyska"],
  ["Αθήνα", "athina"],
  ["IF", "if_"],
  ["2 forces", "_2_forces"],
  ["don't", "dont"],
  ["水", "x1"],
  ["", "x1"],
  ["one two three four five six seven eight", "one_two_three_four_five_six"],
  ["Ｆｕｌｌ", "full"],
])("%j becomes %j", (name, id) => {
  expect(new Ids().make(name, "x1")).toBe(id)
  expect(isIdentifier(id)).toBe(true)
})

test("the same name makes different ids", () => {
  const ids = new Ids()
  expect(["A b", "a-B", "a_b_2", "A b"].map((name) => ids.make(name, "x"))).toEqual([
    "a_b",
    "a_b_2",
    "a_b_2_2",
    "a_b_3",
  ])
})
