/** Two versions of a conflict side by side. */
export const compare = {
  title: "Compare with another version",
  about:
    "What differs, in words, and what that does to the outcomes. Both are taken as they stand, without a scenario.",
  other: "Another file of this folder",
  none: (of: { count: number }): string => (of.count === 0 ? "There is no other file" : "Choose a file"),
  elsewhere: "A file from elsewhere …",
  unlisted: "The files of this folder could not be listed.",
  unread: (of: { name: string }) => `“${of.name}” could not be read.`,
  earlier: (of: { name: string }) => `“${of.name}” is the earlier version, this conflict the later.`,
  later: (of: { name: string }) => `This conflict is the earlier version, “${of.name}” the later.`,
  turn: "The other way round",
  faulty: "One of the two has errors; only versions without errors can be compared.",
  close: "Close",
}
