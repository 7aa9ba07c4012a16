import { type Block, wrapTo } from "@parley/core"
import { Report } from "./change-lines.ts"
import type { Io } from "./io.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"
import type { Taking } from "./taking.ts"

/** What `parley change` has found, as text. */
export function* changeReport(subject: Subject, found: Taking, io: Io, say: Say): Iterable<string> {
  for (const { kind, text, indent } of new Report(subject, found, say).all()) {
    if (kind === "heading") yield `\n${say.out("bold", text)}\n`
    else {
      if (kind === "end") yield "\n"
      for (const line of wrapTo(text, io.columns - indent)) yield `${" ".repeat(indent)}${line}\n`
    }
  }
}

/** The same as parts of a brief: what is wanted and the first answers for its body, all else for its annex. */
export function changeBlocks(
  subject: Subject,
  found: Taking,
  say: Say,
): { readonly body: readonly Block[]; readonly annex: readonly Block[] } {
  const report = new Report(subject, found, say)
  const { change } = say.words
  const paragraph = (text: string): Block => ({ kind: "paragraph", text })
  const list = (items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [{ kind: "list", ordered: false, items: items.map((text) => ({ text })) }]
  const heading = (level: 2 | 3, text: string): Block => ({ kind: "heading", level, text })
  const annex: Block[] = [heading(2, change.briefHeading)]
  let items: string[] = []
  for (const { kind, text } of report.sections()) {
    if (kind === "hint") continue
    if (kind !== "heading") {
      items.push(text)
      continue
    }
    annex.push(...list(items), heading(3, text))
    items = []
  }
  annex.push(...list(items))
  return {
    body: [
      heading(2, change.briefHeading),
      paragraph([...report.head()].map(({ text }) => text).join(" ")),
      ...list(report.shortly()),
    ],
    annex: found.focus < 0 ? [] : annex,
  }
}
