// Before a package is packed: what it carries is built, and the licence and the notice lie in its folder (npm does not
// look above it). Run by npm in the package's folder.
import { copyFileSync } from "node:fs"
import { join } from "node:path"
import { ensureBuilt, ensureInstalled, root } from "./ready.mjs"

ensureInstalled()
ensureBuilt()
for (const file of ["LICENSE", "NOTICE"]) copyFileSync(join(root, file), join(process.cwd(), file))
