import { formatIn } from "../format.ts"

const { number } = formatIn("en")

/** How sure the outcomes are, in full. */
export const sure = {
  drawing: "How variants are drawn",
  chances: "In how many of 100 variants something is otherwise",
  chanceOf: {
    high: "where confidence is high",
    medium: "where it is medium or not given",
    low: "where it is low",
  },
  asUsual: "As usual",
  untied: "States that somebody ranks alike are put, in each variant, in an order as chance has it",
  likely: (of: { names: string }) => `A variant may also be one of a scenario: ${of.names}.`,
  likelyOne: (of: { name: string; percent: string }) => `“${of.name}” in ${of.percent} of 100`,
  heading: "In full",
  lead: (of: { depth: number }) =>
    `What is varied: each part of the model by itself (a statement left out, turned into its opposite or put higher, a rule or one-way mark lifted)${of.depth > 1 ? ", every two such changes together" : ""}, and then everything at once.`,
  unasked: "This conflict is large: working out how sure its outcomes are takes a while.",
  ask: "Work it out",

  survive: "What the outcomes survive",
  shareOf: (of: { concepts: string; percent: number; low: number; high: number }) =>
    `${of.concepts}: ${of.percent} of 100 variants (${of.low} to ${of.high})`,
  select: "Select this outcome",
  worlds: (of: { worlds: number; without: number; chances: readonly number[]; untied: boolean }) =>
    `Shares are those of ${number(of.worlds)} variants in which each part is otherwise as often as its confidence says: ${number(of.chances[0]!)} times of 100 where that is high, ${number(of.chances[1]!)} medium or not given, ${number(of.chances[2]!)} low.${of.untied ? " States that somebody ranks alike are in each in an order of chance." : ""}${of.without === 0 ? "" : ` ${number(of.without)} more had no model.`} The line over a bar is the interval that the true share lies in, 95 times of 100.`,
  caveat: "Shares under the stated uncertainty, not probabilities of the future.",
  more: (of: { count: number }) => `${number(of.count)} more`,

  steps: "One change at a time",
  order: "Order",
  orders: { effect: "Largest effect first", comfort: "Least comfortable first" },
  comfortHint: "First what is held with low confidence, then what is assumed, unsourced or contested.",
  vanish: (of: { count: number }) => `${number(of.count)} would no longer hold`,
  appear: (of: { count: number }) => `${number(of.count)} would be new`,
  firmness: (of: { count: number }) => `${number(of.count)} under other concepts than before`,
  firmnessOnly: "Only under which concepts some hold.",
  vanishing: "No longer:",
  andMore: (of: { count: number }) => `and ${number(of.count)} more`,
  low: "low confidence",
  legendVanish: "outcomes that would no longer hold",
  legendAppear: "outcomes that would be new",
  none: "No single change makes any difference.",

  idle: "What makes no difference",
  idleLead:
    "Nothing that was looked at hangs on these, neither a verdict nor a share. They need not be argued about.",
  quietLead: "No single change to these changes a verdict, though more than one may.",
  noIdle: "Every part of the model makes some difference.",
  untold: (of: { steps: string }) =>
    `No model can be made, or only one too large to look at, ${of.steps}; nothing is said of that.`,
}
