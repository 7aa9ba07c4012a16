/** The library: the conflicts of the workspace. */
export const library = {
  contents: "Conflicts",
  new: "New conflict",
  newLong: "New conflict …",
  fromReport: "From a report",
  import: "Import …",
  openCase: "Open a case …",
  search: "Search titles and parties",
  sort: "Sorted by",
  sorts: {
    title: "Title",
    date: "As of",
    modified: "Last changed",
    size: "Number of options",
    problems: "Problems",
  },
  count: (of: { count: number; number: string }) =>
    of.count === 1 ? "One conflict in this folder" : `${of.number} conflicts in this folder`,
  found: (of: { count: number; of: number }) =>
    of.count === 0 ? "None has all these words." : `${of.count} of ${of.of}`,
  makerCount: (of: { count: number }) =>
    of.count === 1 ? "1 decision maker" : `${of.count} decision makers`,
  optionCount: (of: { count: number }) => (of.count === 1 ? "1 option" : `${of.count} options`),
  modified: (of: { when: string }) => `changed ${of.when}`,
  pending: "being read …",
  unreadable: "cannot be read",
  errors: (of: { count: number }) => (of.count === 1 ? "1 error" : `${of.count} errors`),
  warnings: (of: { count: number }) => (of.count === 1 ? "1 warning" : `${of.count} warnings`),
  more: (of: { name: string }) => `More: ${of.name}`,
  open: "Open",
  duplicate: "Duplicate",
  delete: "Delete",
  deleted: (of: { name: string }) => `“${of.name}” was moved to the trash.`,
  copied: (of: { path: string }) => `Your copy is ${of.path}.`,
  renameTitle: "Rename the file …",
  fileName: (of: { folder: string; ending: string }) =>
    of.folder === "" ? `Name, without ${of.ending}` : `Name in ${of.folder}, without ${of.ending}`,
  badFileName: "A file cannot be called so: leave out slashes, colons and the like, and dots at the ends.",
  nameTaken: (of: { path: string }) => `There is a file ${of.path} already.`,
  renamed: (of: { path: string }) => `The file is now called ${of.path}.`,
  failed: (of: { status: number }) => `The server refused this (${of.status}).`,

  emptyTitle: "Nothing here yet",
  emptyText:
    "A conflict is written down in a small file: who decides, what each of them can do, what cannot happen together, and what each wants. Parley works out which outcomes would hold, and why.",
  emptyExample:
    "For example: Syria can release water or escalate; Iraq can attack. Each has an order of what it would rather see.",
  emptyDrop:
    "You can also drop a file anywhere on this window: a conflict (.yaml, .gmcr, .nfg), or a report (.txt, .html, .pdf).",

  newTitle: "A new conflict",
  newName: "What is it about?",
  newNameExample: "For example: Water of the Euphrates, 1975",
  newMakers: "Who decides, and what can each of them do? One line for each option, as a verb phrase.",
  newMaker: (of: { number: number }) => `Decision maker ${of.number}`,
  newOption: (of: { number: number; maker: string }) => `Option ${of.number} of ${of.maker}`,
  makerExamples: ["Syria", "Iraq"] as readonly string[],
  optionExamples: ["Release water", "Attack"] as readonly string[],
  makerMore: "Somebody else who decides",
  optionMore: "Another option",
  newKeys:
    "Enter: the next line; on an empty option, the next decision maker. On an empty decision maker: begin.",
  newMake: "Begin",
  missing: {
    title: "Give it a title first.",
    name: "Name at least two who decide.",
    option: "Say at least one thing that this decision maker can do.",
  },
  fallbackName: "conflict",

  casesTitle: "Open a case",
  casesIntro: "Worked cases from publications and from the news. You get a copy of your own to change.",

  dropHere: "Drop to import",
  noText: (of: { file: string }) => `There is no text in ${of.file}: a scan has no text layer.`,
  notReadText: (of: { file: string }) => `${of.file} cannot be read.`,
  importTitle: "What would be imported",
  importNothing: (of: { count: number }): string =>
    of.count === 1 ? "This file cannot be imported" : "None of these files can be imported",
  importWhat:
    "Conflicts can be read from .yaml and .json files of Parley, from .gmcr and from .nfg files; reports from text, saved web pages and PDF. Nothing has been changed.",
  importAccept: (of: { count: number }) => (of.count === 1 ? "Import it" : `Import ${of.count} files`),
  imported: (of: { paths: readonly string[] }) =>
    of.paths.length === 1 ? `Imported as ${of.paths[0]}.` : `Imported: ${of.paths.join(", ")}.`,
  becomes: (of: { path: string }) => `becomes ${of.path}`,
  takenAsIs: "Taken as it is, comments included.",
  mendAsIs: "It has errors. It opens with them in front, each with the way to its place in the text.",
  mendMarked: "What could be read is taken in; what was wrong is marked for review, which it opens with.",
  notRead: "This cannot be read as a conflict.",
  refused: {
    "not-text": "This is no text in UTF-8.",
    "too-big": "This is larger than a conflict file may be.",
    unknown:
      "Parley cannot read this kind of file. A report from a word processor can be taken in once it is saved as text or PDF.",
  },
  atLine: (of: { line: number; message: string }) => `Line ${of.line}: ${of.message}`,
  moreProblems: (of: { count: number }) => `and ${of.count} more`,
}
