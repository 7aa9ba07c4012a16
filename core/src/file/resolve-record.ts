import { nearest, parseStatement } from "../logic/index.ts"
import type { Grounds, Scenario, Text } from "./conflict.ts"
import { type Citable, entriesOf, groundsOf, textIn } from "./grounds.ts"
import { compareMoments, type Moment, momentOf } from "./moment.ts"
import { checkId, type FileNames, itemsOf, leavesOf, textOf } from "./names.ts"
import type {
  Aftermath,
  CaseRecord,
  Claim,
  ClaimStatus,
  Contested,
  Deed,
  Event,
  Forecast,
  Offer,
  Quote,
  Reliability,
  Source,
  SourceKind,
} from "./record.ts"
import { OFFER_STEPS, RECORD_KEYS } from "./record.ts"
import type { Place, Report } from "./report.ts"
import { cut } from "./source.ts"
import { at, type Dict, type Leaf, type Tree, type Entry as TreeEntry } from "./tree.ts"
import { readDate } from "./values.ts"

/**
 * What a file has on record, its names resolved. What has not the shape of the schema is passed over; ids that name
 * nothing, and things that cannot be, are told. `owners`: by option its decision maker. In a scenario, names of
 * options and decision makers that it has taken away are passed over.
 */
export function recordOf(
  root: Dict,
  names: FileNames,
  owners: readonly number[],
  citable: Citable,
  report: Report,
): CaseRecord {
  return new RecordResolver(root, names, owners, citable, report).record()
}

/** A scenario's own data. */
export function scenarioOf(id: string, tree: Tree, report: Report | null = null): Scenario {
  const from = momentIn(at(tree, "from"), report)
  const given = at(tree, "probability")
  const value = numberOf(given?.kind === "dict" ? at(given, "value") : given)
  const source = textOf(at(given, "source"))
  return {
    id,
    name: textIn(at(tree, "name")) ?? id,
    ...(from === null ? {} : { from }),
    ...(value === null ? {} : { probability: { value, ...(source === null ? {} : { source }) } }),
    signals: itemsOf(at(tree, "signals")).flatMap((item): Text[] => {
      const signal = textIn(item)
      return signal === undefined ? [] : [signal]
    }),
    ...groundsOf(tree),
  }
}

type EntryPlace = TreeEntry & { readonly id: string }

class RecordResolver {
  private readonly root: Dict
  private readonly names: FileNames
  private readonly owners: readonly number[]
  private readonly citable: Citable
  private readonly report: Report
  /** The ids of each map. */
  private readonly ids: Readonly<Record<(typeof RECORD_KEYS)[number], ReadonlySet<string>>>

  constructor(root: Dict, names: FileNames, owners: readonly number[], citable: Citable, report: Report) {
    this.root = root
    this.citable = citable
    this.names = names
    this.owners = owners
    this.report = report
    const ids = RECORD_KEYS.map((key) => [key, new Set(entriesOf(at(root, key)).map(([id]) => id))] as const)
    this.ids = Object.fromEntries(ids) as unknown as RecordResolver["ids"]
  }

  record(): CaseRecord {
    this.distinct()
    const sources = this.entries("sources").map((entry) => this.source(entry))
    const claims = this.entries("claims").map((entry) => this.claim(entry))
    const record: CaseRecord = {
      sources,
      claims,
      events: this.entries("events").flatMap((entry) => this.event(entry) ?? []),
      offers: this.entries("offers").flatMap((entry) => this.offer(entry) ?? []),
      contested: this.entries("contested").map((entry) => this.contested(entry)),
      forecasts: this.entries("forecasts").flatMap((entry) => this.forecast(entry) ?? []),
      ...given("outcome", this.aftermath()),
    }
    this.noCircles("sources", "relays", ({ relays }) => (relays === undefined ? [] : [relays]), sources)
    this.noCircles("claims", "supports", ({ supports }) => supports, claims)
    const precedes = ({ precedent }: Offer): string[] => (precedent === undefined ? [] : [precedent])
    this.noCircles("offers", "precedent", precedes, record.offers)
    this.chains(sources, claims)
    this.scenarios()
    return record
  }

