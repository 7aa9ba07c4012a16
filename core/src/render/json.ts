// Values shorter than this stay on one line.
const WIDTH = 100

/**
 * A value as JSON in pieces that together are one document with a line break at its end: short values on one line,
 * lists of numbers filled up to 100 columns, all else one entry a line. Never makes one long text, so it can
 * print what would not fit into one. Keys whose value is undefined are left out. Cost: O(size of the value).
 */
export function* jsonPieces(value: unknown): Iterable<string> {
  yield* pieces(value, "", 0)
  yield "\n"
}

function* pieces(value: unknown, pad: string, used: number): Iterable<string> {
  const short = onOneLine(value, WIDTH - pad.length - used)
  if (short !== null) {
    yield short
    return
  }
  const inner = `${pad}  `
  if (isNumbers(value)) {
    yield "["
    yield* filled(value, inner)
    yield `\n${pad}]`
  } else if (Array.isArray(value)) {
    let separator = "[\n"
    for (const item of value) {
      yield `${separator}${inner}`
      yield* pieces(item, inner, 0)
      separator = ",\n"
    }
    yield `\n${pad}]`
  } else if (typeof value === "object" && value !== null) {
    let separator = "{\n"
    for (const [key, entry] of entriesOf(value)) {
      const head = `${JSON.stringify(key)}: `
      yield `${separator}${inner}${head}`
      yield* pieces(entry, inner, head.length)
      separator = ",\n"
    }
    yield `\n${pad}}`
  } else yield JSON.stringify(value)
}

function* filled(numbers: readonly number[], pad: string): Iterable<string> {
  let line = ""
  let first = true
  for (const number of numbers) {
    const text = String(number)
    if (line !== "" && pad.length + line.length + text.length + 3 > WIDTH) {
      yield `${first ? "\n" : ",\n"}${pad}${line}`
      first = false
      line = ""
    }
    line += line === "" ? text : `, ${text}`
  }
  yield `${first ? "\n" : ",\n"}${pad}${line}`
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number")
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined)
}

/** The value with a space after commas and colons, null if it would be longer than `room`. */
function onOneLine(value: unknown, room: number): string | null {
  if (room < 0) return null
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value)
    return text.length <= room ? text : null
  }
  const isList = Array.isArray(value)
  const parts: string[] = []
  let left = room - 2
  const add = (head: string, entry: unknown): boolean => {
    const text = onOneLine(entry, left - head.length)
    if (text === null) return false
    parts.push(head + text)
    left -= head.length + text.length + 2
    return true
  }
  if (isList) {
    for (const item of value) if (!add("", item)) return null
    return `[${parts.join(", ")}]`
  }
  for (const [key, entry] of entriesOf(value)) if (!add(`${JSON.stringify(key)}: `, entry)) return null
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`
}
