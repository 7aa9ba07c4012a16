import { describe, expect, it } from "vitest"
import { fileSchema, jsonSchema } from "./schema.ts"

describe("jsonSchema", () => {
  const schema = JSON.parse(JSON.stringify(jsonSchema()))

  it("is a draft 2020-12 schema that names no host of its own", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    expect(schema.$id).toBe("urn:parley:conflict:1")
    expect(schema.title).toBe("Parley conflict file")
    const { $schema, ...rest } = schema
    expect(JSON.stringify(rest)).not.toMatch(/https?:/)
  })

  it("requires little and allows no other keys", () => {
    expect(schema.required).toEqual(["parley", "title", "decisionMakers"])
    expect(schema.additionalProperties).toBe(false)
    expect(schema.$defs.option.additionalProperties).toBe(false)
    expect(schema.$defs.rule.anyOf).toHaveLength(7)
  })

  it("resolves every reference within itself", () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to]) => to!)
    expect(references.length).toBeGreaterThan(10)
    for (const reference of new Set(references)) {
      expect(reference).toMatch(/^#\/\$defs\//)
      expect(schema.$defs).toHaveProperty(reference.replace("#/$defs/", ""))
    }
  })

  it("describes every definition, with examples that fit", () => {
    for (const definition of Object.values<{ description?: string }>(schema.$defs)) {
      expect(definition.description).toMatch(/\S/)
    }
    const file = { parley: 1, title: "x", decisionMakers: { a: { options: { b: {} } } } }
    expect(fileSchema.safeParse(file).success).toBe(true)
    const place: Record<string, (example: unknown) => object> = {
      text: (title) => ({ title }),
      rule: (rule) => ({ infeasible: [rule] }),
      noMove: (rule) => ({ noMove: [rule] }),
      preferences: (preferences) => ({ preferences: { a: preferences } }),
      statement: (rule) => ({ infeasible: [rule] }),
    }
    for (const [name, put] of Object.entries(place)) {
      expect(schema.$defs[name].examples.length).toBeGreaterThan(0)
      for (const example of schema.$defs[name].examples) {
        expect(fileSchema.safeParse({ ...file, ...put(example) }).error?.issues).toBeUndefined()
      }
    }
  })
})
