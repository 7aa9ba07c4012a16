import { expect, test } from "vitest"
import { type Guess, Guesses, subjectOf, versionOf } from "./guess.ts"

function memory(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const about = subjectOf("a/conflict.yaml", null)
const guess: Guess = { states: [{ text: "YN", holds: true }], keys: ["a", "b"], version: versionOf("one") }

test("a guess is found again for the same text only", () => {
  const store = memory()
  new Guesses(store).put(about, guess)
  expect(new Guesses(store).of(about, () => "one")).toEqual(guess)
  expect(new Guesses(store).of(about, () => "another")).toBeNull()
})

test("who has looked goes on seeing results while editing", () => {
  const store = memory()
  new Guesses(store).put(about, guess)
  const guesses = new Guesses(store)
  expect(guesses.of(about, () => "one")).toEqual(guess)
  expect(guesses.of(about, () => "edited")).toEqual(guess)
})

test("a scenario is guessed about by itself", () => {
  const guesses = new Guesses(memory())
  guesses.put(about, guess)
  expect(guesses.of(subjectOf("a/conflict.yaml", "successor"), () => "one")).toBeNull()
})

test("a forgotten guess is gone, and listeners hear of it", () => {
  const guesses = new Guesses(memory())
  let heard = 0
  guesses.subscribe(() => heard++)
  guesses.put(about, guess)
  guesses.forget(about)
  expect(guesses.of(about, () => "one")).toBeNull()
  expect(heard).toBe(2)
})

test("what makes no sense in the storage is no guess", () => {
  for (const kept of ["", "{", "[]", '{"states":[{"text":"?","holds":true}],"keys":[],"version":""}']) {
    const guesses = new Guesses({ ...memory(), getItem: () => kept })
    expect(guesses.of(about, () => "one")).toBeNull()
  }
})

test("a storage that refuses everything loses nothing while the page is open", () => {
  const refuse = () => {
    throw new Error("no storage")
  }
  const guesses = new Guesses({ getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(guesses.of(about, () => "one")).toBeNull()
  guesses.put(about, guess)
  expect(guesses.of(about, () => "one")).toEqual(guess)
})
