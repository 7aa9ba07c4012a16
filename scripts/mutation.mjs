// Mutation testing of logic, engine or both (the default): npm run test:mutation -- engine
import { ensureInstalled, run, tool } from "./ready.mjs"

ensureInstalled()
const [part] = process.argv.slice(2)
const env = part === undefined ? process.env : { ...process.env, PARLEY_MUTATE: part }
process.exit(run(tool("stryker"), ["run", "stryker.config.mjs"], { env }))
