import type { PagePlace } from "@parley/core/file"

/** What a published page brings along, as JSON within it. */
export interface PublishedPage {
  readonly files: readonly PublishedFile[]
  /** The places that it shows; null for all. */
  readonly only: readonly PagePlace[] | null
}

export interface PublishedFile {
  /** A name that the page gives it. */
  readonly path: string
  readonly text: string
  /** The decision makers (ids) whose preferences were left out: no outcome can be told then. */
  readonly withheld: readonly string[]
}

let page: PublishedPage | null = null

/** What stands in the page, read once. */
export function publishedPage(): PublishedPage {
  page ??= JSON.parse(document.getElementById("parley-published")!.textContent) as PublishedPage
  return page
}
