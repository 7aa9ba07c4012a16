import type * as en from "../en/later.ts"
import { formatIn } from "../format.ts"

const { number } = formatIn("es")

/** Hasta qué punto son seguros los desenlaces, en detalle. */
export const sure: (typeof en)["sure"] = {
  drawing: "Cómo se sortean las variantes",
  chances: "En cuántas de 100 variantes algo es de otro modo",
  chanceOf: {
    high: "donde la confianza es alta",
    medium: "donde es media o no se indica",
    low: "donde es baja",
  },
  asUsual: "Como de costumbre",
  untied: "Los estados que alguien valora por igual se ponen, en cada variante, en un orden al azar",
  likely: (of) => `Una variante puede ser también la de un escenario: ${of.names}.`,
  likelyOne: (of) => `«${of.name}» en ${of.percent} de 100`,
  heading: "En detalle",
  lead: (of) =>
    `Qué se varía: cada parte del modelo por separado (se quita un enunciado, se convierte en lo contrario o se sube; se levanta una regla o una marca de sentido único)${of.depth > 1 ? ", todos los pares de esos cambios" : ""} y, después, todo a la vez.`,
  unasked: "Este conflicto es grande: calcular hasta qué punto son seguros sus desenlaces lleva un rato.",
  ask: "Calcularlo",

  survive: "Lo que resisten los desenlaces",
  shareOf: (of) => `${of.concepts}: ${of.percent} de 100 variantes (de ${of.low} a ${of.high})`,
  select: "Seleccionar este desenlace",
  worlds: (of) =>
    `Las proporciones son las de ${number(of.worlds)} variantes en las que cada parte es de otro modo tantas veces como dice su confianza: ${number(of.chances[0]!)} de cada 100 donde es alta, ${number(of.chances[1]!)} donde es media o no se indica, ${number(of.chances[2]!)} donde es baja.${of.untied ? " Los estados que alguien valora por igual están en cada una en un orden al azar." : ""}${of.without === 0 ? "" : ` Otras ${number(of.without)} no tenían modelo.`} La línea sobre cada barra es el intervalo en que está la proporción verdadera 95 de cada 100 veces.`,
  caveat: "Proporciones bajo la incertidumbre declarada, no probabilidades del futuro.",
  more: (of) => `${number(of.count)} más`,

  steps: "Un cambio cada vez",
  order: "Orden",
  orders: { effect: "Primero el de mayor efecto", comfort: "Primero el menos cómodo" },
  comfortHint:
    "Primero lo que se sostiene con poca confianza; después, lo supuesto, lo que no tiene fuente y lo discutido.",
  vanish: (of) => (of.count === 1 ? "1 ya no se sostendría" : `${number(of.count)} ya no se sostendrían`),
  appear: (of) => (of.count === 1 ? "1 sería nuevo" : `${number(of.count)} serían nuevos`),
  firmness: (of) => `${number(of.count)} según otros conceptos que antes`,
  firmnessOnly: "Solo según qué conceptos se sostienen algunos.",
  vanishing: "Ya no:",
  andMore: (of) => `y ${number(of.count)} más`,
  low: "poca confianza",
  legendVanish: "desenlaces que ya no se sostendrían",
  legendAppear: "desenlaces que serían nuevos",
  none: "Ningún cambio suelto cambia nada.",

  idle: "Lo que no cambia nada",
  idleLead:
    "De estas partes no depende nada de lo que se ha mirado, ni un veredicto ni una proporción. No hace falta discutirlas.",
  quietLead: "Ningún cambio suelto en estas partes cambia un veredicto, aunque varios a la vez sí podrían.",
  noIdle: "Cada parte del modelo cambia algo.",
  untold: (of) =>
    `No se puede hacer un modelo, o solo uno demasiado grande para examinarlo, ${of.steps}; de eso no se dice nada.`,
}
