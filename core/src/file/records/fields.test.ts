import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Fields } from "./field.ts"
import { GROUNDS } from "./grounds.ts"
import { DECISION_MAKER, OPTION } from "./options.ts"
import { namedOutcome } from "./outcomes.ts"
import { mentionsOf, RECORDS } from "./record.ts"
import { scenario } from "./scenario.ts"

const DOCS = readFileSync(new URL("../../../../docs/file-format.md", import.meta.url), "utf8")

/** The part of the documentation under a heading. */
function section(title: string): string {
  const [, after] = DOCS.split(`\n## ${title}\n`)
  expect(after, title).toBeDefined()
  return after!.split("\n## ")[0]!
}

const KINDS: readonly [heading: string, fields: Fields][] = [
  ["Sources and claims", RECORDS.sources.fields],
  ["Sources and claims", RECORDS.claims.fields],
  ["Events", RECORDS.events.fields],
  ["Offers", RECORDS.offers.fields],
  ["Contested questions", RECORDS.contested.fields],
  ["Forecasts", RECORDS.forecasts.fields],
  ["Names of outcomes", namedOutcome.fields],
  ["Scenarios", scenario.fields],
  ["Grounds", GROUNDS],
  ["Decision makers and options", OPTION],
  ["Decision makers and options", DECISION_MAKER],
]

describe("a field", () => {
  it.each(KINDS)("of %s is documented under its key, and as required where it is", (heading, fields) => {
    const text = section(heading)
    const rows = text.split("\n").filter((line) => line.startsWith("| `"))
    for (const [key, { required }] of Object.entries(fields)) {
      if (Object.hasOwn(GROUNDS, key) && fields !== GROUNDS) continue
      expect(text, key).toContain(`\`${key}\``)
      // Some kinds are told of in sentences, and not in a table.
      const own = rows.filter((row) => row.split(" | ")[0]!.includes(`\`${key}\``))
      if (required && rows.length > 0) expect(own.join(), key).toContain("required")
    }
  })

  it("that another hangs on is one of the same entry, before it", () => {
    for (const [, fields] of KINDS) {
      const keys = Object.keys(fields)
      keys.forEach((key, i) => {
        const { input } = fields[key]!
        if (input.kind !== "options" && input.kind !== "deeds") return
        expect(keys.slice(0, i)).toContain(input.of)
        expect(fields[input.of]!.input.kind).toBe("makers")
      })
    }
  })
})

describe("mentionsOf", () => {
  it("gives each place where an entry may be named", () => {
    const said = (map: Parameters<typeof mentionsOf>[0]) =>
      mentionsOf(map).map(({ key, top }) => `${top ?? "anywhere"}.${key}`)
    expect(said("sources")).toEqual([
      "anywhere.evidence",
      "sources.relays",
      "claims.source",
      "claims.origin",
      "scenarios.source",
    ])
    expect(said("claims")).toEqual(["anywhere.evidence", "claims.contradicts", "claims.supports"])
    expect(said("events")).toEqual(["anywhere.evidence"])
    expect(said("offers")).toEqual(["offers.precedent"])
    expect(said("contested")).toEqual(["anywhere.hangsOn"])
    expect(said("forecasts")).toEqual([])
  })
})
