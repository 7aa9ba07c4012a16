// Unpacks the page and starts it. Where the browser cannot, what stands in the page stays to be read.
;(async () => {
  const unpacked = async (name, type) => {
    const packed = atob(document.getElementById(`parley-${name}`).textContent)
    const bytes = new Uint8Array(packed.length)
    for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i)
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))
    return new Blob([await new Response(stream).arrayBuffer()], { type })
  }
  const [page, worker, style] = await Promise.all([
    unpacked("page", "text/javascript"),
    unpacked("worker", "text/javascript"),
    unpacked("style", "text/css"),
  ])
  globalThis.parleyWorker = URL.createObjectURL(worker)
  const look = document.createElement("style")
  look.id = "parley-look"
  look.media = "not all"
  look.textContent = await style.text()
  document.head.append(look)
  const script = document.createElement("script")
  script.src = URL.createObjectURL(page)
  document.body.append(script)
})()
