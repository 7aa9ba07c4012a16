// Subjects of commits, since the last release, have at most 72 characters; where there is no history, nothing is said.
import { spawnSync } from "node:child_process"
import { root } from "./ready.mjs"

const MOST = 72

// From here on they do.
const FIRST = "18d4dc1"

function git(...args) {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" })
  return status === 0 ? stdout.trim() : null
}

const isBefore = (commit) => git("merge-base", "--is-ancestor", FIRST, commit) !== null
const release = git("describe", "--tags", "--abbrev=0", "--match", "v*")
const since = release !== null && isBefore(release) ? release : FIRST
const log = isBefore("HEAD") ? git("log", "--format=%h %s", `${since}..HEAD`) : null
const long = (log ?? "").split("\n").filter((line) => [...line.slice(line.indexOf(" ") + 1)].length > MOST)
for (const line of long) console.error(`${line}: the subject has more than ${MOST} characters`)
process.exit(long.length === 0 ? 0 : 1)
