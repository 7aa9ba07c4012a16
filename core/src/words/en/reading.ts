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
  assumed: "Proposed by parley read; nobody has judged it yet.",
  left: ({ count }: { count: number }) =>
    `${count === 1 ? "One act is" : `${count} acts are`} no option of the draft; the proposals beside the text have all.`,
  noParties: "Fewer than two are shown to decide and to do something: the draft has sources and claims only.",
  confirms: "Says again what is on record",
  contradicts: "Contradicts what is on record",
  /** Why something said again is no second source. */
  sameOrigin: ({ origin }: { origin: string }) => `no second source: both have it from ${origin}`,
}
