import type { Cast } from "../mentions/actors.ts"
import type { Doc } from "../mentions/document.ts"
import type { Actor, Mention } from "../mentions/mention.ts"
import type { How, Link } from "../proposal.ts"
import type { Sentence } from "../text/sentences.ts"

/** From whom to whom a claim went. */
export class Chains {
  readonly #doc: Doc
  readonly #cast: Cast
  readonly #publisher: string | null
  readonly #background: boolean

  constructor(doc: Doc, cast: Cast, publisher: string | null) {
    this.#doc = doc
    this.#cast = cast
    this.#publisher = publisher?.toLowerCase() ?? null
    this.#background = doc.pack.background.test(doc.text.slice(0, 3000))
  }

  how(actor: Actor, lemma: string, sentence: string): How {
    const { pack } = this.#doc
    if (actor.type === "media") return "reported"
    const named = actor.mentions.some(({ kind }) => kind === "name")
    if (actor.type === "source" && !named) return this.#background ? "background" : "unnamed"
    // "Two managers": somebody, and nobody's voice.
    const [first] = actor.mentions
    if (
      actor.type === "person" &&
      !named &&
      first!.indefinite &&
      !/^(?:spokes|portavo|vocer)/i.test(first!.text)
    )
      return "unnamed"
    if (!named && !["person"].includes(actor.type) && pack.anonymous.test(sentence) && actor.type !== "body")
      return "unnamed"
    if (/^(?:write|escribir)$/.test(lemma)) return "document"
    if (/^(?:contestar|answer|reply|respond|responder)$/.test(lemma) && pack.documents.test(sentence))
      return "document"
    return "on_record"
  }

  // "told The Courier": a medium that passes it on, unless it is this text's own.
  relays(sentence: Sentence, index: number, verb: number): Link[] {
    const { tokens } = sentence
    const near = this.#cast.bySentence[index]!.filter(
      ({ first, actor }) => first > verb && first < verb + 12 && actor?.type === "media",
    )
    return near
      .filter(
        (mention) =>
          !this.#isOwn(mention) &&
          /^(?:told|to|al|a|by|por|with|diario|emisora|cadena|agencia|broadcaster|newspaper|daily|agency|the|la|el)$/.test(
            tokens[mention.first - 1]?.lower ?? "",
          ),
      )
      .map(({ actor }): Link => ({ who: actor!.id, how: "reported" }))
      .slice(0, 1)
  }

  // A medium that cites somebody: who is behind it.
  cited(index: number, actor: Actor, { from, to }: Sentence): Link[] {
    if (actor.type !== "media") return []
    const { pack, text } = this.#doc
    const own = text.slice(from, to)
    const match = new RegExp(pack.citing.source, pack.citing.flags.replace("g", "")).exec(own)
    if (match === null) return []
    const after = from + match.index + match[0].length
    const words = text.slice(after, after + 80)
    const other = this.#cast.bySentence[index]!.find(
      (each) => each.from >= after && each.from < after + 60 && each.actor !== actor && each.actor !== null,
    )
    const isDocument = pack.documents.test(words)
    if (other?.actor == null) return isDocument ? [{ who: "document", how: "document" }] : []
    return [{ who: other.actor.id, how: isDocument ? "document" : this.how(other.actor, "say", own) }]
  }

  chainOf(index: number, mention: Mention, { from, to }: { from: number; to: number }): Link[] {
    const { pack, text } = this.#doc
    const words = text.slice(from, to)
    const own: Link = { who: mention.actor!.id, how: this.how(mention.actor!, "say", words) }
    const others = this.#cast.bySentence[index]!.filter(
      (each) => each.from > mention.to && each.to <= to && each.actor !== mention.actor,
    )
    const other = others[0]
    if (other?.actor == null) return [own]
    // Who is cited stands behind; who cites, before.
    const isBehind = /\b(?:citing|quoting|citando|que cita)\b/i.test(words)
    if (isBehind)
      return [
        {
          who: other.actor.id,
          how: pack.documents.test(words) ? "document" : this.how(other.actor, "say", words),
        },
        own,
      ]
    if (other.actor.type !== "media" || this.#isOwn(other)) return [own]
    return [own, { who: other.actor.id, how: "reported" }]
  }

  #isOwn({ actor, text }: Mention): boolean {
    if (this.#publisher?.includes(text.toLowerCase())) return true
    // Named in the dateline or by-line.
    return actor!.mentions.some(
      ({ from, sentence }) =>
        sentence < 3 &&
        (/\($/.test(this.#doc.text.slice(Math.max(0, from - 1), from)) ||
          this.#doc.paragraphs[this.#doc.sentences[sentence]!.paragraph]!.heading),
    )
  }
}
