// What the command line says, in English. The type of this object is what every other language must say.

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

const many = (count: number, one: string, more = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : more}`

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",")

const didYouMean = (hint: string): string => (hint === "" ? "" : ` Did you mean ${hint}?`)

const quoted = (text: string): string => `“${text}”`

const TEMPLATE = (
  title: string,
): string => `# A conflict for Parley: who can do what, what cannot be, what each side wants.
# Check it with "parley check", see what would hold with "parley analyze".
parley: 1
title: ${title}
language: en

# Who takes part, and what each can do. The phrases let outcomes and reasons read as sentences.
decisionMakers:
  owner:
    name: the owner
    options:
      lower: { name: Lower the price, undo: Raise the price again, done: the owner lowers the price, notDone: the owner keeps the price }
  tenants:
    name: the tenants
    options:
      stay: { name: Stay, undo: Leave, done: the tenants stay, notDone: the tenants leave }
      strike: { name: Withhold the rent, undo: Pay the rent, done: the tenants withhold the rent, notDone: the tenants pay the rent }

# What cannot be: removed where true.
infeasible:
  - { when: strike and not stay, because: who has left has no rent to withhold }

# What each side wants, most important first.
preferences:
  owner:
    - stay
    - not strike
    - not lower
  tenants:
    - lower
    - { want: stay if lower, because: at the lower price they would rather stay }
    - not strike

