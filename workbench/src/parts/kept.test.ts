import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const SOURCE = fileURLToPath(new URL("..", import.meta.url))

// Where one writes and nothing can be lost, and why.
const SAFE: Readonly<Record<string, string>> = {
  "parts/wording.tsx": "each letter is in the file at once",
  "places/brief/choices.tsx": "draws the fields of the brief and of publishing",
  "places/brief/publish.tsx": "a password is kept nowhere, and the rest is chosen anew each time",
  "places/evidence/form-field.tsx": "draws the fields of forms, which hold what is typed",
  "places/library/library.tsx": "what is looked for is in the address",
  "places/present/present.tsx": "Escape leaves the slides, in which nothing is typed",
  "shell/palette.tsx": "a command is looked for",
  "shell/trial.tsx": "Escape discards what is tried out, not what is typed",
  "places/text/text.tsx": "the text is the file",
}

// What one can write in: text areas, inputs that are neither ticked nor chosen, fields of components.
function writesIn(source: string): boolean {
  const inputs = [...source.matchAll(/<(input|Input|textarea|TextArea|SearchField)\b(?:[^>]|=>)*/g)]
  return (
    /contentEditable/.test(source) ||
    inputs.some(([tag]) => !/type="(checkbox|radio|file|range|hidden)"/.test(tag))
  )
}

const parts = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".tsx") && !path.endsWith(".test.tsx"))
  .map((path) => ({ path, source: readFileSync(join(SOURCE, path), "utf8") }))

test("wherever one writes, what is typed is held until it is in the file", () => {
  const forms = parts.filter(({ source }) => writesIn(source) || /key === "Escape"/.test(source))
  expect(forms.length).toBeGreaterThan(15)
  const deaf = forms.filter(({ source }) => !/\buse(Kept|Typed)\b(<.*>)?\(/.test(source))
  expect(deaf.map(({ path }) => path).filter((path) => SAFE[path] === undefined)).toEqual([])
})

test("no form holds what is typed in a state of its own", () => {
  const own = parts.filter(({ source }) => {
    const states = [...source.matchAll(/const \[\w+, (set\w+)\] = useState\b/g)].map(([, set]) => set!)
    return states.some((set) =>
      new RegExp(`on(Change|Input)=\\{[^\n]*\\b${set}\\(.*target\\.value`).test(source),
    )
  })
  // What is picked from a list is no text.
  const typed = own.filter(({ source }) => writesIn(source))
  expect(typed.map(({ path }) => path)).toEqual(["places/evidence/make-of.tsx"])
})

test("a form that holds what is typed can let go of it", () => {
  const forms = parts.filter(({ source }) => /\buseKept\b(<.*>)?\(/.test(source) && writesIn(source))
  expect(forms.length).toBeGreaterThan(5)
  for (const { path, source } of forms) expect(/CancelOrDiscard|parts\.discard/.test(source), path).toBe(true)
})
