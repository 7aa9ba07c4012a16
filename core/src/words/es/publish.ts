import type { Catalogue } from "../catalogue.ts"
import { capital, count, date, list, ofWhom, quote, size, verb, within } from "./tools.ts"

/** Lo que se dice de una página que se entrega. */
export const publish: Catalogue["publish"] = {
  assumptions: "Todo lo que aquí se muestra vale bajo estos supuestos. Prepara; no predice.",
  kept: "Lo que se cambia en esta página se prueba y no se guarda.",
  dated: ({ date: day }) => `Fecha: ${date(day)}.`,
  made: ({ version }) => `Hecha con Parley ${version}.`,
  source: ({ title, hash }) => `SHA-256 del archivo ${quote(title)}: ${hash}`,
  leftOut: ({ parts }) => `Se ha omitido: ${list(parts)}.`,
  nothingLeftOut: "No se ha omitido nada por elección.",
  save: "Guardar el archivo",

  withheld: ({ names }) =>
    `En esta página se ha omitido lo que ${names.length === 1 ? verb(names[0]!, "quiere", "quieren") : "quieren"} ${list(names.map(within))}. Sin ello no se puede decir qué desenlaces se sostendrían.`,
  who: "Quién puede hacer qué",

  parts: {
    evidence: "los fundamentos y las pruebas",
    sources: "las fuentes y quién hace cada afirmación",
    claims: "las afirmaciones",
    events: "los hechos",
    offers: "las ofertas",
    forecasts: "los pronósticos",
    review: "las notas de revisión",
    summary: "el resumen",
  },
  preferencesOf: ({ name }) => `las preferencias ${ofWhom(name)}`,
  scenarios: ({ count: left }) => count(left, "escenario"),
  scenarioNamed: ({ name }) => `el escenario ${quote(name)}`,

  contents: ({ title, dms, options, wants, scenarios, ...record }) =>
    `${capital(title)}: ${list([
      count(dms, "decisor", "decisores"),
      count(options, "opción", "opciones"),
      `las preferencias de ${count(wants, "decisor", "decisores")}`,
      ...(scenarios === 0 ? [] : [count(scenarios, "escenario")]),
      ...(record.sources === 0 ? [] : [count(record.sources, "fuente")]),
      ...(record.claims === 0 ? [] : [count(record.claims, "afirmación", "afirmaciones")]),
      ...(record.events === 0 ? [] : [count(record.events, "hecho")]),
      ...(record.offers === 0 ? [] : [count(record.offers, "oferta")]),
      ...(record.forecasts === 0 ? [] : [count(record.forecasts, "pronóstico")]),
    ])}.`,
  always:
    "Nunca van en ella: los comentarios, las notas de revisión, los textos de las fuentes y las rutas de esta máquina.",
  noResults: "Sin ello no se cuenta ningún desenlace, y la página lo dice.",
  size: ({ bytes }) => `Una página de ${size(bytes)}. No necesita servidor ni pide nada.`,
  notBuilt:
    "Falta aquello con lo que se compone una página: instale @parley/workbench, o construya el repositorio con npm run build.",
  breaks: ({ title }) => `Sin lo que se omite, ${quote(title)} tendría errores:`,
}
