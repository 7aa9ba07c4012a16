import { LANGUAGES, Stopped } from "@parley/core"
import { writtenDate } from "@parley/core/file"
import { nearest } from "@parley/core/logic"
import { PROGRAM_VERSION } from "@parley/core/report"
import { MOST_DEPTH, MOST_RANKINGS, MOST_STEPS, MOST_WORLDS } from "@parley/core/study"
import { Command, Help, Option } from "commander"
import { analyze } from "./commands/analyze.ts"
import { answer } from "./commands/answer.ts"
import { brief } from "./commands/brief.ts"
import { cases } from "./commands/cases.ts"
import { change } from "./commands/change.ts"
import { check } from "./commands/check.ts"
import { compare } from "./commands/compare.ts"
import { evidence } from "./commands/evidence.ts"
import { explain } from "./commands/explain.ts"
import { exportTo } from "./commands/export.ts"
import { forecasts } from "./commands/forecasts.ts"
import { history } from "./commands/history.ts"
import { importFile } from "./commands/import.ts"
import { create } from "./commands/new.ts"
import { offers } from "./commands/offers.ts"
import { paths } from "./commands/paths.ts"
import { publish } from "./commands/publish.ts"
import { readReports } from "./commands/read.ts"
import { schema } from "./commands/schema.ts"
import { portIn, serve } from "./commands/serve.ts"
import { sure } from "./commands/sure.ts"
import { DONE, Exit, FAULT, HandOver, INPUT_WRONG, STOPPED, USE_WRONG } from "./exit.ts"
import { CannotPrint, harmless, type Io } from "./io.ts"
import { systemLanguage } from "./machine.ts"
import { mayDeliver, type OutputOptions } from "./output.ts"
import { type Say, sayIn } from "./say.ts"

