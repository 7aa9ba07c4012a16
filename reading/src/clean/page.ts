import type { Aside } from "./clean.ts"
import { decoded } from "./entities.ts"

/** What a page's source says: its text, and what it says of itself. */
export interface Page {
  /** All that it shows, a paragraph apart from the next by an empty line, cells of a table by tabs. */
  readonly text: string
  /** Stretches of the text that are no part of the report: navigation, banners, adverts, comments. */
  readonly asides: readonly Aside[]
  readonly title: string | null
  /** When it came out, as YYYY-MM-DD. */
  readonly date: string | null
  readonly site: string | null
  readonly author: string | null
}

/** Longer sources are not read. */
export const MAX_PAGE = 4_000_000

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "))

// Elements whose content is no text; those whose source holds no tags; those that begin a line of their own.
const SILENT = set("script style noscript template svg math iframe object head")
const RAW = set("script style iframe noembed noframes xmp")
const PLAIN = set("title textarea")
const VOID = set("area base br col embed hr img input link meta param source track wbr")
const IN_HEAD = set("base link meta noscript script style template title")
const BLOCKS = set(
  "address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul",
)
const PARAGRAPHS = set("article blockquote div figure h1 h2 h3 h4 h5 h6 li p pre section table ul ol")
// Those whose end tag may be left out: the next of its kind ends it.
const OPEN_ENDED = set("dd dt li option p td th tr")

// Elements beside the report, and names of classes that such elements have.
const BESIDE = set("nav aside footer form button dialog menu select")
const NAMED_BESIDE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|banner|share|sharing|social|ads?|advert(?:s|isement|ising)?|promo(?:ted)?|sponsor(?:ed)?|related|recommend(?:ed|ations)?|comments?|newsletter|subscri(?:be|ption)|sidebar|breadcrumbs?|menu|navigation|navbar|nav|footer|popup|modal|paywall|read-?more|more-?stories|trending|most-?read|tags?|byline-?social|skip-?link|toolbar|publicidad|anuncio|relacionad[ao]s?|comentarios|suscripci[oó]n|bolet[ií]n|compartir|migas|lo-?mas|etiquetas)(?:[\s_-]|$)/i
const ROLES = set("navigation banner dialog complementary contentinfo search alertdialog menu")

// Where such a stretch begins and ends, in the words as they are gathered.
const BEGINS = "\ue000"
const ENDS = "\ue001"

interface Tag {
  readonly name: string
  readonly isEnd: boolean
  readonly isClosed: boolean
  readonly attributes: ReadonlyMap<string, string>
}

/**
 * Reads a page's source from its beginning to its end, once: no tree is made, so that tags which never close, or lie
 * within each other without bound, cost no more than others. Nothing in it runs or is loaded. RangeError where the
 * source is longer than MAX_PAGE. Cost: O(length).
 */
export function pageOf(source: string): Page {
  if (source.length > MAX_PAGE) throw new RangeError(`a page may have ${MAX_PAGE} characters`)
  return new PageReader(source).read()
}

class PageReader {
  readonly #source: string
  #at = 0
  readonly #words: string[] = []
  #title: string | null = null
  #date: string | null = null
  #site: string | null = null
  #author: string | null = null
  /** The element beside the report that is open, and how many of its name lie within each other. */
  #beside: { readonly name: string; depth: number } | null = null
  /** What is passed over: an element, and how many of its name lie within each other. */
  #silent: { readonly name: string; depth: number } | null = null

  constructor(source: string) {
    this.#source = source
  }

