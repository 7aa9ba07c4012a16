import { expect, test } from "vitest"
import { bodyText } from "./body.ts"

test("between the steps of reading a body others have their turn", async () => {
  const body = JSON.stringify({ text: "año\r\n" })
  const headers = { "Content-Type": "application/json" }
  const request = new Request("http://localhost/", { method: "PUT", body, headers })
  let turns = 0
  let next = setImmediate(function count() {
    turns++
    next = setImmediate(count)
  })
  const text = await bodyText(request)
  clearImmediate(next)
  expect(text).toBe("año\r\n")
  expect(turns).toBeGreaterThanOrEqual(3)
})
