import type { Catalogue } from "../catalogue.ts"
import { capital, count, list, number, quote, stop, when } from "./tools.ts"

/** Lo que se dice de los mundos puestos uno junto a otro. */
export const worlds: Catalogue["worlds"] = {
  noScenarios:
    "El archivo no tiene escenarios, así que no hay otro mundo con que compararlo. Van en «scenarios»; docs/file-format.md muestra cómo.",
  named: ({ scenario }) => (scenario === null ? "el archivo tal como está" : quote(scenario)),
  summary: ({ worlds: of, all, some, one }) =>
    `De ${count(of, "mundo")} puestos uno junto a otro: ${all === 1 ? "1 desenlace se sostendría" : `${number(all)} desenlaces se sostendrían`} en todos, ${number(some)} en varios, ${number(one)} en uno solo.`,
  inAll: ({ whole }) => (whole ? "En todos los mundos" : "En todos los mundos que tienen modelo"),
  inSome: "En varios mundos",
  onlyIn: ({ world, whole }) =>
    whole ? `Solo en ${world}` : `De los mundos que tienen modelo, solo en ${world}`,
  outcome: ({ name, sentence, concepts, worlds: within }) =>
    `${[`${name}, ${list(concepts)}`, ...within].join("; ")}${sentence === null ? "" : `: ${sentence}`}`,
  more: ({ count: more }) =>
    more === 1 ? "Otro más se cuenta con --json." : `Otros ${number(more)} se cuentan con --json.`,
  apart: "Contados por lo que los distingue de hoy.",
  nothingIn: ({ world }) => `Según los conceptos pedidos, nada se sostendría en ${world}.`,

  offersHeading: "Qué ofertas sobreviven",
  survives: ({ offer, yes, no, unknown, whole }) => {
    const open = unknown.length === 0 ? "" : ` No se sabe si se sostendría en ${list(unknown, "o")}.`
    if (unknown.length === 0 && no.length === 0)
      return `${quote(offer)} podría sostenerse en todos los mundos${whole ? "" : " que tienen modelo"}.`
    if (unknown.length === 0 && yes.length === 0)
      return `${quote(offer)} no se sostendría en ningún mundo${whole ? "" : " que tenga modelo"}.`
    const could = yes.length === 0 ? "" : `podría sostenerse en ${list(yes)}`
    if (no.length > 0)
      return `${quote(offer)} ${could === "" ? "no se sostendría" : `${could}, y no`} en ${list(no)}.${open}`
    return could === ""
      ? `No se sabe si ${quote(offer)} se sostendría en ${list(unknown, "o")}.`
      : `${quote(offer)} ${could}.${open}`
  },

  turnHeading: "Cuándo cambia el panorama",
  turns: ({ when: moment, scenario, whole }) =>
    `${whole ? "El panorama" : "Hasta donde los escenarios tienen modelo, el panorama"} cambia por primera vez ${when(moment)}, si se da ${quote(scenario)}.`,
  noTurn: ({ dated, known }) =>
    dated === 0
      ? "Ningún escenario tiene fecha, así que no se dice cuándo cambia el panorama."
      : known === 0
        ? "Ningún escenario con fecha tiene modelo, así que no se dice cuándo cambia el panorama."
        : `Ningún escenario con fecha${known < dated ? " y modelo" : ""} cambia lo que se sostendría.`,
  scenario: ({ name, from, changes }) =>
    `${quote(name)}${from === null ? ", para el que el archivo no da fecha," : `, posible como muy pronto ${when(from)},`} ${changes ? "cambia lo que se sostendría" : "no cambia nada de lo que se sostendría"}.`,
  signals: (signals) => `Señales que observar: ${signals.map((each) => stop(capital(each))).join(" ")}`,
  probability: ({ percent, source }) =>
    `Se le da una probabilidad del ${number(percent)} %${source === null ? ", sin fuente" : `, según ${quote(source)}`}; aquí nada depende de ella.`,
}