  read(): Page {
    const source = this.#source
    while (this.#at < source.length) {
      const open = source.indexOf("<", this.#at)
      this.#text(source.slice(this.#at, open < 0 ? undefined : open))
      if (open < 0) break
      this.#at = open
      this.#markup()
    }
    const title = (this.#title ?? "").replace(/\s+/g, " ").trim()
    return {
      ...laidOut(this.#words.join("")),
      title: title === "" ? null : title,
      date: this.#date,
      site: this.#site,
      author: this.#author,
    }
  }

  #text(text: string): void {
    if (text !== "" && this.#silent === null)
      this.#words.push(
        decoded(text)
          .replace(/[\ue000\ue001]/g, "")
          .replace(/\s+/g, " "),
      )
  }

  // At a "<".
  #markup(): void {
    const source = this.#source
    const next = source[this.#at + 1] ?? ""
    if (source.startsWith("<!--", this.#at)) this.#passOver("-->", this.#at + 4)
    else if (next === "!" || next === "?") this.#passOver(">", this.#at + 2)
    else if (/[A-Za-z]/.test(next === "/" ? (source[this.#at + 2] ?? "") : next)) {
      const tag = this.#tag()
      if (tag === null) this.#at = source.length
      else if (tag.isEnd) this.#end(tag)
      else this.#start(tag)
    } else {
      this.#text("<")
      this.#at++
    }
  }

  #passOver(end: string, from: number): void {
    const found = this.#source.indexOf(end, from)
    this.#at = found < 0 ? this.#source.length : found + end.length
  }

  /** The tag that begins here; null where the source ends within it. */
  #tag(): Tag | null {
    const source = this.#source
    const isEnd = source[this.#at + 1] === "/"
    const name = /[^\s/>]+/y
    name.lastIndex = this.#at + (isEnd ? 2 : 1)
    const own = name.exec(source)![0].toLowerCase()
    const attributes = new Map<string, string>()
    const piece =
      /[\s/]*(?:(>)|([^\s/>=][^\s/>=]*|=)(?:\s*(=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*))?)?)/y
    piece.lastIndex = name.lastIndex
    for (;;) {
      const match = piece.exec(source)
      if (match === null) return null
      const [, close, key, equals, ...values] = match
      if (close !== undefined) {
        this.#at = piece.lastIndex
        return { name: own, isEnd, isClosed: source[this.#at - 2] === "/", attributes }
      }
      const value = values.find((each) => each !== undefined)
      // A quotation mark that nothing closes takes in all that follows.
      const isOpen = equals !== undefined && value === undefined && /["']/.test(source[piece.lastIndex] ?? "")
      if (isOpen) return null
      attributes.set(key!.toLowerCase(), decoded(value ?? ""))
    }
  }

  #start(tag: Tag): void {
    const { name } = tag
    this.#note(tag)
    const silent = this.#silent
    if (silent !== null && endsBefore(silent.name, name)) this.#silent = null
    else if (silent?.name === name && !tag.isClosed) silent.depth++
    this.#enter(tag)
    if (name === "script" && /ld\+json/i.test(tag.attributes.get("type") ?? "")) this.#data()
    if (RAW.has(name) || PLAIN.has(name)) this.#content(name)
    else if (this.#silent === null) this.#open(tag)
  }

  // Into an element beside the report, or deeper into one.
  #enter({ name, isClosed, attributes }: Tag): void {
    const open = this.#beside
    if (open !== null && open.name === "p" && endsBefore("p", name)) this.#leave()
    if (this.#beside !== null) {
      if (this.#beside.name === name && !isClosed) this.#beside.depth++
      return
    }
    if (
      VOID.has(name) ||
      isClosed ||
      name === "body" ||
      name === "html" ||
      name === "main" ||
      name === "article" ||
      this.#silent !== null
    )
      return
    const called = `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`
    if (!BESIDE.has(name) && !ROLES.has(attributes.get("role") ?? "") && !NAMED_BESIDE.test(called)) return
    this.#words.push(BEGINS)
    this.#beside = { name, depth: 1 }
  }

  #leave(): void {
    this.#words.push(ENDS)
    this.#beside = null
  }

  #open({ name, isClosed, attributes }: Tag): void {
    const isAlone = VOID.has(name) || (isClosed && (name === "svg" || name === "math"))
    if (!isAlone && (SILENT.has(name) || attributes.has("hidden"))) this.#silent = { name, depth: 1 }
    else if (!(isAlone && attributes.has("hidden"))) this.#part(name, VOID.has(name) ? 2 : 1)
  }

  #end({ name }: Tag): void {
    const silent = this.#silent
    if (this.#beside?.name === name && --this.#beside.depth === 0) this.#leave()
    if (silent === null) this.#part(name, 1, true)
    else if (silent.name === name && --silent.depth === 0) this.#silent = null
  }

  // What parts an element's text from that before and after it.
  #part(name: string, times: number, isEnd = false): void {
    if (name === "tr" && isEnd) return
    if (name === "q") this.#words.push(isEnd ? "”" : "“")
    if ((name === "td" || name === "th") && !isEnd) this.#words.push("\t")
    const between = PARAGRAPHS.has(name) ? "\n\n" : BLOCKS.has(name) ? "\n" : ""
    if (between !== "") this.#words.push(between.repeat(times))
  }

  /** The content of an element that holds no tags. */
  #content(name: string): void {
    const end = new RegExp(`</${name}(?=[\\s/>])`, "gi")
    end.lastIndex = this.#at
    const found = end.exec(this.#source)?.index ?? this.#source.length
    const content = this.#source.slice(this.#at, found)
    const isOfPage = this.#silent === null || this.#silent.name === "head"
    if (name === "title" && isOfPage) this.#title ??= decoded(content)
    else if (name === "textarea" || name === "xmp") this.#text(content)
    this.#at = found
    const tag = found < this.#source.length ? this.#tag() : null
    if (tag === null) this.#at = this.#source.length
    else if (this.#silent?.name === name) this.#end(tag)
  }

  // What a page says of itself as JSON-LD, within the script that begins here.
  #data(): void {
    const end = this.#source.indexOf("</", this.#at)
    let data: unknown
    try {
      data = JSON.parse(this.#source.slice(this.#at, end < 0 ? undefined : end))
    } catch {
      return
    }
    const graph = isRecord(data) && Array.isArray(data["@graph"]) ? data["@graph"] : [data].flat()
    for (const each of graph.slice(0, 50)) {
      if (!isRecord(each)) continue
      this.#date = dayIn(each.datePublished) ?? this.#date
      this.#title ??= textOf(each.headline)
      this.#author ??= nameIn(each.author)
      this.#site ??= nameIn(each.publisher)
    }
  }

  /** What a page says of when it came out. */
  #note({ name, attributes }: Tag): void {
    if (name !== "meta" && name !== "time") return
    const [property, content] = [
      attributes.get("property") ?? attributes.get("name"),
      attributes.get("content"),
    ]
    if (property === "og:site_name") this.#site ??= content ?? null
    if (property === "author" || property === "article:author") this.#author ??= content ?? null
    if (property === "og:title") this.#title ??= content ?? null
    const isOfDate =
      attributes.get("property") === "article:published_time" ||
      attributes.get("name") === "date" ||
      attributes.get("itemprop") === "datePublished"
    const said =
      name === "time" ? attributes.get("datetime") : isOfDate ? attributes.get("content") : undefined
    this.#date ??= /^\d{4}-\d{2}-\d{2}/.exec(said ?? "")?.[0] ?? null
  }
}

/** The words of a page as text, empty lines between paragraphs, and the stretches beside the report. */
function laidOut(words: string): Pick<Page, "text" | "asides"> {
  let text = ""
  const asides: Aside[] = []
  let from: number | null = null
  for (const [piece] of words.matchAll(/[\s\ue000\ue001]+|[^\s\ue000\ue001]+/g)) {
    if (!/^[\s\ue000\ue001]/.test(piece)) {
      text += piece
      continue
    }
    const end = text.length
    if (text !== "") text += gapOf(piece)
    for (const sign of piece) {
      if (sign === BEGINS) from = text.length
      else if (sign === ENDS && from !== null) {
        if (end > from) asides.push({ from, to: end })
        from = null
      }
    }
  }
  if (from !== null && text.length > from) asides.push({ from, to: text.length })
  return { text: text.trimEnd(), asides }
}

// White space as it is kept: between paragraphs, lines, cells or words.
function gapOf(piece: string): string {
  const lines = piece.split("\n").length - 1
  if (lines >= 2) return "\n\n"
  if (lines === 1) return "\n"
  return piece.includes("\t") ? "\t" : /\s/.test(piece) ? " " : ""
}

/** Whether a start tag ends an element that is passed over, whose own end tag may be left out. */
function endsBefore(silent: string, name: string): boolean {
  if (silent === "head") return !IN_HEAD.has(name) && name !== "head"
  return OPEN_ENDED.has(silent) && (silent === name || (silent === "p" && BLOCKS.has(name) && name !== "br"))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null)
const dayIn = (value: unknown): string | null => /^\d{4}-\d{2}-\d{2}/.exec(textOf(value) ?? "")?.[0] ?? null

function nameIn(value: unknown): string | null {
  const [first] = [value].flat()
  return isRecord(first) ? textOf(first.name) : textOf(first)
}
