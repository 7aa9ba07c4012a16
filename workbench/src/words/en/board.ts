import { ordinal } from "./ordinal.ts"

/** The board: the answer, the way and the outcomes beside today. */
export const board = {
  answer: "The answer",
  working: "Being worked out …",
  way: "The way from today",
  today: "today",
  todayIn: (of: { holds: boolean }): string => (of.holds ? "today; holds" : "today; does not hold"),
  wouldHold: "would hold",
  step: (of: {
    step: number
    dm: string
    acts: string
    effect: "gain" | "nothing" | "loss"
    rank: number
    before: number
  }) =>
    `Step ${of.step}, ${of.dm}: ${of.acts}; ${of.effect === "gain" ? "a gain" : of.effect === "loss" ? "at a loss" : "no gain"}, ${ordinal(of.before)} to ${ordinal(of.rank)}.`,
  atLoss: "at a loss",
  noGain: "no gain",
  table: "The outcomes beside today",
  corner: "What each does, where each ranks it and who would stay",
  selected: "selected",
  tried: "today, tried",
  triedOut: "Tried out: ",
  appears: "would appear",
  vanishes: "would vanish",
  tryHint: "Enter tries out what follows if that is otherwise today.",
  levers: {
    title: "Levers to try",
    note: "Nothing is saved until it is kept.",
    toHold: "To hold",
    selected: (of: { name: string }) => `While nothing is said here: “${of.name}”, which is selected.`,
    none: "Select an outcome, or say what should hold: then this shows the smallest changes that bring it about.",
    working: "Looking for the smallest changes …",
    nothing: "Nothing has to change for that.",
    changes: (of: { appear: number; vanish: number }) =>
      of.appear + of.vanish === 0
        ? "No outcome would appear or vanish."
        : `${[
            ...(of.appear > 0 ? [`${of.appear} would appear`] : []),
            ...(of.vanish > 0 ? [`${of.vanish} would vanish`] : []),
          ].join(", ")}.`,
    all: "All that it would take",
  },
  holds: "holds",
  falls: "does not hold",
  tests: (of: { passed: number; all: number }) => `passes ${of.passed} of ${of.all} tests`,
  stays: {
    "nothing-better": "stays",
    "all-deterred": "deterred",
    "no-move": "cannot move",
    undeterred: "would leave",
  },
  ofWorst: (of: { worst: string }) => `of ${of.worst}`,
  better: (of: { by: string }) => `▲ ${of.by}`,
  worse: (of: { by: string }) => `▼ ${of.by}`,
  same: "as today",
  rank: (of: { rank: string; worst: string; by: number; stays: string }) =>
    `ranked ${of.rank} of ${of.worst}${of.by === 0 ? "" : of.by > 0 ? `, ${of.by} better than today` : `, ${-of.by} worse than today`}; ${of.stays}`,
  done: "done",
  notDone: "not done",
  either: "either",
  unlike: "unlike today",
  read: "Read",
  reading: (of: { name: string; said: string }) => `${of.name}: ${of.said}`,
  unlikeToday: "Unlike today.",
  asToday: "As today.",
  openWeaker: (of: { count: number }) =>
    of.count === 1 ? "Open the weaker one" : `Open the ${of.count} weaker`,
  foldWeaker: "Fold the weaker",
  weaker: "holds under other tests alone",
  more: (of: { strong: number; weaker: number }) =>
    `Not shown: ${[...(of.strong > 0 ? [`${of.strong.toLocaleString("en")} that would hold`] : []), ...(of.weaker > 0 ? [`${of.weaker.toLocaleString("en")} weaker`] : [])].join(", ")}.`,
  allOutcomes: "All outcomes in words",
  allOptions: (of: { count: number }) =>
    `Show ${of.count} more ${of.count === 1 ? "option" : "options"} that are alike in all of these`,
  fewOptions: "Show only options that differ",
  outcome: "Outcome beside today",
  ruledOut: "The state that is selected is ruled out by the rules of the file.",
  nothing: "No outcome would hold, so there is none beside today.",
  key: { passes: "tests passed", unlike: "unlike today" },
}
