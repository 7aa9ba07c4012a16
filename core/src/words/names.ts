import type { Conflict } from "../file/index.ts"
import type { Name, Naming, PlainName } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { LONGEST_NAME } from "./state-name.ts"
import { nameOf, textOf } from "./texts.ts"

/**
 * A name in words, as a heading has it: "Talks under guarantees", "As things stand, but Iraq attacks". Names of
 * one conflict that differ are said differently.
 */
export function sayName({ conflict }: Pick<Naming, "conflict">, name: Name, words: Catalogue): string {
  const phrases = phrasesIn(conflict, words)
  if (name.kind !== "derived" || name.like === null) return phrases.plain(name as PlainName)
  const { like, changes, least } = name
  const said = phrases.of(changes)
  const whole = words.names.but({ name: phrases.plain(like), phrases: said, more: 0 })
  if (whole.length <= LONGEST_NAME || least === changes.length) return whole
  const more = changes.length - least
  return words.names.but({ name: phrases.plain(like), phrases: said.slice(0, least), more })
}

type Changes = Extract<Name, { kind: "derived" }>["changes"]

/** What is said of options in names, each in its own words. */
class Phrases {
  readonly #conflict: Conflict
  readonly #words: Catalogue
  /** By option: of it taken, and not taken. */
  readonly #said: readonly { readonly taken: string; readonly "not-taken": string }[]
  /** Names that the file gives. */
  readonly #given: ReadonlySet<string>

  constructor(conflict: Conflict, words: Catalogue) {
    this.#conflict = conflict
    this.#words = words
    const short = conflict.options.map((_, option) => this.#phrases(option, true))
    const counts = new Map<string, number>()
    for (const text of short.flatMap(({ taken, "not-taken": not }) => [taken, not]))
      counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
    const isOwn = (text: string): boolean => counts.get(text.toLowerCase()) === 1
    this.#said = short.map(({ taken, "not-taken": not }, option) => {
      const long = this.#phrases(option, false)
      return { taken: isOwn(taken) ? taken : long.taken, "not-taken": isOwn(not) ? not : long["not-taken"] }
    })
    this.#given = new Set(conflict.outcomes.map(({ name }) => textOf(conflict, name, words).toLowerCase()))
  }

  /** `short`: without the party whose option it is. */
  #phrases(option: number, short: boolean): { readonly taken: string; readonly "not-taken": string } {
    const { name, undo, done, notDone, owner } = this.#conflict.options[option]!
    const { names, phrases } = this.#words
    const text = (of: typeof name): string => textOf(this.#conflict, of, this.#words)
    const by = nameOf(this.#conflict, owner, this.#words)
    const clause = (of: typeof name): string => {
      const said = phrases.clause(text(of))
      return short ? withoutSubject(said, phrases.name(by)) : said
    }
    const act = (said: string): string => (short ? said : names.by({ dm: by, phrase: said }))
    return {
      taken: done === undefined ? act(phrases.take(text(name))) : clause(done),
      "not-taken":
        notDone !== undefined
          ? clause(notDone)
          : act(undo === undefined ? names.not(text(name)) : phrases.take(text(undo))),
    }
  }

  of(changes: Changes): string[] {
    return changes.map(({ option, to }) => this.#said[option]![to])
  }

  plain(name: PlainName): string {
    const { names } = this.#words
    if (name.kind === "today") return names.today
    if (name.kind === "given") {
      const { name: text } = this.#conflict.outcomes.find(({ id }) => id === name.outcome)!
      return textOf(this.#conflict, text, this.#words)
    }
    const { changes, least } = name
    if (changes.length === 0) return names.nothing
    const said = this.of(changes)
    const whole = names.derived({ phrases: said, more: 0 })
    const isWhole = whole.length <= LONGEST_NAME || least === changes.length
    const cut = names.derived({ phrases: said.slice(0, least), more: changes.length - least })
    const own = isWhole ? whole : cut
    return this.#given.has(own.toLowerCase()) ? names.another(own) : own
  }
}

function withoutSubject(clause: string, subject: string): string {
  const rest = clause.slice(subject.length)
  return clause.toLowerCase().startsWith(subject.toLowerCase()) && /^ \S/.test(rest)
    ? rest.trimStart()
    : clause
}

const known = new WeakMap<Conflict, Map<string, Phrases>>()

function phrasesIn(conflict: Conflict, words: Catalogue): Phrases {
  const found = known.get(conflict) ?? new Map<string, Phrases>()
  known.set(conflict, found)
  const phrases = found.get(words.language) ?? new Phrases(conflict, words)
  found.set(words.language, phrases)
  return phrases
}
