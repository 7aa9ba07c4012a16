import { build, ensureInstalled } from "./ready.mjs"

ensureInstalled()
process.exit(build())
