import type { Text } from "./basics.ts"
import { Ids } from "./ids.ts"
import { VERSION } from "./read.ts"
import { newDocument } from "./render.ts"
import type { Json } from "./tree.ts"

/**
 * An id that a display name suggests and that is not among `taken`, in whatever letters: the name in small letters a
 * to z, accents dropped and Cyrillic and Greek by sound, never a word of the statement language; where nothing of the
 * name can be kept `prefix` with the first free number: opt1, opt2, ….
 */
export function freshId(name: string, taken: Iterable<string>, prefix = "opt"): string {
  const known = new Set([...taken].map((id) => id.toLowerCase()))
  let number = 1
  while (known.has(`${prefix}${number}`)) number++
  return new Ids(known).make(name.toLowerCase(), `${prefix}${number}`)
}

/** What a new conflict starts with. */
export interface Beginning {
  readonly title: Text
  /** The language of plain texts; none given means English. */
  readonly language?: string
  /** At least one, each with the names of at least one option. */
  readonly decisionMakers: readonly { readonly name: string; readonly options: readonly string[] }[]
}

/**
 * The text of a new conflict file that says who can do what; nothing is infeasible, and nobody wants anything yet. Ids
 * are made from the names, each once among all options. RangeError where there is nobody, or somebody without options.
 */
export function newConflict({ title, language, decisionMakers }: Beginning): string {
  if (decisionMakers.length === 0 || decisionMakers.some(({ options }) => options.length === 0))
    throw new RangeError("A conflict needs a decision maker, and each of them an option.")
  const dms: string[] = []
  const ids: string[] = []
  const made = decisionMakers.map(({ name, options }): [string, Json] => {
    const dm = freshId(name, dms, "dm")
    dms.push(dm)
    const named = options.map((option): [string, Json] => {
      const id = freshId(option, ids)
      ids.push(id)
      return [id, { name: option }]
    })
    return [dm, { name, options: Object.fromEntries(named) }]
  })
  return newDocument({
    parley: VERSION,
    title,
    ...(language === undefined ? {} : { language }),
    decisionMakers: Object.fromEntries(made),
  })
}
