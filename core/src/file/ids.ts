import { isIdentifier } from "../logic/index.ts"

// Longer ids are cut, at a word if possible.
const LENGTH = 32

/**
 * Makes ids from names, each once. A name that can be an id is its own; else small letters a to z and digits, words joined by "_"; other alphabets are transliterated
 * as far as that is plain (accents dropped, Cyrillic and Greek by sound). Never a word of the statement language.
 */
export class Ids {
  readonly #taken: Set<string>

  /** `taken`: ids that are not to be made. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** An id like `name`, or `fallback` where nothing of the name can be kept; with _2, _3, … where that is taken. */
  make(name: string, fallback: string): string {
    const wanted = identifier(name) ?? fallback
    let id = wanted
    for (let i = 2; this.#taken.has(id); i++) id = `${wanted}_${i}`
    this.#taken.add(id)
    return id
  }
}

function identifier(name: string): string | null {
  if (isIdentifier(name) && !name.startsWith("__") && name.length <= LENGTH) return name
  const words = transliterated(name.slice(0, 400))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
  let id = ""
  for (const word of words) {
    const longer = id === "" ? word : `${id}_${word}`
    if (longer.length > LENGTH) {
      id ||= word.slice(0, LENGTH)
      break
    }
    id = longer
  }
  if (id === "") return null
  if (/^[0-9]/.test(id)) id = `_${id}`
  return isIdentifier(id) ? id : `${id}_`
}

function transliterated(text: string): string {
  const sound = (letter: string): string => LETTERS[letter] ?? letter
  const plain = (letter: string): string => [...letter.normalize("NFKD")].map(sound).join("")
  const letters = [...text.normalize("NFKC").toLowerCase()].map((letter) => LETTERS[letter] ?? plain(letter))
  return letters.join("").replace(/[\p{M}'’ʼ]/gu, "")
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ŋ: "ng" },
  ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "ye", ж: "zh", з: "z", и: "i" },
  ...{ і: "i", ї: "yi", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t" },
  ...{ у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e" },
  ...{ ю: "yu", я: "ya", ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dz" },
  ...{ α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m" },
  ...{ ν: "n", ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps" },
  ...{ ω: "o" },
}
