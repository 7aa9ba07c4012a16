import type * as en from "../en/index.ts"

/** Palabras que comparten varios lugares. */
export const parts: (typeof en)["parts"] = {
  taken: "tomada",
  notTaken: "no tomada",
  either: "una u otra cosa",
  holdsUnder: (of) =>
    of.names.length === 0
      ? "no se sostiene bajo ninguno de los conceptos"
      : `se sostiene bajo ${of.names.join(", ")}`,
  rankOf: (of) => `${of.rank} de ${of.worst}`,
  rank: "Puesto",
  changedHere: "cambiado en este escenario",
  leftOut: "No está en este escenario:",
  today: "hoy",
  state: (of) => (of.label === null ? `Estado ${of.number}` : `Estado ${of.label}`),

  groundsGive: "Dar fundamentos",
  groundsEdit: "Cambiar",
  groundsDone: "Listo",
  groundsEditOf: (of) => `Cambiar los fundamentos: ${of.what}`,
  groundsGiveOf: (of) => `Dar fundamentos: ${of.what}`,
  because: "Porque",
  becauseExample: "¿Qué le lleva a anotar esto?",
  evidence: "Pruebas",
  evidenceExample: "F3, F8",
  assumed: "Supuesto:",
  assumedLabel: "Supuesto",
  assumedExample: "Si no se apoya en ningún hecho: ¿qué se supone?",
  confidence: "Confianza",
  confidenceNone: "sin indicar",
  confidenceLevels: { high: "alta", medium: "media", low: "baja" },
  confidenceOf: { high: "Confianza alta.", medium: "Confianza media.", low: "Confianza baja." },

  held: "Lo que escribió se conserva: estará aquí cuando vuelva a abrirlo.",
  restored: "Ha vuelto lo que había escrito aquí; aún no está en el archivo.",
  aside: (of) => `Escrito y no incorporado: «${of.text}»`,
  putBack: "Recuperarlo",
  discard: "Descartar",

  expressionExample: "Por ejemplo: a and not b",
  completions: "Opciones",

  standings: {
    sourced: "con fuente",
    partly: "con fuente y un supuesto",
    assumed: "supuesto",
    unsourced: "sin fuente",
    contested: "en disputa",
  },
  standingOf: (of) => `${of.standing}: ${of.what}`,
  evidenceAdd: "Citar …",
  evidenceDrop: (of) => `Dejar de citar ${of.id}`,
  claims: "Afirmaciones",
  events: "Hechos",
  sources: "Fuentes",
}
