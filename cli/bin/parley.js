#!/usr/bin/env node
// Committed, so that an install links the command before anything is built.
import { existsSync } from "node:fs"

const program = new URL("../dist/bundle/main.js", import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  console.error("Parley is not built yet. Run: npm run build")
  process.exitCode = 2
}
