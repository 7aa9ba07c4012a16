import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"

/** A word or sign of a sentence, with its kind of word. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Universal part of speech: PROPN, VERB, NOUN, PUNCT, … */
  readonly kind: string
  readonly lemma: string
}

export interface Sentence {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly words: readonly Word[]
}

// Characters looked at in one go: a text of any length takes bounded memory.
const PIECE = 20_000

let made: ReturnType<typeof winkNLP> | null = null

function reader(): ReturnType<typeof winkNLP> {
  made ??= winkNLP(model, ["sbd", "pos"])
  return made
}

/**
 * The sentences of an English text in order. Lines that are apart by an empty line are never one sentence.
 * `progress` gets the share done.
 */
export function* sentencesIn(text: string, progress?: (share: number) => void): Iterable<Sentence> {
  for (const { from, to } of piecesIn(text)) {
    progress?.(from / Math.max(1, text.length))
    yield* sentencesOf(text.slice(from, to), from)
  }
}

/** Paragraphs, long ones cut at a space. */
function* piecesIn(text: string): Iterable<{ from: number; to: number }> {
  const gap = /\n[^\S\n]*\n\s*/g
  let from = 0
  const parts = function* (to: number): Iterable<{ from: number; to: number }> {
    while (to - from > PIECE) {
      const space = text.lastIndexOf(" ", from + PIECE)
      const cut = space > from ? space : from + PIECE
      yield { from, to: cut }
      from = cut
    }
    if (to > from) yield { from, to }
  }
  for (let match = gap.exec(text); match !== null; match = gap.exec(text)) {
    yield* parts(match.index)
    from = match.index + match[0].length
  }
  yield* parts(text.length)
}

function* sentencesOf(piece: string, offset: number): Iterable<Sentence> {
  const nlp = reader()
  const { its } = nlp
  let at = 0
  for (const own of sentencesWith(nlp, piece)) {
    const words: Word[] = []
    own.forEach((token) => {
      const text = token.out()
      const found = piece.indexOf(text, at)
      // Signs that the tokeniser writes otherwise than the text does are passed over.
      if (found < 0 || found > at + 200) return
      at = found + text.length
      words.push({
        text,
        from: offset + found,
        to: offset + at,
        kind: token.out(its.pos),
        lemma: token.out(its.lemma),
      })
    })
    if (words.length === 0) continue
    const from = words[0]!.from
    const to = words[words.length - 1]!.to
    yield { text: piece.slice(from - offset, to - offset), from, to, words }
  }
}

type Token = { out(what?: unknown): string }
type Each<Item> = { each(visit: (item: Item) => void): void }

// Each sentence's words and signs; the library's own types leave what is visited open.
function sentencesWith(nlp: ReturnType<typeof winkNLP>, piece: string): Token[][] {
  const found: Token[][] = []
  const sentences = nlp.readDoc(piece).sentences() as unknown as Each<{ tokens(): Each<Token> }>
  sentences.each((sentence) => {
    const tokens: Token[] = []
    sentence.tokens().each((token) => tokens.push(token))
    found.push(tokens)
  })
  return found
}