  private entries(key: (typeof RECORD_KEYS)[number]): EntryPlace[] {
    return entriesOf(at(this.root, key)).map(([id, entry]) => {
      checkId(id, { from: entry.from, path: entry.value.path }, this.report)
      return { ...entry, id }
    })
  }

  /** Evidence may be a claim, a source or an event: none may share its id with another. */
  private distinct(): void {
    const firsts = new Map<string, TreeEntry>()
    for (const key of ["sources", "claims", "events"]) {
      for (const [id, entry] of entriesOf(at(this.root, key))) {
        const first = firsts.get(id)
        if (first === undefined) {
          firsts.set(id, entry)
          continue
        }
        const firstLine = this.report.source.position(first.from).line
        this.report.error("repeated-entry", { from: entry.from, path: entry.value.path }, { id, firstLine })
      }
    }
  }

  /** The text of a leaf that must be the id of an entry; null with a problem if it is none. */
  private named(tree: Tree | undefined, key: (typeof RECORD_KEYS)[number]): string | null {
    const name = textOf(tree)
    if (name === null || !tree || this.ids[key].has(name)) return name
    const hint = nearest(name, [...this.ids[key]]) ?? ""
    this.report.error("unknown-entry", tree, { name: cut(name), kind: key, hint })
    return null
  }

  private namedList(tree: Tree | undefined, key: (typeof RECORD_KEYS)[number]): string[] {
    return leavesOf(tree).flatMap((leaf) => this.named(leaf, key) ?? [])
  }

  private moment(tree: Tree | undefined): Moment | null {
    return momentIn(tree, this.report)
  }

  private grounds(tree: Tree): Grounds {
    this.citable.check(tree)
    return groundsOf(tree)
  }

  // --- sources and claims

  private source({ id, value }: EntryPlace): Source {
    const relays = this.named(at(value, "relays"), "sources")
    const text = textOf(at(value, "text"))
    if (text !== null && !isBeside(text))
      this.report.error("bad-text-path", at(value, "text")!, { text: cut(text) })
    const publisher = textIn(at(value, "publisher"))
    const date = this.moment(at(value, "date"))
    return {
      id,
      path: value.path,
      title: textIn(at(value, "title")) ?? id,
      ...(publisher === undefined ? {} : { publisher }),
      ...(date === null ? {} : { date }),
      ...given("kind", textOf(at(value, "kind")) as SourceKind | null),
      ...given("address", textOf(at(value, "address"))),
      ...given("language", textOf(at(value, "language"))),
      ...given("relays", relays),
      ...given("reliability", textOf(at(value, "reliability")) as Reliability | null),
      ...given("text", text !== null && isBeside(text) ? text : null),
    }
  }

  private claim({ id, value }: EntryPlace): Claim {
    const by = textIn(at(value, "by"))
    const unnamed = textIn(at(value, "unnamed"))
    if (by !== undefined && unnamed !== undefined)
      this.report.error("keys-exclude", at(value, "unnamed")!, { keys: "by, unnamed" })
    const date = this.moment(at(value, "date"))
    const contradicts = this.others(id, at(value, "contradicts"))
    return {
      id,
      path: value.path,
      says: textIn(at(value, "says")) ?? "",
      ...(by === undefined ? {} : { by }),
      ...(unnamed === undefined ? {} : { unnamed }),
      ...(date === null ? {} : { date }),
      ...given("source", this.named(at(value, "source"), "sources")),
      ...given("origin", this.named(at(value, "origin"), "sources")),
      ...given("status", textOf(at(value, "status")) as ClaimStatus | null),
      ...given("credibility", numberOf(at(value, "credibility"))),
      ...given("quote", quoteOf(at(value, "quote"))),
      contradicts,
      supports: this.namedList(at(value, "supports"), "claims"),
    }
  }

  private others(id: string, tree: Tree | undefined): string[] {
    const own = leavesOf(tree).find((leaf) => leaf.value === id)
    if (own) this.report.error("names-itself", own, { id })
    return this.namedList(tree, "claims").filter((name) => name !== id)
  }

