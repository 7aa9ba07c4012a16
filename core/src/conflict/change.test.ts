import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { type Change, change } from "./change.ts"
import { compile } from "./compile.ts"
import type { Conflict } from "./conflict.ts"
import { edit } from "./edit.ts"
import { read } from "./read.ts"
import { restoreReview } from "./restore.ts"
import { reviewOf } from "./review.ts"
import { applyScenario } from "./scenario.ts"
import type { Json } from "./tree.ts"

const CASES = new URL("../../../cases/", import.meta.url)
const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(new URL(`${name}/conflict.yaml`, CASES), "utf8")] as const)

const comments = (text: string): number => text.match(/(^|\s)#/gm)?.length ?? 0

function after(text: string, ...changes: readonly Change[]): string {
  return changes.reduce((now, one) => edit(now, change(read(now), one)), text)
}

function soundly(text: string): Conflict {
  const base = read(text)
  const worlds = [base, ...base.conflict!.scenarios.map(({ id }) => applyScenario(base, id))]
  for (const { conflict, problems } of worlds) {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
    expect(compile(conflict!).problems).toEqual([])
  }
  return base.conflict!
}

/// What a conflict comes to: by long names of options, for every feasible state the rank each decision maker gives it.
function meaningOf(conflict: Conflict, named: (name: string) => string = (name) => name): Json {
  const { model } = compile(conflict)
  const names = conflict.options.map(({ id, owner }) => named(`${conflict.decisionMakers[owner]!.id}.${id}`))
  const states: [string, Json][] = []
  for (let number = 1; number <= model!.space.count; number++) {
    const slot = model!.space.slot(number)
    const members: string[] = []
    for (let member = 0; member < model!.space.members(slot); member++)
      members.push(
        names
          .filter((_, option) => model!.space.memberTaken(slot, member, option))
          .sort()
          .join(" "),
      )
    const ranks = conflict.decisionMakers.map(({ id }, dm): [string, number] => [
      named(id),
      model!.ranks[dm]![slot]!,
    ])
    states.push([members.sort().join(" | "), Object.fromEntries(ranks.sort())])
  }
  return Object.fromEntries(states.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function worldsOf(text: string): (Conflict | null)[] {
  const base = read(text)
  return [base, ...base.conflict!.scenarios.map(({ id }) => applyScenario(base, id))].map(
    ({ conflict }) => conflict,
  )
}

const meanings = (text: string, named?: (name: string) => string): Json[] =>
  worldsOf(text).map((conflict) => meaningOf(conflict!, named))

describe.each(cases)("the case %s", (_, text) => {
  const { decisionMakers, options } = read(text).conflict!

  it("says the same after every rename", () => {
    for (const { id, owner } of options) {
      const dm = decisionMakers[owner]!.id
      const now = after(text, { kind: "rename-option", dm, option: id, to: "renamed" })
      soundly(now)
      const named = (name: string): string => (name === `${dm}.renamed` ? `${dm}.${id}` : name)
      expect(meanings(now, named)).toEqual(meanings(text))
      expect(comments(now)).toBe(comments(text))
      expect(reviewOf(read(now))).toEqual([])
      expect(after(now, { kind: "rename-option", dm, option: "renamed", to: id })).toBe(text)
    }
    for (const { id } of decisionMakers) {
      const now = after(text, { kind: "rename-decision-maker", dm: id, to: "renamed" })
      soundly(now)
      const named = (name: string): string => name.replace(/^renamed\b/, id)
      expect(meanings(now, named)).toEqual(meanings(text))
      expect(after(now, { kind: "rename-decision-maker", dm: "renamed", to: id })).toBe(text)
    }
  })

  it("says the same in any order", () => {
    for (let from = 0; from < decisionMakers.length; from++) {
      const to = (from + 1) % decisionMakers.length
      const now = after(text, { kind: "move-decision-maker", from, to })
      soundly(now)
      expect(meanings(now)).toEqual(meanings(text))
      expect(comments(now)).toBe(comments(text))
    }
    for (const { id, options } of decisionMakers) {
      for (let from = 0; from < options.length; from++) {
        const now = after(text, { kind: "move-option", dm: id, from, to: options.length - 1 - from })
        soundly(now)
        expect(meanings(now)).toEqual(meanings(text))
        expect(comments(now)).toBe(comments(text))
      }
    }
  })

  it("ranks every state beside its twin with a new option", () => {
    const dm = decisionMakers[0]!.id
    const now = after(text, { kind: "add-option", dm, id: "fresh", name: "Fresh", at: 0 })
    soundly(now)
    const strip = (data: Json): Json =>
      Object.fromEntries(
        Object.entries(data as object).filter(([members]) => !members.split(" ").includes(`${dm}.fresh`)),
      )
    // Merged states hold the twins within; they are compared by the ranks alone.
    if (read(text).conflict!.merges.length === 0) expect(meanings(now).map(strip)).toEqual(meanings(text))
    const marked = reviewOf(read(now)).map((review) => review!.at)
    const rankings = read(text).conflict!.preferences.filter(({ kind }) => kind === "ranking")
    expect(marked).toEqual(rankings.map(({ path }) => path))
  })

  it("keeps all that a deletion alters, and puts it back", () => {
    const changes = [
      ...options.map(({ id, owner }): Change => {
        const { id: dm, options } = decisionMakers[owner]!
        return options.length === 1
          ? { kind: "delete-decision-maker", dm }
          : { kind: "delete-option", dm, option: id }
      }),
      ...decisionMakers.map(({ id }): Change => ({ kind: "delete-decision-maker", dm: id })),
    ]
    for (const one of changes) {
      const now = after(text, one)
      soundly(now)
      const review = reviewOf(read(now))
      expect(review.every((each) => each?.deleted !== undefined)).toBe(true)
      const kept = new Set([...whole(read(now).data)])
      for (const part of whole(read(text).data)) expect(kept).toContain(part)
      let back = now
      for (let i = 0, turns = 0; turns < 200 && reviewOf(read(back)).length > i; turns++) {
        const edits = restoreReview(read(back), i)
        if (edits === null) i++
        else {
          back = edit(back, edits)
          i = 0
        }
      }
      expect(reviewOf(read(back))).toEqual([])
      expect(meanings(back)).toEqual(meanings(text))
    }
  })
})

// Every statement, text and ground, wherever it stands.
function whole(data: Json): string[] {
  if (Array.isArray(data)) return data.flatMap(whole)
  if (typeof data === "object" && data !== null) return Object.values(data).flatMap(whole)
  return typeof data === "string" && !/^[YN-]+$/.test(data) && /\s/.test(data) ? [data] : []
}
