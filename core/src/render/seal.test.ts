import { createDecipheriv, pbkdf2Sync } from "node:crypto"
import { expect, test } from "vitest"
import { canSeal, seal } from "./seal.ts"

const bytes = (base64: string) => Buffer.from(base64, "base64")

function opened({ rounds, salt, iv, text }: Awaited<ReturnType<typeof seal>>, password: string): string {
  const key = pbkdf2Sync(password, bytes(salt), rounds, 32, "sha256")
  const sealed = bytes(text)
  const cipher = createDecipheriv("aes-256-gcm", key, bytes(iv)).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]).toString("utf8")
}

test("a text is opened with its password alone, however its accents are typed", async () => {
  const sealed = await seal("Señal: 1 < 2", "contrasen\u0303a")
  expect(canSeal).toBe(true)
  expect(sealed.rounds).toBe(600_000)
  expect(opened(sealed, "contrase\u00f1a")).toBe("Señal: 1 < 2")
  expect(() => opened(sealed, "contrasena")).toThrow()
})

test("the same text and password never give the same bytes, and an empty password is refused", async () => {
  const [one, other] = await Promise.all([seal("x", "y"), seal("x", "y")])
  expect([one.salt, one.iv, one.text]).not.toEqual([other.salt, other.iv, other.text])
  await expect(seal("x", "")).rejects.toThrow(RangeError)
})
