import type { Edit } from "@parley/core"
import type { Path, Text } from "@parley/core/file"

/**
 * The edit that gives a text of the file another wording in a language: in a text of several languages that of this
 * language alone. "" takes an optional text away.
 */
export function textEdit(
  path: Path,
  text: Text | undefined,
  value: string,
  { language, optional = false }: { readonly language: string; readonly optional?: boolean },
): Edit {
  if (value === "" && optional && text !== undefined && (typeof text === "string" || only(text, language)))
    return { kind: "delete", path }
  if (typeof text !== "object") return { kind: "set", path, value }
  return { kind: "set", path: [...path, tagOf(text, language)], value }
}

function only(text: Readonly<Record<string, string>>, language: string): boolean {
  const tags = Object.keys(text)
  return tags.length === 1 && tags[0] === tagOf(text, language)
}

// "es" where the text has "es", and not "es-MX".
function tagOf(text: Readonly<Record<string, string>>, language: string): string {
  return Object.hasOwn(text, language) ? language : (language.split("-")[0] ?? language)
}
