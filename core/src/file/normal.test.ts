import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { NormalText, searchKey, TextSearch } from "./normal.ts"

// Letters, and all that is the same as something else.
const SIGNS = [
  ...[
    "a",
    "b",
    "I",
    "n",
    "o",
    "é",
    "ı",
    "7",
    " ",
    "  ",
    "\n",
    "\r\n",
    "-",
    "‑",
    "–",
    "—",
    "--",
    "\u00ad",
    "\u200b",
  ],
  ...[
    "\u00a0",
    "\ufeff",
    "“",
    "”",
    "«",
    "»",
    '"',
    "''",
    "``",
    "'",
    "’",
    "´",
    "`",
    "¨",
    "˜",
    "¸",
    "\u0301",
    "\u0323",
  ],
  ...[
    "ﬃ",
    "ﬁ",
    "ﷺ",
    "Ａ",
    "…",
    "...",
    "\\'o",
    "\\~{n}",
    "\\",
    "\u1100",
    "\u1161",
    "\u11a8",
    "Å",
    "\ud83d\ude00",
    "ß",
  ],
]
const texts = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join(""))
const accents = fc.constantFrom("before" as const, "after" as const, "none" as const)

const at = (text: string, words: string, near?: number): string | null => {
  const place = new TextSearch(text).place(words, near)
  return place === null ? null : text.slice(place.from, place.to)
}

describe("a normal text", () => {
  it("has places that go up with those of its source", () => {
    fc.assert(
      fc.property(texts, accents, (source, reading) => {
        const normal = new NormalText(source, reading)
        let last = { from: 0, to: 0 }
        for (let i = 0; i < normal.text.length; i++) {
          const place = normal.origin({ from: i, to: i + 1 })
          expect(place.to).toBeGreaterThan(place.from)
          expect(place.to).toBeLessThanOrEqual(source.length)
          expect(place.from).toBeGreaterThanOrEqual(last.from)
          expect(place.to).toBeGreaterThanOrEqual(last.to)
          expect(normal.before(place.from)).toBeLessThanOrEqual(i)
          last = place
        }
      }),
    )
  })

  it("has every stretch of a text that nothing changes where it was", () => {
    const plain = fc.string({ unit: fc.constantFrom("a", "B", "7", ",", ".", "?", "é", "ñ"), maxLength: 30 })
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (source, one, other) => {
        const normal = new NormalText(source)
        expect(normal.text).toBe(source)
        const from = one % (source.length + 1)
        const to = from + 1 + (other % 5)
        if (to > source.length) return
        expect(normal.origin({ from, to })).toEqual({ from, to })
        expect(normal.before(from)).toBe(from)
      }),
    )
  })

  it("is the same whichever way the words were set", () => {
    const SAME: readonly (readonly [string, string])[] = [
      ["with-\n  draw", "withdraw"],
      ["suf\u00ad\nficient", "suﬃcient"],
      ["non-\npaper", "non-paper"],
      ["non‑paper", "non-paper"],
      ["5-\n10", "5–10"],
      ["talks — and", "talks--and"],
      ["talks – and", "talks—and"],
      ["nai\u0308ve", "na¨ıve"],
      ["negociación", "negociaci´on"],
      ["negociación", "negociaci´ on"],
      ["negociación", "negociaci\\'{o}n"],
      ['Ni\\~no na\\"{\\i}f', "Niño naïf"],
      ["fran\\c{c}ais", "franc¸ais"],
      ["« Non », dit-il", '"Non", dit-il'],
      ["``No''", "“No”"],
      ["it’s", "it's"],
      ["a\u00a0b\u200bc", "a bc"],
      ["a\r\nb", "a b"],
      ["wait…", "wait..."],
      ["１２％", "12%"],
      ["\u1112\u1161\u11ab", "한"],
    ]
    for (const [one, other] of SAME) expect(new NormalText(one).text, one).toBe(new NormalText(other).text)
    expect(new NormalText("Sa˜o Garcı´a", "after").text).toBe("São García")
  })

  it("keeps apart what is not the same", () => {
    const OTHER: readonly (readonly [string, string])[] = [
      ["5-10", "510"],
      ["a b", "ab"],
      ["papa", "papá"],
      ["The", "the"],
      ["-5", "5"],
      ["x²", "x2"],
    ]
    for (const [one, other] of OTHER) expect(new NormalText(one).text).not.toBe(new NormalText(other).text)
  })
})

describe("words in a text", () => {
  it("are found where they were cut out, whatever they are", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const from = one % (text.length + 1)
        const words = text.slice(from, from + (other % 12))
        const place = new TextSearch(text).place(words, from)
        if (words.trim() === "") expect(place).toBeNull()
        else expect(place).toEqual({ from, to: from + words.length })
        expect(new TextSearch(text).place(words) === null).toBe(words.trim() === "")
      }),
    )
  })

  it("are found nearest to where they should be, over line ends, and signs mean themselves", () => {
    expect(new TextSearch("open\nto  talks").place("open to talks")).toEqual({ from: 0, to: 14 })
    expect(new TextSearch("a (b) a (b)").place("a (b)", 7)).toEqual({ from: 6, to: 11 })
    expect(new TextSearch("low low low").place("low", 4)).toEqual({ from: 4, to: 7 })
    expect(new TextSearch("aaaa").place("aa", 2)).toEqual({ from: 2, to: 4 })
    expect(at("abc", "a.c")).toBeNull()
    expect(at("abc", "  ")).toBeNull()
  })

  it("are found with the original's own signs", () => {
    expect(at("“We will with-\ndraw the barge.”", '"We will withdraw')).toBe("“We will with-\ndraw")
    expect(at("were insuﬃcient.", "insufficient")).toBe("insuﬃcient")
    expect(at("La negociaci´on sigue", "negociación")).toBe("negociaci´on")
    expect(at("El Nin˜o, Sa˜o Paulo", "São Paulo")).toBe("Sa˜o Paulo")
    expect(at("it´s over", "it's over")).toBe("it´s over")
    expect(at("l´accord", "l'accord")).toBe("l´accord")
    expect(at("said (with- draw)", "withdraw")).toBe("with- draw")
  })

  it("are found in texts that nearly have them everywhere", () => {
    const text = "ab".repeat(150_000)
    expect(at(text, `${"ab".repeat(75_000)}c`)).toBeNull()
    expect(new TextSearch("e\u0301\u0323".repeat(50_000)).place("x")).toBeNull()
    expect(new NormalText(`e${"\u0301\u0323".repeat(100_000)}`).text.length).toBeGreaterThan(190_000)
    expect(at(`${" ".repeat(200_000)}- -`.repeat(2), "- x")).toBeNull()
  })
})

it("a search takes neither case nor accents nor setting into account", () => {
  for (const each of ["cease-\nfire", "Ceasefire", "CEASE-FIRE", "ceasefire-"])
    expect(searchKey(each)).toBe("ceasefire")
  expect(searchKey(" Éﬃcace ")).toBe("efficace")
  expect(searchKey("Łódź")).toBe("łodz")
})
