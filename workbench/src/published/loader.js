// Unpacks the page and starts it, once its password is typed if it has one. Where the browser cannot, what stands in the
// page stays to be read.
{
  const at = (name) => document.getElementById(`parley-${name}`)
  const bytesOf = (base64) => {
    const packed = atob(base64)
    const bytes = new Uint8Array(packed.length)
    for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i)
    return bytes
  }

  // In a frame that is as high as the page: the page around is told how high that is, and nothing else.
  const tellHeight = () => {
    const root = document.documentElement
    if (root.dataset.embed === undefined || parent === self) return
    root.classList.add("embedded")
    new ResizeObserver(() => {
      const height = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY)
      parent.postMessage({ parley: "height", height }, "*")
    }).observe(document.body)
    // What opens over the page opens where one is.
    const here = ({ clientY }) => root.style.setProperty("--opens-at", `${Math.max(0, clientY - 240)}px`)
    addEventListener("pointerdown", here, true)
  }

  const textOf = async ({ rounds, salt, iv, text }, password) => {
    const { subtle } = crypto
    const typed = new TextEncoder().encode(password.normalize("NFC"))
    const from = await subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"])
    const how = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations: rounds }
    const key = await subtle.deriveKey(how, from, { name: "AES-GCM", length: 256 }, false, ["decrypt"])
    const bytes = await subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(text))
    return new TextDecoder().decode(bytes)
  }
  const submitted = (form) =>
    new Promise((typed) => {
      form.onsubmit = (event) => {
        event.preventDefault()
        typed()
      }
    })
  // What is sealed, once the password is typed.
  const opened = async () => {
    const sealed = JSON.parse(at("sealed").textContent)
    const [form, field, said] = [at("lock"), at("password"), at("said")]
    at("scripts").hidden = true
    if (!globalThis.crypto?.subtle) {
      said.textContent = said.dataset.insecure
      return new Promise(() => {})
    }
    form.hidden = false
    if (parent === self) field.focus()
    for (;;) {
      await submitted(form)
      said.textContent = said.dataset.opening
      try {
        return JSON.parse(await textOf(sealed, field.value))
      } catch {
        said.textContent = said.dataset.wrong
        field.select()
      }
    }
  }
  const unlock = async () => {
    const { brief, foot, brought } = await opened()
    document.getElementById("root").innerHTML = brief
    at("foot").innerHTML = foot
    if (brought === null) return
    const data = document.createElement("script")
    Object.assign(data, { type: "application/json", id: "parley-published", textContent: brought })
    document.body.append(data)
  }

  const unpacked = async (name, type) => {
    const stream = new Blob([bytesOf(at(name).textContent)])
      .stream()
      .pipeThrough(new DecompressionStream("gzip"))
    return new Blob([await new Response(stream).arrayBuffer()], { type })
  }
  const look = (tag, filled) => {
    const made = document.createElement(tag)
    document.head.append(Object.assign(made, { id: "parley-look", media: "not all", ...filled }))
  }
  const run = (src) =>
    new Promise((onload, onerror) => {
      document.body.append(Object.assign(document.createElement("script"), { src, onload, onerror }))
    })
  // The script of the workbench.
  const within = async () => {
    const [script, style] = await Promise.all([
      unpacked("script", "text/javascript"),
      unpacked("style", "text/css"),
    ])
    look("style", { textContent: await style.text() })
    return script
  }
  const beside = async () => {
    const { script, style } = JSON.parse(at("beside").textContent)
    look("link", { rel: "stylesheet", href: style })
    await run(script)
    return new Blob([globalThis.parleyScript], { type: "text/javascript" })
  }

  const start = async () => {
    tellHeight()
    const script = at("beside") ? beside() : at("script") ? within() : null
    if (at("sealed")) await unlock()
    if (script === null) return
    globalThis.parleyScript = URL.createObjectURL(await script)
    await run(globalThis.parleyScript)
  }
  start()
}
