import type * as en from "../en/index.ts"

const number = (of: number): string => of.toLocaleString("es")

export const board: (typeof en)["board"] = {
  answer: "La respuesta",
  working: "Se está calculando …",
  way: "El camino desde hoy",
  today: "hoy",
  todayIn: ({ holds }) => (holds ? "hoy; se sostiene" : "hoy; no se sostiene"),
  wouldHold: "se sostendría",
  step: ({ step, dm, acts, effect, rank, before }) =>
    `Paso ${step}, ${dm}: ${acts}; ${effect === "gain" ? "gana" : effect === "loss" ? "con pérdida" : "sin ganar"}, del puesto ${number(before)} al ${number(rank)}.`,
  atLoss: "con pérdida",
  noGain: "sin ganar",
  table: "Los desenlaces junto a hoy",
  corner: "Qué hace cada uno, en qué puesto lo pone y quién se quedaría",
  tried: "hoy, a prueba",
  triedOut: "A prueba: ",
  appears: "aparecería",
  vanishes: "desaparecería",
  tryHint: "Con Intro se prueba qué se sigue si hoy eso es de otro modo.",
  levers: {
    title: "Palancas para probar",
    note: "Nada se guarda mientras no se conserve.",
    toHold: "Que se sostenga",
    selected: (of) => `Mientras aquí no se diga nada: «${of.name}», que está seleccionado.`,
    none: "Seleccione un desenlace o diga qué debería sostenerse: aquí se verán los cambios más pequeños que lo logran.",
    working: "Buscando los cambios más pequeños …",
    nothing: "Para eso no tiene que cambiar nada.",
    changes: (of) =>
      of.appear + of.vanish === 0
        ? "Ningún desenlace aparecería ni desaparecería."
        : `${[
            ...(of.appear > 0 ? [of.appear === 1 ? "1 aparecería" : `${of.appear} aparecerían`] : []),
            ...(of.vanish > 0 ? [of.vanish === 1 ? "1 desaparecería" : `${of.vanish} desaparecerían`] : []),
          ].join(", ")}.`,
    all: "Todo lo que haría falta",
  },
  selected: "elegido",
  holds: "se sostiene",
  falls: "no se sostiene",
  tests: ({ passed, all }) => `pasa ${passed} de ${all} pruebas`,
  stays: {
    "nothing-better": "se queda",
    "all-deterred": "disuadido",
    "no-move": "no puede moverse",
    undeterred: "se iría",
  },
  ofWorst: ({ worst }) => `de ${worst}`,
  better: ({ by }) => `▲ ${by}`,
  worse: ({ by }) => `▼ ${by}`,
  same: "como hoy",
  rank: ({ rank, worst, by, stays }) =>
    `puesto ${rank} de ${worst}${by === 0 ? "" : by > 0 ? `, ${number(by)} mejor que hoy` : `, ${number(-by)} peor que hoy`}; ${stays}`,
  done: "hecho",
  notDone: "sin hacer",
  either: "cualquiera de las dos",
  unlike: "distinto de hoy",
  read: "Dice",
  reading: ({ name, said }) => `${name}: ${said}`,
  unlikeToday: "Distinto de hoy.",
  asToday: "Como hoy.",
  openWeaker: ({ count }) => (count === 1 ? "Abrir el más débil" : `Abrir los ${count} más débiles`),
  foldWeaker: "Plegar los más débiles",
  weaker: "se sostiene solo según otras pruebas",
  more: ({ strong, weaker }) =>
    `No se muestran: ${[...(strong > 0 ? [`${number(strong)} que se sostendrían`] : []), ...(weaker > 0 ? [`${number(weaker)} más débiles`] : [])].join(", ")}.`,
  allOutcomes: "Todos los desenlaces en palabras",
  allOptions: ({ count }) =>
    count === 1
      ? "Mostrar una opción más, igual en todos estos"
      : `Mostrar ${count} opciones más, iguales en todos estos`,
  fewOptions: "Mostrar solo las opciones que difieren",
  outcome: "Desenlace junto a hoy",
  ruledOut: "El estado elegido está excluido por las reglas del archivo.",
  nothing: "Ningún desenlace se sostendría: no hay ninguno junto a hoy.",
  key: { passes: "pruebas pasadas", unlike: "distinto de hoy" },
}