  /** Ids that lead back to where they began: told once for each circle, and where it is entered first. */
  private noCircles<T extends { id: string; path: Source["path"] }>(
    map: string,
    key: string,
    next: (entry: T) => readonly string[],
    entries: readonly T[],
  ): void {
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    const done = new Set<string>()
    for (const start of entries) {
      const way: string[] = []
      const onWay = new Set<string>()
      const rest: { readonly id: string; readonly next: readonly string[]; at: number }[] = []
      const enter = (id: string): void => {
        way.push(id)
        onWay.add(id)
        done.add(id)
        rest.push({ id, next: next(byId.get(id)!), at: 0 })
      }
      if (!done.has(start.id)) enter(start.id)
      for (let top = rest[rest.length - 1]; top !== undefined; top = rest[rest.length - 1]) {
        const id = top.next[top.at++]
        if (id === undefined) {
          rest.pop()
          onWay.delete(way.pop()!)
        } else if (onWay.has(id)) {
          const circle = [...way.slice(way.indexOf(id)), id].join(", ")
          const tree = at(at(at(this.root, map), top.id), key) ?? this.root
          this.report.error("circle", tree, { key, circle })
        } else if (byId.has(id) && !done.has(id)) enter(id)
      }
    }
  }

  /** Where a claim is from, and in which order things came out. */
  private chains(sources: readonly Source[], claims: readonly Claim[]): void {
    const byId = new Map(sources.map((source) => [source.id, source]))
    const tree = (map: string, id: string, key: string): Place =>
      at(at(at(this.root, map), id), key) ?? this.root
    for (const { id, date, relays } of sources) {
      const relayed = relays === undefined ? undefined : byId.get(relays)
      if (date && relayed?.date && isAfter(relayed.date, date))
        this.report.warning("relays-later", tree("sources", id, "relays"), {
          source: id,
          relayed: relayed.id,
        })
    }
    for (const { id, date, source, origin, unnamed, by, status } of claims) {
      if (origin !== undefined && !relayedBy(source, byId).includes(origin))
        this.report.error("no-relay", tree("claims", id, "origin"), { origin, source: source ?? "" })
      const read = source === undefined ? undefined : byId.get(source)
      if (date && read?.date && isAfter(date, read.date))
        this.report.warning("said-later", tree("claims", id, "date"), { claim: id, source: read.id })
      if (status === "onRecord" && unnamed !== undefined && by === undefined)
        this.report.warning("unnamed-on-record", tree("claims", id, "status"), { claim: id })
    }
  }

  // --- what happened, and what is on offer

  private makers(tree: Tree | undefined): number[] {
    const leaves = tree?.kind === "leaf" ? [tree] : leavesOf(tree)
    return leaves.flatMap((leaf) => {
      const name = textOf(leaf)
      return name === null ? [] : (this.maker(name, leaf) ?? [])
    })
  }

  private maker(name: string, place: Place): number | null {
    const found = this.names.decisionMakers.indexOf(name)
    if (found < 0 && this.report.scenario !== null) return null
    return this.names.decisionMaker(name, place, this.report)
  }

  private option(leaf: Leaf & { readonly value: string }): number | null {
    if (this.report.scenario !== null && typeof this.names.resolve(leaf.value) !== "number") return null
    return this.names.option(leaf.value, leaf, this.report)
  }

  private event({ id, value, from }: EntryPlace): Event | null {
    const [date, after, before] = ["date", "after", "before"].map((key) =>
      dateIn(at(value, key), this.report),
    )
    const when = momentOf({
      ...(date === null ? {} : { text: date! }),
      ...(after === null ? {} : { after: after! }),
      ...(before === null ? {} : { before: before! }),
    })
    const place = { from, path: value.path }
    if (when.first !== null && when.last !== null && when.first > when.last)
      this.report.error("no-such-time", place, { id })
    const by = this.makers(at(value, "by"))
    const who = textIn(at(value, "who"))
    const taken = this.moved(at(value, "taken"), by)
    const dropped = this.moved(at(value, "dropped"), by)
    for (const leaf of leavesOf(at(value, "dropped"))) {
      const option = this.names.resolve(leaf.value)
      if (typeof option === "number" && taken.includes(option))
        this.report.error("taken-and-dropped", leaf, { option: this.names.keys[option]! })
    }
    const moved = [...taken, ...dropped]
    if (by.length === 0 && who !== undefined && moved.length > 0) {
      const [option] = moved
      const owner = this.names.decisionMakers[this.owners[option!]!]!
      const name = typeof who === "string" ? who : Object.values(who)[0]!
      this.report.error("not-its-option", at(value, "who")!, {
        option: this.names.keys[option!]!,
        by: cut(name),
        owner,
      })
    }
    // Without a word who did it, it was those whose options are concerned.
    const owners = [...new Set([...taken, ...dropped].map((option) => this.owners[option]!))]
    return {
      id,
      path: value.path,
      what: textIn(at(value, "what")) ?? id,
      when,
      by: by.length > 0 || who !== undefined ? by : owners,
      ...(who === undefined ? {} : { who }),
      taken,
      dropped,
      ...this.grounds(value),
    }
  }

