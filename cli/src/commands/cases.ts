import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { read } from "@parley/core"
import { localText, oneLine } from "@parley/core/file"
import { nearest } from "@parley/core/logic"
import { padTo, widthOf, wrapTo } from "@parley/core/render"
import { Exit, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { packageAt } from "../packages.ts"
import type { Say } from "../say.ts"

export interface CasesOptions extends OutputOptions {
  readonly json?: boolean
}

/** The case library, a package of its own: its folder and the ids of its cases. An Exit where there is none. */
export function library(say: Say): { readonly folder: string; readonly ids: readonly string[] } {
  const folder = packageAt("@parley/cases")
  if (folder === null) throw new Exit(USE_WRONG, say.words.cli.noLibrary)
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "conflict.yaml")))
    .map(({ name }) => name)
    .sort((a, b) => (a === "venezuela-2024" ? -1 : b === "venezuela-2024" ? 1 : a < b ? -1 : 1))
  return { folder, ids }
}

/** `parley cases`: lists the case library; with an id, prints that case's file (with `-o`, copies it). */
export function cases(id: string | undefined, options: CasesOptions, io: Io, say: Say): void {
  const { cli } = say.words
  const { folder, ids } = library(say)
  const text = (name: string): string => readFileSync(join(folder, name, "conflict.yaml"), "utf8")
  if (id !== undefined) {
    if (!ids.includes(id)) {
      const hint = nearest(id, ids) ?? ""
      throw new Exit(
        USE_WRONG,
        cli.unknownValue({ what: cli.kinds.case, given: id, allowed: ids.join(", "), hint }),
      )
    }
    deliver([text(id)], options, io, say)
    return
  }
  const listed = ids.flatMap((name) => {
    const { conflict } = read(text(name))
    if (conflict === null) return []
    return [
      {
        id: name,
        title: oneLine(localText(conflict.title, say.language, conflict.language)),
        asOf: conflict.asOf ?? null,
        decisionMakers: conflict.decisionMakers.length,
        options: conflict.options.length,
        scenarios: conflict.scenarios.map((scenario) => scenario.id),
      },
    ]
  })
  if (options.json) {
    deliver([`${JSON.stringify({ parley: 1, cases: listed }, null, 2)}\n`], options, io, say)
    return
  }
  const width = Math.max(...listed.map((entry) => widthOf(entry.id)))
  const lines = listed.flatMap((entry) =>
    wrapTo(cli.caseLine(entry), Math.max(30, io.columns - width - 2)).map(
      (line, i) => `${i === 0 ? say.out("bold", padTo(entry.id, width)) : " ".repeat(width)}  ${line}\n`,
    ),
  )
  deliver([...lines, `\n${cli.casesHint}\n`], options, io, say)
}
