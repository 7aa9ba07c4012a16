import { ordinal } from "./ordinal.ts"

/** The guided start: who could do what, how things stand today, what each wants. */
export const start = {
  stepsLabel: "Steps",
  steps: {
    parties: "Who, and what each could do",
    today: "How things stand today",
    wants: "What each wants",
  },
  said: "said",
  notSaid: "not said yet",
  saidOf: (of: { said: number; all: number }) => `said of ${of.said} of ${of.all}`,
  leave: "Leave it for now",
  goOn: "Go on",

  partiesTitle: "Who decides, and what could each of them do?",
  partiesKeys:
    "Enter goes on to the next line and adds what you wrote; on an empty decision maker it goes on.",

  todayTitle: "Which of these are done today?",
  todayKeys: "The space bar ticks, the arrow keys move, Enter goes on.",
  noneDone: "None of them: go on",
  todayOpen: "Leave today open",

  wantsTitle: (of: { dm: string }) => `What does ${of.dm} want?`,
  wantsHint:
    "Most important first. Type a few letters of what somebody does or does not do, and choose with Enter.",
  wantsKeys: "Enter takes what is chosen, Enter again adds it, and on an empty line it goes on.",
  first: (of: { dm: string }) => `What ${of.dm} wants most`,
  next: (of: { dm: string }) => `What ${of.dm} wants next`,
  wanted: (of: { dm: string }) => `Wanted by ${of.dm}, most important first`,
  example: (of: { example: string }) => `For example: ${of.example}`,
  otherKind: (of: { dm: string }) => `What ${of.dm} wants is given as a ranking or by weights.`,
  change: "Change it under Preferences",
  up: (of: { what: string }) => `Move up: ${of.what}`,
  remove: (of: { what: string }) => `Delete: ${of.what}`,
  nowAt: (of: { place: number; count: number }) => `now ${ordinal(of.place)} of ${of.count}`,
  nextMaker: (of: { dm: string }) => `Go on to ${of.dm}`,
  end: "See what follows",
}
