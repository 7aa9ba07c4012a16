import { LANGUAGES, Stopped } from "@parley/core"
import { daysOf } from "@parley/core/file"
import { nearest } from "@parley/core/logic"
import { PROGRAM_VERSION } from "@parley/core/report"
import { MOST_DEPTH, MOST_RANKINGS, MOST_STEPS, MOST_WORLDS } from "@parley/core/study"
import { Command, Help, Option } from "commander"
import { type AnalyzeOptions, analyze } from "./commands/analyze.ts"
import { type BriefOptions, brief } from "./commands/brief.ts"
import { cases } from "./commands/cases.ts"
import { type ChangeOptions, change } from "./commands/change.ts"
import { check } from "./commands/check.ts"
import { type CompareOptions, compare } from "./commands/compare.ts"
import { type EvidenceOptions, evidence } from "./commands/evidence.ts"
import { type ExplainOptions, explain } from "./commands/explain.ts"
import { exportTo } from "./commands/export.ts"
import { type ForecastsOptions, forecasts } from "./commands/forecasts.ts"
import { type HistoryOptions, history } from "./commands/history.ts"
import { importFile } from "./commands/import.ts"
import { create } from "./commands/new.ts"
import { type OffersOptions, offers } from "./commands/offers.ts"
import { type PathsOptions, paths } from "./commands/paths.ts"
import { schema } from "./commands/schema.ts"
import { portIn, type ServeOptions, serve } from "./commands/serve.ts"
import { type SureOptions, sure } from "./commands/sure.ts"
import { DONE, Exit, FAULT, INPUT_WRONG, STOPPED, USE_WRONG } from "./exit.ts"
import { CannotPrint, type Io } from "./io.ts"
import { HandOver } from "./load.ts"
import { mayDeliver, type OutputOptions } from "./output.ts"
import { type Say, sayIn } from "./say.ts"

/** Runs one command and returns its exit code, later where it has to wait for something. Throws `HandOver` only. */
export function startCommand(args: readonly string[], io: Io): number | Promise<number> {
  const language = languageIn(args) ?? io.env.PARLEY_LANG ?? "en"
  const say = sayIn(language, io)
  if (!language.toLowerCase().startsWith(say.words.language)) {
    const spoken = LANGUAGES.map(({ name }) => name)
    io.err(`${say.words.cli.otherLanguage({ given: language, spoken })}\n`)
  }
  let later: Promise<void> | undefined
  try {
    const parley = program(io, say, (work) => {
      later = work
    })
    if (args.length === 0) parley.outputHelp()
    else if (args[0] === "help") parley.parse([...args.slice(1, 2), "--help"], { from: "user" })
    else parley.parse([...args], { from: "user" })
    return later === undefined ? DONE : later.then(() => DONE, fault)
  } catch (error) {
    return fault(error)
  }

  function fault(error: unknown): number {
    if (error instanceof Exit) {
      if (error.message !== "") io.err(`${say.err("red", say.words.cli.error)}: ${error.message}\n`)
      return error.code
    }
    if (error instanceof Stopped) {
      io.err(`${say.err("red", say.words.cli.stopped)}: ${say.words.fault(error.fault)}\n`)
      return STOPPED
    }
    if (error instanceof CannotPrint) {
      io.err(
        `${say.err("red", say.words.cli.error)}: ${say.words.cli.cannotPrint({ reason: error.message })}\n`,
      )
      return INPUT_WRONG
    }
    if (error instanceof HandOver) throw error
    return tellUnexpected(error, io, say)
  }
}

/** Runs a command that does not wait for anything. RangeError where it does. */
export function runCommand(args: readonly string[], io: Io): number {
  const code = startCommand(args, io)
  if (typeof code === "number") return code
  throw new RangeError("the command is not done yet")
}

/** Tells of an error that ended a worker, in the language of the command; the exit code. */
export function tellFault(error: unknown, args: readonly string[], io: Io): number {
  return tellUnexpected(error, io, sayIn(languageIn(args) ?? io.env.PARLEY_LANG ?? "en", io))
}

