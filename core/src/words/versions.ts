import type { Conflict, RecordKey, Text } from "../file/index.ts"
import { type Contrast, type ContrastPart, fullKeys, sumOfDecimals } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { sayKnown } from "./state.ts"
import { sayFormula } from "./statement.ts"
import { nameOf, textOf } from "./texts.ts"
import type { SaidField, SaidThing, ThingKind, Turned } from "./versions-words.ts"

/** The conflicts of two versions, the earlier first. */
export interface Versions {
  readonly before: Conflict
  readonly after: Conflict
}

/** One thing that differs between two versions, in a sentence or two. */
export function sayContrast(contrast: Contrast, of: Versions, catalogue: Catalogue): string {
  return new Teller(contrast, of, catalogue).say()
}

type Listed = "decisionMaker" | "option" | "outcome" | "scenario" | RecordKey

/** What an entry is called by: the text of its field. */
const CALLED: Readonly<Record<Listed, SaidField>> = {
  decisionMaker: "name",
  option: "name",
  outcome: "name",
  scenario: "name",
  sources: "title",
  claims: "says",
  events: "what",
  offers: "name",
  contested: "question",
  forecasts: "question",
}

const isListed = (part: ContrastPart): part is Listed => Object.hasOwn(CALLED, part)

type Side = keyof Versions

class Teller {
  readonly #contrast: Contrast
  readonly #of: Versions
  readonly #catalogue: Catalogue

  constructor(contrast: Contrast, of: Versions, catalogue: Catalogue) {
    this.#contrast = contrast
    this.#of = of
    this.#catalogue = catalogue
  }

