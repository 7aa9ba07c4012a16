import { line } from "./bottom-line.ts"
import { brief } from "./brief.ts"
import { change } from "./change.ts"
import { cli } from "./command.ts"
import { coalitionConcepts, concepts } from "./concepts.ts"
import { evidence } from "./evidence.ts"
import { exchange, notes } from "./exchange.ts"
import { explanation, preference } from "./explanation.ts"
import { forecasts, history } from "./history.ts"
import { names } from "./names.ts"
import { offers } from "./offers.ts"
import { phrases } from "./phrases.ts"
import { present } from "./present.ts"
import { fault, problems } from "./problems.ts"
import { publish } from "./publish.ts"
import { reading } from "./reading.ts"
import { server } from "./server.ts"
import { sure } from "./sure.ts"
import { count, number, quote } from "./tools.ts"
import { versions } from "./versions.ts"
import { worlds } from "./worlds.ts"

/** What English says, after which every other language is typed. */
export const english = {
  /** Its tag: "en", "pt-BR". */
  language: "en",
  /** Its name in itself. */
  name: "English",
  problems,
  exchange,
  notes,
  /** A problem whose code has no message. */
  unknownProblem: ({ code }: { code: string }) => `Something is wrong here that has no words yet (${code}).`,
  /** A problem found in a scenario. */
  inScenario: ({ scenario, message }: { scenario: string; message: string }) =>
    `In the scenario ${quote(scenario)}: ${message}`,
  fault,
  concepts,
  coalitionConcepts,
  phrases,
  names,
  explanation,
  preference,
  brief,
  sure,
  change,
  offers,
  evidence,
  worlds,
  versions,
  history,
  line,
  present,
  forecasts,
  publish,
  reading,
  table: {
    state: "State",
    label: "Label",
    ranks: "Ranks (1 is best)",
    equilibria: "Equilibria",
    mark: "E",
    counted: (concept: string, all: number) => `${concept} (${number(all)})`,
    heading: (title: string, scenario: string | null) =>
      scenario === null ? title : `${title} (scenario: ${scenario})`,
    notes: (shown: number, states: number) => [
      "Y: taken, N: not taken, -: either. E: an equilibrium; in parentheses how many there are in all.",
      shown === states
        ? `All ${count(states, "feasible state")}.`
        : `${number(shown)} of ${count(states, "feasible state")}.`,
    ],
  },
  server,
  cli,
}
