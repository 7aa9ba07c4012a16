/** A text as it came: what it says, and when it came out if it tells. */
export interface PlainText {
  readonly text: string
  /** As YYYY-MM-DD. */
  readonly date: string | null
  readonly title: string | null
}

// Elements whose content is no text, and those that begin a line of their own.
const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "head",
  "nav",
])
const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul".split(
    " ",
  ),
)
const PARAGRAPHS = new Set(
  "article blockquote div figure h1 h2 h3 h4 h5 h6 li p pre section table ul ol".split(" "),
)

/** The text of a page in HTML. The page is parsed and never shown: nothing in it runs or is loaded. */
export function plainFromHtml(html: string): PlainText {
  const page = new DOMParser().parseFromString(inert(disarmed(html)), "text/html")
  const meta = page.querySelector(
    'meta[property="article:published_time"], meta[name="date"], meta[itemprop="datePublished"], time[datetime]',
  )
  const said = meta?.getAttribute("content") ?? meta?.getAttribute("datetime") ?? ""
  const title = page.title.replace(/\s+/g, " ").trim()
  return {
    text: tidy(wordsIn(page.body)),
    date: /^\d{4}-\d{2}-\d{2}/.exec(said)?.[0] ?? null,
    title: title === "" ? null : title,
  }
}

// What is only parsed and never shown may be any text: said to browsers that ask (the page's Trusted Types). Made when it
// is first needed, as a policy of one name may be made once.
let policy: { createHTML(text: string): string } | undefined
function inert(html: string): string {
  const { trustedTypes } = globalThis as {
    readonly trustedTypes?: { createPolicy(name: string, rules: object): NonNullable<typeof policy> }
  }
  policy ??= trustedTypes?.createPolicy("parley-inert", { createHTML: (text: string) => text })
  return policy?.createHTML(html) ?? html
}

// Without recursion: pages may be nested without bound.
function wordsIn(body: Element): string {
  const parts: string[] = []
  const rest: (Node | string)[] = [body]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === "string") parts.push(node)
    else if (node.nodeType === Node.TEXT_NODE) parts.push((node.nodeValue ?? "").replace(/\s+/g, " "))
    else if (node.nodeType === Node.ELEMENT_NODE && !isSilent(node as Element)) {
      const end = endOf(node as Element)
      parts.push(end)
      rest.push(end)
      for (let child = node.lastChild; child !== null; child = child.previousSibling) rest.push(child)
    }
  }
  return parts.join("")
}

function isSilent(element: Element): boolean {
  return SILENT.has(element.localName) || element.hasAttribute("hidden")
}

// What parts an element's text from that before and after it.
function endOf({ localName }: Element): string {
  return PARAGRAPHS.has(localName) ? "\n\n" : BLOCKS.has(localName) ? "\n" : ""
}

// Handlers in a page that is only parsed never run; without them browsers do not report each as blocked either.
function disarmed(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s/"'])on\w+\s*=/gi, "$1data-was="))
}

/** The text layer of a PDF; "" where it has none, as a scan. Rejects where it is no PDF, or locked. */
export async function plainFromPdf(bytes: Uint8Array): Promise<PlainText> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf")
  const document = await getDocumentProxy(bytes)
  const { text } = await extractText(document, { mergePages: false })
  const { info } = await getMeta(document)
  const title = typeof info.Title === "string" && info.Title.trim() !== "" ? info.Title.trim() : null
  return { text: tidy(text.join("\n\n")), date: null, title }
}

/** Line ends as "\n", spaces at line ends gone, no more than one empty line; control characters gone. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]/g, "")
      .replace(/[^\S\n]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  )
}
