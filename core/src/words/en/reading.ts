import { date, quote } from "./tools.ts"

/** What is said of what was read out of a text. */
export const reading = {
  kinds: {
    actor: "Who is named",
    quotation: "Quotations",
    sourcing: "Claims and where they come from",
    date: "Times",
    act: "What is done, offered, demanded, threatened",
    condition: "Conditions",
    contingency: "What nobody decides",
    deadline: "Deadlines",
    contested: "What is contested",
    precedent: "Earlier rounds",
    want: "What is wanted",
  },
  published: ({ date: day }: { date: string }) => `Out on ${date(day)}.`,
  undated: "When the text came out is not known: times are left open. Give --date.",
  nothing: "Nothing is found.",
  noPdf: ({ file }: { file: string }) => `${quote(file)} cannot be read as a PDF.`,
  doubtful: "doubtful",
  /** A time that is not placed. */
  open: "open",
}