  /** Options that an event takes or drops; its makers, if it names any, must own them. */
  private moved(tree: Tree | undefined, by: readonly number[]): number[] {
    return leavesOf(tree).flatMap((leaf) => {
      const option = this.option(leaf)
      if (option === null) return []
      const owner = this.owners[option]!
      if (by.length > 0 && !by.includes(owner))
        this.report.error("not-its-option", leaf, this.ownership(option, by))
      return [option]
    })
  }

  private ownership(option: number, by: readonly number[]): { option: string; by: string; owner: string } {
    const ids = this.names.decisionMakers
    return {
      option: this.names.keys[option]!,
      by: by.map((dm) => ids[dm]).join(", "),
      owner: ids[this.owners[option]!]!,
    }
  }

  private offer({ id, value }: EntryPlace): Offer | null {
    const by = this.makers(at(value, "by"))
    const to = this.makers(at(value, "to"))
    const both = to.find((dm) => by.includes(dm))
    if (both !== undefined)
      this.report.error("offers-itself", at(value, "to")!, { dm: this.names.decisionMakers[both]! })
    const steps = OFFER_STEPS.flatMap((step) => {
      const when = this.moment(at(value, step))
      return when === null ? [] : [{ step, when }]
    })
    const deadline = this.moment(at(value, "deadline"))
    const precedent = this.named(at(value, "precedent"), "offers")
    const first = steps.find(({ step }) => step === "floated" || step === "made")
    if (first) {
      for (const { step, when } of steps) {
        if (isAfter(first.when, when))
          this.report.warning("step-before-offer", at(value, step)!, { step, first: first.step })
      }
      if (deadline !== null && isAfter(first.when, deadline))
        this.report.warning("step-before-offer", at(value, "deadline")!, {
          step: "deadline",
          first: first.step,
        })
    }
    if (by.length === 0 || to.length === 0) return null
    return {
      id,
      path: value.path,
      name: textIn(at(value, "name")) ?? id,
      by,
      to,
      terms: this.deeds(at(value, "terms"), by),
      asks: this.deeds(at(value, "asks"), to),
      otherwise: this.deeds(at(value, "otherwise"), by),
      steps: [...steps].sort((a, b) => compareMoments(a.when, b.when)),
      ...(deadline === null ? {} : { deadline }),
      ...given("precedent", precedent),
      ...this.grounds(value),
    }
  }

  /** Options, or `not` options, that must belong to those who are to do them. */
  private deeds(tree: Tree | undefined, who: readonly number[]): Deed[] {
    const seen = new Set<number>()
    return leavesOf(tree).flatMap((leaf): Deed[] => {
      const { formula } = parseStatement(leaf.value, this.names)
      const inner = formula?.kind === "not" ? formula.of : formula
      if (inner?.kind !== "option") {
        const name = /^\s*(?:not\s+|[-!]\s*)?([\w.]+)\s*$/i.exec(leaf.value)?.[1]
        if (name === undefined) this.report.error("no-deed", leaf, { text: cut(leaf.value) })
        else this.option({ ...leaf, value: name })
        return []
      }
      const { option } = inner
      if (seen.has(option)) this.report.error("repeated-option", leaf, { name: this.names.keys[option]! })
      seen.add(option)
      if (!who.includes(this.owners[option]!))
        this.report.error("not-its-option", leaf, this.ownership(option, who))
      return [{ option, taken: formula!.kind === "option" }]
    })
  }

