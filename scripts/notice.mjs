// NOTICE: the licences of what the built command and the built workbench contain. `node scripts/notice.mjs` writes it;
// `npm run check` holds it against what is installed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "./ready.mjs"

const NOTICE = join(root, "NOTICE")
// They build, and leave nothing of theirs in what they build.
const TOOLS = /^@types\/|^@vitejs\/|^vite$/
// What a package carries of others.
const INSIDE = { unpdf: "contains PDF.js by Mozilla, Apache-2.0" }
const HEAD = `Parley
Copyright 2026 The Parley authors

Licensed under the Apache License, Version 2.0; see LICENSE.

The built command and the built workbench contain the packages below, whole or in parts, each under its own licence.
`

/** The package of a name as Node would find it from a folder; null where it is not installed. */
function installed(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", name)
    if (existsSync(join(path, "package.json"))) return path
    if (folder === dirname(folder)) return null
  }
}

/** All packages that the packages of the workspace are built with, by folder. */
function packages() {
  const found = new Map()
  const visit = (folder, names) => {
    for (const name of names) {
      const path = installed(name, folder)
      if (path === null) throw new RangeError(`${name} is not installed`)
      if (found.has(path) || name.startsWith("@parley/")) continue
      const { version, license, dependencies = {} } = read(path)
      found.set(path, { name, version, license: license ?? "see its text", text: textIn(path) })
      visit(path, Object.keys(dependencies))
    }
  }
  for (const name of ["core", "reading", "cli", "server", "workbench"]) {
    const { dependencies = {}, devDependencies = {} } = read(join(root, name))
    // What a bundle contains is no dependency of it any more.
    const inside = Object.keys(devDependencies).filter((each) => !TOOLS.test(each))
    visit(join(root, name), [...Object.keys(dependencies), ...inside])
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function read(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
}

/** The licence and notice files of a package, one after the other; "" where it has none. */
function textIn(folder) {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim())
    .join("\n\n")
}

/** The text of NOTICE: what there is, then each licence text once with those that it is of. */
function notice() {
  const all = packages()
  const texts = new Map()
  for (const each of all) texts.set(each.text, [...(texts.get(each.text) ?? []), each])
  const list = all
    .map(
      ({ name, version, license }) =>
        `${name} ${version} (${license})${INSIDE[name] === undefined ? "" : `: ${INSIDE[name]}`}`,
    )
    .join("\n")
  const sections = [...texts].map(
    ([text, of]) =>
      `${of.map(({ name }) => name).join(", ")}\n\n${text === "" ? "The package brings no text of its licence." : text}`,
  )
  return `${[HEAD, `${list}\n`, ...sections.map((section) => `${"-".repeat(80)}\n\n${section}\n`)].join("\n")}`
}

/** Whether NOTICE says what is installed. */
function noticeIsCurrent() {
  const isCurrent = existsSync(NOTICE) && readFileSync(NOTICE, "utf8") === notice()
  if (!isCurrent) console.error("NOTICE is not what the installed packages say. Run: node scripts/notice.mjs")
  return isCurrent
}

if (!process.argv.includes("--check")) writeFileSync(NOTICE, notice())
else process.exit(noticeIsCurrent() ? 0 : 1)
