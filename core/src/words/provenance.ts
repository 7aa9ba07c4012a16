import type { Claim, Conflict, Event, Source } from "../file/index.ts"
import type { Formula } from "../logic/index.ts"
import type { Bare, Chain, Part, Provenance } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { SaidSource } from "./evidence-words.ts"
import { sayFormula } from "./statement.ts"
import { nameOf, textOf } from "./texts.ts"

/**
 * Parts of the model as a sentence names them, wishes of one side together: "the wish of Washington
 * “Maduro has left office”".
 */
export function nameParts(conflict: Conflict, parts: readonly Part[], catalogue: Catalogue): string[] {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    const key = [part.kind, "dm" in part && part.dm, "option" in part && part.option].join(" ")
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [part])
    else group.push(part)
  }
  return [...groups.values()].flatMap((group) => quotedParts(conflict, group, catalogue))
}

function quotedParts(conflict: Conflict, parts: readonly Part[], catalogue: Catalogue): string[] {
  const [first] = parts
  if (first?.kind !== "statement") return parts.map((part) => quotedPart(conflict, part, catalogue))
  const clauses = parts.map((part) => clauseOf(conflict, part, catalogue))
  return [catalogue.evidence.quotedWishes({ dm: nameOf(conflict, first.dm, catalogue), clauses })]
}

function clauseOf(conflict: Conflict, part: Part, catalogue: Catalogue): string {
  const preferences = part.kind === "statement" ? conflict.preferences[part.dm] : undefined
  if (part.kind !== "statement" || preferences?.kind !== "statements")
    throw new RangeError("the part is of another conflict")
  return sayFormula(conflict, preferences.statements[part.index]!.formula, catalogue)
}

function quotedPart(conflict: Conflict, part: Part, catalogue: Catalogue): string {
  const { evidence } = catalogue
  const say = (formula: Formula): string => sayFormula(conflict, formula, catalogue)
  switch (part.kind) {
    case "statement": {
      const clauses = [clauseOf(conflict, part, catalogue)]
      return evidence.quotedWishes({ dm: nameOf(conflict, part.dm, catalogue), clauses })
    }
    case "ranking":
    case "weights":
      return evidence.orderName({ dm: nameOf(conflict, part.dm, catalogue), kind: part.kind })
    case "rule":
      return evidence.quotedRule({ kind: part.kind, clause: say(conflict.infeasible[part.index]!.formula) })
    case "merge":
      return evidence.quotedRule({ kind: part.kind, clause: say(conflict.merges[part.index]!.formula) })
    case "noMove": {
      const { by, from, to } = conflict.noMoves[part.index]!
      return evidence.quotedBar({ dm: nameOf(conflict, by, catalogue), from: say(from), to: say(to) })
    }
    case "oneWay": {
      const { name, oneWay } = conflict.options[part.option]!
      return evidence.quotedOneWay({ option: textOf(conflict, name, catalogue), kind: oneWay! })
    }
  }
}

/** A part by what it says, as a sentence. */
export function sayPart(conflict: Conflict, part: Part, catalogue: Catalogue): string {
  return catalogue.evidence.part({ name: nameParts(conflict, [part], catalogue)[0]! })
}

/** A claim with its chain (SPEC R1): what is said, by whom and when, through which sources it has come, its grade. */
export function sayChain(conflict: Conflict, { claim, sources }: Chain, catalogue: Catalogue): string {
  const who = claim.by ?? claim.unnamed
  return catalogue.evidence.claim({
    id: claim.id,
    says: textOf(conflict, claim.says, catalogue),
    by: who === undefined ? null : textOf(conflict, who, catalogue),
    named: claim.by !== undefined,
    date: claim.date ?? null,
    sources: sources.map((source) => saidSource(conflict, source, catalogue)),
    status: claim.status ?? null,
    credibility: claim.credibility ?? null,
  })
}

function saidSource(conflict: Conflict, source: Source, catalogue: Catalogue): SaidSource {
  return { name: nameSource(conflict, source, catalogue), date: source.date ?? null }
}

/** By its publisher, or else its title. */
export function nameSource(conflict: Conflict, { publisher, title }: Source, catalogue: Catalogue): string {
  return publisher === undefined
    ? catalogue.evidence.titled({ title: textOf(conflict, title, catalogue) })
    : textOf(conflict, publisher, catalogue)
}

/** A source with all that grades it. */
export function saySource(conflict: Conflict, source: Source, catalogue: Catalogue): string {
  const { id, title, publisher, date, kind, reliability, relays } = source
  const relayed = conflict.record.sources.find((other) => other.id === relays)
  return catalogue.evidence.source({
    id,
    title: textOf(conflict, title, catalogue),
    publisher: publisher === undefined ? null : textOf(conflict, publisher, catalogue),
    date: date ?? null,
    kind: kind ?? null,
    reliability: reliability ?? null,
    relays: relayed === undefined ? null : nameSource(conflict, relayed, catalogue),
  })
}

export function sayEvent(conflict: Conflict, { id, what, when }: Event, catalogue: Catalogue): string {
  return catalogue.evidence.event({ id, what: textOf(conflict, what, catalogue), when })
}

/** A claim by its id and what it says, without its chain. */
export function sayClaim(conflict: Conflict, { id, says }: Claim, catalogue: Catalogue): string {
  return `${id}: ${textOf(conflict, says, catalogue)}`
}

/** Why a part is weak (SPEC R5, R6), each reason as a clause; empty where nothing is. */
export function sayWeak(conflict: Conflict, provenance: Provenance, catalogue: Catalogue): string[] {
  const { evidence: say } = catalogue
  const { part, claims, sources, unsourced, unnamed, oneOrigin, relayed } = provenance
  const { assumed, confidence } = part.grounds
  const origin = claims[0]?.sources[0] ?? sources[0]
  return [
    ...(confidence === "low" ? [say.lowConfidence] : []),
    ...(assumed === undefined ? [] : [say.assumed({ reason: textOf(conflict, assumed, catalogue) })]),
    ...(unsourced ? [say.unsourced] : []),
    ...(unnamed ? [say.unnamed] : []),
    ...(oneOrigin && origin !== undefined
      ? [say.oneOrigin({ source: nameSource(conflict, origin, catalogue) })]
      : []),
    ...(relayed ? [say.relayed] : []),
  ]
}

/** What has lost all its evidence and stays in the model, in one sentence; "" where nothing has. */
export function sayBare(conflict: Conflict, bare: readonly Bare[], catalogue: Catalogue): string {
  if (bare.length === 0) return ""
  return catalogue.evidence.bare(
    bare.map(({ kind, name }) => ({ kind, name: textOf(conflict, name, catalogue) })),
  )
}