  private contested({ id, value }: EntryPlace): Contested {
    const positions = entriesOf(at(value, "positions")).flatMap(([name, { from, value: position }]) => {
      const dm = this.maker(name, { from, path: position.path })
      if (dm === null) return []
      const { because, evidence } = this.grounds(position)
      return [
        {
          dm,
          holds: textIn(at(position, "holds")) ?? "",
          path: position.path,
          ...(because === undefined ? {} : { because }),
          ...(evidence === undefined ? {} : { evidence }),
        },
      ]
    })
    return { id, path: value.path, question: textIn(at(value, "question")) ?? "", positions }
  }

  private forecast({ id, value }: EntryPlace): Forecast | null {
    const date = this.moment(at(value, "date"))
    const probability = numberOf(at(value, "probability"))
    if (date === null || probability === null) return null
    const outcome = at(value, "outcome")
    const resolved = this.moment(at(value, "resolved"))
    if (resolved !== null && isAfter(date, resolved))
      this.report.error("resolved-before", at(value, "resolved")!, { id })
    const answer = outcome?.kind === "leaf" && typeof outcome.value === "boolean" ? outcome.value : null
    if (resolved !== null && answer === null && outcome === undefined)
      this.report.error("missing-key", { from: value.from, path: value.path }, { key: "outcome" })
    return {
      id,
      path: value.path,
      date,
      question: textIn(at(value, "question")) ?? "",
      probability,
      ...given("outcome", answer),
      ...given("resolved", resolved),
      ...this.grounds(value),
    }
  }

  private aftermath(): Aftermath | null {
    const tree = at(this.root, "outcome")
    // A scenario may have other options than the file that tells what happened.
    if (tree === undefined || this.report.scenario !== null) return null
    const leaf = tree.kind === "dict" ? at(tree, "state") : tree
    const text = textOf(leaf)
    const date = this.moment(at(tree, "date"))
    const grounds = this.grounds(tree)
    const state = text === null || !leaf ? null : this.names.pattern(text, leaf, true, this.report)
    return state === null ? null : { state, ...given("date", date), ...grounds }
  }

  private scenarios(): void {
    for (const [, { value }] of entriesOf(at(this.root, "scenarios"))) {
      this.named(at(at(value, "probability"), "source"), "sources")
      this.moment(at(value, "from"))
    }
  }
}

/** The sources that a claim has come through, the one that was read first, the origin last. */
export function relayedBy(source: string | undefined, sources: ReadonlyMap<string, Source>): string[] {
  const chain: string[] = []
  for (let id = source; id !== undefined && !chain.includes(id); id = sources.get(id)?.relays) chain.push(id)
  return chain
}

/** Whether a moment is after another for certain. */
function isAfter(a: Moment, b: Moment): boolean {
  return a.first !== null && b.last !== null && a.first > b.last
}

function dateIn(tree: Tree | undefined, report: Report | null): string | null {
  return tree?.kind === "leaf" ? readDate(tree, report) : null
}

function momentIn(tree: Tree | undefined, report: Report | null): Moment | null {
  const text = dateIn(tree, report)
  return text === null ? null : momentOf({ text })
}

function numberOf(tree: Tree | undefined): number | null {
  return tree?.kind === "leaf" && typeof tree.value === "number" ? tree.value : null
}

function quoteOf(tree: Tree | undefined): Quote | null {
  const text = textOf(tree?.kind === "dict" ? at(tree, "text") : tree)
  if (text === null) return null
  const place = tree?.kind === "dict" ? numberOf(at(tree, "at")) : null
  return { text, ...(place === null ? {} : { at: place }) }
}

function given<K extends string, V>(key: K, value: V | null): { [P in K]?: V } {
  return (value === null ? {} : { [key]: value }) as { [P in K]?: V }
}

/** Whether a path stays in the conflict's folder and names a file there. */
function isBeside(path: string): boolean {
  if (/^[/\\]|^[A-Za-z]:|[\0\\]/.test(path)) return false
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
}
