import { expect, test } from "vitest"
import { isOwnScript } from "./trusted-types.ts"

const PAGE = "http://127.0.0.1:4747/conflict?file=a.yaml"

test("a script is the page's own where the build has put it, and nowhere else", () => {
  for (const url of ["/assets/worker-a1.js", "http://127.0.0.1:4747/assets/thread-B_2.js"])
    expect(isOwnScript(url, PAGE), url).toBe(true)
  for (const url of [
    "http://127.0.0.1:4748/assets/worker-a1.js",
    "//evil.example/assets/worker-a1.js",
    "http://a@127.0.0.1:4747/assets/worker-a1.js",
    "/api/conflicts/a.yaml",
    "/assets/../api/conflicts/a.js",
    "/assets/deep/worker-a1.js",
    "/assets/worker-a1.js?text=alert(1)",
    "data:text/javascript,alert(1)",
    "blob:http://127.0.0.1:4747/assets/worker-a1.js",
    "http://[",
  ])
    expect(isOwnScript(url, PAGE), url).toBe(false)
})
