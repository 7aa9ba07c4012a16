import { existsSync, mkdirSync, statSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import { keepFolders, writeWhole } from "../files.ts"
import type { Io } from "../io.ts"
import type { Say } from "../say.ts"

/** `parley new FOLDER`: a folder with a small conflict file to start from. Nothing that is there is touched. */
export function create(folder: string, io: Io, say: Say): void {
  const { cli } = say.words
  const file = join(folder, "conflict.yaml")
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Exit(USE_WRONG, cli.notFolder({ file: folder }))
  if (existsSync(file)) throw new Exit(USE_WRONG, cli.alreadyThere({ file }))
  let first: string | undefined
  try {
    first = mkdirSync(folder, { recursive: true })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Exit(INPUT_WRONG, cli.cannotWrite({ file: folder, reason }))
  }
  const title = basename(resolve(folder))
  writeWhole(file, [cli.template({ title: JSON.stringify(title) })], false, say)
  if (first !== undefined) keepFolders(first, folder, say)
  io.out(`${cli.created({ file })}\n`)
}