/** Runs one command and returns its exit code, later where it has to wait for something. Throws `HandOver` only. */
export function startCommand(args: readonly string[], given: Io): number | Promise<number> {
  const io = harmless(given)
  const language = languageOf(args, io)
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
  return tellUnexpected(error, io, sayIn(languageOf(args, io), io))
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

/** The language asked for, or else that of the system as far as it is spoken here. */
function languageOf(args: readonly string[], { env }: Io): string {
  const tags = LANGUAGES.map(({ tag }) => tag)
  return languageIn(args) ?? env.PARLEY_LANG ?? systemLanguage(env, tags) ?? "en"
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
  const { help } = say.words.cli
  const parley = new SpokenCommand("parley", io, say)
  parley.description(help.parley).version(PROGRAM_VERSION, "-V, --version", help.versionFlag)
  parley.addHelpText("after", `\n${help.examples}\n`)
  parley.hook("preAction", (_, command) => {
    // It may write a folder, and looks for itself.
    if (command.name() !== "publish") mayDeliver(command.opts<OutputOptions>(), say)
  })
  addCommands(parley, io, say, later)
  for (const each of parley.commands) {
    const example = help.exampleOf[each.name() as keyof typeof help.exampleOf]
    if (example !== undefined) each.addHelpText("after", `\n${help.titles["Examples:"]}\n${example}`)
  }
  return parley
}

/** Ways to make a flag: as it is written, what the help says of it, and how its value is read. */
function flagsOf(say: Say) {
  const flag = (usage: string, text: string): Option => new Option(usage, text)
  const needed = (usage: string, text: string): Option => flag(usage, text).makeOptionMandatory()
  const read = <T>(usage: string, text: string, reads: (given: string, name: string) => T): Option =>
    flag(usage, text).argParser((given) => reads(given, usage.split(" ")[0]!))
  const whole = (usage: string, text: string, most?: number): Option =>
    read(usage, text, (given, name) => wholeNumber(given, name, say, most))
  const several = (option: Option): Option =>
    option.argParser((given, before: string[] | undefined) => [...(before ?? []), given])
  return { flag, needed, read, whole, several }
}

/** All flags; some mean one thing to one command and another to the next. */
function flagsIn(say: Say) {
  const { help } = say.words.cli
  const { flag, needed, read, whole, several } = flagsOf(say)
  return {
    json: flag("--json", help.json),
    output: flag("-o, --output <file>", help.output),
    force: flag("--force", help.force),
    limitStates: whole("--limit-states <n>", help.limitStates),
    maxMemory: read("--max-memory <size>", help.maxMemory, (given) => bytes(given, say)),
    lang: flag("--lang <tag>", help.lang),
    threads: whole("--threads <n>", help.threads),
    scenario: flag("--scenario <id>", help.scenario),
    scenarioOrAll: flag("--scenario <id>", help.scenarioOrAll),
    asOf: read("--as-of <date>", help.asOf, (given, name) => date(given, name, say)),
    concepts: flag("--concepts <list>", help.concepts),
    conceptOf: flag("--concept-of <list>", help.conceptOf),
    coalitions: flag("--coalitions", help.coalitions),
    states: flag("--states <which>", help.states),
    separator: flag("--separator <name>", help.separator),
    where: flag("--where <expression>", help.where),
    limit: whole("--limit <n>", help.limit),
    format: flag("--format <format>", help.format),
    briefFormat: flag("--format <format>", help.briefFormat),
    state: needed("--state <state>", help.state),
    restingState: flag("--state <state>", help.restingState),
    than: flag("--than <state>", help.than),
    dm: flag("--dm <id>", help.dm),
    concept: flag("--concept <concept>", help.concept),
    oneConcept: flag("--concept <concept>", help.oneConcept),
    from: flag("--from <state>", help.from),
    to: flag("--to <state>", help.to),
    briefTo: flag("--to <expression>", help.briefTo),
    answerTo: flag("--to <expression>", help.answerTo),
    wanted: several(needed("--to <expression>", help.wanted)),
    formatTo: needed("--to <format>", help.to_),
    strict: flag("--strict", help.strict),
    outputNeeded: needed("-o, --output <file>", help.output),
    by: flag("--by <kind>", help.by),
    until: flag("--until <concept>", help.until),
    depth: whole("--depth <n>", help.depth, MOST_DEPTH),
    samples: whole("--samples <n>", help.samples, MOST_WORLDS),
    countSamples: whole("--samples <n>", help.countSamples, MOST_RANKINGS),
    seed: whole("--seed <n>", help.seed),
    chances: flag("--chances <list>", help.chances),
    ties: flag("--ties <how>", help.ties),
    notWanted: several(flag("--not <expression>", help.notWanted)),
    reached: flag("--reached", help.reached),
    who: flag("--who <list>", help.who),
    keep: flag("--keep <list>", help.keep),
    steps: whole("--steps <n>", help.steps, MOST_STEPS),
    answers: whole("--limit <n>", help.answers),
    levers: flag("--levers <list>", help.levers),
    count: flag("--count", help.count),
    take: flag("--take <id>", help.take),
    as: flag("--as <id>", help.as),
    port: read("--port <n>", help.port, (given) => portIn(given, say)),
    host: flag("--host <address>", help.host),
    newKey: flag("--new-key", help.newKey),
    open: flag("--open", help.open),
    inFront: flag("--file <path>", help.inFront),
    ...flagsOfPages(say),
  }
}

/** Those of pages that are handed on. */
function flagsOfPages(say: Say) {
  const { help } = say.words.cli
  const { flag, needed, read } = flagsOf(say)
  return {
    without: flag("--without <list>", help.without),
    leftOut: flag("--without <list>", help.leftOut),
    pageDate: read("--date <date>", help.pageDate, (given, name) => date(given, name, say)),
    readDate: read("--date <date>", help.readDate, (given, name) => day(given, name, say)),
    publisher: flag("--publisher <name>", help.publisher),
    doubtful: flag("--doubtful", help.doubtful),
    besideFile: flag("--beside <file>", help.besideFile),
    withFile: flag("--with-file", help.withFile),
    only: flag("--only <list>", help.only),
    frozen: flag("--frozen", help.frozen),
    password: flag("--password", help.password),
    embed: flag("--embed", help.embed),
    pageOutput: needed("-o, --output <path>", help.pageOutput),
    briefLength: flag("--length <length>", help.briefLength),
    noAnnex: flag("--no-annex", help.noAnnex),
    briefWithout: flag("--without <list>", help.briefWithout),
  }
}

function addCommands(
  parley: Command,
  io: Io,
  say: Say,
  later: (work: Promise<void> | undefined) => void,
): void {
  const f = flagsIn(say)
  const world = [f.scenario, f.asOf, f.concepts]
  // Where the result goes, and what the work for it may need.
  const written = [f.output, f.force, f.limitStates, f.maxMemory]
  const result = [f.json, ...written]
  const add = <Given, Options>(
    usage: string,
    flags: readonly Option[],
    run: (given: Given, options: Options, io: Io, say: Say) => Promise<void> | undefined | void,
  ): Command => {
    const name = usage.split(" ")[0] as keyof typeof say.words.cli.help.exampleOf
    const made = parley.command(usage).description(say.words.cli.help[name])
    for (const each of [...flags, f.lang]) made.addOption(each)
    return made.action((given: Given, options: Options) => later(run(given, options, io, say) ?? undefined))
  }
  add("new <folder>", [], (folder: string, _: object, io, say) => create(folder, io, say))
  add("check <files...>", [f.json, f.limitStates], check)
  const asked = [f.conceptOf, f.coalitions, f.states, f.where, f.limit, f.format, f.separator]
  add("analyze <file>", [...world, ...asked, ...result, f.threads], analyze).alias("analyse")
  add("answer <file>", [f.answerTo, ...world, ...result, f.threads], answer)
  add("explain <file>", [f.state, f.scenario, f.asOf, f.than, f.dm, f.concept, ...result], explain)
  const ways = [f.from, f.to, f.by, f.until, f.concepts, f.scenario, f.asOf]
  add("paths <file>", [...ways, ...result], paths)
  add("offers <file>", [f.scenarioOrAll, f.asOf, f.concepts, ...result], offers)
  const varied = [f.restingState, f.depth, f.samples, f.seed, f.chances, f.ties]
  add("sure <file>", [...world, ...varied, ...result, f.threads], sure)
  const goals = [f.wanted, f.notWanted, f.reached, f.oneConcept, f.who, f.keep, f.steps, f.answers]
  const others = [f.levers, f.count, f.countSamples, f.seed, f.take, f.as, f.scenario, f.asOf]
  add("change <file>", [...goals, ...others, ...result], change)
  const paper = [f.briefLength, f.noAnnex, f.briefWithout]
  add("brief <file>", [...world, f.briefTo, ...paper, f.briefFormat, ...written], brief)
  const handed = [f.leftOut, f.only, f.frozen, f.password, f.embed, f.withFile, f.pageDate, f.concepts]
  add("publish <files...>", [...handed, f.pageOutput, f.force, f.limitStates, f.maxMemory], publish)
  add("evidence <file>", [...world, f.restingState, f.without, ...result], evidence)
  add("compare <files...>", [...world, ...result], compare).usage("[options] <file> [new]")
  add("history <file>", [...world, ...result], history)
  const file = [f.json, f.output, f.force]
  add("forecasts [files...]", file, forecasts)
  add("import <file>", [f.outputNeeded, f.strict, f.force, f.json], importFile)
  add(
    "export <file>",
    [f.formatTo, f.scenario, f.concepts, f.states, f.by, f.separator, ...written],
    exportTo,
  )
  add("schema", file, (options: OutputOptions, _: object, io, say) => schema(options, io, say))
  add("read <files...>", [f.readDate, f.publisher, f.doubtful, f.besideFile, ...file], readReports)
  add("cases [id]", file, cases)
  add("serve [folder]", [f.port, f.host, f.newKey, f.open, f.inFront, f.json], serve)
}

// A size such as 800M or 1.5G, in bytes.
function bytes(text: string, say: Say): number {
  const parts = /^(\d{1,9}(?:\.\d{1,3})?)([KMGT]?)i?B?$/i.exec(text)
  const amount =
    parts === null ? 0 : Number(parts[1]) * 1024 ** " KMGT".indexOf(parts[2]!.toUpperCase() || " ")
  if (amount > 0) return amount
  throw new Exit(USE_WRONG, say.words.cli.badSize({ flag: "--max-memory", given: text }))
}

// A date, month or year as people write it; as the file has it.
function date(text: string, flag: string, { words }: Say): string {
  const read = writtenDate(text)
  switch (read.kind) {
    case "date":
      return read.date
    case "either":
      throw new Exit(USE_WRONG, words.cli.eitherDate({ flag, given: text, dates: read.dates }))
    case "no-such-day":
      throw new Exit(
        USE_WRONG,
        words.cli.noSuchDay({ flag, given: text, month: read.month, days: read.days }),
      )
    case "no-date":
      throw new Exit(USE_WRONG, words.cli.badDate({ flag, given: text }))
  }
}

// A day of the calendar.
function day(text: string, name: string, say: Say): string {
  const read = date(text, name, say)
  if (read.length === "YYYY-MM-DD".length) return read
  throw new Exit(USE_WRONG, say.words.cli.badDate({ flag: name, given: text }))
}

function wholeNumber(text: string, name: string, say: Say, most = 2 ** 31): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number
  throw new Exit(USE_WRONG, say.words.cli.badNumber({ flag: name, given: text, most }))
}
