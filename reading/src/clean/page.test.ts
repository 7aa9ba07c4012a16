import { describe, expect, it } from "vitest"
import { pageOf } from "./page.ts"

const PAGE = `<!DOCTYPE html><html><head><title>Strike off | The Courier</title>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-10-10T06:30:00Z","author":{"name":"Ann Lee"},"publisher":{"name":"The Courier"}}</script></head>
<body><nav><a>Home</a></nav><div class="cookie-banner"><p>We store cookies.</p></div>
<article><h1>Strike off</h1><p>The union said <q>yes</q> &amp; left.</p>
<table><tr><th>What</th><th>Now</th></tr><tr><td>Pay</td><td>3%</td></tr></table></article>
<section id="comments"><p>Sack them.</p></section><footer>© 2024</footer></body></html>`

describe("a page", () => {
  const page = pageOf(PAGE)
  const beside = page.asides.map(({ from, to }) => page.text.slice(from, to))

  it("is told with its paragraphs, quotations and rows", () => {
    expect(page.text).toContain("The union said “yes” & left.\n\nWhat\tNow\nPay\t3%")
  })

  it("says when it came out, and whose it is", () => {
    expect(page).toMatchObject({ date: "2024-10-10", site: "The Courier", author: "Ann Lee" })
  })

  it("has what is beside the report marked", () => {
    expect(beside.map((each) => each.trim())).toEqual(["Home", "We store cookies.", "Sack them.", "© 2024"])
  })
})

it("comes of any source without a fault", () => {
  for (const source of [
    "",
    "<",
    "<p",
    "<nav>",
    "</q>",
    "<nav><nav></nav>x",
    "<script type=ld+json>{",
    "\ue000<p>\ue001",
  ]) {
    const { text, asides } = pageOf(source)
    for (const { to } of asides) expect(to).toBeLessThanOrEqual(text.length + 1)
  }
})
