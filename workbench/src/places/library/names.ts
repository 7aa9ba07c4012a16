const LONGEST = 60

/**
 * A name for a conflict's file: its title in small letters a to z, accents dropped, with dashes; `fallback` where
 * nothing of it can be kept. Without an ending.
 */
export function fileNameOf(title: string, fallback: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
  let name = ""
  for (const word of words) {
    const longer = name === "" ? word : `${name}-${word}`
    if (longer.length > LONGEST) break
    name = longer
  }
  return name === "" ? (words[0]?.slice(0, LONGEST) ?? fallback) : name
}

/**
 * The path with a number before its ending, for where the path itself is taken: "a/b.yaml" and 2 give "a/b-2.yaml".
 * A number that is there is counted up. 1 gives the path itself.
 */
export function numbered(path: string, number: number): string {
  if (number === 1) return path
  const { folder, name, ending } = partsOf(path)
  return `${folder}${name.replace(/-\d{1,3}$/, "") || name}-${number}${ending}`
}

/** A path in its folder ("" or ending in a slash), name, and ending with the dot. */
export function partsOf(path: string): {
  readonly folder: string
  readonly name: string
  readonly ending: string
} {
  const at = path.lastIndexOf("/") + 1
  const file = path.slice(at)
  const dot = file.lastIndexOf(".")
  return dot <= 0
    ? { folder: path.slice(0, at), name: file, ending: "" }
    : { folder: path.slice(0, at), name: file.slice(0, dot), ending: file.slice(dot) }
}

/**
 * Whether a name, typed for a file, can be one in any folder: no slashes, signs that some systems refuse, or dots at
 * its ends.
 */
export function isFileName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return name.length <= 120 && /^[^.\s][^/\\:*?"<>|\u0000-\u001f]*$/u.test(name) && !/[.\s]$/.test(name)
}
