import { escaped } from "./html.ts"

/** HTML for the page around: a frame with a published page, and a script that makes it as high as what that shows. */
export function embedHtml(address: string, title: string): string {
  return [
    `<iframe src="${escaped(address)}" title="${escaped(title)}" sandbox="allow-scripts allow-downloads" style="width:100%;height:60rem;border:0"></iframe>`,
    "<script>",
    'addEventListener("message", ({ source, data }) => {',
    '  if (data?.parley !== "height") return',
    '  for (const frame of document.querySelectorAll("iframe"))',
    '    if (frame.contentWindow === source) frame.style.height = Math.min(data.height, 20000) + "px"',
    "})",
    "</script>",
  ].join("\n")
}
