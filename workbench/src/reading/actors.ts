import type { Sentence, Word } from "./sentences.ts"

export interface Actor {
  readonly name: string
  readonly from: number
  readonly to: number
}

// Proper names that are no actors.
const NO_ACTOR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|i)\.?$/i
// Words between the parts of a name.
const JOINS = /^(?:of|the|de|del|la|da|von|van|bin|al|for|and|&)$/i

/**
 * Names of people, bodies and places in a sentence, titles and articles left off: a run of proper names. What a
 * sentence begins with counts only where the tagger takes it for a name.
 */
export function actorsIn({ words }: Sentence): Actor[] {
  const found: Actor[] = []
  let run: Word[] = []
  const close = (): void => {
    while (run.length > 0 && !isName(run[run.length - 1]!)) run.pop()
    if (run.length > 0 && !run.every(({ text }) => NO_ACTOR.test(text))) {
      const own = run.filter((word, i) => i > 0 || !NO_ACTOR.test(word.text))
      const name = own
        .map(({ text }) => text)
        .join(" ")
        .replace(/ ’s$| 's$/, "")
      found.push({ name, from: own[0]!.from, to: own[own.length - 1]!.to })
    }
    run = []
  }
  words.forEach((word, i) => {
    if (isName(word) && !NO_ACTOR.test(word.text)) run.push(word)
    else if (run.length > 0 && JOINS.test(word.text) && joinsNames(words, i)) run.push(word)
    else close()
  })
  close()
  return found
}

function isName({ kind, text }: Word): boolean {
  return kind === "PROPN" && /^\p{Lu}/u.test(text)
}

// "of" within "Bank of England", but not "and" between two names.
function joinsNames(words: readonly Word[], at: number): boolean {
  if (/^(?:and|&|for)$/i.test(words[at]!.text)) return false
  for (let i = at + 1; i < words.length && i <= at + 2; i++) {
    if (isName(words[i]!)) return !NO_ACTOR.test(words[i]!.text)
    if (!JOINS.test(words[i]!.text)) return false
  }
  return false
}
