import type { FocusEvent, KeyboardEvent } from "react"

/** Lets the arrow keys go around the links of a drawing, from the last to the first again. */
export function walkLinks(event: KeyboardEvent<SVGSVGElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const links = linksOf(event.currentTarget)
  const at = links.indexOf(event.target as SVGAElement)
  if (by === undefined || at < 0) return
  event.preventDefault()
  links[(at + by + links.length) % links.length]!.focus()
}

/** The place of the link that is entered among those of its drawing, from 0; -1 for what is none. */
export function linkAt({ currentTarget, target }: FocusEvent<SVGSVGElement>): number {
  return linksOf(currentTarget).indexOf(target as Element as SVGAElement)
}

function linksOf(drawing: SVGSVGElement): SVGAElement[] {
  return [...drawing.querySelectorAll<SVGAElement>("a")]
}
