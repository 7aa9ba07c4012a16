/** The log of what was done. */
export const log = {
  title: "What was done",
  otherTitle: "A recorded log",
  lead: "Step back to any moment. Nothing changes until you choose to have it so.",
  nothing: "Nothing has been done since the file was opened.",
  opened: "The file as it was opened",
  begins: (of: { count: number }) =>
    `Where the log begins: ${of.count} earlier ${of.count === 1 ? "step is" : "steps are"} no longer kept`,
  undone: "undone",
  stale: "The text has errors now. To have it as it was before them mends it.",
  moment: "Moment",
  become: "Have the file as it was then",
  save: "Save the log …",
  open: "Replay a log …",
  noLog: "This is no log of Parley, or it does not fit together.",
}