function tellUnexpected(error: unknown, io: Io, say: Say): number {
  if (isOutOfMemory(error)) {
    io.err(`${say.err("red", say.words.cli.stopped)}: ${say.words.cli.outOfMemory}\n`)
    return STOPPED
  }
  // A fault of the program itself: told without its inner workings, but with what helps to find it.
  const reason = error instanceof Error ? error.message : String(error)
  io.err(
    `${say.err("red", say.words.cli.error)}: ${say.words.cli.unexpected({ reason, version: PROGRAM_VERSION })}\n`,
  )
  if (io.env.PARLEY_DEBUG && error instanceof Error) io.err(`${error.stack}\n`)
  return FAULT
}

/** Whether memory could not be had, in this thread or by a worker. */
function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return true
  return error instanceof RangeError && /allocation failed|allocate memory/i.test(error.message)
}

// The language decides what the help says, so it is looked for before the flags are parsed.
function languageIn(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="))
  return at < 0 ? undefined : args[at]!.includes("=") ? args[at]!.slice("--lang=".length) : args[at + 1]
}

// Commander's own sentences, said by the catalogue instead. The methods are the ones it calls for each fault.
class SpokenCommand extends Command {
  readonly #io: Io
  readonly #say: Say

  constructor(name: string, io: Io, say: Say) {
    super(name)
    this.#io = io
    this.#say = say
    this.exitOverride((error) => {
      // Help and version are not faults: they have been printed.
      throw new Exit(error.exitCode === 0 || error.code === "commander.help" ? DONE : USE_WRONG)
    })
    this.configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    const { help } = say.words.cli
    this.configureHelp({
      helpWidth: io.columns,
      commandUsage: (command) => inWords(new Help().commandUsage(command), say),
      subcommandTerm: (command) => inWords(new Help().subcommandTerm(command), say),
      optionTerm: (option) => inWords(new Help().optionTerm(option), say),
      styleTitle: (title) => say.out("bold", help.titles[title as keyof typeof help.titles] ?? title),
    })
    this.helpOption("-h, --help", help.helpFlag)
    this.helpCommand(false)
    this.allowExcessArguments(false)
  }

  override createCommand(name: string): Command {
    return new SpokenCommand(name, this.#io, this.#say)
  }

  #wrong(message: string): never {
    throw new Exit(USE_WRONG, `${message}\n${this.#say.words.cli.seeHelp({ command: path(this) })}`)
  }

  unknownOption(flag: string): never {
    const flags = this.createHelp()
      .visibleOptions(this)
      .map(({ long, short }) => long ?? short ?? "")
    this.#wrong(this.#say.words.cli.unknownFlag({ flag, hint: nearest(flag, flags) ?? "" }))
  }

  unknownCommand(): never {
    const name = this.args[0] ?? ""
    const names = this.commands.map((command) => command.name())
    this.#wrong(this.#say.words.cli.unknownCommand({ name, hint: nearest(name, names) ?? "" }))
  }

  missingArgument(name: string): never {
    const said = inWords(`<${name}>`, this.#say).slice(1, -1)
    this.#wrong(this.#say.words.cli.missingArgument({ name: said.toUpperCase() }))
  }

  optionMissingArgument(option: Option): never {
    this.#wrong(this.#say.words.cli.missingValue({ flag: inWords(option.flags, this.#say) }))
  }

  missingMandatoryOptionValue(option: Option): never {
    this.#wrong(this.#say.words.cli.missingFlag({ flag: inWords(option.flags, this.#say) }))
  }

  conflictingOption(option: Option): never {
    this.#wrong(this.#say.words.cli.missingFlag({ flag: inWords(option.flags, this.#say) }))
  }

  _excessArguments(given: readonly string[]): never {
    this.#wrong(this.#say.words.cli.excessArgument({ given: given.at(-1) ?? "" }))
  }
}

/** What stands for values in a usage (`<file>`, `[command]`), in the language's own words. */
function inWords(usage: string, say: Say): string {
  const { placeholders } = say.words.cli.help
  return usage.replace(
    /(?<=[<[])[a-z]+(?=(?:\.\.\.)?[>\]])/g,
    (name) => placeholders[name as keyof typeof placeholders] ?? name,
  )
}

function path(command: Command): string {
  const names: string[] = []
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name())
  return names.join(" ")
}

