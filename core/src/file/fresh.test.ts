import { expect, it } from "vitest"
import { check } from "./check.ts"
import { freshId, newConflict } from "./fresh.ts"
import { read } from "./read.ts"

it("makes an id of a name in any language", () => {
  expect(freshId("Leave office", [])).toBe("leave_office")
  expect(freshId("Liberar água", [])).toBe("liberar_agua")
  expect(freshId("Leave", ["Leave"])).toBe("leave_2")
  expect(freshId("Cooperate", [])).toBe("cooperate")
  expect(freshId("UN_Force2", [])).toBe("un_force2")
  expect(freshId("And", [])).not.toMatch(/^and$/i)
  expect(freshId("撤退", [])).toBe("opt1")
  expect(freshId("", ["opt1"])).toBe("opt2")
  expect(freshId("撤退", ["dm1"], "dm")).toBe("dm2")
})

it("begins a conflict with who can do what", () => {
  const text = newConflict({
    title: "Agua",
    language: "es",
    decisionMakers: [
      { name: "Siria", options: ["Liberar agua", "Escalar"] },
      { name: "Irak", options: ["Escalar"] },
    ],
  })
  const { conflict } = read(text)
  expect(conflict!.options.map(({ key }) => key)).toEqual(["liberar_agua", "escalar", "escalar_2"])
  expect(conflict!.decisionMakers.map(({ name }) => name)).toEqual(["Siria", "Irak"])
  expect(conflict!.language).toBe("es")
  expect(check(text).filter(({ severity }) => severity === "error")).toEqual([])
  expect(() => newConflict({ title: "x", decisionMakers: [] })).toThrow(RangeError)
  expect(() => newConflict({ title: "x", decisionMakers: [{ name: "a", options: [] }] })).toThrow(RangeError)
})
