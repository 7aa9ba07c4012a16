/** The brief, before it is saved. */
export const brief = {
  title: "Brief",
  lead: "Two pages that can be read in two minutes, and an annex to check them by. It is made on this machine, and nothing leaves it.",
  world: "Of",
  asOf: "As of",
  asOfHint: "A date, month or year; empty: as the file says.",
  noDate: "This is no date, month or year.",
  to: "What is wanted",
  toHint: "An expression such as “leave and amnesty”: the brief says what it would take. Empty: nothing.",
  concepts: "Under",
  noConcepts: "Choose at least one.",
  preview: "Preview",
  saveAs: "Save as",
  html: "Page (HTML)",
  htmlHint: "A page that needs nothing else, to send or to print.",
  md: "Markdown",
}