// `later` takes what a command has still to do once it has been parsed.
function program(io: Io, say: Say, later: (work: Promise<void> | undefined) => void): Command {
  const { cli } = say.words
  const { help } = cli
  const parley = new SpokenCommand("parley", io, say)
  parley.description(help.parley).version(PROGRAM_VERSION, "-V, --version", help.versionFlag)
  parley.addHelpText("after", `\n${help.examples}\n`)
  parley.hook("preAction", (_, command) => mayDeliver(command.opts<OutputOptions>(), say))

  const flag = (flags: string, text: string): Option => new Option(flags, text)
  const lang = (): Option => flag("--lang <tag>", help.lang)
  const json = (): Option => flag("--json", help.json)
  const scenario = (): Option => flag("--scenario <id>", help.scenario)
  const asOf = (): Option => flag("--as-of <date>", help.asOf).argParser((text) => date(text, "--as-of", say))
  const output = (): Option => flag("-o, --output <file>", help.output)
  const force = (): Option => flag("--force", help.force)
  const limitStates = (): Option =>
    flag("--limit-states <n>", help.limitStates).argParser((text) => wholeNumber(text, "--limit-states", say))
  const maxMemory = (): Option =>
    flag("--max-memory <size>", help.maxMemory).argParser((text) => bytes(text, say))
  const threads = (): Option =>
    flag("--threads <n>", help.threads).argParser((text) => wholeNumber(text, "--threads", say))
  const concepts = (): Option => flag("--concepts <list>", help.concepts)
  const command = (signature: string, text: string, options: readonly Option[]): Command => {
    const made = parley.command(signature).description(text)
    for (const option of [...options, lang()]) made.addOption(option)
    return made
  }

  command("new <folder>", help.new, []).action((folder: string) => create(folder, io, say))
  command("check <files...>", help.check, [json(), limitStates()]).action(
    (files: string[], options: { json?: boolean; limitStates?: number }) => check(files, options, io, say),
  )
  command("analyze <file>", help.analyze, [
    scenario(),
    asOf(),
    concepts(),
    flag("--concept-of <list>", help.conceptOf),
    flag("--coalitions", help.coalitions),
    flag("--states <which>", help.states),
    flag("--where <expression>", help.where),
    flag("--limit <n>", help.limit).argParser((text) => wholeNumber(text, "--limit", say)),
    flag("--format <format>", help.format),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
    threads(),
  ])
    .alias("analyse")
    .action((file: string, options: AnalyzeOptions) => analyze(file, options, io, say))
  command("explain <file>", help.explain, [
    flag("--state <state>", help.state).makeOptionMandatory(),
    scenario(),
    asOf(),
    flag("--than <state>", help.than),
    flag("--dm <id>", help.dm),
    flag("--concept <concept>", help.concept),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: ExplainOptions) => explain(file, options, io, say))
  command("paths <file>", help.paths, [
    flag("--from <state>", help.from),
    flag("--to <state>", help.to),
    flag("--by <kind>", help.by),
    flag("--until <concept>", help.until),
    concepts(),
    scenario(),
    asOf(),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: PathsOptions) => paths(file, options, io, say))
  command("offers <file>", help.offers, [
    flag("--scenario <id>", help.scenarioOrAll),
    asOf(),
    concepts(),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: OffersOptions) => offers(file, options, io, say))
  const whole = (flags: string, text: string, most?: number): Option =>
    flag(flags, text).argParser((given) => wholeNumber(given, flags.split(" ")[0]!, say, most))
  command("sure <file>", help.sure, [
    scenario(),
    asOf(),
    concepts(),
    flag("--state <state>", help.restingState),
    whole("--depth <n>", help.depth, MOST_DEPTH),
    whole("--samples <n>", help.samples, MOST_WORLDS),
    whole("--seed <n>", help.seed),
    flag("--chances <list>", help.chances),
    flag("--ties <how>", help.ties),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
    threads(),
  ]).action((file: string, options: SureOptions) => sure(file, options, io, say))
  const several = (flags: string, text: string): Option =>
    flag(flags, text).argParser((given, before: string[] | undefined) => [...(before ?? []), given])
  command("change <file>", help.change, [
    several("--to <expression>", help.wanted).makeOptionMandatory(),
    several("--not <expression>", help.notWanted),
    flag("--reached", help.reached),
    flag("--concept <concept>", help.oneConcept),
    flag("--who <list>", help.who),
    flag("--keep <list>", help.keep),
    whole("--steps <n>", help.steps, MOST_STEPS),
    whole("--limit <n>", help.answers),
    flag("--levers <list>", help.levers),
    flag("--count", help.count),
    whole("--samples <n>", help.countSamples, MOST_RANKINGS),
    whole("--seed <n>", help.seed),
    flag("--take <id>", help.take),
    flag("--as <id>", help.as),
    scenario(),
    asOf(),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: ChangeOptions) => later(change(file, options, io, say)))
  command("brief <file>", help.brief, [
    scenario(),
    asOf(),
    concepts(),
    flag("--to <expression>", help.briefTo),
    flag("--format <format>", help.briefFormat),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: BriefOptions) => brief(file, options, io, say))
  command("evidence <file>", help.evidence, [
    scenario(),
    asOf(),
    concepts(),
    flag("--state <state>", help.restingState),
    flag("--without <list>", help.without),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: EvidenceOptions) => evidence(file, options, io, say))
  command("compare <file>", help.compare, [
    asOf(),
    concepts(),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: CompareOptions) => compare(file, options, io, say))
  command("history <file>", help.history, [
    scenario(),
    asOf(),
    concepts(),
    json(),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: HistoryOptions) => history(file, options, io, say))
  command("forecasts [files...]", help.forecasts, [json(), output(), force()]).action(
    (files: string[], options: ForecastsOptions) => forecasts(files, options, io, say),
  )
  command("import <file>", help.import, [
    flag("-o, --output <file>", help.output).makeOptionMandatory(),
    force(),
    json(),
  ]).action((file: string, options: { output: string; force?: boolean; json?: boolean }) =>
    importFile(file, options, io, say),
  )
  command("export <file>", help.export, [
    flag("--to <format>", help.to_).makeOptionMandatory(),
    scenario(),
    concepts(),
    flag("--states <which>", help.states),
    flag("--by <kind>", help.by),
    output(),
    force(),
    limitStates(),
    maxMemory(),
  ]).action((file: string, options: Parameters<typeof exportTo>[1]) => exportTo(file, options, io, say))
  command("schema", help.schema, [json(), output(), force()]).action(
    (options: { output?: string; force?: boolean }) => schema(options, io, say),
  )
  command("cases [id]", help.cases, [json(), output(), force()]).action(
    (id: string | undefined, options: { json?: boolean; output?: string; force?: boolean }) =>
      cases(id, options, io, say),
  )
  command("serve [folder]", help.serve, [
    flag("--port <n>", help.port).argParser((text) => portIn(text, say)),
    flag("--host <address>", help.host),
    flag("--open", help.open),
    flag("--file <path>", help.inFront),
    json(),
  ]).action((folder: string | undefined, options: ServeOptions) => {
    void serve(folder ?? ".", options, io, say).then((code) => {
      process.exitCode = code
    })
  })
  for (const each of parley.commands) {
    const example = help.exampleOf[each.name() as keyof typeof help.exampleOf]
    if (example !== undefined) each.addHelpText("after", `\n${help.titles["Examples:"]}\n${example}`)
  }
  return parley
}

// A size such as 800M or 1.5G, in bytes.
function bytes(text: string, say: Say): number {
  const parts = /^(\d{1,9}(?:\.\d{1,3})?)([KMGT]?)i?B?$/i.exec(text)
  const amount =
    parts === null ? 0 : Number(parts[1]) * 1024 ** " KMGT".indexOf(parts[2]!.toUpperCase() || " ")
  if (amount > 0) return amount
  throw new Exit(USE_WRONG, say.words.cli.badSize({ flag: "--max-memory", given: text }))
}

// A date, month or year that the calendar has, as given.
function date(text: string, name: string, say: Say): string {
  if (daysOf(text) !== null) return text
  throw new Exit(USE_WRONG, say.words.cli.badDate({ flag: name, given: text }))
}

function wholeNumber(text: string, name: string, say: Say, most = 2 ** 31): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number
  throw new Exit(USE_WRONG, say.words.cli.badNumber({ flag: name, given: text, most }))
}
