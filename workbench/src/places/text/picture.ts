import sans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url"

// What of an element's looks a picture has to carry along, since the page's styles stay behind.
const CARRIED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "opacity",
  "visibility",
  "display",
  "color",
]

const SVG = "http://www.w3.org/2000/svg"

/** A picture of an svg element that stands on its own: looks written into it, the typeface along with it. */
export async function pictureOf(svg: SVGSVGElement): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const from = [svg, ...svg.querySelectorAll("*")]
  const to = [copy, ...copy.querySelectorAll("*")]
  from.forEach((element, i) => {
    const looks = getComputedStyle(element)
    const target = to[i]!
    for (const name of CARRIED) target.setAttribute(name, looks.getPropertyValue(name))
    for (const name of ["class", "style", "tabindex", "role", "id"]) target.removeAttribute(name)
  })
  const box = svg.viewBox.baseVal
  const { width, height } =
    box !== null && box.width > 0 ? box : { width: svg.clientWidth, height: svg.clientHeight }
  copy.setAttribute("xmlns", SVG)
  copy.setAttribute("width", String(width))
  copy.setAttribute("height", String(height))
  const ground = document.createElementNS(SVG, "rect")
  ground.setAttribute("x", String(box?.x ?? 0))
  ground.setAttribute("y", String(box?.y ?? 0))
  ground.setAttribute("width", String(width))
  ground.setAttribute("height", String(height))
  ground.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor)
  const style = document.createElementNS(SVG, "style")
  style.textContent = await typeface()
  copy.prepend(style, ground)
  return new XMLSerializer().serializeToString(copy)
}

/** The same as a PNG, twice as fine as it is shown. */
export async function pngOf(picture: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" }))
  try {
    const image = new Image()
    await new Promise((done, failed) => {
      image.onload = done
      image.onerror = failed
      image.src = address
    })
    const canvas = document.createElement("canvas")
    // Browsers draw no larger pictures.
    const scale = Math.min(2, 8_000 / Math.max(image.width, image.height))
    canvas.width = Math.ceil(image.width * scale)
    canvas.height = Math.ceil(image.height * scale)
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((done, failed) => {
      canvas.toBlob((blob) => (blob === null ? failed(new Error("no picture")) : done(blob)), "image/png")
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function typeface(): Promise<string> {
  return `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;src:url(${await within(sans)}) format("woff2")}`
}

// A file of the build as an address that holds it. A page of one file has it so already, and may fetch nothing.
async function within(address: string): Promise<string> {
  if (address.startsWith("data:")) return address
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  let text = ""
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192))
  return `data:font/woff2;base64,${btoa(text)}`
}
