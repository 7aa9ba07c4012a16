import type { RecordMessages } from "../record-params.ts"
import { didYouMean, list, number, quote } from "./tools.ts"

const KINDS: Readonly<Record<string, string>> = {
  evidence: "claim, source or event",
  sources: "source",
  claims: "claim",
  events: "event",
  offers: "offer",
  contested: "contested question",
  forecasts: "forecast",
}

const HOMES: Readonly<Record<string, string>> = { evidence: "claims" }

/** What may be wrong with sources, claims, events, offers and the like. */
export const recordProblems: RecordMessages = {
  "unknown-entry": ({ name, kind, hint }) =>
    `There is no ${KINDS[kind] ?? kind} ${quote(name)}.${didYouMean(hint) || ` Add it under “${HOMES[kind] ?? kind}”, or take it out here.`}`,
  "repeated-entry": ({ id, firstLine }) =>
    `${quote(id)} is an id already, on line ${number(firstLine)}. Claims, sources and events need ids of their own, since all can be evidence.`,
  "names-itself": ({ id }) => `${quote(id)} names itself here. Take it out.`,
  circle: ({ key, circle }) =>
    `${quote(key)} leads in a circle: ${circle.split(", ").join(" → ")}. Take one of them out.`,
  "bad-text-path": ({ text }) =>
    `${quote(text)} is no file beside the conflict. Write a name such as “report.txt”, or a path below the conflict’s folder.`,
  "long-relay": ({ source, limit }) =>
    `${quote(source)} passes on words that have come through more than ${limit} sources, the most that are followed. Name a source nearer to the origin.`,
  "relays-later": ({ source, relayed }) =>
    `${quote(source)} is older than ${quote(relayed)}, which it is said to relay. Mend one of the dates.`,
  "no-relay": ({ origin, source }) =>
    source === ""
      ? `An origin needs a “source” that relays ${quote(origin)}.`
      : `${quote(source)} does not relay ${quote(origin)}, not even through others. Say so under “relays”, or mend the origin.`,
  "said-later": ({ claim, source }) =>
    `${quote(claim)} was said after its source ${quote(source)} came out. Mend one of the dates.`,
  "unnamed-on-record": ({ claim }) =>
    `${quote(claim)} is said to be on the record, and nobody is named. Say under “by” who says it, or write “reported”.`,
  "no-such-time": ({ id }) =>
    `No day fits what is said of the time of ${quote(id)}. Mend “date”, “after” or “before”.`,
  "taken-and-dropped": ({ option }) => `${quote(option)} is both taken and dropped by this event. Keep one.`,
  "not-its-option": ({ option, by, owner }) =>
    `${quote(option)} is an option of ${owner}, not of ${list(by.split(", "), "or")}. Name an option of its own, or mend who it is.`,
  "offers-itself": ({ dm }) => `${quote(dm)} cannot make an offer to itself. Name somebody else under “to”.`,
  "step-before-offer": ({ step, first }) =>
    `“${step}” is earlier than “${first}”, which begins the offer. Mend one of the dates.`,
  "no-deed": ({ text }) =>
    `${quote(text)} is not one thing to do or leave undone. Write an option, or “not” and an option; a list may have several.`,
  "resolved-before": ({ id }) =>
    `The forecast ${quote(id)} was resolved before it was made. Mend one of the dates.`,
  "status-quo-differs": ({ options }) =>
    `By the events, today’s state would be another one; it differs in ${list(options.split(", ").map(quote))}. “statusQuo” counts. Mend it or the events, or leave it out.`,
  "quote-not-found": ({ claim, source }) =>
    `The words quoted in ${quote(claim)} are not in the text of ${quote(source)}. Quote word for word, or leave the quotation out.`,
  "quote-elsewhere": ({ claim, found, given }) =>
    `The words quoted in ${quote(claim)} begin after ${number(found)} characters, not ${number(given)}. Mend “at”, or leave it out.`,
  "long-quote": ({ claim, length, limit }) =>
    `The quotation in ${quote(claim)} has ${number(length)} characters. Keep to ${number(limit)}, and say the rest in your own words.`,
  "text-missing": ({ source, text }) =>
    `The text of ${quote(source)}, ${text}, cannot be read beside the conflict.`,
}