# The options taken today.
statusQuo: [stay]
`

export const cliEnglish = {
  error: "error",
  warning: "warning",
  stopped: "stopped",
  standardInput: "standard input",
  kinds: {
    format: "format",
    states: "value of --states",
    concept: "concept",
    decisionMaker: "decision maker",
    case: "case",
    by: "value of --by",
  },

  // Files.
  fileNotFound: ({ file }: { file: string }) => `there is no file ${file}`,
  fileIsFolder: ({ file }: { file: string }) => `${file} is a folder; a file is needed`,
  fileUnreadable: ({ file, reason }: { file: string; reason: string }) =>
    `${file} cannot be read (${reason})`,
  fileTooBig: ({ file, limit }: { file: string; limit: number }) =>
    `${file} is too large: a conflict file has at most ${grouped(limit)} bytes`,
  fileNotText: ({ file }: { file: string }) => `${file} is not a text in UTF-8; save it in that encoding`,
  notFolder: ({ file }: { file: string }) => `${file} is there and is no folder`,
  wouldOverwrite: ({ file }: { file: string }) =>
    `${file} is there already and stays as it is; give another name, or --force to replace it`,
  cannotWrite: ({ file, reason }: { file: string; reason: string }) =>
    `${file} cannot be written (${reason})`,
  wrote: ({ file }: { file: string }) => `Wrote ${file}`,
  created: ({ file }: { file: string }) =>
    `Wrote ${file}: a small conflict to change into yours.\nSee what would hold in it: parley analyze ${file}`,
  template: ({ title }: { title: string }) => TEMPLATE(title),
  checked: ({ file, errors, warnings }: { file: string; errors: number; warnings: number }) =>
    errors + warnings === 0
      ? `${file}: no problems`
      : `${file}: ${[errors > 0 ? many(errors, "error") : "", warnings > 0 ? many(warnings, "warning") : ""].filter((part) => part !== "").join(", ")}`,

  // Wrong use.
  unknownValue: ({
    what,
    given,
    allowed,
    hint,
  }: {
    what: string
    given: string
    allowed: string
    hint: string
  }) => `${quoted(given)} is no ${what}.${didYouMean(hint)} Possible: ${allowed}.`,
  unknownCommand: ({ name, hint }: { name: string; hint: string }) =>
    `there is no command ${quoted(name)}.${didYouMean(hint)}`,
  unknownFlag: ({ flag, hint }: { flag: string; hint: string }) =>
    `there is no flag ${flag} here.${didYouMean(hint)}`,
  missingArgument: ({ name }: { name: string }) => `${name} is missing`,
  missingValue: ({ flag }: { flag: string }) => `${flag} needs a value`,
  missingFlag: ({ flag }: { flag: string }) => `${flag} is needed`,
  excessArgument: ({ given }: { given: string }) => `${quoted(given)} is one argument too many`,
  badNumber: ({ flag, given, most }: { flag: string; given: string; most: number }) =>
    `${flag} needs a whole number from 1 to ${grouped(most)}, not ${quoted(given)}`,
  badConceptOf: ({ given }: { given: string }) =>
    `--concept-of takes pairs such as us=seq,ussr=nash, not ${quoted(given)}`,
  seeHelp: ({ command }: { command: string }) => `See: ${command} --help`,
  noLibrary: "the case library is not here: it is the folder cases/ of a checkout",

  // States.
  stateWrongLength: ({ state, expected, got }: { state: string; expected: number; got: number }) =>
    `${quoted(state)} says something of ${many(got, "option")}; this conflict has ${expected}`,
  stateInfeasible: ({ state }: { state: string }) => `${quoted(state)} is not feasible in this conflict`,
  stateOutside: ({ state, count }: { state: string; count: number }) =>
    `there is no state ${state}: states are numbered 1 to ${grouped(count)}`,
  stateUnknown: ({
    state,
    hint,
    options,
    count,
  }: {
    state: string
    hint: string
    options: number
    count: number
  }) =>
    `${quoted(state)} names no state.${didYouMean(hint)} A state is named by ${many(options, "letter")} Y or N in option order, by its label, by its number (1 to ${grouped(count)}), or by its decimal code (d13).`,
  noStatusQuo: ({ file }: { file: string }) =>
    `${file} gives no statusQuo; say where to start with --from STATE`,
  stateName: ({ state, label }: { state: number; label: string | null }) =>
    label === null || label === String(state) ? `State ${state}` : `State ${state} (in the source: ${label})`,

  // Analysis.
  analysing: "Analysing",
  percent: ({ share }: { share: number }) => `${Math.floor(share * 100)} %`,
  scenarioLine: ({ name }: { name: string }) => `Scenario: ${name}`,
  sizeLine: ({
    asOf,
    dms,
    options,
    states,
  }: {
    asOf: string | null
    dms: number
    options: number
    states: number
  }) =>
    `${asOf === null ? "" : `As of ${asOf}. `}${many(dms, "decision maker")}, ${many(options, "option")}, ${many(states, "feasible state")}.`,
  todayLine: ({ state, sentence }: { state: number; sentence: string }) =>
    `Today (state ${state}): ${sentence}`,
  outcomesHeading: ({ count }: { count: number }) =>
    count === 1
      ? "One outcome would hold, under these assumptions"
      : `${grouped(count)} outcomes would hold, under these assumptions, strongest first`,
  noOutcomes: "No outcome would hold under the concepts asked for.",
  noOutcomesHint:
    "Whatever state is reached, somebody would leave it. Weaker concepts (--concepts gmr,smr) may name some that hold.",
  countLine: ({ concept, count }: { concept: string; count: number }) =>
    `${concept}: ${many(count, "equilibrium", "equilibria")}`,
  mixedName: "the mixed concepts",
  holdsUnder: ({ concepts }: { concepts: readonly string[] }) => `holds under ${list(concepts)}`,
  ranksLine: (sides: readonly { name: string; rank: number; worst: number; today: number | null }[]) =>
    `${sides
      .map(({ name, rank, worst, today }) => {
        const place = worst === 1 ? "indifferent" : `${ordinal(rank)} of ${worst}`
        const change =
          today === null || worst === 1
            ? ""
            : today > 0
              ? ", better than today"
              : today < 0
                ? ", worse than today"
                : ", as today"
        return `${name}: ${place}${change}`
      })
      .join(". ")}.`,
  wayIsToday: "This is today's state.",
  wayNone: "Not reachable from today by any sequence of moves.",
  way: ({ moves, improving, steps }: { moves: number; improving: boolean; steps: readonly string[] }) =>
    `From today in ${many(moves, "move")}${improving ? ", each an improvement for whoever makes it" : ", not all of them improvements for whoever makes them"}: ${steps.join("; then ")}.`,
  moreOutcomes: ({ more }: { more: number }) =>
    `${grouped(more)} more, weaker or equally strong: all of them with --format csv, or --json.`,
  moreColumns: ({ shown, total }: { shown: number; total: number }) =>
    `${grouped(shown)} of ${grouped(total)} states shown; all of them with --format csv, or --json.`,
  tableHeading: "The outcomes side by side",
  caveat: "A model of what the parties want, not a forecast: change an assumption and see what changes.",
  coalitionsHeading: "Coalitions",
  universalLine: ({
    concept,
    states,
    count,
  }: {
    concept: string
    states: readonly number[]
    count: number
  }) =>
    count === 0
      ? `${concept}: no state is stable for every coalition.`
      : `${concept}: stable for every coalition: ${count === 1 ? "state" : "states"} ${list(states.map(String))}${count > states.length ? ` and ${grouped(count - states.length)} more` : ""}.`,
  coalitionLine: ({
    members,
    counts,
    states,
  }: {
    members: readonly string[]
    counts: readonly { concept: string; count: number }[]
    states: number
  }) =>
    `${list(members)}: ${counts.map(({ concept, count }) => `${concept} ${grouped(count)}`).join(", ")} of ${many(states, "state")} stable.`,
  moreCoalitions: ({ more }: { more: number }) =>
    `${grouped(more)} more coalitions: all of them with --json.`,

  // Paths.
  pathsHeading: ({ from, by, until }: { from: string; by: "moves" | "improvements"; until: string | null }) =>
    `From ${from.toLowerCase()} by ${by === "moves" ? "any moves" : "improvements only"}${until === null ? "" : `, stopping where ${until} holds`}`,
  pathSummary: ({ length }: { length: number }) =>
    length < 0 ? "not reachable" : length === 0 ? "the start itself" : `${many(length, "move")} away`,
  step: ({ sentence, state }: { sentence: string; state: string }) => `${sentence}: ${state.toLowerCase()}`,
  morePaths: ({ shown }: { shown: number }) => `and more shortest paths: the first ${shown} are listed.`,
  moreTargets: ({ shown, total }: { shown: number; total: number }) =>
    `${grouped(shown)} of ${grouped(total)} equilibria listed; name others with --to STATE.`,
  pathsTooMany: ({ pairs, limit }: { pairs: number; limit: number }) =>
    `paths need ${grouped(pairs)} pairs of a state and a mover, more than ${grouped(limit)}: conflicts with fewer states would fit`,

  // The case library.
  caseLine: ({
    title,
    decisionMakers,
    options,
    scenarios,
  }: {
    title: string
    decisionMakers: number
    options: number
    scenarios: readonly string[]
  }) =>
    `${title}: ${many(decisionMakers, "decision maker")}, ${many(options, "option")}${scenarios.length === 0 ? "" : `; ${scenarios.length === 1 ? "scenario" : "scenarios"} ${scenarios.join(", ")}`}`,
  casesHint: "Print one with: parley cases ID. Keep a copy with: parley cases ID -o FILE.",

  // Import and export.
  imported: ({ file, output }: { file: string; output: string }) => `${file} imported as ${output}`,
  unknownInput: ({ file, formats }: { file: string; formats: string }) =>
    `${file} is in no format that can be imported: ${formats}`,
  note: "note",
  graphTooBig: ({ arcs, limit }: { arcs: number; limit: number }) =>
    `the graph has more than ${grouped(limit)} moves (${grouped(arcs)}), too many to draw; --by improvements has fewer`,

  help: {
    parley:
      "Parley prepares strategic negotiations: from a short, sourced file it says which outcomes would hold, which would not, and why.",
    titles: {
      "Usage:": "Usage:",
      "Options:": "Flags:",
      "Commands:": "Commands:",
      "Arguments:": "Arguments:",
      "Examples:": "Example:",
    },
    helpFlag: "show what can be said",
    versionFlag: "show the version",
    examples: `Examples:
  parley cases                                             the case library
  parley analyze cases/venezuela-2024/conflict.yaml        the outcomes that would hold
  parley explain cases/venezuela-2024/conflict.yaml --state 1
  parley paths cases/venezuela-2024/conflict.yaml --by improvements
  parley new my-conflict                                   a file to start from

