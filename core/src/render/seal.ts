import { base64Of, utf8 } from "./sha256.ts"

/** A text that only a password opens: AES-256 in GCM, the key by PBKDF2 with SHA-256. All but the rounds in base64. */
export interface Sealed {
  readonly rounds: number
  readonly salt: string
  readonly iv: string
  readonly text: string
}

// So many that a password is tried slowly.
const ROUNDS = 600_000

// Of the Web Cryptography that browsers and Node have alike, what is used here.
interface Cryptography {
  getRandomValues(bytes: Uint8Array): Uint8Array
  readonly subtle?: {
    importKey(format: "raw", key: Uint8Array, algorithm: "PBKDF2", out: false, uses: string[]): Promise<Key>
    deriveKey(how: object, from: Key, to: object, out: false, uses: string[]): Promise<Key>
    encrypt(how: object, key: Key, text: Uint8Array): Promise<ArrayBuffer>
  }
}
type Key = object

const { crypto } = globalThis as unknown as { readonly crypto?: Cryptography }

/** Whether texts can be sealed here: a browser has no cryptography for pages that reach it without encryption. */
export const canSeal: boolean = crypto?.subtle !== undefined

/**
 * Seals a text. The salt and what the cipher starts with are drawn anew each time, so that the same text and password give
 * other bytes. RangeError where `canSeal` is not so, or the password is empty. Cost: about a third of a second, and O(length).
 */
export async function seal(text: string, password: string): Promise<Sealed> {
  if (crypto?.subtle === undefined) throw new RangeError("there is no cryptography here")
  if (password === "") throw new RangeError("a password has a character at least")
  const { subtle } = crypto
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  // Letters with accents are written in more than one way; keyboards differ.
  const typed = utf8(password.normalize("NFC"))
  const from = await subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"])
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }
  const key = await subtle.deriveKey(how, from, { name: "AES-GCM", length: 256 }, false, ["encrypt"])
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv }, key, utf8(text))
  return {
    rounds: ROUNDS,
    salt: base64Of(salt),
    iv: base64Of(iv),
    text: base64Of(new Uint8Array(sealed)),
  }
}
