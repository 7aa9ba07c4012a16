/** Words by their first letters, so that "releases" and "release" are one; short ones say little. */
export function stems(words: string): string[] {
  return (
    words
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/\p{L}{4,}|\p{N}+/gu) ?? []
  ).map((word) => word.replace(/(?<=\p{L}{3})s$/u, "").slice(0, 5))
}

/** How many of the words of the shorter one both have, from 0 to 1. */
export function shared(one: ReadonlySet<string>, other: readonly string[]): number {
  const own = new Set(other)
  const least = Math.min(one.size, own.size)
  return least === 0 ? 0 : [...own].filter((each) => one.has(each)).length / least
}

/** A name without its article, marks and capitals. */
export function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/^(?:the|el|la|los|las)\s+/iu, "")
    .toLowerCase()
}
