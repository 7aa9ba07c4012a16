import type * as en from "../en/later.ts"

/** Lo que acompaña a las láminas. */
export const present: (typeof en)["present"] = {
  label: "Láminas",
  next: "Siguiente",
  back: "Anterior",
  print: "Imprimir",
  leave: "Salir",
  hint: "Las flechas pasan de lámina, Esc sale.",
  place: (of) => `${of.at} de ${of.of}`,
  foot: (of) =>
    `Resoluciones posibles bajo los supuestos del archivo, no pronósticos.${of.asOf === "" ? "" : ` A fecha de ${of.asOf}.`}`,
  best: "mejor",
  worst: "peor",
  ranks: "Dónde los sitúa cada parte; el 1 es el mejor",
  who: "Quién",
  tried: "probado",
  tryHint: "Pulse una marca para probarla al revés.",
  stop: "Dejar de probar",
  wouldHold: "se sostendría",
  wouldFall: "no se sostendría",
  ruledOut: "Las reglas del archivo lo excluyen.",
  alone: "Por sí sola",
  today: "Hoy",
  done: "Cumplido",
  rests: "Donde se asienta",
  ofRanks: (of) => `de ${of.worst}`,
  worlds: "En cada escenario",
  more: (of) =>
    of.alike
      ? of.count === 1
        ? "Otra opción es igual en todos ellos."
        : `Otras ${of.count} opciones son iguales en todos ellos.`
      : of.count === 1
        ? "No se muestra otra opción."
        : `No se muestran otras ${of.count} opciones.`,
}
