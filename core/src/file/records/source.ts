import { textOf } from "../parts.ts"
import { words } from "../schema-parts.ts"
import { cut } from "../source.ts"
import { define, type EntryOf } from "./define.ts"
import { date, entry, field, line, pick, text } from "./field.ts"

/** Where the file's knowledge comes from. */
export const source = define(
  { id: "source", description: "Something that was published or said." },
  {
    title: text({ required: true }),
    publisher: text(),
    date: date({ about: "When it came out." }),
    kind: pick(["press", "official", "interview", "document", "data"]),
    address: line({ about: "Where it can be found: a web address, or a shelf mark." }),
    language: line(),
    relays: entry("sources", { about: "Another source whose words it passes on.", circular: false }),
    reliability: pick(["A", "B", "C", "D", "E", "F"], {
      about:
        "On the Admiralty scale: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.",
    }),
    /** A text file, as a path below the conflict's folder. */
    text: field<string | undefined>(
      {
        shape: words,
        input: { kind: "line" },
        read: (tree, { report }) => {
          const path = textOf(tree)
          if (path === null || isBeside(path)) return path ?? undefined
          report.error("bad-text-path", tree!, { text: cut(path) })
          return undefined
        },
      },
      { about: "A text file in the conflict's folder." },
    ),
  },
)

export type Source = EntryOf<typeof source>
export type SourceKind = NonNullable<Source["kind"]>
export type Reliability = NonNullable<Source["reliability"]>

/** Whether a path stays in the conflict's folder and names a file there. */
function isBeside(path: string): boolean {
  if (/^[/\\]|^[A-Za-z]:|[\0\\]/.test(path)) return false
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
}
