import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { base64Of, hexOf, sha256, utf8 } from "./sha256.ts"

const TEXTS = ["", "abc", "ñandú", "€ 𝄞", "half \ud834 a pair", "\udd1e", "x".repeat(100_000)]

test("the hash is that of the machine's own function", () => {
  for (let length = 0; length < 200; length++) TEXTS.push("a€".repeat(length))
  for (const text of TEXTS) {
    const hash = createHash("sha256").update(text)
    expect(hexOf(sha256(text)), text.slice(0, 20)).toBe(hash.copy().digest("hex"))
    expect(base64Of(sha256(text))).toBe(hash.digest("base64"))
  }
})

test("bytes are those of UTF-8, in base64 as everywhere", () => {
  for (const text of TEXTS) {
    expect(Buffer.from(utf8(text)).equals(Buffer.from(text, "utf8"))).toBe(true)
    expect(base64Of(utf8(text))).toBe(Buffer.from(text, "utf8").toString("base64"))
  }
})
