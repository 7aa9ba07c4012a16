import type * as en from "../en/later.ts"
import { formatIn } from "../format.ts"

const { number } = formatIn("es")
const many = (count: number, one: string, more = `${one}s`): string =>
  count === 1 ? `un ${one}` : `${number(count)} ${more}`

/** El lugar Preferencias: qué quiere cada decisor y cómo ordena eso los estados. */
export const preferences: (typeof en)["preferences"] = {
  heading: "Preferencias",
  whose: "Preferencias de quién",
  whatOf: ({ dm }) => `Qué quiere ${dm}`,
  order:
    "Lo más importante primero. Un enunciado solo cuenta entre estados que los de arriba dejan empatados.",
  kinds: { statements: "Enunciados", ranking: "Clasificación", weights: "Pesos" },
  kindLabel: "Se dan como",

  emptyTitle: ({ dm }) => `Aún no se dice nada de lo que quiere ${dm}.`,
  emptyText:
    "Mientras tanto, aquí cualquier estado es tan bueno como otro y nada sería una mejora. Diga qué se quiere, lo más importante primero.",
  emptyExample: ({ example }) =>
    `Por ejemplo, «${example}» pondría todo estado en que eso se cumple por encima de todos los demás.`,
  emptyAction: "Escribir el primer enunciado",

  list: ({ dm }) => `Enunciados de ${dm}, lo más importante primero`,
  listHint: "Alt con la flecha arriba o abajo mueve un enunciado, Intro lo cambia, Supr lo borra.",
  menu: ({ sentence }) => `Qué hacer con «${sentence}»`,
  edit: "Cambiar",
  editLabel: ({ sentence }) => `En lugar de «${sentence}»`,
  groundsOfOpposite: "Estos fundamentos se escribieron para lo contrario.",
  groundsFit: "Valen así",
  negate: "Negar",
  duplicate: "Duplicar",
  up: "Subir",
  down: "Bajar",
  first: "Poner el primero",
  remove: "Borrar",
  whatIf: "¿Y si …",
  ifDropped: "… se quitara?",
  ifNegated: "… se negara?",
  ifUp: "… subiera un puesto?",
  ifFirst: "… fuera lo más importante?",
  parts: ({ before, after }) =>
    before === after
      ? "No separa nada que no esté ya separado."
      : `De ${many(before, "grupo")} hace ${number(after)}.`,

  addHeading: "Añadir qué se quiere",
  addLabel: "Lo que se quiere",

  rankingHeading: ({ dm }) => `Cómo ordena eso los estados para ${dm}`,
  rankingLabel: ({ dm }) => `Los estados como los ordena ${dm}, el mejor primero`,
  rankingSize: ({ states, groups }) =>
    groups === 1
      ? `${number(states)} estados, todos igual de buenos`
      : groups === states
        ? `${number(states)} estados, sin dos iguales`
        : `${number(states)} estados en ${number(groups)} grupos`,
  rankingHint:
    "Cada línea empieza por lo que la distingue de la anterior. Las flechas recorren la clasificación. Mayúsculas con un clic o una flecha compara dos estados.",
  compareTwo: "Comparar dos",
  rankPlace: ({ rank }) => number(rank),
  tie: ({ count }) => `${number(count)} iguales`,
  moreAlike: ({ count }) => `y ${number(count)} más, iguales`,
  showMore: ({ count }) => (count === 1 ? "Mostrar un grupo más" : `Mostrar ${number(count)} grupos más`),
  holdsHere: "se sostiene",
  holdsIn: ({ concepts }) => `se sostendría según ${concepts.join(", ")}`,
  tick: { all: "se cumple aquí", none: "no se cumple aquí", some: "se cumple en algunos de estos" },
  pointed: ({ sentence }) => `«${sentence}»:`,
  legendHolds: "se cumple,",
  legendNot: "no se cumple; una línea muestra dónde separa la clasificación.",
  pointedHint: "Señale un enunciado para ver dónde se cumple y qué estados separa.",
  sum: ({ sum }) => `suma ${sum.replace(".", ",")}`,
  working: "Se ordenan los estados …",
  today: "hoy",
  against: "comparado",

  comparedHeading: "Los dos comparados",
  stopComparing: "Dejar de comparar",

  byHand: ({ dm }) => `Clasificación de ${dm}, el mejor primero`,
  byHandText:
    "Arrastre un estado entre otros, o sobre uno para empatarlos. Alt con la flecha arriba o abajo hace lo mismo: el estado se une al empate de arriba y luego lo pasa.",
  byHandMany: ({ states, most }) =>
    `${number(states)} estados son demasiados para ordenarlos aquí a mano; pueden ser hasta ${most}. La clasificación se puede editar en Texto.`,
  toText: "Abrir Texto",
  tied: "empatado",
  raise: "Arriba",
  lower: "Abajo",
  rankedState: ({ rank, state, sentence }) => `${rank}. ${state}: ${sentence}`,

  weightsText:
    "Un número por opción: lo que vale si se toma, menor que cero si no se desea. Cuanto mayor la suma, mejor el estado. Las sumas son exactas.",
  weightOf: ({ option }) => `Peso de «${option}»`,
  notNumber: "Se espera un número, como 2, -1 o 0.5.",
  tooExact: "Son más cifras de las que guarda el archivo. Use menos.",

  changeKindTitle: ({ kind }) => `Cambiar a: ${kind}`,
  toRanking:
    "La clasificación que resulta de lo dicho ahora pasa a ser la lista que se ordena a mano. Ningún estado cambia de puesto.",
  toStatements: "La lista de enunciados empieza vacía.",
  toWeights: "Todos los pesos empiezan en 0.",
  oldKept:
    "Lo dicho ahora queda en «review», en el lugar Situación, de donde se puede devolver con sus fundamentos. Deshacer también anula el cambio.",
  changeKind: "Cambiarlo",
  kindChanged: "Se cambió la forma de dar las preferencias.",
  undo: "Deshacer",
  tooManyToRank: ({ most }) => `Ordenar a mano es para ${most} estados como máximo.`,

  scenarioOwn: ({ dm }) => `Este escenario dice por su cuenta qué quiere ${dm}.`,
  dropChange: "Quitar este cambio",
}