  say(): string {
    const { versions } = this.#catalogue
    const { part, how, fields, states } = this.#contrast
    if (isListed(part)) return this.#listed(part)
    if (fields !== undefined) return versions.changed({ of: this.#thing(), fields })
    switch (part) {
      case "title":
      case "summary":
      case "asOf":
      case "language":
        return versions.value({ kind: part, from: this.#value("before"), to: this.#value("after") })
      case "order":
        return versions.ordered
      case "rule":
      case "merge":
        return versions[part === "rule" ? "ruled" : "merged"]({ how: this.#turned(), clause: this.#clause() })
      case "noMove":
        return versions.barred({ how: this.#turned(), ...this.#bar() })
      case "today":
        return this.#today()
      case "statement":
        return this.#wish()
      case "preferences":
        return versions.given({ from: this.#kind("before"), to: this.#kind("after") })
      case "ranking":
        return versions.ranked(states!)
      case "label":
        return versions.labelled(states!)
      case "weight":
        return versions.weighs({
          of: this.#weighed(),
          from: this.#weight("before"),
          to: this.#weight("after"),
        })
      default:
        return versions.turned({
          how: how === "gone" ? "gone" : "added",
          of: { kind: "aftermath", name: "", of: null },
          options: [],
        })
    }
  }

  /** The version in which what is told stands, the later one where both have it. */
  get #side(): Side {
    return this.#contrast.at.after === null ? "before" : "after"
  }

  #turned(): Turned {
    return this.#contrast.how === "gone" ? "gone" : "added"
  }

  #text(side: Side, text: Text): string {
    return textOf(this.#of[side], text, this.#catalogue)
  }

  #value(side: Side): string | null {
    const { part } = this.#contrast
    const value = this.#of[side][part as "title" | "summary" | "asOf" | "language"]
    return value === undefined || this.#contrast.at[side] === null ? null : this.#text(side, value)
  }

  // --- what the file has lists of

  #listed(part: Listed): string {
    const { versions } = this.#catalogue
    const { how, fields, at } = this.#contrast
    const of = this.#entry(part, this.#side)
    if (how === "up" || how === "down") return versions.named({ name: of.name, how })
    if (fields === undefined) {
      const conflict = this.#of[this.#side]
      const own = part === "decisionMaker" ? conflict.decisionMakers[at[this.#side]!]!.options : []
      const options = own.map((option) => this.#text(this.#side, conflict.options[option]!.name))
      return versions.turned({ how: this.#turned(), of, options })
    }
    const before = this.#entry(part, "before")
    const isRenamed = fields.some((field) => field === CALLED[part]) && before.name !== of.name
    const rest = fields
      .filter((field) => !(part === "option" && field === "oneWay"))
      .filter((field) => !(isRenamed && field === CALLED[part]))
      .map((field): SaidField => (field === CALLED[part] ? "translation" : field))
    const way = part === "option" && fields.includes("oneWay")
    return [
      ...(isRenamed ? [versions.renamed({ of: before, to: of.name })] : []),
      ...(way ? [versions.oneWay({ of, way: this.#of.after.options[at.after!]!.oneWay ?? null })] : []),
      ...(rest.length > 0 ? [versions.changed({ of, fields: rest })] : []),
    ].join(" ")
  }

  #entry(part: Listed, side: Side): SaidThing {
    const conflict = this.#of[side]
    const place = this.#contrast.at[side]!
    const named = (text: Text, dm: number | null = null): SaidThing => ({
      kind: part,
      name: this.#text(side, text),
      of: dm === null ? null : nameOf(conflict, dm, this.#catalogue),
    })
    const { record } = conflict
    switch (part) {
      case "decisionMaker":
        return named(conflict.decisionMakers[place]!.name)
      case "option":
        return named(conflict.options[place]!.name, conflict.options[place]!.owner)
      case "outcome":
        return named(conflict.outcomes[place]!.name)
      case "scenario":
        return named(conflict.scenarios[place]!.name)
      case "sources":
        return named(record.sources[place]!.title)
      case "claims":
        return named(record.claims[place]!.says)
      case "events":
        return named(record.events[place]!.what)
      case "offers":
        return named(record.offers[place]!.name)
      case "contested":
        return named(record.contested[place]!.question)
      case "forecasts":
        return named(record.forecasts[place]!.question)
    }
  }

  // --- what is said by formulas

  /** What is otherwise in what it rests on. */
  #thing(): SaidThing {
    const { part } = this.#contrast
    const named = (kind: ThingKind, name = ""): SaidThing => ({ kind, name, of: null })
    switch (part) {
      case "rule":
      case "merge":
        return named(part, this.#clause())
      case "statement":
        return named(part, this.#clause())
      case "noMove": {
        const { dm, from, to } = this.#bar()
        return { kind: "noMove", name: `${from} → ${to}`, of: dm }
      }
      case "weight":
        return named("weights")
      default:
        return named(part as "today" | "ranking" | "aftermath")
    }
  }

  #clause(side: Side = this.#side, at: number = this.#contrast.at[side]!): string {
    const conflict = this.#of[side]
    const { part, dm } = this.#contrast
    const list =
      part === "rule"
        ? conflict.infeasible
        : part === "merge"
          ? conflict.merges
          : statementsOf(conflict, dm![side]!)
    return sayFormula(conflict, list[at]!.formula, this.#catalogue)
  }

  #bar(): { dm: string; from: string; to: string } {
    const conflict = this.#of[this.#side]
    const { by, from, to } = conflict.noMoves[this.#contrast.at[this.#side]!]!
    const say = (formula: typeof from): string => sayFormula(conflict, formula, this.#catalogue)
    return { dm: nameOf(conflict, by, this.#catalogue), from: say(from), to: say(to) }
  }

  #wish(): string {
    const { how, at } = this.#contrast
    return this.#catalogue.versions.wish({
      clause: this.#clause(),
      how: how as Exclude<Contrast["how"], "changed">,
      from: at.before === null ? "" : this.#clause("before"),
      after: at.after === null || at.after === 0 ? null : this.#clause("after", at.after - 1),
    })
  }

  #kind(side: Side): "statements" | "ranking" | "weights" | null {
    const { kind } = this.#of[side].preferences[this.#contrast.dm![side]!]!
    return kind === "indifferent" ? null : kind
  }

  #weighed(): SaidThing {
    return this.#entry("option", this.#side)
  }

  #weight(side: Side): string {
    const { at, dm } = this.#contrast
    const preferences = this.#of[side].preferences[dm![side]!]!
    const place = at[side]
    return place === null || preferences.kind !== "weights"
      ? "0"
      : sumOfDecimals([preferences.weights[place]!])
  }

  // --- today

  /** What holds today where that is not so in the other version. */
  #today(): string {
    const { how } = this.#contrast
    const { before, after } = this.#of
    const said = (one: Conflict, other: Conflict): string => {
      if (one.statusQuo === null) return ""
      const there = new Map(fullKeys(other).map((key, i) => [key, other.statusQuo?.[i] ?? null]))
      const apart = fullKeys(one).map((key, i) => {
        const sign = one.statusQuo![i]!
        return how === "changed" && sign === (there.get(key) ?? "N") ? "-" : sign
      })
      return sayKnown(one, apart.join(""), this.#catalogue)
    }
    return this.#catalogue.versions.today({
      how: how === "added" || how === "gone" ? how : "changed",
      before: said(before, after),
      now: said(after, before),
    })
  }
}

function statementsOf(conflict: Conflict, dm: number) {
  const preferences = conflict.preferences[dm]!
  return preferences.kind === "statements" ? preferences.statements : []
}
