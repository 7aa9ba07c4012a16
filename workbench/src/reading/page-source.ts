import { decoded } from "./entities.ts"

/** What a page's source says: its words, its title and the day it gives for itself, as YYYY-MM-DD. */
export interface PageWords {
  readonly words: string
  readonly title: string
  readonly date: string | null
}

/** Longer sources are not read. */
export const MAX_PAGE = 4_000_000

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "))

// Elements whose content is no text; those whose source holds no tags; those that begin a line of their own.
const SILENT = set("script style noscript template svg math iframe object head nav")
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
export function wordsOfPage(source: string): PageWords {
  if (source.length > MAX_PAGE) throw new RangeError(`a page may have ${MAX_PAGE} characters`)
  return new PageReader(source).read()
}

class PageReader {
  readonly #source: string
  #at = 0
  readonly #words: string[] = []
  #title: string | null = null
  #date: string | null = null
  /** What is passed over: an element, and how many of its name lie within each other. */
  #silent: { readonly name: string; depth: number } | null = null

  constructor(source: string) {
    this.#source = source
  }

  read(): PageWords {
    const source = this.#source
    while (this.#at < source.length) {
      const open = source.indexOf("<", this.#at)
      this.#text(source.slice(this.#at, open < 0 ? undefined : open))
      if (open < 0) break
      this.#at = open
      this.#markup()
    }
    const title = (this.#title ?? "").replace(/\s+/g, " ").trim()
    return { words: this.#words.join(""), title, date: this.#date }
  }

  #text(text: string): void {
    if (text !== "" && this.#silent === null) this.#words.push(decoded(text).replace(/\s+/g, " "))
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
    if (RAW.has(name) || PLAIN.has(name)) this.#content(name)
    else if (this.#silent === null) this.#open(tag)
  }

  #open({ name, isClosed, attributes }: Tag): void {
    const isAlone = VOID.has(name) || (isClosed && (name === "svg" || name === "math"))
    if (!isAlone && (SILENT.has(name) || attributes.has("hidden"))) this.#silent = { name, depth: 1 }
    else if (!(isAlone && attributes.has("hidden"))) this.#part(name, VOID.has(name) ? 2 : 1)
  }

  #end({ name }: Tag): void {
    const silent = this.#silent
    if (silent === null) this.#part(name, 1)
    else if (silent.name === name && --silent.depth === 0) this.#silent = null
  }

  // What parts an element's text from that before and after it.
  #part(name: string, times: number): void {
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

  /** What a page says of when it came out. */
  #note({ name, attributes }: Tag): void {
    if (name !== "meta" && name !== "time") return
    const isOfDate =
      attributes.get("property") === "article:published_time" ||
      attributes.get("name") === "date" ||
      attributes.get("itemprop") === "datePublished"
    const said =
      name === "time" ? attributes.get("datetime") : isOfDate ? attributes.get("content") : undefined
    this.#date ??= /^\d{4}-\d{2}-\d{2}/.exec(said ?? "")?.[0] ?? null
  }
}

/** Whether a start tag ends an element that is passed over, whose own end tag may be left out. */
function endsBefore(silent: string, name: string): boolean {
  if (silent === "head") return !IN_HEAD.has(name) && name !== "head"
  return OPEN_ENDED.has(silent) && (silent === name || (silent === "p" && BLOCKS.has(name) && name !== "br"))
}
