import { expect, test } from "vitest"
import { Session, STUDIES } from "../core/src/session/index.ts"
import { scoresOf } from "../core/src/study/index.ts"
import { capture } from "./capture.ts"

const file = (forecasts: string): string => `parley: 1
title: T
decisionMakers: { a: { options: { x: {} } } }
forecasts:
${forecasts}`

const THREE = file(`  sure: { date: 2030, question: Sure?, probability: 1, outcome: false }
  half: { date: 2030-02, question: Half?, probability: 0.5, outcome: true }
  open: { date: 2030-03-01, question: Open?, probability: 0.25 }
`)

const run = (stdin: string, ...args: string[]) => capture(["forecasts", "-", ...args], { stdin })

test("the Brier score of each, and their mean over those resolved", () => {
  const { forecasts, resolved, mean } = JSON.parse(run(THREE, "--json").out)
  expect(forecasts.map(({ score }: { score: number | null }) => score)).toEqual([1, 0.25, null])
  expect([resolved, mean]).toEqual([2, 0.625])
  const { out } = run(THREE)
  expect(out).toMatch(/Half\? +February 2030 +50 % +yes +0\.2500/)
  expect(out).toMatch(/Open\? +1 March 2030 +25 % +open/)
  expect(out).toContain("3 forecasts in 1 file, 2 resolved.")
})

test("none, none resolved, and a wrong file", () => {
  expect(run(file("  open: { date: 2030, question: Open?, probability: 0.25 }\n")).out).toMatch(
    /there is no\s+score/,
  )
  expect(run(THREE.slice(0, THREE.indexOf("forecasts:"))).out).toContain(
    "There are no forecasts in the file.",
  )
  expect(run("parley: 1\n")).toMatchObject({ code: 1, out: "" })
  expect(capture(["forecasts", "no-such.yaml"]).code).toBe(1)
  expect(JSON.parse(capture(["forecasts", "--json"]).out).files).toBeGreaterThan(5)
})

test("a file of which no model can be made has its forecasts all the same, and the session says the same", () => {
  const options = Array.from({ length: 60 }, (_, i) => `o${i}: {}`).join(", ")
  const text = THREE.replace("x: {}", options)
  expect(capture(["analyze", "-"], { stdin: text }).code).toBe(3)
  const { forecasts, resolved, mean } = JSON.parse(run(text, "--json").out)
  const session = new Session(STUDIES)
  session.hold(7, text)
  const answer = session.ask({ revision: 7, scenario: null }, { kind: "forecasts" })
  expect(answer.forecasts.map(({ forecast: { id }, score }) => ({ id, score }))).toEqual(
    forecasts.map(({ id, score }: { id: string; score: number | null }) => ({ id, score })),
  )
  expect(scoresOf([answer])).toEqual({ resolved, mean })
})

test("the mean over several files counts each forecast once", () => {
  const of = (...scores: (number | null)[]) => ({ forecasts: scores.map((score) => ({ score })) }) as never
  expect(scoresOf([of(0.2, null), of(), of(0.1, 0.3)])).toEqual({ resolved: 3, mean: 0.2 })
  expect(scoresOf([of(null)])).toEqual({ resolved: 0, mean: null })
})

test("a game is to be imported first", () => {
  expect(capture(["forecasts", "some.gmcr"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("import"),
  })
})
