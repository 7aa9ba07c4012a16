import { expect, test } from "vitest"
import { runNode } from "./run.ts"

test("a run that ends gives what it said", () => {
  expect(runNode(["-e", "console.log(1);console.error(2)"], 60)).toMatchObject({
    kind: "done",
    out: "1\n",
    err: "2\n",
  })
})

test("a run that does not end is ended", () => {
  expect(runNode(["-e", "process.on('SIGTERM',()=>{});setInterval(()=>{},1000)"], 0.3)).toEqual({
    kind: "late",
    limit: 0.3,
  })
})

test("a refusal is told apart from a fault", () => {
  const end = (code: number) => runNode(["-e", `console.error("first\\nlast");process.exit(${code})`], 60)
  expect(end(3)).toEqual({ kind: "refused", why: "last" })
  expect(end(1)).toEqual({ kind: "failed", why: "ended with 1: last" })
})
