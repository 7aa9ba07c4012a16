import type { Catalogue } from "../catalogue.ts"
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

/** Spanish. */
export const es: Catalogue = {
  language: "es",
  name: "Español",
  problems,
  exchange,
  notes,
  unknownProblem: ({ code }) => `Aquí hay algo mal que aún no tiene palabras (${code}).`,
  inScenario: ({ scenario, message }) => `En el escenario ${quote(scenario)}: ${message}`,
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
    state: "Estado",
    label: "Etiqueta",
    ranks: "Puestos (1 es el mejor)",
    equilibria: "Equilibrios",
    mark: "E",
    counted: (concept, all) => `${concept} (${number(all)})`,
    heading: (title, scenario) => (scenario === null ? title : `${title} (escenario: ${scenario})`),
    notes: (shown, states) => [
      "Y: elegida, N: no elegida, -: cualquiera de las dos. E: un equilibrio; entre paréntesis, cuántos hay en total.",
      shown === states
        ? `${states === 1 ? "El único estado factible" : `Los ${number(states)} estados factibles`}.`
        : `${number(shown)} de ${count(states, "estado factible", "estados factibles")}.`,
    ],
  },
  server,
  cli,
}
