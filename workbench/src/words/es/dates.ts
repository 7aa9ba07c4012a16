import type * as en from "../en/dates.ts"

export const dates: typeof en.dates = {
  example: "12 de agosto de 2024, agosto de 2024 o 2024",
  none: "No es una fecha. Escriba un día, un mes o un año: 12 de agosto de 2024, agosto de 2024 o 2024.",
  noSuchDay: (of) =>
    `${of.month.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} tiene ${of.days} días.`,
  either: "Esto puede leerse de dos maneras. ¿Qué día es?",
}
