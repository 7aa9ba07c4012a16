import type { Document } from "../report/index.ts"
import type { Catalogue } from "../words/index.ts"
import { DOCUMENT_STYLE, documentBody } from "./document-html.ts"
import { escaped } from "./html.ts"
import type { Sealed } from "./seal.ts"

/** What the workbench is put into a page as: texts of the build, the last two gzip in base64. */
export interface PageParts {
  /** The script that unpacks the others. */
  readonly loader: string
  /** The script of the page and of its worker, in one. */
  readonly script: string
  readonly style: string
}

/** Files of the workbench that lie beside a page, by their addresses. */
export type PartFiles = Readonly<Record<"script" | "style", string>>

/** A file as a page brings it along. */
export interface PublishedFile {
  /** A name for it that tells nothing of where it was. */
  readonly path: string
  readonly text: string
  /** The decision makers (ids) whose preferences were left out. */
  readonly withheld: readonly string[]
  /** What is to be read of it where no script runs. */
  readonly document: Document
}

/** What stands at the foot of a page, said already. */
export interface PageFoot {
  readonly lines: readonly string[]
  /** What files are offered to be saved, by the word for it; null: none. */
  readonly save: string | null
}

/** All that a page tells: HTML to be read until the workbench is there, HTML of its foot, and what the workbench is given. */
export interface PageContents {
  readonly brief: string
  readonly foot: string
  /** JSON; null where the page has no workbench. */
  readonly brought: string | null
}

/** What is around that. */
export interface PageShell {
  readonly language: string
  readonly title: string
  readonly loader: string
  /** Its SHA-256 in base64. */
  readonly loaderHash: string
  /** The workbench, or where it lies; null for a page that has none. */
  readonly workbench: PageParts | PartFiles | null
  readonly isBeside: boolean
  /** Whether it is made for a frame that is as high as what it shows. */
  readonly isEmbedded: boolean
}

type LockWords = Catalogue["publish"]["lock"]

const FOOT_STYLE = `#parley-foot { padding: 0.8rem 1.5rem 1.2rem; border-top: 1px solid var(--hair, #cfc8bb); color: var(--ink-2, #5d574e);
  font: 0.78rem/1.4 "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere }
#parley-foot p { margin: 0.15rem 0; max-width: 60rem }
#parley-foot a { color: inherit }`

const LOCK_STYLE = `#parley-lock input, #parley-lock button { font: inherit; padding: 0.35rem 0.6rem; max-width: 100% }
#parley-lock p { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: baseline }`

/** What files come to in a page. `more`: what else the workbench is given; null for a page without one. */
export function contentsOf(
  files: readonly PublishedFile[],
  { lines, save }: PageFoot,
  more: object | null,
): PageContents {
  const given = files.map(({ document: _, ...file }) => file)
  return {
    brief: files
      .flatMap(({ document }, i) => documentBody(document, i === 0 ? "e-" : `e${i + 1}-`))
      .join("\n"),
    foot: [
      ...lines.map((line) => `<p>${escaped(line)}</p>`),
      ...(save === null ? [] : files.map((file) => saving(file, save))),
    ].join("\n"),
    brought: more === null ? null : JSON.stringify({ files: given, ...more }),
  }
}

/**
 * One page of HTML with the workbench, if there is one, and until that has started a document on each file to be read. It
 * needs nothing from elsewhere: its policy lets no request out, and no script in but the loader and what it unpacks. Every
 * text is escaped.
 */
export function publishedHtml({ brief, foot, brought }: PageContents, frame: PageShell): string {
  const own = brought === null ? [] : [data("published", "application/json", unclosed(brought))]
  const isLoaded = frame.isEmbedded || brought !== null
  return pageHtml({ root: brief, foot, style: "", data: own }, frame, isLoaded)
}

/** The same where all but the title is sealed. */
export function lockedHtml(sealed: Sealed, foot: string, words: LockWords, frame: PageShell): string {
  const root = [
    "<main>",
    `<header><h1>${escaped(frame.title)}</h1></header>`,
    `<p>${escaped(words.locked)}</p>`,
    `<p id="parley-scripts">${escaped(words.noScript)}</p>`,
    '<form id="parley-lock" hidden>',
    `<p><label for="parley-password">${escaped(words.password)}</label>`,
    '<input id="parley-password" type="password" autocomplete="off" required>',
    `<button>${escaped(words.open)}</button></p>`,
    "</form>",
    `<p id="parley-said" role="status" ${said("opening", words.opening)} ${said("wrong", words.wrong)} ${said("insecure", words.insecure)}></p>`,
    "</main>",
  ].join("\n")
  const own = [data("sealed", "application/json", JSON.stringify(sealed))]
  return pageHtml({ root, foot: `<p>${escaped(foot)}</p>`, style: LOCK_STYLE, data: own }, frame, true)
}

/** What is sealed of a page, which its loader puts in its place. */
export function sealable(contents: PageContents): string {
  return JSON.stringify(contents)
}

interface Filling {
  readonly root: string
  readonly foot: string
  readonly style: string
  readonly data: readonly string[]
}

function pageHtml(filling: Filling, frame: PageShell, isLoaded: boolean): string {
  const { language, title, loader, workbench, isBeside, isEmbedded } = frame
  return `${[
    "<!doctype html>",
    `<html lang="${escaped(language)}"${isEmbedded ? " data-embed" : ""}>`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(frame, isLoaded)}">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style id="parley-brief">\n${DOCUMENT_STYLE}\n${filling.style}</style>`,
    `<style>\n${FOOT_STYLE}\n</style>`,
    "</head>",
    "<body>",
    '<div id="root">',
    filling.root,
    "</div>",
    `<footer id="parley-foot" lang="${escaped(language)}">`,
    filling.foot,
    "</footer>",
    ...filling.data,
    ...(workbench === null
      ? []
      : isBeside
        ? [data("beside", "application/json", unclosed(JSON.stringify(workbench)))]
        : (["script", "style"] as const).map((name) => data(name, "text/plain", workbench[name]))),
    ...(isLoaded ? [`<script>${loader}</script>`] : []),
    "</body>",
    "</html>",
  ].join("\n")}\n`
}

function policy({ loaderHash, workbench, isBeside }: PageShell, isLoaded: boolean): string {
  const beside = isBeside ? " 'self'" : ""
  const started = workbench === null ? "" : ` blob:${beside}`
  return [
    "default-src 'none'",
    ...(isLoaded ? [`script-src 'sha256-${loaderHash}'${started}`] : []),
    ...(workbench === null ? [] : ["worker-src blob:"]),
    `style-src 'unsafe-inline'${beside}`,
    "font-src data:",
    "img-src data: blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ")
}

/** Data within the page: a browser runs nothing of a type that is no script's. */
function data(name: string, type: string, text: string): string {
  return `<script type="${type}" id="parley-${name}">${text}</script>`
}

/** JSON that ends no script. */
function unclosed(json: string): string {
  return json.replaceAll("<", "\\u003c")
}

function said(name: string, text: string): string {
  return `data-${name}="${escaped(text)}"`
}

function saving({ path, text, document }: PublishedFile, word: string): string {
  const address = `data:application/yaml;charset=utf-8,${encodeURIComponent(text)}`
  return `<p><a download="${escaped(path)}" href="${escaped(address)}">${escaped(word)}</a> (${escaped(document.title)})</p>`
}
