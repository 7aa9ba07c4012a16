import { expect, test } from "vitest"
import type { SureEffect } from "../../worker/sure-told.ts"
import { inOrder } from "./order.ts"

const effect = (said: string, of: Pick<SureEffect, "confidence" | "standing">): SureEffect => ({
  said,
  part: { path: [said], sentence: said },
  appear: 0,
  vanish: 1,
  change: 0,
  vanishing: [],
  ...of,
})

test("the least comfortable first, and among those alike the largest effect", () => {
  const effects = [
    effect("sure", { confidence: "high", standing: "sourced" }),
    effect("plain", { confidence: null, standing: "sourced" }),
    effect("assumed", { confidence: "medium", standing: "assumed" }),
    effect("doubted", { confidence: "low", standing: "sourced" }),
    effect("doubted too", { confidence: "low", standing: "sourced" }),
    effect("doubted, assumed", { confidence: "low", standing: "assumed" }),
  ]
  expect(inOrder(effects, "effect")).toEqual(effects)
  expect(inOrder(effects, "comfort").map(({ said }) => said)).toEqual([
    "doubted, assumed",
    "doubted",
    "doubted too",
    "assumed",
    "plain",
    "sure",
  ])
})
