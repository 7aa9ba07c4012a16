/// The log of what was done.
export const log = {
  title: "What was done",
  otherTitle: "A recorded log",
  lead: "Step back to any moment. Nothing changes until you choose to have it so.",
  nothing: "Nothing has been done since the file was opened.",
  opened: "The file as it was opened",
  moment: "Moment",
  become: "Have the file as it was then",
  save: "Save the log …",
  open: "Replay a log …",
  noLog: "This is no log of Parley, or it does not fit together.",
}
