import { expect, it, vi } from "vitest"
import { Steps } from "../../../checks/steps.ts"
import { MAX_PAGE, pageOf } from "./page.ts"
import { plainOfPage, tidy } from "./plain.ts"

const PAGE = `<!DOCTYPE html><html lang=en><head><meta charset="utf-8"><title>Dam &amp; river</title>
<meta property="article:published_time" content="2024-03-05T08:00:00Z"><style>p > b { color: red }</style>
<script>if (a < b) document.write("<p>no</p>")</script></head>
<body><nav><p>Menu</p></nav><h1>The river</h1><!-- <p>not this --><p onclick="x('>')">Syria said:&nbsp;&ldquo;We
  close it&rdquo; &#8211; for &#x65;ver.<p hidden>Secret<p>One<br>two <b>bold</b> a < b.
<ul><li>first<li>second</ul><svg><text>picture</text></svg><svg/><textarea>as <i>is</textarea>
<noscript>Switch it on</noscript><iframe src=x><p>no</p></iframe></body></html>`

it("reads the words of a page, its title and its day", () => {
  expect(plainOfPage(PAGE)).toEqual({
    title: "Dam & river",
    date: "2024-03-05",
    publisher: null,
    text: "The river\n\nSyria said: “We close it” – for ever.\n\nOne\n\ntwo bold a < b.\n\nfirst\n\nsecond\n\nas <i>is",
  })
})

it.each([
  ["a <b", "a"],
  ['<p title="x>y', ""],
  ["<p a=>x", "x"],
  ['<p ="a" b>x', "x"],
  ["<script>x", ""],
  ["<!-- x", ""],
  ["<? x >y", "y"],
  ["</3 <3", "</3 <3"],
  ["<head><title>T</title><p>x", "x"],
  ["<div hidden><div>a</div>b</div>c", "c"],
  ["<li hidden>a<li>b", "b"],
  ["&copy 1 &euro 2 &euro; &nosuch; &#0; &#x80; &#xd800; &", "© 1 &euro 2 € &nosuch; \ufffd € \ufffd &"],
])("reads %j as %j", (source, words) => expect(pageOf(source).text).toBe(words))

it("takes the first day that a page gives", () => {
  const { date } = pageOf(
    "<time datetime='now'></time><time datetime=2020-01-02T03:04></time><time datetime=2021-01-01>",
  )
  expect(date).toBe("2020-01-02")
})

it("reads no page that is too long", () => {
  expect(() => pageOf("a".repeat(MAX_PAGE + 1))).toThrow(RangeError)
})

it("reads what never closes, and what lies within each other without bound, in steps about in proportion", async () => {
  const steps = new Steps()
  vi.resetModules()
  const { plainOfPage } = await import("./plain.ts")
  const pieces = [
    "<a",
    "<a ",
    "<div>",
    "<b id=1><p>",
    "</b>",
    "<p hidden>",
    "<svg>",
    "<!--",
    "<script>",
    "</",
    "<a b='",
    "&a",
    "&#",
    "<title>",
    " ",
    "<a b=c ",
  ]
  for (const piece of pieces) {
    // Once before, so that both are counted with all of it compiled.
    const [, few, many] = [1000, 1000, 4000].map((count) => steps.of(() => plainOfPage(piece.repeat(count))))
    expect([piece, many! < 6 * few! + 1000]).toEqual([piece, true])
  }
  steps.close()
})

it("tidies spaces that end a line, and leaves a long row of others", () => {
  expect(tidy(`a  \t\n${" ".repeat(100_000)}b \n c`)).toBe(`a\n${" ".repeat(100_000)}b\n c`)
})
