import { LANGUAGES } from "@parley/core"

/** The languages that an `Accept-Language` asks for, most wanted first. */
export function languagesOf(header: string | undefined): readonly string[] {
  return (header ?? "")
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag, ...rest] = part.split(";").map((piece) => piece.trim())
      const weight = rest.find((piece) => /^q=/i.test(piece))?.slice(2)
      return { tag: tag!, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ tag, weight }) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

/** The first of them that Parley speaks, else English. */
export function spoken(languages: readonly string[]): string {
  const main = (tag: string): string => tag.toLowerCase().split("-")[0]!
  return languages.find((tag) => LANGUAGES.some((known) => main(known.tag) === main(tag))) ?? "en"
}
