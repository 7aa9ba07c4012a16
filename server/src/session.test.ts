import { expect, test } from "vitest"
import { IDLE, LASTS, Sessions } from "./session.ts"

const MINUTE = 60_000

test("a session goes on while it is used, and ends without use and in the end", () => {
  let now = 1_800_000_000_000
  const sessions = new Sessions(
    () => "secret",
    () => now,
  )
  let pass = sessions.open()
  expect(sessions.find(pass)).toEqual({ left: IDLE, renewed: null })
  const start = now
  now += IDLE - 1
  const unused = pass
  pass = sessions.find(pass)!.renewed!
  now += 1
  expect(sessions.find(unused)).toBeNull()
  expect(sessions.find(pass)).toEqual({ left: IDLE - 1, renewed: null })
  for (; now - start < LASTS - IDLE / 2; now += IDLE / 2) pass = sessions.find(pass)!.renewed ?? pass
  now = start + LASTS - MINUTE
  expect(sessions.find(pass)!.left).toBe(MINUTE)
  pass = sessions.find(pass)!.renewed!
  now += MINUTE
  expect(sessions.find(pass)).toBeNull()
})

test("a pass is good as it was made, under the secret that it was made with", () => {
  let secret = "one"
  const sessions = new Sessions(
    () => secret,
    () => 1_800_000_000_000,
  )
  const pass = sessions.open()
  expect(sessions.open()).not.toBe(pass)
  // Every sign of it counts; the last of the seal has signs that stand for the same.
  for (let at = 0; at < pass.length; at++) {
    const sign = pass[at] === "b" ? "c" : "b"
    const other = pass.slice(0, at) + sign + pass.slice(at + 1)
    expect(sessions.find(other), other).toBeNull()
  }
  for (const other of ["", `${pass}x`, ` ${pass}`, pass.toUpperCase(), pass.split(".").slice(0, 3).join(".")])
    expect(sessions.find(other), other).toBeNull()
  expect(sessions.find(pass)).not.toBeNull()
  secret = "two"
  expect(sessions.find(pass)).toBeNull()
})
