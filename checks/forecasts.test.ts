import { expect, test } from "vitest"
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
