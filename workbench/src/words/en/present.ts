/** What stands beside the slides. */
export const present = {
  label: "Slides",
  next: "Next",
  back: "Back",
  print: "Print",
  leave: "Leave",
  hint: "Arrow keys turn the page, Esc leaves.",
  place: (of: { at: number; of: number }) => `${of.at} of ${of.of}`,
  foot: (of: { asOf: string }) =>
    `Possible resolutions under the assumptions of the file, not forecasts.${of.asOf === "" ? "" : ` As of ${of.asOf}.`}`,
  best: "best",
  worst: "worst",
  ranks: "Where each ranks them; 1 is best",
  who: "Who",
  tried: "tried",
  tryHint: "Press a mark to try it the other way.",
  stop: "Stop trying",
  wouldHold: "would hold",
  wouldFall: "would not hold",
  ruledOut: "The rules of the file rule that out.",
  alone: "Alone",
  today: "Today",
  done: "Done",
  rests: "Comes to rest",
  ofRanks: (of: { worst: string }) => `of ${of.worst}`,
  worlds: "In each scenario",
  more: (of: { count: number; alike: boolean }) =>
    of.alike
      ? `${of.count} more ${of.count === 1 ? "option is" : "options are"} alike in all of these.`
      : `${of.count} more ${of.count === 1 ? "option is" : "options are"} not shown.`,
}
