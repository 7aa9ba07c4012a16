import { build, ensureInstalled } from "./ready.mjs"

ensureInstalled()
process.exit(await build())
