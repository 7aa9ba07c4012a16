import { expect, test } from "vitest"
import { compile, read } from "../file/index.ts"
import { type Naming, namesFor } from "../study/index.ts"
import { words } from "./languages.ts"
import { sayName } from "./names.ts"

function load(more: string): Naming {
  const { conflict } = read(`parley: 1
title: Two rivers
decisionMakers:
  up:
    name: { en: The upper state, es: El Estado de arriba }
    options:
      release: { name: Release water, undo: Hold the water back, done: The upper state releases water., notDone: The water is held back }
      attack: { name: Attack, done: The upper state attacks }
      name_only: { name: US aid }
  down:
    name: { en: Iraq, es: Irak }
    options:
      attack: { name: Attack, done: Iraq attacks }
      talk: { name: { en: Talk, es: Hablar }, done: { en: there are talks, es: hay conversaciones }, notDone: { en: nobody talks, es: nadie habla } }
${more}`)
  return { conflict: conflict!, model: compile(conflict!).model! }
}

const TODAY = "statusQuo: [release, talk]\n"

function said(more: string, codes: string, language = "en"): string[] {
  const world = load(more)
  const slots = codes.split(" ").map((code) => world.model.space.find(code))
  return [...namesFor(world, slots, []).values()].map((name) => sayName(world, name, words(language)))
}

test("today, what is done and what is not, without the party whose option it is", () => {
  expect(said(TODAY, "YNNNY NNNNY YNNNN NNNNN YNYNY")).toEqual([
    "As things stand",
    "The water is held back",
    "Nobody talks",
    "The water is held back, nobody talks",
    "US aid",
  ])
  expect(said(TODAY, "YNNNY YNNNN", "es")).toEqual(["La situación de hoy", "Nadie habla"])
  expect(said("", "NNNNN YNNNN")).toEqual(["Nothing is done", "Releases water"])
})

test("with the party where two options would be said alike", () => {
  expect(said(TODAY, "YYNNY YNNYY")).toEqual(["The upper state attacks", "Iraq attacks"])
})

test("what has no phrases of its own", () => {
  expect(said("statusQuo: [up.attack, name_only]\n", "NNYNN NYNNN")).toEqual([
    "The upper state: not attack",
    "Not US aid",
  ])
})

test("what differs from another, cut where it is long", () => {
  expect(said(TODAY, "YYNYN")).toEqual([
    "As things stand, but the upper state attacks, Iraq attacks and 1 more",
  ])
  expect(said(TODAY, "YYNYN", "es")).toEqual([
    "La situación de hoy, pero The upper state attacks, Iraq attacks y 1 más",
  ])
  const short = "outcomes: { a: { name: A, when: up.attack and down.attack and talk } }\n"
  expect(said(TODAY + short, "YYNYY YYYYY NYYYY")).toEqual([
    "A",
    "A, but US aid",
    "A, but US aid and the water is held back",
  ])
})

test("the name that the file gives, and what would be called like it", () => {
  const names = "outcomes: { a: { name: { en: Nobody talks, es: Silencio }, when: name_only } }\n"
  expect(said(TODAY + names, "YNYNN YNNNN")).toEqual(["Nobody talks", "Nobody talks (another)"])
  expect(said(TODAY + names, "YNYNN YNNNN", "es")).toEqual(["Silencio", "Nadie habla"])
})
