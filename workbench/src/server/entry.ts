import { read } from "@parley/core"
import { localText } from "@parley/core/file"
import type { ConflictEntry } from "@parley/server/interface"

/** What the list of a workspace says of a file, where no server has looked at it. */
export function entryOf(path: string, text: string, revision: string): ConflictEntry {
  const { conflict, problems } = read(text)
  const language = conflict?.language ?? "en"
  const errors = problems.filter(({ severity }) => severity === "error").length
  return {
    path,
    title: conflict === null ? "" : localText(conflict.title, "en", language),
    asOf: conflict?.asOf ?? null,
    language,
    decisionMakers: conflict?.decisionMakers.map(({ name }) => localText(name, "en", language)) ?? [],
    options: conflict?.options.length ?? 0,
    problems: { errors, warnings: problems.length - errors },
    revision,
    modified: "2026-01-01T00:00:00Z",
    size: text.length,
    readable: true,
    pending: false,
    notice: null,
  }
}
