import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { callOf } from "../scripts/children.mjs"
import { ROOT } from "./documents.ts"

/** The packages of the workspace, packed as they would be published and installed in an empty folder. */
export class Packed {
  readonly base = mkdtempSync(join(tmpdir(), "parley-packed-"))
  /** Where they are installed, and where programs that use them stand. */
  readonly folder = join(this.base, "installed")
  readonly tarballs: readonly string[]

  constructor() {
    const packs = join(this.base, "packs")
    mkdirSync(packs)
    mkdirSync(this.folder)
    npm(["pack", "--workspaces", "--pack-destination", packs], ROOT)
    this.tarballs = readdirSync(packs).map((name) => join(packs, name))
    npm(["install", "--prefix", this.folder, ...this.tarballs], this.base)
  }

  end(): void {
    rmSync(this.base, { recursive: true, force: true })
  }
}

/** Runs npm, from what it has at hand as far as can be. Throws with all that it says where it fails. */
export function npm(args: readonly string[], cwd: string): void {
  const all = [...args, "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]
  execFileSync(...callOf("npm", all), { cwd, stdio: ["ignore", "pipe", "pipe"] })
}