FILE may be - for standard input. Exit codes: 0 done, 1 the input is wrong,
2 the command is wrong, 3 stopped by a limit or a signal.`,
    exampleOf: {
      new: "  parley new my-conflict",
      check: "  parley check cases/venezuela-2024/conflict.yaml",
      analyze: "  parley analyze cases/venezuela-2024/conflict.yaml --scenario successor",
      explain: "  parley explain cases/prisoners-dilemma/conflict.yaml --state YY --concept seq",
      paths: "  parley paths cases/elmira-9/conflict.yaml --by improvements",
      import: "  parley import checks/deviations/seq-sequence.gmcr -o my-conflict.yaml",
      export: "  parley export cases/prisoners-dilemma/conflict.yaml --to dot",
      schema: "  parley schema -o conflict.schema.json",
      cases: "  parley cases prisoners-dilemma",
    },
    new: "make a folder with a small conflict file to start from",
    check: "say every problem of conflict files and their scenarios",
    analyze: "say which outcomes would hold, how each side ranks them, and the way there",
    explain: "say why a state would hold or not, for each decision maker",
    paths: "show the ways from today's state to the outcomes, or between two states",
    import: "turn a file of another program (.gmcr, .nfg) into a conflict file",
    export: "write the conflict, its results or its graph in another format",
    schema: "print the JSON Schema of the conflict file",
    cases: "list the case library, or print one of its files",
    lang: "language of names and sentences",
    json: "print one JSON document",
    scenario: "lay a scenario's changes over the conflict",
    output: "write to a file instead of standard output",
    force: "replace the file if it is there",
    limitStates: "most feasible states to work on (default 16777216)",
    concepts: "comma-separated: nash, gmr, smr, seq, sseq, sim, seq-or-sim (default: the first five)",
    conceptOf: "a mixed equilibrium: a concept per decision maker, such as us=seq,ussr=nash",
    coalitions: "coalition stability too: for each coalition, and for all",
    states: "which states to list: equilibria, all or none (default equilibria)",
    format: "text, json, ndjson, csv, md, latex or html (default text)",
    state: "a Y/N string, a label, a number, or a decimal code such as d13",
    dm: "one decision maker (default: each)",
    concept: "one concept (default: nash, gmr, smr, seq, sseq)",
    from: "where to start (default: today's state)",
    to: "where to go (default: every equilibrium)",
    by: "moves or improvements (default moves)",
    until: "stop at the equilibria of this concept",
    to_: "conflict: yaml, json, gmcr, nfg; table: text, csv, md, latex, html; graph: dot, graphml; results: ndjson",
  },
}

export type CliWords = typeof cliEnglish

function ordinal(rank: number): string {
  const tens = rank % 100
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th")
  return `${rank}${ending}`
}
