/** The place Text, and what can be taken along. */
export const text = {
  label: "Text of the conflict file. Escape, then Tab leaves the editor.",
  lead: "This is the file itself. What you type here and what you change elsewhere is the same document; comments stay.",
  nothingWrong: "Nothing is wrong.",
  problems: (of: { count: number }) =>
    of.count === 1 ? "One thing to look at" : `${of.count} things to look at`,
  place: (of: { line: number; column: number }) => `Line ${of.line}, ${of.column}`,

  save: "Save as …",
  brief: "Brief …",
  publish: "Publish …",
  groups: {
    brief: "To read and pass on",
    picture: "What is on screen",
    table: "Option table",
    graph: "Graph of moves",
    conflict: "Conflict",
    results: "Results",
  },
  /** Where the name of a format alone says too little. */
  formats: {
    svg: "Picture (SVG)",
    png: "Picture (PNG)",
    yaml: "The file as it is (YAML)",
    gmcr: "For older GMCR programs (.gmcr)",
    nfg: "For Gambit (.nfg)",
    tidy: "CSV for statistics",
  },
  pictureMarks: "Filled: taken. Empty: not taken. Dashed: either. Rank 1 is best.",
  pictureHolds: (of: { concepts: readonly string[] }) =>
    `E: the state holds under one of the concepts ${of.concepts.join(", ")}; E2, E3, …: under so many of them.`,
  nothingToDraw: "There is no picture of this place. Go to Outcomes or Moves.",
  lost: (of: { losses: readonly string[] }) => `Saved. What the format cannot carry: ${of.losses.join(" ")}`,
  cannotSave: (of: { message: string }) => `It cannot be saved so. ${of.message}`,
}
