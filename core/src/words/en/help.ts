import { DEFAULT_CONCEPTS, FURTHER_CONCEPTS } from "../../engine/index.ts"

export const help = {
  parley:
    "Parley works out which outcomes of a conflict would hold and why, from a file that says who can do what, what cannot be, and what each side wants.",
  helpFlag: "show this help",
  versionFlag: "show the version",
  /** Headings of the help as the command line library writes them. */
  titles: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Flags:",
    "Global Options:": "Flags everywhere:",
    "Commands:": "Commands:",
    "Examples:": "Examples:",
  },
  /**
   * What stands for a value in the usage of commands and flags. Commander's "options" are flags here, since options
   * are what parties can do.
   */
  placeholders: {
    options: "flags",
    command: "command",
    folder: "folder",
    files: "files",
    file: "file",
    id: "id",
    tag: "tag",
    n: "n",
    size: "size",
    list: "list",
    which: "which",
    how: "how",
    expression: "expression",
    format: "format",
    state: "state",
    date: "date",
    concept: "concept",
    kind: "kind",
    address: "address",
    path: "path",
    name: "name",
    new: "new",
  },
  examples: `Examples:
parley analyze cases/venezuela-2024/conflict.yaml
parley explain cases/venezuela-2024/conflict.yaml --state 1 --concept seq
parley new my-conflict

FILE may be - for standard input. STATE is a Y/N string, a label, a state
number, a decimal code such as d13, or an outcome by its id or name.
Expressions may name outcomes by their ids; of an option and an outcome of one
id the option is meant.
Exit codes: 0 done, 1 the input is wrong, 2 the command is wrong, 3 stopped by a
limit or a signal.`,
  /** One or more lines, indented, for each command. */
  exampleOf: {
    new: "  parley new my-conflict",
    check: "  parley check cases/venezuela-2024/conflict.yaml",
    analyze: `  parley analyze cases/venezuela-2024/conflict.yaml
parley analyze cases/venezuela-2024/conflict.yaml --scenario successor
parley analyze cases/venezuela-2024/conflict.yaml --json --states all`,
    answer: `  parley answer cases/venezuela-2024/conflict.yaml
parley answer cases/venezuela-2024/conflict.yaml --to "leave and amnesty"`,
    explain: `  parley explain cases/venezuela-2024/conflict.yaml --state 1
parley explain cases/venezuela-2024/conflict.yaml --state 99 --scenario successor
parley explain cases/venezuela-2024/conflict.yaml --state 99 --than 50`,
    paths: `  parley paths cases/venezuela-2024/conflict.yaml
parley paths cases/venezuela-2024/conflict.yaml --by improvements --to 1`,
    sure: `  parley sure cases/venezuela-2024/conflict.yaml
parley sure cases/venezuela-2024/conflict.yaml --state 99 --samples 5000`,
    change: `  parley change cases/venezuela-2024/conflict.yaml --to "leave and amnesty"
parley change cases/venezuela-2024/conflict.yaml --scenario successor --to "leave and amnesty" --levers us
parley change cases/syria-iraq-1975/conflict.yaml --to 2 --who syria --count`,
    brief: `  parley brief cases/venezuela-2024/conflict.yaml -o brief.html
parley brief cases/venezuela-2024/conflict.yaml --format md`,
    publish: `  parley publish cases/venezuela-2024/conflict.yaml -o page.html
parley publish cases/venezuela-2024/conflict.yaml --without sources,forecasts -o page.html`,
    offers: `  parley offers cases/venezuela-2024/conflict.yaml
parley offers cases/venezuela-2024/conflict.yaml --scenario successor`,
    evidence: `  parley evidence cases/venezuela-2024/conflict.yaml
parley evidence cases/venezuela-2024/conflict.yaml --without journal`,
    compare: `  parley compare cases/venezuela-2024/conflict.yaml
parley compare old.yaml new.yaml`,
    history: "  parley history cases/venezuela-2024/conflict.yaml",
    forecasts: "  parley forecasts",
    import: "  parley import conflict.gmcr -o conflict.yaml",
    export: `  parley export cases/venezuela-2024/conflict.yaml --to csv --states all
parley export cases/venezuela-2024/conflict.yaml --to gmcr -o venezuela.gmcr`,
    schema: "  parley schema -o schema.json",
    cases: `  parley cases
parley cases venezuela-2024`,
    read: `  parley read report.txt --date 2024-08-12
parley read report.txt page.html -o reading.json
parley read report.txt -o draft.yaml`,
    serve: "  parley serve cases --open",
  },
  change:
    "say what it would take for a state or an expression to hold: conditions, smallest changes, packages and the way there",
  // Commands.
  new: "make a folder with a small conflict file to start from",
  check: "say what is wrong or doubtful in conflict files",
  analyze: "work out which outcomes would hold",
  explain: "give the reasons why a state is stable or not",
  paths: "show how the parties could get from today to an outcome",
  sure: "say how sure the outcomes are: what each assumption changes, what makes no difference, and in how many worlds they hold",
  answer: "say the answer in one sentence",
  brief: "write a brief: two pages to read, and an annex to check them by",
  publish:
    "write one page of HTML to hand on: the conflict with the workbench to look at it, and nothing else needed",
  offers: "say which offers would hold, who would break them, and what they are worth to each side",
  evidence: "say on what the outcomes rest, and what falls with a source or claim",
  compare:
    "lay the file and its scenarios side by side: what holds in all, what in one alone, and from when; or say what differs between two files, and what that does to the outcomes",
  history: "say which moves so far served who made them, and what the model cannot explain",
  forecasts: "list the forecasts on record with their Brier scores (default: the case library)",
  import: "turn a file of another program into a conflict file",
  export: "write a conflict, its results or its moves in another format",
  schema: "print the JSON Schema of the conflict file",
  read: "say what reports hold of a conflict, each with its words: who acts and speaks, what is offered, on what conditions, until when",
  cases: "list the case library, or print one of its files",
  serve: "open a folder of conflicts in the workbench, in the browser",
  // Flags; `to_` is that of export.
  lang: "the language to speak, such as en (also: PARLEY_LANG)",
  json: "print one JSON document",
  scenario: "lay a scenario of the file over it",
  asOf: "as of another date, month or year: today's state is what the events up to then make it",
  scenarioOrAll: "one scenario of the file alone, or all (default: the file as it stands and each scenario)",
  output: "write to a file instead of the screen",
  force: "replace the file if it exists",
  limitStates: "the most feasible states to work with (default: 67,108,864)",
  threads: "how many threads work on a large conflict (default: one per core)",
  maxMemory: "the most memory to use, such as 2G or 800M (default: three quarters of what is free)",
  concepts: `concepts, by commas: ${DEFAULT_CONCEPTS.join(", ")} (these by default), ${FURTHER_CONCEPTS.join(", ")}`,
  conceptOf: "a concept for each decision maker, such as us=seq,ussr=nash: equilibria of the mixture",
  coalitions: "judge coalitions as well",
  strict: "write nothing where anything is wrong with the file",
  states: "the states to list: equilibria (default), all or none; of dot all for the whole graph",
  separator: "of csv and tidy: comma (default), semicolon or tab",
  where: "list only states where an expression over options is true, such as 'leave and amnesty'",
  limit: "list at most so many states, the first by number",
  format: "text (default), json, ndjson, csv, tidy, md, latex or html",
  depth: "how many steps together are searched: 1 or 2 (default)",
  samples: "how many worlds are drawn; default 1000",
  seed: "where the draw begins: the same number gives the same result; default 1",
  chances:
    "in how many worlds of 100 something is otherwise, by its confidence; default high=5,medium=20,low=40",
  ties: "states that a decision maker ranks alike: kept so (kept, default), or put in a random order in each world (random)",
  /** Flags of `change`. */
  wanted: "what is to hold: a state, or an expression over options; may be given several times",
  notWanted: "what must not hold; may be given several times",
  reached: "today must lead there, too, by moves that serve those who make them",
  oneConcept: "the concept under which it is to hold; default seq",
  who: "decision makers whose preferences may change, by commas (default: all)",
  keep: "what stays as it is, by commas: decision makers, statements (us.1), options, or situation",
  steps: "the most steps that statements may change by: 1 to 3 (default)",
  answers: "how many answers of each kind; default 3",
  levers: "options, or decision makers for all of theirs, of which each combination is tried as binding",
  count: "count the strict rankings of --who that make the state hold",
  countSamples: "how many rankings are drawn where they are too many to count; default 10000",
  take: "make a scenario of an answer, such as S1, and print the file with it",
  as: "the id of that scenario; default taken",
  leftOut:
    "what is left out, by commas: evidence, sources, claims, events, offers, forecasts, review, summary, preferences:ID, scenario:ID",
  only: "the places that the page shows, by commas; what no other tells of is left out",
  frozen: "the results as a picture, without the workbench and without what each side wants",
  password: "lock the page: asked for at the terminal, or taken from PARLEY_PASSWORD or standard input",
  embed: "make it for a frame that is as high as what it shows, and print the frame",
  pageOutput: "the page to write, or a folder for a web server",
  pageDate: "the date, month or year at the foot of the page (default: asOf of the file)",
  readDate: "when the texts came out, as YYYY-MM-DD (default: what they say themselves)",
  publisher: "whose texts they are: a medium that names itself is no source of its own",
  doubtful: "what is doubtful as well",
  besideFile: "say what is new beside this conflict file, what confirms it and what contradicts it",
  withFile: "offer the file, without what is left out, to be saved from the page",
  answerTo: "answer for this state, outcome or expression over options",
  briefTo: "say as well what it would take for this state or expression to hold",
  briefFormat: "html, md or docx (Word); by default what the ending of the file says, else md",
  briefLength: "full, or short: the bottom line, its figure, the judgements and what would change them",
  noAnnex: "leave out the annex",
  briefWithout: "what is left out of the file before the brief is made; see parley publish",
  state:
    "the state to explain: a Y/N string, a label, a number (#5 is always a number), or a code such as d13",
  than: "say instead why each side prefers --state to this state, or not",
  dm: "explain for this decision maker only",
  concept: "explain under this concept only",
  from: "where the ways start (default: today)",
  to: "where they lead (default: the equilibria)",
  by: "moves (any, the default) or improvements (only what serves who moves)",
  until: "stop at the first equilibrium under this concept",
  restingState: "of this outcome alone: a Y/N string, a label, a number or a code",
  without: "what falls without these sources or claims, by commas",
  to_: "conflict: yaml, json, gmcr, nfg; table: text, csv, tidy, md, latex, html; graph of moves: dot, graphml; results: results (JSON), ndjson",
  port: "the port to listen at (default: 4747, or the first free one after it)",
  host: "the address to listen at (default: 127.0.0.1, which only this machine reaches)",
  newKey: "make a new key; addresses and pages of before are let in no more",
  open: "open the browser as well",
  inFront: "the conflict to show first, by its path in the folder",
}
