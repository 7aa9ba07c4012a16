import type { Document } from "../report/index.ts"
import { DOCUMENT_STYLE, documentBody } from "./document-html.ts"
import { escaped } from "./html.ts"

/** What the workbench is put into a page as: texts of the build, the last three gzip in base64. */
export interface PageParts {
  /** The script that unpacks the others. */
  readonly loader: string
  readonly page: string
  readonly worker: string
  readonly style: string
}

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

const FOOT_STYLE = `#parley-foot { padding: 0.8rem 1.5rem 1.2rem; border-top: 1px solid var(--hair, #cfc8bb); color: var(--ink-2, #5d574e);
  font: 0.78rem/1.4 "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere }
#parley-foot p { margin: 0.15rem 0; max-width: 60rem }
#parley-foot a { color: inherit }`

/**
 * One page of HTML that holds files, the workbench to look at them, and until that has started a document on each to be
 * read. It needs nothing from elsewhere: its policy lets no request out, and no script in but the loader, whose SHA-256 in
 * base64 is `loaderHash`, and what it unpacks. Every text is escaped.
 */
export function publishedHtml(
  files: readonly [PublishedFile, ...PublishedFile[]],
  parts: PageParts,
  foot: PageFoot,
  loaderHash: string,
): string {
  const { language, title } = files[0].document
  const brought = { files: files.map(({ path, text, withheld }) => ({ path, text, withheld })) }
  return `${[
    "<!doctype html>",
    `<html lang="${escaped(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(loaderHash)}">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style id="parley-brief">\n${DOCUMENT_STYLE}\n</style>`,
    `<style>\n${FOOT_STYLE}\n</style>`,
    "</head>",
    "<body>",
    '<div id="root">',
    ...files.flatMap(({ document }, i) => documentBody(document, i === 0 ? "e-" : `e${i + 1}-`)),
    "</div>",
    `<footer id="parley-foot" lang="${escaped(language)}">`,
    ...foot.lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(foot.save === null ? [] : files.map((file) => saving(file, foot.save!))),
    "</footer>",
    data("published", "application/json", JSON.stringify(brought).replaceAll("<", "\\u003c")),
    ...(["page", "worker", "style"] as const).map((name) => data(name, "text/plain", parts[name])),
    `<script>${parts.loader}</script>`,
    "</body>",
    "</html>",
  ].join("\n")}\n`
}

function policy(loaderHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${loaderHash}' blob:`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
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

function saving({ path, text, document }: PublishedFile, word: string): string {
  const address = `data:application/yaml;charset=utf-8,${encodeURIComponent(text)}`
  return `<p><a download="${escaped(path)}" href="${escaped(address)}">${escaped(word)}</a> (${escaped(document.title)})</p>`
}
