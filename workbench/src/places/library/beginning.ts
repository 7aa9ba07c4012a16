/** What the dialog of a new conflict holds while it is written: at the end of each list stands an empty line. */
export interface Lines {
  readonly title: string
  readonly makers: readonly { readonly name: string; readonly options: readonly string[] }[]
}

export const EMPTY: Lines = {
  title: "",
  makers: [
    { name: "", options: [""] },
    { name: "", options: [""] },
  ],
}

export function isLines(value: unknown): value is Lines {
  const { title, makers } = (value ?? {}) as Record<string, unknown>
  return typeof title === "string" && Array.isArray(makers) && makers.every(isMaker)
}

function isMaker(value: unknown): boolean {
  const { name, options } = (value ?? {}) as Record<string, unknown>
  return (
    typeof name === "string" && Array.isArray(options) && options.every((each) => typeof each === "string")
  )
}

// Fewer make no conflict.
const LEAST = 2

/**
 * The lines with an empty one at the end of each list of options, and a decision maker without a name at the end
 * once all above have one.
 */
export function withRoom({ title, makers }: Lines): Lines {
  const roomy = makers.map(({ name, options }) => ({
    name,
    options: options.at(-1)?.trim() === "" ? options : [...options, ""],
  }))
  const isFull = roomy.length < LEAST || roomy.every(({ name }) => name.trim() !== "")
  return { title, makers: isFull ? [...roomy, { name: "", options: [""] }] : roomy }
}

/** What keeps the lines from being a conflict: the first thing missing, and where. Null where nothing is. */
export function missingIn(lines: Lines): Missing | null {
  if (lines.title.trim() === "") return { kind: "title" }
  const { makers } = lines
  const used = makers.map(({ name, options }, maker) => ({
    maker,
    named: name.trim() !== "",
    options: options.filter((option) => option.trim() !== "").length,
  }))
  const nameless = used.find(({ named, options }) => !named && options > 0)
  if (nameless !== undefined) return { kind: "name", maker: nameless.maker }
  const idle = used.find(({ named, options }) => named && options === 0)
  if (idle !== undefined) return { kind: "option", maker: idle.maker }
  if (used.filter(({ named }) => named).length < LEAST) {
    return { kind: "name", maker: used.find(({ named }) => !named)?.maker ?? makers.length }
  }
  return null
}

export type Missing =
  | { readonly kind: "title" }
  | { readonly kind: "name"; readonly maker: number }
  | { readonly kind: "option"; readonly maker: number }

/** What was written, without the empty lines. */
export function writtenIn({ title, makers }: Lines) {
  return {
    title: title.trim(),
    decisionMakers: makers
      .map(({ name, options }) => ({
        name: name.trim(),
        options: options.map((option) => option.trim()).filter((option) => option !== ""),
      }))
      .filter(({ name }) => name !== ""),
  }
}

/**
 * The line that Enter leads to, by its name: from a name to the first option, from an option to the next one, from an
 * empty one to the next decision maker. "make": nothing is left to write.
 */
export function lineAfter({ makers }: Lines, maker: number, option: number | null): string {
  const written = option === null ? makers[maker]?.name : makers[maker]?.options[option]
  const isEmpty = written === undefined || written.trim() === ""
  if (option === null) return isEmpty && maker >= LEAST ? "make" : `${maker}.0`
  if (!isEmpty) return `${maker}.${option + 1}`
  return maker + 1 < makers.length ? `${maker + 1}` : "make"
}
